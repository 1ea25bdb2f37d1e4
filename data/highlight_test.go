package data

import (
	"slices"
	"testing"
)

// keys names what highlights are about.
func keys(list []Highlight) []string {
	var ids []string
	for _, h := range list {
		if h.Record == nil {
			ids = append(ids, "Projekt")
			continue
		}
		ids = append(ids, h.Record.Key().ID)
	}
	return ids
}

func TestSuccesses(t *testing.T) {
	done := Measure{ID: "M01", Status: StatusDone, ActualEnd: "2018-05-18"}
	late := Milestone{ID: "M02-MS1", Evidence: "Protokoll", Title: "spät", PlannedDate: "2018-01-31", ActualDate: "2018-06-30", Status: MilestoneLate}
	inTime := Milestone{EvidenceURL: "https://example.org", ID: "M02-MS2", PlannedDate: "2018-03-31", ActualDate: "2018-03-31", Status: MilestoneReached}
	mandatory := Milestone{Evidence: "Beschluss", ID: "M02-MS3", PlannedDate: "2018-02-28", ActualDate: "2018-02-28", Status: MilestoneReached, Mandatory: true}
	before := Milestone{Evidence: "Vermerk", ID: "M02-MS4", PlannedDate: "2017-09-30", ActualDate: "2017-09-30", Status: MilestoneReached}
	internal := Milestone{Evidence: "Vermerk", ID: "M02-MS5", PlannedDate: "2018-03-31", ActualDate: "2018-03-31", Status: MilestoneReached, Internal: true}
	bare := Milestone{ID: "M02-MS6", PlannedDate: "2018-03-31", ActualDate: "2018-03-31", Status: MilestoneReached}
	running := Measure{ID: "M02", Status: StatusRunning, Milestones: []Milestone{late, inTime, mandatory, before, internal, bare}}
	given := Measure{ID: "M03", Status: StatusBrokenOff}
	indicator := func(id, measure string, value Decimal, day Date) Indicator {
		return Indicator{
			ID: id, Measure: measure, Baseline: "0", BaselineDate: "2017-07-01", Target: "100", TargetDate: "2019-06-30",
			Readings: []Reading{{Date: day, Value: value}},
		}
	}
	p := Project{
		Measures: []Measure{done, running, given},
		Indicators: []Indicator{
			indicator("I1", "M02", "10", "2018-10-01"),
			indicator("I2", "M02", "80", "2018-10-01"),
			indicator("I3", "M02", "100", "2018-10-01"),
			indicator("I4", "M03", "100", "2018-10-01"),
			indicator("I5", "M02", "100", "2017-10-01"),
		},
		Lessons: []Lesson{
			{ID: "EF1", Kind: GoodPractice, Release: Internal},
			{ID: "EF2", Kind: GoodPractice, Release: PartnersOnly},
			{ID: "EF3", Kind: Hindering, Release: Public},
		},
	}
	got := keys(p.Successes(Report{PeriodFrom: "2017-11-01", PeriodTo: "2018-10-31"}, "2018-10-31"))
	if want := []string{"M02-MS3", "I3", "M02-MS2", "M02-MS1"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := (Project{}).Successes(Report{}, "2018-10-31"); len(got) != 0 {
		t.Errorf("an empty project has the successes %v", got)
	}
}

func TestProblems(t *testing.T) {
	open := func(id string, planned, forecast Date) Measure {
		return Measure{
			ID: id, Status: StatusRunning, Start: "2018-01-01", End: "2018-12-31",
			Milestones: []Milestone{{ID: id + "-MS1", PlannedDate: Term(planned), ForecastDate: Term(forecast)}},
		}
	}
	merged := open("M05", "2018-01-31", "")
	merged.Status = StatusMerged
	p := Project{
		Measures: []Measure{
			open("M01", "2018-10-20", "2018-11-10"), // yellow
			open("M02", "2018-10-10", ""),           // overdue, which is yellow too
			open("M03", "2018-03-31", "2018-12-31"), // red
			open("M04", "2018-12-01", ""),           // green
			merged,
		},
		Risks: []Risk{{ID: "R1", Likelihood: 5, Impact: 5}, {ID: "R2", Measure: "M03", Likelihood: 5, Impact: 5}},
	}
	got := p.Problems("2018-10-31")
	if ids, want := keys(got), []string{"M03", "Projekt", "M02-MS1", "M01"}; !slices.Equal(ids, want) {
		t.Fatalf("got %v, want %v", ids, want)
	}
	if got[0].Light.Part != PartSchedule || got[1].Light.Part != PartRisk || got[2].Light.Part != "" {
		t.Errorf("the lights are %v", got)
	}
}

func TestNotableLights(t *testing.T) {
	for _, c := range []struct {
		j    Judgement
		want bool
	}{
		{Judgement{Part: PartMoney, Computed: Green}, false},
		{Judgement{Part: PartMoney, Computed: Yellow}, true},
		{Judgement{Part: PartMoney, Computed: Yellow, Set: Green, SetReason: "geklärt"}, true},
		{Judgement{Part: PartWhole, Computed: Red}, false},
		{Judgement{Part: PartWhole, Computed: Red, Set: Yellow, SetReason: "geklärt"}, true},
		{Judgement{Part: PartGoal, Computed: Grey}, false},
	} {
		if got := c.j.Notable(); got != c.want {
			t.Errorf("%+v: %v", c.j, got)
		}
	}
	p := Project{Measures: []Measure{{ID: "M01", Status: StatusDone}, {ID: "M02", Status: StatusRunning}}}
	all := p.MeasureLights("2018-10-31")
	if !all[0].Alike() || all[1].Alike() {
		t.Errorf("alike: %v, %v", all[0].Alike(), all[1].Alike())
	}
}

func TestEndDeviation(t *testing.T) {
	for _, c := range []struct {
		m     Measure
		days  int
		known bool
	}{
		{Measure{Status: StatusDone, End: "2018-04-30", ActualEnd: "2018-05-18"}, 18, true},
		{Measure{Status: StatusDone, End: "2018-04-30", ActualEnd: "2018-04-28"}, -2, true},
		{Measure{Status: StatusDone, End: "2018-04-30"}, 0, false},
		{Measure{Status: StatusBrokenOff, End: "2018-04-30", ActualEnd: "2018-04-28"}, 0, false},
	} {
		if by, known := c.m.EndDeviation(); by.Days != c.days || known != c.known {
			t.Errorf("%+v: %s, %v", c.m, by, known)
		}
	}
}

func TestInternalPicturesAreNotPrinted(t *testing.T) {
	for release, want := range map[Confidentiality]bool{"": false, Internal: false, PartnersOnly: true, Public: true} {
		if got := (Attachment{Kind: AttachmentPicture, Release: release}).Printed(); got != want {
			t.Errorf("%q: %v", release, got)
		}
	}
	if (Attachment{Kind: AttachmentFile, Release: Public}).Printed() {
		t.Error("a file is printed")
	}
}
