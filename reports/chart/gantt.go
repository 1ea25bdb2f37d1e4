// Package chart draws what a report and the window show of a project. Each
// chart comes with the sentences that say its message.
package chart

import (
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/drawing"
)

// MaxRows is how many measures one Gantt chart holds on a page, be it in the text or on
// one of its own.
const MaxRows = 20

// The colours under the names that the charts use.
var (
	ink    = drawing.Ink
	quiet  = drawing.Quiet
	rule   = drawing.Rule
	grid   = drawing.Grid
	plan   = drawing.Plan
	accent = drawing.Accent
	pale   = drawing.Pale
	white  = drawing.White
)

// Lengths in mm but textSize, which is in points and the smallest that the
// report prints.
const (
	textSize   = 7.5
	lineHeight = 3.2
	axisHeight = 9.5
	rowsHeight = 172 // of MaxRows rows, so that the chart fits a page
	widestRow  = 10.8
	markRadius = 1.3
	baseRadius = 0.9
)

// gantt is a chart in the making.
type gantt struct {
	drawing.Drawing
	from, to, key data.Date
	left          float64 // where the time begins
	room          float64 // width of the whole time, of which shift is scrolled away
	shift         float64
	top, bottom   float64 // of the rows
	row           float64 // height of a bar with its milestones; its parts are shares of it
	notes         int     // lines below that say what the milestones are
	// window adds what only a window shows: when a measure really began and ended.
	// live says that the key date is today.
	window, live bool
	// drops says that a dropped milestone is drawn.
	drops bool
	// vague says that a milestone is drawn whose date is not known to the day.
	vague bool
	inset float64 // of the names
}

// Gantt draws the measures as bars over the time from one date to another,
// with their milestones and a line at the key date. The text says the message
// of the chart in words.
func Gantt(p data.Project, from, to, key data.Date, width float64) (drawing.Drawing, string) {
	g := newGantt(from, to, key, width)
	g.row = min(widestRow, rowsHeight/max(float64(len(p.Measures)), 1))
	return g.draw(p, 0.32*width)
}

// GanttPage draws the same for a page of its own, no higher than that. Where few measures
// leave room, a milestone says what it is; where there are many, their names have room on
// one line.
func GanttPage(p data.Project, from, to, key data.Date, width, height float64) (drawing.Drawing, string) {
	const slim, most = rowsHeight / MaxRows, 3
	g := newGantt(from, to, key, width)
	legend := *g
	legend.drops, legend.vague = true, vague(p.Measures)
	legend.legend()
	room := (height - g.top - legend.Height) / max(float64(len(p.Measures)), 1)
	for g.notes < most && room >= slim+notesHeight(g.notes+1) {
		g.notes++
	}
	g.row = min(widestRow, room-notesHeight(g.notes))
	if room < slim {
		return g.draw(p, 0.32*width)
	}
	return g.draw(p, 0.23*width)
}

func newGantt(from, to, key data.Date, width float64) *gantt {
	if to <= from {
		to = from.AddDays(1)
	}
	g := &gantt{from: from, to: to, key: key, top: axisHeight}
	g.Width = width
	return g
}

// draw draws all of the chart. The names of the measures take so much width at most.
func (g *gantt) draw(p data.Project, names float64) (drawing.Drawing, string) {
	g.left = labelWidth(p, names)
	g.room = g.Width - markRadius - g.left
	pitch := g.row + notesHeight(g.notes)
	g.bottom = g.top + float64(len(p.Measures))*pitch
	g.axis()
	for i, m := range p.Measures {
		y := g.top + float64(i)*pitch
		g.rule(0, y+pitch, g.Width, y+pitch, 0.15, rule)
		g.label(m, y, pitch)
		g.bar(m, y+0.13*g.row)
		g.milestones(m, y)
	}
	g.keyLine()
	if g.notes > 0 {
		for i, m := range p.Measures {
			g.writeNotes(m, g.top+float64(i)*pitch+g.row)
		}
	}
	g.legend()
	return g.Drawing, ganttText(p, g.from, g.to, g.key)
}

// labelWidth gives the column of names so much width at most.
func labelWidth(p data.Project, most float64) float64 {
	need := 0.0
	for _, m := range p.Measures {
		need = max(need, drawing.Bold.Width(m.ID, textSize)+drawing.Regular.Width(" "+m.Title, textSize)+4)
	}
	return min(max(need, 24), most)
}

// x gives the place of the beginning of a day; days out of view go to the edge.
func (g *gantt) x(d data.Date) float64 {
	return min(max(g.at(d), g.left), g.Width-markRadius)
}

// at gives the place of the beginning of a day, be it in view or not; days
// outside the chart's time go to its ends.
func (g *gantt) at(d data.Date) float64 {
	share := float64(g.from.DaysUntil(d)) / float64(g.from.DaysUntil(g.to)+1)
	return g.left + g.room*min(max(share, 0), 1) - g.shift
}

