package data

import (
	"reflect"
	"slices"
	"testing"
)

func TestShift(t *testing.T) {
	old := Milestone{PlannedDate: "2018-03-15", ForecastDate: "2018-04-01"}
	for _, c := range []struct {
		what  string
		old   Milestone
		now   Milestone
		days  int
		known bool
	}{
		{"a new plan", old, Milestone{PlannedDate: "2018-05-17"}, 63, true},
		{"a forecast goes before the plan", old, Milestone{PlannedDate: "2018-05-17", ForecastDate: "2018-03-16"}, 1, true},
		{"the day goes before the forecast", old, Milestone{PlannedDate: "2018-05-17", ForecastDate: "2018-06-01", ActualDate: "2018-03-13", Status: MilestoneReached}, -2, true},
		{"a dropped milestone", old, Milestone{PlannedDate: "2018-05-17", Status: MilestoneDropped}, 0, false},
		{"no date any more", old, Milestone{}, 0, false},
		{"no date before", Milestone{}, Milestone{PlannedDate: "2018-05-17"}, 0, false},
	} {
		if by, known := c.now.Shift(c.old); by.Days != c.days || by.Rough || known != c.known {
			t.Errorf("%s: %s, %v", c.what, by, known)
		}
	}
}

// one gives a project of one running measure with one milestone.
func one(s Milestone) Project {
	s.ID = "M01-MS1"
	return Project{Measures: []Measure{{ID: "M01", Status: StatusRunning, Milestones: []Milestone{s}}}}
}

func TestUnmoved(t *testing.T) {
	const oldKey, nowKey = Date("2017-10-31"), Date("2018-10-31")
	for _, c := range []struct {
		what     string
		old, now Milestone
		want     int
	}{
		{"due and as it was", Milestone{PlannedDate: "2018-05-01"}, Milestone{PlannedDate: "2018-05-01"}, 1},
		{"overdue at the last report already", Milestone{PlannedDate: "2017-05-01"}, Milestone{PlannedDate: "2017-05-01"}, 1},
		{"expected and as it was", Milestone{PlannedDate: "2017-05-01", ForecastDate: "2018-05-01"}, Milestone{PlannedDate: "2017-05-01", ForecastDate: "2018-05-01"}, 1},
		{"its title has changed only", Milestone{PlannedDate: "2018-05-01"}, Milestone{PlannedDate: "2018-05-01", Title: "Auftakt"}, 1},
		{"due on the key date", Milestone{PlannedDate: Term(nowKey)}, Milestone{PlannedDate: Term(nowKey)}, 0},
		{"expected later, as the last report said", Milestone{PlannedDate: "2018-05-01", ForecastDate: "2019-05-01"}, Milestone{PlannedDate: "2018-05-01", ForecastDate: "2019-05-01"}, 0},
		{"reached", Milestone{PlannedDate: "2018-05-01"}, Milestone{PlannedDate: "2018-05-01", ActualDate: "2018-05-01"}, 0},
		{"planned anew", Milestone{PlannedDate: "2018-05-01"}, Milestone{PlannedDate: "2018-06-01"}, 0},
		{"with a forecast", Milestone{PlannedDate: "2018-05-01"}, Milestone{PlannedDate: "2018-05-01", ForecastDate: "2018-06-01"}, 0},
		{"in work now", Milestone{PlannedDate: "2018-05-01"}, Milestone{PlannedDate: "2018-05-01", Status: MilestoneInWork}, 0},
		{"internal", Milestone{PlannedDate: "2018-05-01"}, Milestone{PlannedDate: "2018-05-01", Internal: true}, 0},
	} {
		if got := ChangesSince(one(c.old), oldKey, one(c.now), nowKey).Unmoved; len(got) != c.want {
			t.Errorf("%s: %v", c.what, got)
		}
	}
	p := one(Milestone{PlannedDate: "2018-05-01"})
	if got := ChangesSince(p, nowKey, p, nowKey).Unmoved; len(got) > 0 {
		t.Errorf("no time has passed: %v", got)
	}
	p.Measures[0].Status = StatusBrokenOff
	if got := ChangesSince(p, oldKey, p, nowKey).Unmoved; len(got) > 0 {
		t.Errorf("a measure that was broken off stands still: %v", got)
	}
}

