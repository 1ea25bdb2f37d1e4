package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// padded lays objects over each other; all but the first keep a distance from
// the edge. It is for a ground and what stands on it.
type padded struct{ by float32 }

func newStack(ground fyne.CanvasObject, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(padded{1}, append([]fyne.CanvasObject{ground}, objects...)...)
}

func (p padded) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for _, o := range objects[1:] {
		h = max(h, heightOf(o, width-2*p.by))
	}
	return h + 2*p.by
}

// Layout implements fyne.Layout.
func (p padded) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	for _, o := range objects[1:] {
		o.Move(fyne.NewPos(p.by, p.by))
		o.Resize(size.SubtractWidthHeight(2*p.by, 2*p.by))
	}
}

// MinSize implements fyne.Layout.
func (p padded) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects[1:] {
		size = size.Max(o.MinSize())
	}
	return size.AddWidthHeight(2*p.by, 2*p.by)
}
