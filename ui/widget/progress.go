package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Progress is the dialog of long work: what is being done, how far it is, and a
// button that cancels it.
type Progress struct {
	dialog *dialogBox
	text   *Paragraph
	bar    *bar
	closed bool
}

// ShowProgress opens the dialog; cancel is called by its button and Escape.
func ShowProgress(w fyne.Window, title string, cancel func()) *Progress {
	p := &Progress{text: NewParagraph("Bitte warten …"), bar: newBar()}
	p.dialog = newDialog(w, title, "", []fyne.CanvasObject{p.text, p.bar})
	var stop *Button
	stop = NewButton("Abbrechen", func() {
		stop.Disable()
		p.text.SetText("Wird abgebrochen …")
		cancel()
	})
	p.dialog.cover.cancel = stop.press
	p.dialog.open([]fyne.CanvasObject{stop})
	w.Canvas().Focus(stop)
	return p
}

// Set says what is being done and which share of it, 0 to 1, is done.
func (p *Progress) Set(text string, share float64) {
	if !p.closed {
		p.text.SetText(text)
		p.bar.set(share)
	}
}

// Close closes the dialog.
func (p *Progress) Close() {
	if !p.closed {
		p.closed = true
		p.dialog.close()
	}
}

// bar is a line that fills from the left.
type bar struct {
	widget.BaseWidget
	share float64
}

func newBar() *bar {
	b := &bar{}
	b.ExtendBaseWidget(b)
	return b
}

func (b *bar) set(share float64) {
	b.share = min(max(share, 0), 1)
	b.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (b *bar) CreateRenderer() fyne.WidgetRenderer {
	r := &barRenderer{b: b, ground: canvas.NewRectangle(nil), filled: canvas.NewRectangle(nil)}
	r.objects = []fyne.CanvasObject{r.ground, r.filled}
	r.paint()
	return r
}

type barRenderer struct {
	renderer
	b              *bar
	ground, filled *canvas.Rectangle
}

func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(100, 10) }

func (r *barRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.filled.Resize(fyne.NewSize(size.Width*float32(r.b.share), size.Height))
}

func (r *barRenderer) Refresh() {
	r.paint()
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

func (r *barRenderer) paint() {
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = colour(theme.ColorNameInputBackground), colour(theme.ColorNameInputBorder), 1
	r.filled.FillColor = colour(theme.ColorNamePrimary)
	for _, o := range []*canvas.Rectangle{r.ground, r.filled} {
		o.CornerRadius = metric(theme.SizeNameInputRadius)
	}
}
