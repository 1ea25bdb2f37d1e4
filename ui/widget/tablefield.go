package widget

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// TableField holds a few small records, such as links, as rows of lines. A row
// of which nothing is filled in does not count.
type TableField struct {
	fieldFrame
	OnCommit func(rows [][]string)
	// Check refuses rows that can be read but may not be kept, such as one that
	// lacks something. It is told only when the field is left, for a row is filled
	// in cell by cell.
	Check   func(rows [][]string) error
	columns []TableColumn
	value   [][]string
	rows    []*tableRow
	lines   *fyne.Container
	// rowProblem says what is wrong below the row in which it is.
	rowProblem *Paragraph
	add        *Button
	timer      typingTimer
	setter     bool
	// paste takes what was copied from a spreadsheet; it is there where the field is a grid.
	paste func(text string, column int)
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
	f := &TableField{OnCommit: commit, columns: slices.Clone(columns)}
	for i, c := range f.columns {
		if offered := c.offered(); offered != nil {
			f.columns[i].Read = readChoice(offered)
		}
	}
	f.lines = container.New(&tableRows{field: f})
	f.rowProblem = newParagraph("", theme.ColorNameError, theme.SizeNameCaptionText, fyne.TextStyle{Bold: true})
	f.showInside = f.showInRow
	f.add = NewButton(add, f.addRow)
	f.initFrame(f, about, container.New(&column{gap: 8}, f.lines, Buttons(f.add)))
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
	f.timer.stop()
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
	f.lines.Objects = append(f.lines.Objects, f.rowProblem)
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
			if f.focusGained(cell) {
				cell.selectAll()
			}
			if !mouse.giving && f.wrongRow() == row {
				f.revealRowProblem()
			}
		}
		cell.onLost = func() {
			f.focusLost()
			if !f.flush(false) && f.form != nil {
				f.form.unfinished = f
			}
		}
		row.titles = append(row.titles, NewHint(c.Title))
		row.cells = append(row.cells, cell)
		row.boxes = append(row.boxes, f.boxOf(cell, c.offered()))
		if f.paste != nil {
			f.asGrid(cell, i)
		}
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
func (f *TableField) boxOf(cell *entry, offered func() []string) fyne.CanvasObject {
	if offered == nil {
		return newGrowingEntry(cell, 1, func() {
			f.settle()
			if cell.focused {
				cell.reveal()
			}
		})
	}
	pick := func() {
		focusOn(cell)
		choices := offered()
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
	f.timer.typed(func() { f.commit(false) }, func() {
		if rows, err := f.read(false); err == nil && (f.Check == nil || f.Check(rows) == nil) {
			f.take(rows)
		}
	})
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

// wrongRow returns the first row with a cell that is wrong, nil if there is none.
func (f *TableField) wrongRow() *tableRow {
	for _, r := range f.rows {
		if slices.ContainsFunc(r.cells, func(cell *entry) bool { return cell.wrong }) {
			return r
		}
	}
	return nil
}

// showInRow says what is wrong in a cell below its row, where the cursor is or was;
// what is wrong with the rows together is left to be said below all of them.
func (f *TableField) showInRow(sentence string) string {
	inside, below := sentence, ""
	if f.wrongRow() == nil {
		inside, below = "", sentence
	}
	if f.rowProblem.Text() != inside {
		f.rowProblem.SetText(inside)
		f.settle()
		if f.form != nil && f.form.focused == f {
			f.revealRowProblem()
		}
	}
	return below
}

// revealRowProblem brings what is wrong in a row into view with the cursor, which comes
// first where there is no room for both.
func (f *TableField) revealRowProblem() {
	if f.form != nil && f.rowProblem.Text() != "" {
		Reveal(f.rowProblem)
		Reveal(f.form.last)
	}
}

// roomiest lets a table of many columns be wider than text.
func (f *TableField) roomiest() float32 { return float32(len(f.columns)) * roomyColumn }

// commit takes the rows over. What Check has against them is said only if they
// are final.
func (f *TableField) commit(final bool) bool {
	f.timer.stop()
	rows, err := f.read(true)
	if err != nil {
		return false
	}
	if f.Check != nil && !equal(rows, f.value) {
		if err := f.Check(rows); err != nil {
			if final {
				f.markCell(err)
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

// Texts gives what stands in the rows that are not empty, whether it is right or not.
func (f *TableField) Texts() [][]string {
	var out [][]string
	for _, r := range f.filledRows() {
		out = append(out, r.texts())
	}
	return out
}

// filledRows lists the rows in which something stands.
func (f *TableField) filledRows() []*tableRow {
	return slices.DeleteFunc(slices.Clone(f.rows), func(r *tableRow) bool {
		return !slices.ContainsFunc(r.cells, func(cell *entry) bool { return strings.TrimSpace(cell.Text) != "" })
	})
}

func (r *tableRow) texts() []string {
	texts := make([]string, len(r.cells))
	for i, cell := range r.cells {
		texts[i] = cell.Text
	}
	return texts
}

// Dirty implements Field.
func (f *TableField) Dirty() bool { return !equal(f.Texts(), f.value) }

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
	if cell := f.focusedCell(); cell == nil || !cell.undo() {
		f.fill()
	}
	return true
}

// RedoTyping implements Field.
func (f *TableField) RedoTyping() bool {
	cell := f.focusedCell()
	return cell != nil && cell.redo()
}

// focusedCell returns the cell with the cursor, nil if none has it.
func (f *TableField) focusedCell() *entry {
	for _, r := range f.rows {
		for _, cell := range r.cells {
			if cell.focused {
				return cell
			}
		}
	}
	return nil
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
	f.fieldFrame.bind(form)
	f.add.bind(form)
	for _, r := range f.rows {
		r.remove.bind(form)
	}
}
