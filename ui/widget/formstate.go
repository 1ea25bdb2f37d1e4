package widget

import (
	"fyne.io/fyne/v2"
)

// formState is what a form and its parts share: which of them holds the focus, and
// how they tell the form that they have changed.
type formState struct {
	focused Field             // holds the focus, nil for none
	last    fyne.CanvasObject // what held the focus last
	// unfinished is a table of which a row may lack something. It is told so once
	// the focus is elsewhere.
	unfinished interface {
		Flush() bool
		holds(part fyne.CanvasObject) bool
	}
	relayout func()              // a part needs another height
	page     func(pages float32) // scrolls the form by whole views
	problem  func()              // a field has become wrong, or right again
}

// entered scrolls a part that got the focus into view and says whether the
// focus comes from another part, not from another window.
func (s *formState) entered(part fyne.CanvasObject) bool {
	other := s.last != part
	s.last = part
	arrived(part)
	if u := s.unfinished; u != nil && !u.holds(part) {
		s.unfinished = nil
		u.Flush()
	}
	return other
}
