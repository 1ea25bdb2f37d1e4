package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Scroll is Fyne's with a wheel as fast as in other programs. What it cannot
// scroll itself, it leaves to what scrolls around it.
type Scroll struct {
	container.Scroll
	part fyne.CanvasObject // what it belongs to, where a search for it ends
}

// NewScroll makes content scroll downwards.
func NewScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{}
	s.part = s
	s.Content, s.Direction = content, container.ScrollVerticalOnly
	s.SetMinSize(fyne.NewSize(0, formLowest))
	s.ExtendBaseWidget(s)
	return s
}

// Scrolled implements fyne.Scrollable.
func (s *Scroll) Scrolled(ev *fyne.ScrollEvent) {
	ev = fasterWheel(ev, s.Size().Height)
	if !tryScroll(&s.Scroll, ev) {
		scrollAround(s.part, ev)
	}
}

// Resize implements fyne.CanvasObject. The content's height may follow from the
// width that it only now gets.
func (s *Scroll) Resize(size fyne.Size) {
	s.Scroll.Resize(size)
	if want := s.Content.MinSize().Max(size); want != s.Content.Size() {
		s.Scroll.Refresh()
	}
}

const (
	notch      = 25 // what Fyne makes of one notch of the wheel
	notchLines = 3  // what other programs make of it
)

// fasterWheel makes of what Fyne says about the wheel what is usual. Fyne makes fast
// turns faster without end; more than a view at once cannot be followed.
func fasterWheel(ev *fyne.ScrollEvent, view float32) *fyne.ScrollEvent {
	out := *ev
	by := notchLines * lineHeight() / notch
	out.Scrolled.DX *= by
	out.Scrolled.DY = max(-view, min(out.Scrolled.DY*by, view))
	return &out
}

// tryScroll scrolls and says whether that was possible.
func tryScroll(s *container.Scroll, ev *fyne.ScrollEvent) bool {
	before := s.Offset
	s.Scrolled(ev)
	return s.Offset != before
}

// scrollAround scrolls the innermost that can be scrolled around an object.
func scrollAround(o fyne.CanvasObject, ev *fyne.ScrollEvent) {
	for _, tree := range treesWith(o) {
		path := pathTo(tree, o)
		for i := len(path) - 2; i >= 0; i-- {
			if s := scrollOf(path[i]); s != nil && tryScroll(s, ev) {
				return
			}
		}
	}
}