func TestFatesOfMilestones(t *testing.T) {
	c := Changes{}
	add := func(old, now Milestone) {
		c.Milestones.Changed = append(c.Milestones.Changed, Change[Milestone]{Old: old, Now: now})
	}
	planned := Milestone{PlannedDate: "2018-05-01"}
	add(planned, Milestone{ID: "reached", PlannedDate: "2018-05-01", ActualDate: "2018-05-01"})
	add(planned, Milestone{ID: "late", PlannedDate: "2018-05-01", ActualDate: "2018-05-02", DelayCause: "Vergabe"})
	add(planned, Milestone{ID: "reached without a day", PlannedDate: "2018-05-01", Status: MilestoneReached})
	add(planned, Milestone{ID: "postponed", PlannedDate: "2018-06-01", DelayCause: "Personal"})
	add(planned, Milestone{ID: "forecast later", PlannedDate: "2018-05-01", ForecastDate: "2018-06-01", DelayCause: "Vergabe"})
	add(planned, Milestone{ID: "earlier", PlannedDate: "2018-04-01", DelayCause: "Finanzen"})
	add(planned, Milestone{ID: "dropped", Status: MilestoneDropped, DelayCause: "Vergabe"})
	add(Milestone{}, Milestone{ID: "planned at last", PlannedDate: "2018-06-01"})
	add(Milestone{PlannedDate: "2018-05-01", ForecastDate: "2018-03-01"}, Milestone{ID: "later, but before the plan", PlannedDate: "2018-05-01", ForecastDate: "2018-04-01"})
	add(Milestone{PlannedDate: "2018-05-01", ForecastDate: "2018-06-01"}, Milestone{ID: "as late as expected", PlannedDate: "2018-06-01"})
	add(Milestone{PlannedDate: "2018-05-01", ActualDate: "2018-05-01"}, Milestone{ID: "open again", PlannedDate: "2018-06-01"})
	add(Milestone{ActualDate: "2018-05-01"}, Milestone{ID: "corrected", ActualDate: "2018-05-03"})
	ids := func(list []Change[Milestone]) (ids []string) {
		for _, s := range list {
			ids = append(ids, s.Now.ID)
		}
		return ids
	}
	for _, g := range []struct{ got, want []string }{
		{ids(c.Reached()), []string{"reached", "late", "reached without a day"}},
		{ids(c.Postponed()), []string{"postponed", "forecast later"}},
		{ids(c.Dropped()), []string{"dropped"}},
	} {
		if !reflect.DeepEqual(g.got, g.want) {
			t.Errorf("got %v, want %v", g.got, g.want)
		}
	}
	if got, want := c.Causes(), []CauseCount{{"Vergabe", 3}, {"Personal", 1}}; !reflect.DeepEqual(got, want) {
		t.Errorf("causes: got %v, want %v", got, want)
	}
}

func TestFatesOfMeasures(t *testing.T) {
	state := func(status MeasureStatus, into string) Project {
		return Project{Measures: []Measure{{ID: "M01", Status: status, MergedInto: into}}}
	}
	for _, c := range []struct {
		old, now                Project
		merged, brokenOff, done int
	}{
		{state(StatusRunning, ""), state(StatusMerged, "M02"), 1, 0, 0},
		{state(StatusMerged, "M02"), state(StatusMerged, "M02"), 0, 0, 0},
		{state(StatusMerged, "M02"), state(StatusMerged, "M03"), 1, 0, 0},
		{state(StatusRunning, ""), state(StatusBrokenOff, ""), 0, 1, 0},
		{state(StatusBrokenOff, ""), state(StatusBrokenOff, ""), 0, 0, 0},
		{state(StatusRunning, ""), state(StatusDone, ""), 0, 0, 1},
		{state(StatusDone, ""), state(StatusRunning, ""), 0, 0, 0},
		{Project{}, state(StatusBrokenOff, ""), 0, 1, 0},
	} {
		got := ChangesSince(c.old, "2017-10-31", c.now, "2018-10-31")
		if len(got.Merged) != c.merged || len(got.BrokenOff) != c.brokenOff || len(got.Done) != c.done {
			t.Errorf("%v to %v: %d merged, %d broken off, %d done", c.old.Measures, c.now.Measures[0].Status, len(got.Merged), len(got.BrokenOff), len(got.Done))
		}
	}
}

