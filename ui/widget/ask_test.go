package widget

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/data/datatest"
)

// texts gives all words that stand in an object.
func texts(o fyne.CanvasObject) (out []string) {
	for _, o := range test.LaidOutObjects(o) {
		if t, ok := o.(*canvas.Text); ok && t.Text != "" {
			out = append(out, t.Text)
		}
	}
	return out
}

func focusedButton(t *testing.T, w fyne.Window) *Button {
	t.Helper()
	b, ok := w.Canvas().Focused().(*Button)
	if !ok {
		t.Fatalf("the focus is at %T", w.Canvas().Focused())
	}
	return b
}

func TestAskKeys(t *testing.T) {
	newClock(t)
	var got []bool
	answer := func(yes bool) { got = append(got, yes) }
	field := NewLineField(About{Label: "Titel"}, nil)
	w := show(t, NewForm(field))
	field.Focus()
	q := Question{Title: "Bericht freigeben?", Text: "Danach kann er nicht mehr geändert werden.", Yes: "Freigeben"}

	Ask(w, q, answer)
	if !Busy(w) || focusedButton(t, w).Text() != "Freigeben" {
		t.Errorf("busy %v, focus on %q", Busy(w), focusedButton(t, w).Text())
	}
	press(w.Canvas().Focused(), fyne.KeyReturn)
	if Busy(w) || w.Canvas().Focused() != field.entry {
		t.Errorf("busy %v, focus at %T", Busy(w), w.Canvas().Focused())
	}
	Ask(w, q, answer)
	press(w.Canvas().Focused(), fyne.KeyEscape)
	Ask(w, q, answer)
	w.Canvas().FocusNext()
	if focusedButton(t, w).Text() != "Abbrechen" {
		t.Errorf("focus on %q", focusedButton(t, w).Text())
	}
	press(w.Canvas().Focused(), fyne.KeySpace)
	if !slices.Equal(got, []bool{true, false, false}) {
		t.Errorf("answers %v", got)
	}
	q.Danger, q.Yes, q.No = true, "Löschen", "Behalten"
	Ask(w, q, answer)
	if focusedButton(t, w).Text() != "Behalten" {
		t.Errorf("focus on %q", focusedButton(t, w).Text())
	}
	press(w.Canvas().Focused(), fyne.KeyReturn)
	if got[3] {
		t.Error("Enter destroys")
	}
	// Without any focus the keys still reach the dialog.
	Ask(w, q, answer)
	w.Canvas().Unfocus()
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if Busy(w) || w.Canvas().OnTypedKey() != nil || len(got) != 5 {
		t.Errorf("busy %v, answers %v", Busy(w), got)
	}
}

// What wants a decision is not decided by Enter alone.
func TestDeliberateQuestion(t *testing.T) {
	newClock(t)
	form, _ := longForm(1)
	w := show(t, form)
	said := true
	Ask(w, Question{Title: "Stimmt er überein?", Yes: "Merken", No: "Nicht merken", Deliberate: true}, func(yes bool) { said = yes })
	if focusedButton(t, w).Text() != "Nicht merken" {
		t.Errorf("focus on %q", focusedButton(t, w).Text())
	}
	press(w.Canvas().Focused(), fyne.KeyReturn)
	if said {
		t.Error("Enter alone says yes")
	}
}

func TestAskKeepsTheFocusInside(t *testing.T) {
	newClock(t)
	form, _ := longForm(5)
	w := show(t, form)
	Ask(w, Question{Title: "Löschen?", Yes: "Löschen", No: "Behalten"}, nil)
	for range 5 {
		w.Canvas().FocusNext()
		focusedButton(t, w)
	}
}

func TestAskCommitsWhatIsBeingTyped(t *testing.T) {
	newClock(t)
	got := ""
	f := NewLineField(About{Label: "Titel"}, func(v string) { got = v })
	w := show(t, NewForm(f))
	f.Focus()
	write(f.entry, "neu")
	Ask(w, Question{Title: "Sicher?", Yes: "Ja"}, nil)
	if got != "neu" {
		t.Errorf("got %q", got)
	}
}

