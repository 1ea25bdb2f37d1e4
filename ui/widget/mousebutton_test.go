package widget

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
)

// down presses the mouse button on a widget as the driver does: it tells the
// widget, then takes the focus from what is not under the pointer.
func down(w fyne.Window, o desktop.Mouseable) {
	o.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if f, ok := o.(fyne.Focusable); !ok || w.Canvas().Focused() != f {
		w.Canvas().Unfocus()
	}
}

// A click on a field that is half out of view scrolls nothing, or the release
// would land beside it; what is typed then brings it into view.
func TestClickDoesNotScroll(t *testing.T) {
	c := newClock(t)
	form, fields := longForm(40)
	w := show(t, form)
	last := fields[9]
	middle := place(last.entry).Y + last.entry.Size().Height/2
	form.scroll.ScrollToOffset(fyne.NewPos(0, middle-form.Size().Height))
	before := form.scroll.Offset
	down(w, last.entry)
	last.entry.MouseUp(&desktop.MouseEvent{})
	c.pass(longPress)
	if form.scroll.Offset != before || !last.entry.focused {
		t.Fatalf("the click scrolled from %v to %v", before, form.scroll.Offset)
	}
	write(last.entry, "x")
	if y := place(last.entry).Y; y+last.entry.Size().Height > form.Size().Height {
		t.Errorf("what is typed is at %v", y)
	}
}

// Leaving a wrong field by the mouse shows its sentence only once the button is
// released: it would move what is being pressed.
func TestPressHoldsTheFormStill(t *testing.T) {
	c := newClock(t)
	date := NewDateField(About{Label: "Datum"}, nil)
	line := NewLineField(About{Label: "Ort"}, nil)
	tapped := 0
	button := NewButton("Prüfen", func() { tapped++ })
	w := show(t, NewForm(date, line, Buttons(button)))
	for name, o := range map[string]desktop.Mouseable{"entry": line.entry, "button": button} {
		date.Focus()
		write(date.entry, "99")
		before := place(o.(fyne.CanvasObject))
		down(w, o)
		if date.Problem() == "" {
			t.Fatal("the date is taken")
		}
		if at := place(o.(fyne.CanvasObject)); at != before {
			t.Errorf("%s moves by %v under the pointer", name, at.Y-before.Y)
		}
		if name == "button" { // the release comes elsewhere
			c.pass(longPress)
		} else {
			o.MouseUp(&desktop.MouseEvent{})
		}
		if at := place(o.(fyne.CanvasObject)); at == before {
			t.Errorf("%s: the sentence is not shown", name)
		}
		date.Discard()
	}
}

// A text can be marked beyond the edge of its entry.
func TestDragBeyondTheEntryKeepsTheFocus(t *testing.T) {
	newClock(t)
	f := NewLineField(About{Label: "Ort"}, nil)
	w := show(t, NewForm(f))
	f.SetValue("Merzenich")
	down(w, f.entry)
	f.entry.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(60, 15)}})
	f.entry.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(600, 15)}})
	f.entry.MouseUp(&desktop.MouseEvent{})
	w.Canvas().Unfocus() // as the driver does
	f.entry.DragEnd()
	marked := f.entry.SelectedText()
	if w.Canvas().Focused() != f.entry || marked == "" {
		t.Fatalf("focus %T, marked %q", w.Canvas().Focused(), marked)
	}
	write(f.entry, "x")
	if want := strings.Replace("Merzenich", marked, "x", 1); f.entry.Text != want {
		t.Errorf("text %q, want %q", f.entry.Text, want)
	}
}

// A row that is half out of view stays under the pointer while it is clicked,
// also where the caller shows the list anew.
func TestClickedRowStays(t *testing.T) {
	newClock(t)
	var l *RecordList
	l = NewRecordList("", func(id string) {
		l.SetRecords(sampleRecords(100))
		l.Select(id)
	})
	l.SetRecords(sampleRecords(100))
	window(t, ThemeLight, 300, 500, func() fyne.CanvasObject { return l })
	var last *row
	for _, r := range l.rows.pool {
		if r.Position().Y < 500 && r.Position().Y+r.Size().Height > 500 {
			last = r
		}
	}
	if last == nil {
		t.Fatal("no row at the edge")
	}
	at := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: last.Position().AddXY(20, 2)}}
	l.rows.mouse.MouseDown(at)
	if l.rows.scroll.Offset.Y != 0 || l.rows.chosen != last.shows {
		t.Errorf("scrolled to %v, row %d", l.rows.scroll.Offset.Y, l.rows.chosen)
	}
	l.rows.mouse.MouseUp(at)
	press(l.rows, fyne.KeyDown)
	if l.rows.scroll.Offset.Y == 0 {
		t.Error("an arrow key does not scroll")
	}
}

// The second half of a double click, and Enter held down, do nothing more, also
// on another button that has come into the place of the first.
func TestDoubleClickPressesOnce(t *testing.T) {
	c := newClock(t)
	times := 0
	count := func() { times++ }
	one, two := NewQuietButton("Löschen", count), NewQuietButton("Löschen", count)
	other, up := NewButton("Neu", count), NewRepeatButton("Nach oben", count)
	show(t, NewForm(Buttons(one, two, other, up)))
	want := func(n int, what string) {
		t.Helper()
		if times != n {
			t.Errorf("%s: %d times, want %d", what, times, n)
		}
		times = 0
		c.pass(time.Second)
	}
	test.Tap(one)
	test.Tap(one)
	want(1, "double click")
	test.Tap(one)
	c.pass(400 * time.Millisecond)
	test.Tap(two)
	want(1, "another of these words")
	test.Tap(one)
	c.pass(600 * time.Millisecond)
	test.Tap(one)
	want(2, "two clicks")
	for range 30 {
		press(one, fyne.KeyReturn)
		c.pass(50 * time.Millisecond)
	}
	want(1, "Enter held down")
	test.Tap(one)
	test.Tap(other)
	want(2, "other words")
	test.Tap(up)
	test.Tap(up)
	want(2, "up")
}

