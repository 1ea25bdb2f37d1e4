package report

import (
	"os"
	"slices"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/data/datatest"
	"modellkommune/data/exchange"
	"modellkommune/ui/desk"
	"modellkommune/ui/page"
	"modellkommune/ui/uitest"
)

// openOf returns what the Abgabeprüfung of a report has found and nobody has ticked.
func openOf(o *uitest.Office, r data.Report) []desk.Finding {
	list, _ := o.Findings(r)
	return desk.OpenFindings(list)
}

// Each finding leads to the field in which the Angabe is missing.
func TestFindingsLeadToTheirFields(t *testing.T) {
	o := newOffice(t).WithSample()
	m := o.Project().Measures[2]
	m.Goal = ""
	o.Save("Ziel", m)
	CheckReport(o.Desk)
	o.Press("M03, Ziel")
	page := o.Shell.Page(desk.PageMeasures).(*page.Measures)
	if o.Shell.Current != desk.PageMeasures || page.Chosen != "M03" {
		t.Fatalf("leads to page %q, %q", o.Shell.Current, page.Chosen)
	}
	o.Window.Canvas().Focused().TypedRune('Z')
	o.Leave()
	if got := o.Stored().Measures[2].Goal; got != "Z" {
		t.Errorf("stored %q", got)
	}
}

// A finding says for what it was looked.
func TestFindingsSayWhatTheyServe(t *testing.T) {
	o := newOffice(t).WithSample()
	m := o.Project().Measures[2]
	m.Goal = ""
	o.Save("Ziel", m)
	CheckReport(o.Desk)
	if want := "Geprüft für: Vorlage „Modellkommune Open Government 2017“; Abschnitt „Maßnahmen im Einzelnen“"; !o.Says(want) {
		t.Errorf("%q is not said", want)
	}
}

// Every rule of the Abgabeprüfung names a field that the window has: the second
// fixture breaks each of them once.
func TestEveryFindingHasAnEditor(t *testing.T) {
	b, err := os.ReadFile("../../data/testdata/flawed.json")
	if err != nil {
		t.Fatal(err)
	}
	p, err := exchange.Unmarshal(b)
	if err != nil {
		t.Fatal(err)
	}
	o := newOffice(t).With(p)
	list := desk.Findings(p, p.Reports[0], o.Today())
	if len(list) < 40 {
		t.Fatalf("only %d findings", len(list))
	}
	for _, f := range list {
		if f.Field == "" {
			if f.At.Page == "" {
				t.Errorf("%s leads nowhere", f.Code)
			}
			continue
		}
		o.GoTo(f.At)
		if whole(f.Field) == "texts" {
			if !o.Says("Aus dem Jugendrat") || o.Window.Canvas().Focused() == nil {
				t.Errorf("%s does not lead to the free section: %q", f.Code, uitest.Texts(o.InView()))
			}
			continue
		}
		if !slices.ContainsFunc(o.Shell.Editors, func(e desk.Shower) bool {
			record, _ := e.Shown()
			fields := uitest.FieldNames(e)
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
	o := newOffice(t).WithSample()
	CheckReport(o.Desk)
	page := o.Shell.Page(desk.PageReports).(*reportsPage)
	r, _ := page.list.Record()
	all := openOf(o, r)
	row := page.hints[all[0].ID()]
	row.tick.OnCommit(true)
	o.TypeInto(row.reason, "Zahl des Melderegisters")
	o.Leave()
	accepted := o.Stored().Reports[0].Accepted
	if len(accepted) != 1 || accepted[0] != (data.Acceptance{Finding: all[0].ID(), Reason: "Zahl des Melderegisters"}) {
		t.Fatalf("stored %+v", accepted)
	}
	if page.hints[all[0].ID()] != row || !row.tick.Value() {
		t.Error("the row has lost its tick or was made anew")
	}
	if got := openOf(o, o.Project().Reports[0]); len(got) != len(all)-1 {
		t.Errorf("%d hints are open, were %d", len(got), len(all))
	}
	o.Undo()
	o.Undo()
	if n := len(o.Stored().Reports[0].Accepted); n != 0 || row.tick.Value() {
		t.Errorf("after undo %d ticks", n)
	}
}

// The status line counts what is open.
func TestStatusLineCountsFindings(t *testing.T) {
	o := newOffice(t).WithSample()
	r, _ := o.Project().NextReport()
	if want := " · " + desk.TallyOf(desk.Findings(o.Project(), r, o.Today())).String(); !strings.HasSuffix(o.Shell.Status.Next.Text, want) {
		t.Errorf("the status line says %q, want %q", o.Shell.Status.Next.Text, want)
	}
	m := o.Project().Measures[0]
	m.Goal = ""
	o.Save("Ziel", m)
	if !strings.Contains(o.Shell.Status.Next.Text, "· 1 Fehler, ") {
		t.Errorf("the status line says %q", o.Shell.Status.Next.Text)
	}
}

// A report with an error cannot be released; hints are named before it is.
func TestReleaseAsksForFindings(t *testing.T) {
	o := newOffice(t).WithSample()
	AskRelease(o.Desk)
	r, _ := o.Project().NextReport()
	if !o.Says("– " + openOf(o, r)[0].Place) {
		t.Errorf("the hints are not named: %q", uitest.Texts(o.InView()))
	}
	o.Press("Abbrechen")
	m := o.Project().Measures[0]
	m.Goal = ""
	o.Save("Ziel", m)
	AskRelease(o.Desk)
	if !o.Says("Noch nicht freizugeben") || o.Stored().Reports[0].Status != data.ReportDraft {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
}

func TestSampleHasNoErrors(t *testing.T) {
	o := newOffice(t).WithSample()
	r, _ := o.Project().Report(1)
	for _, f := range desk.Findings(o.Project(), r, o.Today()) {
		if f.Severity == data.SeverityError {
			t.Error(f.Sentence())
		}
	}
}

func TestEmptyProjectLacksMuch(t *testing.T) {
	p := data.Project{Programme: data.Programme{Template: datatest.Template2017()}, Reports: []data.Report{{ID: "B1", No: 1, Kind: data.InterimReport}}}
	if list := desk.Findings(p, p.Reports[0], "2017-10-31"); len(list) < 10 {
		t.Errorf("only %d findings", len(list))
	}
}
