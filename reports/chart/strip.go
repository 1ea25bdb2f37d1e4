package chart

import (
	"fmt"
	"time"

	"modellkommune/data"
	"modellkommune/reports/drawing"
)

// The heights of a strip: of its axis, and of its one row.
const (
	stripAxis = 3.2
	stripRow  = 3.7
)

// Strip draws one measure as the Gantt chart does, without its name and without the legend. The text is one sentence:
// the tables beside it say the rest.
func Strip(m data.Measure, word data.MeasureWord, from, to, key data.Date, width float64) (drawing.Drawing, string) {
	g := &gantt{from: from, to: max(to, from.AddDays(1)), key: key, top: stripAxis, row: stripRow, bottom: stripAxis + stripRow}
	g.Width, g.Height = width, g.bottom+1
	g.room = width - markRadius
	g.quarters()
	g.rule(0, g.bottom, g.Width, g.bottom, 0.15, rule)
	g.bar(m, g.top+0.13*g.row)
	g.milestones(m, g.top)
	g.keyLine()
	return g.Drawing, stripText(m, word)
}

// quarters is an axis of one line: quarters with their year, or years where those have no room.
func (g *gantt) quarters() {
	const widest = 13
	if perQuarter := g.room / float64(g.from.DaysUntil(g.to)+1) * 91; perQuarter >= widest {
		g.periods(3, 0, g.top, grid, func(t time.Time) string { return fmt.Sprintf("Q%d %d", (t.Month()+2)/3, t.Year()) })
	} else {
		g.periods(12, 0, g.top, grid, func(t time.Time) string { return fmt.Sprint(t.Year()) })
	}
	g.rule(0, g.top, g.Width, g.top, 0.3, quiet)
}

// stripText says what the strip shows.
func stripText(m data.Measure, word data.MeasureWord) string {
	text := word.In("Zeitstrahl {2 der Maßnahme} ") + m.ID
	if planned := data.Period(m.Start, m.End); planned != "" {
		text += ", geplant " + planned
	}
	return text + word.In(", mit Basisplan, erwartetem oder tatsächlichem Termin {ihrer} Meilensteine und dem Stichtag.")
}
