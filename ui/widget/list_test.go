package widget

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
)

func TestRecordListByKeyboard(t *testing.T) {
	c := newClock(t)
	var chosen, opened []string
	l := NewRecordList("Noch keine Maßnahmen.", func(id string) { chosen = append(chosen, id) })
	l.OnOpen = func(id string) { opened = append(opened, id) }
	l.SetRecords(sampleRecords(1000))
	w := window(t, ThemeLight, 300, 500, func() fyne.CanvasObject { return l })
	w.Canvas().FocusNext()
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyDown, "M01"},
		{fyne.KeyDown, "M02"},
		{fyne.KeyUp, "M01"},
		{fyne.KeyUp, "M01"},
		{fyne.KeyEnd, "M1000"},
		{fyne.KeyDown, "M1000"},
		{fyne.KeyPageUp, "M992"},
		{fyne.KeyPageDown, "M1000"},
		{fyne.KeyHome, "M01"},
	} {
		press(l.rows, step.key)
		if l.Selected() != step.want {
			t.Errorf("%s: %s, want %s", step.key, l.Selected(), step.want)
		}
		y := float32(l.rows.chosen)*l.rows.height - l.rows.scroll.Offset.Y
		if y < 0 || y+l.rows.height > l.rows.Size().Height {
			t.Errorf("%s: chosen row at %v", step.key, y)
		}
	}
	press(l.rows, fyne.KeyReturn)
	if !slices.Equal(opened, []string{"M01"}) {
		t.Errorf("opened %q", opened)
	}
	for _, r := range "m1000" {
		l.rows.TypedRune(r)
	}
	if l.Selected() != "M1000" {
		t.Errorf("letters lead to %s", l.Selected())
	}
	c.pass(2 * pause)
	l.rows.TypedRune('m')
	if l.Selected() != "M01" {
		t.Errorf("the next letter leads to %s", l.Selected())
	}
	if len(l.rows.pool) > 15 {
		t.Errorf("%d rows exist", len(l.rows.pool))
	}
	if want := []string{"M01", "M02", "M01", "M1000", "M992", "M1000", "M01"}; !slices.Equal(chosen[:7], want) {
		t.Errorf("told %q", chosen)
	}
}

func TestRecordListByMouse(t *testing.T) {
	newClock(t)
	var chosen, opened string
	l := NewRecordList("", func(id string) { chosen = id })
	l.OnOpen = func(id string) { opened = id }
	l.SetRecords(sampleRecords(100))
	w := window(t, ThemeLight, 300, 500, func() fyne.CanvasObject { return l })
	fourth := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, 3.5*l.rows.height)}}
	l.rows.mouse.MouseDown(fourth)
	l.rows.mouse.MouseUp(fourth)
	if chosen != "M04" || w.Canvas().Focused() != l.rows {
		t.Errorf("chosen %q, focus %T", chosen, w.Canvas().Focused())
	}
	l.rows.mouse.DoubleTapped(nil)
	if opened != "" {
		t.Errorf("a single click opened %q", opened)
	}
	l.rows.mouse.MouseDown(fourth)
	l.rows.mouse.DoubleTapped(nil)
	if opened != "M04" {
		t.Errorf("opened %q", opened)
	}
	test.Scroll(w.Canvas(), fyne.NewPos(100, 100), 0, -2*notch)
	if want := 6 * lineHeight(); l.rows.scroll.Offset.Y != want {
		t.Errorf("two notches of the wheel: offset %v, want %v", l.rows.scroll.Offset.Y, want)
	}
	// Whatever is in view shows what belongs there.
	for _, r := range l.rows.pool {
		if r.Visible() && r.child.(*recordRow).record.ID != l.shown[r.shows].ID {
			t.Errorf("row %d shows %q", r.shows, r.child.(*recordRow).record.ID)
		}
	}
}

func TestSortTableKeepsOrder(t *testing.T) {
	newClock(t)
	table := NewSortTable("", func(r Record) string { return r.ID }, Column[Record]{Title: "Name", Grow: true, Text: func(r Record) string { return r.Title }})
	table.KeepOrder()
	table.SetItems([]Record{{ID: "1", Title: "Ziele"}, {ID: "2", Title: "Anlass"}})
	w := window(t, ThemeLight, 300, 300, func() fyne.CanvasObject { return table })
	test.Tap(table.heads[0])
	if got := table.Items(); got[0].ID != "1" || table.heads[0].AccessibilityLabel() != "Name" {
		t.Errorf("%v under %q", got, table.heads[0].AccessibilityLabel())
	}
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != table.rows {
		t.Errorf("Tab reaches %T first", w.Canvas().Focused())
	}
}

