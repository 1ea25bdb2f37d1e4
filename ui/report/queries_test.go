package report

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// A Nachforderung from its entry to the version that answers it: each point is a
// Wiedervorlage, the first page says what is open at every step, and the new version prints
// points and answers.
func TestQueryRound(t *testing.T) {
	p, err := exchange.Sample("merzenich")
	if err != nil {
		t.Fatal(err)
	}
	for i := range p.Instalments {
		p.Instalments[i].Report = ""
	}
	p.Reports = p.Reports[:1] // no other report is due
	o := newOffice(t).With(p)
	afterKeyDate(o)
	page := uitest.PageAt[*reportsPage](o, desk.PageReports)
	AskRelease(o.Desk)
	o.Press("Freigeben")
	o.Press("Freigeben")
	view := func() string {
		o.GoTo(desk.Location{Page: desk.PageOverview})
		return strings.Join(uitest.Texts(o.InView()), "\n") + "\n" + o.Shell.Status.Next.Text
	}
	if text := view(); !strings.Contains(text, "Zurzeit ist kein Bericht offen.") || strings.Contains(text, "Nachforderung zu") {
		t.Errorf("before: %s", text)
	}

	o.GoTo(desk.ReportSection(o.Project().Reports[0], desk.QuerySection))
	o.Options.Now = func() time.Time { return time.Date(2017, 11, 13, 9, 0, 0, 0, time.Local) }
	o.Press("Neue Nachforderung")
	if r := o.Stored().Reports[0]; r.Status != data.ReportQueried {
		t.Errorf("the report is %q", r.Status)
	}
	o.TypeInto(uitest.Field[*widget.DateField](o, "Frist"), "30.11.2017")
	o.Leave()
	points := [][2]string{{"Finanzübersicht", "Bitte belegen Sie die Ausgaben."}, {"M02", "Wer ist beauftragt?"}, {"Indikatoren", "Bitte je Maßnahme ausweisen."}}
	for i, point := range points {
		if i > 0 {
			o.Press("Punkt hinzufügen")
		}
		f := page.queries.points[i]
		o.TypeInto(f.place, point[0])
		o.Leave()
		o.TypeInto(f.text, point[1])
		o.Leave()
	}
	reminders := func() (open, done int) {
		for _, w := range o.Stored().Reminders {
			switch {
			case w.About != "N1":
			case w.Done:
				done++
			case w.Date != "2017-11-23": // five working days before the Frist
				t.Errorf("%s is due on %s", w.ID, w.Date)
			default:
				open++
			}
		}
		return open, done
	}
	if open, done := reminders(); open != 3 || done != 0 {
		t.Errorf("%d Wiedervorlagen are open, %d done: %+v", open, done, o.Stored().Reminders)
	}
	const due = "Nachforderung zu Bericht Nr.\u00a01, fällig am 30.11.2017 (noch 17\u00a0Tage)"
	never := func(step, text string) {
		if strings.Contains(text, "kein Bericht offen") {
			t.Errorf("%s: %s", step, text)
		}
	}
	text := view()
	never("asked", text)
	if !strings.Contains(text, due+": 0 von 3 Punkten beantwortet.") || !strings.HasPrefix(o.Shell.Status.Next.Text, due) {
		t.Errorf("asked: %s", text)
	}

	// One answer ticks off one Wiedervorlage, and undo takes back both.
	o.Press("Zur Nachforderung N1")
	o.TypeInto(page.queries.points[0].answer, "Die Belege liegen bei.")
	o.Leave()
	if open, done := reminders(); open != 2 || done != 1 {
		t.Errorf("after an answer %d are open, %d done", open, done)
	}
	o.Undo()
	if open, done := reminders(); open != 3 || done != 0 || o.Stored().Queries[0].Points[0].Answer != "" {
		t.Errorf("after undo %d are open, %d done", open, done)
	}
	o.Redo()

	o.Press("Korrektur beginnen …")
	o.TypeInto(uitest.Field[*widget.LineField](o, "Grund der Korrektur"), "Antwort auf die Nachforderung des BMI")
	o.Press("Korrektur beginnen")
	text = view()
	never("in work", text)
	if !strings.Contains(text, "Version 2, die eine Nachforderung beantwortet. Fällig am 30.11.2017, noch 17\u00a0Tage.") || !strings.Contains(text, due+": 1 von 3") {
		t.Errorf("in work: %s", text)
	}
	o.Press("Zur Nachforderung N1")
	for i, answer := range []string{"", "Die Firma Beispiel.", "Siehe Anlage."} {
		if answer != "" {
			o.TypeInto(page.queries.points[i].answer, answer)
			o.Leave()
		}
	}
	AskRelease(o.Desk)
	o.Press("Freigeben")
	o.Press("Freigeben")
	if open, done := reminders(); open != 0 || done != 3 {
		t.Errorf("released: %d are open, %d done", open, done)
	}
	text = view()
	if !strings.Contains(text, "Zurzeit ist kein Bericht offen.") || strings.Contains(text, "Nachforderung zu") {
		t.Errorf("released: %s", text)
	}
	path := filepath.Join(o.Dir, strings.Replace(reportFile, "_v1", "_v2", 1))
	if _, err := os.Stat(path); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdftotext", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	said := strings.Join(strings.Fields(string(out)), " ")
	for _, words := range []string{"Nachforderungen und Antworten", "Nachforderung vom 13.11.2017 zu Version 1", "Frist für die Antwort: 30. November 2017. Alle drei Punkte sind beantwortet.", "Bitte belegen Sie die Ausgaben.", "Die Belege liegen bei.", "Wer ist beauftragt?", "Die Firma Beispiel."} {
		if !strings.Contains(said, words) {
			t.Errorf("the corrected version does not say %q", words)
		}
	}
}

// A report that is called „Nachforderung“ by hand, or by an older program, asks for what
// is asked.
func TestQueriedWithoutQuery(t *testing.T) {
	p, err := exchange.Sample("merzenich")
	if err != nil {
		t.Fatal(err)
	}
	p.Reports[0].Status = data.ReportQueried
	o := newOffice(t).With(p)
	o.GoTo(desk.Location{Page: desk.PageOverview})
	text := strings.Join(uitest.Texts(o.InView()), "\n")
	if !strings.Contains(text, "Nachforderung zu Bericht Nr.\u00a01: Frist und Punkte sind noch nicht erfasst.") {
		t.Error(text)
	}
	o.Press("Nachforderung erfassen")
	o.Press("Neue Nachforderung")
	if !o.Says("Noch nicht freigegeben") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
}
