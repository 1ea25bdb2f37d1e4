package widget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestTableField(t *testing.T) {
	c := newClock(t)
	var got [][][]string
	f := NewTableField(About{Label: "Beschlüsse"}, "Beschluss hinzufügen",
		[]TableColumn{{Title: "Gremium", Share: 2}, {Title: "Datum", Read: ReadDate}},
		func(v [][]string) { got = append(got, v) })
	w := show(t, NewForm(f))
	f.Focus()
	press(w.Canvas().Focused(), fyne.KeyReturn) // „Beschluss hinzufügen“
	cell := w.Canvas().Focused().(*entry)
	write(cell, "Rat")
	w.Canvas().FocusNext()
	write(w.Canvas().Focused().(*entry), "1.3.18")
	c.pass(pause)
	w.Canvas().FocusNext() // „Entfernen“
	if len(got) != 2 || got[1][0][0] != "Rat" || got[1][0][1] != "01.03.2018" || f.rows[0].cells[1].Text != "01.03.2018" {
		t.Fatalf("got %q, shown %q", got, f.rows[0].cells[1].Text)
	}
	f.addRow()
	f.Flush()
	if len(got) != 2 {
		t.Errorf("an empty row was committed: %q", got)
	}
	date := f.rows[1].cells[1]
	focusOn(date)
	write(date, "31.2.18")
	if f.Flush() || !date.wrong || f.Problem() == "" || len(got) != 2 {
		t.Errorf("a wrong date was committed: %q, %q", got, f.Problem())
	}
	if !f.UndoTyping() || date.Text == "31.2.18" {
		t.Errorf("not undone: %q", date.Text)
	}
	f.Discard()
	if w.Canvas().Focused() != f.add {
		t.Errorf("the focus stays at a row that is gone: %T", w.Canvas().Focused())
	}
	focusOn(f.rows[0].cells[0])
	f.SetValue([][]string{{"Kreistag", "01.04.2018"}})
	if w.Canvas().Focused() != f.rows[0].cells[0] || len(got) != 2 {
		t.Errorf("the focus is at %T, got %q", w.Canvas().Focused(), got)
	}
	if f.Dirty() || len(f.rows) != 1 {
		t.Errorf("after Discard: %q", f.Texts())
	}
	f.rows[0].remove.press()
	if len(got) != 3 || len(got[2]) != 0 || f.Dirty() {
		t.Errorf("got %q", got)
	}
	if w.Canvas().Focused() != f.add {
		t.Errorf("the focus is at %T", w.Canvas().Focused())
	}
}

// The cursor goes to the cell that is wrong, not to the first one.
func TestTableFieldFocusesWrongCell(t *testing.T) {
	f := NewTableField(About{Label: "Termine"}, "Termin hinzufügen", []TableColumn{{Title: "Bericht"}, {Title: "Frist", Read: ReadDate}}, nil)
	w := window(t, ThemeLight, 500, 400, func() fyne.CanvasObject { return NewForm(f) })
	f.SetValue([][]string{{"Erster", "31.10.2017"}, {"Zweiter", "31.10.2018"}})
	f.rows[1].cells[1].SetText("31.02.2018")
	if f.Flush() {
		t.Fatal("31.02.2018 is taken")
	}
	f.Focus()
	if w.Canvas().Focused() != fyne.Focusable(f.rows[1].cells[1]) {
		t.Errorf("%v has the focus", w.Canvas().Focused())
	}
}

func resolutions() *TableField {
	return NewTableField(About{Label: "Beschlüsse"}, "Beschluss hinzufügen", []TableColumn{
		{Title: "Gremium", Share: 2}, {Title: "Datum", Read: ReadDate}, {Title: "Ergebnis", Share: 2},
	}, nil)
}

