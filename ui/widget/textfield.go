package widget

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"modellkommune/data"
)

// TextField holds text of several paragraphs. It is as high as its text, from
// its first number of rows up to mostRows; what is longer scrolls inside.
type TextField struct{ typed[string] }

const mostRows = 16

// NewTextField makes a field for text that shows rows lines even when empty.
func NewTextField(about About, rows int, commit func(string)) *TextField {
	f := &TextField{}
	f.growing(f, about, rows)
	f.typedOf(parseText, func(text string) string { return text }, commit)
	return f
}

func parseText(text string) (string, error) {
	return strings.TrimRight(data.CleanText(text), " \n"), nil
}

// growing fills the frame with an entry that grows.
func (f *typed[T]) growing(self fyne.Widget, about About, rows int) {
	f.entry = newEntry(true)
	f.entry.SetMinRowsVisible(rows)
	f.frameOf(self, about, newGrower(f.entry, rows, func() {
		f.relayout()
		if f.entry.focused {
			f.entry.reveal()
		}
	}))
}

// wheel lets a long text scroll while the cursor is in it.
func (f *typed[T]) wheel(ev *fyne.ScrollEvent) bool {
	s := f.entry.inner
	if !f.entry.focused || !f.entry.MultiLine || s == nil {
		return false
	}
	return turn(s, ev)
}

// grower gives an entry the height that its text needs.
type grower struct {
	widget.BaseWidget
	entry *entry
	rows  int
}

func newGrower(e *entry, rows int, grown func()) *grower {
	g := &grower{entry: e, rows: rows}
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
func (g *grower) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(g.entry) }

func (g *grower) inside() []fyne.CanvasObject { return []fyne.CanvasObject{g.entry} }

func (g *grower) heightFor(width float32) float32 {
	if g.entry.Size().Width != width {
		g.entry.Resize(fyne.NewSize(width, max(g.entry.Size().Height, g.entry.MinSize().Height)))
	}
	return g.height()
}

// height gives the height for the text as it is wrapped now.
func (g *grower) height() float32 {
	line, around := lineHeight(), 2*metric(theme.SizeNameInnerPadding)
	text := max(g.entry.textHeight()+2*metric(theme.SizeNameInputBorder), float32(g.rows)*line+around)
	return min(text, mostRows*line+around)
}
