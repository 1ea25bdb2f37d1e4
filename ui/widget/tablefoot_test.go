package widget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
)

// summed is a table of 100 rows with their sum.
func summed() *SortTable[Record] {
	amount := func(Record) data.Cents { return 12_34 }
	table := NewSortTable("", func(r Record) string { return r.ID },
		Column[Record]{Title: "Nr.", Width: 70, Text: func(r Record) string { return r.ID }},
		Column[Record]{Title: "Titel", Width: 150, Grow: true, Text: func(r Record) string { return r.Title }},
		Column[Record]{Title: "Zuständigkeit", Width: 60, Spare: true, Text: func(r Record) string { return r.Detail }},
		Column[Record]{
			Title: "Betrag", Width: 100, Right: true, Text: func(r Record) string { return amount(r).String() },
			Sum: func(list []Record) string { return data.Total(list, amount).String() },
		},
	)
	table.Sums = func(shown []Record) []Sum[Record] { return []Sum[Record]{{"Summe", shown}} }
	table.SetItems(sampleRecords(100))
	return table
}

// places gives the objects with a text.
func places(o fyne.CanvasObject, text string) (found []*canvas.Text) {
	for _, object := range test.LaidOutObjects(o) {
		if t, ok := object.(*canvas.Text); ok && t.Text == text && t.Visible() {
			found = append(found, t)
		}
	}
	return found
}

// The sum stands below the rows flush with their amounts, wherever they are scrolled.
func TestSumsStayInView(t *testing.T) {
	newClock(t)
	table := summed()
	show(t, table)
	for range 2 {
		amounts, sums := places(table.rows, "12,34\u00a0€"), places(table.foot, "1.234,00\u00a0€")
		if len(amounts) == 0 || len(sums) != 1 {
			t.Fatalf("%d amounts and %d sums are shown", len(amounts), len(sums))
		}
		end := func(o *canvas.Text) float32 { return o.Position().X + o.MinSize().Width }
		if off := end(sums[0]) - end(amounts[0]); off < 0 || off > 2 { // the rows stand inside a border
			t.Errorf("the sum ends %v beside the amounts", off)
		}
		if y := table.foot.Position().Y; y < 660 || y+table.foot.Size().Height > 700 {
			t.Errorf("the sum is at %v", y)
		}
		if rows := table.rows.Size().Height; rows > 640 {
			t.Errorf("the rows are %v high and reach below the sum", rows)
		}
		table.Select("M90")
	}
	table.SetItems(sampleRecords(2))
	if got := table.foot.AccessibilityLabel(); got != "Summe: Betrag\u00a024,68\u00a0€" {
		t.Errorf("told is %q", got)
	}
}

// A column that can be spared goes first, then the columns are stacked, with the sum below them.
func TestColumnIsSpared(t *testing.T) {
	for _, c := range []struct {
		width          float32
		spare, stacked bool
	}{{700, true, false}, {420, false, false}, {250, false, true}} {
		newClock(t)
		table := summed()
		show(t, table).Resize(fyne.NewSize(c.width, 500))
		table.Resize(fyne.NewSize(c.width, 500))
		if head := table.heads[2]; head.Visible() != (c.spare || c.stacked) {
			t.Errorf("%v wide: the head is shown: %v", c.width, head.Visible())
		}
		if shown := len(places(table.rows, "bis 31.10.2018")) > 0; shown != c.spare {
			t.Errorf("%v wide: the column is shown: %v", c.width, shown)
		}
		if stacked := len(places(table.foot, "Summe: Betrag\u00a01.234,00\u00a0€")) > 0; stacked != c.stacked {
			t.Errorf("%v wide: stacked: %v", c.width, stacked)
		}
	}
}

// A head always has room for its title and the mark of the order.
func TestHeadFits(t *testing.T) {
	newClock(t)
	table := summed()
	show(t, table)
	if got := places(table, "Zuständigkeit"); len(got) != 1 || table.heads[2].Size().Width < table.heads[2].MinSize().Width {
		t.Errorf("the head is %v wide", table.heads[2].Size().Width)
	}
}
