package widget

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// TableColumn is one column of a TableField.
type TableColumn struct {
	Title       string
	Placeholder string
	// Share is the column's part of the width; 0 counts as 1.
	Share float32
	// Read gives the text as it is written properly, or says what is wrong; nil
	// takes any text.
	Read func(text string) (string, error)
}

func (c TableColumn) share() float32 {
	if c.Share == 0 {
		return 1
	}
	return c.Share
}

// ReadDate is Read for a column of dates: 1.3.18 becomes 01.03.2018.
func ReadDate(text string) (string, error) {
	d, err := parseDate(text)
	return d.String(), err
}

// TableField holds a few small records, such as links, as rows of lines. A row
// of which nothing is filled in does not count.
type TableField struct {
	frame
	OnCommit func(rows [][]string)
	columns  []TableColumn
	value    [][]string
	rows     []*tableRow
	lines    *fyne.Container
	add      *Button
	stop     func()
	setter   bool
}

// tableRow is one row: its entries and the button that removes it.
type tableRow struct {
	cells  []*entry
	remove *Button
	line   *fyne.Container
}

// NewTableField makes a field for small records. Add is on the button that adds
// a row, such as „Link hinzufügen“.
func NewTableField(about About, add string, columns []TableColumn, commit func([][]string)) *TableField {
	f := &TableField{OnCommit: commit, columns: columns, stop: func() {}}
	f.lines = container.New(&column{gap: 6})
	f.add = NewButton(add, f.addRow)
	f.frameOf(f, about, container.New(&column{gap: 8}, f.lines, Buttons(f.add)))
	f.fill()
	return f
}

// Value gives the rows that were last committed or set. It is never nil.
func (f *TableField) Value() [][]string { return clone(f.value) }

func clone(rows [][]string) [][]string {
	out := make([][]string, len(rows))
	for i, r := range rows {
		out[i] = slices.Clone(r)
	}
	return out
}

func equal(a, b [][]string) bool { return slices.EqualFunc(a, b, slices.Equal[[]string]) }

// SetValue shows rows without committing. As with other fields, typing stays if
// these are the rows that the field already has.
func (f *TableField) SetValue(rows [][]string) {
	if !equal(rows, f.value) {
		f.value = clone(rows)
		f.fill()
	}
}

// fill makes the entries for the value. The focus stays in its place, for it
// would else be held by an entry that is gone.
func (f *TableField) fill() {
	f.stop()
	old := f.rows
	f.rows, f.lines.Objects = nil, nil
	for _, texts := range f.value {
		f.appendRow(texts)
	}
	f.unmark()
	f.relayout()
	for i, r := range old {
		for n, cell := range r.cells {
			if cell.onLost = nil; !cell.focused {
				continue
			}
			if i < len(f.rows) {
				focusOn(f.rows[i].cells[n])
			} else {
				focusOn(f.add)
			}
		}
	}
}

func (f *TableField) titles() fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, c := range f.columns {
		objects = append(objects, newParagraph(c.Title, colorHint, theme.SizeNameCaptionText, fyne.TextStyle{}))
	}
	return container.New(&shares{columns: f.columns, rest: f.removeWidth()}, objects...)
}

func (f *TableField) removeWidth() float32 { return NewQuietButton("Entfernen", nil).MinSize().Width }

func (f *TableField) appendRow(texts []string) *tableRow {
	if len(f.lines.Objects) == 0 {
		f.lines.Objects = append(f.lines.Objects, f.titles())
	}
	row := &tableRow{}
	var objects []fyne.CanvasObject
	for i, c := range f.columns {
		cell := newEntry(false)
		cell.SetPlaceHolder(c.Placeholder)
		cell.clean = cleanText
		if i < len(texts) {
			cell.SetText(texts[i])
		}
		cell.OnChanged = func(string) { f.changed() }
		cell.OnSubmitted = func(string) { f.Flush() }
		cell.onGained = func() {
			if f.gained(cell) {
				cell.selectAll()
			}
		}
		cell.onLost = func() {
			f.Flush()
			f.lost()
		}
		row.cells = append(row.cells, cell)
		objects = append(objects, cell)
	}
	row.remove = NewQuietButton("Entfernen", func() { f.removeRow(row) })
	if f.form != nil {
		row.remove.bind(f.form)
	}
	row.line = container.New(&shares{columns: f.columns, rest: f.removeWidth()}, append(objects, row.remove)...)
	f.rows = append(f.rows, row)
	f.lines.Objects = append(f.lines.Objects, row.line)
	return row
}

func (f *TableField) addRow() {
	row := f.appendRow(nil)
	f.relayout()
	focusOn(row.cells[0])
}

func (f *TableField) removeRow(row *tableRow) {
	i := slices.Index(f.rows, row)
	f.rows = slices.Delete(f.rows, i, i+1)
	f.lines.Objects = slices.DeleteFunc(f.lines.Objects, func(o fyne.CanvasObject) bool { return o == row.line })
	if len(f.rows) == 0 {
		f.lines.Objects = nil
		focusOn(f.add)
	} else {
		focusOn(f.rows[min(i, len(f.rows)-1)].remove)
	}
	f.relayout()
	f.Flush()
}

