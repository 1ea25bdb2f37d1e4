package widget

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// tableFoot shows below the rows of a table what they add up to, each amount under
// its column. It stays in view while the rows are scrolled.
type tableFoot struct {
	widget.BaseWidget
	grid  *grid
	heads []*columnHead
	lines []footLine
}

// footLine is a sum: what is added up, and the amounts by column, empty where a column
// adds up nothing.
type footLine struct {
	label   string
	amounts []string
}

// footPad is above and below the text of a sum.
const footPad = 3

func newTableFoot(g *grid, heads []*columnHead) *tableFoot {
	f := &tableFoot{grid: g, heads: heads}
	f.ExtendBaseWidget(f)
	return f
}

func (f *tableFoot) set(lines []footLine) {
	f.lines = lines
	f.Refresh()
}

// told writes each sum on a line of its own.
func (f *tableFoot) told() []string {
	var list []string
	for _, l := range f.lines {
		var parts []string
		for n, amount := range l.amounts {
			if amount != "" {
				parts = append(parts, f.heads[n].title+"\u00a0"+amount)
			}
		}
		list = append(list, l.label+": "+strings.Join(parts, " · "))
	}
	return list
}

// AccessibilityLabel implements fyne.Accessible.
func (f *tableFoot) AccessibilityLabel() string { return strings.Join(f.told(), "\n") }

// AccessibilityRole implements fyne.Accessible.
func (f *tableFoot) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// footText is a piece of text in its place.
type footText struct {
	text string
	x, y float32
}

// arrange gives the pieces of text for a width, and the height of all.
func (f *tableFoot) arrange(width float32) (texts []footText, height float32) {
	widths := charWidthsFor(metric(theme.SizeNameText), fyne.TextStyle{Bold: true})
	if len(f.lines) == 0 {
		return nil, 0
	}
	if width > 0 && f.grid.narrow(width) {
		y := float32(footPad)
		for _, told := range f.told() {
			for _, line := range widths.lines(told, width-2*cellPad, 3) {
				texts = append(texts, footText{line, cellPad, y})
				y += lineHeight()
			}
			y += 2 * footPad
		}
		return texts, y - footPad
	}
	xs, ws := f.grid.spans(width)
	for i, l := range f.lines {
		y := footPad + float32(i)*(lineHeight()+2*footPad)
		room := width
		for n, amount := range l.amounts {
			if amount != "" {
				x := xs[n] + ws[n] - cellPad - widths.width(amount)
				texts, room = append(texts, footText{amount, x, y}), min(room, x)
			}
		}
		texts = append(texts, footText{widths.fit(l.label, room-2*cellPad), cellPad, y})
	}
	return texts, float32(len(f.lines)) * (lineHeight() + 2*footPad)
}

// CreateRenderer implements fyne.Widget.
func (f *tableFoot) CreateRenderer() fyne.WidgetRenderer {
	r := &tableFootRenderer{f: f, ground: newBackground(theme.ColorNameHeaderBackground, theme.ColorNameSeparator, theme.SizeNameInputRadius)}
	r.Refresh()
	return r
}

type tableFootRenderer struct {
	renderer
	f      *tableFoot
	ground *background
}

// MinSize is that for the width of the rows, which are inside the border.
func (r *tableFootRenderer) MinSize() fyne.Size {
	_, height := r.f.arrange(r.f.grid.width)
	if height > 0 {
		height += 2
	}
	return fyne.NewSize(0, height)
}

func (r *tableFootRenderer) Layout(size fyne.Size) {
	r.objects = nil
	if len(r.f.lines) == 0 {
		return
	}
	r.objects = []fyne.CanvasObject{r.ground}
	r.ground.Resize(size)
	texts, _ := r.f.arrange(size.Width - 2)
	for _, t := range texts {
		text := canvas.NewText(t.text, colour(theme.ColorNameForeground))
		text.TextSize, text.TextStyle.Bold = metric(theme.SizeNameText), true
		text.Move(fyne.NewPos(t.x+1, t.y+1))
		text.Resize(text.MinSize())
		r.objects = append(r.objects, text)
	}
}

func (r *tableFootRenderer) Refresh() {
	r.ground.Refresh()
	r.Layout(r.f.Size())
	canvas.Refresh(r.f)
}
