package widget

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// entry is Fyne's Entry with what our fields need: it is left by Tab, says when
// it gains and loses the focus, shows focus and problem by a border, cleans what
// is pasted, and hands Escape and Enter on to the dialog that it stands in.
type entry struct {
	widget.Entry
	border  *canvas.Rectangle
	focused bool
	wrong   bool
	oneLine bool              // wraps its text, but a line break cannot get into it
	column  int               // of the cursor, while the focus is elsewhere
	inner   *container.Scroll // what scrolls inside, known once it is rendered
	// takesTab says that Tab is handed to onKey.
	takesTab bool
	// fresh says that the entry has the focus and no key has come to it yet. A blank is then the letter of the space bar
	// that pressed something which gave it the focus: Fyne tells the letter after the key, to whatever has the focus.
	fresh bool
	// between is the text amid a paste that replaced what was marked; nil before
	// there was one.
	between *string

	onGained, onLost func()
	// onKey handles a key before the entry does and says whether it did.
	onKey func(fyne.KeyName) bool
	// onEscape is called where no dialog takes the key.
	onEscape func()
	// onPage is told the page keys, which a single line has no use for.
	onPage func(pages float32)
	// onShortcut does the same for a key with Alt or Strg.
	onShortcut func(*desktop.CustomShortcut) bool
	// onPaste takes what is pasted before the entry does and says whether it did.
	onPaste func(text string) bool
	// clean prepares text that is pasted.
	clean func(string) string
}

// noBars is no direction that Fyne knows: a line that is longer than the entry
// then follows the cursor without a scroll bar over its text.
const noBars = fyne.ScrollDirection(-1)

func newEntry(multiLine bool) *entry {
	e := &entry{border: newFocusBorder()}
	e.MultiLine = multiLine
	e.Wrapping, e.Scroll = fyne.TextWrapOff, noBars
	if multiLine {
		e.Wrapping = fyne.TextWrapWord
	}
	e.clean = func(text string) string { return text }
	e.ExtendBaseWidget(e)
	return e
}

// newCell makes an entry for one line of text that is wrapped where it is long.
func newCell(submitted func(string)) *entry {
	e := newEntry(true)
	e.SetMinRowsVisible(1)
	e.oneLine, e.clean, e.OnSubmitted = true, cleanLine, submitted
	return e
}

// AcceptsTab implements fyne.Tabbable: Fyne's multi-line entry swallows Tab and
// Shift+Tab and would be a trap for the keyboard.
func (e *entry) AcceptsTab() bool { return e.takesTab && !shiftHeld() }

// shiftHeld says whether the shift key is down.
func shiftHeld() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// FocusGained implements fyne.Focusable.
func (e *entry) FocusGained() {
	e.focused, e.fresh = true, true
	e.CursorColumn += e.column
	e.column = 0
	e.Entry.FocusGained()
	if e.onGained != nil {
		e.onGained()
	}
}

// FocusLost implements fyne.Focusable.
func (e *entry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	if e.onLost != nil {
		e.onLost()
	}
	if !e.MultiLine { // show where the text begins
		e.column, e.CursorColumn = e.CursorColumn, 0
		e.Refresh()
	}
}

// MouseDown implements desktop.Mouseable.
func (e *entry) MouseDown(ev *desktop.MouseEvent) {
	e.column = 0 // else the text would move away from under the pointer
	pressed()
	byMouse(func() { e.Entry.MouseDown(ev) })
}

// MouseUp implements desktop.Mouseable.
func (e *entry) MouseUp(ev *desktop.MouseEvent) {
	e.Entry.MouseUp(ev)
	released()
}

// DragEnd implements fyne.Draggable: a text may be marked beyond the entry's
// edge, where Fyne takes the focus away.
func (e *entry) DragEnd() {
	e.Entry.DragEnd()
	byMouse(func() { focusOn(e) })
}

// reveal shows the line with the cursor: the entry may be higher than the view.
func (e *entry) reveal() {
	size := e.Size()
	if !e.MultiLine || e.inner == nil {
		revealBox(e, fyne.Position{}, size)
		return
	}
	line := lineHeight()
	y := metric(theme.SizeNameInnerPadding) + float32(e.CursorRow)*line - e.inner.Offset.Y
	y = max(0, min(y, size.Height-line))
	revealBox(e, fyne.NewPos(0, y), fyne.NewSize(size.Width, line))
}

// TypedRune implements fyne.Focusable.
func (e *entry) TypedRune(r rune) {
	foreign := e.fresh && r == ' '
	e.fresh = false
	if foreign {
		return
	}
	e.Entry.TypedRune(r)
	e.reveal()
}

