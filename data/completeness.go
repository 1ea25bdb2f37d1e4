package data

import (
	"cmp"
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
	KindBudgetItem:    {"cost_type", "source", "year"},
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

// requiredRules find what is missing altogether.
var requiredRules = []rule{
	{"missing_record", SeverityError, missingRecords},
	{"missing", SeverityError, missingFields},
	{"reason", SeverityError, missingReasons},
}

// missingRecords finds that there is nothing of what a report cannot be without.
func missingRecords(c *checkup) {
	none := func(place string, kind Kind, text string) {
		c.found = append(c.found, Finding{Code: c.rule.code, Severity: c.rule.severity, Place: place, Text: text, Key: Key{Kind: kind}})
	}
	if len(c.Concepts) == 0 {
		none("Konzept", KindConcept, "Es gibt noch keines. Bitte das Konzept anlegen.")
	}
	if len(c.Measures) == 0 {
		none("Maßnahmen", KindMeasure, "Es gibt noch keine. Bitte die Maßnahmen des Konzepts anlegen.")
	}
	if !slices.ContainsFunc(c.Contacts, func(c Contact) bool { return c.Role == RoleLead && c.Name != "" }) {
		none("Ansprechpersonen", KindContact, "Niemand mit Namen hat die Rolle „"+RoleLead+"“. Bitte die Person eintragen, die das Vorhaben leitet.")
	}
	if len(c.Partners) == 0 {
		none("Projektpartner", KindPartner, "Der Bericht hat keinen Empfänger. Bitte die Projektpartner eintragen.")
	}
	for _, m := range c.Measures {
		if m.Pursued() && len(m.Reported()) == 0 {
			c.at(m, "", "Es gibt noch keinen Meilenstein. Bitte mindestens einen anlegen.")
		}
	}
}

// missingFields finds the Pflichtangaben that are empty, of the records that the
// report shows.
func missingFields(c *checkup) {
	c.lacks(c.Municipality)
	c.lacks(c.Programme)
	if len(c.Concepts) > 0 {
		c.lacks(c.Concept())
	}
	for _, m := range c.Measures {
		c.lacks(m)
		for _, s := range m.Reported() {
			c.lacks(s)
		}
	}
	for _, i := range c.Indicators {
		c.lacks(i.counted())
	}
	for _, b := range c.Budget {
		c.lacks(b)
	}
	for _, x := range c.Participations {
		if x.Over(c.key) {
			c.lacks(x)
		}
	}
	for _, l := range c.Lessons {
		if l.Release != Internal {
			c.lacks(l)
		}
	}
	for _, a := range c.Attachments {
		if a.Kind != AttachmentFile && a.Release != Internal {
			c.lacks(a)
		}
	}
	c.lacks(c.report)
}

// counted gives an indicator as if it counted something: of what is reached or not nobody asks for numbers.
func (i Indicator) counted() Indicator {
	if i.Shape == ShapeYesNo {
		i.Unit, i.Baseline, i.BaselineDate, i.Target = "ja/nein", "0", "0001-01-01", "1"
	}
	return i
}

// lacks finds the Pflichtangaben that a record has not.
func (c *checkup) lacks(r Record) {
	v := reflect.ValueOf(r)
	for _, n := range needs(r) {
		if empty(v.FieldByIndex(n.at)) {
			c.at(r, n.field, "Die Pflichtangabe „%s“ fehlt. Bitte ergänzen.", n.label)
		}
	}
}

// missingReasons finds measures whose state wants a Begründung that nobody gave.
func missingReasons(c *checkup) {
	for n, m := range c.Measures {
		if strings.TrimSpace(m.StatusReason) == "" && m.owesReason(c.lights[n]) {
			c.at(m, "status_reason", "Status und Ampel („%s“, Gesamt „%s“) verlangen eine Begründung. Bitte sagen, woran es liegt und was dagegen geschieht.",
				cmp.Or(string(m.Status), "nicht erfasst"), c.lights[n].Of(PartWhole).Effective())
		}
		for _, o := range m.Overrides {
			if strings.TrimSpace(o.Reason) == "" {
				c.at(m, "overrides", "Die Ampel „%s“ ist ohne Begründung gesetzt und gilt deshalb nicht. Bitte den Grund eintragen oder die Zeile löschen.", o.Part)
				break
			}
		}
	}
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
