package widget

import (
	"fyne.io/fyne/v2"
)

// tableRows sets the cells of a row side by side below their titles, which only
// the first row shows. Where they would be too narrow, a row's cells stand one
// below the other, each below its title.
type tableRows struct {
	field *TableField
	width float32 // when last laid out, for MinSize
}

const (
	cellGap       = 8
	rowGap        = 6
	stackGap      = 20 // between rows whose cells are stacked
	cellNarrowest = 92 // a date fits
	roomyColumn   = 190
)

// widths returns the widths of the cells side by side, nil if they do not fit: what
// its share would make too narrow is as wide as need be.
func (t *tableRows) widths(room float32) []float32 {
	columns := t.field.columns
	ws := make([]float32, len(columns))
	if room < float32(len(columns))*cellNarrowest {
		return nil
	}
	var all float32
	for _, c := range columns {
		all += c.share()
	}
	for i := 0; i < len(columns); i++ {
		if share := columns[i].share(); ws[i] == 0 && room*share/all < cellNarrowest {
			ws[i], room, all = cellNarrowest, room-cellNarrowest, all-share
			i = -1 // the others have become narrower
		}
	}
	for i, c := range columns {
		if ws[i] == 0 {
			ws[i] = room * c.share() / all
		}
	}
	return ws
}

// placing puts an object somewhere; one without height is not shown.
type placing func(o fyne.CanvasObject, x, y, w, h float32)

// arrange tells place where each object goes and gives the height of all.
func (t *tableRows) arrange(width float32, place placing) float32 {
	var y float32
	wrong, note := t.field.wrongRow(), t.field.rowProblem
	if wrong == nil || note.Text() == "" {
		place(note, 0, 0, width, 0)
	}
	for i, r := range t.field.rows {
		ws := t.widths(width - float32(len(r.cells))*cellGap - r.remove.MinSize().Width)
		switch {
		case ws == nil && i > 0:
			y += stackGap
		case i > 0:
			y += rowGap
		}
		if ws == nil {
			y = r.stack(y, width, place)
		} else {
			y = r.line(y, ws, i == 0, place)
		}
		if r == wrong && note.Text() != "" {
			h := note.heightFor(width)
			place(note, 0, y+labelGap, width, h)
			y += labelGap + h
		}
	}
	return y
}

// line places a row from y down with its cells side by side and says where it ends.
func (r *tableRow) line(y float32, ws []float32, titled bool, place placing) float32 {
	var x, above float32
	for n, title := range r.titles {
		var h float32
		if titled {
			h = title.heightFor(ws[n])
			above = max(above, h+labelGap)
		}
		place(title, x, y, ws[n], h)
		x += ws[n] + cellGap
	}
	y += above
	remove := r.remove.MinSize()
	place(r.remove, x, y, remove.Width, remove.Height)
	x = 0
	height := remove.Height
	for n, box := range r.boxes {
		h := heightOf(box, ws[n])
		place(box, x, y, ws[n], h)
		x, height = x+ws[n]+cellGap, max(height, h)
	}
	return y + height
}

// stack does the same with its cells one below the other.
func (r *tableRow) stack(y, width float32, place placing) float32 {
	put := func(o fyne.CanvasObject, w, h, gap float32) {
		place(o, 0, y, w, h)
		y += h + gap
	}
	for n, box := range r.boxes {
		put(r.titles[n], width, r.titles[n].heightFor(width), labelGap)
		put(box, width, heightOf(box, width), rowGap)
	}
	remove := r.remove.MinSize()
	put(r.remove, remove.Width, remove.Height, 0)
	return y
}

func (t *tableRows) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	return t.arrange(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// Layout implements fyne.Layout.
func (t *tableRows) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	t.width = size.Width
	t.arrange(size.Width, func(o fyne.CanvasObject, x, y, w, h float32) {
		if h == 0 {
			o.Hide()
			return
		}
		o.Show()
		setBounds(o, x, y, w, h)
	})
}

// MinSize implements fyne.Layout.
func (t *tableRows) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(inputWidth, t.heightFor(objects, max(t.width, inputWidth)))
}
