package widget

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/data/datatest"
)

func longForm(n int) (*Form, []*LineField) {
	var fields []*LineField
	var objects []fyne.CanvasObject
	for i := range n {
		f := NewLineField(About{Label: fmt.Sprintf("Feld %d", i+1)}, nil)
		fields, objects = append(fields, f), append(objects, f)
	}
	return NewForm(objects...), fields
}

// place returns where an object stands in the window.
func place(o fyne.CanvasObject) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
}

func TestTabVisitsAllFieldsInOrder(t *testing.T) {
	newClock(t)
	form, fields := measureForm()
	w := show(t, form)
	text := fields["summary"].(*TextField)
	before := text.entry.Text
	var stops []fyne.Focusable
	for range 60 {
		w.Canvas().FocusNext()
		f := w.Canvas().Focused()
		if len(stops) > 0 && f == stops[0] {
			break
		}
		if tab, ok := f.(fyne.Tabbable); ok && tab.AcceptsTab() {
			t.Fatalf("%T keeps the Tab key", f)
		}
		stops = append(stops, f)
	}
	y := float32(-1e9)
	for i, f := range stops {
		at := place(f.(fyne.CanvasObject)).Y + form.scroll.Offset.Y
		if at < y-40 {
			t.Errorf("stop %d goes up from %v to %v", i, y, at)
		}
		y = at
	}
	// 2 texts, 2 choices, 7 boxes, 2 dates, 3 numbers, a list, 2 rows of 2 cells
	// and a button, a button to add, a box, 3 buttons
	if len(stops) != 2+2+7+2+3+1+6+1+1+3 {
		t.Errorf("%d stops", len(stops))
	}
	if text.entry.Text != before {
		t.Errorf("Tab was typed: %q", text.entry.Text)
	}
	for i := range stops {
		w.Canvas().FocusPrevious()
		if want := stops[len(stops)-1-i]; w.Canvas().Focused() != want {
			t.Fatalf("back at step %d: %T", i, w.Canvas().Focused())
		}
	}
}

func TestTabMarksTheText(t *testing.T) {
	newClock(t)
	a, b := NewLineField(About{Label: "A"}, nil), NewLineField(About{Label: "B"}, nil)
	w := show(t, NewForm(a, b))
	a.SetValue("eins")
	b.SetValue("zwei")
	w.Canvas().FocusNext()
	if a.entry.SelectedText() != "eins" {
		t.Errorf("marked %q", a.entry.SelectedText())
	}
	write(a.entry, "neu")
	// Another window and back: the mark must not return, or the next key would
	// replace everything.
	a.entry.FocusLost()
	a.entry.FocusGained()
	if a.entry.SelectedText() != "" {
		t.Errorf("marked again: %q", a.entry.SelectedText())
	}
}

func TestALongLineShowsItsBeginning(t *testing.T) {
	newClock(t)
	f := NewLineField(About{Label: "Adresse"}, nil)
	w := show(t, NewForm(f))
	f.Focus()
	write(f.entry, strings.Repeat("https://www.gemeinde-merzenich.de/", 5))
	if f.entry.inner.Offset.X == 0 {
		t.Error("the line does not follow the cursor")
	}
	column := f.entry.CursorColumn
	w.Canvas().Unfocus()
	if f.entry.inner.Offset.X != 0 {
		t.Errorf("the line stands at %v", f.entry.inner.Offset.X)
	}
	f.entry.FocusGained()
	if f.entry.CursorColumn != column {
		t.Errorf("the cursor was at %d and is at %d", column, f.entry.CursorColumn)
	}
}

func TestFocusScrollsIntoView(t *testing.T) {
	newClock(t)
	form, fields := longForm(40)
	w := show(t, form)
	inView := func(o fyne.CanvasObject) bool {
		y := place(o).Y - place(form).Y
		return y >= 0 && y+o.Size().Height <= form.Size().Height
	}
	for i, f := range fields {
		w.Canvas().FocusNext()
		if !f.entry.focused || !inView(f) {
			t.Fatalf("field %d out of view at %v", i, place(f))
		}
	}
	for i := range fields[1:] {
		w.Canvas().FocusPrevious()
		if f := fields[len(fields)-2-i]; !inView(f) {
			t.Fatalf("back: field %d out of view at %v", len(fields)-2-i, place(f))
		}
	}
	if y := form.scroll.Offset.Y; y > formPadding {
		t.Errorf("not back at the top: %v", y)
	}
}