// TypedKey implements fyne.Focusable.
func (e *entry) TypedKey(ev *fyne.KeyEvent) {
	e.fresh = false
	if e.onKey != nil && e.onKey(ev.Name) {
		return
	}
	switch {
	case ev.Name == fyne.KeyEscape:
		if !PassKeyOn(e, ev) && e.onEscape != nil {
			e.onEscape()
		}
	case e.oneLine && (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter):
		e.OnSubmitted(e.Text)
		PassKeyOn(e, ev)
	case ev.Name == fyne.KeyF1: // help, wherever the cursor is
		PassKeyOn(e, ev)
	case ev.Name == fyne.KeyPageUp && e.onPage != nil && !e.MultiLine:
		e.onPage(-1)
	case ev.Name == fyne.KeyPageDown && e.onPage != nil && !e.MultiLine:
		e.onPage(1)
	default:
		e.Entry.TypedKey(ev)
		e.reveal()
		if !e.MultiLine && (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter) {
			PassKeyOn(e, ev)
		}
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		e.undo()
		return
	case *fyne.ShortcutRedo:
		e.redo()
		return
	case *fyne.ShortcutPaste:
		if e.onPaste != nil && e.onPaste(s.Clipboard.Content()) {
			return
		}
		e.eraseMarked()
		e.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: cleaned{s.Clipboard, e.clean}})
		return
	case *desktop.CustomShortcut:
		if e.onShortcut != nil && e.onShortcut(s) {
			return
		}
		if s.Modifier == fyne.KeyModifierControl && (s.KeyName == fyne.KeyReturn || s.KeyName == fyne.KeyEnter) {
			PassKeyOn(e, &fyne.KeyEvent{Name: s.KeyName})
			return
		}
		if key := endOfText(s); key != "" {
			e.Entry.TypedKey(&fyne.KeyEvent{Name: key})
			return
		}
	}
	e.Entry.TypedShortcut(s)
}

// endOfText returns the key by which Fyne goes to the start or the end of a text, where
// other programs take Strg+Pos1 and Strg+Ende; with the shift key they mark.
func endOfText(s *desktop.CustomShortcut) fyne.KeyName {
	if s.Modifier&^fyne.KeyModifierShift != fyne.KeyModifierControl {
		return ""
	}
	return map[fyne.KeyName]fyne.KeyName{fyne.KeyHome: fyne.KeyPageUp, fyne.KeyEnd: fyne.KeyPageDown}[s.KeyName]
}

// eraseMarked takes out what is about to be replaced, and remembers what is left:
// Fyne takes a paste over it back in two steps, of which the first would leave
// the field empty.
func (e *entry) eraseMarked() {
	if e.SelectedText() != "" {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		between := e.Text
		e.between = &between
	}
}

// undo takes back a piece of typing, or a paste with all that it replaced. It
// returns whether there was any.
func (e *entry) undo() bool { return e.step(e.Undo) }

// redo brings back what undo took and returns whether there was any.
func (e *entry) redo() bool { return e.step(e.Redo) }

func (e *entry) step(do func()) bool {
	before := e.Text
	do()
	if e.between != nil && e.Text == *e.between {
		do()
	}
	return e.Text != before
}

// cleaned is a clipboard whose text is cleaned before it is pasted.
type cleaned struct {
	fyne.Clipboard
	clean func(string) string
}

// Content implements fyne.Clipboard.
func (c cleaned) Content() string { return c.clean(c.Clipboard.Content()) }

// setWrong marks or unmarks the entry.
func (e *entry) setWrong(wrong bool) {
	if e.wrong != wrong {
		e.wrong = wrong
		paintFocusBorder(e.border, e.focused, e.wrong)
		canvas.Refresh(e)
	}
}

// selectAll marks the whole text, as Windows does where Tab enters a field.
func (e *entry) selectAll() { e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{}) }

// textHeight returns the height of the wrapped text at the present width.
func (e *entry) textHeight() float32 {
	if e.inner == nil {
		return 0
	}
	return e.inner.Content.MinSize().Height
}

// CreateRenderer implements fyne.Widget.
func (e *entry) CreateRenderer() fyne.WidgetRenderer {
	r := e.Entry.CreateRenderer()
	for _, o := range r.Objects() {
		if s, ok := o.(*container.Scroll); ok {
			e.inner = s
		}
	}
	return &entryRenderer{r, e}
}

type entryRenderer struct {
	fyne.WidgetRenderer
	e *entry
}

func (r *entryRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.tuck(size)
	placeBorder(r.e.border, fyne.Position{}, size)
}

// tuck ends a long line before the frame: Fyne would write over it.
func (r *entryRenderer) tuck(size fyne.Size) {
	if s := r.e.inner; s != nil && !r.e.MultiLine {
		s.Resize(fyne.NewSize(size.Width-metric(theme.SizeNameInnerPadding), s.Size().Height))
	}
}

func (r *entryRenderer) MinSize() fyne.Size {
	return r.WidgetRenderer.MinSize().Max(fyne.NewSize(inputWidth, 0))
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	return append(slices.Clip(r.WidgetRenderer.Objects()), r.e.border)
}

func (r *entryRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.tuck(r.e.Size())
	paintFocusBorder(r.e.border, r.e.focused, r.e.wrong)
	if size := r.e.Size(); r.e.border.Size() != size.SubtractWidthHeight(2, 2) {
		placeBorder(r.e.border, fyne.Position{}, size)
	}
}
