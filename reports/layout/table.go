package layout

import (
	"fmt"

	"modellkommune/reports/document"
)

// The white space inside a cell in mm.
const (
	cellSide = 1.7
	cellTop  = 1.15
)

// grid is a table that is being set.
type grid struct {
	flow    *flow
	table   document.Table
	setting setting
	// edges are the left edges of the columns and the right edge of the last.
	edges                []float64
	rows                 []*row
	element, thead, body node
}

// table sets a table over the whole width.
func (f *flow) table(t document.Table) ([]slab, error) {
	if len(t.Columns) == 0 {
		return nil, fmt.Errorf("layout: table %q has no columns", t.Caption)
	}
	for i, r := range t.Rows {
		if len(r.Cells) != len(t.Columns) {
			return nil, fmt.Errorf("layout: table %q: row %d has %d cells for %d columns",
				t.Caption, i+1, len(r.Cells), len(t.Columns))
		}
	}
	g := newGrid(t)
	g.flow = f
	g.element = f.root.child(Element{Tag: "Table", Summary: oneLine(t.Summary)})
	g.thead = g.element.child(Element{Tag: "THead"})
	g.body = g.element.child(Element{Tag: "TBody"})
	g.measure()
	g.arrange()
	return append(g.caption(), g.slabs()...), nil
}

// ColumnWidths gives the widths of a table's columns in mm as Pages sets them; a
// table without a head is wider by the white space at its left.
func ColumnWidths(t document.Table) []float64 {
	g := newGrid(t)
	g.measure()
	g.arrange()
	widths := make([]float64, len(t.Columns))
	for i := range widths {
		widths[i] = g.edges[i+1] - g.edges[i]
	}
	return widths
}

func newGrid(t document.Table) *grid {
	g := &grid{table: t, setting: tableSetting}
	if t.Small {
		g.setting = smallTableSetting
	}
	return g
}

// measure makes the texts of all rows; the head comes first.
func (g *grid) measure() {
	if !g.table.Headless {
		set := g.setting.bold()
		set.color = accent
		r := &row{head: true}
		for _, c := range g.table.Columns {
			r.cells = append(r.cells, cell{text: newText(document.Text(c.Head), set)})
		}
		g.rows = append(g.rows, r)
	}
	for _, source := range g.table.Rows {
		r := &row{strong: source.Strong, lines: source.Lines, crown: len(g.rows) == 0}
		for column, c := range source.Cells {
			set := g.setting
			if r.strong || column == 0 && g.table.Headless {
				set = set.bold()
			}
			r.cells = append(r.cells, cell{text: newText(c.Runs, set)})
		}
		g.rows = append(g.rows, r)
	}
}

// arrange finds the widths of the columns and breaks all cells into lines.
func (g *grid) arrange() {
	// Without a head there is no tint: then the names stand in line with the text.
	x := left
	if g.table.Headless {
		x -= cellSide
	}
	n := len(g.table.Columns)
	weights, word, part := make([]float64, n), make([]float64, n), make([]float64, n)
	for i, c := range g.table.Columns {
		weights[i] = c.Weight
	}
	share := shares(weights, right-x)
	for _, r := range g.rows {
		for i, c := range r.cells {
			word[i] = max(word[i], c.text.widest()+2*cellSide)
		}
	}
	for _, r := range g.rows {
		for i, c := range r.cells {
			if word[i] > share[i]*gives {
				part[i] = max(part[i], c.text.widestPart(share[i]*gives-2*cellSide)+2*cellSide)
			}
		}
	}
	g.edges = []float64{x}
	for _, w := range columnWidths(share, word, part) {
		x += w
		g.edges = append(g.edges, x)
	}
	for _, r := range g.rows {
		for i := range r.cells {
			r.cells[i].lines = r.cells[i].text.fewestLines(g.inner(i))
			r.lines = max(r.lines, len(r.cells[i].lines))
		}
	}
}

// inner is the width of a column between its white spaces.
func (g *grid) inner(column int) float64 {
	return g.edges[column+1] - g.edges[column] - 2*cellSide
}

func (g *grid) caption() []slab {
	t := newText(document.Text(g.table.Caption), captionSetting)
	slabs := g.flow.setText(t, left, textWidth, g.element.child(Element{Tag: "Caption"}))
	for i := range slabs {
		slabs[i].keep = strong
	}
	return slabs
}

// slabs gives the rows with what keeps them together: all of a short table,
// else the head with the first two rows, and the last two with each other, unless
// the row alone is high enough to be seen. A row that is set off may head others.
func (g *grid) slabs() []slab {
	var slabs []slab
	var again *slab
	first, last := 0, len(g.rows)-1
	short := g.short()
	for i, r := range g.rows {
		s := g.slab(r, 0, again)
		switch {
		case r.head:
			s.keep = strong
			first = 1
			if s.height <= (bottom-top)/3 {
				again = &slab{height: s.height, print: func(y float64) { g.printRow(r, 0, r.lines, y, false) }}
			}
		case i == first && r.lines == 1, i == last-1 && g.rows[last].slim(), r.strong && i < last:
			s.keep = weak
		case short:
			s.keep = gentle
		}
		if i == first {
			s.again = nil
		}
		if s.long() || i == last {
			s.keep = loose
		}
		slabs = append(slabs, s)
	}
	if len(slabs) > 0 {
		slabs[0].before, slabs[last].after = 2.5, 5
	}
	return slabs
}

// short says whether the table is kept on one page: where it has few rows or is
// a list of facts, and fills no more than half a page.
func (g *grid) short() bool {
	const few = 12
	sum := 0.0
	for _, r := range g.rows {
		sum += g.height(r.lines)
	}
	return (len(g.rows) <= few || g.table.Headless) && sum <= (bottom-top)/2
}
