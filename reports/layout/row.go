package layout

import (
	"slices"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// row is a row of a grid.
type row struct {
	cells        []cell
	head, strong bool
	// crown is the first row where there is no head.
	crown bool
	// lines is the number of lines of its longest cell, or for how many there is room.
	lines int
	// element is the TR; a torn row keeps it on the next page.
	element *Element
}

// slim says whether the row would look lost alone on a page.
func (r *row) slim() bool { return r.lines <= 3 }

type cell struct {
	text    *text
	lines   []line
	element *Element
}

// slab gives a row from a line on.
func (g *grid) slab(r *row, from int, again *slab) slab {
	return slab{
		height: g.height(r.lines - from),
		again:  again,
		print:  func(y float64) { g.printRow(r, from, r.lines, y, true) },
		cut:    func(room float64) (slab, *slab) { return g.cut(r, from, again, room) },
		tears:  func(room float64) bool { return g.tears(r, from, room) },
	}
}

// cut parts a row where its cells part well, else behind the last line for which there is room.
func (g *grid) cut(r *row, from int, again *slab, room float64) (slab, *slab) {
	to := from + max(int((room-2*cellTop)/g.setting.leading), 1)
	if to >= r.lines {
		return g.slab(r, from, again), nil
	}
	if good := r.parting(from, to); good > from {
		to = good
	}
	rest := g.slab(r, to, again)
	return slab{
		height: g.height(to - from),
		print:  func(y float64) { g.printRow(r, from, to, y, true) },
	}, &rest
}

// few are the lines that a torn row has at least on each page.
const few = 2

// parting gives the last line before to behind which the row parts well, or from where there is none: no cell leaves a
// single line behind or goes on with one.
func (r *row) parting(from, to int) int {
	longest := 0
	for _, c := range r.cells {
		longest = max(longest, len(c.lines))
	}
	if r.lines > longest { // there is room to write in
		return from
	}
	for to = min(to, r.lines-few); to >= from+few; to-- {
		if !slices.ContainsFunc(r.cells, func(c cell) bool { return len(c.lines) == to+1 }) {
			return to
		}
	}
	return from
}

// tears says whether a part of the row, from a line on, has room.
func (g *grid) tears(r *row, from int, room float64) bool {
	return r.parting(from, from+int((room-2*cellTop)/g.setting.leading)) > from
}

// height is the height of a row of so many lines.
func (g *grid) height(lines int) float64 {
	return float64(max(lines, 1))*g.setting.leading + 2*cellTop
}

// printRow draws some lines of a row, tagged or as decoration.
func (g *grid) printRow(r *row, from, to int, y float64, tagged bool) {
	if tagged && r.element == nil {
		g.grow(r)
	}
	g.printGround(r, y, g.height(to-from))
	for i, c := range r.cells {
		var element *Element
		if tagged {
			element = c.element
		}
		for k := from; k < min(to, len(c.lines)); k++ {
			x := g.edges[i] + cellSide
			spare := max(g.inner(i)-c.text.lineWidth(c.lines[k]), 0)
			switch g.table.Columns[i].Align {
			case document.Right:
				x += spare
			case document.Center:
				x += spare / 2
			}
			at := k - from
			if r.head {
				at += r.lines - len(c.lines) // heads stand on their rule
			}
			g.flow.printLine(c.text, c.lines[k], x, y+cellTop+float64(at)*g.setting.leading, element)
		}
	}
}

// grow adds a row and its cells to the tree, the empty ones too.
func (g *grid) grow(r *row) {
	section := g.body
	if r.head {
		section = g.thead
	}
	r.element = section().child(Element{Tag: "TR"})
	for i := range r.cells {
		kid := Element{Tag: "TD"}
		switch {
		case r.head:
			kid = Element{Tag: "TH", Scope: "Column"}
		case i == 0 && (g.table.RowHeads || g.table.Headless):
			kid = Element{Tag: "TH", Scope: "Row"}
		}
		r.cells[i].element = r.element.child(kid)
	}
}

// printGround draws what lies under a row: a tint, and a rule below.
func (g *grid) printGround(r *row, y, height float64) {
	x, end := left, right
	area := func(color *drawing.Color) {
		g.flow.draw(nil, drawing.Area{Points: drawing.Rect(x, y, end-x, height), Fill: color})
	}
	stroke := func(y, width float64, color drawing.Color) {
		g.flow.draw(nil, drawing.Line{
			From: drawing.Point{X: x, Y: y}, To: drawing.Point{X: end, Y: y}, Width: width, Color: color,
		})
	}
	switch {
	case r.head:
		area(&fill)
		stroke(y+height, 0.35, accent)
	case r.strong:
		area(&paleFill)
		stroke(y, 0.25, accent)
		stroke(y+height, 0.25, accent)
	case r.crown:
		stroke(y, 0.35, accent)
		fallthrough
	default:
		stroke(y+height, 0.15, rule)
	}
}
