package report

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

const reportFile = "2017-10-31_MKOG_05358040_Merzenich_Bericht-01_Sachstand-und-Konzept_v1.pdf"

func TestReportWritesPDF(t *testing.T) {
	o := newOffice(t).WithSample()
	AskPDF(o.Desk)
	o.Press("Erstellen")
	b, err := os.ReadFile(filepath.Join(o.Dir, reportFile))
	if err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) {
		t.Fatalf("%v, %.8q", err, b)
	}
	if o.Stored().Reports[0].Status != data.ReportDraft {
		t.Error("a PDF is no release")
	}
}

// A release is frozen; no step before it can be taken back.
func TestRelease(t *testing.T) {
	o := newOffice(t).WithSample()
	afterKeyDate(o)
	AskRelease(o.Desk)
	o.Press("Freigeben")
	o.Press("Freigeben")
	if _, err := os.Stat(filepath.Join(o.Dir, reportFile)); err != nil {
		t.Fatal(err)
	}
	releases, err := o.Session.File.Releases()
	if err != nil || len(releases) != 1 || releases[0].ReportNo != 1 {
		t.Fatalf("%v, %d releases", err, len(releases))
	}
	if got := o.Project().Reports[0].Status; got != data.ReportReleased {
		t.Errorf("status %q", got)
	}
	if o.Stored().Reports[1].Summary != o.Project().Reports[0].Summary {
		t.Error("the next report does not begin with the texts of this one")
	}
	o.Undo() // takes these texts back
	o.Undo()
	if !o.Says("Nichts mehr zurückzunehmen") || o.Stored().Reports[0].Status != data.ReportReleased {
		t.Errorf("the status line says %q", o.Shell.Status.Left.Text)
	}
	next, _ := o.Report()
	if next.No != 2 {
		t.Errorf("the menu means report %d", next.No)
	}
}

// Each edition has a file of its own.
func TestEditionsWritePDF(t *testing.T) {
	o := newOffice(t).WithSample()
	for e, name := range map[data.Edition]string{
		data.EditionShort:   "2017-10-31_MKOG_05358040_Merzenich_Bericht-01_Sachstand-und-Konzept_Kurzfassung_v1.pdf",
		data.EditionCouncil: "2017-10-31_MKOG_05358040_Merzenich_Bericht-01_Sachstand-und-Konzept_Ratsmitteilung_v1.pdf",
		data.EditionPublic:  "2017-10-31_MKOG_05358040_Merzenich_Bericht-01_Sachstand-und-Konzept_oeffentlich_v1.pdf",
	} {
		AskEdition(o.Desk, e)
		if !o.Says("PDF erstellen: " + e.German()) {
			t.Errorf("in view: %q", uitest.Texts(o.InView()))
		}
		o.Press("Erstellen")
		if b, err := os.ReadFile(filepath.Join(o.Dir, name)); err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) {
			t.Errorf("%v, %.8q", err, b)
		}
	}
}

func TestReportWithoutDates(t *testing.T) {
	o := newOffice(t).With(data.Project{})
	AskPDF(o.Desk)
	if !o.Says("Noch kein Berichtstermin") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
}

func TestNextReportIsShownFirst(t *testing.T) {
	o := newOffice(t).WithSample()
	next, _ := o.Project().NextReport()
	p := uitest.PageAt[*reportsPage](o, desk.PageReports)
	if p.list.Chosen != next.ID {
		t.Errorf("%s is shown, %s is due", p.list.Chosen, next.ID)
	}
}

// Whoever keeps the file that is there is asked for another name.
func TestKeepingAFileAsksForAnotherName(t *testing.T) {
	o := newOffice(t).WithSample()
	if err := os.WriteFile(filepath.Join(o.Dir, reportFile), []byte("alt"), 0o644); err != nil {
		t.Fatal(err)
	}
	AskPDF(o.Desk)
	o.TypeInto(uitest.Field[*widget.LineField](o, "Datei"), filepath.Join(o.Dir, reportFile))
	o.Press("Erstellen")
	o.Press("Behalten")
	o.TypeInto(uitest.Field[*widget.LineField](o, "Datei"), filepath.Join(o.Dir, "zweiter.pdf"))
	o.Press("Erstellen")
	for name, prefix := range map[string]string{reportFile: "alt", "zweiter.pdf": "%PDF-"} {
		if b, err := os.ReadFile(filepath.Join(o.Dir, name)); err != nil || !bytes.HasPrefix(b, []byte(prefix)) {
			t.Errorf("%s: %v, %.8q", name, err, b)
		}
	}
}

