package widget

import (
	"fyne.io/fyne/v2"
)

// flowing is what needs the more height the narrower it is, such as wrapped
// text. Fyne asks only for one MinSize, which knows no width; our layouts ask
// heightFor before they place anything.
type flowing interface {
	heightFor(width float32) float32
}

// flowLayout is a layout whose height depends on its width.
type flowLayout interface {
	fyne.Layout
	heightFor(objects []fyne.CanvasObject, width float32) float32
}

// heightOf returns the height that an object needs at a width.
func heightOf(o fyne.CanvasObject, width float32) float32 {
	switch o := o.(type) {
	case flowing:
		return o.heightFor(width)
	case *fyne.Container:
		if l, ok := o.Layout.(flowLayout); ok {
			return l.heightFor(o.Objects, width)
		}
	}
	return o.MinSize().Height
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, 0, len(objects))
	for _, o := range objects {
		if o.Visible() {
			out = append(out, o)
		}
	}
	return out
}

func widest(objects []fyne.CanvasObject) float32 {
	var w float32
	for _, o := range objects {
		w = max(w, o.MinSize().Width)
	}
	return w
}

// setBounds moves an object to a place and gives it a size.
func setBounds(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}

// column sets objects one below the other, no wider than limit where one is
// given.
type column struct {
	gap, limit float32
	width      float32 // when last laid out, for MinSize
}

// roomy is what may be wider than a line of text, such as a table.
type roomy interface {
	roomiest() float32
}

// widthOf returns the width of an object in the column.
func (c *column) widthOf(o fyne.CanvasObject, width float32) float32 {
	if c.limit == 0 {
		return width
	}
	limit := c.limit
	if o, ok := o.(roomy); ok {
		limit = max(limit, o.roomiest())
	}
	return min(width, limit)
}

func (c *column) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for i, o := range visible(objects) {
		if i > 0 {
			h += c.gap
		}
		h += heightOf(o, c.widthOf(o, width))
	}
	return h
}

// Layout implements fyne.Layout.
func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	var y float32
	for _, o := range visible(objects) {
		width := c.widthOf(o, size.Width)
		h := heightOf(o, width)
		setBounds(o, 0, y, width, h)
		y += h + c.gap
	}
}

// MinSize implements fyne.Layout.
func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := widest(visible(objects))
	return fyne.NewSize(w, c.heightFor(objects, max(c.width, w)))
}

// columns sets objects side by side in as many columns of equal width as fit,
// in the end one below the other.
type columns struct {
	gap, lineGap float32
	narrowest    float32 // no column is narrower
	most         int     // columns at most; 0 means one for each object
	level        bool    // all objects of a line get its height
	width        float32 // when last laid out, for MinSize
}

// fit returns number and width of the columns for objects that are visible.
func (c *columns) fit(objects []fyne.CanvasObject, width float32) (int, float32) {
	n := len(objects)
	if c.most > 0 {
		n = min(n, c.most)
	}
	need := max(widest(objects), c.narrowest)
	for _, o := range objects {
		if o, ok := o.(interface{ natural() float32 }); ok { // could wrap, but not for a second column
			need = max(need, o.natural())
		}
	}
	for ; n > 1; n-- {
		if w := (width - float32(n-1)*c.gap) / float32(n); w >= need {
			return n, w
		}
	}
	return 1, width
}

// lines goes through the lines and tells how high each is.
func (c *columns) lines(objects []fyne.CanvasObject, width float32, do func(line []fyne.CanvasObject, colWidth, height float32)) {
	objects = visible(objects)
	n, w := c.fit(objects, width)
	for len(objects) > 0 {
		line := objects[:min(n, len(objects))]
		objects = objects[len(line):]
		var h float32
		for _, o := range line {
			h = max(h, heightOf(o, w))
		}
		do(line, w, h)
	}
}

func (c *columns) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	h := -c.lineGap
	c.lines(objects, width, func(_ []fyne.CanvasObject, _, height float32) { h += height + c.lineGap })
	return max(h, 0)
}

// Layout implements fyne.Layout.
func (c *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	var y float32
	c.lines(objects, size.Width, func(line []fyne.CanvasObject, w, h float32) {
		for i, o := range line {
			o.Move(fyne.NewPos(float32(i)*(w+c.gap), y))
			height := h
			if !c.level {
				height = heightOf(o, w)
			}
			o.Resize(fyne.NewSize(w, height))
		}
		y += h + c.lineGap
	})
}

// MinSize implements fyne.Layout.
func (c *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := widest(visible(objects))
	return fyne.NewSize(w, c.heightFor(objects, max(c.width, w)))
}

// inline sets objects of their own widths one after the other and goes on in a
// new line where one does not fit. Aligned right where that is wanted.
type inline struct {
	gap   float32
	right bool
	width float32 // when last laid out, for MinSize
}

func (l *inline) lines(objects []fyne.CanvasObject, width float32) (lines [][]fyne.CanvasObject) {
	var x float32
	for _, o := range visible(objects) {
		w := o.MinSize().Width
		if len(lines) == 0 || x+w > width {
			lines, x = append(lines, nil), 0
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], o)
		x += w + l.gap
	}
	return lines
}

func highest(objects []fyne.CanvasObject) float32 {
	var h float32
	for _, o := range objects {
		h = max(h, o.MinSize().Height)
	}
	return h
}

func (l *inline) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	h := -l.gap
	for _, line := range l.lines(objects, width) {
		h += highest(line) + l.gap
	}
	return max(h, 0)
}

// Layout implements fyne.Layout.
func (l *inline) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	var y float32
	for _, line := range l.lines(objects, size.Width) {
		h, x := highest(line), float32(0)
		if l.right {
			x = size.Width + l.gap
			for _, o := range line {
				x -= o.MinSize().Width + l.gap
			}
		}
		for _, o := range line {
			m := o.MinSize()
			o.Move(fyne.NewPos(x, y+(h-m.Height)/2))
			o.Resize(m)
			x += m.Width + l.gap
		}
		y += h + l.gap
	}
}

// MinSize implements fyne.Layout.
func (l *inline) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := widest(visible(objects))
	return fyne.NewSize(w, l.heightFor(objects, max(l.width, w)))
}
