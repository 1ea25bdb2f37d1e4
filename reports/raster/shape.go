package raster

import (
	"math"

	"modellkommune/reports/drawing"
)

// line paints a stroke, in pieces where it is dashed.
func (c *canvas) line(l drawing.Line) {
	length := math.Hypot(l.To.X-l.From.X, l.To.Y-l.From.Y)
	period := 0.0
	for _, d := range l.Dash {
		period += d
	}
	if period <= 0 || length == 0 {
		c.stroke(l.From, l.To, l.Width, l.Color)
		return
	}
	on := func(at float64) drawing.Point {
		part := min(at, length) / length
		return drawing.Point{X: l.From.X + part*(l.To.X-l.From.X), Y: l.From.Y + part*(l.To.Y-l.From.Y)}
	}
	for i, at := 0, 0.0; at < length; i++ {
		d := l.Dash[i%len(l.Dash)]
		if i%2 == 0 {
			c.stroke(on(at), on(at+d), l.Width, l.Color)
		}
		at += d
	}
}

// stroke paints a straight stroke, at least one point wide.
func (c *canvas) stroke(from, to drawing.Point, width float64, color drawing.Color) {
	length := math.Hypot(to.X-from.X, to.Y-from.Y)
	if length == 0 {
		return
	}
	half := max(width, 1/c.scale) / 2 / length
	dx, dy := -(to.Y-from.Y)*half, (to.X-from.X)*half
	c.polygons(color, []drawing.Point{
		{X: from.X + dx, Y: from.Y + dy},
		{X: to.X + dx, Y: to.Y + dy},
		{X: to.X - dx, Y: to.Y - dy},
		{X: from.X - dx, Y: from.Y - dy},
	})
}

// polygons paints outlines together; one inside another that turns the other way
// round is a hole.
func (c *canvas) polygons(color drawing.Color, outlines ...[]drawing.Point) {
	left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, points := range outlines {
		for _, p := range points {
			left, top, right, bottom = min(left, p.X), min(top, p.Y), max(right, p.X), max(bottom, p.Y)
		}
	}
	c.fill(color, left*c.scale, top*c.scale, right*c.scale, bottom*c.scale, func(pen pen) {
		for _, points := range outlines {
			for i, p := range points {
				if x, y := pen.at(p.X*c.scale, p.Y*c.scale); i == 0 {
					pen.to.MoveTo(x, y)
				} else {
					pen.to.LineTo(x, y)
				}
			}
			pen.to.ClosePath()
		}
	})
}

// area paints a polygon; its corners are round.
func (c *canvas) area(a drawing.Area) {
	if a.Fill != nil {
		c.polygons(*a.Fill, a.Points)
	}
	if a.Stroke == nil {
		return
	}
	for i, p := range a.Points {
		c.stroke(p, a.Points[(i+1)%len(a.Points)], a.StrokeWidth, *a.Stroke)
		c.polygons(*a.Stroke, ring(p, a.StrokeWidth/2, 1))
	}
}

// circle paints a round area.
func (c *canvas) circle(it drawing.Circle) {
	if it.Fill != nil {
		c.polygons(*it.Fill, ring(it.Center, it.Radius, 1))
	}
	if it.Stroke != nil {
		c.polygons(*it.Stroke, ring(it.Center, it.Radius+it.StrokeWidth/2, 1), ring(it.Center, max(it.Radius-it.StrokeWidth/2, 0), -1))
	}
}

// ring gives a circle with as many corners as nobody sees.
func ring(center drawing.Point, radius, turn float64) []drawing.Point {
	const corners = 96
	points := make([]drawing.Point, corners)
	for i := range points {
		sin, cos := math.Sincos(turn * 2 * math.Pi * float64(i) / corners)
		points[i] = drawing.Point{X: center.X + radius*cos, Y: center.Y + radius*sin}
	}
	return points
}
