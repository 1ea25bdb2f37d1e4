package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"modellkommune/data"
)

// Light shows an Ampel: its word, and before it a shape in the light's colour
// that repeats it.
type Light struct {
	widget.BaseWidget
	light data.Light
}

// NewLight shows a light.
func NewLight(l data.Light) *Light {
	w := &Light{light: l}
	w.ExtendBaseWidget(w)
	return w
}

// SetLight changes the light.
func (l *Light) SetLight(light data.Light) {
	if l.light != light {
		l.light = light
		l.Refresh()
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (l *Light) AccessibilityLabel() string { return "Ampel: " + string(l.light) }

// AccessibilityRole implements fyne.Accessible.
func (l *Light) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (l *Light) CreateRenderer() fyne.WidgetRenderer {
	r := &lightRenderer{l: l, shape: newLightShape(), word: canvas.NewText("", nil)}
	r.objects = append(r.shape.objects(), r.word)
	r.paint()
	return r
}

type lightRenderer struct {
	renderer
	l     *Light
	shape *lightShape
	word  *canvas.Text
}

func (r *lightRenderer) MinSize() fyne.Size {
	return r.word.MinSize().AddWidthHeight(shapeSize+6, 0)
}

func (r *lightRenderer) Layout(size fyne.Size) {
	h := r.word.MinSize().Height
	y := (size.Height - h) / 2
	r.shape.place(fyne.NewPos(0, y+(h-shapeSize)/2))
	setBounds(r.word, shapeSize+6, y, size.Width-shapeSize-6, h)
}

func (r *lightRenderer) Refresh() {
	r.paint()
	r.Layout(r.l.Size())
	canvas.Refresh(r.l)
}

func (r *lightRenderer) paint() {
	r.shape.paint(r.l.light)
	r.word.Text = string(r.l.light)
	r.word.Color = colour(theme.ColorNameForeground)
	r.word.TextSize = metric(theme.SizeNameText)
}
