package widget

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// rows is a scrolled stack of rows of one height, of which only those in view
// exist as objects. Lists, tables and choices are made of it. Fyne's List has
// two marks for the row, knows neither Home, End and page keys (fyne #4695) nor
// Enter, and its cells cut text slowly.
type rows struct {
	widget.BaseWidget
	count  int
	chosen int // -1 for none
	seen   int // the row that was chosen when last one was brought into view
	height float32
	least  float32 // height of the rows when there is little room
	// measure gives the rows' height at a width; nil leaves it as it is.
	measure func(width float32) float32

	newRow func() fyne.CanvasObject
	fill   func(row fyne.CanvasObject, i int)
	// words gives the text of a row that typed letters are looked for in.
	words    func(i int) string
	onChosen func(i int)
	onOpen   func(i int) // Enter, the space bar, a double click
	onTapped func(i int) // a single click
	onGained func()

	scroll  *Scroll
	content *fyne.Container
	pool    []*row
	mouse   *rowMouse
	border  *canvas.Rectangle
	focused bool
	bare    bool   // without the border of the focus, for a pop-up has one
	round   bool   // arrow keys go round from end to end, as in a menu
	typed   string // letters typed in quick succession
	forget  func() // stops the timer that forgets them
}

func newRows(height float32, newRow func() fyne.CanvasObject, fill func(row fyne.CanvasObject, i int)) *rows {
	r := &rows{height: height, least: 3 * height, newRow: newRow, fill: fill, chosen: -1, seen: -1, forget: func() {}, border: newFocusBorder()}
	r.content, r.mouse = container.New(rowsLayout{r}), newRowMouse(r)
	r.scroll = NewScroll(r.content)
	r.scroll.OnScrolled = func(fyne.Position) { r.place() }
	r.ExtendBaseWidget(r)
	return r
}

// set says how many rows there are and which one is chosen. What is in view
// stays there: the rows may only have been read anew.
func (r *rows) set(count, chosen int) {
	r.count, r.chosen = count, chosen
	r.update()
}

// update fills all rows in view anew.
func (r *rows) update() {
	for _, w := range r.pool {
		w.shows = -1
	}
	// Scroll looks at its content only when the offset changes.
	at := r.scroll.Offset
	if width := r.scroll.Size().Width; r.measure != nil && width > 0 {
		height := r.measure(width)
		at.Y *= height / r.height // the same row stays on top
		r.height = height
	}
	r.scroll.Offset.Y = -1
	r.scroll.ScrollToOffset(at)
	r.place()
}

// place gives each row in view an object; those that leave are used again.
func (r *rows) place() {
	view := r.scroll.Size()
	if view.Height <= 0 || r.height <= 0 {
		return
	}
	need := int(view.Height/r.height) + 2
	for len(r.pool) < need {
		w := newRow(r)
		r.pool = append(r.pool, w)
		r.content.Objects = append(r.content.Objects, w)
	}
	first := max(0, int(r.scroll.Offset.Y/r.height))
	for i := first; i < first+len(r.pool); i++ {
		w := r.pool[i%len(r.pool)]
		if i >= r.count {
			w.shows = -1
			w.Hide()
			continue
		}
		setBounds(w, 0, float32(i)*r.height, view.Width, r.height)
		if w.shows != i {
			w.shows = i
			r.fill(w.child, i)
		}
		w.Show()
		w.mark()
	}
}

// follow scrolls to the chosen row where it is another one than before: the
// officer may have scrolled, and a row that is being clicked must not move.
func (r *rows) follow() {
	if r.seen != r.chosen {
		r.show(r.chosen)
	}
}

// show scrolls a row into view, none to the top.
func (r *rows) show(i int) {
	top, view, at := float32(max(i, 0))*r.height, r.scroll.Size().Height, r.scroll.Offset
	if view <= 0 {
		return
	}
	r.seen = r.chosen
	switch {
	case top < at.Y:
		at.Y = top
	case top+r.height > at.Y+view:
		at.Y = top + r.height - view
	default:
		return
	}
	r.scroll.ScrollToOffset(at)
	r.place()
}

// choose marks a row, as an arrow key or a click does.
func (r *rows) choose(i int) {
	if i < 0 || i >= r.count {
		return
	}
	changed := i != r.chosen
	r.chosen = i
	if mouse.giving {
		r.seen = i
	} else {
		r.show(i)
		r.reveal()
	}
	for _, w := range r.pool {
		w.mark()
	}
	if changed && r.onChosen != nil {
		r.onChosen(i)
	}
}

func (r *rows) open(i int) {
	if i >= 0 && i < r.count && r.onOpen != nil {
		r.onOpen(i)
	}
}

// wheel scrolls inside and says whether that was possible.
func (r *rows) wheel(ev *fyne.ScrollEvent) bool {
	return tryScroll(&r.scroll.Scroll, ev)
}