// The Anschreiben to all recipients are one PDF, of the day that is asked for.
func TestLettersAreWritten(t *testing.T) {
	o := newOffice(t).WithSample()
	AskLetters(o.Desk)
	day := uitest.Field[*widget.DateField](o, "Datum")
	if day.Value() != "2017-10-31" {
		t.Errorf("asked for %s, want the Stichtag, which is still to come", day.Value())
	}
	o.TypeInto(day, "02.11.2017")
	o.Press("Weiter")
	o.Press("Erstellen")
	b, err := os.ReadFile(filepath.Join(o.Dir, "2017-10-31_MKOG_05358040_Merzenich_Anschreiben-Bericht-01_Sachstand-und-Konzept_v1.pdf"))
	if err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) || !bytes.Contains(b, []byte("2017-11-02T00:00:00")) {
		t.Fatalf("%v, %.8q", err, b)
	}
}

// The papers about money are made beside the report; where something is missing the officer reads what.
func TestProofAndCallAreWritten(t *testing.T) {
	o := newOffice(t).WithSample()
	AskProof(o.Desk)
	o.Press("Erstellen")
	AskCall(o.Desk)
	o.Press("Erstellen")
	AskReceipts(o.Desk)
	o.Press("Erstellen")
	for name, begin := range map[string]string{"*Nachweis*.pdf": "%PDF-", "*Mittelabruf*.pdf": "%PDF-", "*Belege*.xlsx": "PK"} {
		found, _ := filepath.Glob(filepath.Join(o.Dir, name))
		if len(found) != 1 {
			t.Fatalf("%s: %v; the window says %q", name, found, uitest.Texts(o.InView()))
		}
		if b, err := os.ReadFile(found[0]); err != nil || !bytes.HasPrefix(b, []byte(begin)) {
			t.Errorf("%s: %v, %.8q", name, err, b)
		}
	}
}

// A report that was deleted is named as the officer knows it, and a step back leads to
// it, not to what referred to it.
func TestDeletedReportComesBack(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*reportsPage](o, desk.PageReports)
	r, _ := p.list.Record()
	o.Save("Rate", data.Instalment{ID: "RA1", Amount: 1, Report: r.ID})
	p.remove()
	if !o.Says(r.Name() + " löschen?") {
		t.Errorf("the question says %q", uitest.Texts(o.InView()))
	}
	o.Press("Löschen")
	if _, there := o.Stored().Report(r.No); there {
		t.Error("the report is still there")
	}
	o.Undo()
	if o.Shell.Current != desk.PageReports || p.list.Chosen != r.ID {
		t.Errorf("page %s, report %s", o.Shell.Current, p.list.Chosen)
	}
}

// A report without an Abgabefrist is open all the same.
func TestReportWithoutDeadlineIsOpen(t *testing.T) {
	o := newOffice(t).With(data.Project{Reports: []data.Report{{ID: "B1", No: 1, Status: data.ReportDraft}}})
	if got := o.Shell.Status.Next.Text; got != "keine Abgabefrist eingetragen" {
		t.Errorf("the status line says %q", got)
	}
}

// Another report is not shown before a wrong entry in any section is dropped.
func TestWrongEntryKeepsTheReport(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*reportsPage](o, desk.PageReports)
	first := p.list.Chosen
	p.Open(desk.ReleaseSection)
	o.Press("Mitzeichnung hinzufügen")
	date := p.list.Edit.Field("approvals")
	test.Type(o.Window.Canvas().Focused(), "Kämmerei")
	o.Window.Canvas().FocusNext()
	o.Window.Canvas().FocusNext()
	test.Type(o.Window.Canvas().Focused(), "31.13.2017")
	o.Leave()
	if date.Problem() == "" {
		t.Fatal("the day is taken")
	}
	p.list.Choose(o.Project().Reports[1].ID)
	if p.list.Chosen != first || !o.Says("Eine Eingabe ist noch nicht richtig") {
		t.Errorf("report %s is shown, in view %q", p.list.Chosen, uitest.Texts(o.InView()))
	}
}
