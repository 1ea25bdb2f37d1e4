package tagged

import (
	"fmt"
	"slices"

	"github.com/jung-kurt/gofpdf"

	"modellkommune/reports/drawing"
)

// pen is the graphics state that gofpdf carries from page to page. It is kept
// to leave out operators that change nothing.
type pen struct {
	stroke, fill, text drawing.Color
	width              float64 // mm
	dash               []float64
	style              drawing.Style
	size               float64 // points; 0 before the first text
}

// draw puts items on the current page.
func (d *Doc) draw(items []drawing.Item) {
	if d.err != nil {
		return
	}
	defer d.recover()
	for _, item := range items {
		switch item := item.(type) {
		case drawing.Line:
			d.strokes(item.Color, item.Width, item.Dash)
			d.pdf.Line(item.From.X, item.From.Y, item.To.X, item.To.Y)
		case drawing.Area:
			if style := d.paints(item.Fill, item.Stroke, item.StrokeWidth); style != "" {
				d.pdf.Polygon(points(item.Points), style)
			}
		case drawing.Circle:
			if style := d.paints(item.Fill, item.Stroke, item.StrokeWidth); style != "" {
				d.pdf.Circle(item.Center.X, item.Center.Y, item.Radius, style)
			}
		case drawing.Text:
			d.text(item)
		case drawing.Image:
			d.image(item)
		default:
			d.fail(fmt.Errorf("cannot draw a %T", item))
		}
	}
}

// strokes sets colour, width in mm and dashes of lines.
func (d *Doc) strokes(c drawing.Color, width float64, dash []float64) {
	if c != d.pen.stroke {
		d.pdf.SetDrawColor(int(c.R), int(c.G), int(c.B))
		d.pen.stroke = c
	}
	if width != d.pen.width {
		d.pdf.SetLineWidth(width)
		d.pen.width = width
	}
	if !slices.Equal(dash, d.pen.dash) {
		d.pdf.SetDashPattern(dash, 0)
		d.pen.dash = dash
	}
}

// paints sets the colours of an area and gives gofpdf's letters for how it is
// painted; none if it is invisible.
func (d *Doc) paints(fill, stroke *drawing.Color, width float64) string {
	style := ""
	if fill != nil {
		style += "F"
		if *fill != d.pen.fill {
			d.pdf.SetFillColor(int(fill.R), int(fill.G), int(fill.B))
			d.pen.fill = *fill
		}
	}
	if stroke != nil {
		style += "D"
		d.strokes(*stroke, width, nil)
	}
	return style
}

func points(in []drawing.Point) []gofpdf.PointType {
	out := make([]gofpdf.PointType, len(in))
	for i, p := range in {
		out[i] = gofpdf.PointType(p)
	}
	return out
}
