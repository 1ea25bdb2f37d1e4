package data

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestStanding(t *testing.T) {
	p := Project{Measures: []Measure{
		{ID: "M01", Status: StatusRunning, Start: "2018-01-01", End: "2018-12-31", Milestones: []Milestone{
			{ID: "M01-MS1", PlannedDate: "2018-03-01", ActualDate: "2018-03-01", Status: MilestoneReached},
			{ID: "M01-MS2", PlannedDate: "2018-12-01"},
			{ID: "M01-MS3", PlannedDate: "2018-10-10"},
			{ID: "M01-MS4", PlannedDate: "2018-05-01", Internal: true},
			{ID: "M01-MS5", PlannedDate: "2018-05-01", Status: MilestoneDropped},
			{ID: "M01-MS6"},
		}},
		{ID: "M02", Status: StatusBrokenOff, StatusReason: "Anbieter fehlt.", Milestones: []Milestone{
			{ID: "M02-MS1", ActualDate: "2018-02-01"},
			{ID: "M02-MS2", PlannedDate: "2018-11-01"},
		}},
		{ID: "M03", Status: StatusRunning, StatusReason: "Es geht voran.", Start: "2018-01-01", End: "2018-12-31"},
	}}
	var pending []string
	for _, s := range p.Pending() {
		pending = append(pending, s.Measure+" "+s.ID)
	}
	if diff := cmp.Diff([]string{"M01 M01-MS3", "M01 M01-MS2", "M01 M01-MS6"}, pending); diff != "" {
		t.Errorf("pending (-want +got):\n%s", diff)
	}
	if got, want := p.Tally(keyDay), (Tally{All: 5, Reached: 2, Open: 3, Overdue: 1, GivenUp: 1}); got != want {
		t.Errorf("tally %+v, want %+v", got, want)
	}
	if l := p.ProjectLights(keyDay)[PartSchedule]; l.Light != Yellow || len(l.Causes) != 1 || l.Causes[0].ID != "M01" {
		t.Errorf("the project is %s because of %+v", l.Light, l.Causes)
	}
	if l := (Project{}).ProjectLights(keyDay)[PartSchedule]; l.Light != Grey || l.Causes != nil {
		t.Errorf("an empty project is %s because of %+v", l.Light, l.Causes)
	}
	p.Programme.Template = template2017()
	for i, want := range []bool{true, true, false} {
		if p.OwesReason(p.Measures[i], keyDay) != want {
			t.Errorf("%s owes a reason: %v", p.Measures[i].ID, !want)
		}
	}
	if (Project{Programme: p.Programme}).OwesReason(Measure{Status: StatusRunning, Start: "2018-01-01", End: "2018-12-31"}, keyDay) {
		t.Error("a measure in plan owes a reason")
	}
}