func TestCellGrowsWithItsText(t *testing.T) {
	newClock(t)
	f := resolutions()
	window(t, ThemeLight, 600, 500, func() fyne.CanvasObject { return NewForm(f) })
	f.SetValue([][]string{{"Rat", "01.03.2018", ""}, {"Kreistag", "", ""}})
	first, second := f.rows[0], f.rows[1]
	single := first.cells[2].Size().Height
	below, height := place(second.cells[0]).Y, f.Size().Height
	if date := first.cells[1].Size().Height; date != single {
		t.Errorf("a date is %v high, a text %v", date, single)
	}
	focusOn(first.cells[2])
	write(first.cells[2], strings.Repeat("einstimmig beschlossen ", 4))
	grown := first.cells[2].Size().Height - single
	if grown < 2*lineHeight() {
		t.Fatalf("the cell grew by %v", grown)
	}
	if by := place(second.cells[0]).Y - below; by != grown {
		t.Errorf("the row below moved by %v, not %v", by, grown)
	}
	if by := f.Size().Height - height; by != grown {
		t.Errorf("the field grew by %v, not %v", by, grown)
	}
	for _, c := range first.cells {
		if place(c).Y != place(first.cells[0]).Y {
			t.Errorf("cells begin at %v and %v", place(c).Y, place(first.cells[0]).Y)
		}
	}
	// A second cell that grows no further than the first changes no height but its own.
	focusOn(first.cells[0])
	write(first.cells[0], " "+strings.Repeat("und Ausschuss ", 3))
	if first.cells[0].Size().Height <= single {
		t.Error("the second cell did not grow")
	}
}

// An undo may change a text while the field stays as high as it was.
func TestRowsOfAnotherValueAreShown(t *testing.T) {
	f := resolutions()
	show(t, NewForm(f))
	f.SetValue([][]string{{"Rat", "", ""}})
	f.SetValue([][]string{{"Kreistag", "", ""}})
	if cell := f.rows[0].cells[0]; cell.Size().Width < cellNarrowest || cell.Size().Height < lineHeight() {
		t.Errorf("the cell is %v", cell.Size())
	}
}

func TestCellIsOneLine(t *testing.T) {
	newClock(t)
	var got [][]string
	f := resolutions()
	f.OnCommit = func(rows [][]string) { got = rows }
	show(t, NewForm(f))
	f.addRow()
	cell := f.rows[0].cells[0]
	clip := test.NewClipboard()
	clip.SetContent("Rat\r\nder Gemeinde\n")
	cell.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if cell.Text != "Rat der Gemeinde" {
		t.Errorf("pasted %q", cell.Text)
	}
	press(cell, fyne.KeyReturn)
	if len(got) != 1 || got[0][0] != "Rat der Gemeinde" || cell.Text != "Rat der Gemeinde" {
		t.Errorf("Enter committed %q of %q", got, cell.Text)
	}
	write(cell, "n")
	press(cell, fyne.KeyEnter)
	if got[0][0] != cell.Text {
		t.Errorf("Enter on the number pad committed %q of %q", got, cell.Text)
	}
}

func TestTabMovesBetweenCells(t *testing.T) {
	f := resolutions()
	w := show(t, NewForm(f))
	f.addRow()
	for i, cell := range f.rows[0].cells {
		if w.Canvas().Focused() != cell || cell.AcceptsTab() {
			t.Fatalf("Tab %d leads to %T", i, w.Canvas().Focused())
		}
		w.Canvas().FocusNext()
	}
	w.Canvas().FocusPrevious()
	w.Canvas().FocusPrevious()
	if w.Canvas().Focused() != f.rows[0].cells[1] {
		t.Errorf("Shift+Tab leads to %T", w.Canvas().Focused())
	}
}

