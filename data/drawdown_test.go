package data

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestLinear(t *testing.T) {
	for name, c := range map[string]struct {
		from, to, key Date
		want          Cents
	}{
		"before":        {"2018-01-01", "2018-01-10", "2017-12-31", 0},
		"first day":     {"2018-01-01", "2018-01-10", "2018-01-01", 100},
		"half":          {"2018-01-01", "2018-01-10", "2018-01-05", 500},
		"last day":      {"2018-01-01", "2018-01-10", "2018-01-10", 1000},
		"after":         {"2018-01-01", "2018-01-10", "2018-02-01", 1000},
		"one day":       {"2018-01-01", "2018-01-01", "2018-01-01", 1000},
		"no start":      {"", "2018-01-10", "2018-01-05", 0},
		"no end":        {"2018-01-01", "", "2018-01-05", 0},
		"no key":        {"2018-01-01", "2018-01-10", "", 0},
		"turned around": {"2018-01-10", "2018-01-01", "2018-01-05", 0},
	} {
		if got := linear(1000, c.from, c.to, c.key); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}

func TestDrawdown(t *testing.T) {
	p := Project{Programme: Programme{From: "2017-07-01", To: "2019-06-30"}, Plans: []Plan{{ID: "FP1"}}, Sources: []Source{{ID: "FQ1"}, {ID: "FQ2", Kind: SourceInKind}}, Budget: []BudgetItem{
		{ID: "F1", Source: "FQ1", Year: 2017, Amounts: []PlannedAmount{{"FP1", 184_00}}}, // 184 days of the year lie in the term
		{ID: "F2", Source: "FQ1", Year: 2018, Amounts: []PlannedAmount{{"FP1", 365_00}}},
		{ID: "F3", Source: "FQ1", Year: 2019, Amounts: []PlannedAmount{{"FP1", 181_00}}},
		{ID: "F4", Source: "FQ2", Year: 2018, Amounts: []PlannedAmount{{"FP1", 999_00}}},
	}, Bookings: []Booking{
		{ID: "BU1", Item: "F1", Paid: "2017-04-01", Amount: 184_00},
		{ID: "BU2", Item: "F2", Paid: "2018-02-01", Amount: 100_00},
		{ID: "BU3", Item: "F4", Paid: "2018-02-01", Amount: 999_00},
	}}
	withoutTerm := p
	withoutTerm.Programme = Programme{}
	for name, c := range map[string]struct {
		d    Drawdown
		want Drawdown
	}{
		"whole year in the term": {p.DrawdownOfYear(2018, "2018-07-19"), Drawdown{365_00, 200_00, 100_00}},
		"first year":             {p.DrawdownOfYear(2017, "2017-07-10"), Drawdown{184_00, 10_00, 184_00}},
		"before the term":        {p.DrawdownOfYear(2017, "2017-05-01"), Drawdown{184_00, 0, 184_00}},
		"last year, after":       {p.DrawdownOfYear(2019, "2019-07-01"), Drawdown{181_00, 181_00, 0}},
		"no such year":           {p.DrawdownOfYear(2020, "2018-07-19"), Drawdown{}},
		"term":                   {p.DrawdownOfTerm("2018-06-30"), Drawdown{730_00, 365_00, 284_00}},
		"no term":                {withoutTerm.DrawdownOfTerm("2018-06-30"), Drawdown{730_00, 0, 284_00}},
	} {
		if c.d != c.want {
			t.Errorf("%s: %+v, want %+v", name, c.d, c.want)
		}
	}
	if share, known := p.DrawdownOfYear(2018, "2018-07-19").Share(); share != 50 || !known {
		t.Errorf("share %v, %v", share, known)
	}
	if share, known := p.DrawdownOfYear(2019, "2018-07-19").Share(); known {
		t.Errorf("nothing is due, but the share is %v", share)
	}
	if left := p.DrawdownOfYear(2018, keyDay).Left(); left != 265_00 {
		t.Errorf("left: %d", left)
	}
}

func TestYearWithin(t *testing.T) {
	for name, c := range map[string]struct {
		year     int
		from, to Date
		want     string
	}{
		"within":  {2018, "2017-07-01", "2019-06-30", "01.01.2018–31.12.2018"},
		"first":   {2017, "2017-07-01", "2019-06-30", "01.07.2017–31.12.2017"},
		"last":    {2019, "2017-07-01", "2019-06-30", "01.01.2019–30.06.2019"},
		"later":   {2020, "2017-07-01", "2019-06-30", "01.01.2020–31.12.2020"},
		"earlier": {2016, "2017-07-01", "2019-06-30", "01.01.2016–31.12.2016"},
		"no span": {2018, "", "", "01.01.2018–31.12.2018"},
		"no year": {0, "2017-07-01", "2019-06-30", "01.07.2017–30.06.2019"},
	} {
		if got := Period(yearWithin(c.year, c.from, c.to)); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// What is due lies between nothing and the plan, and never falls with time.
func TestLinearGrows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amount := Cents(rapid.Int64Range(0, math.MaxInt64).Draw(t, "amount"))
		from, to, key := anyDate(t), anyDate(t), anyDate(t)
		due := linear(amount, from, to, key)
		if due < 0 || due > amount {
			t.Fatalf("%d of %d", due, amount)
		}
		if key != "" && linear(amount, from, to, key.AddDays(1)) < due {
			t.Fatal("less is due on the next day")
		}
	})
}
