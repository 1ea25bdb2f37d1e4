package widget

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// importance says how much a button stands out.
type importance int

const (
	normal importance = iota
	primary
	danger
	quiet
)

// Button carries words and runs OnTapped on a click, Enter and the space bar.
// Fyne's button knows only the space bar and shows the focus by a shade.
type Button struct {
	control
	pressable
	OnTapped   func()
	text       string
	importance importance
	repeats    bool
	before     fyne.Focusable // what had the focus when the mouse went down
}

// NewButton makes a button.
func NewButton(text string, tapped func()) *Button { return newButton(text, normal, tapped) }

// NewPrimaryButton makes the one button of a page that is most likely wanted.
func NewPrimaryButton(text string, tapped func()) *Button { return newButton(text, primary, tapped) }

// NewDangerButton makes a button that destroys something.
func NewDangerButton(text string, tapped func()) *Button { return newButton(text, danger, tapped) }

// NewQuietButton makes a button without a border, for small things such as
// „Entfernen“ in a row.
func NewQuietButton(text string, tapped func()) *Button { return newButton(text, quiet, tapped) }

// NewRepeatButton makes a quiet button that is pressed several times in a row,
// such as „Nach oben“.
func NewRepeatButton(text string, tapped func()) *Button {
	b := newButton(text, quiet, tapped)
	b.repeats = true
	return b
}

func newButton(text string, rank importance, tapped func()) *Button {
	b := &Button{text: text, importance: rank, OnTapped: tapped}
	b.onGained = func() { arrived(b) }
	b.ExtendBaseWidget(b)
	return b
}

// Text returns the words on the button.
func (b *Button) Text() string { return b.text }

// SetText changes the words on the button.
func (b *Button) SetText(text string) {
	if b.text != text {
		b.text = text
		b.Refresh()
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (b *Button) AccessibilityLabel() string { return b.text }

// AccessibilityRole implements fyne.Accessible.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (b *Button) bind(f *formState) { b.onGained = func() { f.entered(b) } }

// MouseDown implements desktop.Mouseable.
func (b *Button) MouseDown(ev *desktop.MouseEvent) {
	b.pressable.MouseDown(ev)
	b.before = nil
	if c := canvasOf(b); c != nil {
		b.before = c.Focused()
	}
}

// Tapped implements fyne.Tappable.
func (b *Button) Tapped(*fyne.PointEvent) {
	if b.Disabled() {
		return
	}
	if !b.repeats && pressedAgain(b.text) {
		b.giveFocusBack()
		return
	}
	byMouse(func() { focusOn(b) })
	b.run()
}

// giveFocusBack gives the focus back to what the first half of a double click has
// brought it to, such as the first field of a new record: the driver takes it
// away from everything that is not under the pointer.
func (b *Button) giveFocusBack() {
	c, before := canvasOf(b), b.before
	b.before = nil
	if c != nil && c.Focused() == nil && before != nil && canvasOf(before) == c {
		byMouse(func() { c.Focus(before) })
	}
}

func (b *Button) press() {
	if b.repeats || !pressedAgain(b.text) {
		b.run()
	}
}

func (b *Button) run() {
	if b.OnTapped != nil && !b.Disabled() {
		b.OnTapped()
	}
}

// lastPress is what a button was last pressed for. The second half of a double
// click, or Enter held down, must not delete what has come into the place of
// what was deleted, also by another button of the same words.
var lastPress struct {
	text string
	at   time.Time
}

const doubleClick = 500 * time.Millisecond

// pressedAgain says whether words were pressed just before.
func pressedAgain(text string) bool {
	now := Now()
	before := lastPress
	lastPress.text, lastPress.at = text, now
	return before.text == text && now.Sub(before.at) < doubleClick
}

// TypedKey implements fyne.Focusable.
func (b *Button) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.press()
	default:
		PassKeyOn(b, ev)
	}
}

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{
		b:      b,
		ground: canvas.NewRectangle(nil),
		shade:  canvas.NewRectangle(nil),
		focus:  newFocusBorder(),
		text:   canvas.NewText("", nil),
	}
	r.objects = []fyne.CanvasObject{r.ground, r.shade, r.text, r.focus}
	r.text.Alignment = fyne.TextAlignCenter
	r.paint()
	return r
}

type buttonRenderer struct {
	renderer
	b                    *Button
	ground, shade, focus *canvas.Rectangle
	text                 *canvas.Text
}

func (r *buttonRenderer) MinSize() fyne.Size {
	pad := float32(32)
	if r.b.importance == quiet {
		pad = 16
	}
	return r.text.MinSize().AddWidthHeight(pad, 15)
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	placeBorder(r.ground, fyne.Position{}, size)
	r.shade.Resize(size)
	placeBorder(r.focus, fyne.Position{}, size)
	if r.b.importance == primary || r.b.importance == danger { // inside, where it stands out
		placeBorder(r.focus, fyne.NewSquareOffsetPos(3), size.SubtractWidthHeight(6, 6))
	}
	h := r.text.MinSize().Height
	setBounds(r.text, 0, (size.Height-h)/2, size.Width, h)
}

func (r *buttonRenderer) Refresh() {
	r.paint()
	r.Layout(r.b.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r.b)
}

func (r *buttonRenderer) paint() {
	fill, words, border := theme.ColorNameButton, theme.ColorNameForeground, theme.ColorNameInputBorder
	switch r.b.importance {
	case primary:
		fill, words, border = theme.ColorNamePrimary, theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary
	case danger:
		fill, words, border = theme.ColorNameError, theme.ColorNameForegroundOnError, theme.ColorNameError
	case quiet:
		fill, words, border = "", theme.ColorNameHyperlink, ""
	}
	if r.b.Disabled() {
		words = theme.ColorNameDisabled
		if fill != "" {
			fill, border = theme.ColorNameDisabledButton, theme.ColorNameSeparator
		}
	}
	r.text.Text, r.text.Color, r.text.TextSize = r.b.text, colour(words), metric(theme.SizeNameText)
	r.text.TextStyle.Bold = r.b.importance == primary || r.b.importance == danger
	r.ground.Hidden = fill == ""
	if fill != "" {
		r.ground.FillColor = colour(fill)
		r.ground.StrokeColor = colour(border)
		r.ground.StrokeWidth = max(1, metric(theme.SizeNameInputBorder))
	}
	r.shade.FillColor = colour(theme.ColorNameHover)
	r.shade.Hidden = !r.b.hovered || r.b.Disabled()
	for _, o := range []*canvas.Rectangle{r.ground, r.shade} {
		o.CornerRadius = metric(theme.SizeNameButtonRadius)
	}
	paintFocusBorder(r.focus, r.b.focused, false)
	if r.b.importance == primary || r.b.importance == danger {
		r.focus.StrokeColor = colour(words)
	}
}