func TestAskWithFields(t *testing.T) {
	newClock(t)
	name := NewLineField(About{Label: "Name", Required: true}, nil)
	name.Check = func(v string) error {
		if v == "" {
			return data.Fail(data.Invalid, "Bitte einen Namen eingeben.", nil)
		}
		return nil
	}
	start := NewDateField(About{Label: "Beginn"}, nil)
	w := show(t, NewForm())
	answers := 0
	Ask(w, Question{Title: "Neue Maßnahme", Content: []fyne.CanvasObject{name, start}, Yes: "Anlegen"}, func(yes bool) {
		if yes {
			answers++
		}
	})
	if w.Canvas().Focused() != name.entry {
		t.Fatalf("the focus is at %T", w.Canvas().Focused())
	}
	write(name.entry, "Jugendforum")
	start.Focus()
	write(start.entry, "32.1.18")
	press(start.entry, fyne.KeyReturn)
	if answers != 0 || !Busy(w) || start.Problem() == "" || !start.entry.focused {
		t.Errorf("answers %d, busy %v, %q", answers, Busy(w), start.Problem())
	}
	start.entry.SetText("31.1.18")
	press(start.entry, fyne.KeyReturn)
	if answers != 1 || Busy(w) || start.Value() != "2018-01-31" || name.Value() != "Jugendforum" {
		t.Errorf("answers %d, %q, %q", answers, start.Value(), name.Value())
	}
	// A calendar over a dialog: Escape closes only the calendar.
	Ask(w, Question{Title: "Neue Maßnahme", Content: []fyne.CanvasObject{start}, Yes: "Anlegen"}, nil)
	start.pick()
	press(w.Canvas().Focused(), fyne.KeyEscape)
	if !Busy(w) || w.Canvas().Focused() != start.entry {
		t.Errorf("busy %v, focus at %T", Busy(w), w.Canvas().Focused())
	}
	press(w.Canvas().Focused(), fyne.KeyEscape)
	if Busy(w) {
		t.Error("the dialog stays open")
	}
}

// What has never been touched must be checked, too.
func TestAskInsistsOnRequiredFields(t *testing.T) {
	newClock(t)
	name := NewLineField(About{Label: "Name", Required: true}, nil)
	kind := NewChoiceField(About{Label: "Art", Required: true}, data.Novelties, nil)
	set := NewSetField(About{Label: "Perspektiven", Required: true}, datatest.Perspectives(), nil)
	end := NewDateField(About{Label: "Ende"}, nil)
	end.Check = func(d data.Date) error {
		if d == "" {
			return data.Fail(data.Invalid, "Ein Ende muss sein.", nil)
		}
		return nil
	}
	w := show(t, NewForm())
	accepted := false
	Ask(w, Question{Title: "Neue Maßnahme", Content: []fyne.CanvasObject{name, kind, set, end}, Yes: "Anlegen"}, func(yes bool) { accepted = yes })
	press(name.entry, fyne.KeyReturn)
	for field, want := range map[Field]string{name: "Bitte ausfüllen.", kind: "Bitte ausfüllen.", set: "Bitte ausfüllen.", end: "Ein Ende muss sein."} {
		if field.Problem() != want {
			t.Errorf("%s: %q", field.Label(), field.Problem())
		}
	}
	if accepted || !Busy(w) || w.Canvas().Focused() != name.entry {
		t.Errorf("accepted %v, busy %v, focus at %T", accepted, Busy(w), w.Canvas().Focused())
	}
	write(name.entry, "Forum")
	kind.SetValue("Sonstiges")
	test.Tap(set.checks[0])
	end.SetValue("2018-12-31")
	press(name.entry, fyne.KeyReturn)
	if !accepted || Busy(w) {
		t.Errorf("accepted %v: %q %q %q %q", accepted, name.Problem(), kind.Problem(), set.Problem(), end.Problem())
	}
}

func TestCancelledDialogCommitsNothing(t *testing.T) {
	c := newClock(t)
	committed := ""
	f := NewLineField(About{Label: "Titel"}, func(v string) { committed = v })
	w := show(t, NewForm())
	Ask(w, Question{Title: "Titel", Content: []fyne.CanvasObject{f}, Yes: "Übernehmen"}, nil)
	write(f.entry, "verworfen")
	press(f.entry, fyne.KeyEscape)
	c.pass(pause)
	if committed != "" || Busy(w) {
		t.Errorf("committed %q", committed)
	}
}

