package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/widget"
)

// releasedOffice is a window in which report 1 of the sample is released.
func releasedOffice(t *testing.T) (*office, *reportsPage) {
	t.Helper()
	o := newOffice(t).withSample()
	p := pageAt[*reportsPage](o, pageReports)
	askRelease(o.Desk)
	o.press("Freigeben")
	o.press("Freigeben")
	if !p.list.pick(o.project().Reports[0].ID) {
		t.Fatal("report 1 is not shown")
	}
	return o, p
}

// A released report can be read, not changed; a Korrektur makes it the draft of its
// next version.
func TestReleasedReportIsSealed(t *testing.T) {
	o, p := releasedOffice(t)
	p.open(textSection)
	summary := p.list.edit.field("summary").(*widget.TextField)
	o.typeInto(summary, "Anders")
	o.leave()
	if !strings.Contains(summary.Problem(), "freigegeben") || o.stored().Reports[0].Summary == "Anders" {
		t.Errorf("problem %q", summary.Problem())
	}
	summary.Discard()
	p.open(releaseSection)
	if len(p.releases.all()) != 1 {
		t.Fatalf("%d files are listed", len(p.releases.all()))
	}
	o.press("Korrektur beginnen …")
	o.typeInto(field[*widget.LineField](o, "Grund der Korrektur"), "Zahlendreher")
	o.press("Korrektur beginnen")
	r := o.stored().Reports[0]
	if r.Status != data.ReportDraft || r.Version() != 2 || r.Correction != "Zahlendreher" {
		t.Fatalf("the report is %+v", r)
	}
	p.open(textSection)
	o.typeInto(summary, "Anders")
	o.leave()
	if o.stored().Reports[0].Summary != "Anders" {
		t.Errorf("the draft of version 2 cannot be changed: %q", summary.Problem())
	}
	askRelease(o.Desk)
	o.press("Freigeben")
	o.press("Freigeben")
	if list := p.releases.all(); len(list) != 2 || list[0].release.Version != 2 || !strings.Contains(p.releases.replaced(list[1]), "ersetzt") {
		t.Errorf("%d files are listed", len(list))
	}
}

// Further editions, the Aktenpaket and a frozen file come out as they were released.
func TestReleasedFilesComeOut(t *testing.T) {
	o, p := releasedOffice(t)
	p.open(releaseSection)
	p.releases.issue(issueKind{data.EditionFull, true})
	p.releases.issue(issueKind{data.EditionFull, true})
	all := p.releases.all()
	if len(all) != 2 || all[1].Name() != "Vollbericht mit Daten" {
		t.Fatalf("%d files", len(all))
	}
	p.releases.table.Select("2")
	p.releases.enable()
	o.press("Speichern unter …")
	saved := filepath.Join(o.dir, "mit-daten.pdf")
	o.typeInto(field[*widget.LineField](o, "Datei"), saved)
	o.press("Speichern")
	f := o.session.file
	x, err := f.Rendition(2)
	if b, read := os.ReadFile(saved); err != nil || read != nil || !bytes.Equal(b, x.PDF) {
		t.Errorf("saved %d bytes, %v, %v", len(b), err, read)
	}
	o.press("Aktenpaket …")
	packed := filepath.Join(o.dir, "akte.zip")
	o.typeInto(field[*widget.LineField](o, "Datei"), packed)
	o.press("Erstellen")
	if b, err := os.ReadFile(packed); err != nil || !bytes.HasPrefix(b, []byte("PK")) {
		t.Errorf("the Aktenpaket: %v", err)
	}
}

