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

const (
	cellPad = 10 // beside the text of a cell
	rowPad  = 14 // above and below its lines
)

func newCellRow(g *grid) *cellRow {
	r := &cellRow{grid: g, cells: make([]cell, len(g.columns))}
	r.ExtendBaseWidget(r)
	return r
}

func (r *cellRow) set(n int, text string, light data.Light, right bool) {
	r.cells[n] = cell{text, light, right}
}

// CreateRenderer implements fyne.Widget.
func (r *cellRow) CreateRenderer() fyne.WidgetRenderer {
	p := &cellRowRenderer{r: r, rule: canvas.NewRectangle(nil), shapes: make([]*lightShape, len(r.cells))}
	p.objects = []fyne.CanvasObject{p.rule}
	p.Refresh()
	return p
}

type cellRowRenderer struct {
	renderer
	r      *cellRow
	texts  []*canvas.Text // of all lines, made where they are first needed
	used   int            // how many of them are shown
	shapes []*lightShape  // made where a light is first shown
	rule   *canvas.Rectangle
}

func (p *cellRowRenderer) MinSize() fyne.Size { return fyne.Size{} }

// put shows a line of text.
func (p *cellRowRenderer) put(line string, x, y float32, size fyne.ThemeSizeName, color fyne.ThemeColorName) {
	if p.used == len(p.texts) {
		t := canvas.NewText("", nil)
		p.texts, p.objects = append(p.texts, t), append(p.objects, t)
	}
	t := p.texts[p.used]
	p.used++
	t.Text, t.TextSize, t.Color, t.Hidden = line, metric(size), colour(color), false
	t.Move(fyne.NewPos(x, y))
	t.Resize(t.MinSize())
}

func (p *cellRowRenderer) Layout(size fyne.Size) {
	p.used = 0
	if p.r.grid.narrow(size.Width) {
		p.stack(size.Width)
	} else {
		p.line(size.Width)
	}
	for _, t := range p.texts[p.used:] {
		t.Hidden = true
	}
	setBounds(p.rule, 0, size.Height-1, size.Width, metric(theme.SizeNameSeparatorThickness))
}

// paint shows the shape of a light in a cell, none for an empty one.
func (p *cellRowRenderer) paint(n int, l data.Light) {
	if l != "" && p.shapes[n] == nil {
		p.shapes[n] = newLightShape()
		p.objects = append(p.objects, p.shapes[n].objects()...)
	}
	if p.shapes[n] != nil {
		p.shapes[n].paint(l)
	}
}

// line sets the cells side by side; those of columns that grow may wrap once.
func (p *cellRowRenderer) line(width float32) {
	g := p.r.grid
	xs, ws := g.spans(width)
	height, widths := lineHeight(), charWidthsFor(metric(theme.SizeNameText), fyne.TextStyle{})
	for i, c := range p.r.cells {
		if ws[i] == 0 {
			p.paint(i, "")
			continue
		}
		x, w := xs[i]+cellPad, ws[i]-2*cellPad
		p.paint(i, c.light)
		if c.light != "" {
			p.shapes[i].place(fyne.NewPos(x, rowPad/2+(height-shapeSize)/2))
			x, w = x+shapeSize+6, w-shapeSize-6
		}
		lines := []string{c.text}
		if g.columns[i].grow {
			lines = widths.lines(c.text, w, 2)
		} else if widths.width(c.text) > w {
			lines[0] = widths.fit(c.text, w)
		}
		for n, line := range lines {
			left := x
			if c.right {
				left += max(0, w-widths.width(line))
			}
			p.put(line, left, rowPad/2+float32(n)*height, theme.SizeNameText, theme.ColorNameForeground)
		}
	}
}

// stack sets the cells below each other. A light's word stands without its shape.
func (p *cellRowRenderer) stack(width float32) {
	texts := make([]string, len(p.r.cells))
	for i, c := range p.r.cells {
		p.paint(i, "")
		texts[i] = c.text
	}
	head, rest := p.r.grid.stack(texts, width)
	y := float32(rowPad / 2)
	for _, line := range head {
		p.put(line, cellPad, y, theme.SizeNameText, theme.ColorNameForeground)
		y += lineHeight()
	}
	for _, line := range rest {
		p.put(line, cellPad, y, theme.SizeNameCaptionText, colorHint)
		y += captionHeight()
	}
}

func (p *cellRowRenderer) Refresh() {
	p.rule.FillColor = colour(theme.ColorNameSeparator)
	p.Layout(p.r.Size())
	canvas.Refresh(p.r)
}