// Who types without a pause loses no more than a few seconds' work.
func TestTypingWithoutPauseIsCommitted(t *testing.T) {
	c := newClock(t)
	var got []string
	text := NewTextField(About{Label: "Text"}, 3, func(v string) { got = append(got, v) })
	date := NewDateField(About{Label: "Datum"}, func(data.Date) { t.Error("half a date is taken") })
	table := NewTableField(About{Label: "Links"}, "Neu", []TableColumn{{Title: "Titel"}}, func(rows [][]string) {
		for _, r := range rows {
			got = append(got, r...)
		}
	})
	show(t, NewForm(text, date, table))
	table.addRow()
	for name, e := range map[string]*entry{"text": text.entry, "table": table.rows[0].cells[0]} {
		focusOn(e)
		got = nil // of leaving the other
		for range 25 {
			write(e, "ab ")
			c.pass(time.Second)
		}
		if len(got) != 2 || e.CursorColumn != 75 || len(e.Text) != 75 {
			t.Errorf("%s: told %q, cursor at %d of %d", name, got, e.CursorColumn, len(e.Text))
		}
	}
	date.Focus()
	for range 12 {
		write(date.entry, "9")
		c.pass(time.Second)
	}
	if date.Problem() != "" {
		t.Errorf("says %q amid the typing", date.Problem())
	}
}

// What stands in a form that is itself scrolled is brought into view as a whole.
func TestRevealScrollsAllAround(t *testing.T) {
	newClock(t)
	form, fields := longForm(10)
	outer := NewScroll(high{900}.of(form))
	w := window(t, ThemeLight, 500, 200, func() fyne.CanvasObject { return outer })
	for i, f := range append(fields, fields[0]) {
		w.Canvas().Focus(f.entry)
		if y := place(f).Y; y < 0 || y+f.Size().Height > 200 {
			t.Errorf("field %d stands at %v", i, y)
		}
	}
	outer.ScrollToTop()
	form.scroll.ScrollToTop()
	for range 40 {
		test.Scroll(w.Canvas(), fyne.NewPos(100, 100), 0, -notch)
	}
	if outer.Offset.Y != 700 {
		t.Errorf("the wheel scrolls to %v", outer.Offset.Y)
	}
}

// high gives one object a height.
type high struct{ height float32 }

func (h high) of(o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: h, Objects: []fyne.CanvasObject{o}}
}

// Layout implements fyne.Layout.
func (h high) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// MinSize implements fyne.Layout.
func (h high) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, h.height) }

// A click on label or hint goes into the field and marks nothing, which the next
// key would replace.
func TestClickOnTheLabel(t *testing.T) {
	newClock(t)
	form, fields := longForm(3)
	w := show(t, form)
	fields[1].SetValue("Merzenich")
	test.TapCanvas(w.Canvas(), place(fields[1]).AddXY(100, 5))
	if w.Canvas().Focused() != fields[1].entry || fields[1].entry.SelectedText() != "" {
		t.Errorf("focus %T, marked %q", w.Canvas().Focused(), fields[1].entry.SelectedText())
	}
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != fields[2].entry {
		t.Errorf("Tab leads to %T", w.Canvas().Focused())
	}
}

// A double click on „Neu …“ makes one record and leaves the cursor in its first
// field, also where the second half takes the focus away as the driver does.
func TestDoubleClickKeepsTheCursor(t *testing.T) {
	c := newClock(t)
	line := NewLineField(About{Label: "Titel"}, nil)
	times := 0
	button := NewButton("Neue Beteiligung", func() { times++; line.Focus() })
	w := show(t, NewForm(line, Buttons(button)))
	for range 2 {
		down(w, button)
		button.MouseUp(&desktop.MouseEvent{})
		button.Tapped(&fyne.PointEvent{})
		c.pass(150 * time.Millisecond)
	}
	if times != 1 || w.Canvas().Focused() != line.entry {
		t.Fatalf("%d times, focus %T", times, w.Canvas().Focused())
	}
	c.pass(time.Second)
	down(w, button)
	button.MouseUp(&desktop.MouseEvent{})
	w.Canvas().Focus(line.entry) // what was made slowly comes in between
	c.pass(100 * time.Millisecond)
	lastPress.text, lastPress.at = button.text, Now()
	button.Tapped(&fyne.PointEvent{})
	if times != 1 || w.Canvas().Focused() != line.entry {
		t.Errorf("%d times, focus %T", times, w.Canvas().Focused())
	}
}

// In a menu the arrow keys go round; in a list of values they stop.
func TestMenuGoesRound(t *testing.T) {
	newClock(t)
	var got []int
	menu := NewMenuButton("Mehr …", []string{"Duplizieren", "Verlauf", "Löschen"}, func(i int) { got = append(got, i) })
	w := show(t, NewForm(Buttons(menu)))
	for _, keys := range [][]fyne.KeyName{{fyne.KeyUp}, {fyne.KeyUp, fyne.KeyDown}, {fyne.KeyDown}} {
		menu.Tapped(&fyne.PointEvent{})
		lastPress.text = ""
		for _, k := range append(keys, fyne.KeyReturn) {
			press(w.Canvas().Focused(), k)
		}
	}
	if len(got) != 3 || got[0] != 2 || got[1] != 0 || got[2] != 1 {
		t.Errorf("picked %v", got)
	}
}
