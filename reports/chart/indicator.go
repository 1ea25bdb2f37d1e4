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

// plotHeight is the height in mm of the area in which an indicator's line runs.
const plotHeight = 46

// indicator is the chart of one indicator in the making.
type indicator struct {
	canvas
	data.Indicator
	from, to    data.Date
	top, bottom float64
	values      scale // from bottom to top
	left, right float64
}

// Indicator draws the readings of an indicator up to a key date as a line over
// the time, with baseline, target and the even path between them. The text says
// the message in words.
func Indicator(i data.Indicator, key data.Date, width float64) (drawing.Drawing, string) {
	return IndicatorSized(i, key, width, plotHeight)
}

// IndicatorSized draws the same with its line in an area of some height.
func IndicatorSized(i data.Indicator, key data.Date, width, height float64) (drawing.Drawing, string) {
	i.Readings = readings(i, key)
	c := &indicator{Indicator: i, top: 6, bottom: 6 + height, right: width - 3}
	c.Width = width
	c.span(key)
	c.axes()
	c.goal()
	c.key(key)
	c.stages()
	c.line()
	c.signs(key)
	return c.Drawing, indicatorText(i, key)
}

// readings gives the readings up to a key date in their order.
func readings(i data.Indicator, key data.Date) []data.Reading {
	var list []data.Reading
	for _, r := range i.Readings {
		if _, ok := r.Value.Number(); ok && r.Date != "" && (key == "" || r.Date <= key) {
			list = append(list, r)
		}
	}
	slices.SortStableFunc(list, func(a, b data.Reading) int { return cmp.Compare(a.Date, b.Date) })
	return list
}

// span finds the days and the values that the chart must hold.
func (c *indicator) span(key data.Date) {
	days := []data.Date{c.BaselineDate, c.TargetDate.Last()}
	values := []data.Decimal{c.Baseline, c.Target}
	if c.Direction == data.Corridor {
		values = append(values, c.TargetFrom)
	}
	for _, r := range c.Readings {
		days, values = append(days, r.Date), append(values, r.Value)
	}
	for _, s := range c.Stages {
		days, values = append(days, s.Date.Last()), append(values, s.Value)
	}
	days = slices.DeleteFunc(days, func(d data.Date) bool { return d == "" })
	if len(days) == 0 {
		days = []data.Date{cmp.Or(key, "2000-01-01")}
	}
	c.from, c.to = slices.Min(days), slices.Max(days)
	if c.to <= c.from {
		c.from, c.to = c.from.AddDays(-15), c.from.AddDays(15)
	}
	low, high := math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if n, ok := v.Number(); ok {
			low, high = math.Min(low, n), math.Max(high, n)
		}
	}
	switch {
	case low > high:
		low, high = 0, 1
	case low > 0 && (low < 0.75*high || low == high):
		low = 0 // else a small change would look like a large one
	}
	c.values = newScale(low, high, 5)
	c.values.from, c.values.to = c.bottom, c.top
	for _, v := range c.values.values() {
		c.left = math.Max(c.left, drawing.Regular.Width(c.values.label(v), textSize)+2)
	}
}

// x gives the place of a day; days outside go to the edge.
func (c *indicator) x(d data.Date) float64 {
	share := float64(c.from.DaysUntil(d)) / float64(c.from.DaysUntil(c.to))
	return c.left + (c.right-c.left)*math.Min(math.Max(share, 0), 1)
}

