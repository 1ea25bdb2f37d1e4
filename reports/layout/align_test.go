package layout

import (
	"math"
	"testing"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// Amounts stand below each other by their last digit, text by its first letter, and
// what is centred by its middle.
func TestColumnsAlign(t *testing.T) {
	cells := func(text string) document.Row {
		return document.Row{Cells: []document.Cell{document.CellOf(text), document.CellOf(text), document.CellOf(text)}}
	}
	for name, table := range map[string]document.Table{"head and rows": {}, "without head": {Headless: true}, "small": {Small: true}} {
		table.Columns = []document.Column{
			{Head: "A", Weight: 1}, {Head: "Betrag", Weight: 1, Align: document.Right}, {Head: "M", Weight: 1, Align: document.Center},
		}
		table.Rows = []document.Row{cells("1,00 €"), cells("12.345,67 €"), {Strong: true, Cells: cells("123,00 €").Cells}}
		r := laidOut(t, document.Document{Blocks: []document.Block{table}})
		edges := newEdges(ColumnWidths(table), table.Headless)
		for _, tr := range find(r.Root, "TR") {
			for i, want := range []float64{edges[0] + cellSide, edges[2] - cellSide, (edges[2] + edges[3]) / 2} {
				text := onlyText(t, tr.Kids[i].(*Element))
				width := text.Style.Width(text.String, text.Size)
				at := text.At.X + []float64{0, width, width / 2}[i]
				if math.Abs(at-want) > 0.01 {
					t.Errorf("%s: %q in column %d stands at %.2f, want %.2f", name, text.String, i+1, at, want)
				}
			}
		}
	}
}

// newEdges gives the edges of columns from the left of the table.
func newEdges(widths []float64, headless bool) []float64 {
	edges := []float64{left}
	if headless {
		edges[0] -= cellSide
	}
	for _, w := range widths {
		edges = append(edges, edges[len(edges)-1]+w)
	}
	return edges
}

// onlyText gives the one line of a cell.
func onlyText(t *testing.T, cell *Element) drawing.Text {
	t.Helper()
	var all []drawing.Text
	walk(cell, func(_ *Element, p *Part) {
		for _, item := range p.Content.Items {
			all = append(all, item.(drawing.Text))
		}
	})
	if len(all) != 1 {
		t.Fatalf("%d texts in a cell", len(all))
	}
	return all[0]
}
