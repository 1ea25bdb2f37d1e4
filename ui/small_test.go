package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"modellkommune/ui/widget"
)

// smallest is a window of 1024×700 at 200 % in its frame.
var smallest = fyne.NewSize(500, 330)

// In the smallest window every field that Tab or a command reaches comes into
// view, lists show some rows, and nothing scrolls sideways.
func TestSmallestWindow(t *testing.T) {
	o := newWindow(t)
	o.withSample()
	o.window.Resize(smallest)
	view := func() (top, bottom float32) {
		y := fyne.CurrentApp().Driver().AbsolutePositionForObject(o.shell.scroll).Y
		return y, y + o.shell.scroll.Size().Height
	}
	for _, p := range o.shell.list {
		o.goTo(place{page: p.name})
		for _, open := range sectionsOf(o.office, p.name) {
			open()
			if w := o.shell.scroll.Content.MinSize().Width; w > smallest.Width {
				t.Errorf("%s is %v wide", p.name, w)
			}
			for _, form := range o.shell.page(p.name).forms() {
				for _, f := range form.Fields() {
					o.window.Canvas().Unfocus()
					f.Focus()
					focused, ok := o.window.Canvas().Focused().(fyne.CanvasObject)
					if !ok {
						continue // a fact, or in another section
					}
					top, bottom := view()
					y := fyne.CurrentApp().Driver().AbsolutePositionForObject(focused).Y
					if y < top || y+min(focused.Size().Height, 30) > bottom {
						t.Errorf("%s: %s stands at %v, in view is %v to %v", p.name, f.Label(), y, top, bottom)
					}
				}
			}
			for _, object := range o.inView() {
				if l, ok := object.(*widget.RecordList); ok && l.Size().Height < 150 {
					t.Errorf("%s: a list is %v high", p.name, l.Size().Height)
				}
			}
		}
	}
}

// Where there is too little room, the words about what is due are cut, not those
// about what is saved.
func TestStatusLineIsCut(t *testing.T) {
	o := newWindow(t)
	o.withSample()
	s := o.shell.status
	for _, width := range []float32{1280, 512, 300, 100} {
		s.content.Resize(fyne.NewSize(width, 30))
		left, right := s.left.Size().Width, s.next.Size().Width
		if s.next.Position().X < left || left+right > width {
			t.Errorf("%v: %v and %v", width, left, right)
		}
		if left < min(width, wordsWidth(s.left)) {
			t.Errorf("%v: what is saved gets %v of %v", width, left, wordsWidth(s.left))
		}
	}
}

// Nothing has a negative size or a colour that is none: a software renderer
// stops at either.
func TestEverythingCanBeDrawn(t *testing.T) {
	o := newWindow(t)
	o.withSample()
	for _, size := range []fyne.Size{fyne.NewSize(1280, 800), smallest, fyne.NewSize(1900, 1000)} {
		o.window.Resize(size)
		for _, p := range o.shell.list {
			o.goTo(place{page: p.name})
			for i, open := range sectionsOf(o.office, p.name) {
				open()
				for _, object := range test.LaidOutObjects(o.window.Canvas().Content()) {
					rectangle, ok := object.(*canvas.Rectangle)
					if s := object.Size(); object.Visible() && ok && (s.Width < 0 || s.Height < 0) {
						t.Errorf("%s, section %d: a rectangle is %v", p.name, i, s)
					}
					if ok && object.Visible() && rectangle.FillColor == nil && rectangle.StrokeColor == nil {
						t.Errorf("%s, section %d: a rectangle has no colour", p.name, i)
					}
				}
				if size == smallest {
					o.window.Canvas().Capture()
				}
			}
		}
	}
}
