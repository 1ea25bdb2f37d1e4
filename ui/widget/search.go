package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Search is a line to type words into that a list is filtered by. Escape
// empties it, Enter and Down go on to what was found, unless the caller wants
// something else.
type Search struct {
	widget.BaseWidget
	entry *entry
	// OnLeave is called by Enter and Down.
	OnLeave func()
	// OnEnter is called by Enter and OnEscape by Escape where they are given.
	OnEnter, OnEscape func()
}

// NewSearch makes a search; changed is told each new text.
func NewSearch(placeholder string, changed func(string)) *Search {
	s := &Search{entry: newEntry(false)}
	s.entry.SetPlaceHolder(placeholder)
	s.entry.OnChanged = changed
	s.entry.clean = cleanText
	s.entry.onKey = func(key fyne.KeyName) bool {
		enter := key == fyne.KeyReturn || key == fyne.KeyEnter
		switch {
		case enter && s.OnEnter != nil:
			s.OnEnter()
			return true
		case key == fyne.KeyEscape && s.OnEscape != nil:
			s.OnEscape()
			return true
		}
		switch key {
		case fyne.KeyEscape:
			if s.entry.Text == "" {
				return false
			}
			s.entry.SetText("")
		case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
			if s.OnLeave == nil {
				return false
			}
			s.OnLeave()
		default:
			return false
		}
		return true
	}
	s.entry.onGained = func() { arrived(s) }
	s.ExtendBaseWidget(s)
	return s
}

// Text returns what is looked for.
func (s *Search) Text() string { return s.entry.Text }

// Look looks for a text as if it had been typed.
func (s *Search) Look(text string) { s.entry.SetText(text) }

// Clear empties the line, so that everything is shown again.
func (s *Search) Clear() { s.entry.SetText("") }

// Focus puts the cursor into the line and marks its text.
func (s *Search) Focus() {
	focusOn(s.entry)
	s.entry.selectAll()
}

// CreateRenderer implements fyne.Widget.
func (s *Search) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.entry) }
