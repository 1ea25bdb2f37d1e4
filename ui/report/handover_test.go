package report

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
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// releasedOffice is a window in which report 1 of the sample is released.
func releasedOffice(t *testing.T) (*uitest.Office, *reportsPage) {
	t.Helper()
	o := newOffice(t).WithSample()
	afterKeyDate(o)
	p := uitest.PageAt[*reportsPage](o, desk.PageReports)
	AskRelease(o.Desk)
	o.Press("Freigeben")
	o.Press("Freigeben")
	if !p.list.Pick(o.Project().Reports[0].ID, nil) {
		t.Fatal("report 1 is not shown")
	}
	return o, p
}

// A released report can be read, not changed; a Korrektur makes it the draft of its
// next version.
func TestReleasedReportIsSealed(t *testing.T) {
	o, p := releasedOffice(t)
	p.Open(desk.TextSection)
	summary := p.list.Edit.Field("summary").(*widget.TextField)
	o.TypeInto(summary, "Anders")
	o.Leave()
	if !strings.Contains(summary.Problem(), "freigegeben") || o.Stored().Reports[0].Summary == "Anders" {
		t.Errorf("problem %q", summary.Problem())
	}
	summary.Discard()
	p.Open(desk.ReleaseSection)
	if len(p.releases.all()) != 1 {
		t.Fatalf("%d files are listed", len(p.releases.all()))
	}
	o.Press("Korrektur beginnen …")
	o.TypeInto(uitest.Field[*widget.LineField](o, "Grund der Korrektur"), "Zahlendreher")
	o.Press("Korrektur beginnen")
	r := o.Stored().Reports[0]
	if r.Status != data.ReportDraft || r.Version() != 2 || r.Correction != "Zahlendreher" {
		t.Fatalf("the report is %+v", r)
	}
	p.Open(desk.TextSection)
	o.TypeInto(summary, "Anders")
	o.Leave()
	if o.Stored().Reports[0].Summary != "Anders" {
		t.Errorf("the draft of version 2 cannot be changed: %q", summary.Problem())
	}
	AskRelease(o.Desk)
	o.Press("Freigeben")
	o.Press("Freigeben")
	if list := p.releases.all(); len(list) != 2 || list[0].release.Version != 2 || !strings.Contains(p.releases.replaced(list[1]), "ersetzt") {
		t.Errorf("%d files are listed", len(list))
	}
}

// Further editions, the Aktenpaket and a frozen file come out as they were released.
func TestReleasedFilesComeOut(t *testing.T) {
	o, p := releasedOffice(t)
	p.Open(desk.ReleaseSection)
	p.releases.issue(issueKind{data.EditionFull, true})
	p.releases.issue(issueKind{data.EditionFull, true})
	all := p.releases.all()
	if len(all) != 2 || all[1].Name() != "Vollbericht mit Daten" {
		t.Fatalf("%d files", len(all))
	}
	p.releases.table.Select("2")
	p.releases.enable()
	o.Press("Speichern unter …")
	saved := filepath.Join(o.Dir, "mit-daten.pdf")
	o.TypeInto(uitest.Field[*widget.LineField](o, "Datei"), saved)
	o.Press("Speichern")
	f := o.Session.File
	x, err := f.Rendition(2)
	if b, read := os.ReadFile(saved); err != nil || read != nil || !bytes.Equal(b, x.PDF) {
		t.Errorf("saved %d bytes, %v, %v", len(b), err, read)
	}
	o.Press("Aktenpaket …")
	packed := filepath.Join(o.Dir, "akte.zip")
	o.TypeInto(uitest.Field[*widget.LineField](o, "Datei"), packed)
	o.Press("Erstellen")
	if b, err := os.ReadFile(packed); err != nil || !bytes.HasPrefix(b, []byte("PK")) {
		t.Errorf("the Aktenpaket: %v", err)
	}
}

func TestAuthenticity(t *testing.T) {
	o, _ := releasedOffice(t)
	pdf := filepath.Join(o.Dir, reportFile)
	verdict := func() string {
		AskAuthenticity(o.Desk)
		o.TypeInto(uitest.Field[*widget.LineField](o, "Datei"), pdf)
		o.Press("Prüfen")
		said := strings.Join(uitest.Texts(o.InView()), "\n")
		o.Press("Schließen")
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
	p.Open(desk.HandoverSection)
	if got := p.handover.to.Value(); len(got) != 4 {
		t.Fatalf("ticked: %v", got)
	}
	p.handover.drafts()
	drafts, _ := filepath.Glob(filepath.Join(release.Outbox(o.Session.File), "*.eml"))
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
		if o.Project().Reports[0].Status != data.ReportReleased {
			t.Error("versandt before all were sent")
		}
		p.handover.log.Select(data.Count(int(d.ID)))
		p.handover.askResult()
		uitest.Field[*widget.ChoiceField[data.DispatchResult]](o, "Ergebnis").SetValue(data.Sent)
		o.Press("Eintragen")
	}
	if got := o.Stored().Reports[0].Status; got != data.ReportSent {
		t.Errorf("status %q", got)
	}
	if len(p.handover.waiting()) != 0 {
		t.Errorf("still waiting: %v", p.handover.waiting())
	}
	p.handover.askLog()
	log := filepath.Join(o.Dir, "protokoll.pdf")
	o.TypeInto(uitest.Field[*widget.LineField](o, "Datei"), log)
	o.Press("Erstellen")
	if b, err := os.ReadFile(log); err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) {
		t.Errorf("the Versandprotokoll: %v", err)
	}
}

