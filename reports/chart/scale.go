package chart

import (
	"math"
	"strconv"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/drawing"
)

// scale maps values to places, with round steps between them.
type scale struct {
	low, high float64 // multiples of step
	step      float64
	from, to  float64 // the places of low and high
}

// newScale gives a scale that holds values from low to high in at most so many
// steps.
func newScale(low, high float64, most int) scale {
	if high <= low {
		low, high = low-math.Abs(low)/2, high+math.Abs(high)/2
		if high <= low {
			high = low + 1
		}
	}
	step := math.Pow(10, math.Floor(math.Log10((high-low)/float64(most))))
	for _, by := range []float64{1, 2, 5, 10, 20} {
		s := scale{step: step * by}
		s.low, s.high = math.Floor(low/s.step+1e-9)*s.step, math.Ceil(high/s.step-1e-9)*s.step
		if s.count() <= most || by == 20 {
			return s
		}
	}
	panic("unreachable")
}

func (s scale) count() int { return int(math.Round((s.high - s.low) / s.step)) }

// at gives the place of a value; values outside go to the edge.
func (s scale) at(value float64) float64 {
	share := math.Min(math.Max((value-s.low)/(s.high-s.low), 0), 1)
	return s.from + (s.to-s.from)*share
}

// values gives the values at the steps.
func (s scale) values() []float64 {
	var list []float64
	for i := range s.count() + 1 {
		list = append(list, s.low+float64(i)*s.step)
	}
	return list
}

// label writes a value at a step with as many decimals as the steps need.
func (s scale) label(value float64) string {
	places := max(0, -int(math.Floor(math.Log10(s.step)+1e-9)))
	text := strconv.FormatFloat(math.Abs(value), 'f', places, 64)
	if strings.Trim(text, "0.") == "" {
		return "0"
	}
	text = data.Decimal(text).String()
	if value < 0 {
		text = "−" + text
	}
	return text
}

// canvas is a drawing in the making, with the strokes that charts consist of.
type canvas struct{ drawing.Drawing }

func (c *canvas) rule(x1, y1, x2, y2, width float64, color drawing.Color, dash ...float64) {
	c.Add(drawing.Line{From: drawing.Point{X: x1, Y: y1}, To: drawing.Point{X: x2, Y: y2}, Width: width, Color: color, Dash: dash})
}

func (c *canvas) write(x, y float64, text string, style drawing.Style, color drawing.Color) {
	c.Add(drawing.Text{At: drawing.Point{X: x, Y: y}, String: text, Style: style, Size: textSize, Color: color})
}

// writeLeft writes a text that ends at x.
func (c *canvas) writeLeft(x, y float64, text string, style drawing.Style, color drawing.Color) {
	c.write(x-style.Width(text, textSize), y, text, style, color)
}

// writeMiddle writes a text around x, but inside the drawing.
func (c *canvas) writeMiddle(x, y float64, text string, style drawing.Style, color drawing.Color) {
	width := style.Width(text, textSize)
	c.write(math.Max(0, math.Min(x-width/2, c.Width-width)), y, text, style, color)
}

func (c *canvas) box(x, y, width, height float64, fill, stroke *drawing.Color) {
	if width > 0 && height > 0 {
		c.Add(drawing.Area{Points: drawing.Rect(x, y, width, height), Fill: fill, Stroke: stroke, StrokeWidth: 0.2})
	}
}

// sign is an entry of a legend: a drawing of some width and what it means.
type sign struct {
	text  string
	width float64
	draw  func(x, y float64)
}

// legend explains signs from y down, on as many lines as they need, and ends
// the drawing there.
func (c *canvas) legend(y float64, signs ...sign) {
	x := 0.0
	for _, s := range signs {
		if room := c.Width - s.width - 1.5; drawing.Regular.Width(s.text, textSize) > room {
			s.text = shorten(s.text, room)
		}
		width := s.width + 1.5 + drawing.Regular.Width(s.text, textSize)
		if x > 0 && x+width > c.Width {
			x, y = 0, y+4.6
		}
		s.draw(x, y)
		c.write(x+s.width+1.5, y+1, s.text, drawing.Regular, quiet)
		x += width + 5
	}
	c.Height = y + 3
}
