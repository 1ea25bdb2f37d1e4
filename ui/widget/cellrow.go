package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"modellkommune/data"
)

// cellRow is one row of a table. Its cells are plain canvas texts with an
// ellipsis of our own: Fyne's labels with TruncateEllipsis take a hundred times
// as long.
type cellRow struct {
	widget.BaseWidget
	grid  *grid
	cells []cell
}

type cell struct {
	text  string
	light data.Light
	right bool
}

const cellPad = 10

func newCellRow(g *grid) *cellRow {
	r := &cellRow{grid: g, cells: make([]cell, len(g.widths))}
	r.ExtendBaseWidget(r)
	return r
}

func (r *cellRow) set(n int, text string, light data.Light, right bool) {
	r.cells[n] = cell{text, light, right}
}

// CreateRenderer implements fyne.Widget.
func (r *cellRow) CreateRenderer() fyne.WidgetRenderer {
	p := &cellRowRenderer{r: r, rule: canvas.NewRectangle(nil)}
	p.objects = []fyne.CanvasObject{p.rule}
	for range r.cells {
		t := canvas.NewText("", nil)
		p.texts, p.shapes = append(p.texts, t), append(p.shapes, nil)
		p.objects = append(p.objects, t)
	}
	p.Refresh()
	return p
}

type cellRowRenderer struct {
	r       *cellRow
	texts   []*canvas.Text
	shapes  []*shape // made where a light is first shown
	rule    *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (p *cellRowRenderer) Destroy()                     {}
func (p *cellRowRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (p *cellRowRenderer) Objects() []fyne.CanvasObject { return p.objects }

func (p *cellRowRenderer) Layout(size fyne.Size) {
	xs, ws := p.r.grid.spans(size.Width)
	textSize, height := metric(theme.SizeNameText), lineHeight()
	y := (size.Height - height) / 2
	for i, c := range p.r.cells {
		x, w := xs[i]+cellPad, ws[i]-2*cellPad
		if c.light != "" {
			p.shapes[i].place(fyne.NewPos(x, y+(height-shapeSize)/2))
			x, w = x+shapeSize+6, w-shapeSize-6
		}
		t := p.texts[i]
		rule := rulerFor(textSize, t.TextStyle)
		t.Text, t.TextSize = rule.fit(c.text, w), textSize
		if c.right {
			x += max(0, w-rule.width(t.Text))
		}
		t.Move(fyne.NewPos(x, y))
		t.Resize(fyne.NewSize(w, height))
	}
	p.rule.Move(fyne.NewPos(0, size.Height-1))
	p.rule.Resize(fyne.NewSize(size.Width, metric(theme.SizeNameSeparatorThickness)))
}

func (p *cellRowRenderer) Refresh() {
	for i, c := range p.r.cells {
		if c.light != "" && p.shapes[i] == nil {
			p.shapes[i] = newShape()
			p.objects = append(p.objects, p.shapes[i].objects()...)
		}
		if p.shapes[i] != nil {
			p.shapes[i].paint(c.light)
		}
		p.texts[i].Color = colour(theme.ColorNameForeground)
	}
	p.rule.FillColor = colour(theme.ColorNameSeparator)
	p.Layout(p.r.Size())
	canvas.Refresh(p.r)
}
