package data

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestMoneyLight(t *testing.T) {
	amount := func(c Cents) *Cents { return &c }
	one := func(b Position) []Position {
		b.Year = 2018
		return []Position{b}
	}
	for name, c := range map[string]struct {
		items  []Position
		limits Thresholds
		light  Light
		reason string
	}{
		"none":              {nil, Thresholds{}, Grey, "nicht erfasst"},
		"no plan":           {one(Position{}), Thresholds{}, Grey, "nicht geplant"},
		"spent unplanned":   {one(Position{Spent: 500_00}), Thresholds{}, Green, "Erwarteten Ausgaben von 500,00\u00a0€ steht kein Soll gegenüber; im Plan ist bis zu 500,00\u00a0€, gefährdet bis zu 1.000,00\u00a0€."},
		"more unplanned":    {one(Position{Forecast: amount(500_01)}), Thresholds{}, Yellow, "500,01\u00a0€"},
		"much unplanned":    {one(Position{Forecast: amount(1000_01)}), Thresholds{}, Red, "1.000,01\u00a0€"},
		"all years closed":  {[]Position{{Year: 2017, Planned: 1000_00, Spent: 900_00, Closed: true}}, Thresholds{}, Green, "Ausgegeben sind 900,00\u00a0€, 90\u00a0% des Solls von 1.000,00\u00a0€; die Haushaltsjahre sind abgeschlossen; im Plan ist bis zu 1.500,00\u00a0€"},
		"one year closed":   {[]Position{{Year: 2017, Planned: 1000_00, Spent: 900_00, Closed: true}, {Year: 2018, Planned: 100_00, Spent: 80_00}}, Thresholds{}, Green, "Erwartet werden 1.000,00\u00a0€, 90,9\u00a0% des Solls von 1.100,00\u00a0€ (abgeschlossene Haushaltsjahre mit ihrem Ist, sonst Soll, mindestens Ausgaben und Bindungen); im Plan"},
		"in plan":           {one(Position{Planned: 100_000_00, Spent: 90_000_00}), Thresholds{}, Green, "Erwartet werden 100.000,00\u00a0€, 100\u00a0% des Solls von 100.000,00\u00a0€ (ohne erfasste Prognose: Soll, mindestens Ausgaben und Bindungen); im Plan ist bis zu 101.000,00\u00a0€, gefährdet bis zu 110.000,00\u00a0€."},
		"little more":       {one(Position{Planned: 1000_00, Spent: 1000_01}), Thresholds{}, Green, "etwas mehr als 100\u00a0% des Solls von 1.000,00\u00a0€ (ohne erfasste Prognose: Soll, mindestens Ausgaben und Bindungen); im Plan ist bis zu 1.500,00\u00a0€, gefährdet bis zu 2.000,00\u00a0€. Ausgegeben sind bereits 1.000,01\u00a0€."},
		"one percent":       {one(Position{Planned: 100_000_00, Forecast: amount(101_000_00)}), Thresholds{}, Green, "101\u00a0%"},
		"one cent more":     {one(Position{Planned: 100_000_00, Forecast: amount(101_000_01)}), Thresholds{}, Yellow, "101\u00a0%"},
		"110 %":             {one(Position{Planned: 100_000_00, Forecast: amount(110_000_00)}), Thresholds{}, Yellow, "bei 110\u00a0%"},
		"more than 110 %":   {one(Position{Planned: 100_000_00, Forecast: amount(110_000_01)}), Thresholds{}, Red, "bei 110\u00a0%"},
		"overspent":         {one(Position{Planned: 100_000_00, Spent: 120_000_00, Forecast: amount(90_000_00)}), Thresholds{}, Red, "bei 120\u00a0%"},
		"ordered beyond":    {one(Position{Planned: 100_000_00, Spent: 90_000_00, Committed: 15_000_00}), Thresholds{}, Yellow, "Erwartet werden 105.000,00\u00a0€, 105\u00a0% des Solls"},
		"own limits":        {one(Position{Planned: 100_000_00, Spent: 120_000_00}), Thresholds{CostYellow: 120, CostRed: 150}, Green, "im Plan ist bis zu 120.000,00\u00a0€"},
		"own red below":     {one(Position{Planned: 100_000_00, Spent: 105_000_01}), Thresholds{CostRed: 105}, Red, "gefährdet bis zu 105.000,00\u00a0€"},
		"own wide floor":    {one(Position{Planned: 100_000_00, Spent: 101_200_00}), Thresholds{CostYellowEuro: 1500}, Green, "im Plan ist bis zu 101.500,00\u00a0€"},
		"own wide limit":    {one(Position{Planned: 5000_00, Spent: 5600_00}), Thresholds{CostYellow: 115}, Green, "im Plan ist bis zu 5.750,00\u00a0€, gefährdet bis zu 6.000,00\u00a0€"},
		"own floors":        {one(Position{Planned: 1000_00, Spent: 1100_01}), Thresholds{CostYellowEuro: 10, CostRedEuro: 50}, Red, "im Plan ist bis zu 1.010,00\u00a0€, gefährdet bis zu 1.100,00\u00a0€"},
		"one pays another":  {[]Position{{Year: 2018, Planned: 100_00, Spent: 150_00}, {Year: 2018, Planned: 900_00, Spent: 800_00, Forecast: amount(850_00)}}, Thresholds{}, Green, "Die Prognose von 1.000,00\u00a0€ (teils nach Soll) liegt bei 100\u00a0% des Solls von 1.000,00\u00a0€;"},
		"a later year":      {[]Position{{Year: 2019, Planned: 1000_00}}, Thresholds{}, Green, "100\u00a0% des Solls"},
		"less than planned": {one(Position{Planned: 100_000_00, Forecast: amount(20_000_00)}), Thresholds{}, Green, "bei 20\u00a0% des Solls"},
	} {
		v := moneyLight(c.items, c.limits.OrDefault())
		if v.light != c.light || !strings.Contains(v.reason, c.reason) || !strings.HasSuffix(v.reason, ".") {
			t.Errorf("%s: %s, %q; want %s, %q", name, v.light, v.reason, c.light, c.reason)
		}
	}
}

