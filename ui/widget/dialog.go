package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// dialogWidth is the width of dialogs where the window is wide enough.
const (
	dialogWidth     = 520
	wideDialogWidth = 860
)

// dialogBox is what stands in an overlay: title, text and content over a row of buttons.
type dialogBox struct {
	canvas fyne.Canvas
	cover  *overlay
	form   *Form
	title  *Paragraph
	before fyne.Focusable
	width  float32
}

func newDialog(w fyne.Window, title, text string, content []fyne.CanvasObject) *dialogBox {
	var objects []fyne.CanvasObject
	if text != "" {
		objects = append(objects, NewParagraph(text))
	}
	d := &dialogBox{canvas: w.Canvas(), width: dialogWidth, title: NewSubheading(title), form: NewForm(append(objects, content...)...)}
	d.cover = &overlay{canvas: d.canvas, modal: true}
	return d
}

func (d *dialogBox) open(buttons []fyne.CanvasObject) {
	// What is being typed is committed, and gets the focus back afterwards.
	d.before = d.canvas.Focused()
	d.canvas.Unfocus()
	head := container.New(inset{formPadding}, d.title)
	foot := container.New(inset{formPadding}, container.New(&inline{gap: 10, right: true}, buttons...))
	ground := newBackground(theme.ColorNameOverlayBackground, theme.ColorNameInputBorder, theme.SizeNameDialogRadius)
	d.cover.box = onBackground(ground, container.New(dialogLayout{}, head, d.form, foot))
	d.cover.place = func(window fyne.Size) {
		width := min(d.width, window.Width-2*popUpGap)
		height := min(heightOf(d.cover.box, width), window.Height-2*popUpGap)
		setBounds(d.cover.box, (window.Width-width)/2, (window.Height-height)*0.4, width, height)
	}
	d.form.grown = func() { d.cover.place(d.cover.Size()) }
	d.cover.show()
}

func (d *dialogBox) close() {
	d.cover.hide()
	if d.before != nil {
		d.canvas.Focus(d.before)
	}
	if len(waiting) > 0 {
		next := waiting[0]
		waiting = waiting[1:]
		Ask(next.window, next.q, next.answer)
	}
}

// dialogLayout sets title, form and buttons below each other; the form gives
// way and scrolls where the window is too low.
type dialogLayout struct{}

func (dialogLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	head, form, foot := objects[0], objects[1].(*Form), objects[2]
	return heightOf(head, width) + form.heightWith(width) + heightOf(foot, width) - 2*formPadding
}

// Layout implements fyne.Layout.
func (dialogLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	// Each part has padding on all sides; between them one is enough.
	top, bottom := heightOf(objects[0], size.Width), heightOf(objects[2], size.Width)
	objects[0].Resize(fyne.NewSize(size.Width, top))
	setBounds(objects[1], 0, top-formPadding, size.Width, size.Height-top-bottom+2*formPadding)
	setBounds(objects[2], 0, size.Height-bottom, size.Width, bottom)
}

// MinSize implements fyne.Layout.
func (dialogLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(widest(objects), 0)
}
