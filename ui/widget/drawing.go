package widget

import (
	"bytes"
	"image"
	"image/color"
	_ "image/jpeg" // pictures in drawings
	_ "image/png"
	"math"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
	xdraw "golang.org/x/image/draw"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"modellkommune/reports/drawing"
)

// Drawing paints a drawing of the report in the colours of the theme, on the
// ground that is there. It is painted in the pixels of the screen and so stays
// crisp at every scale; text stands where the PDF has it, without kerning.
type Drawing struct {
	widget.BaseWidget
	drawing drawing.Drawing
	alt     string
}

// NewDrawing makes an empty drawing.
func NewDrawing() *Drawing {
	p := &Drawing{}
	p.ExtendBaseWidget(p)
	return p
}

// PointsPerMillimetre is how large the window shows a drawing: so that its text,
// small on paper, is about as large as help texts.
const PointsPerMillimetre = 4.4

// SetDrawing shows another drawing; alt says in words what it shows.
func (p *Drawing) SetDrawing(d drawing.Drawing, alt string) {
	p.drawing, p.alt = d, alt
	p.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (p *Drawing) AccessibilityLabel() string { return p.alt }

// AccessibilityRole implements fyne.Accessible.
func (p *Drawing) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (p *Drawing) CreateRenderer() fyne.WidgetRenderer {
	return &drawingRenderer{p, canvas.NewRaster(func(w, h int) image.Image { return sheet(p.drawing, w, h, onScreen) })}
}

type drawingRenderer struct {
	p      *Drawing
	raster *canvas.Raster
}

func (r *drawingRenderer) Destroy()                     {}
func (r *drawingRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.raster} }
func (r *drawingRenderer) Layout(fyne.Size)             { r.raster.Resize(r.MinSize()) }
func (r *drawingRenderer) Refresh()                     { r.raster.Resize(r.MinSize()); r.raster.Refresh() }

func (r *drawingRenderer) MinSize() fyne.Size {
	return fyne.NewSize(float32(r.p.drawing.Width*PointsPerMillimetre), float32(r.p.drawing.Height*PointsPerMillimetre))
}

// sheet paints a drawing on a clear sheet of w × h pixels. Shade says how a
// colour looks there.
func sheet(d drawing.Drawing, w, h int, shade func(drawing.Color) color.Color) image.Image {
	clear := image.NewRGBA(image.Rect(0, 0, w, h))
	if d.Width <= 0 || d.Height <= 0 {
		return clear
	}
	p := painter{clear, math.Min(float64(w)/d.Width, float64(h)/d.Height), shade}
	for _, item := range d.Items {
		p.paint(item)
	}
	return clear
}

// painter puts items onto a sheet; scale is pixels per mm.
type painter struct {
	sheet *image.RGBA
	scale float64
	shade func(drawing.Color) color.Color
}

func (p painter) paint(item drawing.Item) {
	switch it := item.(type) {
	case drawing.Line:
		p.line(it)
	case drawing.Area:
		if it.Fill != nil {
			p.fill(*it.Fill, it.Points)
		}
		if it.Stroke != nil {
			for i, from := range it.Points {
				p.stroke(*it.Stroke, from, it.Points[(i+1)%len(it.Points)], it.StrokeWidth)
			}
		}
	case drawing.Circle:
		p.circle(it)
	case drawing.Text:
		p.text(it)
	case drawing.Image:
		p.image(it)
	}
}

// line draws a stroke or its dashes.
func (p painter) line(l drawing.Line) {
	if len(l.Dash) == 0 {
		p.stroke(l.Color, l.From, l.To, l.Width)
		return
	}
	length := math.Hypot(l.To.X-l.From.X, l.To.Y-l.From.Y)
	at := func(d float64) drawing.Point {
		t := math.Min(d/length, 1)
		return drawing.Point{X: l.From.X + t*(l.To.X-l.From.X), Y: l.From.Y + t*(l.To.Y-l.From.Y)}
	}
	for d, i := 0.0, 0; d < length; i++ {
		dash := math.Max(l.Dash[i%len(l.Dash)], 0.05)
		if i%2 == 0 {
			p.stroke(l.Color, at(d), at(d+dash), l.Width)
		}
		d += dash
	}
}

// stroke draws a straight line, never thinner than a pixel.
func (p painter) stroke(c drawing.Color, from, to drawing.Point, width float64) {
	width = math.Max(width, 1/p.scale)
	// A level or plumb line is moved onto whole pixels, else it would be a blur.
	snap := func(v float64) float64 {
		edge := math.Round((v - width/2) * p.scale)
		return edge/p.scale + width/2
	}
	if from.X == to.X {
		from.X = snap(from.X)
		to.X = from.X
	}
	if from.Y == to.Y {
		from.Y = snap(from.Y)
		to.Y = from.Y
	}
	length := math.Hypot(to.X-from.X, to.Y-from.Y)
	if length == 0 {
		return
	}
	nx, ny := (to.Y-from.Y)/length*width/2, (from.X-to.X)/length*width/2
	p.fill(c, []drawing.Point{
		{X: from.X + nx, Y: from.Y + ny},
		{X: to.X + nx, Y: to.Y + ny},
		{X: to.X - nx, Y: to.Y - ny},
		{X: from.X - nx, Y: from.Y - ny},
	})
}

