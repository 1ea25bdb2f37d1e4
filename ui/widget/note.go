package widget

import (
	"fyne.io/fyne/v2/canvas"
)

// SetNote shows a word at the end of the label, such as „übernommen“, where a
// field with a limit has its counter; an empty one takes it away.
func (f *frame) SetNote(word string) {
	if f.about.Limit > 0 || word == f.count.Text {
		return
	}
	f.count.Text = word
	f.paintCount()
	canvas.Refresh(f.count)
	f.relayout()
}

// Note gives the word that SetNote has shown.
func (f *frame) Note() string {
	if f.about.Limit > 0 {
		return ""
	}
	return f.count.Text
}
