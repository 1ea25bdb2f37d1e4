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

// always says whether no report can be without a field.
func always(of Kind, field string) bool { return Template{}.Requires(of, field, "") }
