package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Pick opens a list of words below an object and tells which was picked.
func Pick(below fyne.CanvasObject, names []string, chosen int, picked func(int)) {
	pickFrom(below, names, chosen, false, picked)
}

// pickFrom is Pick; round lets the arrow keys go on from end to end.
func pickFrom(below fyne.CanvasObject, names []string, chosen int, round bool, picked func(int)) {
	height := lineHeight() + 12
	list := newRows(height,
		func() fyne.CanvasObject { return newPlainRow() },
		func(o fyne.CanvasObject, i int) { o.(*plainRow).set(names[i]) })
	list.words = func(i int) string { return names[i] }
	list.bare, list.round = true, round
	width := below.Size().Width
	widths := charWidthsFor(metric(theme.SizeNameText), fyne.TextStyle{})
	for _, name := range names {
		width = max(width, min(widths.width(name)+40, lineWidth))
	}
	pop := popUp(below, list, fyne.NewSize(width, float32(min(len(names), 12))*height+2))
	if pop == nil {
		return
	}
	pick := func(i int) {
		pop.hide()
		picked(i)
	}
	list.onOpen = pick
	list.onTapped = pick
	list.set(len(names), max(chosen, 0))
	list.show(list.chosen)
	pop.canvas.Focus(list)
}

// plainRow is a line of words in a list of choices.
type plainRow struct {
	widget.BaseWidget
	text *canvas.Text
	full string
}

func newPlainRow() *plainRow {
	r := &plainRow{text: canvas.NewText("", nil)}
	r.ExtendBaseWidget(r)
	return r
}

func (r *plainRow) set(text string) {
	r.full = text
	r.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (r *plainRow) CreateRenderer() fyne.WidgetRenderer { return &plainRowRenderer{r} }

type plainRowRenderer struct{ r *plainRow }

func (r *plainRowRenderer) Destroy()                     {}
func (r *plainRowRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *plainRowRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.r.text} }

func (r *plainRowRenderer) Layout(size fyne.Size) {
	t := r.r.text
	t.Text = charWidthsFor(metric(theme.SizeNameText), t.TextStyle).fit(r.r.full, size.Width-24)
	t.TextSize, t.Color = metric(theme.SizeNameText), colour(theme.ColorNameForeground)
	h := t.MinSize().Height
	setBounds(t, 7, (size.Height-h)/2, size.Width-24, h)
}

func (r *plainRowRenderer) Refresh() {
	r.Layout(r.r.Size())
	r.r.text.Refresh()
}
