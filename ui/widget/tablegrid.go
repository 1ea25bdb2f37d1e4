package widget

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// grid gives the columns of header and rows the same places.
type grid struct {
	widths []float32
	grow   []bool
	width  float32 // when last laid out, for MinSize
}

func (g *grid) add(width float32, grow bool) {
	g.widths, g.grow = append(g.widths, width), append(g.grow, grow)
}

// room returns the width of all columns, what is left for those that grow, and
// their share of it.
func (g *grid) room(width float32) (all, left, growing float32) {
	all = width - metric(theme.SizeNameScrollBarSmall)
	left = all
	for i, w := range g.widths {
		if g.grow[i] {
			growing += w
		} else {
			left -= w
		}
	}
	return all, left, growing
}

// narrow says whether there is too little room to set the columns side by side.
func (g *grid) narrow(width float32) bool {
	_, left, growing := g.room(width)
	return left < growing
}

// spans returns the left end and the width of each column.
func (g *grid) spans(width float32) (xs, ws []float32) {
	_, left, growing := g.room(width)
	xs, ws = make([]float32, len(g.widths)), make([]float32, len(g.widths))
	var x float32
	for i, w := range g.widths {
		if g.grow[i] {
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
	first := max(slices.Index(g.grow, true), 0)
	others := slices.DeleteFunc(slices.Delete(slices.Clone(texts), first, first+1), func(t string) bool { return t == "" })
	all, _, _ := g.room(width)
	all -= 2 * cellPad
	head = charWidthsFor(metric(theme.SizeNameText), fyne.TextStyle{}).lines(texts[first], all, 2)
	if len(others) > 0 {
		rest = charWidthsFor(metric(theme.SizeNameCaptionText), fyne.TextStyle{}).lines(strings.Join(others, " · "), all, 2)
	}
	return head, rest
}

// Layout implements fyne.Layout.
func (g *grid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if g.narrow(size.Width) {
		(&inline{}).Layout(objects, size)
		return
	}
	xs, ws := g.spans(size.Width)
	for i, o := range objects {
		setBounds(o, xs[i], 0, ws[i], size.Height)
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
