package data

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// MayBeUnforeseen says whether a missing field may be declared nicht vorgesehen: not what no report can be without.
func (f Finding) MayBeUnforeseen() bool {
	return f.Code == "missing" && !always(f.Key.Kind, f.Field)
}

// demands says whether this report must not lack a field, or, without a field, a kind of record: because it prints it, and
// its programme demands it. What nobody has foreseen here it may lack.
func (c *checkup) demands(of Kind, field string) bool {
	return c.Programme.Requires(of, field, c.report.Kind) && c.prints(printedIn(of, field)...)
}

// requiredRules find what is missing altogether.
var requiredRules = []rule{
	{"missing_record", SeverityError, nil, missingRecords},
	{"missing", SeverityError, nil, missingFields},
	{"reason", SeverityError, []SectionKind{SectionOverview, SectionMeasures, SectionResults, SectionProfile}, missingReasons},
	{"not_foreseen", SeverityHint, nil, unknownUnforeseen},
	{"core_indicator", SeverityError, indicatorsStand, coreIndicators},
}

// missingRecords finds that there is nothing of what a report cannot be without.
func missingRecords(c *checkup) {
	none := func(place string, kind Kind, text string) {
		c.found = append(c.found, Finding{Code: c.rule.code, Severity: c.rule.severity, Place: place, Text: text, Key: Key{Kind: kind}})
	}
	if len(c.Concepts) == 0 && c.demands(KindConcept, "") {
		none("Konzept", KindConcept, "Es gibt noch keines. Bitte das Konzept anlegen.")
	}
	if len(c.Measures) == 0 && c.demands(KindMeasure, "") {
		of := "des Vorhabens"
		if len(c.Concepts) > 0 || c.demands(KindConcept, "") {
			of = "des Konzepts"
		}
		word := c.Programme.Template.Measure
		none(word.In("{Maßnahmen}"), KindMeasure, word.In("Es gibt noch keine. Bitte die {Maßnahmen} %s anlegen.", of))
	}
	if c.demands(KindContact, "") && !slices.ContainsFunc(c.Contacts, func(c Contact) bool { return c.Role == RoleLead && c.Name != "" }) {
		none("Ansprechpersonen", KindContact, "Niemand mit Namen hat die Rolle „"+RoleLead+"“. Bitte die Person eintragen, die das Vorhaben leitet.")
	}
	if len(c.Partners) == 0 {
		none("Projektpartner", KindPartner, "Der Bericht hat keinen Empfänger. Bitte die Projektpartner eintragen.")
	}
	for _, m := range c.Measures {
		if c.demands(KindMilestone, "") && m.Pursued() && len(m.Reported()) == 0 {
			c.at(m, "", "Es gibt noch keinen Meilenstein. Bitte mindestens einen anlegen.")
		}
	}
	if len(c.Measures) == 0 && c.demands(KindMilestone, "") && !c.demands(KindMeasure, "") {
		none("Meilensteine", KindMilestone, c.Say("Es gibt noch keinen. Bitte mindestens {4 eine Maßnahme} mit einem Meilenstein anlegen."))
	}
	told := []Kind{KindConcept, KindMeasure, KindContact, KindPartner, KindMilestone}
	for _, d := range c.Programme.Template.Demands {
		if len(d.Fields) > 0 || slices.Contains(told, d.Of) || !c.demands(d.Of, "") || len(c.shown(d.Of)) > 0 {
			continue
		}
		told = append(told, d.Of)
		none(d.Of.String(), d.Of, "Es gibt noch keinen Eintrag. Bitte mindestens einen anlegen.")
	}
}

// shown lists the records of a kind that the report can show; of what is still to come, only inward or no longer valid nobody asks.
func (c *checkup) shown(of Kind) []Record {
	if c.records == nil {
		c.records = map[Kind][]Record{}
		for _, r := range c.Records() {
			c.records[r.Key().Kind] = append(c.records[r.Key().Kind], r)
		}
	}
	var list []Record
	for _, r := range c.records[of] {
		hidden := false
		switch r := r.(type) {
		case Concept:
			hidden = r.ID != c.Concept().ID
		case Milestone:
			hidden = r.Internal
		case Participation:
			hidden = !r.Over(c.key)
		case Workshop:
			hidden = r.DateFrom > c.key
		case Lesson:
			hidden = r.Release == Internal
		case Attachment:
			hidden = r.Kind == AttachmentFile || r.Release == Internal
		case Report:
			hidden = r.ID != c.report.ID
		}
		if !hidden {
			list = append(list, r)
		}
	}
	return list
}

// unknownUnforeseen finds entries among the Nicht vorgesehene Angaben that excuse nothing.
func unknownUnforeseen(c *checkup) {
	if err := c.Programme.Template.CheckForeseen(c.Programme.NotForeseen); err != nil {
		c.at(c.Programme, "not_foreseen", "Ein Eintrag nennt keine Angabe und entschuldigt deshalb nichts. Bitte berichtigen oder löschen.")
	}
}