func TestAuthenticity(t *testing.T) {
	o, _ := releasedOffice(t)
	pdf := filepath.Join(o.dir, reportFile)
	verdict := func() string {
		askAuthenticity(o.Desk)
		o.typeInto(field[*widget.LineField](o, "Datei"), pdf)
		o.press("Prüfen")
		said := strings.Join(texts(o.inView()), "\n")
		o.press("Schließen")
		return said
	}
	if said := verdict(); !strings.Contains(said, "Freigegeben") || !strings.Contains(said, "Unverändert") {
		t.Errorf("the released file: %s", said)
	}
	b, err := os.ReadFile(pdf)
	if err != nil {
		t.Fatal(err)
	}
	b[len(b)/2] ^= 1
	if err := os.WriteFile(pdf, b, 0o600); err != nil {
		t.Fatal(err)
	}
	if said := verdict(); !strings.Contains(said, "Verändert") || !strings.Contains(said, "Abweichende Bytes: 1.") {
		t.Errorf("the altered file: %s", said)
	}
}

// The drafts hold the released file; what became of them the officer says, and when
// all were sent the report is „versandt“.
func TestHandover(t *testing.T) {
	o, p := releasedOffice(t)
	p.open(handoverSection)
	if got := p.handover.to.Value(); len(got) != 4 {
		t.Fatalf("ticked: %v", got)
	}
	p.handover.drafts()
	drafts, _ := filepath.Glob(filepath.Join(release.Outbox(o.session.file), "*.eml"))
	if len(drafts) != 4 {
		t.Fatalf("%d drafts", len(drafts))
	}
	if b, err := os.ReadFile(drafts[0]); err != nil || !bytes.Contains(b, []byte("X-Unsent: 1")) {
		t.Errorf("the draft: %v", err)
	}
	if lines := p.handover.lines(); len(lines) != 4 || lines[0].Way != data.ByDraft || lines[0].Result != data.Handed {
		t.Fatalf("the log: %+v", lines)
	}
	for _, d := range p.handover.lines() {
		if o.project().Reports[0].Status != data.ReportReleased {
			t.Error("versandt before all were sent")
		}
		p.handover.log.Select(data.Count(int(d.ID)))
		p.handover.askResult()
		field[*widget.ChoiceField[data.DispatchResult]](o, "Ergebnis").SetValue(data.Sent)
		o.press("Eintragen")
	}
	if got := o.stored().Reports[0].Status; got != data.ReportSent {
		t.Errorf("status %q", got)
	}
	if len(p.handover.waiting()) != 0 {
		t.Errorf("still waiting: %v", p.handover.waiting())
	}
	p.handover.askLog()
	log := filepath.Join(o.dir, "protokoll.pdf")
	o.typeInto(field[*widget.LineField](o, "Datei"), log)
	o.press("Erstellen")
	if b, err := os.ReadFile(log); err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) {
		t.Errorf("the Versandprotokoll: %v", err)
	}
}

// Nothing is sent before there is an account, and nothing is marked as sent that
// did not leave the house.
func TestSendingThatFails(t *testing.T) {
	o, p := releasedOffice(t)
	p.open(handoverSection)
	p.handover.to.SetValue([]string{"DST"})
	p.handover.send()
	o.typeInto(field[*widget.LineField](o, "Mailserver"), "127.0.0.1")
	o.typeInto(field[*widget.LineField](o, "Port"), "1")
	o.typeInto(field[*widget.LineField](o, "E-Mail-Adresse des Absenders"), "falsch")
	o.press("Übernehmen")
	if o.settings.Mail.Host != "" {
		t.Error("a wrong address is taken")
	}
	o.typeInto(field[*widget.LineField](o, "E-Mail-Adresse des Absenders"), "og@merzenich.example.org")
	o.press("Übernehmen")
	o.press("Senden")
	if !o.says("Ergebnis des Versands") || !o.says("nicht versandt") {
		t.Fatalf("in view: %q", texts(o.inView()))
	}
	lines := p.handover.lines()
	if len(lines) != 1 || lines[0].Result != data.NotSent || lines[0].Note == "" || o.stored().Reports[0].Status != data.ReportReleased {
		t.Errorf("the log: %+v", lines)
	}
	if kept := loadSettings(filepath.Join(o.dir, "einstellungen.json")); kept.Mail.Host != "127.0.0.1" || kept.Mail.Port != 1 {
		t.Errorf("the account is kept as %+v", kept.Mail)
	}
}

