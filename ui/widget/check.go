package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// check is a box with words that is ticked by a click or the space bar. Fyne's
// cuts long words and shows the focus by a pale disc.
type check struct {
	control
	pressable
	words   *Paragraph
	on      bool
	changed func(on bool)
}

func newCheck(words string, changed func(bool)) *check {
	c := &check{words: NewParagraph(words), changed: changed}
	c.ExtendBaseWidget(c)
	return c
}

func (c *check) set(on bool) {
	if c.on != on {
		c.on = on
		c.Refresh()
	}
}

func (c *check) toggle() {
	c.set(!c.on)
	c.changed(c.on)
}

// AccessibilityLabel implements fyne.Accessible.
func (c *check) AccessibilityLabel() string {
	if c.on {
		return c.words.Text() + ", angekreuzt"
	}
	return c.words.Text() + ", nicht angekreuzt"
}

// AccessibilityRole implements fyne.Accessible.
func (c *check) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (c *check) Tapped(*fyne.PointEvent) {
	byMouse(func() { focusOn(c) })
	c.toggle()
}

// TypedKey implements fyne.Focusable.
func (c *check) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeySpace {
		c.toggle()
		return
	}
	PassKeyOn(c, ev)
}

const (
	checkBox = 18 // side of the box
	checkPad = 5  // around box and words for the border of the focus, which on the left stands out
	checkGap = 8  // between box and words
)

func (c *check) heightFor(width float32) float32 {
	return max(c.words.heightFor(width-checkBox-checkGap-checkPad), checkBox) + 2*checkPad
}

// natural is the width of box and words on one line.
func (c *check) natural() float32 {
	return charWidthsFor(metric(theme.SizeNameText), fyne.TextStyle{}).width(c.words.Text()) + checkBox + checkGap + checkPad + 2
}

// CreateRenderer implements fyne.Widget.
func (c *check) CreateRenderer() fyne.WidgetRenderer {
	r := &checkRenderer{c: c, box: canvas.NewRectangle(nil), down: canvas.NewLine(nil), up: canvas.NewLine(nil), focus: newFocusBorder()}
	r.objects = []fyne.CanvasObject{r.box, r.down, r.up, r.c.words, r.focus}
	r.box.CornerRadius = 2
	r.paint()
	return r
}

type checkRenderer struct {
	renderer
	c          *check
	box, focus *canvas.Rectangle
	down, up   *canvas.Line // the two strokes of the tick
}

func (r *checkRenderer) MinSize() fyne.Size {
	w := r.c.words.MinSize().Width + checkBox + checkGap + checkPad
	return fyne.NewSize(w, r.c.heightFor(max(r.c.Size().Width, w)))
}

func (r *checkRenderer) Layout(size fyne.Size) {
	line := r.c.words.lineHeight()
	y := checkPad + max(0, (line-checkBox)/2)
	placeBorder(r.box, fyne.NewPos(0, y), fyne.NewSquareSize(checkBox))
	at := func(x, dy float32) fyne.Position { return fyne.NewPos(x, y+dy) }
	r.down.Position1, r.down.Position2 = at(4, 9.5), at(7.5, 13)
	r.up.Position1, r.up.Position2 = at(7.5, 13), at(14, 5)
	x := float32(checkBox + checkGap)
	r.c.words.Move(fyne.NewPos(x, checkPad+max(0, (checkBox-line)/2)))
	w := size.Width - x - checkPad
	r.c.words.Resize(fyne.NewSize(w, r.c.words.heightFor(w)))
	placeBorder(r.focus, fyne.NewPos(-checkPad, 0), fyne.NewSize(min(r.c.natural(), size.Width)+checkPad, size.Height))
}

func (r *checkRenderer) Refresh() {
	r.paint()
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r.c)
}

func (r *checkRenderer) paint() {
	r.box.FillColor, r.box.StrokeColor = colour(theme.ColorNameInputBackground), colour(theme.ColorNameInputBorder)
	r.box.StrokeWidth = max(1.5, metric(theme.SizeNameInputBorder))
	if r.c.on {
		r.box.FillColor, r.box.StrokeColor = colour(theme.ColorNamePrimary), colour(theme.ColorNamePrimary)
	} else if r.c.hovered {
		r.box.StrokeColor = colour(theme.ColorNamePrimary)
	}
	for _, l := range []*canvas.Line{r.down, r.up} {
		l.StrokeColor = colour(theme.ColorNameForegroundOnPrimary)
		l.StrokeWidth = 2
		l.Hidden = !r.c.on
	}
	paintFocusBorder(r.focus, r.c.focused, false)
}
