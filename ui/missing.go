package ui

import (
	"reflect"
	"strings"

	"modellkommune/data"
)

// need is a field that a report must not be without.
type need struct{ field, label string }

// required lists the Pflichtangaben by kind of record.
var required = map[data.Kind][]need{
	data.KindMunicipality: {
		{"name", "Name"},
		{"kind", "Art"},
		{"ags", "AGS"},
		{"population", "Einwohnerzahl"},
		{"population_date", "Stichtag der Einwohnerzahl"},
		{"address", "Anschrift"},
		{"office", "Projektbüro"},
		{"file_reference", "Aktenzeichen"},
	},
	data.KindProgramme: {{"title", "Titel"}},
	data.KindConcept: {
		{"title", "Titel"},
		{"version", "Fassung"},
		{"date", "Stand"},
		{"summary", "Kurzfassung"},
		{"baseline.challenges", "Gesellschaftliche Aufgaben und Herausforderungen"},
		{"baseline.initiators", "Initiatoren und Träger"},
		{"baseline.politics", "Lokalpolitische Einbindung"},
		{"baseline.actors", "Akteure: Vernetzung und Kooperation"},
		{"baseline.culture", "Kultur"},
		{"baseline.digital_infrastructure", "Digitale Infrastrukturen"},
		{"baseline.administration", "Kommunalverwaltung"},
		{"problem", "Problem"},
		{"goals", "Ziele"},
		{"focus", "Schwerpunkte"},
		{"target_groups", "Zielgruppen"},
		{"partners", "Partner"},
		{"sustainability", "Nachhaltigkeit"},
		{"transferability", "Übertragbarkeit"},
		{"budget_cents", "Gesamtbudget"},
	},
	data.KindMeasure: {
		{"title", "Titel"},
		{"summary", "Kurzbeschreibung"},
		{"goal", "Ziel"},
		{"expected_result", "Erwartetes Ergebnis"},
		{"perspectives", "Perspektiven der Offenheit"},
		{"target_groups", "Zielgruppen"},
		{"unit", "Federführung"},
		{"responsible", "Verantwortliche Person"},
		{"start", "Beginn"},
		{"end", "Ende"},
		{"status", "Status"},
	},
	data.KindMilestone: {
		{"title", "Titel"}, {"evidence", "Überprüfbares Ergebnis"}, {"baseline_date", "Basisplan"}, {"status", "Status"},
	},
	data.KindReport: {
		{"kind", "Berichtsart"},
		{"period_from", "Beginn des Zeitraums"},
		{"period_to", "Ende des Zeitraums"},
		{"due", "Abgabefrist"},
		{"author", "Verfasst von"},
		{"summary", "Kurzfassung"},
	},
}

// finding is something that a report still lacks, and where it belongs.
type finding struct {
	text string
	at   place
}

// findings lists what the report still lacks: Pflichtangaben of the records that
// it shows, and reasons that are due at its key date.
func findings(p data.Project, report data.Report, today data.Date) []finding {
	var list []finding
	for _, r := range recordsOf(p) {
		key := r.Key()
		if key.Kind == data.KindReport && key.ID != report.ID || key.Kind == data.KindConcept && key.ID != p.Concept().ID {
			continue
		}
		for _, n := range required[key.Kind] {
			if empty(r, n.field) {
				at := placeOf(key)
				at.field = n.field
				list = append(list, finding{nameOf(r) + ": " + n.label + " fehlt", at})
			}
		}
		if m, ok := r.(data.Measure); ok && m.StatusReason == "" && m.OwesReason(orElse(report.Day(), today)) {
			at := placeOf(key)
			at.field = "status_reason"
			list = append(list, finding{m.ID + ": Begründung des Stands fehlt", at})
		}
	}
	if len(p.Concepts) == 0 {
		list = append(list, finding{"Konzept: Es gibt noch keines", place{page: pageConcept}})
	}
	if len(p.Measures) == 0 {
		list = append(list, finding{"Maßnahmen: Es gibt noch keine", place{page: pageMeasures}})
	}
	if !hasLead(p) {
		list = append(list, finding{"Kommune: Ansprechperson mit der Rolle „" + data.RoleLead + "“ fehlt", place{page: pageMunicipality, key: data.Key{Kind: data.KindContact}}})
	}
	return list
}

func hasLead(p data.Project) bool {
	for _, c := range p.Contacts {
		if c.Role == data.RoleLead && c.Name != "" {
			return true
		}
	}
	return false
}

// empty says whether the field with a JSON name, dotted for a part of a part,
// holds nothing.
func empty(r data.Record, field string) bool {
	v := reflect.ValueOf(r)
	for name := range strings.SplitSeq(field, ".") {
		v = v.Field(fieldIndex(v.Type(), name))
	}
	switch v.Kind() {
	case reflect.Slice:
		return v.Len() == 0
	case reflect.String:
		return strings.TrimSpace(v.String()) == ""
	}
	return v.IsZero()
}

func fieldIndex(t reflect.Type, name string) int {
	for i := range t.NumField() {
		if t.Field(i).Tag.Get("json") == name {
			return i
		}
	}
	panic("no field " + name + " in " + t.Name())
}

// nameOf names a record for the officer.
func nameOf(r data.Record) string {
	switch r := r.(type) {
	case data.Municipality:
		return "Kommune"
	case data.Programme:
		return "Vorhaben"
	case data.Concept:
		return "Konzept"
	case data.Contact:
		return "Ansprechperson " + orElse(r.Name, r.ID)
	case data.Partner:
		return "Partner " + orElse(r.Short, r.ID)
	case data.Report:
		return data.Count(r.No) + ". Bericht"
	}
	return r.Key().ID
}
