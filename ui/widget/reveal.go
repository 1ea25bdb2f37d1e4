package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Reveal scrolls an object into view, in all that scrolls around it (Fyne leaves
// what Tab reaches out of sight, fyne #3029). A click does not scroll: what it
// hits is in view.
func Reveal(o fyne.CanvasObject) { revealBox(o, fyne.Position{}, o.Size()) }

// revealBox scrolls a part of an object into view.
func revealBox(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	if mouse.giving {
		return
	}
	for _, tree := range treesWith(o) {
		path := pathTo(tree, o)
		if path == nil {
			continue
		}
		settle(path)
		for i := len(path) - 1; i > 0; i-- {
			// at is the place inside path[i]
			if s := scrollOf(path[i-1]); s != nil {
				top := showIn(s, at.Y, size.Height)
				at = fyne.NewPos(at.X, top-s.Offset.Y)
				// What the inner view cuts off, the outer one cannot show.
				bottom := min(at.Y+size.Height, s.Size().Height)
				at.Y = max(at.Y, 0)
				size.Height = max(bottom-at.Y, 0)
			} else {
				at = at.Add(path[i].Position())
			}
		}
		return
	}
}

// settle gives what scrolls the size that its content needs by now. Scroll itself
// does so only when it is painted, and until then stays at the top.
func settle(path []fyne.CanvasObject) {
	for _, o := range path {
		if s := scrollOf(o); s != nil && !s.Size().IsZero() {
			s.Content.Resize(s.Content.MinSize().Max(s.Size()))
		}
	}
}

// showIn scrolls until a part of the content is in view, with some distance to
// the edge, and gives its top. Of what is higher than the view, the top is shown.
func showIn(s *container.Scroll, y, height float32) float32 {
	offset, view := s.Offset, s.Size().Height
	top, bottom := y-fieldGap, y+height+fieldGap
	if bottom-top > view { // the distance matters least
		top, bottom = y, y+height
	}
	switch {
	case view <= 0:
		return y
	case top < offset.Y || bottom-top > view:
		offset.Y = max(top, 0)
	case bottom > offset.Y+view:
		offset.Y = bottom - view
	default:
		return y
	}
	s.ScrollToOffset(offset)
	return y
}
