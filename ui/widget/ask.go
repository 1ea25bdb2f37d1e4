package widget

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"modellkommune/data"
)

// Question is what a dialog asks.
type Question struct {
	Title string
	// Text says in whole sentences what happens.
	Text string
	// Content stands between text and buttons: fields, or anything else.
	Content []fyne.CanvasObject
	// Yes and No are the words on the buttons, verbs such as „Löschen“ and
	// „Behalten“. Without Yes there is only the button No, or „Schließen“.
	Yes, No string
	// Danger says that Yes destroys something: then No has the focus.
	Danger bool
	// Wide gives a table the room that it needs.
	Wide bool
}

// dialogWidth is the width of dialogs where the window is wide enough.
const (
	dialogWidth     = 520
	wideDialogWidth = 860
)

// Ask shows a dialog and tells whether the answer was Yes. Enter in a field or
// on Yes says Yes once all fields are valid, Escape says No. While a dialog is
// open, a further one waits for it to be closed.
func Ask(w fyne.Window, q Question, answer func(yes bool)) {
	if openDialog(w.Canvas()) {
		waiting = append(waiting, question{w, q, answer})
		return
	}
	d := newDialog(w, q.Title, q.Text, q.Content)
	if q.Wide {
		d.width, d.form.column.limit = wideDialogWidth, 0
	}
	done := func(yes bool) {
		if yes && !d.form.complete() {
			d.form.FocusProblem()
			return
		}
		d.form.Discard() // after No, nothing may be committed later
		d.close()
		if answer != nil {
			answer(yes)
		}
	}
	if q.No == "" {
		q.No = "Schließen"
		if q.Yes != "" {
			q.No = "Abbrechen"
		}
	}
	no := NewButton(q.No, func() { done(false) })
	buttons := []fyne.CanvasObject{no}
	first := no
	d.cover.cancel = func() { done(false) }
	d.cover.confirm = d.cover.cancel
	if q.Yes != "" {
		yes := NewPrimaryButton(q.Yes, func() { done(true) })
		if q.Danger {
			yes = NewDangerButton(q.Yes, func() { done(true) })
		} else {
			first = yes
		}
		buttons = []fyne.CanvasObject{yes, no}
		d.cover.confirm = func() { done(true) }
	}
	d.open(buttons)
	if fields := d.form.Fields(); len(fields) > 0 {
		fields[0].Focus()
	} else {
		w.Canvas().Focus(first)
	}
}

// Tell shows a message.
func Tell(w fyne.Window, title, text string) { Ask(w, Question{Title: title, Text: text}, nil) }

// TellError shows what an error says. One without a sentence of its own names
// the log file, which the caller has written it to.
func TellError(w fyne.Window, err error, logFile string) {
	text, ok := data.Sentence(err)
	if !ok {
		text = "Das Programm konnte das nicht ausführen. Was geschehen ist, steht in der Protokolldatei; " +
			"bitte geben Sie diese weiter, wenn Sie Hilfe brauchen:\n" + logFile
	}
	Tell(w, "Das ging leider nicht", text)
}

// question is a dialog that waits for another one to be closed.
type question struct {
	window fyne.Window
	q      Question
	answer func(yes bool)
}

var waiting []question

// openDialog says whether a dialog is open.
func openDialog(c fyne.Canvas) bool {
	return slices.ContainsFunc(c.Overlays().List(), func(o fyne.CanvasObject) bool {
		cover, ok := o.(*overlay)
		return ok && cover.dialog
	})
}

// box is a dialog: title, text and content over a row of buttons.
type box struct {
	canvas fyne.Canvas
	cover  *overlay
	form   *Form
	title  *Paragraph
	before fyne.Focusable
	width  float32
}

func newDialog(w fyne.Window, title, text string, content []fyne.CanvasObject) *box {
	var objects []fyne.CanvasObject
	if text != "" {
		objects = append(objects, NewParagraph(text))
	}
	d := &box{canvas: w.Canvas(), width: dialogWidth, title: NewSubheading(title), form: NewForm(append(objects, content...)...)}
	d.cover = &overlay{canvas: d.canvas, dialog: true}
	return d
}

func (d *box) open(buttons []fyne.CanvasObject) {
	// What is being typed is committed, and gets the focus back afterwards.
	d.before = d.canvas.Focused()
	d.canvas.Unfocus()
	head := container.New(inset{formPadding}, d.title)
	foot := container.New(inset{formPadding}, container.New(&inline{gap: 10, right: true}, buttons...))
	ground := newSurface(theme.ColorNameOverlayBackground, theme.ColorNameInputBorder, theme.SizeNameDialogRadius)
	d.cover.box = newStack(ground, container.New(dialogLayout{}, head, d.form, foot))
	d.cover.place = func(window fyne.Size) {
		width := min(d.width, window.Width-2*popUpGap)
		height := min(heightOf(d.cover.box, width), window.Height-2*popUpGap)
		d.cover.box.Resize(fyne.NewSize(width, height))
		d.cover.box.Move(fyne.NewPos((window.Width-width)/2, (window.Height-height)*0.4))
	}
	d.form.grown = func() { d.cover.place(d.cover.Size()) }
	d.cover.show()
}

func (d *box) close() {
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
	objects[1].Move(fyne.NewPos(0, top-formPadding))
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-top-bottom+2*formPadding))
	objects[2].Move(fyne.NewPos(0, size.Height-bottom))
	objects[2].Resize(fyne.NewSize(size.Width, bottom))
}

// MinSize implements fyne.Layout.
func (dialogLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(widest(objects), 0)
}
