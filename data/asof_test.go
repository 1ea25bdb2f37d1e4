package data

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What a Kämmerei would book at 31.10.2018, the key date of the case
// receipt-after-key-date.
func TestSpentAtTheKeyDate(t *testing.T) {
	const key = "2018-10-31"
	part := func(c Cents) *Cents { return &c }
	for name, c := range map[string]struct {
		bookings       []Booking
		want, eligible Cents
	}{
		"nothing":                           {nil, 0, 0},
		"all paid by then":                  {[]Booking{{Paid: "2018-03-01", Amount: 300_00}}, 300_00, 300_00},
		"paid on the day itself":            {[]Booking{{Paid: key, Amount: 300_00}}, 300_00, 300_00},
		"one paid later":                    {[]Booking{{Paid: "2018-03-01", Amount: 200_00}, {Paid: "2018-11-12", Amount: 100_00}}, 200_00, 200_00},
		"a later credit note":               {[]Booking{{Paid: "2018-03-01", Amount: 200_00}, {Paid: "2018-11-12", Amount: -50_00}}, 200_00, 200_00},
		"paid in two parts":                 {[]Booking{{Number: "7", Paid: "2018-03-01", Amount: 200_00}, {Number: "7", Paid: "2018-04-01", Amount: 100_00}}, 300_00, 300_00},
		"invoiced, not yet paid":            {[]Booking{{Invoiced: "2018-10-01", Amount: 300_00}}, 0, 0},
		"invoiced by then, paid later":      {[]Booking{{Invoiced: "2018-10-01", Paid: "2018-11-12", Amount: 300_00}}, 0, 0},
		"not all zuwendungsfähig":           {[]Booking{{Paid: "2018-03-01", Amount: 119_00, Eligible: part(100_00)}}, 119_00, 100_00},
		"not zuwendungsfähig at all":        {[]Booking{{Paid: "2018-03-01", Amount: 119_00, Eligible: part(0)}}, 119_00, 0},
		"Stand der Buchung":                 {[]Booking{{Kind: BookingBalance, Paid: "2018-03-31", Amount: 300_00}}, 300_00, 300_00},
		"the last Stand holds":              {[]Booking{{Kind: BookingBalance, Paid: "2018-06-30", Amount: 500_00}, {Kind: BookingBalance, Paid: "2018-03-31", Amount: 300_00}}, 500_00, 500_00},
		"a later Stand":                     {[]Booking{{Kind: BookingBalance, Paid: "2018-03-31", Amount: 300_00}, {Kind: BookingBalance, Paid: "2018-12-31", Amount: 900_00}}, 300_00, 300_00},
		"a Stand holds receipts until then": {[]Booking{{Paid: "2018-03-01", Amount: 200_00}, {Kind: BookingBalance, Paid: "2018-03-31", Amount: 300_00}, {Paid: "2018-04-01", Amount: 50_00}}, 350_00, 350_00},
		"a Stand holds those of its day":    {[]Booking{{Kind: BookingBalance, Paid: "2018-03-31", Amount: 300_00}, {Paid: "2018-03-31", Amount: 200_00}}, 300_00, 300_00},
		"a Stand that is lower":             {[]Booking{{Kind: BookingBalance, Paid: "2018-03-31", Amount: 300_00}, {Kind: BookingBalance, Paid: "2018-06-30", Amount: 250_00}}, 250_00, 250_00},
		"carried":                           {[]Booking{{Kind: BookingCarried, Paid: key, Amount: 80_00}, {Paid: "2018-03-01", Amount: 20_00}}, 100_00, 100_00},
	} {
		t.Run(name, func(t *testing.T) {
			for n := range c.bookings {
				c.bookings[n].Item = "F1"
			}
			p := Project{Budget: []BudgetItem{{ID: "F1"}}, Bookings: c.bookings}
			for _, at := range []Project{p, p.AsOf(key)} {
				if got := at.Positions(key)[0]; got.Spent != c.want || got.Eligible != c.eligible {
					t.Errorf("spent is %s, of it %s, want %s, of it %s", got.Spent, got.Eligible, c.want, c.eligible)
				}
			}
		})
	}
}

