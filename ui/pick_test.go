package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// A field that points at any record finds it among thousands by the keyboard.
func TestPickRecordByKeyboard(t *testing.T) {
	p := vastProject()
	p.Measures = p.Measures[:200]
	p.Reminders = []data.Reminder{{ID: "WV1", Date: "2017-10-01", Text: "Nachfragen"}}
	o := newOffice(t).with(p)
	o.goTo(placeOf(p.Reminders[0].Key()))
	last := p.Measures[len(p.Measures)-1].Milestones
	want := last[len(last)-1].ID
	f := field[*widget.ChoiceField[string]](o, "Betrifft")
	f.Focus()
	test.Type(o.window.Canvas().Focused(), want[:1]) // opens the search
	test.Type(o.window.Canvas().Focused(), want[1:])
	o.keys(fyne.KeyReturn)
	if about := o.stored().Reminders[0].About; about != want || widget.Busy(o.window) {
		t.Fatalf("about %q, want %q", about, want)
	}
	f.Focus()
	o.keys(fyne.KeyF4)
	if !o.says("stehen die ersten 100 hier") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
	o.keys(fyne.KeyEscape)
	if about := o.stored().Reminders[0].About; about != want || widget.Busy(o.window) {
		t.Errorf("after Escape about %q", about)
	}
	f.Focus()
	o.keys(fyne.KeySpace)
	o.press("Nichts Bestimmtes")
	if about := o.stored().Reminders[0].About; about != "" {
		t.Errorf("after all about %q", about)
	}
}
