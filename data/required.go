package data

import "slices"

// Owes says whether a field of a record is anybody's to fill in: a kind of body without a key has none, of what is reached or not
// nobody asks for numbers, of another source than the Förderung no report says how it is reckoned and by which Bescheid, and
// nobody gives what one has oneself.
func Owes(r Record, field string) bool {
	of := func(fields ...string) bool { return slices.Contains(fields, field) }
	switch r := r.(type) {
	case Municipality:
		return r.Kind.HasKey() || !of("ags")
	case Indicator:
		return r.Shape != ShapeYesNo || !of("unit", "baseline", "baseline_date", "target")
	case Source:
		return (r.Grant || !of("notice_date", "notice_reference", "financing", "from", "to")) &&
			(r.Financing == FinancingShare || !of("quota_percent")) && (r.Kind != SourceOwn && !r.InKind() || !of("giver"))
	}
	return true
}

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
