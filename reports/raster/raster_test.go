package raster

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"modellkommune/reports/drawing"
)

var (
	red   = drawing.Color{R: 0xFF}
	black = drawing.Color{}
)

func painted(t *testing.T, d drawing.Drawing) image.Image {
	t.Helper()
	b, err := PNG(d, 254) // 10 points per mm
	if err != nil {
		t.Fatal(err)
	}
	again, err := PNG(d, 254)
	if err != nil || !bytes.Equal(b, again) {
		t.Fatalf("not the same bytes twice, %v", err)
	}
	picture, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

func TestItemsAreWhereTheyBelong(t *testing.T) {
	d := drawing.Drawing{Width: 20, Height: 10}
	d.Add(
		drawing.Area{Points: drawing.Rect(1, 1, 4, 4), Fill: &red, Stroke: &black, StrokeWidth: 0.4},
		drawing.Circle{Center: drawing.Point{X: 10, Y: 5}, Radius: 2, Stroke: &black, StrokeWidth: 0.4},
		drawing.Line{From: drawing.Point{X: 14, Y: 5}, To: drawing.Point{X: 20, Y: 5}, Width: 0.4, Dash: []float64{2, 1}},
		drawing.Area{Points: drawing.Rect(-5, 8, 40, 9), Fill: &red}, // reaches beyond the edges
	)
	picture := painted(t, d)
	if size := picture.Bounds().Size(); size != (image.Point{X: 200, Y: 100}) {
		t.Fatalf("%v points", size)
	}
	for _, c := range []struct {
		what string
		x, y int
		want color.Color
	}{
		{"inside the area", 30, 30, color.RGBA{R: 0xFF, A: 0xFF}},
		{"its corner", 10, 10, color.Black},
		{"beside it", 60, 30, color.White},
		{"the hollow of the circle", 100, 50, color.White},
		{"the ring", 120, 50, color.Black},
		{"a stroke of the line", 150, 50, color.Black},
		{"its gap", 165, 50, color.White},
		{"the area beyond the edge", 199, 99, color.RGBA{R: 0xFF, A: 0xFF}},
	} {
		if r, g, b, _ := picture.At(c.x, c.y).RGBA(); !same(c.want, r, g, b) {
			t.Errorf("%s: %x %x %x", c.what, r, g, b)
		}
	}
}

func same(want color.Color, r, g, b uint32) bool {
	wr, wg, wb, _ := want.RGBA()
	return wr == r && wg == g && wb == b
}

// Text stands between where it begins and where its width says it ends.
func TestTextFillsItsWidth(t *testing.T) {
	d := drawing.Drawing{Width: 60, Height: 10}
	d.Add(drawing.Text{At: drawing.Point{X: 5, Y: 7}, String: "Maßnahmen", Style: drawing.Bold, Size: 14})
	picture, first, last := painted(t, d), -1, -1
	for x := range picture.Bounds().Dx() {
		for y := range picture.Bounds().Dy() {
			if r, _, _, _ := picture.At(x, y).RGBA(); r < 0x8000 {
				if first < 0 {
					first = x
				}
				last = x
			}
		}
	}
	if end := int(10 * (5 + drawing.Bold.Width("Maßnahmen", 14))); first < 50 || first > 60 || last > end || last < end-10 {
		t.Errorf("the text stands between %d and %d, not 50 and %d", first, last, end)
	}
}

func TestWhatCannotBePainted(t *testing.T) {
	if _, err := PNG(drawing.Drawing{Height: 3}, 200); err == nil {
		t.Error("a drawing without a width is painted")
	}
	d := drawing.Drawing{Width: 3, Height: 3}
	d.Add(drawing.Image{Width: 3, Height: 3, Bytes: []byte("no picture")})
	if _, err := PNG(d, 200); err == nil {
		t.Error("broken bytes are painted")
	}
}
