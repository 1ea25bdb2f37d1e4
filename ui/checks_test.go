package ui

import (
	"strings"
	"testing"

	"modellkommune/data"
)

// later keeps background work until it is done by the function that it gives.
func (o *office) later() func() {
	var jobs []func()
	o.queue.background = func(work func()) { jobs = append(jobs, work) }
	return func() {
		for len(jobs) > 0 {
			next := jobs[0]
			jobs = jobs[1:]
			next()
		}
	}
}

// The window goes on while an Abgabeprüfung is made; what was found before stands
// until then.
func TestWindowDoesNotWaitForTheCheck(t *testing.T) {
	o := newOffice(t).withSample()
	o.checkReport()
	page := o.shell.pages[pageReports].page.(*reportsPage)
	r, _ := page.list.record()
	hint := o.open(r)[0]
	row, before := page.hints[hint.ID()], o.shell.status.next.Text

	do := o.later()
	row.tick.SetValue(true)
	row.tick.OnCommit(true)
	if !row.tick.Value() || page.hints[hint.ID()] != row || o.shell.status.next.Text != before {
		t.Errorf("while it is made: ticked %v, the status line says %q", row.tick.Value(), o.shell.status.next.Text)
	}
	m := o.project().Measures[0]
	m.Goal = ""
	o.save("Ziel", m) // one is on its way already
	o.goTo(place{page: pageConcept})
	do()
	if got := o.shell.status.next.Text; !strings.Contains(got, "· 1 Fehler, ") {
		t.Errorf("then the status line says %q", got)
	}
	o.goTo(place{page: pageReports})
	if !o.says("M01, Ziel") {
		t.Errorf("then the page says %q", texts(o.inView()))
	}
}

// Where nothing is known yet the window says so.
func TestFirstCheckIsAwaited(t *testing.T) {
	o := newOffice(t).withSample()
	do := o.later()
	other := o.project().Reports[1]
	o.check(other)
	if !o.says(checking) || o.says("Abgabeprüfung: ") {
		t.Errorf("before: %q", texts(o.inView()))
	}
	do()
	if o.says(checking) || !o.says("Abgabeprüfung: ") {
		t.Errorf("after: %q", texts(o.inView()))
	}
}

// Of many findings the first are listed; more are listed on demand.
func TestManyFindings(t *testing.T) {
	p := vastProject()
	p.Measures = p.Measures[:200]
	p.Reports = []data.Report{{ID: "B1", No: 1, Kind: data.InterimReport, KeyDate: "2018-10-31", Due: "2018-10-31"}}
	o := newOffice(t).with(p)
	o.checkReport()
	page := o.shell.pages[pageReports].page.(*reportsPage)
	if all := len(page.lacking); all < 2*mostFindings || len(page.places) != mostFindings {
		t.Fatalf("%d of %d are listed", len(page.places), all)
	}
	o.press("Mehr zeigen")
	if len(page.places) != 2*mostFindings || o.window.Canvas().Focused() != page.places[mostFindings] {
		t.Errorf("%d are listed", len(page.places))
	}
}
