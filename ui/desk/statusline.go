package desk

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"
)

// StatusLine is the line at the foot of the window: what was saved, what was
// just done, which report is due.
type StatusLine struct {
	Content    *fyne.Container
	Left, Next *fynewidget.Label
	// unsaved says what is wrong and therefore not saved, until it is right.
	unsaved, time, done string
}

func newStatusLine() *StatusLine {
	s := &StatusLine{Left: fynewidget.NewLabel(""), Next: fynewidget.NewLabel("")}
	for _, l := range []*fynewidget.Label{s.Left, s.Next} {
		l.SizeName = theme.SizeNameCaptionText
	}
	s.Left.Truncation, s.Next.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	s.Content = container.New(statusLayout{}, s.Left, s.Next)
	return s
}

// statusLayout sets two lines of text at the edges. Where there is too little
// room for both, the right one is cut first.
type statusLayout struct{}

// Layout implements fyne.Layout.
func (statusLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := min(WordsWidth(objects[0]), size.Width)
	right := min(WordsWidth(objects[1]), size.Width-left)
	objects[0].Resize(fyne.NewSize(left, size.Height))
	objects[1].Move(fyne.NewPos(size.Width-right, 0))
	objects[1].Resize(fyne.NewSize(right, size.Height))
}

// MinSize implements fyne.Layout.
func (statusLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().Max(objects[1].MinSize())
}

// WordsWidth is the width of a label that is not cut.
func WordsWidth(o fyne.CanvasObject) float32 {
	text := o.(*fynewidget.Label).Text
	return fyne.MeasureText(text, theme.CaptionTextSize(), fyne.TextStyle{}).Width + 2*theme.InnerPadding() + 1
}

// opened says that a Projektakte was opened.
func (s *StatusLine) opened() {
	s.time, s.done = "", "Alle Eingaben werden von selbst gespeichert."
	s.write()
}

// saved says when something was saved; what was done before is old news.
func (s *StatusLine) saved(at time.Time) {
	s.time, s.done = "gespeichert "+at.Format("15:04"), ""
	s.write()
}

// failed says that something was not saved; the page says what and why.
func (s *StatusLine) failed() {
	s.time, s.done = "nicht gespeichert", ""
	s.write()
}

// Say says what was just done.
func (s *StatusLine) Say(what string) {
	s.done = what
	s.write()
}

// wrong says what is not saved because it is wrong, nothing where all is right.
func (s *StatusLine) wrong(what string) {
	if s.unsaved != what {
		s.unsaved = what
		s.write()
	}
}

// due says which report is due next.
func (s *StatusLine) due(sentence string) {
	s.show(s.Next, sentence)
}

func (s *StatusLine) write() {
	var parts []string
	for _, part := range []string{s.unsaved, s.time, s.done} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	s.show(s.Left, strings.Join(parts, " · "))
}

// show sets a text where it is another, for cutting it takes long.
func (s *StatusLine) show(l *fynewidget.Label, text string) {
	if l.Text != text {
		l.Text = text
		s.Content.Refresh()
	}
}