func TestPageKeysScrollTheForm(t *testing.T) {
	newClock(t)
	form, fields := longForm(40)
	show(t, form)
	fields[0].Focus()
	press(fields[0].entry, fyne.KeyPageDown)
	if form.scroll.Offset.Y < 500 {
		t.Errorf("offset %v", form.scroll.Offset.Y)
	}
	press(fields[0].entry, fyne.KeyPageUp)
	if form.scroll.Offset.Y != 0 {
		t.Errorf("offset %v", form.scroll.Offset.Y)
	}
}

func TestWheelOverEveryFieldScrollsTheForm(t *testing.T) {
	newClock(t)
	form, fields := measureForm()
	w := show(t, form)
	for name, f := range fields {
		form.scroll.ScrollToOffset(fyne.NewPos(0, 0))
		Reveal(f)
		before := form.scroll.Offset.Y
		step := float32(-20)
		if before > 100 {
			step = 20
		}
		test.Scroll(w.Canvas(), place(f).AddXY(20, f.Size().Height/2), 0, step)
		if form.scroll.Offset.Y == before {
			t.Errorf("wheel is dead over %s", name)
		}
	}
}

func TestWheelScrollsInsideALongText(t *testing.T) {
	newClock(t)
	text := NewTextField(About{Label: "Text"}, 3, nil)
	text.SetValue(strings.Repeat("Zeile\n", 60))
	below, _ := longForm(40)
	form := NewForm(append([]fyne.CanvasObject{text}, below.content.Objects...)...)
	show(t, form)
	over := &fyne.ScrollEvent{PointEvent: fyne.PointEvent{AbsolutePosition: place(text.entry).AddXY(20, 20)}, Scrolled: fyne.NewDelta(0, -20)}
	form.scrolled(over)
	if text.entry.inner.Offset.Y != 0 || form.scroll.Offset.Y != 20 {
		t.Errorf("without focus: text %v, form %v", text.entry.inner.Offset.Y, form.scroll.Offset.Y)
	}
	form.scroll.ScrollToTop()
	text.Focus()
	form.scrolled(over)
	if text.entry.inner.Offset.Y == 0 || form.scroll.Offset.Y != 0 {
		t.Errorf("with focus: text %v, form %v", text.entry.inner.Offset.Y, form.scroll.Offset.Y)
	}
	text.entry.inner.ScrollToBottom()
	form.scrolled(over)
	if form.scroll.Offset.Y != 20 {
		t.Errorf("at the end of the text: form %v", form.scroll.Offset.Y)
	}
}

func TestTextFieldGrowsAndMovesWhatIsBelow(t *testing.T) {
	newClock(t)
	text := NewTextField(About{Label: "Text"}, 3, nil)
	below := NewLineField(About{Label: "Ort"}, nil)
	show(t, NewForm(text, below))
	start, y := text.entry.Size().Height, below.Position().Y
	text.Focus()
	for range 3 {
		press(text.entry, fyne.KeyReturn)
		write(text.entry, "x")
	}
	grown := text.entry.Size().Height - start
	if want := lineHeight(); grown < want-0.5 || grown > want+0.5 {
		t.Errorf("grew by %v, a line is %v", grown, want)
	}
	if below.Position().Y-y != grown {
		t.Errorf("below moved by %v, the text grew by %v", below.Position().Y-y, grown)
	}
	write(text.entry, strings.Repeat("langer Text ", 200))
	if most := mostRows*lineHeight() + 40; text.entry.Size().Height > most {
		t.Errorf("height %v, at most %v", text.entry.Size().Height, most)
	}
	text.SetValue("neu")
	if text.entry.Size().Height != start || below.Position().Y != y {
		t.Errorf("does not shrink: %v, %v", text.entry.Size().Height, below.Position().Y)
	}
}

func TestGrowingTextStaysInView(t *testing.T) {
	newClock(t)
	form, _ := longForm(7)
	text := NewTextField(About{Label: "Text"}, 3, nil)
	below, _ := longForm(5)
	form.SetContent(append(append(form.content.Objects, text), below.content.Objects...)...)
	show(t, form)
	text.Focus()
	for range 9 {
		press(text.entry, fyne.KeyReturn)
	}
	if y := place(text.entry).Y + text.entry.Size().Height; y > form.Size().Height {
		t.Errorf("the last line is at %v", y)
	}
}