// Nothing is sent before there is an account, and nothing is marked as sent that
// did not leave the house.
func TestSendingThatFails(t *testing.T) {
	o, p := releasedOffice(t)
	p.Open(desk.HandoverSection)
	p.handover.to.SetValue([]string{"DST"})
	p.handover.send()
	o.TypeInto(uitest.Field[*widget.LineField](o, "Mailserver"), "127.0.0.1")
	o.TypeInto(uitest.Field[*widget.LineField](o, "Port"), "1")
	o.TypeInto(uitest.Field[*widget.LineField](o, "E-Mail-Adresse des Absenders"), "falsch")
	o.Press("Übernehmen")
	if o.Settings.Mail.Host != "" {
		t.Error("a wrong address is taken")
	}
	o.TypeInto(uitest.Field[*widget.LineField](o, "E-Mail-Adresse des Absenders"), "og@merzenich.example.org")
	o.Press("Übernehmen")
	o.Press("Senden")
	if !o.Says("Ergebnis des Versands") || !o.Says("nicht versandt") {
		t.Fatalf("in view: %q", uitest.Texts(o.InView()))
	}
	lines := p.handover.lines()
	if len(lines) != 1 || lines[0].Result != data.NotSent || lines[0].Note == "" || o.Stored().Reports[0].Status != data.ReportReleased {
		t.Errorf("the log: %+v", lines)
	}
	if kept := desk.LoadSettings(filepath.Join(o.Dir, "einstellungen.json")); kept.Mail.Host != "127.0.0.1" || kept.Mail.Port != 1 {
		t.Errorf("the account is kept as %+v", kept.Mail)
	}
}

// After a release the window leads on: the overview and the foot of the window say
// what is not sent yet, and the recipients who have it already.
func TestWindowLeadsOnAfterRelease(t *testing.T) {
	o, p := releasedOffice(t)
	p.Open(desk.ReleaseSection)
	o.Press("Weiter zu „Übergeben“")
	if !strings.Contains(o.Shell.Status.Next.Text, "noch nicht versandt") {
		t.Errorf("the foot says %q", o.Shell.Status.Next.Text)
	}
	dst := o.Project().Partners[slices.IndexFunc(o.Project().Partners, func(p data.Partner) bool { return p.Short == "DST" })]
	settle := func(result data.DispatchResult) {
		o.Step(func(f *store.File) error {
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
	o.GoTo(desk.Location{Page: desk.PageOverview})
	if !o.Says("Noch nicht an alle versandt") || !strings.Contains(strings.Join(uitest.Texts(o.InView()), "\n"), "Versandt an 1 von 4 Empfängern.") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Press("Bericht Nr.\u00a01 übergeben")
	if o.Shell.Current != desk.PageReports || p.Tabs.Chosen != desk.HandoverSection {
		t.Errorf("on %s, section %d", o.Shell.Current, p.Tabs.Chosen)
	}
}

// Who has no mail address is named before anything is written.
func TestRecipientWithoutAddress(t *testing.T) {
	o, p := releasedOffice(t)
	partner := o.Project().Partners[1]
	partner.Email = ""
	o.Save("ohne Adresse", partner)
	p.Open(desk.HandoverSection)
	p.handover.drafts()
	if !o.Says("E-Mail-Adresse fehlt") || !strings.Contains(strings.Join(uitest.Texts(o.InView()), "\n"), partner.Short) {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Press("Schließen")
	if drafts, _ := filepath.Glob(filepath.Join(release.Outbox(o.Session.File), "*")); len(drafts) > 0 || len(p.handover.lines()) > 0 {
		t.Errorf("%d drafts, %d lines", len(drafts), len(p.handover.lines()))
	}
}

// Of a released report there is no other PDF than what was released.
func TestNoDraftOfAReleasedReport(t *testing.T) {
	o, p := releasedOffice(t)
	AskPDF(o.Desk)
	if !o.Says("Schon freigegeben") || p.Tabs.Chosen != desk.ReleaseSection {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
}

// What was on its way when the program ended is not known at the next start.
func TestInterruptedSendingIsUnclear(t *testing.T) {
	o, _ := releasedOffice(t)
	path := o.Session.File.Path()
	if _, err := o.Session.File.BeginDispatch(data.Dispatch{Rendition: 1, Partner: "P1", Recipient: "BMI", Way: data.ByMail}); err != nil {
		t.Fatal(err)
	}
	o.Reopen(path)
	if log := o.Session.Kept.Log; len(log) != 1 || log[0].Result != data.Unclear {
		t.Errorf("the log: %+v", log)
	}
}

func TestPrintingWithoutAPrinter(t *testing.T) {
	o, p := releasedOffice(t)
	t.Setenv("PATH", "")
	p.Open(desk.HandoverSection)
	p.handover.print()
	if !o.Says("Drucken") || !o.Says("PDF-Programm") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Press("Abbrechen")
	if list, err := o.Session.File.Dispatches(); err != nil || len(list) != 0 {
		t.Errorf("%v, %v", list, err)
	}
}