// Idle money is told where it is less than half of what is due and much.
func TestUnderuse(t *testing.T) {
	for name, c := range map[string]struct {
		planned, spent Cents
		limits         Thresholds
		reason         string
	}{
		"under-used":   {36_500_00, 15_199_99, Thresholds{}, "Ausgegeben sind 15.199,99\u00a0€, bei gleichmäßigem Abfluss wären es am Stichtag 30.400,00\u00a0€ (knapp 50\u00a0%); ab 50\u00a0% oder bis zu 2.000,00\u00a0€ Rückstand gilt der Mittelabfluss als ausreichend."},
		"half used":    {36_500_00, 15_200_00, Thresholds{}, ""},
		"own share":    {36_500_00, 15_200_00, Thresholds{Underuse: 80}, "(50\u00a0%); ab 80\u00a0%"},
		"little money": {2400_00, 0, Thresholds{}, ""},
		"own floor":    {2400_00, 0, Thresholds{UnderuseEuro: 1000}, "bis zu 1.000,00\u00a0€ Rückstand"},
		"nothing due":  {0, 0, Thresholds{}, ""},
	} {
		v, is := drawdown([]Position{{Year: 2018, Planned: c.planned, Spent: c.spent}}, "2018-01-01", "2018-12-31", keyDay).underuse(c.limits.OrDefault())
		if is != (c.reason != "") || !strings.Contains(v.reason, c.reason) || is && v.light != Yellow {
			t.Errorf("%s: %+v, want %q", name, v, c.reason)
		}
	}
}

// Whatever the amounts, there is a light, and spending much more than the plan is
// never green.
func TestAnyMoneyHasALight(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cents := func(name string) Cents {
			return Cents(rapid.OneOf(rapid.Int64(), rapid.SampledFrom([]int64{0, 1, math.MaxInt64, math.MinInt64})).Draw(t, name))
		}
		items := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Position {
			b := Position{Year: rapid.IntRange(-3, 3000).Draw(t, "year"), Planned: cents("planned"), Committed: cents("committed"), Spent: cents("spent")}
			if rapid.Bool().Draw(t, "forecast") {
				c := cents("expected")
				b.Forecast = &c
			}
			return b
		}), 0, 4).Draw(t, "items")
		v := moneyLight(items, DefaultThresholds)
		if v.light == "" || v.reason == "" {
			t.Fatalf("%+v", v)
		}
		if sum := SumOf(items); len(items) == 1 && sum.Spent < 1<<53 && sum.Spent > max(sum.Planned, 0) && sum.Spent-max(sum.Planned, 0) > max(500_00, sum.Planned/50) && v.light == Green {
			t.Fatalf("%+v is green: %s", items, v.reason)
		}
		_, _ = drawdown(items, anyDate(t), anyDate(t), anyDate(t)).underuse(DefaultThresholds)
	})
}
