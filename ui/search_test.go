package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"modellkommune/ui/widget"
)

// Strg+F finds in the whole Projektakte, and Enter shows the record and its field,
// also in a section that was not open.
func TestSearchLeadsToField(t *testing.T) {
	o := newOffice(t).withSample()
	m := o.project().Measures[2]
	m.Continuation = "Der Heimatverein pflegt die Wegmarkierungen weiter."
	o.save("Verstetigung", m)
	searchAll(o.Desk)
	test.Type(o.window.Canvas().Focused(), "wegmarkierung")
	if !o.says("1 Treffer") || !o.says("Maßnahme M03  ") {
		t.Fatalf("in view: %q", texts(o.inView()))
	}
	o.keys(fyne.KeyDown, fyne.KeyReturn)
	p := o.shell.page(pageMeasures).(*measuresPage)
	if widget.Busy(o.window) || o.shell.current != pageMeasures || p.chosen != "M03" {
		t.Fatalf("on %s, %s", o.shell.current, p.chosen)
	}
	test.Type(o.window.Canvas().Focused(), "x")
	if !p.edit.field("continuation").Dirty() {
		t.Error("the cursor is not in the field that was found")
	}
	p.edit.field("continuation").Discard()
}

func TestSearchByKeyboard(t *testing.T) {
	o := newOffice(t).withSample()
	searchAll(o.Desk)
	line := o.window.Canvas().Focused()
	test.Type(line, "gibtesnicht")
	if !o.says("Nichts gefunden. Alle Wörter müssen in einem Eintrag stehen; Groß- und Kleinschreibung ist gleich.") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
	o.keys(fyne.KeyReturn)
	if !widget.Busy(o.window) {
		t.Error("closed without a hit")
	}
	o.keys(fyne.KeyEscape)
	if widget.Busy(o.window) {
		t.Error("still open")
	}
	searchAll(o.Desk)
	test.Type(o.window.Canvas().Focused(), "M01-MS1")
	o.keys(fyne.KeyReturn)
	if p := o.shell.page(pageMeasures).(*measuresPage); p.milestones.chosen != "M01-MS1" {
		t.Errorf("leads to %s", p.milestones.chosen)
	}
}

// Every hit leads to a page, whatever was found.
func TestEveryHitHasAPlace(t *testing.T) {
	o := newOffice(t).withSample()
	for _, r := range o.project().Records() {
		if placeOf(r.Key()).page == "" {
			t.Errorf("%v has no page", r.Key())
		}
		o.goTo(place{page: placeOf(r.Key()).page, key: r.Key(), field: "title"})
	}
}
