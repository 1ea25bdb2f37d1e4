package widget

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"modellkommune/data"
)

// calendar shows a month to pick a day from: weeks begin on Monday and carry
// their Kalenderwoche. Arrow keys go by days and weeks, the page keys by months,
// Home and End within the week; Enter picks, Escape leaves.
type calendar struct {
	widget.BaseWidget
	day    data.Date // the day under the mark
	picked func(data.Date)
}

const (
	dayWidth  = 36
	dayHeight = 30
	calPad    = 12
	calHead   = 40
	calFoot   = 36
)

func newCalendar(day data.Date, picked func(data.Date)) *calendar {
	c := &calendar{day: day, picked: picked}
	c.ExtendBaseWidget(c)
	return c
}

// first returns the Monday of the week that the month begins in.
func (c *calendar) first() data.Date {
	t := c.day.Time()
	first := data.DateOf(t.AddDate(0, 0, 1-t.Day()))
	return first.AddDays(-weekday(first))
}

// weekday counts from Monday, 0 to 6.
func weekday(d data.Date) int { return (int(d.Time().Weekday()) + 6) % 7 }

// months returns the same day some months later, the month's last day where it is
// shorter (Fyne's calendar goes from 31 January to March).
func months(d data.Date, n int) data.Date {
	t := d.Time()
	last := time.Date(t.Year(), t.Month()+time.Month(n)+1, 0, 0, 0, 0, 0, time.UTC)
	return data.DateOf(last.AddDate(0, 0, min(t.Day(), last.Day())-last.Day()))
}

func (c *calendar) move(to data.Date) {
	if to >= "1900-01-01" && to <= "2199-12-31" {
		c.day = to
		c.Refresh()
	}
}

// FocusGained implements fyne.Focusable.
func (c *calendar) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (c *calendar) FocusLost() {}

// TypedRune implements fyne.Focusable.
func (c *calendar) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (c *calendar) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		c.move(c.day.AddDays(-1))
	case fyne.KeyRight:
		c.move(c.day.AddDays(1))
	case fyne.KeyUp:
		c.move(c.day.AddDays(-7))
	case fyne.KeyDown:
		c.move(c.day.AddDays(7))
	case fyne.KeyHome:
		c.move(c.day.AddDays(-weekday(c.day)))
	case fyne.KeyEnd:
		c.move(c.day.AddDays(6 - weekday(c.day)))
	case fyne.KeyPageUp:
		c.move(months(c.day, -1))
	case fyne.KeyPageDown:
		c.move(months(c.day, 1))
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.picked(c.day)
	case fyne.KeyF4:
		PassKeyOn(c, &fyne.KeyEvent{Name: fyne.KeyEscape})
	default:
		PassKeyOn(c, ev)
	}
}

// Tapped implements fyne.Tappable.
func (c *calendar) Tapped(ev *fyne.PointEvent) {
	col := int((ev.Position.X-calPad)/dayWidth) - 1
	line := int((ev.Position.Y-calPad-calHead)/dayHeight) - 1
	if ev.Position.Y > calPad+calHead && col >= 0 && col < 7 && line >= 0 && line < 6 {
		c.picked(c.first().AddDays(7*line + col))
	}
}

var weekdays = [7]string{"Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"}

// CreateRenderer implements fyne.Widget.
func (c *calendar) CreateRenderer() fyne.WidgetRenderer {
	r := &calendarRenderer{
		c: c, mark: canvas.NewRectangle(nil), today: newFocusBorder(), title: canvas.NewText("", nil), rule: canvas.NewRectangle(nil),
		back:    newPickButton("", func() { c.move(months(c.day, -1)) }),
		forward: newPickButton("", func() { c.move(months(c.day, 1)) }),
		now:     newPickButton("Heute", func() { c.picked(Today()) }),
	}
	r.title.TextStyle.Bold = true
	r.title.Alignment = fyne.TextAlignCenter
	r.objects = []fyne.CanvasObject{r.mark, r.today, r.title, r.back, r.forward, r.now, r.rule}
	for line := range 7 {
		for col := range 8 {
			t := canvas.NewText("", nil)
			t.Alignment = fyne.TextAlignCenter
			r.cells[line][col] = t
			r.objects = append(r.objects, t)
		}
	}
	r.fill()
	return r
}

