package data

import "slices"

// indicatorRules look at what is measured.
var indicatorRules = []rule{
	{"direction", SeverityError, indicatorsStand, wrongDirections},
	{"reading", SeverityHint, indicatorsStand, missingReadings},
	{"goal_unmeasured", SeverityHint, []SectionKind{SectionConcept, SectionResults}, unmeasuredGoals},
}

// wrongDirections finds targets that lie on the wrong side of the baseline.
func wrongDirections(c *checkup) {
	for _, i := range c.Indicators {
		from, to := i.Baseline.rat(), i.Target.rat()
		if from == nil || to == nil {
			continue
		}
		if i.Direction == HigherIsBetter && to.Cmp(from) < 0 || i.Direction == LowerIsBetter && to.Cmp(from) > 0 {
			c.at(i, "direction", "Die Richtung „%s“ passt nicht zum Weg von %s nach %s. Bitte Richtung, Basis- oder Zielwert berichtigen.", i.Direction, i.Baseline, i.Target)
		}
	}
}

// missingReadings finds indicators that were measured before, but not in the
// Berichtszeitraum.
func missingReadings(c *checkup) {
	for _, i := range c.Indicators {
		in := func(r Reading) bool { return r.Date >= c.report.PeriodFrom && r.Date <= c.key }
		if len(i.Readings) > 0 && i.BaselineDate <= c.key && !slices.ContainsFunc(i.Readings, in) {
			c.at(i, "values", "Im Berichtszeitraum bis zum Stichtag gibt es keinen Messwert. Bitte messen und eintragen.")
		}
	}
}

func unmeasuredGoals(c *checkup) {
	for _, g := range c.Concept().Goals {
		if blank(g.Indicator) && len(g.Indicators) == 0 {
			c.at(c.Concept(), "goals", "Beim Ziel „%s“ fehlt, woran es gemessen wird. Bitte ergänzen.", clipped(g.Text))
			return
		}
	}
}