// circle is drawn as a polygon of so many corners that none is seen.
func (p painter) circle(c drawing.Circle) {
	ring := func(radius float64) []drawing.Point {
		n := max(16, int(radius*p.scale*2))
		points := make([]drawing.Point, n)
		for i := range points {
			sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
			points[i] = drawing.Point{X: c.Center.X + radius*cos, Y: c.Center.Y + radius*sin}
		}
		return points
	}
	if c.Fill != nil {
		p.fill(*c.Fill, ring(c.Radius))
	}
	if c.Stroke != nil {
		width := math.Max(c.StrokeWidth, 1/p.scale)
		outer, inner := ring(c.Radius+width/2), ring(math.Max(c.Radius-width/2, 0))
		// The inner ring runs the other way round and so stays empty.
		for i, j := 0, len(inner)-1; i < j; i, j = i+1, j-1 {
			inner[i], inner[j] = inner[j], inner[i]
		}
		p.fill(*c.Stroke, outer, inner)
	}
}

// fill fills polygons with one colour.
func (p painter) fill(c drawing.Color, polygons ...[]drawing.Point) {
	box := p.box(polygons)
	if box.Empty() {
		return
	}
	r := vector.NewRasterizer(box.Dx(), box.Dy())
	for _, points := range polygons {
		for i, pt := range points {
			x, y := float32(pt.X*p.scale)-float32(box.Min.X), float32(pt.Y*p.scale)-float32(box.Min.Y)
			if i == 0 {
				r.MoveTo(x, y)
			} else {
				r.LineTo(x, y)
			}
		}
		r.ClosePath()
	}
	r.Draw(p.sheet, box, image.NewUniform(p.shade(c)), image.Point{})
}

// box returns the pixels that polygons touch.
func (p painter) box(polygons [][]drawing.Point) image.Rectangle {
	minX, minY, maxX, maxY := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, points := range polygons {
		for _, pt := range points {
			minX, maxX = math.Min(minX, pt.X), math.Max(maxX, pt.X)
			minY, maxY = math.Min(minY, pt.Y), math.Max(maxY, pt.Y)
		}
	}
	box := image.Rect(
		int(math.Floor(minX*p.scale)), int(math.Floor(minY*p.scale)),
		int(math.Ceil(maxX*p.scale)), int(math.Ceil(maxY*p.scale)),
	)
	return box.Intersect(p.sheet.Bounds())
}

// text draws each character where the widths of the PDF put it.
func (p painter) text(t drawing.Text) {
	face, err := opentype.NewFace(fontOf(t.Style), &opentype.FaceOptions{
		Size: t.Size * drawing.MillimetresPerPoint * p.scale, DPI: 72, Hinting: font.HintingNone,
	})
	if err != nil {
		return // only a size of 0 gets here
	}
	defer face.Close()
	d := font.Drawer{Dst: p.sheet, Src: image.NewUniform(p.shade(t.Color)), Face: face}
	x := t.At.X
	for _, c := range t.String {
		d.Dot = fixed.Point26_6{X: fixed.Int26_6(x * p.scale * 64), Y: fixed.Int26_6(math.Round(t.At.Y*p.scale) * 64)}
		d.DrawString(string(c))
		x += t.Style.Width(string(c), t.Size)
	}
}

var fontOf = func() func(drawing.Style) *sfnt.Font {
	fonts := map[drawing.Style]func() *sfnt.Font{}
	for _, s := range drawing.Styles {
		fonts[s] = sync.OnceValue(func() *sfnt.Font {
			f, err := opentype.Parse(s.Font())
			if err != nil {
				panic("embedded font: " + err.Error())
			}
			return f
		})
	}
	return func(s drawing.Style) *sfnt.Font { return fonts[s]() }
}()

// image draws a picture into its box; one that cannot be read leaves it empty.
func (p painter) image(i drawing.Image) {
	picture, _, err := image.Decode(bytes.NewReader(i.Bytes))
	if err != nil {
		return
	}
	box := image.Rect(
		int(math.Round(i.At.X*p.scale)), int(math.Round(i.At.Y*p.scale)),
		int(math.Round((i.At.X+i.Width)*p.scale)), int(math.Round((i.At.Y+i.Height)*p.scale)),
	)
	xdraw.CatmullRom.Scale(p.sheet, box, picture, picture.Bounds(), xdraw.Over, nil)
}
