package chart

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/data"
	"modellkommune/reports/drawing"
)

func cents(c data.Cents) *data.Cents { return &c }

func TestMoneyText(t *testing.T) {
	bmi, own := data.Source{ID: "FQ2", Name: "BMI-Projektmittel", Kind: data.SourceGrant, Grant: true}, data.Source{ID: "FQ1", Name: "Eigenmittel", Kind: data.SourceOwn}
	unpaid := data.Source{ID: "FQ3", Name: "Stunden der Stabsstelle", Kind: data.SourceInKind}
	for _, c := range []struct {
		items []data.Position
		want  string
	}{
		{nil, "Balken mit Soll und Ist nach Finanzierungsquelle. Finanzpositionen sind nicht eingetragen."},
		{
			[]data.Position{{Source: bmi, Planned: 1000000, Spent: 250000}},
			"Balken mit Soll und Ist nach Finanzierungsquelle. Von geplanten 10.000,00 € sind 2.500,00 € ausgegeben. Eine Prognose ist nicht erfasst. Einzige Quelle: BMI-Projektmittel.",
		},
		{
			[]data.Position{
				{Source: own, Planned: 500000, Spent: 100000, Committed: 50000, Forecast: cents(600000)},
				{Source: bmi, Planned: 1000000, Spent: 250000},
				{Source: unpaid, Planned: 7000000, Spent: 6000000},
			},
			"Balken mit Soll und Ist nach Finanzierungsquelle. Von geplanten 15.000,00 € sind 3.500,00 € ausgegeben und 500,00 € gebunden. Eine Prognose ist nur für einen Teil erfasst. Ausgegeben nach Quelle: BMI-Projektmittel 2.500,00 € von 10.000,00 €, Eigenmittel 1.000,00 € von 5.000,00 €.",
		},
		{
			[]data.Position{{Planned: 500000, Forecast: cents(400000)}},
			"Balken mit Soll und Ist nach Finanzierungsquelle. Von geplanten 5.000,00 € sind 0,00 € ausgegeben. Die Prognose von 4.000,00 € liegt 1.000,00 € unter dem Plan. Einzige Quelle: Ohne Quelle.",
		},
	} {
		_, alt := Money(c.items, 165)
		if got := strings.ReplaceAll(alt, "\u00a0", " "); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}

func TestScale(t *testing.T) {
	for _, c := range []struct {
		low, high float64
		most      int
		want      string
	}{
		{0, 62500, 4, "0 20.000 40.000 60.000 80.000"},
		{0, 1, 5, "0 0,2 0,4 0,6 0,8 1,0"},
		{-7, 12, 5, "−10 −5 0 5 10 15"},
		{3, 3, 5, "1 2 3 4 5"},
		{0, 0, 5, "0 0,2 0,4 0,6 0,8 1,0"},
	} {
		s := newScale(c.low, c.high, c.most)
		var got []string
		for _, v := range s.values() {
			got = append(got, s.label(v))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%v to %v: %s, want %s", c.low, c.high, strings.Join(got, " "), c.want)
		}
	}
}

// Whatever the amounts, the chart keeps its bounds.
func TestMoneyKeepsItsBounds(t *testing.T) {
	amount := rapid.Custom(func(t *rapid.T) data.Cents { return data.Cents(rapid.Int64Range(0, 1e15).Draw(t, "cents")) })
	rapid.Check(t, func(t *rapid.T) {
		var items []data.Position
		for range rapid.IntRange(0, 12).Draw(t, "items") {
			b := data.Position{
				Source:  data.Source{ID: rapid.SampledFrom([]string{"", "FQ1", "FQ2", "FQ3", "FQ4"}).Draw(t, "source")},
				Planned: amount.Draw(t, "plan"), Committed: amount.Draw(t, "committed"), Spent: amount.Draw(t, "spent"),
			}
			if rapid.Bool().Draw(t, "forecast") {
				b.Forecast = cents(amount.Draw(t, "expected"))
			}
			items = append(items, b)
		}
		d, alt := Money(items, rapid.SampledFrom([]float64{55, 110, 165}).Draw(t, "width"))
		inside(t, d, alt)
	})
}

// inside fails where a drawing lacks its text, is too high or is left by an item.
func inside(t *rapid.T, d drawing.Drawing, alt string) {
	if alt == "" || d.Height > 202 {
		t.Fatalf("alternative text %q, height %.1f", alt, d.Height)
	}
	for _, item := range d.Items {
		for _, p := range corners(t, item) {
			if p.X < -1e-6 || p.X > d.Width+1e-6 || p.Y < 0 || p.Y > d.Height || math.IsNaN(p.X+p.Y) {
				t.Fatalf("%#v leaves the chart of %.1f × %.1f", item, d.Width, d.Height)
			}
		}
	}
}