type calendarRenderer struct {
	renderer
	c                  *calendar
	mark, today, rule  *canvas.Rectangle
	title              *canvas.Text
	back, forward, now *pickButton
	cells              [7][8]*canvas.Text // weekday names and weeks; KW and days
}

func (r *calendarRenderer) MinSize() fyne.Size {
	return fyne.NewSize(8*dayWidth+2*calPad, calHead+7*dayHeight+calFoot+2*calPad)
}

func (r *calendarRenderer) Layout(size fyne.Size) {
	centre := func(t *canvas.Text, x, y, w, h float32) {
		th := t.MinSize().Height
		setBounds(t, x, y+(h-th)/2, w, th)
	}
	centre(r.title, calPad, calPad, size.Width-2*calPad, calHead-8)
	side := fyne.NewSize(76, calHead-8)
	r.back.Resize(side)
	r.back.Move(fyne.NewPos(calPad, calPad))
	r.forward.Resize(side)
	r.forward.Move(fyne.NewPos(size.Width-calPad-side.Width, calPad))
	for line := range 7 {
		for col := range 8 {
			centre(r.cells[line][col], calPad+float32(col)*dayWidth, calPad+calHead+float32(line)*dayHeight, dayWidth, dayHeight)
		}
	}
	setBounds(r.rule, calPad+dayWidth, calPad+calHead+dayHeight-1, 7*dayWidth, 1)
	setBounds(r.now, (size.Width-76)/2, calPad+calHead+7*dayHeight, 76, calFoot)
	first := r.c.first()
	put := func(o fyne.CanvasObject, day data.Date) {
		n := first.DaysUntil(day)
		setBounds(o, calPad+float32(n%7+1)*dayWidth+1, calPad+calHead+float32(n/7+1)*dayHeight+1, dayWidth-2, dayHeight-2)
	}
	put(r.mark, r.c.day)
	if n := first.DaysUntil(Today()); n >= 0 && n < 42 {
		put(r.today, Today())
		r.today.Show()
	} else {
		r.today.Hide()
	}
}

func (r *calendarRenderer) Refresh() {
	r.fill()
	r.Layout(r.c.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
	canvas.Refresh(r.c)
}

// fill writes the month into the cells.
func (r *calendarRenderer) fill() {
	text, small := metric(theme.SizeNameText), metric(theme.SizeNameCaptionText)
	day := r.c.day.Time()
	r.title.Text = fmt.Sprintf("%s %d", data.MonthName(day.Month()), day.Year())
	r.back.word = "‹ " + data.MonthName(months(r.c.day, -1).Time().Month())
	r.forward.word = data.MonthName(months(r.c.day, 1).Time().Month()) + " ›"
	r.title.Color, r.title.TextSize = colour(theme.ColorNameForeground), text
	r.mark.FillColor, r.mark.CornerRadius = colour(theme.ColorNamePrimary), metric(theme.SizeNameSelectionRadius)
	r.today.StrokeColor, r.today.StrokeWidth, r.today.CornerRadius = colour(colorFocusBorder), 1.5, metric(theme.SizeNameSelectionRadius)
	r.rule.FillColor = colour(theme.ColorNameSeparator)
	for col := range 8 {
		head := r.cells[0][col]
		head.Color, head.TextSize, head.Text = colour(colorHint), small, "KW"
		if col > 0 {
			head.Text = weekdays[col-1]
		}
	}
	first := r.c.first()
	for line := range 6 {
		_, week := first.AddDays(7 * line).Time().ISOWeek()
		kw := r.cells[line+1][0]
		kw.Text, kw.Color, kw.TextSize = fmt.Sprint(week), colour(colorHint), small
		for n := range 7 {
			date := first.AddDays(7*line + n)
			cell := r.cells[line+1][n+1]
			cell.Text, cell.TextSize = fmt.Sprint(date.Time().Day()), text
			cell.Color = colour(theme.ColorNameForeground)
			cell.TextStyle.Bold = date == r.c.day
			switch {
			case date == r.c.day:
				cell.Color = colour(theme.ColorNameForegroundOnPrimary)
			case date.Time().Month() != day.Month():
				cell.Color = colour(theme.ColorNameDisabled)
			}
		}
	}
}
