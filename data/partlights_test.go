package data

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestMoneyLight(t *testing.T) {
	const from, to = Date("2018-01-01"), Date("2018-12-31")
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
		"none":             {nil, Thresholds{}, Grey, "nicht erfasst"},
		"no plan":          {one(Position{}), Thresholds{}, Grey, "nicht geplant"},
		"spent unplanned":  {one(Position{Spent: 50_00}), Thresholds{}, Red, "Erwarteten Ausgaben von 50,00\u00a0€ steht kein Plan gegenüber."},
		"to be spent":      {one(Position{Forecast: amount(50_00)}), Thresholds{}, Red, "50,00\u00a0€"},
		"all years closed": {[]Position{{Year: 2017, Planned: 1000_00, Spent: 900_00, Closed: true}}, Thresholds{}, Green, "Ausgegeben sind 900,00\u00a0€, 90\u00a0% des Plans von 1.000,00\u00a0€; die Haushaltsjahre sind abgeschlossen; grün ist bis 100\u00a0%"},
		"one year closed":  {[]Position{{Year: 2017, Planned: 1000_00, Spent: 900_00, Closed: true}, {Year: 2018, Planned: 100_00, Spent: 80_00}}, Thresholds{}, Green, "Erwartet werden 1.000,00\u00a0€, 90,9\u00a0% des Plans von 1.100,00\u00a0€ (abgeschlossene Haushaltsjahre mit ihrem Ist, sonst Plan, mindestens Ausgaben und Bindungen); grün"},
		"in plan":          {one(Position{Planned: 1000_00, Spent: 900_00}), Thresholds{}, Green, "Erwartet werden 1.000,00\u00a0€, 100\u00a0% des Plans von 1.000,00\u00a0€ (ohne erfasste Prognose: Plan, mindestens Ausgaben und Bindungen); grün ist bis 100\u00a0%, gelb bis 110\u00a0%."},
		"one cent more":    {one(Position{Planned: 1000_00, Spent: 1000_01}), Thresholds{}, Yellow, "etwas mehr als 100\u00a0% des Plans von 1.000,00\u00a0€ (ohne erfasste Prognose: Plan, mindestens Ausgaben und Bindungen); grün ist bis 100\u00a0%, gelb bis 110\u00a0%. Ausgegeben sind bereits 1.000,01\u00a0€."},
		"110 %":            {one(Position{Planned: 1000_00, Spent: 900_00, Forecast: amount(1100_00)}), Thresholds{}, Yellow, "bei 110\u00a0%"},
		"more than 110 %":  {one(Position{Planned: 1000_00, Spent: 900_00, Forecast: amount(1100_01)}), Thresholds{}, Red, "bei etwas mehr als 110\u00a0%"},
		"overspent":        {one(Position{Planned: 1000_00, Spent: 1200_00, Forecast: amount(900_00)}), Thresholds{}, Red, "bei 120\u00a0%"},
		"ordered beyond":   {one(Position{Planned: 1000_00, Spent: 900_00, Committed: 150_00}), Thresholds{}, Yellow, "Erwartet werden 1.050,00\u00a0€, 105\u00a0% des Plans"},
		"own limits":       {one(Position{Planned: 1000_00, Spent: 1200_00}), Thresholds{CostYellow: 120, CostRed: 150}, Green, "grün ist bis 120\u00a0%"},
		"under-used":       {one(Position{Planned: 365_00, Spent: 151_99}), Thresholds{}, Yellow, "Ausgegeben sind 151,99\u00a0€, nach linearem Plan wären es am Stichtag 304,00\u00a0€ (knapp 50\u00a0%); ab 50\u00a0%"},
		"half used":        {one(Position{Planned: 365_00, Spent: 152_00}), Thresholds{}, Green, "Erwartet werden 365,00\u00a0€, 100\u00a0% des Plans"},
		"own underuse":     {one(Position{Planned: 365_00, Spent: 152_00}), Thresholds{Underuse: 80}, Yellow, "ab 80\u00a0%"},
		"later year":       {[]Position{{Year: 2019, Planned: 1000_00}}, Thresholds{}, Green, "100\u00a0% des Plans"},
		"one pays another": {[]Position{{Year: 2018, Planned: 100_00, Spent: 150_00}, {Year: 2018, Planned: 900_00, Spent: 800_00, Forecast: amount(850_00)}}, Thresholds{}, Green, "Die Prognose von 1.000,00\u00a0€ (teils nach Plan) liegt bei 100\u00a0% des Plans von 1.000,00\u00a0€;"},
	} {
		light, reason := moneyLight(c.items, from, to, keyDay, c.limits.OrDefault())
		if light != c.light || !strings.Contains(reason, c.reason) || !strings.HasSuffix(reason, ".") {
			t.Errorf("%s: %s, %q; want %s, %q", name, light, reason, c.light, c.reason)
		}
	}
}

