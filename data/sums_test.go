package data

import (
	"math"
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// merzenichBudget is what the example of 2018 has for M01, M05 and all of it.
func merzenichBudget() []Position {
	grant, own, inKind := Source{ID: "FQ1", Kind: SourceGrant, Grant: true}, Source{ID: "FQ2", Kind: SourceOwn}, Source{ID: "FQ3", Kind: SourceInKind}
	return []Position{
		{ID: "F01", Measure: "M01", CostType: "Dienstleistung/Fremdleistung", Source: grant, Year: 2017, Planned: 1_200_000, Spent: 1_190_000},
		{ID: "F02", Measure: "M01", CostType: "Dienstleistung/Fremdleistung", Source: grant, Year: 2018, Planned: 750_000, Spent: 734_218},
		{ID: "F03", Measure: "M01", CostType: "Reisekosten", Source: grant, Year: 2017, Planned: 80_000, Spent: 78_240},
		{ID: "F04", Measure: "M01", CostType: "Reisekosten", Source: grant, Year: 2018, Planned: 120_000, Spent: 94_610},
		{ID: "F05", Measure: "M01", CostType: "Reisekosten", Source: grant, Year: 2019, Planned: 100_000},
		{ID: "F06", Measure: "M01", CostType: "Personal", Source: inKind, Year: 2017, Planned: 450_000, Spent: 448_000},
		{ID: "F07", Measure: "M01", CostType: "Personal", Source: inKind, Year: 2018, Planned: 600_000, Spent: 536_000},
		{ID: "F08", Measure: "M05", CostType: "Öffentlichkeitsarbeit", Source: own, Year: 2018, Planned: 120_000, Spent: 128_490},
	}
}

func TestSums(t *testing.T) {
	budget := merzenichBudget()
	if diff := cmp.Diff(Money{Planned: 3_300_000, Spent: 3_081_068, Forecast: 3_300_000, Items: 7}, SumOf(BudgetOf("M01", budget))); diff != "" {
		t.Errorf("M01 (-want +got):\n%s", diff)
	}
	bySource := SumBy(budget, func(b Position) SourceKind { return b.Source.Kind })
	if diff := cmp.Diff(map[SourceKind]Money{
		SourceGrant:  {Planned: 2_250_000, Spent: 2_097_068, Forecast: 2_250_000, Items: 5},
		SourceOwn:    {Planned: 120_000, Spent: 128_490, Forecast: 128_490, Items: 1},
		SourceInKind: {Planned: 1_050_000, Spent: 984_000, Forecast: 1_050_000, Items: 2},
	}, bySource); diff != "" {
		t.Errorf("by source (-want +got):\n%s", diff)
	}
	if got := SumBy(budget, func(b Position) int { return b.Year })[2019]; got.Planned != 100_000 {
		t.Errorf("2019: %+v", got)
	}
	if got := SumBy(budget, func(b Position) string { return b.CostType })["Reisekosten"]; got.Planned != 300_000 {
		t.Errorf("Reisekosten: %+v", got)
	}
	if got := SumOf(nil); got != (Money{}) {
		t.Errorf("nothing: %+v", got)
	}
	if got := BudgetOf("", budget); got != nil {
		t.Errorf("of no measure: %+v", got)
	}
	if got := (Money{Planned: 100, Committed: 30, Spent: 80}).Left(); got != -10 {
		t.Errorf("left: %d", got)
	}
}

func TestExpected(t *testing.T) {
	forecast := func(c Cents) *Cents { return &c }
	for name, c := range map[string]struct {
		b    Position
		want Cents
	}{
		"as planned":            {Position{Planned: 100, Spent: 40}, 100},
		"overspent":             {Position{Planned: 100, Spent: 140}, 140},
		"ordered beyond":        {Position{Planned: 100, Spent: 80, Committed: 40}, 120},
		"ordered within":        {Position{Planned: 100, Spent: 40, Committed: 40}, 100},
		"forecast":              {Position{Planned: 100, Spent: 40, Forecast: forecast(90)}, 90},
		"forecast before order": {Position{Planned: 100, Spent: 40, Committed: 80, Forecast: forecast(90)}, 90},
		"forecast overtaken":    {Position{Planned: 100, Spent: 95, Forecast: forecast(90)}, 95},
		"forecast of nothing":   {Position{Planned: 100, Forecast: forecast(0)}, 0},
	} {
		if got := c.b.Expected(); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
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
