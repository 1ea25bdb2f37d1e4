package widget

import (
	"errors"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/data/datatest"
)

// write types text at the end of a focused entry.
func write(e *entry, text string) {
	for _, c := range text {
		e.TypedRune(c)
	}
}

func press(o fyne.Focusable, keys ...fyne.KeyName) {
	for _, k := range keys {
		o.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func TestCommitsWhenLeft(t *testing.T) {
	newClock(t)
	var got []string
	a := NewLineField(About{Label: "Titel"}, func(v string) { got = append(got, v) })
	b := NewLineField(About{Label: "Ort"}, nil)
	show(t, NewForm(a, b))
	a.Focus()
	write(a.entry, " Merzenich ")
	if len(got) > 0 {
		t.Fatalf("committed while typing: %q", got)
	}
	b.Focus()
	if !slices.Equal(got, []string{"Merzenich"}) || a.entry.Text != "Merzenich" {
		t.Errorf("got %q, shown %q", got, a.entry.Text)
	}
	a.Focus()
	b.Focus()
	if len(got) != 1 {
		t.Errorf("committed without a change: %q", got)
	}
}

func TestCommitsOnEnter(t *testing.T) {
	newClock(t)
	var got []string
	a := NewLineField(About{Label: "Titel"}, func(v string) { got = append(got, v) })
	show(t, NewForm(a))
	a.Focus()
	write(a.entry, "Köln")
	press(a.entry, fyne.KeyReturn)
	if !slices.Equal(got, []string{"Köln"}) {
		t.Errorf("got %q", got)
	}
}

func TestCommitsTwoSecondsAfterTheLastKey(t *testing.T) {
	c := newClock(t)
	var got []string
	a := NewTextField(About{Label: "Text"}, 3, func(v string) { got = append(got, v) })
	show(t, NewForm(a))
	a.Focus()
	write(a.entry, "eins")
	c.pass(1900 * time.Millisecond)
	write(a.entry, " ")
	c.pass(1900 * time.Millisecond)
	if len(got) > 0 {
		t.Fatalf("committed too early: %q", got)
	}
	c.pass(200 * time.Millisecond)
	if !slices.Equal(got, []string{"eins"}) {
		t.Fatalf("got %q", got)
	}
	if a.entry.Text != "eins " {
		t.Errorf("the text was touched while being typed: %q", a.entry.Text)
	}
	write(a.entry, "zwei")
	a.Flush()
	if !slices.Equal(got, []string{"eins", "eins zwei"}) {
		t.Errorf("got %q", got)
	}
}

func TestPauseDoesNotRewriteADate(t *testing.T) {
	c := newClock(t)
	var got []data.Date
	f := NewDateField(About{Label: "Beginn"}, func(d data.Date) { got = append(got, d) })
	show(t, NewForm(f))
	f.Focus()
	write(f.entry, "1.3.20")
	c.pass(pause)
	write(f.entry, "18")
	f.Flush()
	if f.entry.Text != "01.03.2018" || !slices.Equal(got, []data.Date{"2020-03-01", "2018-03-01"}) {
		t.Errorf("shown %q, got %q", f.entry.Text, got)
	}
}

func TestInvalidTextStaysAndIsMarked(t *testing.T) {
	c := newClock(t)
	var got []data.Date
	f := NewDateField(About{Label: "Beginn"}, func(d data.Date) { got = append(got, d) })
	other := NewLineField(About{Label: "Ort"}, nil)
	form := NewForm(f, other)
	show(t, form)
	f.SetValue("2018-03-01")
	f.Focus()
	f.entry.SetText("31.2.2018")
	before := f.Size().Height
	other.Focus()
	if f.entry.Text != "31.2.2018" || !f.entry.wrong || f.Problem() != "Das Datum „31.2.2018“ gibt es nicht. Bitte Tag, Monat und Jahr prüfen." {
		t.Errorf("shown %q, wrong %v, %q", f.entry.Text, f.entry.wrong, f.Problem())
	}
	if f.Size().Height <= before || other.Position().Y < f.Position().Y+f.Size().Height {
		t.Error("there is no room for the sentence")
	}
	c.pass(time.Minute)
	if len(got) > 0 || form.Flush() || !form.Dirty() {
		t.Errorf("committed %q", got)
	}
	if !form.FocusProblem() || !f.entry.focused {
		t.Error("the wrong field does not get the focus")
	}
	write(f.entry, "x")
	if f.Problem() != "" || f.entry.wrong {
		t.Error("still marked while it is being corrected")
	}
	f.entry.SetText("28.2.2018")
	other.Focus()
	if !slices.Equal(got, []data.Date{"2018-02-28"}) || !form.Flush() || form.Dirty() {
		t.Errorf("got %q", got)
	}
	if f.Size().Height != before {
		t.Error("the room for the sentence is left")
	}
}

func TestEscapeGivesUpInvalidText(t *testing.T) {
	newClock(t)
	f := NewMoneyField(About{Label: "Budget"}, nil)
	f.SetValue(1250000)
	show(t, NewForm(f))
	f.Focus()
	f.entry.SetText("viel")
	press(f.entry, fyne.KeyEscape)
	if f.entry.Text != "viel" {
		t.Error("Escape took typing that was not marked as wrong")
	}
	f.Flush()
	press(f.entry, fyne.KeyEscape)
	if f.entry.Text != "12.500,00\u00a0€" || f.Problem() != "" {
		t.Errorf("shown %q, %q", f.entry.Text, f.Problem())
	}
}

func TestCheckRefuses(t *testing.T) {
	newClock(t)
	committed := false
	f := NewLineField(About{Label: "AGS"}, func(string) { committed = true })
	f.Check = func(v string) error { return data.Fail(data.Invalid, "Der AGS hat 8 Stellen.", nil) }
	show(t, NewForm(f))
	f.Focus()
	write(f.entry, "123")
	if f.Flush() || committed || f.Problem() != "Der AGS hat 8 Stellen." {
		t.Errorf("committed %v, %q", committed, f.Problem())
	}
	f.ShowError(errors.New("disk full"))
	if f.Problem() != "Diese Eingabe kann nicht übernommen werden: disk full" {
		t.Error(f.Problem())
	}
}

func TestSetValueDoesNotCommit(t *testing.T) {
	c := newClock(t)
	got := 0
	line := NewLineField(About{Label: "Titel"}, func(string) { got++ })
	date := NewDateField(About{Label: "Datum"}, func(data.Date) { got++ })
	kind := NewChoiceField(About{Label: "Art"}, data.Novelties, func(data.Novelty) { got++ })
	set := NewSetField(About{Label: "Perspektiven"}, datatest.Perspectives(), func([]data.Perspective) { got++ })
	list := NewListField(About{Label: "Felder"}, 2, func([]string) { got++ })
	table := NewTableField(About{Label: "Links"}, "Link hinzufügen", []TableColumn{{Title: "Titel"}}, func([][]string) { got++ })
	check := NewCheckField(About{Label: "Intern"}, func(bool) { got++ })
	percent := NewPercentField(About{Label: "Fortschritt"}, func(*int) { got++ })
	form := NewForm(line, date, kind, set, list, table, check, percent)
	show(t, form)
	n := 40
	line.SetValue("neu")
	date.SetValue("2018-03-01")
	kind.SetValue("Sonstiges")
	set.SetValue([]data.Perspective{"Offene digitale Technologien und Daten"})
	list.SetValue([]string{"a", "b"})
	table.SetValue([][]string{{"x"}})
	check.SetValue(true)
	percent.SetValue(&n)
	c.pass(time.Hour)
	form.Flush()
	if got != 0 {
		t.Errorf("%d commits", got)
	}
	n = 50 // the caller may change what it gave
	percent.SetValue(&n)
	if percent.entry.Text != "50\u00a0%" {
		t.Error(percent.entry.Text)
	}
}

func TestSetValueKeepsTypingUnlessTheValueIsNew(t *testing.T) {
	newClock(t)
	f := NewLineField(About{Label: "Titel"}, nil)
	f.SetValue("alt")
	show(t, NewForm(f))
	f.Focus()
	write(f.entry, "x")
	f.SetValue("alt")
	if f.entry.Text == "alt" {
		t.Error("a refresh with the same value took the typing")
	}
	f.SetValue("neu")
	if f.entry.Text != "neu" || f.Dirty() {
		t.Errorf("shown %q", f.entry.Text)
	}
	write(f.entry, "x")
	f.Discard()
	if f.entry.Text != "neu" || f.Dirty() {
		t.Errorf("after Discard: %q", f.entry.Text)
	}
}

func TestUndoTyping(t *testing.T) {
	c := newClock(t)
	var got []string
	f := NewTextField(About{Label: "Text"}, 3, func(v string) { got = append(got, v) })
	form := NewForm(f)
	w := show(t, form)
	f.SetValue("Anfang")
	f.Focus()
	press(f.entry, fyne.KeyEnd)
	write(f.entry, " eins zwei")
	if !form.UndoTyping() || f.entry.Text != "Anfang eins" {
		t.Errorf("after one undo: %q", f.entry.Text)
	}
	if !form.RedoTyping() || f.entry.Text != "Anfang eins zwei" {
		t.Errorf("after redo: %q", f.entry.Text)
	}
	for form.UndoTyping() {
	}
	if f.entry.Text != "Anfang" || f.Dirty() {
		t.Errorf("all undone: %q", f.entry.Text)
	}
	write(f.entry, " drei")
	c.pass(pause)
	if form.UndoTyping() {
		t.Error("what is committed is taken back as typing")
	}
	write(f.entry, "zehn")
	for form.UndoTyping() {
	}
	if f.entry.Text != "Anfang drei" {
		t.Errorf("undo went behind the commit: %q", f.entry.Text)
	}
	write(f.entry, "x")
	w.Canvas().Unfocus()
	if form.UndoTyping() || form.RedoTyping() {
		t.Error("a field without focus undoes typing")
	}
	if !slices.Equal(got, []string{"Anfang drei", "Anfang dreix"}) {
		t.Errorf("got %q", got)
	}
}

func TestReadsNumbers(t *testing.T) {
	newClock(t)
	number := NewNumberField(About{Label: "Zahl"}, nil)
	percent := NewPercentField(About{Label: "Prozent"}, nil)
	money := NewMoneyField(About{Label: "Betrag"}, nil)
	show(t, NewForm(number, percent, money))
	for _, c := range []struct {
		f           Field
		e           *entry
		typed, want string
		ok          bool
	}{
		{number, number.entry, "9842", "9.842", true},
		{number, number.entry, "9.842", "9.842", true},
		{number, number.entry, "0", "", true},
		{number, number.entry, "-3", "-3", false},
		{number, number.entry, "3,5", "3,5", false},
		{number, number.entry, "99999999999999999999", "99999999999999999999", false},
		{percent, percent.entry, "0", "0\u00a0%", true},
		{percent, percent.entry, "100 %", "100\u00a0%", true},
		{percent, percent.entry, "101", "101", false},
		{percent, percent.entry, "", "", true},
		{money, money.entry, "12500", "12.500,00\u00a0€", true},
		{money, money.entry, "1 234,5 €", "1.234,50\u00a0€", true},
		{money, money.entry, "viel", "viel", false},
	} {
		c.e.SetText(c.typed)
		if ok := c.f.Flush(); ok != c.ok || c.e.Text != c.want || (c.f.Problem() == "") != c.ok {
			t.Errorf("%s %q: %v, shown %q, %q", c.f.Label(), c.typed, ok, c.e.Text, c.f.Problem())
		}
	}
	if percent.Value() != nil {
		t.Error("an empty percentage is not none")
	}
}

func TestCounter(t *testing.T) {
	newClock(t)
	committed := ""
	f := NewLineField(About{Label: "Kurz", Limit: 5}, func(v string) { committed = v })
	show(t, NewForm(f))
	f.Focus()
	write(f.entry, "größe")
	if f.count.Text != "5 von 5" {
		t.Error(f.count.Text)
	}
	write(f.entry, "rx")
	if f.count.Text != "7 von 5 – 2 zu viel" {
		t.Error(f.count.Text)
	}
	if !f.Flush() || committed != "größerx" {
		t.Error("a text that is too long is lost")
	}
}

func TestPaste(t *testing.T) {
	newClock(t)
	app := test.NewTempApp(t)
	text := NewTextField(About{Label: "Text"}, 3, nil)
	line := NewLineField(About{Label: "Zeile"}, nil)
	show(t, NewForm(text, line))
	clip := app.Clipboard()
	clip.SetContent("Ziele:\r\n\uf0b7\tOffen\u00adheit\r\n·\tDialog\r\n– so\r\n\to\tzwei\x07\vEnde")
	text.Focus()
	text.entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if want := "Ziele:\n• Offenheit\n• Dialog\n– so\n• zwei\nEnde"; text.entry.Text != want {
		t.Errorf("got %q\nwant %q", text.entry.Text, want)
	}
	line.Focus()
	clip.SetContent("Gemeinde\r\nMerzenich\r\n")
	line.entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	line.Flush()
	if line.Value() != "Gemeinde Merzenich" {
		t.Errorf("got %q", line.Value())
	}
}

func TestListField(t *testing.T) {
	newClock(t)
	var got []string
	f := NewListField(About{Label: "Felder"}, 2, func(v []string) { got = v })
	show(t, NewForm(f))
	f.Focus()
	f.entry.SetText("• Beteiligung\n\n – Verwaltung \n")
	f.Flush()
	if !slices.Equal(got, []string{"Beteiligung", "Verwaltung"}) || f.entry.Text != "Beteiligung\nVerwaltung" {
		t.Errorf("got %q, shown %q", got, f.entry.Text)
	}
	f.entry.SetText("")
	f.Flush()
	if got == nil || len(got) != 0 {
		t.Errorf("got %#v", got)
	}
}

// What is pasted over marked text goes in one step, and the former text is back.
func TestUndoOfPasteOverMarkedText(t *testing.T) {
	newClock(t)
	line := NewLineField(About{Label: "Titel"}, nil)
	table := NewTableField(About{Label: "Links"}, "Neu", []TableColumn{{Title: "Titel"}}, nil)
	form := NewForm(line, table)
	show(t, form)
	line.SetValue("Bürgerbudget")
	table.SetValue([][]string{{"Bürgerbudget"}})
	clipboard := fyne.CurrentApp().Clipboard()
	clipboard.SetContent("Leitlinien")
	for name, e := range map[string]*entry{"line": line.entry, "cell": table.rows[0].cells[0]} {
		focusOn(e)
		e.selectAll()
		e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
		if e.Text != "Leitlinien" {
			t.Fatalf("%s: pasted %q", name, e.Text)
		}
		if form.UndoTyping(); e.Text != "Bürgerbudget" {
			t.Errorf("%s: after undo %q", name, e.Text)
		}
		if form.RedoTyping(); e.Text != "Leitlinien" {
			t.Errorf("%s: after redo %q", name, e.Text)
		}
		e.TypedShortcut(&fyne.ShortcutUndo{}) // as in a dialog
		if e.Text != "Bürgerbudget" {
			t.Errorf("%s: after undo in a dialog %q", name, e.Text)
		}
	}
}

// Strg+Pos1 and Strg+Ende go to the start and the end of a text, as in Word.
func TestStartAndEndOfText(t *testing.T) {
	newClock(t)
	f := NewTextField(About{Label: "Text"}, 3, nil)
	window(t, ThemeLight, 400, 300, func() fyne.CanvasObject { return NewForm(f) })
	f.SetValue("Erste Zeile\nZweite Zeile\nDritte")
	f.Focus()
	f.entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyEnd, Modifier: fyne.KeyModifierControl})
	test.Type(f.entry, "!")
	f.entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyHome, Modifier: fyne.KeyModifierControl})
	test.Type(f.entry, "?")
	if want := "?Erste Zeile\nZweite Zeile\nDritte!"; f.entry.Text != want {
		t.Errorf("text %q, want %q", f.entry.Text, want)
	}
}