// Rows that a form has scrolled out of sight leave the mouse to what stands above it.
func TestRowsOutOfSight(t *testing.T) {
	newClock(t)
	table := NewSortTable("", func(r Record) string { return r.ID }, Column[Record]{Title: "Name", Grow: true, Text: func(r Record) string { return r.Title }})
	table.SetItems(sampleRecords(100))
	form := NewForm(NewParagraph("darüber"), container.NewGridWrap(fyne.NewSize(300, 400), table), container.NewGridWrap(fyne.NewSize(300, 900)))
	w := window(t, ThemeLight, 400, 500, func() fyne.CanvasObject {
		return container.NewWithoutLayout(form)
	})
	form.Move(fyne.NewPos(0, 100))
	form.Resize(fyne.NewSize(400, 400))
	hovered := func(y float32) (n int) {
		test.MoveMouse(w.Canvas(), fyne.NewPos(100, y))
		for _, r := range table.rows.pool {
			if r.hovered {
				n++
			}
		}
		return n
	}
	form.scroll.ScrollToOffset(fyne.NewPos(0, 250))
	if hovered(120) != 1 {
		t.Error("the row under the pointer is not marked")
	}
	if hovered(60) != 0 {
		t.Error("a row above the form takes the mouse")
	}
}

func TestRecordListKeepsTheSelection(t *testing.T) {
	newClock(t)
	told := 0
	l := NewRecordList("Noch keine Maßnahmen.", func(string) { told++ })
	records := sampleRecords(50)
	l.SetRecords(records)
	window(t, ThemeLight, 300, 500, func() fyne.CanvasObject { return l })
	l.Select("M20")
	l.SetRecords(records[10:])
	if l.rows.chosen != 9 || l.Selected() != "M20" {
		t.Errorf("row %d, %q", l.rows.chosen, l.Selected())
	}
	l.wheel(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -900)})
	at := l.rows.scroll.Offset
	l.SetRecords(records[10:])
	if l.rows.scroll.Offset != at {
		t.Errorf("a refresh scrolls from %v to %v", at, l.rows.scroll.Offset)
	}
	l.SetFilter("bürger M2")
	if got := len(l.Shown()); got != 2 || l.rows.chosen != -1 {
		t.Errorf("%d shown, row %d", got, l.rows.chosen)
	}
	l.SetFilter("gibt es nicht")
	if l.empty.Text() != "Nichts gefunden zu „gibt es nicht“." || !l.empty.Visible() {
		t.Error(l.empty.Text())
	}
	l.SetFilter("")
	if l.Selected() != "M20" || l.rows.chosen != 9 || l.empty.Visible() {
		t.Errorf("row %d, %q", l.rows.chosen, l.Selected())
	}
	l.SetRecords(nil)
	if !l.empty.Visible() || l.empty.Text() != "Noch keine Maßnahmen." {
		t.Error(l.empty.Text())
	}
	if told != 0 {
		t.Errorf("told %d times", told)
	}
}

func TestSearch(t *testing.T) {
	newClock(t)
	var got []string
	s := NewSearch("Suchen …", func(text string) { got = append(got, text) })
	left := false
	s.OnLeave = func() { left = true }
	show(t, NewForm(s))
	s.Focus()
	write(s.entry, "ab")
	press(s.entry, fyne.KeyEscape)
	if !slices.Equal(got, []string{"a", "ab", ""}) {
		t.Errorf("got %q", got)
	}
	press(s.entry, fyne.KeyDown)
	if !left {
		t.Error("Down does not go on to the list")
	}
}