// TestNewMeasuresBringTheirsAlong holds that milestones and indicators of a new
// measure are not told beside it.
func TestNewMeasuresBringTheirsAlong(t *testing.T) {
	p := one(Milestone{PlannedDate: "2018-05-01"})
	p.Indicators = []Indicator{{ID: "I1", Measure: "M01"}, {ID: "I2"}}
	c := ChangesSince(Project{}, "2017-10-31", p, "2018-10-31")
	if len(c.Measures.New) != 1 || !c.Milestones.Empty() || len(c.Indicators.New) != 1 || c.Indicators.New[0].ID != "I2" || len(c.Unmoved) > 0 {
		t.Errorf("got %+v", c)
	}
}

func TestIndicatorDelta(t *testing.T) {
	for _, c := range []struct{ was, is, want Decimal }{
		{"0", "0", "0"},
		{"46", "44", "-2"},
		{"0.1", "0.3", "0.2"},
		{"", "3", ""},
		{"3", "", ""},
		{"999999999999", "-999999999999", ""},
	} {
		if got := (IndicatorChange{Was: Reading{Value: c.was}, Is: Reading{Value: c.is}}).Delta(); got != c.want {
			t.Errorf("from %s to %s: %s", c.was, c.is, got)
		}
	}
}

// TestFieldSorts holds how the fields of the records that are compared are told:
// a new one must be looked at.
func TestFieldSorts(t *testing.T) {
	want := map[FieldSort][]string{
		SortText: {
			"summary", "description", "problem", "goal", "expected_result", "target_groups", "status_reason", "continuation", "public_summary", "plain_language", // measure
			"evidence", // milestone
			"note",     // indicator
		},
		SortList: {"perspectives", "fields", "contributors", "partners", "links", "overrides", "depends_on", "stages", "values"},
	}
	got := map[FieldSort][]string{}
	for _, r := range []Record{Measure{}, Milestone{}, Indicator{}} {
		for i := range reflect.TypeOf(r).NumField() {
			if field := reflect.TypeOf(r).Field(i); field.Tag.Get("de") != "" {
				got[sortOf(field)] = append(got[sortOf(field)], field.Tag.Get("json"))
			}
		}
	}
	for sort, names := range want {
		if !reflect.DeepEqual(got[sort], names) {
			t.Errorf("got %v, want %v", got[sort], names)
		}
	}
}

// What is new and was reached since counts as reached, also with a new measure; what was reached before is
// only recorded late.
func TestAchieved(t *testing.T) {
	old := Project{Measures: []Measure{{ID: "M01", Milestones: []Milestone{{ID: "M01-MS1", Status: MilestoneOpen}, {ID: "M01-MS9", Internal: true, ActualDate: "2018-01-01"}}}}}
	now := Project{Measures: []Measure{
		{ID: "M01", Milestones: []Milestone{
			{ID: "M01-MS1", Status: MilestoneReached, ActualDate: "2018-02-01"},
			{ID: "M01-MS2", Status: MilestoneReached, ActualDate: "2018-02-01"},
			{ID: "M01-MS3", Status: MilestoneReached, ActualDate: "2017-09-01"},
			{ID: "M01-MS4", Status: MilestoneOpen},
			{ID: "M01-MS9", ActualDate: "2018-01-01"},
		}},
		{ID: "M02", Milestones: []Milestone{{ID: "M02-MS1", Status: MilestoneReached, ActualDate: "2018-03-01"}, {ID: "M02-MS2", Internal: true, ActualDate: "2018-03-01"}}},
	}}
	var ids []string
	for _, s := range ChangesSince(old, "2017-10-31", now, keyDay).Achieved {
		ids = append(ids, s.ID)
	}
	if !slices.Equal(ids, []string{"M01-MS2", "M02-MS1"}) {
		t.Errorf("reached and new are %v", ids)
	}
}

