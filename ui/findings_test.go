package ui

import (
	"os"
	"slices"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/data/exchange"
)

// openOf returns what the Abgabeprüfung of a report has found and nobody has ticked.
func openOf(o *office, r data.Report) []finding {
	list, _ := o.findings(r)
	return openFindings(list)
}

// Each finding leads to the field in which the Angabe is missing.
func TestFindingsLeadToTheirFields(t *testing.T) {
	o := newOffice(t).withSample()
	m := o.project().Measures[2]
	m.Goal = ""
	o.save("Ziel", m)
	checkReport(o.Desk)
	o.press("M03, Ziel")
	page := o.shell.page(pageMeasures).(*measuresPage)
	if o.shell.current != pageMeasures || page.chosen != "M03" {
		t.Fatalf("leads to page %q, %q", o.shell.current, page.chosen)
	}
	o.window.Canvas().Focused().TypedRune('Z')
	o.leave()
	if got := o.stored().Measures[2].Goal; got != "Z" {
		t.Errorf("stored %q", got)
	}
}

// Every rule of the Abgabeprüfung names a field that the window has: the second
// fixture breaks each of them once.
func TestEveryFindingHasAnEditor(t *testing.T) {
	b, err := os.ReadFile("../data/testdata/flawed.json")
	if err != nil {
		t.Fatal(err)
	}
	p, err := exchange.Unmarshal(b)
	if err != nil {
		t.Fatal(err)
	}
	o := newOffice(t).with(p)
	list := findings(p, p.Reports[0], o.today())
	if len(list) < 40 {
		t.Fatalf("only %d findings", len(list))
	}
	for _, f := range list {
		if f.Field == "" {
			if f.at.page == "" {
				t.Errorf("%s leads nowhere", f.Code)
			}
			continue
		}
		o.goTo(f.at)
		if whole(f.Field) == "texts" {
			if !o.says("Aus dem Jugendrat") || o.window.Canvas().Focused() == nil {
				t.Errorf("%s does not lead to the free section: %q", f.Code, texts(o.inView()))
			}
			continue
		}
		if !slices.ContainsFunc(o.editors, func(e shower) bool {
			record, fields := e.(interface {
				fieldNames() (data.Record, []string)
			}).fieldNames()
			whole, _, _ := strings.Cut(f.Field, ".")
			return record.Key() == f.Key && (slices.Contains(fields, f.Field) || slices.Contains(fields, whole))
		}) && f.Field != "goals" { // those have a form of their own
			t.Errorf("%s: no editor for %s of %s %s", f.Code, f.Field, f.Key.Kind, f.Key.ID)
		}
	}
}

// whole gives the first part of a dotted field.
func whole(field string) string {
	first, _, _ := strings.Cut(field, ".")
	return first
}

// A ticked hint stays in the list with its reason; undo takes the tick back.
func TestHintsAreTicked(t *testing.T) {
	o := newOffice(t).withSample()
	checkReport(o.Desk)
	page := o.shell.page(pageReports).(*reportsPage)
	r, _ := page.list.record()
	all := openOf(o, r)
	row := page.hints[all[0].ID()]
	row.tick.OnCommit(true)
	o.typeInto(row.reason, "Zahl des Melderegisters")
	o.leave()
	accepted := o.stored().Reports[0].Accepted
	if len(accepted) != 1 || accepted[0] != (data.Acceptance{Finding: all[0].ID(), Reason: "Zahl des Melderegisters"}) {
		t.Fatalf("stored %+v", accepted)
	}
	if page.hints[all[0].ID()] != row || !row.tick.Value() {
		t.Error("the row has lost its tick or was made anew")
	}
	if got := openOf(o, o.project().Reports[0]); len(got) != len(all)-1 {
		t.Errorf("%d hints are open, were %d", len(got), len(all))
	}
	o.undo()
	o.undo()
	if n := len(o.stored().Reports[0].Accepted); n != 0 || row.tick.Value() {
		t.Errorf("after undo %d ticks", n)
	}
}

// The status line counts what is open.
func TestStatusLineCountsFindings(t *testing.T) {
	o := newOffice(t).withSample()
	r, _ := o.project().NextReport()
	if want := " · " + tallyOf(findings(o.project(), r, o.today())).String(); !strings.HasSuffix(o.shell.status.next.Text, want) {
		t.Errorf("the status line says %q, want %q", o.shell.status.next.Text, want)
	}
	m := o.project().Measures[0]
	m.Goal = ""
	o.save("Ziel", m)
	if !strings.Contains(o.shell.status.next.Text, "· 1 Fehler, ") {
		t.Errorf("the status line says %q", o.shell.status.next.Text)
	}
}

// A report with an error cannot be released; hints are named before it is.
func TestReleaseAsksForFindings(t *testing.T) {
	o := newOffice(t).withSample()
	askRelease(o.Desk)
	r, _ := o.project().NextReport()
	if !o.says("– " + openOf(o, r)[0].Place) {
		t.Errorf("the hints are not named: %q", texts(o.inView()))
	}
	o.press("Abbrechen")
	m := o.project().Measures[0]
	m.Goal = ""
	o.save("Ziel", m)
	askRelease(o.Desk)
	if !o.says("Noch nicht freizugeben") || o.stored().Reports[0].Status != data.ReportDraft {
		t.Errorf("in view: %q", texts(o.inView()))
	}
}

func TestSampleHasNoErrors(t *testing.T) {
	o := newOffice(t).withSample()
	r, _ := o.project().Report(1)
	for _, f := range findings(o.project(), r, o.today()) {
		if f.Severity == data.SeverityError {
			t.Error(f.Sentence())
		}
	}
}

func TestEmptyProjectLacksMuch(t *testing.T) {
	p := data.Project{Reports: []data.Report{{ID: "B1", No: 1}}}
	if list := findings(p, p.Reports[0], "2017-10-31"); len(list) < 10 {
		t.Errorf("only %d findings", len(list))
	}
}