func TestLinesAreNotTooLong(t *testing.T) {
	newClock(t)
	form, fields := measureForm()
	w := show(t, form)
	w.Resize(fyne.NewSize(1900, 900))
	for name, f := range fields {
		if f.Size().Width > lineWidth {
			t.Errorf("%s is %v wide", name, f.Size().Width)
		}
	}
	if fields["start"].Position().Y != fields["end"].Position().Y {
		t.Error("short fields do not stand side by side")
	}
	w.Resize(fyne.NewSize(360, 900))
	if fields["start"].Position().Y == fields["end"].Position().Y {
		t.Error("a narrow window does not set short fields below each other")
	}
	for name, f := range fields {
		if x := place(f).X + f.Size().Width; x > 360 {
			t.Errorf("%s ends at %v", name, x)
		}
	}
}

func TestFieldsDoNotOverlap(t *testing.T) {
	newClock(t)
	form, fields := measureForm()
	w := show(t, form)
	for _, width := range []float32{900, 640, 500, 360, 1024} {
		w.Resize(fyne.NewSize(width, 700))
		type box struct {
			name                string
			top, bottom, x0, x1 float32
		}
		var boxes []box
		for name, f := range fields {
			at := place(f)
			boxes = append(boxes, box{name, at.Y, at.Y + f.Size().Height, at.X, at.X + f.Size().Width})
			if need := heightOf(f, f.Size().Width); f.Size().Height < need {
				t.Errorf("%v: %s is %v high and needs %v", width, name, f.Size().Height, need)
			}
		}
		slices.SortFunc(boxes, func(a, b box) int { return int(a.top - b.top) })
		for i, a := range boxes {
			for _, b := range boxes[i+1:] {
				if a.bottom > b.top && a.x0 < b.x1 && b.x0 < a.x1 {
					t.Errorf("%v: %s and %s overlap", width, a.name, b.name)
				}
			}
		}
		if h := form.heightWith(width); form.scroll.Content.Size().Height < min(h, 700) {
			t.Errorf("%v: content %v, needed %v", width, form.scroll.Content.Size().Height, h)
		}
	}
}

func TestSetField(t *testing.T) {
	newClock(t)
	var got []data.Perspective
	f := NewSetField(About{Label: "Perspektiven"}, datatest.Perspectives(), func(v []data.Perspective) { got = v })
	w := show(t, NewForm(f))
	f.SetValue([]data.Perspective{"Offene digitale Technologien und Daten", "alte Perspektive"})
	w.Canvas().FocusNext()
	press(w.Canvas().Focused(), fyne.KeySpace)
	if want := []data.Perspective{"Transparenz", "Offene digitale Technologien und Daten", "alte Perspektive"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	test.Tap(f.checks[0])
	if want := []data.Perspective{"Offene digitale Technologien und Daten", "alte Perspektive"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestCheckField(t *testing.T) {
	newClock(t)
	var got []bool
	f := NewCheckField(About{Label: "Intern"}, func(v bool) { got = append(got, v) })
	w := show(t, NewForm(f))
	w.Canvas().FocusNext()
	press(w.Canvas().Focused(), fyne.KeySpace, fyne.KeySpace)
	if !slices.Equal(got, []bool{true, false}) || f.Value() {
		t.Errorf("got %v", got)
	}
}

// A sentence below a field that ends with the view is scrolled to, also where the
// field is higher than the view.
func TestFormShowsTheProblem(t *testing.T) {
	newClock(t)
	for _, rows := range []int{2, 12} {
		above, _ := longForm(2)
		text := NewTextField(About{Label: "Text"}, rows, nil)
		text.Check = func(string) error { return data.Fail(data.Invalid, "Das ist zu viel.", nil) }
		form := NewForm(append(above.content.Objects, text)...)
		window(t, ThemeLight, 500, 216, func() fyne.CanvasObject { return form })
		text.Focus()
		write(text.entry, "x")
		if text.Flush() {
			t.Fatal("taken")
		}
		at := place(text.problem).Y
		if at < 0 || at+text.problem.Size().Height > form.scroll.Size().Height {
			t.Errorf("%d rows: the sentence stands at %v of %v", rows, at, form.scroll.Size().Height)
		}
	}
}

// No form with fields of any kind is wider than a window of 1024 at 200 % leaves
// beside a list.
func TestFormIsNarrow(t *testing.T) {
	newClock(t)
	form, _ := measureForm()
	show(t, form)
	if w := form.MinSize().Width; w > 276 {
		t.Errorf("%v wide", w)
	}
}
