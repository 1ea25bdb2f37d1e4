package docx

import (
	"fmt"
	"math"
	"strconv"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// few is how many rows a table has that Word keeps on one page.
const few = 12

var alignments = map[document.Align]string{document.Left: "left", document.Right: "right", document.Center: "center"}

// addTable adds a table with its caption.
func (b *body) addTable(t document.Table) error {
	switch {
	case oneLine(t.Caption) != "":
		b.paragraph(styleCaption, nil, b.runs(document.Text(oneLine(t.Caption))))
	case b.table || b.breaks:
		b.gap() // Word would join them, and a table has no page break of its own
	}
	widths := shares(t.Columns)
	look, style := "firstRow", styleTable
	if t.Headless {
		look, style = "firstColumn", styleFacts
	}
	out := el("w:tbl").with(el("w:tblPr").with(
		val("w:tblStyle", style),
		el("w:tblW", "w:w", "5000", "w:type", "pct"),
		el("w:tblLayout", "w:type", "fixed"),
		el("w:tblLook", "w:val", "0000", "w:"+look, "1"),
		val("w:tblCaption", oneLine(t.Caption)),
		val("w:tblDescription", oneLine(t.Summary)),
	))
	grid := el("w:tblGrid")
	for _, w := range widths {
		grid = grid.with(el("w:gridCol", "w:w", millimetres(w)))
	}
	out = out.with(grid)
	if !t.Headless {
		var head []document.Cell
		for _, c := range t.Columns {
			head = append(head, document.CellOf(c.Head))
		}
		out = out.with(b.row(t, widths, document.Row{Cells: head}, true, true))
	}
	for i, r := range t.Rows {
		if len(r.Cells) != len(t.Columns) {
			return fmt.Errorf("docx: table %q: row %d has %d cells for %d columns", t.Caption, i+1, len(r.Cells), len(t.Columns))
		}
		out = out.with(b.row(t, widths, r, false, i < len(t.Rows)-1 && len(t.Rows) <= few))
	}
	b.kids, b.table = append(b.kids, out), true
	return nil
}

// row writes a row; keep holds it on the page of the next one.
func (b *body) row(t document.Table, widths []float64, r document.Row, head, keep bool) element {
	props := el("w:trPr").with(el("w:cantSplit"))
	if r.Lines > 0 {
		props = props.with(el("w:trHeight", "w:val", points(float64(r.Lines)*12.6), "w:hRule", "atLeast"))
	}
	if head {
		props = props.with(el("w:tblHeader"))
	}
	out := el("w:tr").with(props)
	for i, c := range r.Cells {
		para := []element{val("w:pStyle", styleCell), val("w:jc", alignments[t.Columns[i].Align])}
		if t.Small {
			para[0] = val("w:pStyle", styleSmallCell)
		}
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

// shares parts the text width by the weights of the columns, in mm.
func shares(columns []document.Column) []float64 {
	sum := 0.0
	for _, c := range columns {
		sum += max(c.Weight, 0)
	}
	out := make([]float64, len(columns))
	for i, c := range columns {
		out[i] = textWidth / float64(len(columns))
		if sum > 0 {
			out[i] = textWidth * max(c.Weight, 0) / sum
		}
	}
	return out
}

// tableStyle is a style of tables: quiet lines between the rows.
func tableStyle(id, name string, more ...element) element {
	line := func(side, width string, c drawing.Color) element {
		return el("w:"+side, "w:val", "single", "w:sz", width, "w:space", "0", "w:color", hex(c))
	}
	return el("w:style", "w:type", "table", "w:styleId", id).with(val("w:name", name), val("w:basedOn", "TableNormal"), el("w:qFormat"),
		el("w:tblPr").with(
			el("w:tblBorders").with(line("top", "8", accent), line("bottom", "4", rule), line("insideH", "4", rule)),
			cellMargins(1.15, 1.7),
		)).with(more...)
}

// cellMargins is the white space in cells in mm.
func cellMargins(up, side float64) element {
	margin := func(name string, mm float64) element { return el("w:"+name, "w:w", millimetres(mm), "w:type", "dxa") }
	return el("w:tblCellMar").with(margin("top", up), margin("left", side), margin("bottom", up), margin("right", side))
}

// conditional is how one part of a table is set.
func conditional(what string, run []element, cell ...element) element {
	out := el("w:tblStylePr", "w:type", what).with(properties("w:rPr", run...))
	if len(cell) > 0 {
		out = out.with(el("w:tcPr").with(cell...))
	}
	return out
}

// emu gives mm in the unit of drawings, 1/36000 mm.
func emu(mm float64) string { return strconv.Itoa(int(math.Round(mm * 36000))) }
