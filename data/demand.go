package data

import "slices"

// Demand says which fields of a kind of record a report must not lack, dotted for a part of a part. One without
// fields demands that there is at least one such record.
type Demand struct {
	Of     Kind     `json:"of" de:"Angaben von"`
	Fields []string `json:"fields" de:"Felder"`
	// Reports are the Berichtsarten that demand it; none means all.
	Reports []ReportKind `json:"reports" de:"Berichtsarten"`
}

// everyReport lists what no report can be without, whatever its programme asks for: whose it is, and of when. That it has a
// recipient is looked for too.
var everyReport = []Demand{
	{Of: KindMunicipality, Fields: []string{"name"}},
	{Of: KindReport, Fields: []string{"period_from", "period_to"}},
}

// Requires says whether a report of a kind must not lack a field of a kind of record, without a field whether it must
// not lack such a record. Without a Berichtsart it says whether any report does.
func (t Template) Requires(of Kind, field string, report ReportKind) bool {
	return slices.ContainsFunc(slices.Concat(everyReport, t.Demands), func(d Demand) bool {
		if d.Of != of || report != "" && len(d.Reports) > 0 && !slices.Contains(d.Reports, report) {
			return false
		}
		if field == "" {
			return len(d.Fields) == 0
		}
		return slices.Contains(d.Fields, field)
	})
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

// always says whether no report can be without a field.
func always(of Kind, field string) bool { return Template{}.Requires(of, field, "") }