// axes draws the values with their lines, and the days at both ends.
func (c *indicator) axes() {
	for _, v := range c.values.values() {
		y := c.values.at(v)
		c.rule(c.left, y, c.right, y, 0.15, rule)
		c.writeLeft(c.left-1.5, y+1, c.values.label(v), drawing.Regular, quiet)
	}
	c.rule(c.left, c.bottom, c.right, c.bottom, 0.3, quiet)
	for _, unit := range wrap(c.Unit, c.Width, 1) {
		c.write(0, 2.6, unit, drawing.Regular, quiet)
	}
	date := drawing.Regular.Width(c.from.String(), textSize)
	c.write(c.left, c.bottom+4, c.from.String(), drawing.Regular, quiet)
	c.writeLeft(c.right, c.bottom+4, c.to.String(), drawing.Regular, quiet)
	// The turns of the years between them, where there is room.
	turns := c.to.Time().Year() - c.from.Time().Year()
	for year := c.from.Time().Year() + 1; year <= c.to.Time().Year(); year++ {
		x := c.x(data.Date(fmt.Sprintf("%04d-01-01", year)))
		if turns <= 30 {
			c.rule(x, c.top, x, c.bottom, 0.15, grid)
		}
		half := drawing.Regular.Width(fmt.Sprint(year), textSize)/2 + 1.5
		if turns <= 8 && x-half > c.left+date && x+half < c.right-date {
			c.writeMiddle(x, c.bottom+4, fmt.Sprint(year), drawing.Regular, quiet)
		}
	}
}

// goal draws the target as a line, or the corridor as an area, and the path that
// leads there from the baseline.
func (c *indicator) goal() {
	target, hasTarget := c.Target.Number()
	from, hasFrom := c.TargetFrom.Number()
	if c.Direction == data.Corridor && (hasTarget || hasFrom) {
		high, low := c.top, c.bottom
		if hasTarget {
			high = c.values.at(target)
		}
		if hasFrom {
			low = c.values.at(from)
		}
		c.box(c.left, high, c.right-c.left, low-high, &pale, nil)
	}
	if hasTarget {
		c.rule(c.left, c.values.at(target), c.right, c.values.at(target), 0.5, quiet)
	}
	if hasFrom && c.Direction == data.Corridor {
		c.rule(c.left, c.values.at(from), c.right, c.values.at(from), 0.5, quiet)
	}
	if baseline, ok := c.Baseline.Number(); ok && hasTarget && c.path() {
		c.rule(c.x(c.BaselineDate), c.values.at(baseline), c.x(c.TargetDate.Last()), c.values.at(target), 0.3, quiet, 1.2, 1)
	}
}

// stages marks the values that are due on the way.
func (c *indicator) stages() {
	for _, s := range c.Stages {
		if value, ok := s.Value.Number(); ok && s.Date != "" {
			c.stage(drawing.Point{X: c.x(s.Date.Last()), Y: c.values.at(value)})
		}
	}
}

func (c *indicator) stage(at drawing.Point) {
	c.box(at.X-1, at.Y-1, 2, 2, &white, &quiet)
}

// path says whether an even way leads from the baseline to the target.
func (c *indicator) path() bool {
	return c.Linear && len(c.Stages) == 0 && c.Direction != data.Corridor && c.Baseline != "" && c.Target != "" && c.Baseline != c.Target &&
		c.BaselineDate != "" && c.TargetDate.Last() > c.BaselineDate
}

// key marks the Stichtag.
func (c *indicator) key(key data.Date) {
	if c.shows(key) {
		c.rule(c.x(key), c.top, c.x(key), c.bottom+1, 0.4, ink)
	}
}

func (c *indicator) shows(d data.Date) bool { return d != "" && d >= c.from && d <= c.to }

// line joins baseline and readings.
func (c *indicator) line() {
	var at []drawing.Point
	if baseline, ok := c.Baseline.Number(); ok && c.BaselineDate != "" {
		at = append(at, drawing.Point{X: c.x(c.BaselineDate), Y: c.values.at(baseline)})
	}
	marks := len(at) // of the baseline
	for _, r := range c.Readings {
		value, _ := r.Value.Number()
		at = append(at, drawing.Point{X: c.x(r.Date), Y: c.values.at(value)})
	}
	for n := 1; n < len(at); n++ {
		c.rule(at[n-1].X, at[n-1].Y, at[n].X, at[n].Y, 0.5, accent)
	}
	for n, p := range at {
		fill := &accent
		if n < marks {
			fill = &white
		}
		c.dot(p, fill)
	}
}

func (c *indicator) dot(at drawing.Point, fill *drawing.Color) {
	c.Add(drawing.Circle{Center: at, Radius: 1, Fill: fill, Stroke: &accent, StrokeWidth: 0.35})
}

