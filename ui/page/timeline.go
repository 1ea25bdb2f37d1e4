package page

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/drawing"
	"modellkommune/ui/widget"
)

// timeline is the Gantt chart that scrolls. Only what is in view is painted: the
// sheet stays where the view is, and what it shows moves.
type timeline struct {
	fynewidget.BaseWidget
	content  fyne.CanvasObject
	scroll   *container.Scroll
	inside   *fyne.Container
	sheet    *widget.Drawing
	ring     *canvas.Rectangle
	schedule *chart.Schedule
	project  data.Project
	key      data.Date
	live     bool
	days     int // that fill the view, 0 for all
	width    float32
	chosen   data.Key
	focused  bool

	chose         func(data.Key)
	jump          func()
	zoomed        func(by int)
	legendChanged func()
}

func newTimeline() *timeline {
	t := &timeline{sheet: widget.NewDrawing(), ring: canvas.NewRectangle(nil), legendChanged: func() {}}
	t.ExtendBaseWidget(t)
	t.inside = container.New(timelineLayout{t}, t)
	t.scroll = container.NewScroll(t.inside)
	t.scroll.OnScrolled = func(fyne.Position) { t.place() }
	t.content = container.New(timelineView{t}, widget.Background(), t.scroll, t.ring)
	t.paintRing()
	return t
}

// show shows the measures of a project at a key date.
func (t *timeline) show(p data.Project, key data.Date, live bool) {
	changed := t.key != key || t.live != live || t.schedule == nil
	t.project, t.key, t.live = p, key, live
	t.draw()
	if t.schedule.Index(t.chosen) < 0 {
		t.chosen = data.Key{}
		t.chose(t.chosen)
	}
	if changed {
		t.legendChanged()
	}
}

// setDays changes how many days fill the view; the middle stays in the middle, or
// what is chosen comes there.
func (t *timeline) setDays(days int) {
	if t.schedule == nil {
		return
	}
	before := t.schedule.Days()
	middle := t.dayAt(float64(t.scroll.Offset.X+t.scroll.Size().Width/2) / widget.PointsPerMillimetre)
	if i := t.schedule.Index(t.chosen); i >= 0 && before > 0 {
		m := t.schedule.Marks()[i]
		middle = t.dayAt(m.X + m.Width/2)
	} else if t.days == 0 {
		middle = t.key
	}
	t.days = days
	t.draw()
	t.toDay(middle)
}

// dayAt gives the day at a place of the chart.
func (t *timeline) dayAt(x float64) data.Date {
	from, _ := chart.Span(t.project)
	if from == "" {
		return t.key
	}
	return from.AddDays(int((x - t.schedule.Left()) / t.perDay()))
}

// toDay scrolls a day into the middle.
func (t *timeline) toDay(day data.Date) {
	left := t.schedule.Left()
	view := float64(t.width)/widget.PointsPerMillimetre - left
	x := (t.schedule.X(day) - left - view/2) * widget.PointsPerMillimetre
	t.scroll.ScrollToOffset(fyne.NewPos(max(float32(x), 0), t.scroll.Offset.Y))
	t.place()
}

// namesWidth is what the names of measures get of the chart's width in mm.
const namesWidth = 62

// perDay is the width of a day in mm.
func (t *timeline) perDay() float64 {
	room := float64(t.width)/widget.PointsPerMillimetre - namesWidth - 4
	days := t.days
	if from, to := chart.Span(t.project); from != "" && (days == 0 || from.DaysUntil(to)+1 < days) {
		days = from.DaysUntil(to) + 1
	}
	return max(room, 60) / float64(max(days, 28))
}

// draw makes the chart anew.
func (t *timeline) draw() {
	t.schedule = chart.NewSchedule(t.project, t.key, t.perDay(), namesWidth, t.live)
	offset := t.scroll.Offset
	t.scroll.Refresh()
	t.scroll.ScrollToOffset(offset)
	t.place()
}

