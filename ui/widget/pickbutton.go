package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// pickButton is a word beside an entry that opens something to pick from. It is
// for the mouse only: the entry opens the same by F4, and a form with many dates
// needs no second stop at each.
type pickButton struct {
	hoverable
	pressable
	word   string
	tapped func()
}

func newPickButton(word string, tapped func()) *pickButton {
	b := &pickButton{word: word, tapped: tapped}
	b.ExtendBaseWidget(b)
	return b
}

// Tapped implements fyne.Tappable.
func (b *pickButton) Tapped(*fyne.PointEvent) { b.tapped() }

// Cursor implements desktop.Cursorable.
func (b *pickButton) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (b *pickButton) CreateRenderer() fyne.WidgetRenderer {
	r := &pickRenderer{b: b, text: canvas.NewText("", nil), line: canvas.NewRectangle(nil)}
	r.objects = []fyne.CanvasObject{r.text, r.line}
	r.text.Alignment = fyne.TextAlignCenter
	r.paint()
	return r
}

type pickRenderer struct {
	renderer
	b    *pickButton
	text *canvas.Text
	line *canvas.Rectangle
}

func (r *pickRenderer) MinSize() fyne.Size { return r.text.MinSize().AddWidthHeight(20, 0) }

func (r *pickRenderer) Layout(size fyne.Size) {
	min := r.text.MinSize()
	y := (size.Height - min.Height) / 2
	setBounds(r.text, 0, y, size.Width, min.Height)
	setBounds(r.line, (size.Width-min.Width)/2, y+min.Height-2, min.Width, 1)
}

func (r *pickRenderer) Refresh() {
	r.paint()
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

func (r *pickRenderer) paint() {
	r.text.Text = r.b.word
	r.text.TextSize = metric(theme.SizeNameCaptionText)
	r.text.Color = colour(theme.ColorNameHyperlink)
	r.line.FillColor = r.text.Color
	r.line.Hidden = !r.b.hovered
}
