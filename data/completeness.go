package data

import (
	"reflect"
	"slices"
	"strings"
	"sync"
)

// required lists the Pflichtangaben by kind of record: JSON names of fields
// without which a report must not be released, dotted for a part of a part.
var required = map[Kind][]string{
	KindMunicipality: {
		"name", "kind", "ags", "population", "population_date", "address", "office", "file_reference",
	},
	KindProgramme: {"title"},
	KindConcept: {
		"title", "version", "date", "summary", "baseline.challenges", "baseline.initiators", "baseline.politics",
		"baseline.actors", "baseline.culture", "baseline.digital_infrastructure", "baseline.administration",
		"problem", "goals", "focus", "target_groups", "partners", "sustainability", "transferability", "budget_cents",
	},
	KindMeasure: {
		"title", "summary", "goal", "expected_result", "perspectives", "target_groups", "unit", "responsible",
		"start", "end", "status",
	},
	KindMilestone: {"title", "evidence", "baseline_date", "status"},
	KindIndicator: {"name", "type", "unit", "baseline", "baseline_date", "target", "target_date", "values"},
	// Of amounts 0 is as good as any.
	KindBudgetItem:    {"position", "source", "year"},
	KindParticipation: {"attendees", "feedback"},
	KindLesson:        {"title", "kind", "context", "observation", "recommendation", "perspective", "release"},
	KindAttachment:    {"alt"},
	KindReport:        {"kind", "period_from", "period_to", "due", "author", "summary"},
}

// spoken names Pflichtangaben as a sentence does where that differs from their
// label.
var spoken = map[Kind]map[string]string{
	KindConcept: {
		"version":                         "Fassung",
		"baseline.initiators":             "Initiatoren und Träger",
		"baseline.culture":                "Kultur",
		"baseline.digital_infrastructure": "Digitale Infrastrukturen",
		"baseline.administration":         "Kommunalverwaltung",
		"sustainability":                  "Nachhaltigkeit",
	},
	KindMeasure:       {"start": "Beginn", "end": "Ende"},
	KindIndicator:     {"values": "Messwert"},
	KindParticipation: {"attendees": "Zahl der Teilnehmenden"},
	KindReport:        {"period_from": "Beginn des Zeitraums", "period_to": "Ende des Zeitraums"},
}

// Requires says whether a record of a kind must have a field.
func Requires(kind Kind, field string) bool { return slices.Contains(required[kind], field) }

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
		if strings.TrimSpace(m.StatusReason) == "" && p.OwesReason(m, key) {
			list = append(list, Lack{m.ID + ": Begründung des Stands fehlt", m.Key(), "status_reason"})
		}
		if m.Pursued() && len(m.Reported()) == 0 {
			list = append(list, Lack{Text: m.ID + ": Es gibt noch keinen Meilenstein", Key: m.Key()})
		}
		for _, s := range m.Reported() {
			list = append(list, lacks(s.ID, s)...)
		}
	}
	for _, i := range p.Indicators {
		list = append(list, lacks(i.ID, i)...)
	}
	for _, b := range p.Budget {
		list = append(list, lacks(b.ID, b)...)
	}
	for _, x := range p.Participations {
		if x.Over(key) {
			list = append(list, lacks(x.ID, x)...)
		}
	}
	for _, l := range p.Lessons {
		if l.Release != Internal {
			list = append(list, lacks(l.ID, l)...)
		}
	}
	for _, a := range p.Attachments {
		if a.Kind != AttachmentFile && a.Release != Internal {
			list = append(list, lacks(a.ID, a)...)
		}
	}
	return append(list, lacks(report.Name(), report)...)
}

// lacks lists the Pflichtangaben that a record has not.
func lacks(name string, r Record) []Lack {
	var list []Lack
	v := reflect.ValueOf(r)
	for _, n := range needs(r) {
		if empty(v.FieldByIndex(n.at)) {
			list = append(list, Lack{name + ": " + n.label + " fehlt", r.Key(), n.field})
		}
	}
	return list
}

// empty says whether a field holds nothing.
func empty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Slice:
		return v.Len() == 0
	case reflect.String:
		return strings.TrimSpace(v.String()) == ""
	}
	return v.IsZero()
}

// need is a Pflichtangabe: its JSON name, where it is in the struct, and what
// sentences call it.
type need struct {
	field, label string
	at           []int
}

// needsByType remembers them by type: with a thousand measures looking for them
// would take most of the time.
var needsByType sync.Map

// needs lists what is required of a record. The names in required are ours; a
// test holds that each is there.
func needs(r Record) []need {
	t := reflect.TypeOf(r)
	if list, ok := needsByType.Load(t); ok {
		return list.([]need)
	}
	kind, list := r.Key().Kind, []need(nil)
	for _, field := range required[kind] {
		n, part := need{field: field, label: spoken[kind][field]}, t
		if n.label == "" {
			n.label = Label(r, field)
		}
		for step := range strings.SplitSeq(field, ".") {
			i := slices.IndexFunc(reflect.VisibleFields(part), func(f reflect.StructField) bool { return f.Tag.Get("json") == step })
			n.at = append(n.at, i)
			part = part.Field(i).Type
		}
		list = append(list, n)
	}
	needsByType.Store(t, list)
	return list
}