// After a release the window leads on: the overview and the foot of the window say
// what is not sent yet, and the recipients who have it already.
func TestWindowLeadsOnAfterRelease(t *testing.T) {
	o, p := releasedOffice(t)
	p.open(releaseSection)
	o.press("Weiter zu „Übergeben“")
	if !strings.Contains(dueSentence(o.Desk), "noch nicht versandt") {
		t.Errorf("the foot says %q", dueSentence(o.Desk))
	}
	dst := o.project().Partners[slices.IndexFunc(o.project().Partners, func(p data.Partner) bool { return p.Short == "DST" })]
	settle := func(result data.DispatchResult) {
		o.step(func(f *store.File) error {
			d, err := f.BeginDispatch(data.Dispatch{Rendition: 1, Partner: dst.ID, Recipient: dst.Name, Way: data.ByMail})
			if err != nil {
				return err
			}
			return f.EndDispatch(d.ID, result, "")
		}, func() {})
	}
	for _, step := range []struct {
		result data.DispatchResult
		says   string
		ticked int
	}{{data.NotSent, "DST (nicht versandt)", 4}, {data.Unclear, "DST (ungeklärt)", 3}, {data.Sent, "DST (versandt am ", 3}} {
		settle(step.result)
		if !strings.Contains(strings.Join(p.handover.names, "\n"), step.says) || len(p.handover.to.Value()) != step.ticked {
			t.Errorf("%s: %q, ticked %q", step.result, p.handover.names, p.handover.to.Value())
		}
	}
	o.goTo(place{page: pageOverview})
	if !o.says("Noch nicht an alle versandt") || !strings.Contains(strings.Join(texts(o.inView()), "\n"), "Versandt an 1 von 4 Empfängern.") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
	o.press("Bericht Nr.\u00a01 übergeben")
	if o.shell.current != pageReports || p.strip.chosen != handoverSection {
		t.Errorf("on %s, section %d", o.shell.current, p.strip.chosen)
	}
}

// Who has no mail address is named before anything is written.
func TestRecipientWithoutAddress(t *testing.T) {
	o, p := releasedOffice(t)
	partner := o.project().Partners[1]
	partner.Email = ""
	o.save("ohne Adresse", partner)
	p.open(handoverSection)
	p.handover.drafts()
	if !o.says("E-Mail-Adresse fehlt") || !strings.Contains(strings.Join(texts(o.inView()), "\n"), partner.Short) {
		t.Errorf("in view: %q", texts(o.inView()))
	}
	o.press("Schließen")
	if drafts, _ := filepath.Glob(filepath.Join(release.Outbox(o.session.file), "*")); len(drafts) > 0 || len(p.handover.lines()) > 0 {
		t.Errorf("%d drafts, %d lines", len(drafts), len(p.handover.lines()))
	}
}

// Of a released report there is no other PDF than what was released.
func TestNoDraftOfAReleasedReport(t *testing.T) {
	o, p := releasedOffice(t)
	askPDF(o.Desk)
	if !o.says("Schon freigegeben") || p.strip.chosen != releaseSection {
		t.Errorf("in view: %q", texts(o.inView()))
	}
}

// What was on its way when the program ended is not known at the next start.
func TestInterruptedSendingIsUnclear(t *testing.T) {
	o, _ := releasedOffice(t)
	path := o.session.file.Path()
	if _, err := o.session.file.BeginDispatch(data.Dispatch{Rendition: 1, Partner: "P1", Recipient: "BMI", Way: data.ByMail}); err != nil {
		t.Fatal(err)
	}
	o.reopen(path)
	if log := o.session.kept.log; len(log) != 1 || log[0].Result != data.Unclear {
		t.Errorf("the log: %+v", log)
	}
}

func TestPrintingWithoutAPrinter(t *testing.T) {
	o, p := releasedOffice(t)
	t.Setenv("PATH", "")
	p.open(handoverSection)
	p.handover.print()
	if !o.says("Drucken") || !o.says("PDF-Programm") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
	o.press("Abbrechen")
	if list, err := o.session.file.Dispatches(); err != nil || len(list) != 0 {
		t.Errorf("%v, %v", list, err)
	}
}
