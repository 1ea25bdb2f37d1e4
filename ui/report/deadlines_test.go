package report

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/page"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// dueInHessen gives a project whose report is due on a Wednesday.
func dueInHessen() data.Project {
	return data.Project{
		Municipality: data.Municipality{AGS: "06411000", State: "Hessen"},
		Reports:      []data.Report{{ID: "B1", No: 1, Title: "Sachstand", Kind: data.FirstReport, Status: data.ReportDraft, Due: "2017-10-25"}},
	}
}

// atDeadlines opens the section of the first report.
func atDeadlines(o *uitest.Office) *reportsPage {
	p := uitest.PageAt[*reportsPage](o, desk.PageReports)
	p.Open(desk.DeadlineSection)
	return p
}

// The steps stand there with day, weekday and what is left; 1 October 2017 is a
// Sunday.
func TestStepsAreShown(t *testing.T) {
	o := newOffice(t).With(dueInHessen())
	p := atDeadlines(o)
	var got []string
	for _, r := range p.deadlines.table.Rows() {
		got = append(got, strings.Join(r.Cells, ", "))
	}
	want := []string{
		"Zuarbeit anfordern, 22.09.2017, Freitag, überfällig",
		"Zuarbeit liegt vor, 09.10.2017, Montag, 5 Arbeitstage", // 3 October lies between
		"Mitzeichnung beginnt, 16.10.2017, Montag, 10 Arbeitstage",
		"Unterschrift der Leitung, 23.10.2017, Montag, 15 Arbeitstage",
		"Abgabe, 25.10.2017, Mittwoch, 17 Arbeitstage",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if !o.Says("Abgabefrist ist Mittwoch, der 25.10.2017.") || !o.Says("Feiertagen, die Hessen gesetzlich hat") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
}

// A deadline on a holiday says why the Abgabe comes before it.
func TestDeadlineOnAHoliday(t *testing.T) {
	project := dueInHessen()
	project.Reports[0].Due = "2017-10-31" // 500 years of Reformation
	o := newOffice(t).With(project)
	atDeadlines(o)
	if !o.Says("Die Abgabefrist 31.10.2017 ist ein Dienstag (Reformationstag) und kein Arbeitstag; abzugeben ist deshalb am Arbeitstag davor, Montag, dem 30.10.2017.") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
}

func TestWithoutDeadline(t *testing.T) {
	project := dueInHessen()
	project.Reports[0].Due = ""
	o := newOffice(t).With(project)
	p := atDeadlines(o)
	o.Press("Zur Abgabefrist")
	o.TypeInto(p.list.Edit.Field("due").(*widget.DateField), "25.10.2017")
	o.Leave()
	p.Open(desk.DeadlineSection)
	if !o.Says("Als Wiedervorlagen anlegen") || o.Says("Zur Abgabefrist") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
}

// The steps become Wiedervorlagen in one step; a second time they are moved, not
// doubled.
func TestStepsBecomeReminders(t *testing.T) {
	o := newOffice(t).With(dueInHessen())
	p := atDeadlines(o)
	o.Press("Als Wiedervorlagen anlegen")
	all := o.Stored().Reminders
	if len(all) != 5 || all[4].Date != "2017-10-25" || all[4].About != "B1" || all[4].Text != "Bericht Nr.\u00a01: abgeben" {
		t.Fatalf("stored %+v", all)
	}
	o.Press("Als Wiedervorlagen anlegen")
	if n := len(o.Stored().Reminders); n != 5 || !o.Says("stimmen schon mit den Fristen überein") {
		t.Errorf("%d stored, the status line says %q", n, o.Shell.Status.Left.Text)
	}

	o.Save("Wiedervorlage erledigt", data.Reminder{ID: all[0].ID, Date: all[0].Date, Text: all[0].Text, About: "B1", Done: true})
	if cells := p.deadlines.table.Rows()[0].Cells; cells[3] != "erledigt" {
		t.Errorf("the first step is %q", cells)
	}
	later := o.Project().Reports[0]
	later.Due = "2017-11-30"
	o.Save("Abgabefrist", later)
	if !o.Says("Die Wiedervorlagen stimmen damit nicht mehr überein.") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Press("Wiedervorlagen anpassen")
	if o.Says("stimmen damit nicht mehr überein") {
		t.Error("the Wiedervorlagen are still said to be outdated")
	}
	all = o.Stored().Reminders
	if len(all) != 5 || all[4].Date != "2017-11-30" || all[0].Date != "2017-09-22" {
		t.Errorf("stored %+v", all)
	}
	o.Undo()
	if all = o.Stored().Reminders; len(all) != 5 || all[4].Date != "2017-10-25" {
		t.Errorf("after undo %+v", all)
	}
}

// An overdue step stands on the overview once it is a Wiedervorlage.
func TestDueStepStandsOnTheOverview(t *testing.T) {
	o := newOffice(t).With(dueInHessen())
	atDeadlines(o)
	o.Press("Als Wiedervorlagen anlegen")
	o.GoTo(desk.Location{Page: desk.PageOverview})
	if !o.Says("B1  Bericht Nr.\u00a01: Zuarbeit der Fachämter anfordern") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	path := o.Session.File.Path()
	o.Shut()
	o.Reopen(path)
	if !o.Says("1 Wiedervorlage ist fällig") {
		t.Errorf("the status line says %q", o.Shell.Status.Left.Text)
	}
}

func TestCalendarFile(t *testing.T) {
	o := newOffice(t).With(dueInHessen())
	atDeadlines(o)
	o.Press("Kalenderdatei (.ics) …")
	o.Press("Erstellen")
	file, err := os.ReadFile(filepath.Join(o.Dir, "Fristen_Bericht-01.ics"))
	if err != nil || strings.Count(string(file), "BEGIN:VEVENT\r\n") != 5 {
		t.Errorf("%v, %s", err, file)
	}
}

// The lead times of the Vorhaben hold for every report; 0 lets a step fall away.
func TestLeadTimes(t *testing.T) {
	o := newOffice(t).With(dueInHessen())
	p := atDeadlines(o)
	o.Press("Vorlaufzeiten ändern")
	fields := o.Shell.Page(desk.PageMunicipality).(*page.Municipality).Programme
	o.TypeInto(fields.Field("lead_times.request_days"), "0")
	o.Leave()
	o.TypeInto(fields.Field("lead_times.council_days"), "3")
	o.Leave()
	o.TypeInto(fields.Field("lead_times.signature_days"), "251")
	o.Leave()
	if !o.Says("zwischen 0 und 250 Arbeitstagen") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	leads := o.Stored().Programme.LeadTimes
	if leads.Request == nil || *leads.Request != 0 || leads.Council == nil || *leads.Council != 3 || leads.Signature != nil {
		t.Errorf("stored %+v", leads)
	}
	o.TypeInto(fields.Field("lead_times.signature_days"), "")
	o.Leave()
	o.GoTo(desk.Location{Page: desk.PageReports})
	rows := p.deadlines.table.Rows()
	if len(rows) != 5 || rows[0].Cells[0] != "Zuarbeit liegt vor" || rows[1].Cells[0] != "Vorlage an den Rat" || rows[1].Cells[1] != "11.10.2017" {
		t.Errorf("shown %+v", rows)
	}
}
