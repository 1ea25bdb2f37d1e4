package widget

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
)

// CellError says in which cell of a TableField something is wrong; rows and columns count from 0, rows without any
// text not at all.
type CellError struct {
	Row, Column int
	Err         error
}

// Error implements error.
func (e *CellError) Error() string { return e.Err.Error() }

// Unwrap implements errors.
func (e *CellError) Unwrap() error { return e.Err }

// AsGrid makes the field one for many rows: Enter goes to the row below, and what was copied from a spreadsheet is
// handed to paste, with the column of the cursor. It has to be called before there are rows.
func (f *TableField) AsGrid(paste func(text string, column int)) { f.paste = paste }

func (f *TableField) asGrid(cell *entry, column int) {
	before := cell.onKey
	cell.takesTab = column == len(f.columns)-1 // else it would lead to the button that removes the row
	cell.onKey = func(key fyne.KeyName) bool {
		switch key {
		case fyne.KeyReturn, fyne.KeyEnter:
			f.down(cell, column, column)
			return true
		case fyne.KeyTab:
			f.down(cell, column, 0)
			return true
		}
		return before != nil && before(key)
	}
	lost := cell.onLost
	cell.onLost = func() {
		f.tidy(cell, column)
		lost()
	}
	cell.onPaste = func(text string) bool {
		if !strings.ContainsAny(strings.TrimRight(text, "\r\n"), "\t\r\n") {
			return false // one cell
		}
		f.paste(text, column)
		return true
	}
}

// tidy writes a cell properly as soon as it is left, whatever is missing in others.
func (f *TableField) tidy(cell *entry, column int) {
	read := f.columns[column].Read
	if read == nil || cell.Text == "" {
		return
	}
	if text, err := read(cell.Text); err == nil && text != cell.Text {
		f.setter = true
		cell.SetText(text)
		f.setter = false
	}
}

// down goes from a cell to another column of the row below, in a new row where there is none.
func (f *TableField) down(cell *entry, column, to int) {
	i := slices.IndexFunc(f.rows, func(r *tableRow) bool { return r.cells[column] == cell })
	if i+1 == len(f.rows) {
		f.appendRow(nil)
		f.rearrange()
	}
	focusOn(f.rows[i+1].cells[to])
}

// Append puts rows below the last one that is filled, from a column on; nothing that stands there is replaced.
func (f *TableField) Append(rows [][]string, column int) {
	last := 0
	for i, r := range f.rows {
		if slices.ContainsFunc(r.texts(), func(t string) bool { return t != "" }) {
			last = i + 1
		}
	}
	f.rows = f.rows[:last]
	for _, texts := range rows {
		f.appendRow(append(make([]string, column), texts...))
	}
	f.appendRow(nil)
	f.rearrange()
	f.changed()
	focusOn(f.rows[last].cells[0])
}

// Columns says how many columns there are.
func (f *TableField) Columns() int { return len(f.columns) }

// markCell marks the cell of which an error says that it is wrong.
func (f *TableField) markCell(err error) {
	var at *CellError
	if rows := f.filledRows(); errors.As(err, &at) && at.Row < len(rows) {
		rows[at.Row].cells[at.Column].setWrong(true)
	}
}
