package report

import (
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
)

// The window goes on while an Abgabeprüfung is made; what was found before stands
// until then.
func TestWindowDoesNotWaitForTheCheck(t *testing.T) {
	o := newOffice(t).WithSample()
	CheckReport(o.Desk)
	page := o.Shell.Page(desk.PageReports).(*reportsPage)
	r, _ := page.list.Record()
	hint := openOf(o, r)[0]
	row, before := page.hints[hint.ID()], o.Shell.Status.Next.Text

	do := o.Later()
	row.tick.SetValue(true)
	row.tick.OnCommit(true)
	if !row.tick.Value() || page.hints[hint.ID()] != row || o.Shell.Status.Next.Text != before {
		t.Errorf("while it is made: ticked %v, the status line says %q", row.tick.Value(), o.Shell.Status.Next.Text)
	}
	m := o.Project().Measures[0]
	m.Goal = ""
	o.Save("Ziel", m) // one is on its way already
	o.GoTo(desk.Location{Page: desk.PageConcept})
	do()
	if got := o.Shell.Status.Next.Text; !strings.Contains(got, "· 1 Fehler, ") {
		t.Errorf("then the status line says %q", got)
	}
	o.GoTo(desk.Location{Page: desk.PageReports})
	if !o.Says("M01, Ziel") {
		t.Errorf("then the page says %q", uitest.Texts(o.InView()))
	}
}

// Where nothing is known yet the window says so.
func TestFirstCheckIsAwaited(t *testing.T) {
	o := newOffice(t).WithSample()
	do := o.Later()
	other := o.Project().Reports[1]
	o.GoTo(desk.ReportSection(other, desk.CheckSection))
	if !o.Says(desk.Checking) || o.Says("Abgabeprüfung: ") {
		t.Errorf("before: %q", uitest.Texts(o.InView()))
	}
	do()
	if o.Says(desk.Checking) || !o.Says("Abgabeprüfung: ") {
		t.Errorf("after: %q", uitest.Texts(o.InView()))
	}
}

// Of many findings the first are listed; more are listed on demand.
func TestManyFindings(t *testing.T) {
	p := uitest.VastProject()
	p.Measures = p.Measures[:200]
	p.Reports = []data.Report{{ID: "B1", No: 1, Kind: data.InterimReport, KeyDate: "2018-10-31", Due: "2018-10-31"}}
	o := newOffice(t).With(p)
	CheckReport(o.Desk)
	page := o.Shell.Page(desk.PageReports).(*reportsPage)
	if all := len(page.lacking); all < 2*mostFindings || len(page.places) != mostFindings {
		t.Fatalf("%d of %d are listed", len(page.places), all)
	}
	o.Press("Mehr zeigen")
	if len(page.places) != 2*mostFindings || o.Window.Canvas().Focused() != page.places[mostFindings] {
		t.Errorf("%d are listed", len(page.places))
	}
}
