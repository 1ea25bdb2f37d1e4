package layout

import (
	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// signWidth is the width of a sign and the space behind it in 1/1000 of the size.
const signWidth = 1200

var (
	green  = drawing.Color{R: 0x2E, G: 0x7D, B: 0x32}
	yellow = drawing.Color{R: 0xF2, G: 0xB1, B: 0x05}
	brown  = drawing.Color{R: 0x8A, G: 0x63, B: 0x00}
	red    = drawing.Color{R: 0xB7, G: 0x1C, B: 0x1C}
	blue   = drawing.Color{R: 0x15, G: 0x65, B: 0xC0}
	dim    = drawing.Color{R: 0x6B, G: 0x72, B: 0x80}
)

// sign draws a sign in a square of 0.8 of the size, which stands on the baseline
// a little low, as capitals do.
func sign(s document.Sign, x, baseline, size float64) []drawing.Item {
	em := size * point
	r := 0.37 * em
	c := drawing.Point{X: x + 0.42*em, Y: baseline - 0.357*em}
	polygon := func(points ...float64) []drawing.Point {
		out := make([]drawing.Point, 0, len(points)/2)
		for i := 0; i < len(points); i += 2 {
			out = append(out, drawing.Point{X: c.X + points[i]*r, Y: c.Y + points[i+1]*r})
		}
		return out
	}
	stroke := func(points []drawing.Point, color drawing.Color) (out []drawing.Item) {
		for i := 1; i < len(points); i++ {
			out = append(out, drawing.Line{From: points[i-1], To: points[i], Width: 0.13 * em, Color: color})
		}
		return out
	}
	switch s {
	case document.SignGreen:
		return []drawing.Item{drawing.Circle{Center: c, Radius: r, Fill: &green}}
	case document.SignYellow:
		return []drawing.Item{drawing.Area{
			Points: polygon(0, -1.05, 1.1, 0.9, -1.1, 0.9), Fill: &yellow, Stroke: &brown, StrokeWidth: 0.05 * em,
		}}
	case document.SignRed:
		return []drawing.Item{drawing.Area{Points: polygon(-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9), Fill: &red}}
	case document.SignBlue:
		return []drawing.Item{drawing.Area{Points: polygon(0, -1.15, 1.15, 0, 0, 1.15, -1.15, 0), Fill: &blue}}
	case document.SignGrey:
		return []drawing.Item{drawing.Circle{Center: c, Radius: 0.85 * r, Stroke: &dim, StrokeWidth: 0.1 * em}}
	case document.SignTick:
		return stroke(polygon(-0.85, 0.05, -0.25, 0.7, 0.9, -0.8), accent)
	}
	return nil
}
