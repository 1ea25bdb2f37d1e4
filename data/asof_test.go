package data

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What a Kämmerei would book at 31.10.2018, the key date of the case
// receipt-after-key-date.
func TestSpentAtTheKeyDate(t *testing.T) {
	const key = "2018-10-31"
	receipts := func(of ...Receipt) []Receipt { return of }
	for name, c := range map[string]struct {
		item BudgetItem
		want Cents
	}{
		"all receipts by then":             {BudgetItem{Year: 2018, Spent: 300_00, Receipts: receipts(Receipt{Date: "2018-03-01", Amount: 300_00})}, 300_00},
		"paid on the day itself":           {BudgetItem{Year: 2018, Spent: 300_00, Receipts: receipts(Receipt{Date: key, Amount: 300_00})}, 300_00},
		"one paid later":                   {BudgetItem{Year: 2018, Spent: 300_00, Receipts: receipts(Receipt{Date: "2018-03-01", Amount: 200_00}, Receipt{Date: "2018-11-12", Amount: 100_00})}, 200_00},
		"a later credit note":              {BudgetItem{Year: 2018, Spent: 150_00, Receipts: receipts(Receipt{Date: "2018-03-01", Amount: 200_00}, Receipt{Date: "2018-11-12", Amount: -50_00})}, 200_00},
		"no receipts":                      {BudgetItem{Year: 2018, Spent: 300_00}, 300_00},
		"no receipts, next year":           {BudgetItem{Year: 2019, Spent: 300_00}, 0},
		"no receipts, no year":             {BudgetItem{Spent: 300_00}, 300_00},
		"receipts for a part":              {BudgetItem{Year: 2018, Spent: 300_00, Receipts: receipts(Receipt{Date: "2018-11-12", Amount: 100_00})}, 200_00},
		"a receipt without a day":          {BudgetItem{Year: 2018, Spent: 100_00, Receipts: receipts(Receipt{Amount: 100_00})}, 100_00},
		"paid before the year begins":      {BudgetItem{Year: 2019, Spent: 300_00, Receipts: receipts(Receipt{Date: "2018-10-01", Amount: 80_00})}, 80_00},
		"receipts beyond the Ist, by then": {BudgetItem{Year: 2018, Spent: 100_00, Receipts: receipts(Receipt{Date: "2018-03-01", Amount: 120_00})}, 100_00},
	} {
		t.Run(name, func(t *testing.T) {
			p := Project{Budget: []BudgetItem{c.item}}.AsOf(key)
			if got := p.Budget[0].Spent; got != c.want {
				t.Errorf("spent is %s, want %s", got, c.want)
			}
		})
	}
}

// What had not happened by the Stichtag has not happened for the report.
func TestAsOf(t *testing.T) {
	hundred := 100
	recorded := func() Project {
		return Project{
			Measures: []Measure{
				{ID: "M01", Status: StatusDone, ActualStart: "2018-01-01", ActualEnd: "2018-12-01", Progress: &hundred, StatusReason: "fertig", Milestones: []Milestone{
					{ID: "M01-MS1", Status: MilestoneReached, PlannedDate: "2018-10-01", ActualDate: "2018-11-05", EvidenceURL: "https://example.org"},
					{ID: "M01-MS2", Status: MilestoneReached, ActualDate: "2018-10-31"},
					{ID: "M01-MS3", Status: MilestoneReached},
				}},
				{ID: "M02", Status: StatusRunning, ActualStart: "2018-11-02"},
				{ID: "M03", Status: StatusMerged, MergedInto: "M01", ActualStart: "2018-02-01", ActualEnd: "2018-11-01"},
				{ID: "M04", Status: StatusDone, ActualEnd: "2018-10-31"},
			},
			Indicators:  []Indicator{{ID: "I1", Readings: []Reading{{Date: "2018-10-31", Value: "3"}, {Date: "2018-11-01", Value: "9"}}}},
			Instalments: []Instalment{{ID: "RA1", Requested: "2018-10-01", Received: "2018-11-20"}},
			Decisions:   []Decision{{ID: "E1", Date: "2018-10-31"}, {ID: "E2", Date: "2018-11-07"}, {ID: "E3"}},
			Appraisals:  []Appraisal{{ID: "PT1", Date: "2019-01-01"}},
			Concepts:    []Concept{{ID: "C1", Date: "2017-10-25", Resolutions: []Resolution{{Date: "2018-11-01"}}}, {ID: "C2", Date: "2018-11-30"}},
		}
	}
	want := Project{
		Measures: []Measure{
			{ID: "M01", Status: StatusRunning, StatusReason: laterReason, ActualStart: "2018-01-01", Milestones: []Milestone{
				{ID: "M01-MS1", Status: MilestoneOpen, PlannedDate: "2018-10-01"},
				{ID: "M01-MS2", Status: MilestoneReached, ActualDate: "2018-10-31"},
				{ID: "M01-MS3", Status: MilestoneReached},
			}},
			{ID: "M02", Status: StatusPlanned},
			{ID: "M03", Status: StatusRunning, ActualStart: "2018-02-01"},
			{ID: "M04", Status: StatusDone, ActualEnd: "2018-10-31"},
		},
		Indicators:  []Indicator{{ID: "I1", Readings: []Reading{{Date: "2018-10-31", Value: "3"}}}},
		Instalments: []Instalment{{ID: "RA1", Requested: "2018-10-01"}},
		Decisions:   []Decision{{ID: "E1", Date: "2018-10-31"}, {ID: "E3"}},
		Appraisals:  []Appraisal{},
		Concepts:    []Concept{{ID: "C1", Date: "2017-10-25", Resolutions: []Resolution{}}},
	}
	p := recorded()
	got := p.AsOf("2018-10-31")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("at the Stichtag (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(got, got.AsOf("2018-10-31")); diff != "" {
		t.Errorf("taken back twice:\n%s", diff)
	}
	if diff := cmp.Diff(recorded(), p); diff != "" {
		t.Errorf("the project itself has changed:\n%s", diff)
	}
	if diff := cmp.Diff(p, p.AsOf("")); diff != "" {
		t.Errorf("without a day:\n%s", diff)
	}
}

