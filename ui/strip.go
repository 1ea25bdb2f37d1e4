package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"modellkommune/ui/widget"
)

// strip offers a few words of which one is chosen: the pages on the left, or
// the sections above a form. It is one stop for Tab; arrow keys choose. The heads
// of Fyne's AppTabs cannot be reached with the keyboard.
type strip struct {
	fynewidget.BaseWidget
	words    []string
	upright  bool
	chosen   int
	chose    func(i int)
	under    int // the word under the pointer, -1 for none
	focused  bool
	renderer *stripRenderer
}

func newStrip(words []string, upright bool, chose func(i int)) *strip {
	s := &strip{words: words, upright: upright, chose: chose, under: -1}
	s.ExtendBaseWidget(s)
	return s
}

// mark shows a word as chosen without telling.
func (s *strip) mark(i int) {
	if s.chosen != i {
		s.chosen = i
		s.Refresh()
	}
}

// rename changes the words, as many as there were.
func (s *strip) rename(words []string) {
	s.words = words
	s.Refresh()
}

func (s *strip) choose(i int) {
	if i >= 0 && i < len(s.words) && i != s.chosen {
		s.mark(i)
		s.chose(i)
	}
}

// at gives the word at a place, -1 if there is none.
func (s *strip) at(p fyne.Position) int {
	for i, area := range s.renderer.areas {
		if p.X >= area.Position().X && p.X < area.Position().X+area.Size().Width &&
			p.Y >= area.Position().Y && p.Y < area.Position().Y+area.Size().Height {
			return i
		}
	}
	return -1
}

// Tapped implements fyne.Tappable.
func (s *strip) Tapped(ev *fyne.PointEvent) { s.choose(s.at(ev.Position)) }

// MouseIn implements desktop.Hoverable.
func (s *strip) MouseIn(ev *desktop.MouseEvent) { s.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (s *strip) MouseMoved(ev *desktop.MouseEvent) {
	if i := s.at(ev.Position); i != s.under {
		s.under = i
		s.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (s *strip) MouseOut() {
	s.under = -1
	s.Refresh()
}

// FocusGained implements fyne.Focusable.
func (s *strip) FocusGained() {
	s.focused = true
	s.Refresh()
	widget.Reveal(s)
}

// FocusLost implements fyne.Focusable.
func (s *strip) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune implements fyne.Focusable.
func (s *strip) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (s *strip) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		s.choose(s.chosen - 1)
	case fyne.KeyRight, fyne.KeyDown:
		s.choose(s.chosen + 1)
	case fyne.KeyHome:
		s.choose(0)
	case fyne.KeyEnd:
		s.choose(len(s.words) - 1)
	default:
		passOn(s, ev)
	}
}

// CreateRenderer implements fyne.Widget.
func (s *strip) CreateRenderer() fyne.WidgetRenderer {
	r := &stripRenderer{strip: s, bar: canvas.NewRectangle(color.Transparent)}
	for range s.words {
		r.areas = append(r.areas, canvas.NewRectangle(color.Transparent))
		r.texts = append(r.texts, canvas.NewText("", color.Transparent))
	}
	s.renderer = r
	r.paint()
	return r
}

type stripRenderer struct {
	strip *strip
	areas []*canvas.Rectangle
	texts []*canvas.Text
	bar   *canvas.Rectangle // the accent at the chosen word
}

const (
	stripPad    = 12
	stripCloser = 3
	stripBar    = 3
)

func (r *stripRenderer) Destroy() {}

func (r *stripRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for i := range r.areas {
		objects = append(objects, r.areas[i], r.texts[i])
	}
	return append(objects, r.bar)
}

// wordSize is the room of a word with some room on both sides: as wide as if it
// were chosen, so that nothing moves.
func (r *stripRenderer) wordSize(i int, pad float32) fyne.Size {
	size := fyne.MeasureText(r.strip.words[i], theme.TextSize(), fyne.TextStyle{Bold: true})
	return size.AddWidthHeight(2*pad, pad+4)
}

// pad gives the room beside each word: less where they need several lines, so
// that these are few and look like one group.
func (r *stripRenderer) pad(width float32) float32 {
	if r.strip.upright {
		return stripPad
	}
	for i := range r.texts {
		width -= r.wordSize(i, stripPad).Width
	}
	if width < 0 {
		return stripPad - stripCloser
	}
	return stripPad
}

// places sets the words one after the other, in as many lines as a width
// needs, and gives their areas and the height of all.
func (r *stripRenderer) places(width float32) (at []fyne.Position, height float32) {
	pad := r.pad(width)
	start := stripPad - pad // the first word stays where it is
	x, y, line := start, float32(0), float32(0)
	for i := range r.texts {
		word := r.wordSize(i, pad)
		if x > start && (r.strip.upright || x+word.Width > width) {
			x, y = start, y+line
		}
		at = append(at, fyne.NewPos(x, y))
		x, line = x+word.Width, word.Height
	}
	return at, y + line
}

func (r *stripRenderer) MinSize() fyne.Size {
	var widest float32
	for i := range r.texts {
		widest = max(widest, r.wordSize(i, stripPad).Width)
	}
	_, height := r.places(max(r.strip.Size().Width, widest))
	return fyne.NewSize(widest, height)
}

func (r *stripRenderer) Layout(size fyne.Size) {
	places, _ := r.places(size.Width)
	pad := r.pad(size.Width)
	for i, text := range r.texts {
		word, at := r.wordSize(i, pad), places[i]
		if r.strip.upright {
			word.Width = size.Width
		}
		r.areas[i].Move(at)
		r.areas[i].Resize(word)
		text.Move(at.AddXY(pad, (word.Height-text.MinSize().Height)/2))
		if i == r.strip.chosen && r.strip.upright {
			r.bar.Move(at)
			r.bar.Resize(fyne.NewSize(stripBar, word.Height))
		} else if i == r.strip.chosen {
			r.bar.Move(at.AddXY(pad, word.Height-stripBar))
			r.bar.Resize(fyne.NewSize(word.Width-2*pad, stripBar))
		}
	}
}

func (r *stripRenderer) Refresh() {
	r.paint()
	r.Layout(r.strip.Size())
	canvas.Refresh(r.strip)
}

func (r *stripRenderer) paint() {
	s := r.strip
	for i, text := range r.texts {
		text.Text, text.TextSize = s.words[i], theme.TextSize()
		text.TextStyle.Bold = i == s.chosen
		text.Color = theme.Color(theme.ColorNameForeground)
		area := r.areas[i]
		area.Hidden = !(i == s.under || i == s.chosen && (s.focused || s.upright))
		area.FillColor = theme.Color(theme.ColorNameHover)
		area.StrokeWidth = 0
		if i == s.chosen && s.focused {
			area.StrokeWidth, area.StrokeColor = 2, theme.Color(theme.ColorNamePrimary)
		}
	}
	r.bar.FillColor = theme.Color(theme.ColorNamePrimary)
}