func TestNarrowRowsAreStacked(t *testing.T) {
	f := resolutions()
	form := NewForm(f)
	w := window(t, ThemeLight, 276, 700, func() fyne.CanvasObject { return form })
	f.SetValue([][]string{{"Rat", "01.03.2018", "beschlossen"}, {"Kreistag", "", ""}})
	check := func(row *tableRow, stacked, titled bool) {
		t.Helper()
		for i, c := range row.cells {
			if row.titles[i].Visible() != titled {
				t.Errorf("title %d is shown: %v", i, !titled)
			}
			if titled && place(row.titles[i]).Y >= place(c).Y {
				t.Errorf("title %d is not above its cell", i)
			}
			if i == 0 {
				continue
			}
			before := row.cells[i-1]
			if below := place(c).Y >= place(before).Y+before.Size().Height; below != stacked {
				t.Errorf("cell %d is below: %v", i, below)
			}
		}
		if end := place(row.remove).X + row.remove.Size().Width; end > form.Size().Width {
			t.Errorf("the row ends at %v", end)
		}
	}
	check(f.rows[0], true, true)
	check(f.rows[1], true, true)
	if w := f.rows[0].cells[1].Size().Width; w != 236 {
		t.Errorf("a stacked cell is %v wide", w)
	}
	w.Resize(fyne.NewSize(600, 700))
	check(f.rows[0], false, true)
	check(f.rows[1], false, false)
	for _, c := range f.rows[0].cells {
		if c.Size().Width < cellNarrowest {
			t.Errorf("a cell is %v wide", c.Size().Width)
		}
	}
}

// What is wrong in a cell is said below its row, not below all rows.
func TestWrongCellIsToldBelowItsRow(t *testing.T) {
	newClock(t)
	f := NewTableField(About{Label: "Belege"}, "Beleg hinzufügen", []TableColumn{{Title: "Nr."}, {Title: "Tag", Read: ReadDate}, {Title: "Empfänger"}, {Title: "Grund"}, {Title: "Betrag", Read: ReadMoney}}, nil)
	told := 0
	form := NewForm(f)
	form.OnProblem = func() { told++ }
	w := window(t, ThemeLight, 1300, 900, func() fyne.CanvasObject { return form })
	f.SetValue([][]string{{"1", "", "A", "", ""}, {"2", "", "B", "", ""}, {"3", "", "C", "", ""}})
	focusOn(f.rows[1].cells[1])
	write(f.rows[1].cells[1], "31.02.2018")
	focusOn(f.rows[1].cells[2])
	note, below := place(f.rowProblem), place(f.rows[2].cells[0])
	if !strings.Contains(f.rowProblem.Text(), "31.02.2018") || note.Y < place(f.rows[1].cells[1]).Y || note.Y >= below.Y || !f.rowProblem.Visible() {
		t.Errorf("%q stands at %v, the next row at %v", f.rowProblem.Text(), note, below)
	}
	if f.problem.Text() != "" || f.Problem() == "" || told != 1 {
		t.Errorf("below all rows: %q; %q, told %d times", f.problem.Text(), f.Problem(), told)
	}
	if width := f.Size().Width; width < 900 || f.rows[0].cells[1].Size().Width < 150 {
		t.Errorf("the table is %v wide, its day %v", width, f.rows[0].cells[1].Size().Width)
	}
	shoot(t, w, "wrong-cell")
	f.Discard()
	if f.rowProblem.Text() != "" || f.rowProblem.Visible() || told != 2 {
		t.Errorf("still says %q, told %d times", f.rowProblem.Text(), told)
	}
}

// Where there is little room, the sentence comes into view with the cursor.
func TestWrongCellIsToldInView(t *testing.T) {
	newClock(t)
	f := NewTableField(About{Label: "Belege"}, "Beleg hinzufügen", []TableColumn{{Title: "Tag", Read: ReadDate}, {Title: "Grund"}}, nil)
	form := NewForm(f)
	w := window(t, ThemeLight, 500, 220, func() fyne.CanvasObject { return form })
	var rows [][]string
	for range 8 {
		rows = append(rows, []string{"", "Faltblatt"})
	}
	f.SetValue(rows)
	for i := range rows[2:5] {
		r := f.rows[2+i]
		w.Canvas().Focus(r.cells[0])
		write(r.cells[0], "99")
		w.Canvas().Focus(r.cells[1])
		top, bottom := place(r.cells[1]).Y, place(f.rowProblem).Y+f.rowProblem.Size().Height
		if f.rowProblem.Text() == "" || top < 0 || bottom > form.Size().Height {
			t.Errorf("the cursor is at %v, the sentence %q ends at %v", top, f.rowProblem.Text(), bottom)
		}
		f.Discard()
	}
}
