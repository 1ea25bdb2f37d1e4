package chart

import (
	"slices"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/drawing"
)

// The legend explains what is drawn, and no more.
func TestScheduleLegend(t *testing.T) {
	const dropped, vague = "Meilenstein entfallen", "nur als Zeitraum bekannt, Raute an dessen Ende"
	for _, c := range []struct {
		milestone      data.Milestone
		dropped, vague bool
	}{
		{data.Milestone{ID: "M01-MS1", BaselineDate: "2018-03-01", PlannedDate: "2018-03-01"}, false, false},
		{data.Milestone{ID: "M01-MS1", BaselineDate: "2018-03-01", Status: data.MilestoneDropped}, true, false},
		{data.Milestone{ID: "M01-MS1", BaselineDate: "2018-Q1", PlannedDate: "2018-03-01"}, false, true},
		{data.Milestone{ID: "M01-MS1", BaselineDate: "2018-03-01", PlannedDate: "2018"}, false, true},
	} {
		p := data.Project{Measures: []data.Measure{{ID: "M01", Start: "2018-01-01", End: "2018-12-31", Milestones: []data.Milestone{c.milestone}}}}
		var words []string
		for _, item := range NewSchedule(p, "2018-10-31", 1, 60, false).Legend(600).Items {
			if text, is := item.(drawing.Text); is {
				words = append(words, text.String)
			}
		}
		if slices.Contains(words, dropped) != c.dropped || slices.Contains(words, vague) != c.vague {
			t.Errorf("%+v: %q", c.milestone, words)
		}
	}
}