// What moves from one measure to another is neither new nor gone.
func TestMovedBetweenMeasures(t *testing.T) {
	old := Project{Measures: []Measure{{ID: "M01", Milestones: []Milestone{{ID: "MS1"}}}, {ID: "M02"}}, Indicators: []Indicator{{ID: "I1", Measure: "M01"}, {ID: "I2", Measure: "M02"}}}
	now := Project{Measures: []Measure{{ID: "M01"}, {ID: "M03", Milestones: []Milestone{{ID: "MS1"}}}}, Indicators: []Indicator{{ID: "I1", Measure: "M03"}, {ID: "I2", Measure: "M01"}}}
	c := ChangesSince(old, "2017-10-31", now, keyDay)
	if len(c.Indicators.New)+len(c.Indicators.Removed)+len(c.Milestones.New)+len(c.Milestones.Removed) > 0 {
		t.Errorf("new or gone: %+v, %+v", c.Indicators, c.Milestones)
	}
	if len(c.Indicators.Changed) != 2 || len(c.Milestones.Changed) != 1 || c.Milestones.Changed[0].Fields[0].Label != "Maßnahme" || c.Milestones.Changed[0].Fields[0].Now != "M03" {
		t.Errorf("changed: %+v, %+v", c.Indicators.Changed, c.Milestones.Changed)
	}
}

// Measures are told of which plan, spending or Prognose differ, not those where only what is gebunden does.
func TestMoneyThatIsTold(t *testing.T) {
	state := func(committed Cents) Project {
		return Project{
			Measures: []Measure{{ID: "M01"}}, Sources: []Source{{ID: "FQ1", Grant: true}}, Plans: []Plan{{ID: "FP1"}},
			Budget:      []BudgetItem{{ID: "F1", Measure: "M01", Source: "FQ1", Amounts: []PlannedAmount{{"FP1", 3_000_00}}}},
			Commitments: []Commitment{{ID: "AU1", Item: "F1", Amount: committed}},
		}
	}
	old, now := state(0), state(1_000_00)
	c := ChangesSince(old, "2018-05-31", now, keyDay).Money
	if len(c.Measures) != 0 || len(c.Positions) != 1 || c.Empty() {
		t.Errorf("%+v", c)
	}
	now.Bookings = []Booking{{Item: "F1", Paid: keyDay, Amount: 1}}
	if c := ChangesSince(old, "2018-05-31", now, keyDay).Money; len(c.Measures) != 1 || c.Grant.Now.Spent != 1 {
		t.Errorf("%+v", c)
	}
	old.Bookings, now = []Booking{{Item: "F1", Kind: BookingCarried, Paid: "2018-05-31", Amount: 1}}, state(0)
	now.Bookings = []Booking{{Item: "F1", Kind: BookingCarried, Paid: keyDay, Amount: 1}}
	if c := ChangesSince(old, "2018-05-31", now, keyDay).Money; !c.Empty() {
		t.Errorf("the day of what was taken over is told: %+v", c)
	}
	now.Sources = []Source{{ID: "FQ1"}, {ID: "FQ2", Grant: true}}
	if c := ChangesSince(old, "2018-05-31", now, keyDay).Money; c.Grant != (MoneyChange{}) {
		t.Errorf("sums of two sources are compared: %+v", c.Grant)
	}
}
