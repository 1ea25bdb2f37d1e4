package widget

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
)

func TestDateFieldReadsWhatOfficersType(t *testing.T) {
	newClock(t)
	var got data.Date
	f := NewDateField(About{Label: "Beginn"}, func(d data.Date) { got = d })
	show(t, NewForm(f))
	for typed, want := range map[string]data.Date{
		"1.3.18": "2018-03-01", "01.03.2018": "2018-03-01", "010318": "2018-03-01", "2018-03-01": "2018-03-01",
		"heute": "2018-10-15", "+14": "2018-10-29", "-7": "2018-10-08", "morgen": "2018-10-16", "": "",
	} {
		f.entry.SetText("2.2.02")
		f.Flush()
		f.entry.SetText(typed)
		if !f.Flush() || got != want || f.entry.Text != want.String() || f.Value() != want {
			t.Errorf("%q: got %q, shown %q", typed, got, f.entry.Text)
		}
	}
	for _, typed := range []string{"31.2.2018", "März", "1.3", "13/1/2018"} {
		f.SetValue("2018-03-01")
		f.entry.SetText(typed)
		if f.Flush() || f.entry.Text != typed || f.Value() != "2018-03-01" {
			t.Errorf("%q: taken for %q", typed, f.Value())
		}
		f.Discard()
	}
}

// A planned date is shown as it is known; what may mean several things stays, marked, and asks. The calendar begins at its last day.
func TestTermFieldReadsWhatOfficersType(t *testing.T) {
	newClock(t)
	var got data.Term
	f := NewTermField(About{Label: "Plan"}, func(d data.Term) { got = d })
	w := show(t, NewForm(f))
	for typed, want := range map[string]data.Term{"3. Quartal 2018": "2018-Q3", "mai 18": "2018-05", "2019": "2019", "1.3.18": "2018-03-01", "+14": "2018-10-29", "": ""} {
		f.entry.SetText("2.2.02")
		f.Flush()
		f.entry.SetText(typed)
		if !f.Flush() || got != want || f.entry.Text != want.String() || f.Value() != want {
			t.Errorf("%q: got %q, shown %q", typed, got, f.entry.Text)
		}
	}
	f.SetValue("2018-Q3")
	f.Focus()
	press(f.entry, fyne.KeyF4)
	if c := picker(t, w); c.day != "2018-09-30" {
		t.Errorf("the calendar begins at %s", c.day)
	}
	press(w.Canvas().Focused(), fyne.KeyEscape)
	f.entry.SetText("Mitte 2019")
	if f.Flush() || f.entry.Text != "Mitte 2019" || f.Value() != "2018-Q3" || f.Problem() == "" {
		t.Errorf("taken for %q, %q", f.Value(), f.Problem())
	}
}

// picker opens the calendar of a field by a key and gives it.
func picker(t *testing.T, w fyne.Window) *calendar {
	t.Helper()
	c, ok := w.Canvas().Focused().(*calendar)
	if !ok {
		t.Fatalf("no calendar, the focus is at %T", w.Canvas().Focused())
	}
	return c
}

func TestCalendarByKeyboard(t *testing.T) {
	newClock(t)
	var got []data.Date
	f := NewDateField(About{Label: "Beginn"}, func(d data.Date) { got = append(got, d) })
	f.SetValue("2018-01-31")
	w := show(t, NewForm(f))
	f.Focus()
	press(f.entry, fyne.KeyF4)
	c := picker(t, w)
	for _, step := range []struct {
		key  fyne.KeyName
		want data.Date
	}{
		{fyne.KeyPageDown, "2018-02-28"},
		{fyne.KeyPageUp, "2018-01-28"},
		{fyne.KeyLeft, "2018-01-27"},
		{fyne.KeyDown, "2018-02-03"},
		{fyne.KeyUp, "2018-01-27"},
		{fyne.KeyHome, "2018-01-22"},
		{fyne.KeyEnd, "2018-01-28"},
		{fyne.KeyRight, "2018-01-29"},
	} {
		press(c, step.key)
		if c.day != step.want {
			t.Errorf("%s: %s, want %s", step.key, c.day, step.want)
		}
	}
	press(c, fyne.KeyEscape)
	if len(got) > 0 || Busy(w) || w.Canvas().Focused() != f.entry {
		t.Errorf("Escape: got %q, busy %v, focus %T", got, Busy(w), w.Canvas().Focused())
	}
	f.entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
	press(picker(t, w), fyne.KeyRight, fyne.KeyReturn)
	if !slices.Equal(got, []data.Date{"2018-02-01"}) || f.entry.Text != "01.02.2018" || Busy(w) {
		t.Errorf("got %q, shown %q", got, f.entry.Text)
	}
}

func TestCalendarByMouse(t *testing.T) {
	newClock(t)
	var got data.Date
	f := NewDateField(About{Label: "Beginn"}, func(d data.Date) { got = d })
	w := show(t, NewForm(f))
	f.pick() // empty: opens at today, Monday 15 October 2018
	c := picker(t, w)
	r := test.WidgetRenderer(c).(*calendarRenderer)
	if r.title.Text != "Oktober 2018" || r.cells[0][0].Text != "KW" || r.cells[0][1].Text != "Mo" || r.cells[0][7].Text != "So" {
		t.Errorf("head: %q, %q, %q, %q", r.title.Text, r.cells[0][0].Text, r.cells[0][1].Text, r.cells[0][7].Text)
	}
	if r.cells[1][0].Text != "40" || r.cells[1][1].Text != "1" || r.cells[5][3].Text != "31" {
		t.Errorf("weeks: KW %s begins on %s; the 31st is %s", r.cells[1][0].Text, r.cells[1][1].Text, r.cells[5][3].Text)
	}
	tapCentre(t, w, r.cells[3][3]) // Wednesday of the third week
	if got != "2018-10-17" {
		t.Errorf("got %s", got)
	}
	f.SetValue("2018-12-24")
	f.pick()
	r = test.WidgetRenderer(picker(t, w)).(*calendarRenderer)
	tapCentre(t, w, r.forward)
	if r.title.Text != "Januar 2019" || r.cells[1][0].Text != "1" || r.back.word != "‹ Dezember" {
		t.Errorf("next month: %q, KW %q, %q", r.title.Text, r.cells[1][0].Text, r.back.word)
	}
	tapCentre(t, w, r.now)
	if got != "2018-10-15" || Busy(w) {
		t.Errorf("today: %s", got)
	}
	f.pick()
	test.TapCanvas(w.Canvas(), fyne.NewPos(700, 690))
	if Busy(w) || got != "2018-10-15" {
		t.Error("a click outside does not close the calendar")
	}
}

func tapCentre(t *testing.T, w fyne.Window, o fyne.CanvasObject) {
	t.Helper()
	at := place(o)
	if _, ok := o.(*canvas.Text); ok && at.IsZero() {
		t.Fatal("not shown")
	}
	test.TapCanvas(w.Canvas(), at.AddXY(o.Size().Width/2, o.Size().Height/2))
}