// shows says whether a day lies within the chart and is in view.
func (g *gantt) shows(d data.Date) bool {
	return d != "" && d >= g.from && d <= g.to && (g.shift == 0 || g.at(d) == g.x(d))
}

func (g *gantt) rule(x1, y1, x2, y2, width float64, color drawing.Color) {
	g.Add(drawing.Line{From: drawing.Point{X: x1, Y: y1}, To: drawing.Point{X: x2, Y: y2}, Width: width, Color: color})
}

func (g *gantt) write(x, y float64, text string, style drawing.Style, color drawing.Color) {
	g.Add(drawing.Text{At: drawing.Point{X: x, Y: y}, String: text, Style: style, Size: textSize, Color: color})
}

// label writes Kennung and title in the middle of a height, on as many lines as there
// is room for.
func (g *gantt) label(m data.Measure, y, height float64) {
	indent := g.inset + drawing.Bold.Width(m.ID+" ", textSize)
	lines := wrap(m.Title, g.left-3-indent, max(2, int(height/lineHeight)-1))
	baseline := y + height/2 + 1 - float64(max(len(lines), 1)-1)*lineHeight/2
	g.write(g.inset, baseline, m.ID, drawing.Bold, ink)
	for i, line := range lines {
		g.write(indent, baseline+float64(i)*lineHeight, line, drawing.Regular, ink)
	}
}

// bar draws the planned time, within it the progress, and behind it what the
// forecast adds. Where a measure ended early, the rest of its plan is empty.
func (g *gantt) bar(m data.Measure, y float64) {
	if m.Start == "" || m.End == "" {
		return
	}
	start, end := g.at(m.Start.First()), g.at(m.End.Last().AddDays(1))
	expected := m.End
	for _, d := range []data.Term{m.ForecastEnd, data.Term(m.ActualEnd)} {
		if d != "" {
			expected = d
		}
	}
	until := g.at(expected.Last().AddDays(1))
	g.piece(start, min(until, end), y, &plan, nil)
	percent, _ := m.EffectiveProgress()
	g.piece(start, start+(min(until, end)-start)*float64(min(max(percent, 0), 100))/100, y, &accent, nil)
	if until > end {
		g.piece(end, until, y, &white, &accent)
		g.hatch(max(end, g.left), min(until, g.Width-markRadius), y)
	} else if until < end {
		g.piece(max(until, start), end, y, &white, &quiet)
	}
}

// piece draws what of a part of a bar is in view.
func (g *gantt) piece(x1, x2, y float64, fill, stroke *drawing.Color) {
	x1, x2 = max(x1, g.left), min(x2, g.Width-markRadius)
	g.box(x1, y, x2-x1, fill, stroke)
}

// thickness is the height of a bar.
func (g *gantt) thickness() float64 { return 0.25 * g.row }

func (g *gantt) box(x, y, width float64, fill, stroke *drawing.Color) {
	if width > 0 {
		g.Add(drawing.Area{Points: drawing.Rect(x, y, width, g.thickness()), Fill: fill, Stroke: stroke, StrokeWidth: 0.2})
	}
}

// hatch fills a bar with slanting lines, cut off at its ends.
func (g *gantt) hatch(x1, x2, y float64) {
	const step = 1.2
	height := g.thickness()
	for x := x1 - height + step; x < x2; x += step {
		a, b := max(x, x1), min(x+height, x2)
		g.rule(a, y+height-(a-x), b, y+height-(b-x), 0.2, accent)
	}
}

// milestones draws for each milestone where it is or is expected and, above
// that, where the Basisplan had it if that differs. A slanting line joins the
// two, so that several slips in one row stay apart.
func (g *gantt) milestones(m data.Measure, y float64) {
	above, below := y+0.56*g.row, y+0.81*g.row
	var marks []drawing.Item
	for _, s := range m.Milestones {
		if s.Internal {
			continue
		}
		now, base := s.Expected().Last(), s.BaselineDate.Last()
		if g.shows(base) && s.BaselineDate != s.Expected() {
			g.reach(s.BaselineDate, above, quiet)
			if g.shows(now) {
				g.rule(g.x(base), above, g.x(now), below, 0.2, quiet)
			}
			marks = append(marks, diamond(g.x(base), above, baseRadius, &white, quiet))
			if s.Status == data.MilestoneDropped {
				marks = append(marks, strike(g.x(base), above))
				g.drops = true
			}
		}
		if g.shows(now) {
			g.reach(s.Expected(), below, accent)
			fill := &pale
			if !s.Open() {
				fill = &accent
			}
			marks = append(marks, diamond(g.x(now), below, markRadius, fill, accent))
		}
	}
	g.Add(marks...)
}

// vague says whether the date of any milestone is not known to the day.
func vague(measures []data.Measure) bool {
	return anyMilestone(measures, func(s data.Milestone) bool { return !s.BaselineDate.Exact() || !s.Expected().Exact() })
}

