package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// background is a plain ground with a thin border that follows the theme.
type background struct {
	widget.BaseWidget
	fill, border fyne.ThemeColorName
	radius       fyne.ThemeSizeName
}

func newBackground(fill, border fyne.ThemeColorName, radius fyne.ThemeSizeName) *background {
	s := &background{fill: fill, border: border, radius: radius}
	s.ExtendBaseWidget(s)
	return s
}

// Background is the ground of cards, lists and tables.
func Background() fyne.CanvasObject {
	return newBackground(colorCard, theme.ColorNameSeparator, theme.SizeNamePopupRadius)
}

// CreateRenderer implements fyne.Widget.
func (s *background) CreateRenderer() fyne.WidgetRenderer {
	r := &backgroundRenderer{background: s, rect: canvas.NewRectangle(nil)}
	r.paint()
	return r
}

type backgroundRenderer struct {
	background *background
	rect       *canvas.Rectangle
}

func (r *backgroundRenderer) Destroy()                     {}
func (r *backgroundRenderer) Layout(size fyne.Size)        { placeBorder(r.rect, fyne.Position{}, size) }
func (r *backgroundRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *backgroundRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }

func (r *backgroundRenderer) Refresh() {
	r.paint()
	r.rect.Refresh()
}

func (r *backgroundRenderer) paint() {
	s := r.background
	r.rect.FillColor = colour(s.fill)
	r.rect.StrokeColor = colour(s.border)
	r.rect.StrokeWidth = metric(theme.SizeNameSeparatorThickness)
	r.rect.CornerRadius = metric(s.radius)
}

// backgroundLayout lays objects over each other; all but the first keep a distance from
// the edge. It is for a ground and what stands on it.
type backgroundLayout struct{ by float32 }

func onBackground(ground fyne.CanvasObject, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(backgroundLayout{1}, append([]fyne.CanvasObject{ground}, objects...)...)
}

func (p backgroundLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for _, o := range objects[1:] {
		h = max(h, heightOf(o, width-2*p.by))
	}
	return h + 2*p.by
}

// Layout implements fyne.Layout.
func (p backgroundLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	for _, o := range objects[1:] {
		o.Move(fyne.NewPos(p.by, p.by))
		o.Resize(size.SubtractWidthHeight(2*p.by, 2*p.by))
	}
}

// MinSize implements fyne.Layout.
func (p backgroundLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects[1:] {
		size = size.Max(o.MinSize())
	}
	return size.AddWidthHeight(2*p.by, 2*p.by)
}