// FocusGained implements fyne.Focusable.
func (r *rows) FocusGained() {
	r.focused = true
	r.markAll()
	if r.onGained != nil {
		r.onGained()
	}
}

// belongsTo says which widget the rows are a part of.
func (r *rows) belongsTo(o fyne.CanvasObject) {
	r.scroll.part = o
	r.onGained = func() { arrived(o) }
}

// reveal brings the chosen row into view where the list itself is scrolled.
func (r *rows) reveal() {
	list := r.scroll.part
	head := list.Size().Height - r.scroll.Size().Height
	if list != r.scroll && r.scroll.Size().Height > 0 {
		revealBox(list, fyne.NewPos(0, head+float32(r.chosen)*r.height-r.scroll.Offset.Y), fyne.NewSize(list.Size().Width, r.height))
	}
}

// FocusLost implements fyne.Focusable.
func (r *rows) FocusLost() {
	r.focused = false
	r.markAll()
}

func (r *rows) markAll() {
	paintFocusBorder(r.border, r.focused && !r.bare, false)
	for _, w := range r.pool {
		w.mark()
	}
}

// TypedKey implements fyne.Focusable.
func (r *rows) TypedKey(ev *fyne.KeyEvent) {
	page := max(1, int(r.scroll.Size().Height/r.height)-1)
	last := r.count - 1
	switch ev.Name {
	case fyne.KeyDown:
		r.choose(r.next(1))
	case fyne.KeyUp:
		r.choose(r.next(-1))
	case fyne.KeyPageDown:
		r.choose(min(max(r.chosen, 0)+page, last))
	case fyne.KeyPageUp:
		r.choose(max(r.chosen-page, 0))
	case fyne.KeyHome:
		r.choose(0)
	case fyne.KeyEnd:
		r.choose(last)
	case fyne.KeySpace:
		if r.typed == "" { // else it belongs to the words that are looked for
			r.open(r.chosen)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if r.onOpen == nil {
			PassKeyOn(r, ev)
		}
		r.open(r.chosen)
	default:
		PassKeyOn(r, ev)
	}
}

// next returns the row to which an arrow key goes.
func (r *rows) next(by int) int {
	if r.round && r.count > 0 {
		return (max(r.chosen, 0) + by + r.count) % r.count
	}
	return min(max(r.chosen+by, 0), r.count-1)
}

// TypedRune implements fyne.Focusable: letters look for a row that begins with
// them, as in Windows, first for one that says nothing else; where none does, for one with
// a word that does.
func (r *rows) TypedRune(c rune) {
	if r.words == nil || c == ' ' && r.typed == "" {
		return
	}
	r.forget()
	r.forget = After(time.Second, func() { r.typed = "" })
	r.typed += strings.ToLower(string(c))
	from := r.chosen
	if len([]rune(r.typed)) == 1 {
		from++ // the same letter again goes on to the next
	}
	for _, fits := range []func(words, typed string) bool{isWord, strings.HasPrefix, holdsWord} {
		for n := range r.count {
			if i := (max(from, 0) + n) % r.count; fits(strings.ToLower(r.words(i)), r.typed) {
				r.choose(i)
				return
			}
		}
	}
}

// isWord says whether the words are just these: „Kreis“ is no „kreisfreie Stadt“.
func isWord(words, all string) bool { return words == all }

// holdsWord says whether a word after the first begins so.
func holdsWord(words, beginning string) bool { return strings.Contains(words, " "+beginning) }

// CreateRenderer implements fyne.Widget.
func (r *rows) CreateRenderer() fyne.WidgetRenderer { return &rowsRenderer{r} }

type rowsRenderer struct{ r *rows }

func (r *rowsRenderer) Destroy()           {}
func (r *rowsRenderer) MinSize() fyne.Size { return fyne.NewSize(60, r.r.least) }

func (r *rowsRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.r.scroll, r.r.mouse, r.r.border}
}

func (r *rowsRenderer) Layout(size fyne.Size) {
	r.r.scroll.Resize(size)
	r.r.mouse.Resize(size.SubtractWidthHeight(metric(theme.SizeNameScrollBar), 0)) // the bar takes the mouse itself
	placeBorder(r.r.border, fyne.Position{}, size)
	r.r.update()
	r.r.follow()
}

func (r *rowsRenderer) Refresh() {
	r.r.update()
	r.r.markAll()
	for _, w := range r.r.pool {
		w.Refresh()
	}
	canvas.Refresh(r.r)
}

// rowsLayout says how high all rows would be; rows places those in view.
type rowsLayout struct{ r *rows }

// Layout implements fyne.Layout.
func (l rowsLayout) Layout([]fyne.CanvasObject, fyne.Size) { l.r.place() }

// MinSize implements fyne.Layout.
func (l rowsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(1, float32(l.r.count)*l.r.height)
}
