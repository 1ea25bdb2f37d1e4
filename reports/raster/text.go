package raster

import (
	"sync"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"modellkommune/reports/drawing"
)

var fonts = sync.OnceValue(func() (out [3]*sfnt.Font) {
	for i, style := range drawing.Styles {
		font, err := sfnt.Parse(style.Font())
		if err != nil {
			panic("embedded font: " + err.Error())
		}
		out[i] = font
	}
	return out
})

// text paints a run of text, with the advances by which it was measured.
func (c *canvas) text(t drawing.Text) {
	text, font := drawing.Clean(t.String, t.Style), fonts()[t.Style]
	points := t.Size * drawing.MillimetresPerPoint * c.scale
	x, y, width := t.At.X*c.scale, t.At.Y*c.scale, t.Style.Width(text, t.Size)*c.scale
	const most = 1.5 // no letter reaches further up, down or aside
	c.fill(t.Color, x-most*points, y-most*points, x+width+most*points, y+most*points, func(p pen) {
		var buffer sfnt.Buffer
		for _, char := range text {
			glyph, err := font.GlyphIndex(&buffer, char)
			if err != nil {
				continue // Clean leaves what the font has
			}
			outline, err := font.LoadGlyph(&buffer, glyph, fixed.Int26_6(points*64+0.5), nil)
			if err == nil {
				p.trace(outline, x, y)
			}
			x += float64(t.Style.Advance(char)) / 1000 * points
		}
	})
}

// trace draws the outline of a letter whose origin is at x, y.
func (p pen) trace(outline sfnt.Segments, x, y float64) {
	for i, s := range outline {
		var at [3]struct{ x, y float32 }
		for k, a := range s.Args {
			at[k].x, at[k].y = p.at(x+float64(a.X)/64, y+float64(a.Y)/64)
		}
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if i > 0 {
				p.to.ClosePath()
			}
			p.to.MoveTo(at[0].x, at[0].y)
		case sfnt.SegmentOpLineTo:
			p.to.LineTo(at[0].x, at[0].y)
		case sfnt.SegmentOpQuadTo:
			p.to.QuadTo(at[0].x, at[0].y, at[1].x, at[1].y)
		case sfnt.SegmentOpCubeTo:
			p.to.CubeTo(at[0].x, at[0].y, at[1].x, at[1].y, at[2].x, at[2].y)
		}
	}
	p.to.ClosePath()
}
