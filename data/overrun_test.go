package data

import "testing"

// Nr. 1.2 ANBest-P: an Einzelansatz may be exceeded by up to 20 %, as far as others need less.
func TestOverruns(t *testing.T) {
	plan := func(costType string, planned, expected Cents) Position {
		return Position{CostType: costType, Planned: planned, Forecast: &expected}
	}
	untold := func(planned, spent, committed Cents) Position {
		return Position{CostType: "A", Planned: planned, Spent: spent, Committed: committed}
	}
	ten := 10
	inKind := plan("Personal", 1_00, 99_00)
	inKind.Source.Kind = SourceInKind
	for name, c := range map[string]struct {
		list             []Position
		percent          *int
		over             int
		within           bool
		saved, uncovered Cents
	}{
		"nothing":                          {nil, nil, 0, false, 0, 0},
		"as planned":                       {[]Position{plan("A", 100_00, 100_00)}, nil, 0, false, 0, 0},
		"exceeded by 20 %, covered":        {[]Position{plan("A", 100_00, 120_00), plan("B", 100_00, 80_00)}, nil, 1, true, 20_00, 0},
		"exceeded by a cent more":          {[]Position{plan("A", 100_00, 120_01), plan("B", 100_00, 70_00)}, nil, 1, false, 30_00, 0},
		"a cent is not covered":            {[]Position{plan("A", 100_00, 120_00), plan("B", 100_00, 80_01)}, nil, 1, true, 19_99, 1},
		"own limit":                        {[]Position{plan("A", 100_00, 111_00), plan("B", 100_00, 80_00)}, &ten, 1, false, 20_00, 0},
		"one Ansatz over two years":        {[]Position{plan("A", 100_00, 150_00), plan("A", 100_00, 50_00)}, nil, 0, false, 0, 0},
		"two exceeded, one covers both":    {[]Position{plan("A", 100_00, 110_00), plan("B", 100_00, 110_00), plan("C", 100_00, 80_00)}, nil, 2, true, 20_00, 0},
		"never planned":                    {[]Position{plan("A", 0, 10_00), plan("B", 100_00, 80_00)}, nil, 1, false, 20_00, 0},
		"no plan at all":                   {[]Position{plan("A", 0, 10_00)}, nil, 0, false, 0, 0},
		"one stands in for the other":      {[]Position{untold(100_00, 20_00, 0), untold(0, 50_00, 0)}, nil, 0, false, 0, 0},
		"together more than planned":       {[]Position{untold(100_00, 80_00, 20_00), untold(0, 10_00, 0), plan("B", 100_00, 80_00)}, nil, 1, true, 20_00, 0},
		"what nobody said saves nothing":   {[]Position{untold(100_00, 20_00, 0), plan("B", 100_00, 110_00)}, nil, 1, true, 0, 10_00},
		"unbare Eigenleistung covers none": {[]Position{plan("A", 100_00, 100_00), inKind}, nil, 0, false, 0, 0},
	} {
		got := Programme{Overrun: c.percent}.Overruns(c.list)
		if len(got.Over) != c.over || c.over > 0 && got.Over[0].Within != c.within || got.Saved != c.saved || got.Uncovered() != c.uncovered {
			t.Errorf("%s: %+v, not covered %s", name, got, got.Uncovered())
		}
	}
}

// A year is closed when the officer closes it, at the latest on 28 February.
func TestClosedYears(t *testing.T) {
	v := Programme{ClosedYears: []YearClosing{{2017, "2018-01-15"}, {2018, ""}}}
	for _, c := range []struct {
		year int
		key  Date
		want bool
	}{
		{2017, "2017-12-31", false},
		{2017, "2018-01-14", false},
		{2017, "2018-01-15", true},
		{2017, "", true},
		{2018, "2018-12-30", false},
		{2018, "2018-12-31", true},
		{2016, "2017-02-27", false},
		{2016, "2017-02-28", true},
		{2016, "", false},
		{0, "2030-01-01", false},
		{2019, "2019-12-31", false},
	} {
		if got := v.Closed(c.year, c.key); got != c.want {
			t.Errorf("%d on %q: %v", c.year, c.key, got)
		}
	}
}

// What is left of a closed year is no longer frei verfügbar, and its forecast is its Ist.
func TestLeftOfAClosedYear(t *testing.T) {
	forecast := Cents(95_00)
	p := Project{
		Plans:    []Plan{{ID: "FP1"}},
		Budget:   []BudgetItem{{ID: "F1", Year: 2017, Forecast: &forecast, Amounts: []PlannedAmount{{"FP1", 100_00}}}, {ID: "F2", Year: 2018, Amounts: []PlannedAmount{{"FP1", 200_00}}}, {ID: "F3", Year: 2017, Amounts: []PlannedAmount{{"FP1", 10_00}}}},
		Bookings: []Booking{{Item: "F1", Paid: "2017-05-01", Amount: 60_00}, {Item: "F2", Paid: "2018-01-05", Amount: 50_00}, {Item: "F3", Paid: "2017-05-01", Amount: 15_00}},
	}
	for key, want := range map[Date]Money{
		"2018-02-27": {Approved: 310_00, Planned: 310_00, Spent: 125_00, Eligible: 125_00, Forecast: 310_00, Items: 3, Forecasts: 1, ForecastPlan: 100_00, ForecastSum: 95_00},
		"2018-02-28": {Approved: 310_00, Planned: 310_00, Spent: 125_00, Eligible: 125_00, Lapsed: 40_00, Forecast: 275_00, Items: 3, Closed: 2, Forecasts: 2, ForecastPlan: 110_00, ForecastSum: 75_00},
	} {
		got := SumOf(p.Positions(key))
		if want.Lapsed == 0 {
			want.Forecast = 95_00 + 200_00 + 15_00
		}
		if got != want {
			t.Errorf("%s: %+v, want %+v", key, got, want)
		}
		if left := map[Cents]Cents{0: 185_00, 40_00: 145_00}[want.Lapsed]; got.Left() != left {
			t.Errorf("%s: left are %s, want %s", key, got.Left(), left)
		}
	}
}

// What was released under rules that knew no closing of years is not closed later.
func TestFrozenYearsStayOpen(t *testing.T) {
	p := Project{Plans: []Plan{{ID: "FP1"}}, Budget: []BudgetItem{{ID: "F1", Year: 2017, Amounts: []PlannedAmount{{"FP1", 100}}}}}
	for rules, lapsed := range map[int]Cents{ApartRules - 1: 0, ApartRules: 100} {
		p.Judged = &Frozen{Rules: rules}
		if got := SumOf(p.Positions(keyDay)).Lapsed; got != lapsed {
			t.Errorf("rules %d: no longer verfügbar are %s", rules, got)
		}
	}
}