// place sets the sheet where the view is and draws on it.
func (t *timeline) place() {
	view := t.scroll.Size()
	if t.schedule == nil || view.Width <= 0 || view.Height <= 0 {
		return
	}
	t.Move(t.scroll.Offset)
	t.Resize(view)
	v := chart.View{
		X: float64(t.scroll.Offset.X) / widget.PointsPerMillimetre, Y: float64(t.scroll.Offset.Y) / widget.PointsPerMillimetre,
		Width: float64(view.Width) / widget.PointsPerMillimetre, Height: float64(view.Height) / widget.PointsPerMillimetre,
	}
	t.sheet.SetDrawing(t.schedule.Draw(v, t.chosen), t.schedule.Text())
}

// legend explains the signs.
func (t *timeline) legend(millimetres float64) (drawing.Drawing, string) {
	if t.schedule == nil {
		return drawing.Drawing{Width: millimetres, Height: 8}, ""
	}
	return t.schedule.Legend(millimetres), "Zeichenerklärung"
}

// choose marks a record and scrolls it into view.
func (t *timeline) choose(key data.Key) {
	if t.schedule == nil {
		return
	}
	i := t.schedule.Index(key)
	if i < 0 {
		return
	}
	t.chosen = key
	t.reveal(t.schedule.Marks()[i])
	t.place()
	t.chose(key)
}

// reveal scrolls a mark into view.
func (t *timeline) reveal(m chart.Mark) {
	const gap = 4
	offset, view := t.scroll.Offset, t.scroll.Size()
	shift := func(at, from, to, size float64, view float32) float32 {
		low, high := (to+gap)*widget.PointsPerMillimetre-float64(view), (from-size-gap)*widget.PointsPerMillimetre
		switch {
		case float64(at) > high: // the beginning is what matters of a long bar
			return float32(max(high, 0))
		case float64(at) < low:
			return float32(min(low, high))
		}
		return float32(at)
	}
	offset.X = shift(float64(offset.X), m.X, m.X+m.Width, t.schedule.Left(), view.Width)
	offset.Y = shift(float64(offset.Y), m.Y, m.Y+m.Height+6, t.schedule.Top(), view.Height)
	if offset != t.scroll.Offset {
		t.scroll.ScrollToOffset(offset)
	}
}

// step goes on by some marks.
func (t *timeline) step(by int) {
	if marks := t.schedule.Marks(); len(marks) > 0 {
		i := t.schedule.Index(t.chosen)
		if i < 0 && by < 0 {
			i = 1
		}
		t.choose(marks[min(max(i+by, 0), len(marks)-1)].Key)
	}
}

// row goes up or down by some measures and keeps to the same time.
func (t *timeline) row(by int) {
	marks := t.schedule.Marks()
	i := t.schedule.Index(t.chosen)
	if i < 0 || len(marks) == 0 {
		t.step(1)
		return
	}
	m := marks[i]
	last := marks[len(marks)-1].Row
	row := min(max(m.Row+by, 0), last)
	switch {
	case row == m.Row:
	case m.Key.Kind == data.KindMeasure:
		t.choose(marks[t.schedule.RowAt(row)].Key)
	default:
		t.choose(marks[t.schedule.Closest(row, m.X+m.Width/2)].Key)
	}
}

// TypedKey implements fyne.Focusable.
func (t *timeline) TypedKey(ev *fyne.KeyEvent) {
	if t.schedule == nil {
		return
	}
	page := max(int(float64(t.scroll.Size().Height)/widget.PointsPerMillimetre/12), 1)
	all := len(t.schedule.Marks())
	switch ev.Name {
	case fyne.KeyRight:
		t.step(1)
	case fyne.KeyLeft:
		t.step(-1)
	case fyne.KeyDown:
		t.row(1)
	case fyne.KeyUp:
		t.row(-1)
	case fyne.KeyPageDown:
		t.row(page)
	case fyne.KeyPageUp:
		t.row(-page)
	case fyne.KeyHome:
		t.step(-all)
	case fyne.KeyEnd:
		t.step(all)
	case fyne.KeyReturn, fyne.KeyEnter:
		t.jump()
	default:
		widget.PassKeyOn(t, ev)
	}
}

