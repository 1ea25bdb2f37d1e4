package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// Tabs offers a few words of which one is chosen: the pages on the left, or
// the sections above a form. Sections that do not fit into the line are listed
// behind its last word, „Weitere“ or the one of them that is chosen. They are one
// stop for Tab; arrow keys choose. The heads of Fyne's AppTabs cannot be reached
// with the keyboard.
type Tabs struct {
	control
	words    []string
	upright  bool
	Chosen   int // the chosen word
	chose    func(i int)
	under    int // the word under the pointer, -1 for none
	renderer *tabsRenderer
}

// NewTabs makes tabs, above each other if upright; chose is told which word the
// officer chooses.
func NewTabs(words []string, upright bool, chose func(i int)) *Tabs {
	s := &Tabs{words: words, upright: upright, chose: chose, under: -1}
	s.onGained = func() { Reveal(s) }
	s.ExtendBaseWidget(s)
	return s
}

// Mark shows a word as chosen without telling.
func (s *Tabs) Mark(i int) {
	if s.Chosen != i {
		s.Chosen = i
		s.Refresh()
	}
}

// Rename changes the words, as many as there were.
func (s *Tabs) Rename(words []string) {
	s.words = words
	s.Refresh()
}

// Choose shows a word as chosen and tells it, unless it is so already or there is no
// such word.
func (s *Tabs) Choose(i int) {
	if i >= 0 && i < len(s.words) && i != s.Chosen {
		s.Mark(i)
		s.chose(i)
	}
}

// at returns the word at a place, that of the rest if it is len(s.words), -1 if
// there is none.
func (s *Tabs) at(p fyne.Position) int {
	for i, area := range s.renderer.areas {
		if s.renderer.texts[i].Visible() && p.X >= area.Position().X && p.X < area.Position().X+area.Size().Width &&
			p.Y >= area.Position().Y && p.Y < area.Position().Y+area.Size().Height {
			return i
		}
	}
	return -1
}

// Tapped implements fyne.Tappable.
func (s *Tabs) Tapped(ev *fyne.PointEvent) {
	if i := s.at(ev.Position); i < len(s.words) {
		s.Choose(i)
	} else {
		s.list()
	}
}

// list offers the words that do not fit, below that of the rest: its area may be hidden, and has no place then.
func (s *Tabs) list() {
	first := s.renderer.fit
	Pick(s.renderer.texts[len(s.words)], s.words[first:], s.Chosen-first, func(i int) { s.Choose(first + i) })
}

