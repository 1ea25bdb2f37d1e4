package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// smallest is a window of 1024×700 at 200 % in its frame.
var smallest = fyne.NewSize(500, 330)

// In the smallest window every field that Tab or a command reaches comes into
// view, lists show some rows, and nothing scrolls sideways.
func TestSmallestWindow(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	o.Window.Resize(smallest)
	view := func() (top, bottom float32) {
		y := fyne.CurrentApp().Driver().AbsolutePositionForObject(o.Shell.Scroll).Y
		return y, y + o.Shell.Scroll.Size().Height
	}
	for _, p := range o.Shell.List {
		o.GoTo(desk.Location{Page: p.Name})
		for _, open := range uitest.SectionsOf(o.Office, p.Name) {
			open()
			if w := o.Shell.Scroll.Content.MinSize().Width; w > smallest.Width {
				t.Errorf("%s is %v wide", p.Name, w)
			}
			for _, form := range o.Shell.Page(p.Name).Forms() {
				for _, f := range form.Fields() {
					o.Window.Canvas().Unfocus()
					f.Focus()
					focused, ok := o.Window.Canvas().Focused().(fyne.CanvasObject)
					if !ok {
						continue // a fact, or in another section
					}
					top, bottom := view()
					y := fyne.CurrentApp().Driver().AbsolutePositionForObject(focused).Y
					if y < top || y+min(focused.Size().Height, 30) > bottom {
						t.Errorf("%s: %s stands at %v, in view is %v to %v", p.Name, f.Label(), y, top, bottom)
					}
				}
			}
			for _, object := range o.InView() {
				if l, ok := object.(*widget.RecordList); ok && l.Size().Height < 150 {
					t.Errorf("%s: a list is %v high", p.Name, l.Size().Height)
				}
			}
		}
	}
}

// Where there is too little room, the words about what is due are cut, not those
// about what is saved.
func TestStatusLineIsCut(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	s := o.Shell.Status
	for _, width := range []float32{1280, 512, 300, 100} {
		s.Content.Resize(fyne.NewSize(width, 30))
		left, right := s.Left.Size().Width, s.Next.Size().Width
		if s.Next.Position().X < left || left+right > width {
			t.Errorf("%v: %v and %v", width, left, right)
		}
		if left < min(width, desk.WordsWidth(s.Left)) {
			t.Errorf("%v: what is saved gets %v of %v", width, left, desk.WordsWidth(s.Left))
		}
	}
}

// Nothing has a negative size or a colour that is none: a software renderer
// stops at either.
func TestEverythingCanBeDrawn(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	for _, size := range []fyne.Size{fyne.NewSize(1280, 800), smallest, fyne.NewSize(1900, 1000)} {
		o.Window.Resize(size)
		for _, p := range o.Shell.List {
			o.GoTo(desk.Location{Page: p.Name})
			for i, open := range uitest.SectionsOf(o.Office, p.Name) {
				open()
				for _, object := range test.LaidOutObjects(o.Window.Canvas().Content()) {
					rectangle, ok := object.(*canvas.Rectangle)
					if s := object.Size(); object.Visible() && ok && (s.Width < 0 || s.Height < 0) {
						t.Errorf("%s, section %d: a rectangle is %v", p.Name, i, s)
					}
					if ok && object.Visible() && rectangle.FillColor == nil && rectangle.StrokeColor == nil {
						t.Errorf("%s, section %d: a rectangle has no colour", p.Name, i)
					}
				}
				if size == smallest {
					o.Window.Canvas().Capture()
				}
			}
		}
	}
}
