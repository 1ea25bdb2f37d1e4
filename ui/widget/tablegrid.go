package widget

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// grid gives the columns of header and rows the same places.
type grid struct {
	columns []gridColumn
	width   float32 // when last laid out, for MinSize
}

type gridColumn struct {
	width       float32
	grow, spare bool
}

func (g *grid) add(width float32, grow, spare bool) {
	g.columns = append(g.columns, gridColumn{width, grow, spare})
}

// room returns the width of all columns, what is left for those that grow, and
// their share of it; with all columns, or without those that can be spared.
func (g *grid) room(width float32, spare bool) (all, left, growing float32) {
	all = width - metric(theme.SizeNameScrollBarSmall)
	left = all
	for _, c := range g.columns {
		switch {
		case c.spare && !spare:
		case c.grow:
			growing += c.width
		default:
			left -= c.width
		}
	}
	return all, left, growing
}

// roomy says whether there is room for the columns that can be spared.
func (g *grid) roomy(width float32) bool {
	_, left, growing := g.room(width, true)
	return left >= growing
}

// narrow says whether there is too little room to set the columns side by side.
func (g *grid) narrow(width float32) bool {
	_, left, growing := g.room(width, false)
	return left < growing
}

// spans returns the left end and the width of each column, which is 0 for one that is left
// away.
func (g *grid) spans(width float32) (xs, ws []float32) {
	spare := g.roomy(width)
	_, left, growing := g.room(width, spare)
	xs, ws = make([]float32, len(g.columns)), make([]float32, len(g.columns))
	var x float32
	for i, c := range g.columns {
		w := c.width
		switch {
		case c.spare && !spare:
			w = 0
		case c.grow:
			w *= left / growing
		}
		xs[i], ws[i] = x, w
		x += w
	}
	return xs, ws
}

// stack wraps the texts of a narrow row: the first column that grows, below it
// the others.
func (g *grid) stack(texts []string, width float32) (head, rest []string) {
	first := max(slices.IndexFunc(g.columns, func(c gridColumn) bool { return c.grow }), 0)
	others := slices.DeleteFunc(slices.Delete(slices.Clone(texts), first, first+1), func(t string) bool { return t == "" })
	all, _, _ := g.room(width, false)
	all -= 2 * cellPad
	head = charWidthsFor(metric(theme.SizeNameText), fyne.TextStyle{}).lines(texts[first], all, 2)
	if len(others) > 0 {
		rest = charWidthsFor(metric(theme.SizeNameCaptionText), fyne.TextStyle{}).lines(strings.Join(others, " · "), all, 2)
	}
	return head, rest
}

// Layout implements fyne.Layout.
func (g *grid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	narrow := g.narrow(size.Width)
	xs, ws := g.spans(size.Width)
	for i, o := range objects {
		if !narrow && ws[i] == 0 {
			o.Hide()
			continue
		}
		o.Show()
		setBounds(o, xs[i], 0, ws[i], size.Height)
	}
	if narrow {
		(&inline{}).Layout(objects, size)
	}
}

// MinSize implements fyne.Layout.
func (g *grid) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(widest(objects), highest(objects))
	if g.width > 0 && g.narrow(g.width) {
		size.Height = (&inline{}).heightFor(objects, g.width)
	}
	return size
}
