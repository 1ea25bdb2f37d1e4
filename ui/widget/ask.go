package widget

import (
	"slices"

	"fyne.io/fyne/v2"

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
	// Deliberate says that Yes wants a decision, not a mere Enter: then too No has the
	// focus.
	Deliberate bool
	// Wide gives a table the room that it needs, Full all of the window.
	Wide, Full bool
	// May is asked before the dialog closes and may keep it open; it says why in the content. It may be
	// nil.
	May func(yes bool) bool
}

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
	if q.Full {
		d.width, d.form.column.limit = w.Canvas().Size().Width, 0
	}
	done := func(yes bool) {
		if yes && !d.form.complete() {
			d.form.FocusProblem()
			return
		}
		if q.May != nil && !q.May(yes) {
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
		}
		if !q.Danger && !q.Deliberate {
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
		return ok && cover.modal
	})
}
