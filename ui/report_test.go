package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

const reportFile = "2017-10-31_MKOG_05358040_Merzenich_Bericht-01_Sachstand-und-Konzept_v1.pdf"

func TestReportWritesPDF(t *testing.T) {
	o := newOffice(t).withSample()
	askPDF(o.Desk)
	o.press("Erstellen")
	b, err := os.ReadFile(filepath.Join(o.dir, reportFile))
	if err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) {
		t.Fatalf("%v, %.8q", err, b)
	}
	if o.stored().Reports[0].Status != data.ReportDraft {
		t.Error("a PDF is no release")
	}
}

// A release is frozen; no step before it can be taken back.
func TestRelease(t *testing.T) {
	o := newOffice(t).withSample()
	askRelease(o.Desk)
	o.press("Freigeben")
	o.press("Freigeben")
	if _, err := os.Stat(filepath.Join(o.dir, reportFile)); err != nil {
		t.Fatal(err)
	}
	releases, err := o.session.file.Releases()
	if err != nil || len(releases) != 1 || releases[0].ReportNo != 1 {
		t.Fatalf("%v, %d releases", err, len(releases))
	}
	if got := o.project().Reports[0].Status; got != data.ReportReleased {
		t.Errorf("status %q", got)
	}
	if o.stored().Reports[1].Summary != o.project().Reports[0].Summary {
		t.Error("the next report does not begin with the texts of this one")
	}
	o.undo() // takes these texts back
	o.undo()
	if !o.says("Nichts mehr zurückzunehmen") || o.stored().Reports[0].Status != data.ReportReleased {
		t.Errorf("the status line says %q", o.shell.status.left.Text)
	}
	next, _ := o.report()
	if next.No != 2 {
		t.Errorf("the menu means report %d", next.No)
	}
}

// Each edition has a file of its own.
func TestEditionsWritePDF(t *testing.T) {
	o := newOffice(t).withSample()
	for e, name := range map[data.Edition]string{
		data.EditionShort:   "2017-10-31_MKOG_05358040_Merzenich_Bericht-01_Sachstand-und-Konzept_Kurzfassung_v1.pdf",
		data.EditionCouncil: "2017-10-31_MKOG_05358040_Merzenich_Bericht-01_Sachstand-und-Konzept_Ratsmitteilung_v1.pdf",
		data.EditionPublic:  "2017-10-31_MKOG_05358040_Merzenich_Bericht-01_Sachstand-und-Konzept_oeffentlich_v1.pdf",
	} {
		askEdition(o.Desk, e)
		if !o.says("PDF erstellen: " + e.German()) {
			t.Errorf("in view: %q", texts(o.inView()))
		}
		o.press("Erstellen")
		if b, err := os.ReadFile(filepath.Join(o.dir, name)); err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) {
			t.Errorf("%v, %.8q", err, b)
		}
	}
}

func TestReportWithoutDates(t *testing.T) {
	o := newOffice(t).with(data.Project{})
	askPDF(o.Desk)
	if !o.says("Noch kein Berichtstermin") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
}

func TestNextReportIsShownFirst(t *testing.T) {
	o := newOffice(t).withSample()
	next, _ := o.project().NextReport()
	p := pageAt[*reportsPage](o, pageReports)
	if p.list.chosen != next.ID {
		t.Errorf("%s is shown, %s is due", p.list.chosen, next.ID)
	}
}

// Whoever keeps the file that is there is asked for another name.
func TestKeepingAFileAsksForAnotherName(t *testing.T) {
	o := newOffice(t).withSample()
	if err := os.WriteFile(filepath.Join(o.dir, reportFile), []byte("alt"), 0o644); err != nil {
		t.Fatal(err)
	}
	askPDF(o.Desk)
	o.typeInto(field[*widget.LineField](o, "Datei"), filepath.Join(o.dir, reportFile))
	o.press("Erstellen")
	o.press("Behalten")
	o.typeInto(field[*widget.LineField](o, "Datei"), filepath.Join(o.dir, "zweiter.pdf"))
	o.press("Erstellen")
	for name, prefix := range map[string]string{reportFile: "alt", "zweiter.pdf": "%PDF-"} {
		if b, err := os.ReadFile(filepath.Join(o.dir, name)); err != nil || !bytes.HasPrefix(b, []byte(prefix)) {
			t.Errorf("%s: %v, %.8q", name, err, b)
		}
	}
}

// The Anschreiben to all recipients are one PDF.
func TestLettersAreWritten(t *testing.T) {
	o := newOffice(t).withSample()
	askLetters(o.Desk)
	o.press("Erstellen")
	b, err := os.ReadFile(filepath.Join(o.dir, "2017-10-31_MKOG_05358040_Merzenich_Anschreiben-Bericht-01_Sachstand-und-Konzept_v1.pdf"))
	if err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) {
		t.Fatalf("%v, %.8q", err, b)
	}
}

// A report that was deleted is named as the officer knows it, and a step back leads to
// it, not to what referred to it.
func TestDeletedReportComesBack(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*reportsPage](o, pageReports)
	r, _ := p.list.record()
	o.save("Rate", data.Instalment{ID: "RA1", Amount: 1, Report: r.ID})
	p.remove()
	if !o.says(r.Name() + " löschen?") {
		t.Errorf("the question says %q", texts(o.inView()))
	}
	o.press("Löschen")
	if _, there := o.stored().Report(r.No); there {
		t.Error("the report is still there")
	}
	o.undo()
	if o.shell.current != pageReports || p.list.chosen != r.ID {
		t.Errorf("page %s, report %s", o.shell.current, p.list.chosen)
	}
}

// A report without an Abgabefrist is open all the same.
func TestReportWithoutDeadlineIsOpen(t *testing.T) {
	o := newOffice(t).with(data.Project{Reports: []data.Report{{ID: "B1", No: 1, Status: data.ReportDraft}}})
	if got := dueSentence(o.Desk); got != "keine Abgabefrist eingetragen" {
		t.Errorf("the status line says %q", got)
	}
}

// Another report is not shown before a wrong entry in any section is dropped.
func TestWrongEntryKeepsTheReport(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*reportsPage](o, pageReports)
	first := p.list.chosen
	p.open(releaseSection)
	o.press("Mitzeichnung hinzufügen")
	date := p.list.edit.field("approvals")
	test.Type(o.window.Canvas().Focused(), "Kämmerei")
	o.window.Canvas().FocusNext()
	o.window.Canvas().FocusNext()
	test.Type(o.window.Canvas().Focused(), "31.13.2017")
	o.leave()
	if date.Problem() == "" {
		t.Fatal("the day is taken")
	}
	p.list.choose(o.project().Reports[1].ID)
	if p.list.chosen != first || !o.says("Eine Eingabe ist noch nicht richtig") {
		t.Errorf("report %s is shown, in view %q", p.list.chosen, texts(o.inView()))
	}
}
