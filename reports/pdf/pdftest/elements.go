package pdftest

// checkElements checks what single elements must say.
func (f *file) checkElements() {
	for _, e := range f.elements {
		switch e.tag {
		case "Figure":
			if f.text(e.dict["Alt"]) == "" {
				f.report(NoAlt, "object %d", e.number)
			}
			if len(f.array(f.attribute(e, "BBox"))) != 4 {
				f.report(FigureWithoutBBox, "object %d", e.number)
			}
		case "TH":
			if f.name(f.attribute(e, "Scope")) == "" {
				f.report(NoScope, "object %d", e.number)
			}
		case "Table":
			f.checkHeads(e)
			f.checkBody(e)
		}
	}
}

// checkHeads finds cells of a table that should be heads: data cells in THead,
// a first cell that is none while those of other rows are, and any table
// without heads. Heads in THead are those of columns, the others of rows.
func (f *file) checkHeads(table *element) {
	heads, rowHeads := 0, 0
	var without []*element // first cells that are no heads
	for _, part := range table.kids {
		for _, row := range rows(part) {
			for i, cell := range row.kids {
				switch {
				case cell.tag == "TH":
					heads++
					f.checkScope(cell, part.tag == "THead")
					if i == 0 && part.tag != "THead" {
						rowHeads++
					}
				case part.tag == "THead":
					f.report(TableHeadAsDataCell, "object %d", cell.number)
				case i == 0:
					without = append(without, cell)
				}
			}
		}
	}
	if rowHeads > 0 {
		for _, cell := range without {
			f.report(TableHeadAsDataCell, "object %d", cell.number)
		}
	}
	if heads == 0 {
		f.report(TableHeadAsDataCell, "table of object %d", table.number)
	}
}

// checkScope finds a head whose scope is that of the other kind. A head without any
// is found elsewhere.
func (f *file) checkScope(head *element, ofColumn bool) {
	want := "Row"
	if ofColumn {
		want = "Column"
	}
	if scope := f.name(f.attribute(head, "Scope")); scope != "" && scope != want {
		f.report(ScopeOfOtherHead, "object %d", head.number)
	}
}

// checkBody finds a table that has only a head.
func (f *file) checkBody(table *element) {
	for _, part := range table.kids {
		if part.tag != "THead" && len(rows(part)) > 0 {
			return
		}
	}
	f.report(TableWithoutBody, "table of object %d", table.number)
}

// rows gives the rows of a part of a table, which may be a row itself.
func rows(part *element) []*element {
	switch part.tag {
	case "TR":
		return []*element{part}
	case "THead", "TBody", "TFoot":
		return part.kids
	}
	return nil
}
