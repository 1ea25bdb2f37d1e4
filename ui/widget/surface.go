package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// surface is a plain ground with a thin border that follows the theme.
type surface struct {
	widget.BaseWidget
	fill, border fyne.ThemeColorName
	radius       fyne.ThemeSizeName
}

func newSurface(fill, border fyne.ThemeColorName, radius fyne.ThemeSizeName) *surface {
	s := &surface{fill: fill, border: border, radius: radius}
	s.ExtendBaseWidget(s)
	return s
}

// Ground is the ground of cards, lists and tables.
func Ground() fyne.CanvasObject {
	return newSurface(colorCard, theme.ColorNameSeparator, theme.SizeNamePopupRadius)
}

// CreateRenderer implements fyne.Widget.
func (s *surface) CreateRenderer() fyne.WidgetRenderer {
	r := &surfaceRenderer{surface: s, rect: canvas.NewRectangle(nil)}
	r.paint()
	return r
}

type surfaceRenderer struct {
	surface *surface
	rect    *canvas.Rectangle
}

func (r *surfaceRenderer) Destroy()                     {}
func (r *surfaceRenderer) Layout(size fyne.Size)        { placeBox(r.rect, fyne.Position{}, size) }
func (r *surfaceRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *surfaceRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }

func (r *surfaceRenderer) Refresh() {
	r.paint()
	r.rect.Refresh()
}

func (r *surfaceRenderer) paint() {
	s := r.surface
	r.rect.FillColor = colour(s.fill)
	r.rect.StrokeColor = colour(s.border)
	r.rect.StrokeWidth = metric(theme.SizeNameSeparatorThickness)
	r.rect.CornerRadius = metric(s.radius)
}
