package data

import (
	"slices"
	"strings"
)

// rule is one thing that the Abgabeprüfung looks for.
type rule struct {
	code     string
	severity Severity
	// serves are the sections that print what the rule looks at; it is asked only for a report that has one of them. None
	// means that it serves every paper.
	serves []SectionKind
	look   func(*checkup)
}

// checks are all rules, in the order in which their findings are listed.
var checks = slices.Concat(
	requiredRules, reportRules, statusRules, dateRules, moneyRules, indicatorRules, workRules, publicRules, textRules,
)

// checkup is one run of the Abgabeprüfung.
type checkup struct {
	// Project is what the report says: the Projektakte at the Stichtag.
	Project
	// recorded is the Projektakte as it is.
	recorded Project
	report   Report
	outline  Outline
	key      Date
	// today is the day on which it is made, empty where that must not matter.
	today Date
	// lights are those of the measures, in their order.
	lights []Judgements
	rule   rule
	found  []Finding
	// needs are what is required, by kind of record.
	needs map[Kind][]need
	// records are all of the project, by kind.
	records map[Kind][]Record
}

// prints says whether the report has one of some sections; without any it is asked about what every paper prints.
func (c *checkup) prints(sections ...SectionKind) bool {
	return c.outline.prints(sections...)
}

// at notes that a field breaks the rule that is being looked at. The text is
// made as MeasureWord.In does.
func (c *checkup) at(r Record, field, text string, args ...any) {
	label := c.Programme.Template.Label(r, field)
	if section, own := strings.CutPrefix(field, AdoptedText("")); own {
		label = section
	}
	c.found = append(c.found, Finding{
		Code: c.rule.code, Severity: c.rule.severity, Place: placeOf(r), Label: label, Text: c.Say(text, args...), Key: r.Key(), Field: field,
	})
}

// servedBy says what the rule that was broken serves: the demand of the template, and the sections of this report that print
// what it looks at; else every report, or the work of the house.
func (c *checkup) servedBy(f Finding) string {
	sections, of, demanded := c.rule.serves, f.Key.Kind, c.rule.code == "core_indicator"
	if f.Code == "missing" || f.Code == "missing_record" {
		if f.Code == "missing_record" && f.Key.ID != "" {
			of = KindMilestone // of a measure
		}
		demanded = !always(of, f.Field) && of != KindPartner
	}
	if field := f.Field != "" && !f.OfHouse() && !always(of, f.Field); sections == nil && (demanded || field) {
		sections = printedIn(of, f.Field)
	}
	var words []string
	if demanded {
		words = append(words, "Vorlage „"+c.Programme.Template.Called()+"“")
	}
	var titles []string
	for _, s := range c.outline.Sections {
		if slices.Contains(sections, s.Section) && !s.Off {
			titles = append(titles, "„"+s.Heading()+"“")
		}
	}
	if strings.HasPrefix(f.Field, AdoptedText("")) { // of a section that the outline made
		titles = []string{"„" + f.Label + "“"}
	}
	switch {
	case len(titles) > 1:
		words = append(words, "Abschnitte "+listed(titles))
	case len(titles) == 1:
		words = append(words, "Abschnitt "+titles[0])
	case slices.Contains(sections, onCover[0]):
		words = append(words, "Deckblatt")
	case f.OfHouse():
		words = append(words, "Arbeit im Haus")
	default:
		words = append(words, "jeder Bericht")
	}
	if len(words) > 1 {
		return words[0] + "; " + words[1]
	}
	return words[0]
}

// placeOf names a record as a sentence does.
func placeOf(r Record) string {
	switch r := r.(type) {
	case Concept:
		return r.Key().Kind.String() // only the valid version is looked at
	case Measure, Milestone:
		return r.Key().ID
	case Report:
		return r.Name()
	}
	if r.Key().Kind.Single() {
		return r.Key().Kind.String()
	}
	return r.Key().Kind.String() + "\u00a0" + r.Key().ID
}

// reached says whether something happened within the Berichtszeitraum or, where
// that is not known, at all.
func (c *checkup) reached(day Date) bool { return day != "" && day >= c.report.PeriodFrom }