// MouseIn implements desktop.Hoverable.
func (s *Tabs) MouseIn(ev *desktop.MouseEvent) { s.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (s *Tabs) MouseMoved(ev *desktop.MouseEvent) {
	if i := s.at(ev.Position); i != s.under {
		s.under = i
		s.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (s *Tabs) MouseOut() {
	s.under = -1
	s.Refresh()
}

// TypedKey implements fyne.Focusable.
func (s *Tabs) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		s.Choose(s.Chosen - 1)
	case fyne.KeyRight, fyne.KeyDown:
		s.Choose(s.Chosen + 1)
	case fyne.KeyHome:
		s.Choose(0)
	case fyne.KeyEnd:
		s.Choose(len(s.words) - 1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		if s.renderer.fit < len(s.words) {
			s.list()
			return
		}
		PassKeyOn(s, ev)
	default:
		PassKeyOn(s, ev)
	}
}

// CreateRenderer implements fyne.Widget.
func (s *Tabs) CreateRenderer() fyne.WidgetRenderer {
	r := &tabsRenderer{tabs: s, fit: len(s.words), bar: canvas.NewRectangle(color.Transparent)}
	for range len(s.words) + 1 {
		r.areas = append(r.areas, canvas.NewRectangle(color.Transparent))
		r.texts = append(r.texts, canvas.NewText("", color.Transparent))
	}
	for i := range r.arrow {
		r.arrow[i] = canvas.NewLine(color.Transparent)
	}
	s.renderer = r
	r.paint()
	return r
}

type tabsRenderer struct {
	tabs *Tabs
	// areas and texts are those of the words, and last that of the rest.
	areas []*canvas.Rectangle
	texts []*canvas.Text
	fit   int               // so many words fit
	arrow [2]*canvas.Line   // at the word of the rest
	bar   *canvas.Rectangle // the accent at the chosen word
}

const (
	// TabsPad is what a word keeps on both sides.
	TabsPad   = 12
	tabsBar   = 3
	tabsArrow = 18 // room for the arrow
)

func (r *tabsRenderer) Destroy() {}

func (r *tabsRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for i := range r.areas {
		objects = append(objects, r.areas[i], r.texts[i])
	}
	return append(objects, r.arrow[0], r.arrow[1], r.bar)
}

// word is what stands at a place: the chosen word stands for the rest if it is
// one of them.
func (r *tabsRenderer) word(i int) string {
	switch {
	case i < len(r.tabs.words):
		return r.tabs.words[i]
	case r.tabs.Chosen >= r.fit:
		return r.tabs.words[r.tabs.Chosen]
	}
	return "Weitere"
}

// room is what a word needs with some room on both sides: as wide as if it were
// chosen, so that nothing moves.
func room(word string) fyne.Size {
	size := fyne.MeasureText(word, theme.TextSize(), fyne.TextStyle{Bold: true})
	return size.AddWidthHeight(2*TabsPad, TabsPad+4)
}

// restWidth is the room for any of the words from one on, or for „Weitere“.
func (r *tabsRenderer) restWidth(from int) float32 {
	widest := room("Weitere").Width
	for _, word := range r.tabs.words[from:] {
		widest = max(widest, room(word).Width)
	}
	return widest + tabsArrow
}

// fitting counts the words that fit into a line.
func (r *tabsRenderer) fitting(width float32) int {
	var x float32
	fit := 0
	for i, word := range r.tabs.words {
		x += room(word).Width
		if i+1 < len(r.tabs.words) && x+r.restWidth(i+1) <= width {
			fit = i + 1
		}
	}
	if r.tabs.upright || x <= width {
		return len(r.tabs.words)
	}
	return fit
}

func (r *tabsRenderer) MinSize() fyne.Size {
	line := room("Weitere").Height
	if !r.tabs.upright {
		return fyne.NewSize(r.restWidth(0), line)
	}
	var widest float32
	for _, word := range r.tabs.words {
		widest = max(widest, room(word).Width)
	}
	return fyne.NewSize(widest, tightest()*float32(len(r.tabs.words)))
}

// tightest is the height of a word among words above each other where there is
// little room.
func tightest() float32 {
	return fyne.MeasureText("Weitere", theme.TextSize(), fyne.TextStyle{Bold: true}).Height + 2
}

func (r *tabsRenderer) Layout(size fyne.Size) {
	r.fit = r.fitting(size.Width)
	r.paint()
	tight := tightest()
	var at fyne.Position
	for i, text := range r.texts {
		if text.Hidden {
			continue
		}
		word := room(text.Text)
		switch {
		case r.tabs.upright:
			word = fyne.NewSize(size.Width, min(word.Height, max(size.Height/float32(len(r.tabs.words)), tight)))
		case i == len(r.tabs.words):
			word.Width += tabsArrow
			x, y := at.X+word.Width-TabsPad, at.Y+word.Height/2
			r.arrow[0].Position1, r.arrow[0].Position2 = fyne.NewPos(x-10, y-2.5), fyne.NewPos(x-5, y+2.5)
			r.arrow[1].Position1, r.arrow[1].Position2 = fyne.NewPos(x-5, y+2.5), fyne.NewPos(x, y-2.5)
		}
		r.areas[i].Move(at)
		r.areas[i].Resize(word)
		text.Move(at.AddXY(TabsPad, (word.Height-text.MinSize().Height)/2))
		text.Resize(text.MinSize())
		if r.isChosen(i) && r.tabs.upright {
			r.bar.Move(at)
			r.bar.Resize(fyne.NewSize(tabsBar, word.Height))
		} else if r.isChosen(i) {
			r.bar.Move(at.AddXY(TabsPad, word.Height-tabsBar))
			r.bar.Resize(fyne.NewSize(word.Width-2*TabsPad, tabsBar))
		}
		if r.tabs.upright {
			at.Y += word.Height
		} else {
			at.X += word.Width
		}
	}
}

// isChosen says whether the chosen word stands at a place.
func (r *tabsRenderer) isChosen(i int) bool {
	return i == r.tabs.Chosen && i < r.fit || i == len(r.tabs.words) && r.tabs.Chosen >= r.fit
}

func (r *tabsRenderer) Refresh() {
	r.Layout(r.tabs.Size())
	canvas.Refresh(r.tabs)
}

func (r *tabsRenderer) paint() {
	s := r.tabs
	for i, text := range r.texts {
		text.Text, text.TextSize = r.word(i), theme.TextSize()
		text.TextStyle.Bold = r.isChosen(i)
		text.Color = theme.Color(theme.ColorNameForeground)
		text.Hidden = i >= r.fit && (i < len(s.words) || r.fit == len(s.words))
		area := r.areas[i]
		area.Hidden = text.Hidden || !(i == s.under || r.isChosen(i) && (s.focused || s.upright))
		area.FillColor = theme.Color(theme.ColorNameHover)
		area.StrokeWidth = 0
		if r.isChosen(i) && s.focused {
			area.StrokeWidth, area.StrokeColor = 2, theme.Color(theme.ColorNamePrimary)
		}
	}
	for _, line := range r.arrow {
		line.StrokeColor, line.StrokeWidth = theme.Color(theme.ColorNameForeground), 1.5
		line.Hidden = r.fit == len(s.words)
	}
	r.bar.FillColor = theme.Color(theme.ColorNamePrimary)
}
