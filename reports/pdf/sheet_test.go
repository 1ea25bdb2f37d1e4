package pdf_test

import (
	"modellkommune/reports/drawing"
	"modellkommune/reports/layout"
)

// sheet builds a layout by hand, line by line.
type sheet struct {
	result layout.Result
	x, y   float64
}

func newSheet() *sheet {
	s := &sheet{}
	s.result.Root = &layout.Element{Tag: "Document"}
	return s
}

func (s *sheet) root() *layout.Element { return s.result.Root }

func (s *sheet) page(width, height float64) {
	s.result.Pages = append(s.result.Pages, layout.Page{Width: width, Height: height})
	s.x, s.y = 20, 30
}

// a4 begins a page with what stands on each.
func (s *sheet) a4() {
	s.page(210, 297)
	s.artifact(layout.PageHeader, line("Sachstandsbericht", drawing.Regular, 20, 15))
	s.artifact(layout.PageFooter, line("Seite", drawing.Regular, 20, 285))
}

// last is the page that is being filled, and its index.
func (s *sheet) last() (*layout.Page, int) {
	i := len(s.result.Pages) - 1
	return &s.result.Pages[i], i
}

func element(parent *layout.Element, tag string) *layout.Element {
	e := &layout.Element{Tag: tag, Parent: parent}
	parent.Kids = append(parent.Kids, e)
	return e
}

func (s *sheet) content(e *layout.Element, items ...drawing.Item) {
	p, i := s.last()
	c := &layout.Content{Element: e, Items: items}
	p.Content = append(p.Content, c)
	e.Kids = append(e.Kids, &layout.Part{Page: i, Content: c})
}

func (s *sheet) artifact(kind layout.Artifact, items ...drawing.Item) {
	p, _ := s.last()
	p.Content = append(p.Content, &layout.Content{Artifact: kind, Items: items})
}

func line(text string, style drawing.Style, x, y float64) drawing.Text {
	return drawing.Text{At: drawing.Point{X: x, Y: y}, String: text, Style: style, Size: 10}
}

// write sets one line for an element and moves down.
func (s *sheet) write(e *layout.Element, style drawing.Style, text string) {
	s.content(e, line(text, style, s.x, s.y))
	s.y += 5
}

func (s *sheet) block(tag, text string) *layout.Element {
	e := element(s.root(), tag)
	style := drawing.Regular
	if tag[0] == 'H' {
		style = drawing.Bold
	}
	s.write(e, style, text)
	return e
}

// row sets a row of cells side by side.
func (s *sheet) row(parent *layout.Element, texts ...string) *layout.Element {
	tr := element(parent, "TR")
	for i, text := range texts {
		cell := element(tr, "TD")
		switch {
		case parent.Tag == "THead":
			cell.Tag, cell.Scope = "TH", "Column"
		case i == 0:
			cell.Tag, cell.Scope = "TH", "Row"
		}
		s.content(cell, line(text, drawing.Regular, 20+60*float64(i), s.y))
	}
	s.artifact(layout.Decoration, drawing.Line{From: drawing.Point{X: 20, Y: s.y + 1}, To: drawing.Point{X: 190, Y: s.y + 1}, Width: 0.2})
	s.y += 6
	return tr
}

func (s *sheet) table() (head, body *layout.Element) {
	table := element(s.root(), "Table")
	table.Summary = "Maßnahmen und ihr Stand"
	return element(table, "THead"), element(table, "TBody")
}

func (s *sheet) link(e *layout.Element, l layout.Link) {
	p, _ := s.last()
	l.Element = e
	p.Links = append(p.Links, l)
}
