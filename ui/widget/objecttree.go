package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// canvasOf returns the canvas that shows a focusable object, nil if none does. The
// driver knows objects only after they were first painted; one that has just
// been made belongs to the only window.
func canvasOf(o fyne.Focusable) fyne.Canvas { return canvasFor(o.(fyne.CanvasObject)) }

func canvasFor(o fyne.CanvasObject) fyne.Canvas {
	d := fyne.CurrentApp().Driver()
	if c := d.CanvasForObject(o); c != nil {
		return c
	}
	if windows := d.AllWindows(); len(windows) == 1 {
		return windows[0].Canvas()
	}
	return nil
}

// treesWith returns the trees of objects in which an object may stand: what the
// window shows, and what lies over it.
func treesWith(o fyne.CanvasObject) []fyne.CanvasObject {
	c := canvasFor(o)
	if c == nil {
		return nil
	}
	return append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...)
}

// pathTo returns the objects from a tree's root to an object, nil if it does not
// stand in the tree. The driver could tell only after the object was first
// painted, but a finding's field is to be shown as soon as its page is built.
func pathTo(tree, o fyne.CanvasObject) []fyne.CanvasObject {
	if tree == o {
		return []fyne.CanvasObject{o}
	}
	for _, c := range childrenOf(tree) {
		if path := pathTo(c, o); path != nil {
			return append([]fyne.CanvasObject{tree}, path...)
		}
	}
	return nil
}

func childrenOf(o fyne.CanvasObject) []fyne.CanvasObject {
	if s := scrollOf(o); s != nil {
		return []fyne.CanvasObject{s.Content}
	}
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case interface{ inside() []fyne.CanvasObject }:
		return o.inside()
	}
	return nil
}

// scrollOf returns the scroll that an object is, nil if it is none.
func scrollOf(o fyne.CanvasObject) *container.Scroll {
	switch o := o.(type) {
	case *container.Scroll:
		return o
	case *Scroll:
		return &o.Scroll
	}
	return nil
}
