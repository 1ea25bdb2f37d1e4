package ui

import (
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"modellkommune/ui/desk"
)

// Fyne forgets the renderer of a widget that was out of sight for a minute and
// makes it anew without a size, unless an object in it has a MinSize.
func TestPagesSurviveBeingOutOfSight(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	o.Window.Resize(windowSize)
	for _, p := range o.Shell.List {
		o.GoTo(desk.Location{Page: p.Name})
		for _, w := range ownWidgets(o.Window.Content()) {
			before := sizes(test.WidgetRenderer(w).Objects())
			fresh := w.CreateRenderer()
			if after := sizes(fresh.Objects()); !laidOutByFyne(fresh) && !reflect.DeepEqual(before, after) {
				t.Errorf("%s: %T had %v, now has %v", p.Title, w, before, after)
			}
			fresh.Layout(w.Size())
		}
	}
}

// laidOutByFyne says whether Fyne notices that a renderer is new.
func laidOutByFyne(r fyne.WidgetRenderer) bool {
	for _, o := range r.Objects() {
		if o.Visible() && !o.MinSize().IsZero() {
			return true
		}
	}
	return false
}

func sizes(objects []fyne.CanvasObject) []fyne.Size {
	var list []fyne.Size
	for _, o := range objects {
		list = append(list, o.Size())
		if c, ok := o.(*fyne.Container); ok {
			list = append(list, sizes(c.Objects)...)
		}
	}
	return list
}

// ownWidgets finds our widgets in what is shown.
func ownWidgets(o fyne.CanvasObject) []fyne.Widget {
	var found []fyne.Widget
	var children []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		children = o.Objects
	case fyne.Widget:
		if strings.HasPrefix(reflect.TypeOf(o).Elem().PkgPath(), "modellkommune/") {
			found = append(found, o)
		}
		children = test.WidgetRenderer(o).Objects()
	}
	for _, child := range children {
		if child.Visible() {
			found = append(found, ownWidgets(child)...)
		}
	}
	return found
}
