package chart

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/drawing"
)

// Lengths of the money chart in mm.
const (
	moneyBar   = 3.6
	moneyGap   = 1.2 // between the two bars of a source
	moneyGroup = 15.5
)

// Sources lists the Finanzierungsquellen of Finanzpositionen: the Förderung first, then by their kinds, at last
// one that is not said.
func Sources(items []data.Position) []data.Source {
	var list []data.Source
	for _, b := range items {
		if !slices.ContainsFunc(list, func(s data.Source) bool { return s.ID == b.Source.ID }) {
			list = append(list, b.Source)
		}
	}
	rank := func(s data.Source) int {
		switch at := slices.Index(data.SourceKinds, s.Kind); {
		case s.Grant:
			return -1
		case at < 0:
			return len(data.SourceKinds)
		default:
			return at
		}
	}
	slices.SortStableFunc(list, func(a, b data.Source) int { return cmp.Compare(rank(a), rank(b)) })
	return list
}

// SourceName writes a Finanzierungsquelle, also one that is not said.
func SourceName(s data.Source) string { return cmp.Or(s.Name, string(s.Kind), "Ohne Quelle") }

// BySource sums up Finanzpositionen by the Kennung of their source.
func BySource(items []data.Position) map[string]data.Money {
	return data.SumBy(items, func(b data.Position) string { return b.Source.ID })
}

// Money draws for each Finanzierungsquelle the plan and, below it, what is spent
// and gebunden, with a mark at the forecast where one is recorded; unbare Eigenleistung is none of it. The text
// says the message in words.
func Money(items []data.Position, width float64) (drawing.Drawing, string) {
	items = data.Cash(items)
	sums, sources := BySource(items), Sources(items)
	c := &canvas{}
	c.Width = width
	left := moneyLabels(sources, width)
	most := 0.0
	for _, m := range sums {
		most = math.Max(most, math.Max(euros(m.Planned), euros(m.Spent)+euros(m.Committed)))
		if m.ForecastRecorded() {
			most = math.Max(most, euros(m.Forecast))
		}
	}
	s := newScale(0, math.Max(most, 1), max(2, int((width-left)/26)))
	s.from, s.to = left, width-2
	top, bottom := 5.0, 5+float64(len(sources))*moneyGroup
	for _, v := range s.values() {
		c.rule(s.at(v), top, s.at(v), bottom, 0.15, grid)
		c.writeMiddle(s.at(v), top-1.6, s.label(v), drawing.Regular, quiet)
	}
	c.write(0, top-1.6, "Euro", drawing.Regular, quiet)
	c.rule(0, top, width, top, 0.3, quiet)
	for i, source := range sources {
		y := top + float64(i)*moneyGroup
		c.source(SourceName(source), sums[source.ID], s, y)
		c.rule(0, y+moneyGroup, width, y+moneyGroup, 0.15, rule)
	}
	bar := func(fill, stroke *drawing.Color) func(x, y float64) {
		return func(x, y float64) { c.box(x, y-1.3, 6, 2.6, fill, stroke) }
	}
	signs := []sign{{"Soll", 6, bar(&plan, nil)}, {"Ist", 6, bar(&accent, nil)}, {"Gebunden", 6, bar(&white, &accent)}}
	all := data.SumOf(items)
	if all.ForecastRecorded() {
		signs = append(signs, sign{"Prognose", 1.5, func(x, y float64) { c.rule(x+0.7, y-1.8, x+0.7, y+1.8, 0.5, ink) }})
	}
	c.legend(bottom+5, signs...)
	return c.Drawing, moneyText(sources, sums, all)
}

// moneyLabels gives the column of names a third of the width at most.
func moneyLabels(sources []data.Source, width float64) float64 {
	need := drawing.Regular.Width("Euro", textSize) + 10
	for _, s := range sources {
		need = math.Max(need, drawing.Regular.Width(SourceName(s), textSize)+4)
	}
	return math.Min(need, width*0.33)
}

// source draws the bars of one Finanzierungsquelle.
func (c *canvas) source(name string, m data.Money, s scale, y float64) {
	lines := wrap(name, s.from-3, 2)
	first := y + moneyGroup/2 + 1 - float64(len(lines)-1)*lineHeight/2
	for i, line := range lines {
		c.write(0, first+float64(i)*lineHeight, line, drawing.Regular, ink)
	}
	above := y + (moneyGroup-2*moneyBar-moneyGap)/2
	below := above + moneyBar + moneyGap
	c.box(s.from, above, s.at(euros(m.Planned))-s.from, moneyBar, &plan, nil)
	spent := s.at(euros(m.Spent))
	c.box(s.from, below, spent-s.from, moneyBar, &accent, nil)
	if m.Committed > 0 {
		c.box(spent, below, s.at(euros(m.Spent)+euros(m.Committed))-spent, moneyBar, &white, &accent)
	}
	if m.ForecastRecorded() {
		forecast := s.at(euros(m.Forecast))
		c.rule(forecast, above-1, forecast, below+moneyBar+1, 0.5, ink)
	}
}

func euros(c data.Cents) float64 { return float64(c) / 100 }

// moneyText says how much of the plan is spent and gebunden, and whether it holds.
func moneyText(sources []data.Source, sums map[string]data.Money, all data.Money) string {
	if len(sources) == 0 {
		return "Balken mit Soll und Ist nach Finanzierungsquelle. Finanzpositionen sind nicht eingetragen."
	}
	text := fmt.Sprintf("Balken mit Soll und Ist nach Finanzierungsquelle. Von geplanten %s sind %s ausgegeben", all.Planned, all.Spent)
	if all.Committed > 0 {
		text += fmt.Sprintf(" und %s gebunden", all.Committed)
	}
	text += ". "
	switch over := all.Forecast - all.Planned; {
	case !all.ForecastRecorded():
		text += "Eine Prognose ist nicht erfasst."
	case all.ForecastPartly():
		text += "Eine Prognose ist nur für einen Teil erfasst."
	case over > 0:
		text += fmt.Sprintf("Die Prognose von %s liegt %s über dem Plan.", all.Forecast, over)
	case over < 0:
		text += fmt.Sprintf("Die Prognose von %s liegt %s unter dem Plan.", all.Forecast, -over)
	default:
		text += "Die Prognose entspricht dem Plan."
	}
	if len(sources) == 1 {
		return text + " Einzige Quelle: " + SourceName(sources[0]) + "."
	}
	var parts []string
	for _, s := range sources {
		parts = append(parts, fmt.Sprintf("%s %s von %s", SourceName(s), sums[s.ID].Spent, sums[s.ID].Planned))
	}
	return text + " Ausgegeben nach Quelle: " + strings.Join(parts, ", ") + "."
}
