package docx

import (
	"fmt"

	"modellkommune/reports/document"
	"modellkommune/reports/layout"
)

// few is how many rows a table has that Word keeps on one page.
const few = 12

var alignments = map[document.Align]string{document.Left: "left", document.Right: "right", document.Center: "center"}

// addTable adds a table with its caption.
func (b *body) addTable(t document.Table) error {
	if len(t.Columns) == 0 {
		return fmt.Errorf("docx: table %q has no columns", t.Caption)
	}
	for i, r := range t.Rows {
		if len(r.Cells) != len(t.Columns) {
			return fmt.Errorf("docx: table %q: row %d has %d cells for %d columns", t.Caption, i+1, len(r.Cells), len(t.Columns))
		}
	}
	switch {
	case oneLine(t.Caption) != "":
		b.paragraph(styleCaption, nil, b.runs(document.Text(oneLine(t.Caption))))
	case b.table || b.breaks:
		b.gap() // Word would join them, and a table has no page break of its own
	}
	widths := layout.ColumnWidths(t)
	out := el("w:tbl").with(tableProperties(t, widths), tableGrid(widths))
	if !t.Headless {
		var head document.Row
		for _, c := range t.Columns {
			head.Cells = append(head.Cells, document.CellOf(c.Head))
		}
		out = out.with(b.row(t, widths, head, true, true))
	}
	for i, r := range t.Rows {
		out = out.with(b.row(t, widths, r, false, i < len(t.Rows)-1 && len(t.Rows) <= few))
	}
	b.kids, b.table = append(b.kids, out), true
	return nil
}

func tableProperties(t document.Table, widths []float64) element {
	// The first row is a head, or the first column is (ECMA-376, Part 1, 17.4.56).
	style, look := styleTable, el("w:tblLook", "w:val", "0620", "w:firstRow", "1", "w:noHBand", "1", "w:noVBand", "1")
	if t.Headless {
		style, look = styleFacts, el("w:tblLook", "w:val", "0680", "w:firstColumn", "1", "w:noHBand", "1", "w:noVBand", "1")
	}
	total := 0.0
	for _, w := range widths {
		total += w
	}
	return el("w:tblPr").with(
		val("w:tblStyle", style),
		el("w:tblW", "w:w", millimetres(total), "w:type", "dxa"),
		el("w:tblInd", "w:w", millimetres(textWidth-total), "w:type", "dxa"),
		el("w:tblLayout", "w:type", "fixed"),
		look,
		val("w:tblCaption", oneLine(t.Caption)),
		val("w:tblDescription", oneLine(t.Summary)),
	)
}

func tableGrid(widths []float64) element {
	grid := el("w:tblGrid")
	for _, w := range widths {
		grid = grid.with(el("w:gridCol", "w:w", millimetres(w)))
	}
	return grid
}

// row writes a row; keep holds it on the page of the next one.
func (b *body) row(t document.Table, widths []float64, r document.Row, head, keep bool) element {
	props := el("w:trPr").with(el("w:cantSplit"))
	if r.Lines > 0 {
		props = props.with(el("w:trHeight", "w:val", points(float64(r.Lines)*cellLeading), "w:hRule", "atLeast"))
	}
	if head {
		props = props.with(el("w:tblHeader"))
	}
	out := el("w:tr").with(props)
	for i, c := range r.Cells {
		para := []element{val("w:pStyle", cellStyle(t, head)), val("w:jc", alignments[t.Columns[i].Align])}
		if keep {
			para = append(para, el("w:keepNext"))
		}
		cell := el("w:tcPr").with(el("w:tcW", "w:w", millimetres(widths[i]), "w:type", "dxa"))
		var more []element
		if r.Strong {
			cell, more = cell.with(shade(fill)), heavy()
		}
		out = out.with(el("w:tc").with(cell, el("w:p").with(properties("w:pPr", para...)).with(b.runs(c.Runs, more...)...)))
	}
	return out
}

func cellStyle(t document.Table, head bool) string {
	style := styleCell
	if head {
		style = styleHead
	}
	if t.Small {
		style += small
	}
	return style
}
