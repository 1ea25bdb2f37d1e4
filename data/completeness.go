package data

import (
	"reflect"
	"slices"
	"strings"
)

// Need is a field without which a report must not be released: its JSON name,
// dotted for a part of a part, and what it is called.
type Need struct{ Field, Label string }

// required lists the Pflichtangaben by kind of record.
var required = map[Kind][]Need{
	KindMunicipality: {
		{"name", "Name"},
		{"kind", "Art"},
		{"ags", "AGS"},
		{"population", "Einwohnerzahl"},
		{"population_date", "Stichtag der Einwohnerzahl"},
		{"address", "Anschrift"},
		{"office", "Projektbüro"},
		{"file_reference", "Aktenzeichen"},
	},
	KindProgramme: {{"title", "Titel"}},
	KindConcept: {
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
	KindMeasure: {
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
	KindMilestone: {
		{"title", "Titel"}, {"evidence", "Überprüfbares Ergebnis"}, {"baseline_date", "Basisplan"}, {"status", "Status"},
	},
	KindReport: {
		{"kind", "Berichtsart"},
		{"period_from", "Beginn des Zeitraums"},
		{"period_to", "Ende des Zeitraums"},
		{"due", "Abgabefrist"},
		{"author", "Verfasst von"},
		{"summary", "Kurzfassung"},
	},
}

// Requires says whether a record of a kind must have a field.
func Requires(kind Kind, field string) bool {
	return slices.ContainsFunc(required[kind], func(n Need) bool { return n.Field == field })
}

// Lack is a Pflichtangabe that is missing: a sentence, and where it belongs. The
// ID of the key and the field are empty where a whole record is missing.
type Lack struct {
	Text  string
	Key   Key
	Field string
}

// Lacks lists what a report still lacks: Pflichtangaben of the records that it
// shows, and reasons that are due at the key date.
func (p Project) Lacks(report Report, key Date) []Lack {
	var list []Lack
	if len(p.Concepts) == 0 {
		list = append(list, Lack{Text: "Konzept: Es gibt noch keines", Key: Key{Kind: KindConcept}})
	}
	if len(p.Measures) == 0 {
		list = append(list, Lack{Text: "Maßnahmen: Es gibt noch keine", Key: Key{Kind: KindMeasure}})
	}
	if !slices.ContainsFunc(p.Contacts, func(c Contact) bool { return c.Role == RoleLead && c.Name != "" }) {
		list = append(list, Lack{Text: "Kommune: Ansprechperson mit der Rolle „" + RoleLead + "“ fehlt", Key: Key{Kind: KindContact}})
	}
	list = append(list, lacks("Kommune", p.Municipality)...)
	list = append(list, lacks("Vorhaben", p.Programme)...)
	if len(p.Concepts) > 0 {
		list = append(list, lacks("Konzept", p.Concept())...)
	}
	for _, m := range p.Measures {
		list = append(list, lacks(m.ID, m)...)
		if strings.TrimSpace(m.StatusReason) == "" && m.OwesReason(key) {
			list = append(list, Lack{m.ID + ": Begründung des Stands fehlt", m.Key(), "status_reason"})
		}
		if m.Pursued() && len(m.Reported()) == 0 {
			list = append(list, Lack{Text: m.ID + ": Es gibt noch keinen Meilenstein", Key: m.Key()})
		}
		for _, s := range m.Reported() {
			list = append(list, lacks(s.ID, s)...)
		}
	}
	return append(list, lacks(report.Name(), report)...)
}

// lacks lists the Pflichtangaben that a record has not.
func lacks(name string, r Record) []Lack {
	var list []Lack
	for _, n := range required[r.Key().Kind] {
		if empty(r, n.Field) {
			list = append(list, Lack{name + ": " + n.Label + " fehlt", r.Key(), n.Field})
		}
	}
	return list
}

// empty says whether the field with a JSON name holds nothing.
func empty(r Record, field string) bool {
	v := reflect.ValueOf(r)
	for name := range strings.SplitSeq(field, ".") {
		v = part(v, name)
	}
	switch v.Kind() {
	case reflect.Slice:
		return v.Len() == 0
	case reflect.String:
		return strings.TrimSpace(v.String()) == ""
	}
	return v.IsZero()
}

// part gives the field of a struct by its JSON name. The names in required are
// ours; a test holds that each is there.
func part(v reflect.Value, name string) reflect.Value {
	for i := range v.NumField() {
		if v.Type().Field(i).Tag.Get("json") == name {
			return v.Field(i)
		}
	}
	panic("no field " + name + " in " + v.Type().Name())
}
