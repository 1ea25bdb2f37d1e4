// Package raster turns a drawing into a picture of points, for readers that show
// no lines and areas.
package raster

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	_ "image/jpeg" // pictures in drawings
	"image/png"
	"math"

	"golang.org/x/image/draw"
	"golang.org/x/image/vector"

	"modellkommune/reports/drawing"
)

// PNG paints a drawing on white, with so many points per inch. The same drawing
// gives the same bytes. It fails where a picture in it cannot be read or the
// drawing has no size.
func PNG(d drawing.Drawing, dpi float64) ([]byte, error) {
	c := &canvas{scale: dpi / 25.4}
	width, height := int(math.Ceil(d.Width*c.scale)), int(math.Ceil(d.Height*c.scale))
	if width <= 0 || height <= 0 {
		return nil, fmt.Errorf("raster: a drawing of %g by %g mm", d.Width, d.Height)
	}
	c.image = image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(c.image, c.image.Bounds(), image.White, image.Point{}, draw.Src)
	for _, item := range d.Items {
		if err := c.paint(item); err != nil {
			return nil, err
		}
	}
	var b bytes.Buffer
	err := png.Encode(&b, c.image)
	return b.Bytes(), err
}

// canvas is what is painted on.
type canvas struct {
	image *image.RGBA
	scale float64 // points per mm
}

func (c *canvas) paint(item drawing.Item) error {
	switch it := item.(type) {
	case drawing.Line:
		c.line(it)
	case drawing.Area:
		c.area(it)
	case drawing.Circle:
		c.circle(it)
	case drawing.Text:
		c.text(it)
	case drawing.Image:
		return c.picture(it)
	default:
		return fmt.Errorf("raster: unknown item %T", item)
	}
	return nil
}

// fill paints what trace draws inside a box, both in points. Only the box is
// gone over: a report has thousands of strokes.
func (c *canvas) fill(color drawing.Color, left, top, right, bottom float64, trace func(pen)) {
	box := image.Rect(int(math.Floor(left)), int(math.Floor(top)), int(math.Ceil(right)), int(math.Ceil(bottom))).Intersect(c.image.Bounds())
	if box.Empty() {
		return
	}
	r := vector.NewRasterizer(box.Dx(), box.Dy())
	trace(pen{r, float64(box.Min.X), float64(box.Min.Y)})
	r.Draw(c.image, box, image.NewUniform(rgba(color)), image.Point{})
}

// pen draws on the box that begins at left, top.
type pen struct {
	to        *vector.Rasterizer
	left, top float64
}

func (p pen) at(x, y float64) (float32, float32) { return float32(x - p.left), float32(y - p.top) }

// picture paints a picture into its box.
func (c *canvas) picture(it drawing.Image) error {
	source, _, err := image.Decode(bytes.NewReader(it.Bytes))
	if err != nil {
		return fmt.Errorf("raster: %w", err)
	}
	round := func(mm float64) int { return int(math.Round(mm * c.scale)) }
	box := image.Rect(round(it.At.X), round(it.At.Y), round(it.At.X+it.Width), round(it.At.Y+it.Height))
	draw.CatmullRom.Scale(c.image, box, source, source.Bounds(), draw.Over, nil)
	return nil
}

func rgba(c drawing.Color) color.RGBA { return color.RGBA{R: c.R, G: c.G, B: c.B, A: 0xFF} }