// Whatever the amounts, there is a light, and spending more than the plan is
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
		light, reason := moneyLight(items, anyDate(t), anyDate(t), anyDate(t), DefaultThresholds)
		if light == "" || reason == "" {
			t.Fatalf("%q, %q", light, reason)
		}
		if sum := SumOf(items); len(items) == 1 && sum.Spent > max(sum.Planned, 0) && sum.Spent < 1<<53 && light == Green {
			t.Fatalf("%+v is green: %s", items, reason)
		}
	})
}

func TestGoalLight(t *testing.T) {
	good, fair, bad, open := measured("0", "60", "30"), measured("0", "60", "20"), measured("0", "60", "1"), measured("0", "60", "")
	bad.Name = "Installationen"
	for name, c := range map[string]struct {
		list   []Indicator
		light  Light
		reason string
	}{
		"none":         {nil, Grey, "nicht erfasst"},
		"not measured": {[]Indicator{open, open}, Grey, "keinen Messwert"},
		"good":         {[]Indicator{good}, Green, "Vorlagen"},
		"all good":     {[]Indicator{good, open, good}, Green, "Alle 2 bewerteten Indikatoren"},
		"worst counts": {[]Indicator{good, fair, bad, open}, Red, "„Installationen“"},
		"grey is none": {[]Indicator{open, fair}, Yellow, "„Vorlagen“"},
	} {
		light, reason := goalLight(c.list, keyDay, DefaultThresholds)
		if light != c.light || !strings.Contains(reason, c.reason) {
			t.Errorf("%s: %s, %q; want %s, %q", name, light, reason, c.light, c.reason)
		}
	}
}

func TestRiskLight(t *testing.T) {
	risk := func(title string, likelihood, impact int, status RiskStatus) Risk {
		return Risk{ID: "R1", Title: title, Likelihood: likelihood, Impact: impact, Status: status}
	}
	for name, c := range map[string]struct {
		list   []Risk
		limits Thresholds
		light  Light
		reason string
	}{
		"none":         {nil, Thresholds{}, Grey, "nicht erfasst"},
		"not assessed": {[]Risk{risk("a", 0, 4, RiskOpen)}, Thresholds{}, Grey, "bewertet"},
		"low":          {[]Risk{risk("a", 1, 7, RiskOpen), risk("b", 2, 3, "")}, Thresholds{}, Green, "„a“ hat die Stufe 7"},
		"8":            {[]Risk{risk("a", 2, 4, RiskOpen)}, Thresholds{}, Yellow, "Das Risiko „a“ hat die Stufe 8 (Wahrscheinlichkeit 2 × Auswirkung 4); gelb ist ab 8, rot ab 15."},
		"14":           {[]Risk{risk("a", 2, 7, RiskInWork)}, Thresholds{}, Yellow, "14"},
		"15":           {[]Risk{risk("a", 1, 1, RiskOpen), risk("b", 3, 5, RiskOpen)}, Thresholds{}, Red, "„b“"},
		"over":         {[]Risk{risk("a", 5, 5, RiskOver), risk("b", 1, 1, RiskOver)}, Thresholds{}, Green, "mehr offen"},
		"happened":     {[]Risk{risk("a", 5, 5, RiskOver), risk("b", 5, 5, RiskHappened)}, Thresholds{}, Red, "„b“ ist eingetreten"},
		"bearable":     {[]Risk{risk("a", 1, 3, RiskHappened), risk("b", 1, 1, RiskOpen)}, Thresholds{}, Yellow, "„a“ ist eingetreten"},
		"grave":        {[]Risk{risk("a", 1, 3, RiskHappened), risk("b", 1, 4, RiskHappened)}, Thresholds{}, Red, "„b“ ist eingetreten"},
		"worse open":   {[]Risk{risk("a", 1, 1, RiskHappened), risk("b", 5, 5, RiskOpen)}, Thresholds{}, Red, "„b“ hat die Stufe 25"},
		"unassessed":   {[]Risk{risk("a", 0, 0, RiskHappened)}, Thresholds{}, Yellow, "eingetreten"},
		"one over":     {[]Risk{risk("a", 5, 5, RiskOver), risk("b", 2, 4, RiskOpen)}, Thresholds{}, Yellow, "„b“"},
		"one assessed": {[]Risk{risk("a", 0, 0, RiskOpen), risk("b", 1, 1, RiskOpen)}, Thresholds{}, Green, "„b“"},
		"without name": {[]Risk{risk("", 5, 5, RiskOpen)}, Thresholds{}, Red, "„R1“"},
		"own limits":   {[]Risk{risk("a", 3, 5, RiskOpen)}, Thresholds{RiskYellow: 16, RiskRed: 20}, Green, "gelb ist ab 16"},
	} {
		light, reason := riskLight(c.list, c.limits.OrDefault())
		if light != c.light || !strings.Contains(reason, c.reason) {
			t.Errorf("%s: %s, %q; want %s, %q", name, light, reason, c.light, c.reason)
		}
	}
}
