package layout

import (
	"fmt"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

var runningSetting = setting{size: 8, leading: 11 * point, color: grey}

// printHeader draws the running title; a long one is shortened.
func (f *flow) printHeader() {
	t := newText(document.Text(f.header), runningSetting)
	right := f.page().right()
	lines := t.lines(right - left - 5)
	if len(lines) == 0 {
		return
	}
	title := t.plain(lines[0].from, lines[0].to)
	if len(lines) > 1 {
		title += " …"
	}
	const baseline = 16.0
	f.drawAs(PageHeader, nil,
		t.item(title, left, baseline),
		drawing.Line{
			From: drawing.Point{X: left, Y: baseline + 2.2}, To: drawing.Point{X: right, Y: baseline + 2.2},
			Width: 0.15, Color: rule,
		})
}

// printFooters numbers all pages but the cover.
func (f *flow) printFooters(covers bool) {
	for i := range f.pages {
		if i == 0 && covers {
			continue
		}
		f.pages[i].number(i+1, len(f.pages))
	}
}

// number writes at the foot of the page which one of how many it is.
func (p *Page) number(no, of int) {
	t := newText(document.Text(fmt.Sprintf("Seite %d von %d", no, of)), runningSetting)
	p.Content = append(p.Content, &Content{
		Artifact: PageFooter,
		Items:    []drawing.Item{t.item(t.String(), p.right()-t.length(), p.Height-12)},
	})
}

// item gives a string in the setting of the text.
func (t *text) item(s string, x, baseline float64) drawing.Text {
	return drawing.Text{
		At: drawing.Point{X: x, Y: baseline}, String: s, Style: t.style, Size: t.size, Color: t.color,
	}
}
