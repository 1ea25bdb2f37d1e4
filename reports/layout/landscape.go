package layout

import (
	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// sheet is a landscape page for one figure.
type sheet struct {
	alt     string
	drawing drawing.Drawing
	legend  *text
	lines   []line // of the legend
	// figure and caption stand in the tree where the sheet was called.
	figure, caption *Element
}

// landscape calls a figure on a landscape page, after the slabs that wait. It is made
// smaller where it is larger than the text area.
func (f *flow) landscape(fig document.Figure) error {
	alt, d, err := pictured(fig)
	if err != nil {
		return err
	}
	s := &sheet{alt: alt, legend: newText(document.Text(fig.Caption), legendSetting)}
	s.lines = s.legend.fullLines(textWidth)
	page := Page{Width: pageHeight, Height: pageWidth}
	room := page.bottom() - top
	below := s.legend.before + float64(len(s.lines))*s.legend.leading
	s.drawing = d.Scaled(min((page.right()-left)/d.Width, max(room-below, room/3)/d.Height, 1))
	if n := len(f.chain); n > 0 {
		last := &f.chain[n-1]
		last.calls = append(last.calls, s)
	} else {
		f.call([]*sheet{s})
	}
	return nil
}

// call puts sheets into the tree; they wait for the page to end.
func (f *flow) call(sheets []*sheet) {
	for _, s := range sheets {
		s.figure = f.root().child(Element{Tag: "Figure", Alt: s.alt})
		if !s.legend.empty() {
			s.caption = f.root().child(Element{Tag: "P"})
		}
	}
	f.sheets = append(f.sheets, sheets...)
}

// printSheets prints the sheets that wait. A page on which nothing flows yet makes room
// for them.
func (f *flow) printSheets() {
	if len(f.sheets) > 0 && f.fresh {
		f.pages = f.pages[:len(f.pages)-1]
	}
	for _, s := range f.sheets {
		f.beginPage(pageHeight, pageWidth)
		f.printDrawing(s.drawing, left, top, s.figure)
		y := top + s.drawing.Height + s.legend.before
		for _, ln := range s.lines {
			f.printLine(s.legend, ln, left, y, s.caption)
			y += s.legend.leading
		}
	}
	f.sheets = nil
}
