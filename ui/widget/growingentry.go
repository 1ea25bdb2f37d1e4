package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// mostRows is how many lines an entry grows to; more scroll inside.
const mostRows = 16

// growingEntry gives an entry the height that its text needs.
type growingEntry struct {
	widget.BaseWidget
	entry *entry
	rows  int
}

func newGrowingEntry(e *entry, rows int, grown func()) *growingEntry {
	g := &growingEntry{entry: e, rows: rows}
	g.ExtendBaseWidget(g)
	e.OnCursorChanged = func() {
		// Called at the end of each change: the text is wrapped by now.
		if w := e.Size().Width; w > 0 && g.height() != e.Size().Height {
			grown()
		}
	}
	return g
}

// CreateRenderer implements fyne.Widget.
func (g *growingEntry) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(g.entry) }

func (g *growingEntry) inside() []fyne.CanvasObject { return []fyne.CanvasObject{g.entry} }

func (g *growingEntry) heightFor(width float32) float32 {
	if g.entry.Size().Width != width {
		g.entry.Resize(fyne.NewSize(width, max(g.entry.Size().Height, g.entry.MinSize().Height)))
	}
	return g.height()
}

// height returns the height for the text as it is wrapped now.
func (g *growingEntry) height() float32 {
	line, around := lineHeight(), 2*metric(theme.SizeNameInnerPadding)
	text := max(g.entry.textHeight()+2*metric(theme.SizeNameInputBorder), float32(g.rows)*line+around)
	return min(text, mostRows*line+around)
}

// initGrowing fills the frame with an entry that grows.
func (f *textInput[T]) initGrowing(self fyne.Widget, about About, rows int) {
	f.entry = newEntry(true)
	f.entry.SetMinRowsVisible(rows)
	f.initFrame(self, about, newGrowingEntry(f.entry, rows, func() {
		f.relayout()
		if f.entry.focused {
			f.entry.reveal()
		}
	}))
}

// wheel lets a long text scroll while the cursor is in it.
func (f *textInput[T]) wheel(ev *fyne.ScrollEvent) bool {
	s := f.entry.inner
	if !f.entry.focused || !f.entry.MultiLine || s == nil {
		return false
	}
	return tryScroll(s, ev)
}
