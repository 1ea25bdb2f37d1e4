package widget

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"modellkommune/reports/drawing"
)

// Paper shows a page as it will be printed: on white and in its own colours,
// whatever the theme is. It is painted in the pixels of the screen and so stays
// sharp at every zoom; it fills the width of the window until Zoom is called.
type Paper struct {
	widget.BaseWidget
	sheet *pageSheet
	view  *Scroll
	// zoom is how large the page is, in points per mm; 0 fits the width.
	zoom float32
}

// The zoom in points per mm: from a page that can be overlooked to one on which a
// single letter can be judged. One step makes it larger by a quarter.
const (
	leastZoom = 1
	mostZoom  = 8
	zoomStep  = 1.25
)

// NewPaper makes a view without a page.
func NewPaper() *Paper {
	p := &Paper{sheet: newPageSheet()}
	p.view = NewScroll(container.New(middle{}, p.sheet))
	p.view.Direction = container.ScrollBoth
	p.view.part = p
	p.ExtendBaseWidget(p)
	return p
}

// SetPage shows another page; alt says in words which. The place on the page
// stays where it has the same size.
func (p *Paper) SetPage(page drawing.Drawing, alt string) {
	p.sheet.set(page, alt)
	p.fit(p.Size().Width)
}

// ScrollToTop shows the head of the page.
func (p *Paper) ScrollToTop() { p.view.ScrollToTop() }

// Reveal brings a place into view, in mm from the head of the page.
func (p *Paper) Reveal(y float64) {
	place, at, height := margin+float32(y)*p.sheet.scale, p.view.Offset, p.view.Size().Height
	if place-lineHeight() < at.Y || place > at.Y+height {
		at.Y = max(place-height/3, 0)
		p.view.ScrollToOffset(at)
	}
}

// Zoom makes the page larger by some steps, or smaller.
func (p *Paper) Zoom(steps int) {
	p.zoom = p.sheet.scale
	for ; steps > 0; steps-- {
		p.zoom *= zoomStep
	}
	for ; steps < 0; steps++ {
		p.zoom /= zoomStep
	}
	p.zoom = min(max(p.zoom, leastZoom), mostZoom)
	p.fit(p.Size().Width)
}

// FitWidth makes the page as wide as the window again.
func (p *Paper) FitWidth() {
	p.zoom = 0
	p.fit(p.Size().Width)
}

// margin is the ground around the page.
const margin = 12

func (p *Paper) fit(width float32) {
	scale := p.zoom
	if d := p.sheet.page; scale == 0 && d.Width > 0 {
		bar := metric(theme.SizeNameScrollBar)
		scale = max((width-2*margin-bar)/float32(d.Width), leastZoom)
	}
	p.sheet.resize(scale)
	p.view.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (p *Paper) CreateRenderer() fyne.WidgetRenderer {
	return &paperRenderer{p, newBackground(theme.ColorNameInputBackground, theme.ColorNameSeparator, theme.SizeNameInputRadius)}
}

type paperRenderer struct {
	p      *Paper
	ground fyne.CanvasObject
}

func (r *paperRenderer) Destroy()           {}
func (r *paperRenderer) MinSize() fyne.Size { return fyne.NewSize(240, 240) }
func (r *paperRenderer) Refresh()           { r.ground.Refresh(); r.p.view.Refresh() }

func (r *paperRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.p.view}
}

func (r *paperRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.p.fit(size.Width)
	r.p.view.Resize(size)
}

// pageSheet is the page itself.
type pageSheet struct {
	widget.BaseWidget
	page   drawing.Drawing
	alt    string
	scale  float32
	raster *canvas.Raster
	// painted is the page as it was painted last; scrolling paints nothing anew.
	painted image.Image
}

func newPageSheet() *pageSheet {
	s := &pageSheet{scale: leastZoom}
	s.raster = canvas.NewRaster(s.paint)
	s.ExtendBaseWidget(s)
	return s
}

func (s *pageSheet) set(page drawing.Drawing, alt string) {
	s.page, s.alt, s.painted = page, alt, nil
	s.Refresh()
}

func (s *pageSheet) resize(scale float32) {
	if scale != s.scale {
		s.scale = scale
		s.Refresh()
	}
}

func (s *pageSheet) paint(w, h int) image.Image {
	if s.painted == nil || s.painted.Bounds().Size() != image.Pt(w, h) {
		s.painted = printed(s.page, w, h)
	}
	return s.painted
}

// printed paints a page on white in the colours that the PDF has.
func printed(page drawing.Drawing, w, h int) image.Image {
	white := drawing.Area{Points: drawing.Rect(0, 0, page.Width, page.Height), Fill: &drawing.White}
	return sheet(drawing.Drawing{Width: page.Width, Height: page.Height, Items: append([]drawing.Item{white}, page.Items...)}, w, h, asPrinted)
}

// asPrinted gives a colour as it is on paper.
func asPrinted(c drawing.Color) color.Color { return color.NRGBA{c.R, c.G, c.B, 0xff} }

// AccessibilityLabel implements fyne.Accessible.
func (s *pageSheet) AccessibilityLabel() string { return s.alt }

// AccessibilityRole implements fyne.Accessible.
func (s *pageSheet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (s *pageSheet) CreateRenderer() fyne.WidgetRenderer { return &pageSheetRenderer{s} }

type pageSheetRenderer struct{ s *pageSheet }

func (r *pageSheetRenderer) Destroy()                     {}
func (r *pageSheetRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.s.raster} }
func (r *pageSheetRenderer) Layout(size fyne.Size)        { r.s.raster.Resize(size) }
func (r *pageSheetRenderer) Refresh()                     { r.s.raster.Refresh() }

func (r *pageSheetRenderer) MinSize() fyne.Size {
	return fyne.NewSize(float32(r.s.page.Width)*r.s.scale, float32(r.s.page.Height)*r.s.scale)
}

// middle sets the page into the middle of a view that is wider, with a margin.
type middle struct{}

// Layout implements fyne.Layout.
func (middle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	want := objects[0].MinSize()
	objects[0].Resize(want)
	objects[0].Move(fyne.NewPos(max((size.Width-want.Width)/2, margin), margin))
}

// MinSize implements fyne.Layout.
func (middle) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(2*margin, 2*margin)
}
