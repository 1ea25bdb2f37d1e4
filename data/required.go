package data

// Requires says the same of this Vorhaben: what it has not foreseen nobody requires.
func (v Programme) Requires(of Kind, field string, report ReportKind) bool {
	return Template{Demands: v.demanded()}.Requires(of, field, report)
}

// demanded are the Pflichtangaben of the template without what this Vorhaben has not foreseen.
func (v Programme) demanded() []Demand {
	if len(v.NotForeseen) == 0 {
		return v.Template.Demands
	}
	var list []Demand
	for _, d := range v.Template.Demands {
		whole := len(d.Fields) == 0
		d.Fields = filtered(d.Fields, func(field string) bool { return v.foreseen(d.Of, field) })
		if whole || len(d.Fields) > 0 {
			list = append(list, d)
		}
	}
	return list
}

// RequiredOnlyIn lists the Berichtsarten that require a field where not all do.
func (v Programme) RequiredOnlyIn(of Kind, field string) []ReportKind {
	var only []ReportKind
	for _, kind := range ReportKinds {
		if v.Requires(of, field, kind) {
			only = append(only, kind)
		}
	}
	if len(only) == len(ReportKinds) {
		return nil
	}
	return only
}

// told gives what papers use of the template: what this Vorhaben has not foreseen, none of them says to be missing.
func (v Programme) told() Template {
	t := v.Template.told()
	t.Demands = v.demanded()
	return t
}