// signs explains what is drawn.
func (c *indicator) signs(key data.Date) {
	stroke := func(width float64, color drawing.Color, dash ...float64) func(x, y float64) {
		return func(x, y float64) { c.rule(x, y, x+6, y, width, color, dash...) }
	}
	var list []sign
	if c.Baseline != "" && c.BaselineDate != "" {
		list = append(list, sign{"Basiswert " + c.Baseline.String(), 2.4, func(x, y float64) { c.dot(drawing.Point{X: x + 1.4, Y: y}, &white) }})
	}
	if len(c.Readings) > 0 {
		list = append(list, sign{"Messwert", 6, func(x, y float64) {
			c.rule(x, y, x+6, y, 0.5, accent)
			c.dot(drawing.Point{X: x + 3, Y: y}, &accent)
		}})
	}
	switch {
	case c.Direction == data.Corridor && (c.Target != "" || c.TargetFrom != ""):
		list = append(list, sign{corridorName(c.Indicator), 6, func(x, y float64) { c.box(x, y-1.3, 6, 2.6, &pale, &quiet) }})
	case c.Target != "":
		list = append(list, sign{"Zielwert " + c.Target.String(), 6, stroke(0.5, quiet)})
	}
	if len(c.Stages) > 0 {
		list = append(list, sign{"Zwischenziel", 2.4, func(x, y float64) { c.stage(drawing.Point{X: x + 1.2, Y: y}) }})
	}
	if c.path() {
		list = append(list, sign{"gleichmäßiger Weg zum Ziel", 6, stroke(0.3, quiet, 1.2, 1)})
	}
	if c.shows(key) {
		list = append(list, sign{"Stichtag " + key.String(), 1, func(x, y float64) { c.rule(x+0.5, y-1.8, x+0.5, y+1.8, 0.4, ink) }})
	}
	c.legend(c.bottom+10, list...)
}

// corridorName writes a Zielkorridor, which may be open at one end.
func corridorName(i data.Indicator) string {
	switch {
	case i.Target == "":
		return "Zielkorridor ab " + i.TargetFrom.String()
	case i.TargetFrom == "":
		return "Zielkorridor bis " + i.Target.String()
	}
	return fmt.Sprintf("Zielkorridor %s bis %s", i.TargetFrom, i.Target)
}

// indicatorText says what the line shows: from where to where, and how far that is.
func indicatorText(i data.Indicator, key data.Date) string {
	text := "Linie der Messwerte"
	if i.Name != "" {
		text += fmt.Sprintf(" von „%s“", i.Name)
	}
	if i.Unit != "" {
		text += " in " + i.Unit
	}
	text += "."
	if i.Baseline != "" {
		text += " Basiswert " + i.Baseline.String() + on(data.Term(i.BaselineDate)) + "."
	}
	if n := len(i.Readings); n == 0 {
		text += " Messwerte sind nicht eingetragen."
	} else {
		last := i.Readings[n-1]
		text += fmt.Sprintf(" %s, zuletzt %s%s.", data.Counted(n, "Messwert", "Messwerte"), last.Value, on(data.Term(last.Date)))
	}
	switch {
	case i.Direction == data.Corridor && (i.Target != "" || i.TargetFrom != ""):
		text += " " + corridorName(i) + "."
	case i.Target != "":
		text += " Zielwert " + i.Target.String() + on(i.TargetDate) + "."
	}
	if len(i.Stages) > 0 {
		var stages []string
		for _, s := range i.Stages {
			stages = append(stages, s.Value.String()+on(s.Date))
		}
		text += " Zwischenziele: " + strings.Join(stages, ", ") + "."
	}
	if share, ok := i.Attainment(cmp.Or(key, "9999-12-31")); ok {
		text += " Zielerreichung: " + data.Percent(share) + "."
	}
	return text
}

// on writes when it is as „ am 31. Oktober 2018“, nothing for none.
func on(t data.Term) string {
	if t == "" {
		return ""
	}
	return " " + t.OnLong()
}
