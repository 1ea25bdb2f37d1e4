package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"modellkommune/data"
)

// PartLights shows the part lights of a measure on one line: a shape for each,
// and what it judges. The shapes differ, so that none needs its colour.
type PartLights struct {
	widget.BaseWidget
	names  []string
	lights []data.Light
}

// NewPartLights shows lights with what they judge.
func NewPartLights(names []string, lights []data.Light) *PartLights {
	w := &PartLights{names: names, lights: lights}
	w.ExtendBaseWidget(w)
	return w
}

// AccessibilityLabel implements fyne.Accessible.
func (w *PartLights) AccessibilityLabel() string {
	text := "Ampeln"
	for i, name := range w.names {
		text += ", " + name + ": " + string(w.lights[i])
	}
	return text
}

// AccessibilityRole implements fyne.Accessible.
func (w *PartLights) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (w *PartLights) CreateRenderer() fyne.WidgetRenderer {
	r := &partLightsRenderer{w: w}
	for range w.names {
		r.shapes = append(r.shapes, newLightShape())
		r.words = append(r.words, canvas.NewText("", nil))
	}
	r.paint()
	return r
}

type partLightsRenderer struct {
	w      *PartLights
	shapes []*lightShape
	words  []*canvas.Text
}

// partLightGap is between two lights.
const partLightGap = 12

func (r *partLightsRenderer) Destroy() {}

func (r *partLightsRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(-partLightGap, shapeSize)
	for _, word := range r.words {
		size.Width += shapeSize + 5 + word.MinSize().Width + partLightGap
		size.Height = max(size.Height, word.MinSize().Height)
	}
	return size
}

func (r *partLightsRenderer) Layout(size fyne.Size) {
	var x float32
	for i, word := range r.words {
		want := word.MinSize()
		r.shapes[i].place(fyne.NewPos(x, (size.Height-shapeSize)/2))
		word.Move(fyne.NewPos(x+shapeSize+5, (size.Height-want.Height)/2))
		word.Resize(want)
		x += shapeSize + 5 + want.Width + partLightGap
	}
}

func (r *partLightsRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for i, s := range r.shapes {
		objects = append(append(objects, s.objects()...), r.words[i])
	}
	return objects
}

func (r *partLightsRenderer) Refresh() {
	r.paint()
	r.Layout(r.w.Size())
	canvas.Refresh(r.w)
}

func (r *partLightsRenderer) paint() {
	for i, word := range r.words {
		r.shapes[i].paint(r.w.lights[i])
		word.Text, word.TextSize = r.w.names[i], metric(theme.SizeNameCaptionText)
		word.Color = colour(colorHint)
	}
}