// TypedRune implements fyne.Focusable.
func (t *timeline) TypedRune(c rune) {
	switch c {
	case '+':
		t.zoomed(-1)
	case '-', '−':
		t.zoomed(1)
	}
}

// FocusGained implements fyne.Focusable.
func (t *timeline) FocusGained() {
	t.focused = true
	t.paintRing()
	if t.schedule != nil && t.schedule.Index(t.chosen) < 0 {
		t.step(1)
	}
}

// FocusLost implements fyne.Focusable.
func (t *timeline) FocusLost() {
	t.focused = false
	t.paintRing()
}

func (t *timeline) paintRing() {
	t.ring.StrokeWidth, t.ring.StrokeColor = 2, theme.Color(theme.ColorNamePrimary)
	t.ring.Hidden = !t.focused
	t.ring.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (t *timeline) AccessibilityLabel() string { return t.sheet.AccessibilityLabel() }

// AccessibilityRole implements fyne.Accessible.
func (t *timeline) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// MouseDown implements desktop.Mouseable: it chooses at once, for a tap comes
// late where a double tap is possible.
func (t *timeline) MouseDown(ev *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
	if t.schedule == nil {
		return
	}
	x, y := float64(ev.Position.X)/widget.PointsPerMillimetre, float64(ev.Position.Y)/widget.PointsPerMillimetre
	if y < t.schedule.Top() {
		return
	}
	if x > t.schedule.Left() {
		x += float64(t.scroll.Offset.X) / widget.PointsPerMillimetre
	} else {
		x = -1000 // a name is the measure's
	}
	if key, ok := t.schedule.At(x, y+float64(t.scroll.Offset.Y)/widget.PointsPerMillimetre); ok {
		t.chosen = key
		t.place()
		t.chose(key)
	}
}

// MouseUp implements desktop.Mouseable.
func (t *timeline) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped implements fyne.DoubleTappable.
func (t *timeline) DoubleTapped(*fyne.PointEvent) { t.jump() }

// Scrolled implements fyne.Scrollable: with Strg it zooms.
func (t *timeline) Scrolled(ev *fyne.ScrollEvent) {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	if !ok || d.CurrentKeyModifiers()&fyne.KeyModifierControl == 0 {
		turn := *ev
		turn.Scrolled.DX, turn.Scrolled.DY = 2*ev.Scrolled.DX, 2*ev.Scrolled.DY // Fyne's wheel is slower than others
		t.scroll.Scrolled(&turn)
		return
	}
	switch {
	case ev.Scrolled.DY > 0:
		t.zoomed(-1)
	case ev.Scrolled.DY < 0:
		t.zoomed(1)
	}
}

// CreateRenderer implements fyne.Widget.
func (t *timeline) CreateRenderer() fyne.WidgetRenderer {
	return fynewidget.NewSimpleRenderer(container.NewWithoutLayout(t.sheet))
}

// timelineLayout lets the sheet stay in view.
type timelineLayout struct{ t *timeline }

// Layout implements fyne.Layout.
func (l timelineLayout) Layout([]fyne.CanvasObject, fyne.Size) { l.t.place() }

// MinSize implements fyne.Layout.
func (l timelineLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	if l.t.schedule == nil {
		return fyne.Size{}
	}
	width, height := l.t.schedule.Size()
	return fyne.NewSize(float32(width*widget.PointsPerMillimetre), float32(height*widget.PointsPerMillimetre))
}

// timelineView draws the chart anew when the view gets another width.
type timelineView struct{ t *timeline }

// Layout implements fyne.Layout.
func (l timelineView) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
	l.t.scroll.Move(fyne.NewSquareOffsetPos(1))
	l.t.scroll.Resize(size.SubtractWidthHeight(2, 2))
	if l.t.width != size.Width && size.Width > 0 {
		l.t.width = size.Width
		if l.t.schedule != nil {
			l.t.draw()
		}
	}
	l.t.place()
}

// MinSize implements fyne.Layout.
func (timelineView) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 160) }