func anyMilestone(measures []data.Measure, is func(data.Milestone) bool) bool {
	return slices.ContainsFunc(measures, func(m data.Measure) bool { return slices.ContainsFunc(m.Reported(), is) })
}

// reach draws from when on a milestone may be that is not known to the day; its sign stands at the last day.
func (g *gantt) reach(t data.Term, y float64, color drawing.Color) {
	if !t.Exact() {
		g.rule(g.x(t.First()), y, g.x(t.Last()), y, 0.5, color)
		g.vague = true
	}
}

func diamond(x, y, radius float64, fill *drawing.Color, stroke drawing.Color) drawing.Area {
	return drawing.Area{
		Points: []drawing.Point{{X: x, Y: y - radius}, {X: x + radius, Y: y}, {X: x, Y: y + radius}, {X: x - radius, Y: y}},
		Fill:   fill, Stroke: &stroke, StrokeWidth: 0.25,
	}
}

// strike crosses out a milestone that was dropped.
func strike(x, y float64) drawing.Line {
	return drawing.Line{From: drawing.Point{X: x - markRadius, Y: y}, To: drawing.Point{X: x + markRadius, Y: y}, Width: 0.3, Color: ink}
}

// keyLine marks the Stichtag.
func (g *gantt) keyLine() {
	if g.shows(g.key) {
		x := g.x(g.key)
		g.rule(x, g.top, x, g.bottom+1, 0.4, ink)
	}
}

// keyWord names the key date.
func (g *gantt) keyWord() string {
	if g.live {
		return "Heute,"
	}
	return "Stichtag"
}

// legend explains the signs, on as many lines as they need.
func (g *gantt) legend() {
	y := g.bottom + 5
	x := 0.0
	entry := func(text string, sign float64, draw func(x, y float64)) {
		width := sign + 1.5 + drawing.Regular.Width(text, textSize)
		if x > 0 && x+width > g.Width {
			x, y = 0, y+4.6
		}
		draw(x, y)
		g.write(x+sign+1.5, y+1, text, drawing.Regular, quiet)
		x += width + 5
	}
	bar := func(fill *drawing.Color) func(x, y float64) {
		return func(x, y float64) { g.box(x, y-g.thickness()/2, 7, fill, nil) }
	}
	mark := func(radius float64, fill *drawing.Color, stroke drawing.Color) func(x, y float64) {
		return func(x, y float64) { g.Add(diamond(x+1.4, y, radius, fill, stroke)) }
	}
	entry("Plan", 7, bar(&plan))
	entry("Fortschritt", 7, bar(&accent))
	if g.window {
		entry("tatsächlich", 7, func(x, y float64) { g.rule(x, y, x+7, y, actualWidth, ink) })
	}
	entry("über den Plan hinaus", 7, func(x, y float64) {
		g.box(x, y-g.thickness()/2, 7, &white, &accent)
		g.hatch(x, x+7, y-g.thickness()/2)
	})
	entry("entfallener Teil des Plans", 7, func(x, y float64) { g.box(x, y-g.thickness()/2, 7, &white, &quiet) })
	entry("Meilenstein erreicht", 3, mark(markRadius, &accent, accent))
	entry("Meilenstein erwartet", 3, mark(markRadius, &pale, accent))
	entry("abweichender Termin im Basisplan", 3, mark(baseRadius, &white, quiet))
	if g.drops {
		entry("Meilenstein entfallen", 3, func(x, y float64) {
			g.Add(diamond(x+1.4, y, baseRadius, &white, quiet), strike(x+1.4, y))
		})
	}
	if g.vague {
		entry("nur als Zeitraum bekannt, Raute an dessen Ende", 7, func(x, y float64) { g.rule(x, y, x+7, y, 0.5, accent) })
	}
	if g.shows(g.key) {
		entry(g.keyWord()+" "+g.key.String(), 1, func(x, y float64) { g.rule(x+0.5, y-1.8, x+0.5, y+1.8, 0.4, ink) })
	}
	g.Height = y + 3
}

// wrap breaks a text into lines of a width; what does not fit into the last
// one is cut off with an ellipsis.
func wrap(text string, width float64, most int) []string {
	var lines []string
	for _, word := range strings.Fields(text) {
		last := len(lines) - 1
		switch {
		case last >= 0 && drawing.Regular.Width(lines[last]+" "+word, textSize) <= width:
			lines[last] += " " + word
		default:
			lines = append(lines, word)
		}
	}
	cut := len(lines) > most
	lines = lines[:min(most, len(lines))]
	for i, line := range lines {
		if last := i == len(lines)-1; (cut && last) || drawing.Regular.Width(line, textSize) > width {
			lines[i] = shorten(line, width)
		}
	}
	return lines
}

// shorten cuts a text so that it fits with an ellipsis.
func shorten(text string, width float64) string {
	letters := []rune(text)
	for len(letters) > 0 && drawing.Regular.Width(string(letters)+"…", textSize) > width {
		letters = letters[:len(letters)-1]
	}
	return strings.TrimRight(string(letters), " ,;–-") + "…"
}
