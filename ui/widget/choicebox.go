package widget

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// choiceBox is the closed field: the chosen words and a mark that it opens.
type choiceBox struct {
	control
	pressable
	words, placeholder string
	wrong              bool
	open               func()
}

func newChoiceBox(placeholder string) *choiceBox {
	b := &choiceBox{placeholder: placeholder}
	b.ExtendBaseWidget(b)
	return b
}

func (b *choiceBox) set(words string) {
	if b.words != words {
		b.words = words
		b.Refresh()
	}
}

func (b *choiceBox) setWrong(wrong bool) {
	b.wrong = wrong
	b.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (b *choiceBox) AccessibilityLabel() string { return cmp.Or(b.words, b.placeholder) }

// AccessibilityRole implements fyne.Accessible.
func (b *choiceBox) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (b *choiceBox) Tapped(*fyne.PointEvent) {
	byMouse(func() { focusOn(b) })
	b.open()
}

// TypedRune implements fyne.Focusable: a letter opens the list at it, or
// a search for it.
func (b *choiceBox) TypedRune(c rune) {
	if c == ' ' {
		return // the key itself opens
	}
	b.open()
	if canvas := canvasOf(b); canvas != nil {
		if opened := canvas.Focused(); opened != nil && opened != b {
			opened.TypedRune(c)
		}
	}
}

// TypedKey implements fyne.Focusable.
func (b *choiceBox) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF4, fyne.KeyDown:
		b.open()
	default:
		PassKeyOn(b, ev)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (b *choiceBox) TypedShortcut(s fyne.Shortcut) {
	if opensList(s) {
		b.open()
	}
}

// opensList says whether a shortcut is Alt+Down, as in Windows.
func opensList(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	return ok && c.Modifier == fyne.KeyModifierAlt && c.KeyName == fyne.KeyDown
}

// CreateRenderer implements fyne.Widget.
func (b *choiceBox) CreateRenderer() fyne.WidgetRenderer {
	r := &choiceBoxRenderer{
		b: b, ground: canvas.NewRectangle(nil), focus: newFocusBorder(), text: canvas.NewText("", nil),
		left: canvas.NewLine(nil), right: canvas.NewLine(nil),
	}
	r.objects = []fyne.CanvasObject{r.ground, r.text, r.left, r.right, r.focus}
	r.paint()
	return r
}

type choiceBoxRenderer struct {
	renderer
	b             *choiceBox
	ground, focus *canvas.Rectangle
	text          *canvas.Text
	left, right   *canvas.Line // the mark „⌄“
}

func (r *choiceBoxRenderer) MinSize() fyne.Size {
	return fyne.NewSize(inputWidth, lineHeight()+2*metric(theme.SizeNameInnerPadding))
}

func (r *choiceBoxRenderer) Layout(size fyne.Size) {
	placeBorder(r.ground, fyne.Position{}, size)
	placeBorder(r.focus, fyne.Position{}, size)
	pad := metric(theme.SizeNameInnerPadding)
	r.text.Text = charWidthsFor(r.text.TextSize, r.text.TextStyle).fit(cmp.Or(r.b.words, r.b.placeholder), size.Width-2*pad-24)
	h := r.text.MinSize().Height
	setBounds(r.text, pad, (size.Height-h)/2, size.Width-2*pad-24, h)
	x, y := size.Width-pad-7, size.Height/2
	r.left.Position1, r.left.Position2 = fyne.NewPos(x-5, y-2.5), fyne.NewPos(x, y+2.5)
	r.right.Position1, r.right.Position2 = fyne.NewPos(x, y+2.5), fyne.NewPos(x+5, y-2.5)
}

func (r *choiceBoxRenderer) Refresh() {
	r.paint()
	r.Layout(r.b.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r.b)
}

func (r *choiceBoxRenderer) paint() {
	r.ground.FillColor, r.ground.StrokeColor = colour(theme.ColorNameInputBackground), colour(theme.ColorNameInputBorder)
	if r.b.hovered {
		r.ground.StrokeColor = colour(theme.ColorNamePrimary)
	}
	r.ground.StrokeWidth = metric(theme.SizeNameInputBorder)
	r.ground.CornerRadius = metric(theme.SizeNameInputRadius)
	r.text.TextSize, r.text.Color = metric(theme.SizeNameText), colour(theme.ColorNameForeground)
	if r.b.words == "" {
		r.text.Color = colour(theme.ColorNamePlaceHolder)
	}
	for _, l := range []*canvas.Line{r.left, r.right} {
		l.StrokeColor, l.StrokeWidth = colour(theme.ColorNameForeground), 1.5
	}
	paintFocusBorder(r.focus, r.b.focused, r.b.wrong)
}