func TestOneDialogAtATime(t *testing.T) {
	newClock(t)
	form, fields := longForm(2)
	w := show(t, form)
	fields[1].Focus()
	Tell(w, "Erste", "")
	Tell(w, "Zweite", "")
	TellError(w, errors.New("x"), "C:\\log.txt")
	for _, want := range []string{"Erste", "Zweite", "Das ging leider nicht"} {
		if n := len(w.Canvas().Overlays().List()); n != 1 {
			t.Fatalf("%d dialogs", n)
		}
		if got := texts(w.Canvas().Overlays().Top()); got[0] != want {
			t.Errorf("got %q, want %q", got[0], want)
		}
		press(w.Canvas().Focused(), fyne.KeyEscape)
	}
	if Busy(w) || w.Canvas().Focused() != fields[1].entry {
		t.Errorf("busy %v, focus at %T", Busy(w), w.Canvas().Focused())
	}
}

func TestTellError(t *testing.T) {
	newClock(t)
	w := show(t, NewForm())
	TellError(w, data.Fail(data.Conflict, "Die Projektakte ist an einem anderen Platz geöffnet.", errors.New("locked")), "C:\\log.txt")
	if all := strings.Join(texts(w.Canvas().Overlays().Top()), " "); !strings.Contains(all, "an einem anderen Platz geöffnet.") || strings.Contains(all, "log.txt") {
		t.Error(all)
	}
	press(w.Canvas().Focused(), fyne.KeyReturn)
	TellError(w, errors.New("index out of range"), "C:\\log.txt")
	if all := strings.Join(texts(w.Canvas().Overlays().Top()), " "); !strings.Contains(all, "C:\\log.txt") || strings.Contains(all, "index") {
		t.Error(all)
	}
}

func TestProgress(t *testing.T) {
	newClock(t)
	form, fields := longForm(2)
	w := show(t, form)
	fields[0].Focus()
	cancelled := 0
	p := ShowProgress(w, "Bericht wird erzeugt", func() { cancelled++ })
	p.Set("Seite 3 von 20 wird gesetzt …", 0.15)
	if all := strings.Join(texts(w.Canvas().Overlays().Top()), " "); !strings.Contains(all, "Seite 3 von 20 wird gesetzt …") {
		t.Error(all)
	}
	press(w.Canvas().Focused(), fyne.KeyEscape, fyne.KeyEscape)
	if cancelled != 1 || !Busy(w) {
		t.Errorf("cancelled %d times, busy %v", cancelled, Busy(w))
	}
	p.Close()
	p.Close()
	p.Set("zu spät", 1)
	if Busy(w) || w.Canvas().Focused() != fields[0].entry {
		t.Errorf("busy %v, focus at %T", Busy(w), w.Canvas().Focused())
	}
}

func TestDialogFitsASmallWindow(t *testing.T) {
	newClock(t)
	form, _ := longForm(20)
	w := show(t, NewForm())
	w.Resize(fyne.NewSize(420, 300))
	Ask(w, Question{Title: "Viele Felder", Text: strings.Repeat("Ein langer Satz. ", 40), Content: form.content.Objects, Yes: "Übernehmen"}, nil)
	box := w.Canvas().Overlays().Top().(*overlay).box
	if box.Position().X < 0 || box.Position().Y < 0 || box.Size().Width > 420 || box.Size().Height > 300 {
		t.Errorf("at %v, size %v", box.Position(), box.Size())
	}
	for _, f := range []func(){w.Canvas().FocusNext, w.Canvas().FocusNext} {
		f()
		o := w.Canvas().Focused().(fyne.CanvasObject)
		if at := place(o); at.Y < 0 || at.Y+o.Size().Height > 300 {
			t.Errorf("focus at %v", at)
		}
	}
}

func TestButtonKeys(t *testing.T) {
	c := newClock(t)
	pressed := 0
	b := NewPrimaryButton("Prüfen", func() { pressed++ })
	show(t, NewForm(Buttons(b)))
	focusOn(b)
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
		press(b, key)
		c.pass(time.Second)
	}
	test.Tap(b)
	b.Disable()
	press(b, fyne.KeyReturn)
	test.Tap(b)
	if pressed != 4 {
		t.Errorf("pressed %d times", pressed)
	}
}

func TestWideDialog(t *testing.T) {
	newClock(t)
	for _, c := range []struct{ window, want float32 }{{1280, wideDialogWidth}, {500, 500 - 2*popUpGap}} {
		w := window(t, ThemeLight, c.window, 700, func() fyne.CanvasObject { return NewForm() })
		line := NewLineField(About{Label: "Titel"}, nil)
		Ask(w, Question{Title: "Verlauf", Content: []fyne.CanvasObject{line}, Wide: true}, nil)
		if got := line.Size().Width; got != c.want-2-2*formPadding {
			t.Errorf("a window of %v shows it %v wide", c.window, got)
		}
	}
}
