package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
)

// From a Ziel a chain leads over its indicators, and how they stand, to their measures; columns that say nothing are left out.
func TestGoalsAreAChain(t *testing.T) {
	p := small()
	p.Indicators = []data.Indicator{
		{ID: "I1", Measure: "M01", Unit: "%", Linear: true, Direction: data.HigherIsBetter, Baseline: "0", BaselineDate: "2017-07-01", Target: "60", TargetDate: "2018-07-01", Readings: []data.Reading{{Date: "2017-10-01", Value: "60"}}},
		{ID: "I2"},
	}
	for _, c := range []struct {
		goals []data.Goal
		want  string
	}{
		{nil, "Ziele: Noch keine Angabe\n"},
		{[]data.Goal{{Text: "Regeln gelten."}}, "| Ziel |\n| Regeln gelten. |\n"},
		{[]data.Goal{{Text: "Regeln gelten.", Indicator: "Beschluss"}}, "| Ziel | Gemessen an |\n| Regeln gelten. | Beschluss |\n"},
		{
			[]data.Goal{{Text: "Regeln gelten.", Indicator: "Beschluss"}, {Text: "Alle beteiligen sich.", Indicators: []string{"I1", "I2", "I9"}}},
			"| Ziel | Gemessen an | Indikator: Stand → Maßnahme |\n| Regeln gelten. | Beschluss | – |\n" +
				"| Alle beteiligen sich. | – | I1: 60\u00a0%, ●im Plan → M01\nI2: kein Messwert, ○nicht bewertet\nI9 |\n",
		},
	} {
		p.Concepts[0].Goals = c.goals
		if text := sectionText(t, data.SectionConcept, Input{Project: p, Date: "2017-10-31"}); !strings.Contains(text, c.want) {
			t.Errorf("%+v: nowhere %q in\n%s", c.goals, c.want, text)
		}
	}
}

// The whole budget is said to be the sum of money and unbare Eigenleistung only where it is.
func TestWholeBudgetIsExplained(t *testing.T) {
	p := small()
	p.Sources = append(p.Sources, data.Source{ID: "FQ2", Kind: data.SourceInKind})
	p.Plans = []data.Plan{{ID: "FP1"}}
	p.Budget = []data.BudgetItem{
		{ID: "F1", Source: "FQ1", Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 5_000_000}}},
		{ID: "F2", Source: "FQ2", Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 2_050_000}}},
	}
	const sum = "Gesamtbudget: 70.500,00 €, das Soll in Geld (50.000,00 €) und das der unbaren Eigenleistung (20.500,00 €) zusammen."
	said := func() string {
		return plainSpaces(sectionText(t, data.SectionConcept, Input{Project: p, Date: "2017-10-31"}))
	}
	if text := said(); !strings.Contains(text, sum) {
		t.Errorf("nowhere %q in %s", sum, text)
	}
	p.Budget[0].Amounts[0].Amount++
	if text := said(); !strings.Contains(text, "Gesamtbudget: 70.500,00 €.\n") {
		t.Errorf("the whole budget is said to be a sum: %s", text)
	}
}

// The Beschlüsse of the concept stand there where the report has no other place for them.
func TestResolutionsStandInOnePlace(t *testing.T) {
	in := Input{Project: small(), Date: "2017-10-31", Outline: data.Outline{Sections: []data.OutlineSection{{Section: data.SectionConcept}, {Section: data.SectionRisks}}}}
	for _, c := range []struct {
		off  bool
		want bool
	}{{true, true}, {false, false}} {
		in.Outline.Sections[1].Off = c.off
		s := &section{Input: in.atKeyDate().filtered()}
		concept(s)
		if got := strings.Contains(textOf(s.blocks), "M47/2017"); got != c.want {
			t.Errorf("without risks %v: the Beschluss stands there: %v", c.off, got)
		}
	}
}
