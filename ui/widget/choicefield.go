package widget

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ChoiceField holds one of a few fixed values, or none where it is not
// required. Its list opens by a click, the space bar, Enter, F4 or Alt+Down, and
// typed letters look for a value (which Fyne's Select cannot, fyne #6072).
type ChoiceField[T ~string] struct {
	choosing
	OnCommit func(T)
	// Name gives the words for a value where the value itself is not fit to be
	// read, such as a Kennung.
	Name    func(T) string
	choices []T
	value   T
	box     *choiceBox
}

// noChoice stands for the empty value in the list of choices.
const noChoice = "– keine Angabe –"

// NewChoiceField makes a field for one of several values.
func NewChoiceField[T ~string](about About, choices []T, commit func(T)) *ChoiceField[T] {
	f := &ChoiceField[T]{OnCommit: commit, choices: choices, Name: func(v T) string { return string(v) }}
	if about.Placeholder == "" {
		about.Placeholder = "Bitte wählen"
	}
	f.box = newChoiceBox(about.Placeholder)
	f.box.open = f.open
	f.box.onGained = func() { f.gained(f) }
	f.frameOf(f, about, f.box)
	f.mark = f.box.setWrong
	return f
}

// Value gives the value, empty if none is chosen.
func (f *ChoiceField[T]) Value() T { return f.value }

// SetValue shows a value without committing it. A value that is not among the
// choices is shown all the same.
func (f *ChoiceField[T]) SetValue(value T) {
	if f.value != value {
		f.setProblem("")
	}
	f.value = value
	f.box.set(f.name(value))
}

// SetChoices changes what can be chosen.
func (f *ChoiceField[T]) SetChoices(choices []T) {
	f.choices = choices
	f.box.set(f.name(f.value))
}

// Focus implements Field.
func (f *ChoiceField[T]) Focus() { focusOn(f.box) }

func (f *ChoiceField[T]) complete() bool { return f.filled(f.value == "") }

func (f *ChoiceField[T]) name(value T) string {
	if value == "" {
		return ""
	}
	return f.Name(value)
}

// open shows the list.
func (f *ChoiceField[T]) open() {
	choices := f.choices
	if !f.about.Required {
		choices = append([]T{""}, choices...)
	}
	names := make([]string, len(choices))
	for i, c := range choices {
		names[i] = f.name(c)
		if c == "" {
			names[i] = noChoice
		}
	}
	pickFrom(f.box, names, slices.Index(choices, f.value), func(i int) {
		if choices[i] == f.value {
			return
		}
		f.SetValue(choices[i])
		if f.OnCommit != nil {
			f.OnCommit(f.value)
		}
	})
}

// pickFrom opens a list of words below an object and tells which was picked.
func pickFrom(below fyne.Focusable, names []string, chosen int, picked func(int)) {
	height := lineHeight() + 12
	list := newRows(height,
		func() fyne.CanvasObject { return newPlainRow() },
		func(o fyne.CanvasObject, i int) { o.(*plainRow).set(names[i]) })
	list.words = func(i int) string { return names[i] }
	list.ring.StrokeWidth = 0 // the pop-up has its own border
	width := below.(fyne.CanvasObject).Size().Width
	rule := rulerFor(metric(theme.SizeNameText), fyne.TextStyle{})
	for _, name := range names {
		width = max(width, min(rule.width(name)+40, lineWidth))
	}
	pop := popUp(below, list, fyne.NewSize(width, float32(min(len(names), 12))*height+2))
	if pop == nil {
		return
	}
	pick := func(i int) {
		pop.hide()
		picked(i)
	}
	list.onOpen = pick
	list.onTapped = pick
	list.set(len(names), max(chosen, 0))
	list.show(list.chosen)
	pop.canvas.Focus(list)
}

// plainRow is a line of words in a list of choices.
type plainRow struct {
	widget.BaseWidget
	text *canvas.Text
	full string
}

func newPlainRow() *plainRow {
	r := &plainRow{text: canvas.NewText("", nil)}
	r.ExtendBaseWidget(r)
	return r
}