// Of what is still to come no results are told, and no name that is not valid yet; what was
// planned for it stays. The Abgabeprüfung names each.
func TestAsOfWhatIsToCome(t *testing.T) {
	const key, later = Date("2018-10-31"), Date("2018-11-20")
	n := 77
	p := Project{
		Partners: []Partner{{ID: "P1", Name: "BMI", Renamed: []Renaming{{From: key, Name: "heute"}, {From: later, Name: "morgen"}}}},
		Participations: []Participation{
			{ID: "BT1", Title: "Forum", Date: later, Place: "Saal", Attendees: &n, Contributions: &n, Groups: []AttendeeGroup{{"Frauen", 40}}, Feedback: "a", Results: "b", Satisfaction: "c"},
			{ID: "BT2", Date: key, Attendees: &n},
		},
		Datasets:   []Dataset{{ID: "D1", Published: later, Downloads: &n}, {ID: "D2", Published: key, Downloads: &n}},
		Workshops:  []Workshop{{ID: "W1", DateFrom: later, Results: "Verträge", Tasks: []Task{{Text: "vorbereiten"}}}, {ID: "W2", DateFrom: key, Results: "d"}},
		Appraisals: []Appraisal{{ID: "PT1", Date: later}},
	}
	want := Project{
		Partners:       []Partner{{ID: "P1", Name: "BMI", Renamed: []Renaming{{From: key, Name: "heute"}}}},
		Participations: []Participation{{ID: "BT1", Title: "Forum", Date: later, Place: "Saal"}, {ID: "BT2", Date: key, Attendees: &n}},
		Datasets:       []Dataset{{ID: "D1", Published: later}, {ID: "D2", Published: key, Downloads: &n}},
		Workshops:      []Workshop{{ID: "W1", DateFrom: later, Tasks: []Task{{Text: "vorbereiten"}}}, {ID: "W2", DateFrom: key, Results: "d"}},
		Appraisals:     []Appraisal{},
	}
	if diff := cmp.Diff(want, p.AsOf(key)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	named := map[string]bool{}
	for _, f := range p.Findings(Report{ID: "B1", KeyDate: key}, Outline{}, later) {
		if f.Code == "recorded_future" {
			named[f.Key.ID] = true
		}
	}
	for _, id := range []string{"BT1", "D1", "W1", "PT1"} {
		if !named[id] {
			t.Errorf("%s is not named", id)
		}
	}
	if named["BT2"] || named["D2"] || named["W2"] {
		t.Errorf("named are %v", named)
	}
}

// Of a measure that was given up later nothing says that it had begun, unless its begin is
// recorded; the reason of that end is none of the state before it.
func TestAsOfAnEndToCome(t *testing.T) {
	for name, c := range map[string]struct {
		m      Measure
		status MeasureStatus
		reason string
	}{
		"never begun":   {Measure{Status: StatusBrokenOff, ActualEnd: "2018-11-05", StatusReason: "Kein Interesse."}, StatusPlanned, laterReason},
		"begun":         {Measure{Status: StatusBrokenOff, ActualStart: "2018-01-01", ActualEnd: "2018-11-05"}, StatusRunning, ""},
		"done":          {Measure{Status: StatusDone, ActualEnd: "2018-11-05"}, StatusRunning, ""},
		"ended by then": {Measure{Status: StatusBrokenOff, ActualEnd: "2018-10-31", StatusReason: "Kein Interesse."}, StatusBrokenOff, "Kein Interesse."},
	} {
		p := Project{Measures: []Measure{c.m}}.AsOf("2018-10-31")
		if m := p.Measures[0]; m.Status != c.status || m.StatusReason != c.reason {
			t.Errorf("%s: %s, %q", name, m.Status, m.StatusReason)
		}
	}
}
