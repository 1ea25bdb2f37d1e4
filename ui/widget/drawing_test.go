package widget

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"modellkommune/reports/drawing"
)

func at(img image.Image, x, y int) color.RGBA {
	return color.RGBAModel.Convert(img.At(x, y)).(color.RGBA)
}

func TestSheet(t *testing.T) {
	red, blue := drawing.Color{R: 200}, drawing.Color{B: 200}
	var picture bytes.Buffer
	green := image.NewRGBA(image.Rect(0, 0, 4, 4))
	for i := range green.Pix {
		green.Pix[i] = []uint8{0, 200, 0, 255}[i%4]
	}
	if err := png.Encode(&picture, green); err != nil {
		t.Fatal(err)
	}
	d := drawing.Drawing{Width: 100, Height: 50}
	d.Add(
		drawing.Area{Points: drawing.Rect(10, 10, 20, 20), Fill: &red, Stroke: &blue, StrokeWidth: 2},
		drawing.Circle{Center: drawing.Point{X: 50, Y: 20}, Radius: 10, Stroke: &blue, StrokeWidth: 2},
		drawing.Circle{Center: drawing.Point{X: 50, Y: 20}, Radius: 4, Fill: &red},
		drawing.Line{From: drawing.Point{X: 0, Y: 45}, To: drawing.Point{X: 100, Y: 45}, Width: 0.01, Color: blue, Dash: []float64{10, 10}},
		drawing.Image{At: drawing.Point{X: 70, Y: 10}, Width: 20, Height: 20, Bytes: picture.Bytes()},
		drawing.Image{At: drawing.Point{X: 0, Y: 0}, Width: 5, Height: 5, Bytes: []byte("kein Bild")},
	)
	img := sheet(d, 200, 100, onScreen)
	clear, r, b := color.RGBA{}, color.RGBA{200, 0, 0, 255}, color.RGBA{0, 0, 200, 255}
	for _, c := range []struct {
		x, y int
		want color.RGBA
	}{
		{2, 2, clear},
		{40, 40, r},
		{20, 40, b},
		{60, 40, b},
		{64, 40, clear},
		{100, 40, r},
		{100, 54, clear},
		{100, 60, b},
		{100, 64, clear},
		{10, 90, b},
		{30, 90, clear},
		{50, 90, b},
		{160, 40, color.RGBA{0, 200, 0, 255}},
	} {
		if got := at(img, c.x, c.y); got != c.want {
			t.Errorf("at %d, %d: %v, want %v", c.x, c.y, got, c.want)
		}
	}
	if sheet(drawing.Drawing{}, 10, 10, onScreen).Bounds().Dx() != 10 {
		t.Error("an empty drawing has no sheet")
	}
}

// ink returns the columns between which anything is painted.
func ink(img image.Image) (first, last int) {
	first = -1
	for x := range img.Bounds().Dx() {
		for y := range img.Bounds().Dy() {
			if at(img, x, y).A > 128 {
				if first < 0 {
					first = x
				}
				last = x
			}
		}
	}
	return first, last
}

func TestPaintedTextIsAsWideAsInThePDF(t *testing.T) {
	for _, style := range drawing.Styles {
		text := drawing.Text{At: drawing.Point{X: 2, Y: 7}, String: "Maßnahme „Größe“ – AVATAR ẞ €H", Style: style, Size: 10}
		d := drawing.Drawing{Width: 100, Height: 10, Items: []drawing.Item{text}}
		first, last := ink(sheet(d, 1000, 100, onScreen))
		want := style.Width(text.String, text.Size) * 10
		if got := float64(last - first); got < want-14 || got > want+6 {
			t.Errorf("style %d: %v wide, want about %v", style, got, want)
		}
		if first < 18 || first > 30 {
			t.Errorf("style %d begins at %d", style, first)
		}
	}
}

// A chart has the colours of the theme, also after another one is chosen.
func TestChartsFollowTheTheme(t *testing.T) {
	newClock(t)
	var chart *Chart
	w := window(t, ThemeDark, 400, 200, func() fyne.CanvasObject {
		chart = NewChart()
		chart.SetChart(func(width float64) (drawing.Drawing, string) {
			d := drawing.Drawing{Width: width, Height: 20}
			d.Add(drawing.Area{Points: drawing.Rect(20, 0, 20, 20), Fill: &drawing.Plan})
			return d, "Ein Balken"
		})
		return NewForm(chart)
	})
	for _, name := range []string{ThemeDark, ThemeContrast, ThemeLight} {
		th := NewTheme(name)
		fyne.CurrentApp().Settings().SetTheme(th)
		picture := w.Canvas().Capture()
		bar := formPadding + int(30*PointsPerMillimetre)
		for x, want := range map[int]fyne.ThemeColorName{formPadding + 20: theme.ColorNameBackground, bar: colorPlan} {
			if got := at(picture, x, formPadding+20); got != color.RGBA(th.colors[want]) {
				t.Errorf("%s: %s is %v", name, want, got)
			}
		}
	}
	if height := chart.Size().Height; math.Abs(float64(height)-20*PointsPerMillimetre) > 1 {
		t.Errorf("20 mm are %v", height)
	}
	if chart.AccessibilityLabel() != "Ein Balken" {
		t.Error(chart.AccessibilityLabel())
	}
}
