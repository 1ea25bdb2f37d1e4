package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// columnHead is the head of a table's column; a press sorts by it, unless it is
// disabled.
type columnHead struct {
	control
	pressable
	title        string
	right        bool
	sorted, down bool
	tapped       func()
}

func newColumnHead(title string, right bool, tapped func()) *columnHead {
	h := &columnHead{title: title, right: right, tapped: tapped}
	h.ExtendBaseWidget(h)
	return h
}

func (h *columnHead) setOrder(sorted, down bool) {
	if h.sorted != sorted || h.down != down {
		h.sorted, h.down = sorted, down
		h.Refresh()
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (h *columnHead) AccessibilityLabel() string {
	switch {
	case h.Disabled():
		return h.title
	case h.sorted && h.down:
		return h.title + ", absteigend sortiert"
	case h.sorted:
		return h.title + ", aufsteigend sortiert"
	}
	return h.title + ", danach sortieren"
}

// AccessibilityRole implements fyne.Accessible.
func (h *columnHead) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (h *columnHead) Tapped(*fyne.PointEvent) {
	if h.Disabled() {
		return
	}
	byMouse(func() { focusOn(h) })
	h.tapped()
}

// TypedKey implements fyne.Focusable.
func (h *columnHead) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		h.tapped()
	default:
		PassKeyOn(h, ev)
	}
}

// headMark is the width of the mark that tells the order.
const headMark = 14

// CreateRenderer implements fyne.Widget.
func (h *columnHead) CreateRenderer() fyne.WidgetRenderer {
	r := &columnHeadRenderer{h: h, shade: canvas.NewRectangle(nil), focus: newFocusBorder(), text: canvas.NewText("", nil), left: canvas.NewLine(nil), rightLine: canvas.NewLine(nil)}
	r.objects = []fyne.CanvasObject{r.shade, r.text, r.left, r.rightLine, r.focus}
	r.text.TextStyle.Bold = true
	r.Refresh()
	return r
}

type columnHeadRenderer struct {
	renderer
	h               *columnHead
	shade, focus    *canvas.Rectangle
	text            *canvas.Text
	left, rightLine *canvas.Line // the mark „⌃“ or „⌄“
}

func (r *columnHeadRenderer) MinSize() fyne.Size {
	w := charWidthsFor(metric(theme.SizeNameText), r.text.TextStyle).width(r.h.title)
	return fyne.NewSize(w+2*cellPad+headMark, lineHeight()+14)
}

func (r *columnHeadRenderer) Layout(size fyne.Size) {
	r.shade.Resize(size)
	placeBorder(r.focus, fyne.Position{}, size)
	room := size.Width - 2*cellPad - headMark
	widths := charWidthsFor(metric(theme.SizeNameText), r.text.TextStyle)
	r.text.Text = widths.fit(r.h.title, room)
	w, height := widths.width(r.text.Text), lineHeight()
	x := float32(cellPad)
	if r.h.right { // the figures below end where the title ends
		x = size.Width - cellPad - w
	}
	setBounds(r.text, x, (size.Height-height)/2, w, height)
	at := x + w + headMark/2 + 2
	if r.h.right {
		at = x - headMark/2 - 2
	}
	y, tip := size.Height/2, float32(-2.5)
	if r.h.down {
		tip = 2.5
	}
	r.left.Position1, r.left.Position2 = fyne.NewPos(at-4, y-tip), fyne.NewPos(at, y+tip)
	r.rightLine.Position1, r.rightLine.Position2 = fyne.NewPos(at, y+tip), fyne.NewPos(at+4, y-tip)
}

func (r *columnHeadRenderer) Refresh() {
	r.text.Color, r.text.TextSize = colour(theme.ColorNameForeground), metric(theme.SizeNameText)
	r.shade.FillColor, r.shade.Hidden = colour(theme.ColorNameHover), !r.h.hovered || r.h.Disabled()
	for _, l := range []*canvas.Line{r.left, r.rightLine} {
		l.StrokeColor, l.StrokeWidth, l.Hidden = colour(theme.ColorNamePrimary), 2, !r.h.sorted
	}
	paintFocusBorder(r.focus, r.h.focused, false)
	r.Layout(r.h.Size())
	canvas.Refresh(r.h)
}
