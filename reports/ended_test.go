package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// Milestones of a measure that has ended do not vanish: they stayed open.
func TestMilestonesOfEndedMeasures(t *testing.T) {
	p := data.Project{Measures: []data.Measure{
		{ID: "M01", Milestones: []data.Milestone{{ID: "M01-MS1", ActualDate: "2018-01-01", Status: data.MilestoneReached}, {ID: "M01-MS2", PlannedDate: "2019-01-01"}}},
		{ID: "M02", Status: data.StatusBrokenOff, Milestones: []data.Milestone{{ID: "M02-MS1", PlannedDate: "2018-02-01"}}},
	}}
	if got, want := milestonesSentence(data.MeasureWord{}, p.Tally("2018-10-31")), "Von zwei Meilensteinen ist einer erreicht; keiner ist überfällig. Ein weiterer gehört zu beendeten Maßnahmen und blieb offen."; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	p.Measures[1].Milestones = append(p.Measures[1].Milestones, data.Milestone{ID: "M02-MS2"})
	if got, want := milestonesSentence(data.MeasureWord{}, p.Tally("2018-10-31")), "Zwei weitere gehören zu beendeten Maßnahmen und blieben offen."; !strings.HasSuffix(got, want) {
		t.Errorf("%s, want %s", got, want)
	}
}

// What is released already is no draft of that version.
func TestDraftOfAReleasedReport(t *testing.T) {
	for _, c := range []struct {
		r    data.Report
		on   data.Date
		want string
	}{
		{data.Report{}, "", "Version 1, Entwurf, nicht freigegeben"},
		{data.Report{Status: data.ReportReleased}, "", "Entwurf nach Version 1, nicht freigegeben"},
		{data.Report{Status: data.ReportReleased}, "2018-11-05", "Version 1, freigegeben am 05.11.2018"},
		{data.Report{Corrections: 1, Correction: "Zahlendreher"}, "", "Version 2, Entwurf, nicht freigegeben; ersetzt Version 1. Grund: Zahlendreher"},
	} {
		if got := version(Input{Report: c.r, On: c.on}); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// The public is told of how many indicators it sees some.
func TestPublicSeesSomeIndicators(t *testing.T) {
	p := data.Project{Indicators: []data.Indicator{{ID: "I1"}}}
	if got := indicatorsSentence(p, "2018-10-31", 3); !strings.HasPrefix(got, "Von drei erfassten Indikatoren ist einer veröffentlicht; er wird nicht bewertet.") {
		t.Errorf("%s", got)
	}
}

// Neither „alle“ nor „noch nicht festgelegt“ is said where some were given up.
func TestGivenUpMilestonesAreCounted(t *testing.T) {
	for _, c := range []struct {
		t    data.Tally
		want string
	}{
		{data.Tally{GivenUp: 1}, "Der einzige Meilenstein gehört zu einer beendeten Maßnahme und blieb offen."},
		{data.Tally{GivenUp: 2}, "Von zwei Meilensteinen ist keiner erreicht; zwei gehören zu beendeten Maßnahmen und blieben offen."},
		{data.Tally{All: 1, Reached: 1, GivenUp: 1}, "Von zwei Meilensteinen ist einer erreicht; einer gehört zu beendeten Maßnahmen und blieb offen."},
		{data.Tally{All: 3, Reached: 3, GivenUp: 2}, "Von fünf Meilensteinen sind drei erreicht; zwei gehören zu beendeten Maßnahmen und blieben offen."},
	} {
		if got := milestonesSentence(data.MeasureWord{}, c.t); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

// A milestone that stayed open when its measure ended is neither open nor overdue.
func TestMilestoneOfAnEndedMeasure(t *testing.T) {
	s := data.Milestone{ID: "M01-MS1", Measure: "M01", BaselineDate: "2018-01-01", PlannedDate: "2018-01-01", Status: data.MilestoneOpen}
	for status, want := range map[data.MeasureStatus][2]string{
		data.StatusRunning:   {"offen, überfällig", "+30\u00a0Tage"},
		data.StatusBrokenOff: {"nicht erreicht", ""},
		data.StatusDone:      {"nicht erreicht", ""},
	} {
		in := Input{Date: "2018-01-31", Project: data.Project{Measures: []data.Measure{{ID: "M01", Status: status, Milestones: []data.Milestone{s}}}}}
		if got := [2]string{in.milestoneStatus(s), in.deviation(s)}; got != want {
			t.Errorf("%s: %q, want %q", status, got, want)
		}
	}
}

// Where Finanzpositionen are gone, nothing is told as having sunk to nothing.
func TestChangesWithoutMoney(t *testing.T) {
	some := data.SumOf([]data.Position{{Planned: 500_00, Spent: 200_00}})
	for _, c := range []struct {
		old, now data.Money
		want     string
	}{
		{some, data.Money{}, "Finanzpositionen sind nicht mehr erfasst."},
		{data.Money{}, some, "Finanzpositionen sind neu erfasst: Plan 500,00\u00a0€, Ausgaben 200,00\u00a0€."},
		{data.Money{}, data.Money{}, ""},
	} {
		change := data.MoneyChange{Old: c.old, Now: c.now}
		if got := (comparison{Changes: data.Changes{Money: data.MoneyChanges{Total: change}}}).moneyNews(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
		if row := lastRow(document.Table{Rows: []document.Row{{Cells: moneyMove(nil, change)}}}); c.now.Items == 0 && strings.Contains(row, "€") {
			t.Errorf("the table says %s", row)
		}
	}
}
