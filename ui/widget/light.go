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
	r := &lightRenderer{l: l, shape: newShape(), word: canvas.NewText("", nil)}
	r.paint()
	return r
}

type lightRenderer struct {
	l     *Light
	shape *shape
	word  *canvas.Text
}

func (r *lightRenderer) Destroy() {}

func (r *lightRenderer) MinSize() fyne.Size {
	return r.word.MinSize().AddWidthHeight(shapeSize+6, 0)
}

func (r *lightRenderer) Layout(size fyne.Size) {
	h := r.word.MinSize().Height
	y := (size.Height - h) / 2
	r.shape.place(fyne.NewPos(0, y+(h-shapeSize)/2))
	r.word.Move(fyne.NewPos(shapeSize+6, y))
	r.word.Resize(fyne.NewSize(size.Width-shapeSize-6, h))
}

func (r *lightRenderer) Objects() []fyne.CanvasObject { return append(r.shape.objects(), r.word) }

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

// shapeSize is the width and height of a light's shape.
const shapeSize = 12

// shape is the drawn part of a light: disc, triangle, square, diamond or ring.
// Shapes differ, so that the lights can be told apart without colour.
type shape struct {
	disc     *canvas.Circle
	square   *canvas.Rectangle
	triangle *canvas.RegularPolygon
	diamond  *canvas.RegularPolygon
}

func newShape() *shape {
	return &shape{
		disc:     canvas.NewCircle(nil),
		square:   canvas.NewRectangle(nil),
		triangle: canvas.NewRegularPolygon(3, nil),
		diamond:  canvas.NewRegularPolygon(4, nil),
	}
}

func (s *shape) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{s.disc, s.square, s.triangle, s.diamond}
}

func (s *shape) place(at fyne.Position) {
	for _, o := range s.objects() {
		o.Move(at)
		o.Resize(fyne.NewSquareSize(shapeSize))
	}
	s.square.Move(at.AddXY(0.5, 0.5))
	s.square.Resize(fyne.NewSquareSize(shapeSize - 1))
	// A regular triangle fills three quarters of the height of its square.
	s.triangle.Move(at.AddXY(-2, -0.5))
	s.triangle.Resize(fyne.NewSquareSize(shapeSize + 4))
	s.diamond.Move(at.AddXY(-1, -1))
	s.diamond.Resize(fyne.NewSquareSize(shapeSize + 2))
}

// paint shows the shape of a light, nothing for an empty one.
func (s *shape) paint(l data.Light) {
	c := colour(lightColors[l])
	s.disc.FillColor, s.disc.StrokeWidth = c, 0
	if l == data.Grey {
		s.disc.FillColor, s.disc.StrokeColor, s.disc.StrokeWidth = nil, c, 2
	}
	s.square.FillColor, s.triangle.FillColor, s.diamond.FillColor = c, c, c
	s.disc.Hidden = l != data.Green && l != data.Grey
	s.triangle.Hidden = l != data.Yellow
	s.square.Hidden = l != data.Red
	s.diamond.Hidden = l != data.Blue
	for _, o := range s.objects() {
		o.Refresh()
	}
}
