package page

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// Strg+F finds in the whole Projektakte, and Enter shows the record and its field,
// also in a section that was not open.
func TestSearchLeadsToField(t *testing.T) {
	o := newOffice(t).WithSample()
	m := o.Project().Measures[2]
	m.Continuation = "Der Heimatverein pflegt die Wegmarkierungen weiter."
	o.Save("Verstetigung", m)
	form.SearchAll(o.Desk)
	test.Type(o.Window.Canvas().Focused(), "wegmarkierung")
	if !o.Says("1 Treffer") || !o.Says("Maßnahme M03  ") {
		t.Fatalf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Keys(fyne.KeyDown, fyne.KeyReturn)
	p := o.Shell.Page(desk.PageMeasures).(*Measures)
	if widget.Busy(o.Window) || o.Shell.Current != desk.PageMeasures || p.Chosen != "M03" {
		t.Fatalf("on %s, %s", o.Shell.Current, p.Chosen)
	}
	test.Type(o.Window.Canvas().Focused(), "x")
	if !p.edit.Field("continuation").Dirty() {
		t.Error("the cursor is not in the field that was found")
	}
	p.edit.Field("continuation").Discard()
}

func TestSearchByKeyboard(t *testing.T) {
	o := newOffice(t).WithSample()
	form.SearchAll(o.Desk)
	line := o.Window.Canvas().Focused()
	test.Type(line, "gibtesnicht")
	if !o.Says("Nichts gefunden. Alle Wörter müssen in einem Eintrag stehen; Groß- und Kleinschreibung ist gleich.") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Keys(fyne.KeyReturn)
	if !widget.Busy(o.Window) {
		t.Error("closed without a hit")
	}
	o.Keys(fyne.KeyEscape)
	if widget.Busy(o.Window) {
		t.Error("still open")
	}
	form.SearchAll(o.Desk)
	test.Type(o.Window.Canvas().Focused(), "M01-MS1")
	o.Keys(fyne.KeyReturn)
	if p := o.Shell.Page(desk.PageMeasures).(*Measures); p.milestones.Chosen != "M01-MS1" {
		t.Errorf("leads to %s", p.milestones.Chosen)
	}
}

// Every hit leads to a page, whatever was found.
func TestEveryHitHasAPlace(t *testing.T) {
	o := newOffice(t).WithSample()
	for _, r := range o.Project().Records() {
		if desk.LocationOf(r.Key()).Page == "" {
			t.Errorf("%v has no page", r.Key())
		}
		o.GoTo(desk.Location{Page: desk.LocationOf(r.Key()).Page, Key: r.Key(), Field: "title"})
	}
}
