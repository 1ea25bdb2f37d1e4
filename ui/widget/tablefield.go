package widget

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"modellkommune/data"
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
	// Choices are the only texts that the column takes. They can be picked from a
	// list, and the beginning of one is enough.
	Choices []string
	// Limit is how many characters a text may have; 0 is any number.
	Limit int
}

// read gives the text of a cell as it is written properly, or says what is wrong.
func (c TableColumn) read(text string) (string, error) {
	if c.Read == nil || text == "" {
		return text, data.CheckLength(text, c.Limit)
	}
	return c.Read(text)
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

// ReadMoney is Read for a column of amounts: 1200 becomes 1.200,00 €; 0 is as good
// as none.
func ReadMoney(text string) (string, error) {
	c, err := data.ParseCents(text)
	return formatMoney(c), err
}

// ReadNumber is Read for a column of whole numbers; 0 is as good as none.
func ReadNumber(text string) (string, error) {
	n, err := parseNumber(text)
	return formatNumber(n), err
}

// ReadDecimal is Read for a column of decimal numbers.
func ReadDecimal(text string) (string, error) {
	d, err := data.ParseDecimal(text)
	return d.String(), err
}

// readChoice gives the one choice that a text begins.
func readChoice(choices []string) func(string) (string, error) {
	return func(text string) (string, error) {
		begun := slices.DeleteFunc(slices.Clone(choices), func(c string) bool {
			return !strings.HasPrefix(strings.ToLower(c), strings.ToLower(text))
		})
		if len(begun) == 1 {
			return begun[0], nil
		}
		if slices.Contains(begun, text) {
			return text, nil
		}
		return text, data.Fail(data.Invalid, fmt.Sprintf("„%s“ steht nicht zur Wahl. Möglich sind: „%s“.", text, strings.Join(choices, "“, „")), nil)
	}
}

// TableField holds a few small records, such as links, as rows of lines. A row
// of which nothing is filled in does not count.
type TableField struct {
	frame
	OnCommit func(rows [][]string)
	// Check refuses rows that can be read but may not be kept, such as one that
	// lacks something. It is told only when the field is left, for a row is filled
	// in cell by cell.
	Check   func(rows [][]string) error
	columns []TableColumn
	value   [][]string
	rows    []*tableRow
	lines   *fyne.Container
	// note says what is wrong below the row in which it is.
	note   *Paragraph
	add    *Button
	stop   func()
	since  func() // stops the wait that began with the first key; nil for none
	setter bool
}

// tableRow is one row: its entries, what they are titled and the button that
// removes it.
type tableRow struct {
	titles []*Paragraph
	cells  []*entry
	boxes  []fyne.CanvasObject
	remove *Button
}

// NewTableField makes a field for small records. Add is on the button that adds
// a row, such as „Link hinzufügen“.
func NewTableField(about About, add string, columns []TableColumn, commit func([][]string)) *TableField {
	f := &TableField{OnCommit: commit, columns: slices.Clone(columns), stop: func() {}}
	for i, c := range f.columns {
		if c.Choices != nil {
			f.columns[i].Read = readChoice(c.Choices)
		}
	}
	f.lines = container.New(&tableRows{field: f})
	f.note = newParagraph("", theme.ColorNameError, theme.SizeNameCaptionText, fyne.TextStyle{Bold: true})
	f.tellInside = f.tellRow
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
	f.still()
	old := f.rows
	f.rows = nil
	for _, texts := range f.value {
		f.appendRow(texts)
	}
	f.unmark()
	f.rearrange()
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

// rearrange shows the rows as they are now.
func (f *TableField) rearrange() {
	f.lines.Objects = nil
	for _, r := range f.rows {
		for i := range r.cells {
			f.lines.Objects = append(f.lines.Objects, r.titles[i], r.boxes[i])
		}
		f.lines.Objects = append(f.lines.Objects, r.remove)
	}
	f.lines.Objects = append(f.lines.Objects, f.note)
	f.settle()
	canvas.Refresh(f.lines)
}

// settle gives the cells their places, also where the field stays as high as it
// was and the form has nothing to do.
func (f *TableField) settle() {
	f.relayout()
	if size := f.lines.Size(); size.Width > 0 {
		f.lines.Layout.Layout(f.lines.Objects, size)
	}
}

func (f *TableField) appendRow(texts []string) *tableRow {
	row := &tableRow{}
	submitted := func(string) { f.Flush() }
	for i, c := range f.columns {
		cell := newCell(submitted)
		if c.Read != nil { // a date is short and would only break where it must not
			cell = newEntry(false)
			cell.clean, cell.OnSubmitted = cleanLine, submitted
		}
		cell.SetPlaceHolder(c.Placeholder)
		if i < len(texts) {
			cell.SetText(texts[i])
		}
		cell.OnChanged = func(string) { f.changed() }
		cell.onGained = func() {
			if f.gained(cell) {
				cell.selectAll()
			}
			if !mouse.giving && f.wrongRow() == row {
				f.revealNote()
			}
		}
		cell.onLost = func() {
			f.lost()
			if !f.flush(false) && f.form != nil {
				f.form.unfinished = f
			}
		}
		row.titles = append(row.titles, NewHint(c.Title))
		row.cells = append(row.cells, cell)
		row.boxes = append(row.boxes, f.boxOf(cell, c.Choices))
	}
	row.remove = NewQuietButton("Entfernen", func() { f.removeRow(row) })
	if f.form != nil {
		row.remove.bind(f.form)
	}
	f.rows = append(f.rows, row)
	return row
}

// boxOf is what stands in the place of a cell: it grows with its text, or offers
// choices.
func (f *TableField) boxOf(cell *entry, choices []string) fyne.CanvasObject {
	if choices == nil {
		return newGrower(cell, 1, func() {
			f.settle()
			if cell.focused {
				cell.reveal()
			}
		})
	}
	pick := func() {
		focusOn(cell)
		Pick(cell, choices, slices.Index(choices, cell.Text), func(i int) {
			cell.SetText(choices[i])
			f.flush(false)
		})
	}
	cell.onKey = func(key fyne.KeyName) bool {
		opens := key == fyne.KeyF4 || key == fyne.KeyDown
		if opens {
			pick()
		}
		return opens
	}
	cell.onShortcut = func(s *desktop.CustomShortcut) bool {
		if opensList(s) {
			pick()
		}
		return opensList(s)
	}
	return container.New(beside{}, cell, newPickButton("Liste", pick))
}

// holds says whether an object is one of the cells.
func (f *TableField) holds(o fyne.CanvasObject) bool {
	return slices.ContainsFunc(f.rows, func(r *tableRow) bool {
		return slices.ContainsFunc(r.cells, func(cell *entry) bool { return cell == o })
	})
}

func (f *TableField) addRow() {
	row := f.appendRow(nil)
	f.rearrange()
	focusOn(row.cells[0])
}

func (f *TableField) removeRow(row *tableRow) {
	i := slices.Index(f.rows, row)
	f.rows = slices.Delete(f.rows, i, i+1)
	if len(f.rows) == 0 {
		focusOn(f.add)
	} else {
		focusOn(f.rows[min(i, len(f.rows)-1)].remove)
	}
	f.rearrange()
	f.Flush()
}

func (f *TableField) changed() {
	if f.setter {
		return
	}
	f.stop()
	f.stop = After(pause, func() { f.commit(false) })
	if f.since == nil {
		f.since = After(longest, func() {
			f.since = nil
			if rows, err := f.read(false); err == nil && (f.Check == nil || f.Check(rows) == nil) {
				f.take(rows)
			}
		})
	}
	f.unmark()
}

// still stops the clocks that run since something was typed.
func (f *TableField) still() {
	f.stop()
	if f.since != nil {
		f.since()
		f.since = nil
	}
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

// read takes the texts of all rows that are not empty, and marks what is wrong
// if wanted.
func (f *TableField) read(mark bool) (out [][]string, wrong error) {
	out = [][]string{}
	for _, r := range f.rows {
		texts, empty := make([]string, len(r.cells)), true
		for i, cell := range r.cells {
			line, _ := parseLine(cell.Text)
			text, err := f.columns[i].read(line)
			if err != nil && mark {
				cell.setWrong(true)
				if wrong == nil { // the first is told
					f.setProblem(sentenceOf(err))
				}
			}
			wrong = errors.Join(wrong, err)
			texts[i] = text
			empty = empty && text == "" && cell.Text == ""
		}
		if !empty {
			out = append(out, texts)
		}
	}
	return out, wrong
}

// wrongRow gives the first row with a cell that is wrong, nil if there is none.
func (f *TableField) wrongRow() *tableRow {
	for _, r := range f.rows {
		if slices.ContainsFunc(r.cells, func(cell *entry) bool { return cell.wrong }) {
			return r
		}
	}
	return nil
}

// tellRow says what is wrong in a cell below its row, where the cursor is or was;
// what is wrong with the rows together is left to be said below all of them.
func (f *TableField) tellRow(sentence string) string {
	inside, below := sentence, ""
	if f.wrongRow() == nil {
		inside, below = "", sentence
	}
	if f.note.Text() != inside {
		f.note.SetText(inside)
		f.settle()
		if f.form != nil && f.form.focused == f {
			f.revealNote()
		}
	}
	return below
}

// revealNote brings what is wrong in a row into view with the cursor, which comes
// first where there is no room for both.
func (f *TableField) revealNote() {
	if f.form != nil && f.note.Text() != "" {
		Reveal(f.note)
		Reveal(f.form.last)
	}
}

// roomiest lets a table of many columns be wider than text.
func (f *TableField) roomiest() float32 { return float32(len(f.columns)) * roomyColumn }

// commit takes the rows over. What Check has against them is said only if they
// are final.
func (f *TableField) commit(final bool) bool {
	f.still()
	rows, err := f.read(true)
	if err != nil {
		return false
	}
	if f.Check != nil && !equal(rows, f.value) {
		if err := f.Check(rows); err != nil {
			if final {
				f.setProblem(sentenceOf(err))
			}
			return false
		}
	}
	f.unmark()
	f.take(rows)
	return true
}

func (f *TableField) take(rows [][]string) {
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
}

// Flush implements Field.
func (f *TableField) Flush() bool { return f.flush(true) }

func (f *TableField) flush(final bool) bool {
	if !f.commit(final) {
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
				if cell.undo(); cell.Text != before {
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
				cell.redo()
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
	if r := f.wrongRow(); r != nil {
		focusOn(r.cells[slices.IndexFunc(r.cells, func(cell *entry) bool { return cell.wrong })])
		return
	}
	if len(f.rows) > 0 {
		focusOn(f.rows[0].cells[0])
		return
	}
	focusOn(f.add)
}

func (f *TableField) complete() bool { return f.Flush() && f.filled(len(f.value) == 0) }

func (f *TableField) bind(form *formState) {
	f.frame.bind(form)
	f.add.bind(form)
	for _, r := range f.rows {
		r.remove.bind(form)
	}
}

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

// widths gives the widths of the cells side by side, nil if they do not fit: what
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
	wrong, note := t.field.wrongRow(), t.field.note
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
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	})
}

// MinSize implements fyne.Layout.
func (t *tableRows) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(inputWidth, t.heightFor(objects, max(t.width, inputWidth)))
}
