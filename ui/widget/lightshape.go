package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"modellkommune/data"
)

// shapeSize is the width and height of a light's shape.
const shapeSize = 12

// lightShape is the drawn part of a light: disc, triangle, square, diamond or ring.
// Shapes differ, so that the lights can be told apart without colour.
type lightShape struct {
	disc     *canvas.Circle
	square   *canvas.Rectangle
	triangle *canvas.RegularPolygon
	diamond  *canvas.RegularPolygon
}

func newLightShape() *lightShape {
	return &lightShape{
		disc:     canvas.NewCircle(nil),
		square:   canvas.NewRectangle(nil),
		triangle: canvas.NewRegularPolygon(3, nil),
		diamond:  canvas.NewRegularPolygon(4, nil),
	}
}

func (s *lightShape) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{s.disc, s.square, s.triangle, s.diamond}
}

func (s *lightShape) place(at fyne.Position) {
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
func (s *lightShape) paint(l data.Light) {
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