func (f *TableField) changed() {
	if f.setter {
		return
	}
	f.stop()
	f.stop = After(pause, func() { f.commit() })
	f.unmark()
}

// unmark takes the sentence and all marks away.
func (f *TableField) unmark() {
	for _, r := range f.rows {
		for _, c := range r.cells {
			c.setWrong(false)
		}
	}
	f.setProblem("")
}

// read takes the texts of all rows that are not empty, and marks what is wrong.
func (f *TableField) read() ([][]string, bool) {
	out, ok := [][]string{}, true
	for _, r := range f.rows {
		texts, empty := make([]string, len(r.cells)), true
		for i, cell := range r.cells {
			text, _ := parseLine(cell.Text)
			if read := f.columns[i].Read; read != nil && text != "" {
				proper, err := read(text)
				if err != nil {
					cell.setWrong(true)
					f.setProblem(sentenceOf(err))
					ok = false
				}
				text = proper
			}
			texts[i] = text
			empty = empty && text == "" && cell.Text == ""
		}
		if !empty {
			out = append(out, texts)
		}
	}
	return out, ok
}

func (f *TableField) commit() bool {
	f.stop()
	rows, ok := f.read()
	if !ok {
		return false
	}
	f.unmark()
	for _, r := range f.rows {
		for _, cell := range r.cells {
			cell.SetText(cell.Text) // forgets the typing that can be taken back
		}
	}
	if !equal(rows, f.value) {
		f.value = rows
		if f.OnCommit != nil {
			f.OnCommit(clone(rows))
		}
	}
	return true
}

// Flush implements Field.
func (f *TableField) Flush() bool {
	if !f.commit() {
		return false
	}
	f.setter = true
	for _, r := range f.rows {
		for i, cell := range r.cells {
			if read := f.columns[i].Read; read != nil && cell.Text != "" {
				if text, err := read(cell.Text); err == nil && text != cell.Text {
					cell.SetText(text)
				}
			}
		}
	}
	f.setter = false
	return true
}

// texts gives what stands in the rows that are not empty.
func (f *TableField) texts() [][]string {
	var out [][]string
	for _, r := range f.rows {
		texts := make([]string, len(r.cells))
		for i, cell := range r.cells {
			texts[i] = cell.Text
		}
		if slices.ContainsFunc(texts, func(t string) bool { return t != "" }) {
			out = append(out, texts)
		}
	}
	return out
}

// Dirty implements Field.
func (f *TableField) Dirty() bool { return !equal(f.texts(), f.value) }

// Discard implements Field.
func (f *TableField) Discard() {
	if f.Dirty() || f.Problem() != "" {
		f.fill()
	}
}

// UndoTyping implements Field.
func (f *TableField) UndoTyping() bool {
	if !f.Dirty() {
		return false
	}
	for _, r := range f.rows {
		for _, cell := range r.cells {
			if cell.focused {
				before := cell.Text
				if cell.Undo(); cell.Text != before {
					return true
				}
			}
		}
	}
	f.fill()
	return true
}

// RedoTyping implements Field.
func (f *TableField) RedoTyping() bool {
	for _, r := range f.rows {
		for _, cell := range r.cells {
			if cell.focused {
				before := cell.Text
				cell.Redo()
				return cell.Text != before
			}
		}
	}
	return false
}

// ShowError implements Field.
func (f *TableField) ShowError(err error) { f.setProblem(sentenceOf(err)) }

// Focus implements Field: where a cell is wrong, the cursor goes there.
func (f *TableField) Focus() {
	for _, r := range f.rows {
		for _, cell := range r.cells {
			if cell.wrong {
				focusOn(cell)
				return
			}
		}
	}
	if len(f.rows) > 0 {
		focusOn(f.rows[0].cells[0])
		return
	}
	focusOn(f.add)
}

func (f *TableField) complete() bool { return f.Flush() && f.filled(len(f.value) == 0) }

func (f *TableField) bind(form *Form) {
	f.frame.bind(form)
	f.add.bind(form)
	for _, r := range f.rows {
		r.remove.bind(form)
	}
}

// shares sets cells side by side by their shares of the width; what comes after
// them gets the rest.
type shares struct {
	columns []TableColumn
	rest    float32
}

const cellGap = 8

// Layout implements fyne.Layout.
func (s *shares) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var all float32
	for _, c := range s.columns {
		all += c.share()
	}
	room := size.Width - s.rest - float32(len(s.columns))*cellGap
	var x float32
	for i, o := range objects {
		w := s.rest
		if i < len(s.columns) {
			w = room * s.columns[i].share() / all
		}
		h := min(heightOf(o, w), size.Height)
		o.Move(fyne.NewPos(x, (size.Height-h)/2))
		o.Resize(fyne.NewSize(w, h))
		x += w + cellGap
	}
}

// MinSize implements fyne.Layout.
func (s *shares) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(s.rest+float32(len(s.columns))*60, highest(objects))
}