func (r *plainRow) set(text string) {
	r.full = text
	r.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (r *plainRow) CreateRenderer() fyne.WidgetRenderer { return &plainRowRenderer{r} }

type plainRowRenderer struct{ r *plainRow }

func (r *plainRowRenderer) Destroy()                     {}
func (r *plainRowRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *plainRowRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.r.text} }

func (r *plainRowRenderer) Layout(size fyne.Size) {
	t := r.r.text
	t.Text = rulerFor(metric(theme.SizeNameText), t.TextStyle).fit(r.r.full, size.Width-24)
	t.TextSize, t.Color = metric(theme.SizeNameText), colour(theme.ColorNameForeground)
	h := t.MinSize().Height
	t.Move(fyne.NewPos(7, (size.Height-h)/2))
	t.Resize(fyne.NewSize(size.Width-24, h))
}

func (r *plainRowRenderer) Refresh() {
	r.Layout(r.r.Size())
	r.r.text.Refresh()
}

// choiceBox is the closed field: the chosen words and a mark that it opens.
type choiceBox struct {
	widget.BaseWidget
	words, placeholder string
	focused, hovered   bool
	wrong              bool
	open               func()
	onGained           func()
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
	focusOn(b)
	b.open()
}

// FocusGained implements fyne.Focusable.
func (b *choiceBox) FocusGained() {
	b.focused = true
	b.Refresh()
	if b.onGained != nil {
		b.onGained()
	}
}

// FocusLost implements fyne.Focusable.
func (b *choiceBox) FocusLost() {
	b.focused = false
	b.Refresh()
}

// TypedRune implements fyne.Focusable: a letter opens the list at it.
func (b *choiceBox) TypedRune(c rune) {
	if c == ' ' {
		return // the key itself opens
	}
	b.open()
	if canvas := canvasOf(b); canvas != nil {
		if list, ok := canvas.Focused().(*rows); ok {
			list.TypedRune(c)
		}
	}
}

// TypedKey implements fyne.Focusable.
func (b *choiceBox) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF4, fyne.KeyDown:
		b.open()
	default:
		bubble(b, ev.Name)
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

// MouseIn implements desktop.Hoverable.
func (b *choiceBox) MouseIn(*desktop.MouseEvent) {
	b.hovered = true
	b.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (b *choiceBox) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (b *choiceBox) MouseOut() {
	b.hovered = false
	b.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (b *choiceBox) CreateRenderer() fyne.WidgetRenderer {
	r := &choiceBoxRenderer{
		b: b, ground: canvas.NewRectangle(nil), ring: newRing(), text: canvas.NewText("", nil),
		left: canvas.NewLine(nil), right: canvas.NewLine(nil),
	}
	r.paint()
	return r
}

type choiceBoxRenderer struct {
	b            *choiceBox
	ground, ring *canvas.Rectangle
	text         *canvas.Text
	left, right  *canvas.Line // the mark „⌄“
}

func (r *choiceBoxRenderer) Destroy() {}

func (r *choiceBoxRenderer) MinSize() fyne.Size {
	return fyne.NewSize(inputWidth, lineHeight()+2*metric(theme.SizeNameInnerPadding))
}

func (r *choiceBoxRenderer) Layout(size fyne.Size) {
	placeBox(r.ground, fyne.Position{}, size)
	placeBox(r.ring, fyne.Position{}, size)
	pad := metric(theme.SizeNameInnerPadding)
	r.text.Text = rulerFor(r.text.TextSize, r.text.TextStyle).fit(cmp.Or(r.b.words, r.b.placeholder), size.Width-2*pad-24)
	h := r.text.MinSize().Height
	r.text.Move(fyne.NewPos(pad, (size.Height-h)/2))
	r.text.Resize(fyne.NewSize(size.Width-2*pad-24, h))
	x, y := size.Width-pad-7, size.Height/2
	r.left.Position1, r.left.Position2 = fyne.NewPos(x-5, y-2.5), fyne.NewPos(x, y+2.5)
	r.right.Position1, r.right.Position2 = fyne.NewPos(x, y+2.5), fyne.NewPos(x+5, y-2.5)
}

func (r *choiceBoxRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.text, r.left, r.right, r.ring}
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
	paintRing(r.ring, r.b.focused, r.b.wrong)
}
