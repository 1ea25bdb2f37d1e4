package chart

import (
	"cmp"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/drawing"
)

// notesHeight is what some lines of notes need.
func notesHeight(lines int) float64 {
	if lines == 0 {
		return 0
	}
	return float64(lines)*lineHeight + 1
}

// note is what a milestone is, in words, and where it is drawn.
type note struct {
	x         float64
	id, title string
}

// notesOf gives the notes on the milestones of a measure that are in view, from left to right.
func (g *gantt) notesOf(m data.Measure) []note {
	var list []note
	for _, s := range m.Milestones {
		day := s.Expected().Last()
		if !g.shows(day) {
			day = s.BaselineDate.Last()
		}
		if !s.Internal && g.shows(day) {
			list = append(list, note{g.x(day) - markRadius, strings.TrimPrefix(s.ID, m.ID+"-"), s.Title})
		}
	}
	slices.SortStableFunc(list, func(a, b note) int { return cmp.Compare(a.x, b.x) })
	return list
}

func (n note) text() string { return n.id + " " + n.title }

// fitting gives as much of a note as has room: where no more than a few letters of the title
// would remain, the Kennung alone, or nothing.
func (n note) fitting(room float64) string {
	const few = 5
	if drawing.Regular.Width(n.text(), textSize) <= room {
		return n.text()
	}
	switch short := shorten(n.text(), room); {
	case len([]rune(short)) > len([]rune(n.id))+few:
		return short
	case drawing.Regular.Width(n.id, textSize) <= room:
		return n.id
	}
	return ""
}

// writeNotes says below the milestones of a measure what they are. Each note begins below
// its milestone, in the first line that is free there, and ends before the milestone that
// will need the line; one at the right edge begins further left.
func (g *gantt) writeNotes(m data.Measure, y float64) {
	const apart = 2.0
	free := slices.Repeat([]float64{g.left - markRadius}, g.notes) // from where each line is
	put := func(x float64, text string) bool {
		line := slices.IndexFunc(free, func(from float64) bool { return from <= x })
		if line < 0 {
			return false
		}
		g.writeOver(x, y+2+float64(line)*lineHeight, text)
		free[line] = x + drawing.Regular.Width(text, textSize) + apart
		return true
	}
	notes := g.notesOf(m)
	for i, n := range notes {
		end := g.Width
		if next := i + g.notes; next < len(notes) {
			end = notes[next].x - apart
		} else if put(min(n.x, end-drawing.Regular.Width(n.text(), textSize)), n.text()) {
			continue
		}
		if text := n.fitting(end - n.x); text != "" {
			put(n.x, text)
		}
	}
}

// writeOver writes a text over the lines that run through the rows.
func (g *gantt) writeOver(x, baseline float64, text string) {
	width := drawing.Regular.Width(text, textSize)
	g.Add(drawing.Area{Points: drawing.Rect(x, baseline-2.2, width, lineHeight), Fill: &white})
	g.write(x, baseline, text, drawing.Regular, ink)
}
