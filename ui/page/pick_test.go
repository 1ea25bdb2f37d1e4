package page

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// A field that points at any record finds it among thousands by the keyboard.
func TestPickRecordByKeyboard(t *testing.T) {
	p := uitest.VastProject()
	p.Measures = p.Measures[:200]
	p.Reminders = []data.Reminder{{ID: "WV1", Date: "2017-10-01", Text: "Nachfragen"}}
	o := newOffice(t).With(p)
	o.GoTo(desk.LocationOf(p.Reminders[0].Key()))
	last := p.Measures[len(p.Measures)-1].Milestones
	want := last[len(last)-1].ID
	f := uitest.Field[*widget.ChoiceField[string]](o, "Betrifft")
	f.Focus()
	test.Type(o.Window.Canvas().Focused(), want[:1]) // opens the search
	test.Type(o.Window.Canvas().Focused(), want[1:])
	o.Keys(fyne.KeyReturn)
	if about := o.Stored().Reminders[0].About; about != want || widget.Busy(o.Window) {
		t.Fatalf("about %q, want %q", about, want)
	}
	f.Focus()
	o.Keys(fyne.KeyF4)
	if !o.Says("stehen die ersten 100 hier") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Keys(fyne.KeyEscape)
	if about := o.Stored().Reminders[0].About; about != want || widget.Busy(o.Window) {
		t.Errorf("after Escape about %q", about)
	}
	f.Focus()
	o.Keys(fyne.KeySpace)
	o.Press("Nichts Bestimmtes")
	if about := o.Stored().Reminders[0].About; about != "" {
		t.Errorf("after all about %q", about)
	}
}