// missingFields finds the Pflichtangaben that are empty, of the records that the report shows: those of a measure before those of
// its milestones, and the report's own last.
func missingFields(c *checkup) {
	c.lacks(c.Municipality)
	c.lacks(c.Programme)
	for _, r := range c.shown(KindConcept) {
		c.lacks(r)
	}
	for _, m := range c.Measures {
		c.lacks(m)
		for _, s := range m.Reported() {
			c.lacks(s)
		}
	}
	for _, i := range c.Indicators {
		c.lacks(i)
	}
	for _, kind := range []Kind{
		KindBudgetItem, KindParticipation, KindLesson, KindAttachment, KindContact, KindPartner, KindCostType, KindSource, KindPlan, KindCommitment, KindBooking, KindInstalment, KindIncome,
		KindDataset, KindRisk, KindDecision, KindWorkshop, KindAppraisal,
	} {
		for _, r := range c.shown(kind) {
			c.lacks(r)
		}
	}
	c.lacks(c.report)
}

// lacks finds the Pflichtangaben that a record has not.
func (c *checkup) lacks(r Record) {
	kind, v := r.Key().Kind, reflect.ValueOf(r)
	if c.needs == nil {
		c.needs = map[Kind][]need{}
	}
	if _, known := c.needs[kind]; !known {
		c.needs[kind] = c.needed(r)
	}
	for _, n := range c.needs[kind] {
		if Owes(r, n.field) && lacking(v, n.at) {
			c.at(r, n.field, "Die Pflichtangabe „%s“ fehlt. Bitte ergänzen.", n.label)
		}
	}
}

// coreIndicators finds Kernindikatoren that are gone, or are no longer what everyone reports.
func coreIndicators(c *checkup) {
	for _, core := range c.Programme.Template.Core {
		at := slices.IndexFunc(c.recorded.Indicators, func(i Indicator) bool { return i.ID == core.ID })
		switch {
		case at < 0:
			c.found = append(c.found, Finding{
				Code: c.rule.code, Severity: c.rule.severity, Place: "Indikatoren", Key: Key{Kind: KindIndicator},
				Text: fmt.Sprintf("Der Kernindikator %s („%s“), den alle berichten, fehlt. Bitte anlegen.", core.ID, core.Name),
			})
		case !core.Same(c.recorded.Indicators[at]):
			c.at(c.recorded.Indicators[at], "unit", "Der Indikator ist nicht mehr der Kernindikator „%s“ (%s), den alle berichten. Bitte Name, Typ, Einheit, Richtung und Form der Vorlage wieder eintragen.", core.Name, core.Unit)
		}
	}
}

// missingReasons finds measures whose state wants a Begründung that nobody gave, where the programme demands the state and the
// report prints why.
func missingReasons(c *checkup) {
	asked := c.Programme.Requires(KindMeasure, "status", c.report.Kind) && c.prints(printedIn(KindMeasure, "status_reason")...)
	for n, m := range c.Measures {
		if asked && strings.TrimSpace(m.StatusReason) == "" && m.owesReason(c.lights[n]) {
			c.at(m, "status_reason", "Status und Ampel („%s“, Gesamt „%s“) verlangen eine Begründung. Bitte sagen, woran es liegt und was dagegen geschieht.",
				cmp.Or(c.Programme.Template.StatusWord(m), "nicht erfasst"), c.lights[n].Of(PartWhole).Effective())
		}
		for _, o := range m.Overrides {
			if c.prints(printedIn(KindMeasure, "overrides.reason")...) && strings.TrimSpace(o.Reason) == "" {
				c.at(m, "overrides", "Die Ampel „%s“ ist ohne Begründung gesetzt und gilt deshalb nicht. Bitte den Grund eintragen oder die Zeile löschen.", o.Part)
				break
			}
		}
	}
}

// lacking says whether a part of a record is empty, of the entries of a list whether that of any is.
func lacking(v reflect.Value, at []int) bool {
	switch {
	case len(at) == 0:
		return empty(v)
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			if lacking(v.Index(i), at) {
				return true
			}
		}
		return false
	}
	return lacking(v.Field(at[0]), at[1:])
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

// needed lists what is required of records of a kind. The fields are there: a template that names others is refused.
func (c *checkup) needed(r Record) []need {
	t := reflect.TypeOf(r)
	kind, list := r.Key().Kind, []need(nil)
	for _, d := range slices.Concat(everyReport, c.Programme.Template.Demands) {
		if d.Of != kind {
			continue
		}
		for _, field := range d.Fields {
			known := slices.ContainsFunc(list, func(n need) bool { return n.field == field })
			if known || !c.demands(kind, field) {
				continue
			}
			n, part := need{field: field, label: c.Programme.Template.spoken(kind, field)}, t
			for step := range strings.SplitSeq(field, ".") {
				i := slices.IndexFunc(reflect.VisibleFields(part), func(f reflect.StructField) bool { return f.Tag.Get("json") == step })
				n.at = append(n.at, i)
				if part = part.Field(i).Type; part.Kind() == reflect.Slice {
					part = part.Elem()
				}
			}
			list = append(list, n)
		}
	}
	return list
}
