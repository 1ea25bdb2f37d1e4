package chart

import (
	"fmt"
	"time"

	"modellkommune/data"
	"modellkommune/reports/drawing"
)

// Span gives the whole months that hold the programme's term and every date
// of the measures. It is empty where there is no date at all.
func Span(p data.Project) (from, to data.Date) {
	include := func(terms ...data.Term) {
		for _, t := range terms {
			if t == "" {
				continue
			}
			if from == "" || t.First() < from {
				from = t.First()
			}
			to = max(to, t.Last())
		}
	}
	include(data.Term(p.Programme.From), data.Term(p.Programme.To))
	for _, m := range p.Measures {
		include(m.Start, m.End, m.ForecastStart, m.ForecastEnd, data.Term(m.ActualStart), data.Term(m.ActualEnd))
		for _, s := range m.Milestones {
			if !s.Internal {
				include(s.BaselineDate, s.Expected())
			}
		}
	}
	if from == "" {
		return "", ""
	}
	return month(from.Time(), 0), month(to.Time(), 1).AddDays(-1)
}

// month gives the first day of the month that lies some months after a day's.
func month(t time.Time, after int) data.Date {
	return data.DateOf(time.Date(t.Year(), t.Month()+time.Month(after), 1, 0, 0, 0, 0, time.UTC))
}

// axis draws the years and, where there is room, quarters or months above the
// rows, and their lines through them.
func (g *gantt) axis() {
	perMonth := (g.room + markRadius) / float64(g.from.DaysUntil(g.to)+1) * 30.4
	switch {
	case perMonth >= 40:
		if perMonth >= 110 {
			g.days(1, g.from, func(t time.Time) string { return fmt.Sprint(t.Day()) })
		} else {
			g.days(7, g.from.AddDays(-(int(g.from.Time().Weekday())+6)%7), func(t time.Time) string {
				_, week := t.ISOWeek()
				return fmt.Sprintf("KW\u00a0%d", week)
			})
		}
		g.periods(1, 0, g.top-5, rule, func(t time.Time) string { return fmt.Sprintf("%s %d", data.MonthName(t.Month()), t.Year()) })
		g.rule(0, g.top, g.Width, g.top, 0.3, quiet)
		return
	case perMonth >= 8.5:
		g.periods(1, g.top-5, g.top, grid, monthName)
	case perMonth >= 2.2:
		g.periods(3, g.top-5, g.top, grid, func(t time.Time) string {
			return fmt.Sprintf("Q%d", (t.Month()+2)/3)
		})
	}
	years := 1
	for perMonth*12*float64(years) < 10 {
		years *= 2
	}
	g.periods(12*years, 0, g.top-5, rule, func(t time.Time) string { return fmt.Sprint(t.Year()) })
	g.rule(0, g.top, g.Width, g.top, 0.3, quiet)
}

// periods draws the borders of periods of some months and names each in its middle.
func (g *gantt) periods(months int, top, bottom float64, color drawing.Color, name func(time.Time) string) {
	first := g.from.Time()
	count := first.Year()*12 + int(first.Month()) - 1
	first = first.AddDate(0, -(count % months), 1-first.Day())
	for d := data.DateOf(first); d <= g.to; d = month(d.Time(), months) {
		g.period(d, month(d.Time(), months), top, bottom, color, name)
	}
}

// days draws the borders of periods of some days, the first of which begins on a
// day, and names each in its middle.
func (g *gantt) days(count int, first data.Date, name func(time.Time) string) {
	if g.from == "" {
		return
	}
	for d := first; d <= g.to; d = d.AddDays(count) {
		g.period(d, d.AddDays(count), g.top-5, g.top, grid, name)
	}
}

func (g *gantt) period(d, next data.Date, top, bottom float64, color drawing.Color, name func(time.Time) string) {
	left, right := g.x(d), g.x(next)
	if left == right {
		return // out of view
	}
	if d > g.from && left > g.left {
		g.rule(left, top, left, g.bottom, 0.15, color)
	}
	text := name(d.Time())
	if width := drawing.Regular.Width(text, textSize); width < right-left-0.5 {
		g.write((left+right-width)/2, bottom-1.4, text, drawing.Regular, quiet)
	}
}

// monthName gives a month as calendars print it.
func monthName(t time.Time) string {
	name := []rune(data.MonthName(t.Month()))
	if len(name) <= 4 {
		return string(name)
	}
	return string(name[:3]) + "."
}
