package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"modellkommune/reports/drawing"
)

// Chart paints a chart of the report as wide as it may be. It is drawn anew for
// each width, so that its text keeps its size.
type Chart struct {
	widget.BaseWidget
	draw  func(millimetres float64) (drawing.Drawing, string)
	sheet *Drawing
	width float32 // that it was drawn for
	form  *formState
}

// chartNarrowest is the width in points at which a chart can still be read.
const chartNarrowest = 224

// NewChart makes an empty chart.
func NewChart() *Chart {
	c := &Chart{sheet: NewDrawing()}
	c.ExtendBaseWidget(c)
	return c
}

// SetChart shows another chart; draw makes it for a width and says in words what it
// shows.
func (c *Chart) SetChart(draw func(millimetres float64) (drawing.Drawing, string)) {
	before := c.sheet.MinSize().Height
	c.draw, c.width = draw, 0
	c.fit(max(c.Size().Width, chartNarrowest))
	if c.form != nil && c.sheet.MinSize().Height != before {
		c.form.relayout()
	}
}

// fit draws the chart for a width.
func (c *Chart) fit(width float32) {
	width = max(width, chartNarrowest)
	if c.draw != nil && width != c.width {
		c.width = width
		c.sheet.SetDrawing(c.draw(float64(width) / PointsPerMillimetre))
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (c *Chart) AccessibilityLabel() string { return c.sheet.AccessibilityLabel() }

// AccessibilityRole implements fyne.Accessible.
func (c *Chart) AccessibilityRole() fyne.AccessibleRole { return c.sheet.AccessibilityRole() }

func (c *Chart) bind(f *formState) { c.form = f }

func (c *Chart) heightFor(width float32) float32 {
	c.fit(width)
	return c.sheet.MinSize().Height
}

// CreateRenderer implements fyne.Widget.
func (c *Chart) CreateRenderer() fyne.WidgetRenderer { return &chartRenderer{c} }

type chartRenderer struct{ c *Chart }

func (r *chartRenderer) Destroy()                     {}
func (r *chartRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.c.sheet} }
func (r *chartRenderer) Refresh()                     { r.c.sheet.Refresh() }

func (r *chartRenderer) MinSize() fyne.Size {
	return fyne.NewSize(chartNarrowest, r.c.heightFor(r.c.Size().Width))
}

func (r *chartRenderer) Layout(size fyne.Size) {
	r.c.fit(size.Width)
	r.c.sheet.Resize(r.c.sheet.MinSize())
}
