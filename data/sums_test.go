package data

import (
	"math"
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// merzenichBudget is what the example of 2018 has for M01, M05 and all of it.
func merzenichBudget() []BudgetItem {
	return []BudgetItem{
		{ID: "F01", Measure: "M01", Position: "Dienstleistung/Fremdleistung", Source: SourceGrant, Year: 2017, Planned: 1_200_000, Spent: 1_190_000},
		{ID: "F02", Measure: "M01", Position: "Dienstleistung/Fremdleistung", Source: SourceGrant, Year: 2018, Planned: 750_000, Spent: 734_218},
		{ID: "F03", Measure: "M01", Position: "Reisekosten", Source: SourceGrant, Year: 2017, Planned: 80_000, Spent: 78_240},
		{ID: "F04", Measure: "M01", Position: "Reisekosten", Source: SourceGrant, Year: 2018, Planned: 120_000, Spent: 94_610},
		{ID: "F05", Measure: "M01", Position: "Reisekosten", Source: SourceGrant, Year: 2019, Planned: 100_000},
		{ID: "F06", Measure: "M01", Position: "Personal", Source: "Eigenleistung (unbar)", Year: 2017, Planned: 450_000, Spent: 448_000},
		{ID: "F07", Measure: "M01", Position: "Personal", Source: "Eigenleistung (unbar)", Year: 2018, Planned: 600_000, Spent: 536_000},
		{ID: "F08", Measure: "M05", Position: "Öffentlichkeitsarbeit", Source: SourceOwn, Year: 2018, Planned: 120_000, Spent: 128_490},
	}
}

func TestSums(t *testing.T) {
	p := Project{Budget: merzenichBudget()}
	if diff := cmp.Diff(Money{Planned: 3_300_000, Spent: 3_081_068, Forecast: 3_300_000, Items: 7}, SumOf(p.BudgetOf("M01"))); diff != "" {
		t.Errorf("M01 (-want +got):\n%s", diff)
	}
	bySource := SumBy(p.Budget, func(b BudgetItem) BudgetSource { return b.Source })
	if diff := cmp.Diff(map[BudgetSource]Money{
		SourceGrant:             {Planned: 2_250_000, Spent: 2_097_068, Forecast: 2_250_000, Items: 5},
		SourceOwn:               {Planned: 120_000, Spent: 128_490, Forecast: 128_490, Items: 1},
		"Eigenleistung (unbar)": {Planned: 1_050_000, Spent: 984_000, Forecast: 1_050_000, Items: 2},
	}, bySource); diff != "" {
		t.Errorf("by source (-want +got):\n%s", diff)
	}
	if got := SumBy(p.Budget, func(b BudgetItem) int { return b.Year })[2019]; got.Planned != 100_000 {
		t.Errorf("2019: %+v", got)
	}
	if got := SumBy(p.Budget, func(b BudgetItem) BudgetPosition { return b.Position })["Reisekosten"]; got.Planned != 300_000 {
		t.Errorf("Reisekosten: %+v", got)
	}
	if got := SumOf(nil); got != (Money{}) {
		t.Errorf("nothing: %+v", got)
	}
	if got := p.BudgetOf(""); got != nil {
		t.Errorf("of no measure: %+v", got)
	}
	if got := (Money{Planned: 100, Committed: 30, Spent: 80}).Left(); got != -10 {
		t.Errorf("left: %d", got)
	}
}

func TestExpected(t *testing.T) {
	forecast := func(c Cents) *Cents { return &c }
	for name, c := range map[string]struct {
		b    BudgetItem
		want Cents
	}{
		"as planned":            {BudgetItem{Planned: 100, Spent: 40}, 100},
		"overspent":             {BudgetItem{Planned: 100, Spent: 140}, 140},
		"ordered beyond":        {BudgetItem{Planned: 100, Spent: 80, Committed: 40}, 120},
		"ordered within":        {BudgetItem{Planned: 100, Spent: 40, Committed: 40}, 100},
		"forecast":              {BudgetItem{Planned: 100, Spent: 40, Forecast: forecast(90)}, 90},
		"forecast before order": {BudgetItem{Planned: 100, Spent: 40, Committed: 80, Forecast: forecast(90)}, 90},
		"forecast overtaken":    {BudgetItem{Planned: 100, Spent: 95, Forecast: forecast(90)}, 95},
		"forecast of nothing":   {BudgetItem{Planned: 100, Forecast: forecast(0)}, 0},
	} {
		if got := c.b.Expected(); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}

func TestReceipts(t *testing.T) {
	items := []BudgetItem{
		{Receipts: []Receipt{{Amount: 10_000}, {Amount: -2_500}, {Amount: 500}}},
		{},
		{Receipts: []Receipt{{Amount: -500}}},
	}
	if items[0].Receipted() != 8_000 || items[2].Receipted() != -500 || ReceiptsOf(items) != 7_500 {
		t.Errorf("%d, %d, %d", items[0].Receipted(), items[2].Receipted(), ReceiptsOf(items))
	}
}

// Sums beyond the range of int64 stop at its ends instead of running over.
func TestAddingNeverRunsOver(t *testing.T) {
	low, high := big.NewInt(math.MinInt64), big.NewInt(math.MaxInt64)
	clamped := func(n *big.Int) Cents {
		switch {
		case n.Cmp(low) < 0:
			return math.MinInt64
		case n.Cmp(high) > 0:
			return math.MaxInt64
		}
		return Cents(n.Int64())
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.Int64().Draw(t, "a"), rapid.OneOf(rapid.Int64(), rapid.SampledFrom([]int64{math.MinInt64, math.MaxInt64, 0, -1, 1})).Draw(t, "b")
		x, y := big.NewInt(a), big.NewInt(b)
		if got, want := plus(Cents(a), Cents(b)), clamped(new(big.Int).Add(x, y)); got != want {
			t.Fatalf("%d + %d = %d, want %d", a, b, got, want)
		}
		if got, want := minus(Cents(a), Cents(b)), clamped(new(big.Int).Sub(x, y)); got != want {
			t.Fatalf("%d - %d = %d, want %d", a, b, got, want)
		}
	})
}