func TestSortTable(t *testing.T) {
	newClock(t)
	type item struct {
		id    string
		money data.Cents
	}
	var opened string
	table := NewSortTable("Nichts da.", func(i item) string { return i.id },
		Column[item]{Title: "Name", Width: 150, Grow: true, Text: func(i item) string { return i.id }},
		Column[item]{Title: "Betrag", Width: 120, Right: true, Text: func(i item) string { return i.money.String() }, Compare: func(a, b item) int { return int(a.money - b.money) }},
	)
	table.OnOpen = func(id string) { opened = id }
	w := show(t, table)
	if !table.empty.Visible() {
		t.Error("an empty table says nothing")
	}
	table.SetItems([]item{{"Öffentlichkeit", 300}, {"M10", 20}, {"Zoo", 1000}, {"M9", 5}, {"apfel", 7}})
	ids := func() (out []string) {
		for _, i := range table.Items() {
			out = append(out, i.id)
		}
		return out
	}
	table.Select("M9")
	test.Tap(table.heads[0])
	if got := ids(); !slices.Equal(got, []string{"apfel", "M9", "M10", "Öffentlichkeit", "Zoo"}) {
		t.Errorf("by name: %q", got)
	}
	if table.rows.chosen != 1 {
		t.Errorf("the chosen row went to %d", table.rows.chosen)
	}
	press(table.heads[0], fyne.KeySpace)
	if got := ids(); got[0] != "Zoo" || table.heads[0].AccessibilityLabel() != "Name, absteigend sortiert" {
		t.Errorf("downwards: %q, %q", got, table.heads[0].AccessibilityLabel())
	}
	press(table.heads[1], fyne.KeyReturn)
	if got := ids(); !slices.Equal(got, []string{"M9", "apfel", "M10", "Öffentlichkeit", "Zoo"}) {
		t.Errorf("by amount: %q", got)
	}
	table.Focus()
	press(w.Canvas().Focused(), fyne.KeyEnd, fyne.KeyReturn)
	if opened != "Zoo" || table.Selected() != "Zoo" {
		t.Errorf("opened %q", opened)
	}
	row := table.rows.pool[4].child.(*cellRow)
	r := test.WidgetRenderer(row).(*cellRowRenderer)
	if end := r.texts[1].Position().X + charWidthsFor(14, r.texts[1].TextStyle).width(r.texts[1].Text); end > row.Size().Width || end < row.Size().Width-30 {
		t.Errorf("amounts end at %v of %v", end, row.Size().Width)
	}
}

func TestCellsAreCutToTheirWidth(t *testing.T) {
	newClock(t)
	table := sampleTable()
	window(t, ThemeLight, 600, 300, func() fyne.CanvasObject { return table })
	xs, ws := table.grid.spans(table.rows.Size().Width)
	for _, w := range table.rows.pool {
		r := test.WidgetRenderer(w.child.(*cellRow)).(*cellRowRenderer)
		for _, text := range r.texts[:r.used] {
			i := len(xs) - 1
			for text.Position().X < xs[i] {
				i--
			}
			if end := text.Position().X + text.MinSize().Width; end > xs[i]+ws[i] {
				t.Errorf("%q ends at %v, its column at %v", text.Text, end, xs[i]+ws[i])
			}
		}
	}
}

// shown returns the lines of a table's row.
func shown(table *SortTable[Record], row int) (lines []string) {
	r := test.WidgetRenderer(table.rows.pool[row].child.(*cellRow)).(*cellRowRenderer)
	for _, text := range r.texts[:r.used] {
		lines = append(lines, text.Text)
	}
	return lines
}

// A long title wraps where the table is narrow, and a narrower table still shows
// every cell.
func TestSortTableInANarrowWindow(t *testing.T) {
	newClock(t)
	table := sampleTable()
	w := window(t, ThemeLight, 1000, 400, func() fyne.CanvasObject { return table })
	one := lineHeight() + rowPad
	if table.rows.height != one {
		t.Errorf("wide: rows are %v high, not %v", table.rows.height, one)
	}
	w.Resize(fyne.NewSize(600, 400))
	if got := shown(table, 1); !slices.Equal(got[1:3], []string{"M02 Bürger-App mit", "Mängelmelder und Veranstaltu…"}) {
		t.Errorf("600: %q", got)
	}
	if table.rows.height != one+lineHeight() {
		t.Errorf("600: rows are %v high", table.rows.height)
	}
	w.Resize(fyne.NewSize(300, 400))
	if got := shown(table, 1); !slices.Equal(got, []string{"M02 Bürger-App mit Mängelmelder und", "Veranstaltungskalender", "M02 · gefährdet · 7.407,00\u00a0€"}) {
		t.Errorf("300: %q", got)
	}
	for _, h := range table.heads {
		if end := h.Position().X + h.Size().Width; end > 300 {
			t.Errorf("the head %q ends at %v", h.title, end)
		}
	}
	if w := table.MinSize().Width; w > 200 {
		t.Errorf("forces a width of %v", w)
	}
	w.Resize(fyne.NewSize(1000, 400))
	if table.rows.height != one || len(shown(table, 1)) != 4 {
		t.Errorf("wide again: %v, %q", table.rows.height, shown(table, 1))
	}
}
