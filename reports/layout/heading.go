package layout

import (
	"fmt"

	"modellkommune/reports/document"
)

// nameless stands for the text of a heading that nobody has written yet.
const nameless = "(ohne Titel)"

// collect finds all headings, for the contents and for links.
func (f *flow) collect(blocks []document.Block) error {
	f.anchors = map[string]int{}
	level := 0
	for _, b := range blocks {
		h, ok := b.(document.Heading)
		if !ok {
			continue
		}
		h.Number = oneLine(h.Number)
		h.Text = oneLine(h.Text)
		if h.Text == "" {
			h.Text = nameless
		}
		if h.Level < 1 || h.Level >= len(headingSettings) || h.Level > level+1 {
			return fmt.Errorf("layout: heading %q of level %d follows level %d", h.Text, h.Level, level)
		}
		level = h.Level
		if _, known := f.anchors[h.Anchor]; !known && h.Anchor != "" {
			f.anchors[h.Anchor] = len(f.headings)
		}
		title := h.Text
		if h.Number != "" {
			title = h.Number + " " + h.Text
		}
		f.headings = append(f.headings, heading{Heading: h, title: title})
	}
	return nil
}

// heading sets the i-th heading. Its number stands in a column of its own, and a figure at its right, on its last line.
func (f *flow) heading(i int, beside *document.Figure) ([]slab, error) {
	h := &f.headings[i]
	set := headingSettings[h.Level]
	number := newText(document.Text(h.Number), set)
	indent := 0.0
	if !number.empty() {
		indent = number.length() + 0.75*set.size*point
	}
	element := f.root.child(Element{Tag: fmt.Sprintf("H%d", h.Level)})
	width := textWidth - indent
	var printFigure func(y float64)
	if beside != nil {
		alt, d, err := pictured(*beside)
		if err != nil {
			return nil, err
		}
		width -= d.Width + set.size*point
		printFigure = func(y float64) {
			f.printDrawing(d, right-d.Width, y+set.leading+max(set.after, 2.5)-d.Height, f.root().child(Element{Tag: "Figure", Alt: alt}))
		}
	}
	slabs := f.setTitle(newText(document.Text(h.Text), set), left+indent, width, element)
	for k := range slabs {
		slabs[k].keep = strong
	}
	first := slabs[0].print
	slabs[0].print = func(y float64) {
		h.page, h.y = len(f.pages)-1, y
		f.mark(h.title, h.Level, y)
		f.printLine(number, number.inOneLine(), left, y, element())
		first(y)
	}
	if beside != nil {
		last := &slabs[len(slabs)-1]
		title := last.print
		last.print = func(y float64) {
			title(y)
			printFigure(y)
		}
	}
	return slabs, nil
}

// mark adds a heading to the outline of the reader's window.
func (f *flow) mark(title string, level int, y float64) {
	f.bookmarks = append(f.bookmarks, Bookmark{Title: title, Level: level, Page: len(f.pages) - 1, Y: y})
}