// What an Auftrag binds until it is paid or aufgelöst.
func TestCommittedAtTheKeyDate(t *testing.T) {
	const key = "2018-10-31"
	for name, c := range map[string]struct {
		order Commitment
		paid  []Booking
		want  Cents
	}{
		"given":                   {Commitment{Date: "2018-05-01", Amount: 100_00}, nil, 100_00},
		"given on the day":        {Commitment{Date: key, Amount: 100_00}, nil, 100_00},
		"given later":             {Commitment{Date: "2018-11-01", Amount: 100_00}, nil, 0},
		"day not known":           {Commitment{Amount: 100_00}, nil, 100_00},
		"paid in part":            {Commitment{Date: "2018-05-01", Amount: 100_00}, []Booking{{Commitment: "AU1", Paid: "2018-06-01", Amount: 40_00}}, 60_00},
		"paid later":              {Commitment{Date: "2018-05-01", Amount: 100_00}, []Booking{{Commitment: "AU1", Paid: "2018-11-01", Amount: 40_00}}, 100_00},
		"paid, with more":         {Commitment{Date: "2018-05-01", Amount: 100_00}, []Booking{{Commitment: "AU1", Paid: "2018-06-01", Amount: 140_00}}, 0},
		"another was paid":        {Commitment{Date: "2018-05-01", Amount: 100_00}, []Booking{{Paid: "2018-06-01", Amount: 40_00}}, 100_00},
		"aufgelöst on the day":    {Commitment{Date: "2018-05-01", Amount: 100_00, Released: key}, nil, 0},
		"aufgelöst later":         {Commitment{Date: "2018-05-01", Amount: 100_00, Released: "2018-11-01"}, nil, 100_00},
		"in part, then aufgelöst": {Commitment{Date: "2018-05-01", Amount: 100_00, Released: "2018-07-01"}, []Booking{{Commitment: "AU1", Paid: "2018-06-01", Amount: 40_00}}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			c.order.ID, c.order.Item = "AU1", "F1"
			for n := range c.paid {
				c.paid[n].Item = "F1"
			}
			p := Project{Budget: []BudgetItem{{ID: "F1"}}, Commitments: []Commitment{c.order}, Bookings: c.paid}
			for _, at := range []Project{p, p.AsOf(key)} {
				if got := at.Positions(key)[0].Committed; got != c.want {
					t.Errorf("gebunden are %s, want %s", got, c.want)
				}
			}
		})
	}
}

// Reports compare with the plan in force at the Stichtag.
func TestPlanAtTheKeyDate(t *testing.T) {
	p := Project{
		Plans: []Plan{{ID: "FP1", Kind: PlanApproved, Date: "2017-07-01"}, {ID: "FP3", Kind: "Aufstockung", Date: "2018-06-01"}, {ID: "FP2", Kind: PlanShift, Date: "2018-03-15"}, {ID: "FP4", Kind: PlanShift}},
		Budget: []BudgetItem{
			{ID: "F1", Amounts: []PlannedAmount{{"FP1", 600_00}, {"FP2", 500_00}, {"FP4", 1_00}}}, {ID: "F2", Amounts: []PlannedAmount{{"FP3", 900_00}, {"FP1", 400_00}, {"FP2", 500_00}}}, {ID: "F3", Amounts: []PlannedAmount{{"FP2", 70_00}}},
		},
	}
	for key, want := range map[Date][3]Cents{
		"2017-06-30": {0, 0, 0}, "2017-07-01": {600_00, 400_00, 0}, "2018-03-14": {600_00, 400_00, 0}, "2018-03-15": {500_00, 500_00, 70_00},
		"2018-05-31": {500_00, 500_00, 70_00}, "2018-06-01": {500_00, 900_00, 70_00}, "": {500_00, 900_00, 70_00},
	} {
		for n, v := range p.AsOf(key).Positions(key) {
			if v.Planned != want[n] {
				t.Errorf("%s: %s is %s, want %s", key, v.ID, v.Planned, want[n])
			}
		}
	}
	if first := p.Positions("2018-06-01"); first[1].Approved != 400_00 || first[2].Approved != 0 {
		t.Errorf("approved are %s and %s", first[1].Approved, first[2].Approved)
	}
	p.Plans[0].Date = ""
	if v := p.Positions("2000-01-01")[0]; v.Planned != 600_00 {
		t.Errorf("a Bewilligung without a day gives %s", v.Planned)
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
			Instalments: []Instalment{{ID: "RA1", Requested: "2018-10-01"}, {ID: "RA2", Requested: "2018-11-02"}},
			Incomes:     []Income{{ID: "EN1", Date: "2018-10-31"}, {ID: "EN2", Date: "2018-11-20"}},
			Plans:       []Plan{{ID: "FP1"}, {ID: "FP2", Date: "2018-11-01"}},
			Budget:      []BudgetItem{{ID: "F1", Amounts: []PlannedAmount{{"FP1", 5}, {"FP2", 7}}}},
			Commitments: []Commitment{{ID: "AU1", Released: "2018-11-01"}, {ID: "AU2", Date: "2018-11-01"}},
			Bookings:    []Booking{{ID: "BU1", Paid: "2018-10-31", Commitment: "AU2"}, {ID: "BU2", Paid: "2018-11-01"}, {ID: "BU3"}},
			Programme:   Programme{ClosedYears: []YearClosing{{2017, "2018-01-31"}, {2018, "2019-01-31"}}},
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
		Instalments: []Instalment{{ID: "RA1", Requested: "2018-10-01"}, {ID: "RA2"}},
		Incomes:     []Income{{ID: "EN1", Date: "2018-10-31"}},
		Plans:       []Plan{{ID: "FP1"}},
		Budget:      []BudgetItem{{ID: "F1", Amounts: []PlannedAmount{{"FP1", 5}}}},
		Commitments: []Commitment{{ID: "AU1"}},
		Bookings:    []Booking{{ID: "BU1", Paid: "2018-10-31"}, {ID: "BU3"}},
		Programme:   Programme{ClosedYears: []YearClosing{{2017, "2018-01-31"}}},
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
