package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/data"
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
func atDeadlines(o *office) *reportsPage {
	p := pageAt[*reportsPage](o, pageReports)
	p.open(deadlineSection)
	return p
}

// The steps stand there with day, weekday and what is left; 1 October 2017 is a
// Sunday.
func TestStepsAreShown(t *testing.T) {
	o := newOffice(t).with(dueInHessen())
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
	if !o.says("Abgabefrist ist Mittwoch, der 25.10.2017.") || !o.says("Feiertagen, die Hessen gesetzlich hat") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
}

// A deadline on a holiday says why the Abgabe comes before it.
func TestDeadlineOnAHoliday(t *testing.T) {
	project := dueInHessen()
	project.Reports[0].Due = "2017-10-31" // 500 years of Reformation
	o := newOffice(t).with(project)
	atDeadlines(o)
	if !o.says("Die Abgabefrist 31.10.2017 ist ein Dienstag (Reformationstag) und kein Arbeitstag; abzugeben ist deshalb am Arbeitstag davor, Montag, dem 30.10.2017.") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
}

func TestWithoutDeadline(t *testing.T) {
	project := dueInHessen()
	project.Reports[0].Due = ""
	o := newOffice(t).with(project)
	p := atDeadlines(o)
	o.press("Zur Abgabefrist")
	o.typeInto(p.list.edit.field("due").(*widget.DateField), "25.10.2017")
	o.leave()
	p.open(deadlineSection)
	if !o.says("Als Wiedervorlagen anlegen") || o.says("Zur Abgabefrist") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
}

// The steps become Wiedervorlagen in one step; a second time they are moved, not
// doubled.
func TestStepsBecomeReminders(t *testing.T) {
	o := newOffice(t).with(dueInHessen())
	p := atDeadlines(o)
	o.press("Als Wiedervorlagen anlegen")
	all := o.stored().Reminders
	if len(all) != 5 || all[4].Date != "2017-10-25" || all[4].About != "B1" || all[4].Text != "Bericht Nr.\u00a01: abgeben" {
		t.Fatalf("stored %+v", all)
	}
	o.press("Als Wiedervorlagen anlegen")
	if n := len(o.stored().Reminders); n != 5 || !o.says("stimmen schon mit den Fristen überein") {
		t.Errorf("%d stored, the status line says %q", n, o.shell.status.left.Text)
	}

	o.save("Wiedervorlage erledigt", data.Reminder{ID: all[0].ID, Date: all[0].Date, Text: all[0].Text, About: "B1", Done: true})
	if cells := p.deadlines.table.Rows()[0].Cells; cells[3] != "erledigt" {
		t.Errorf("the first step is %q", cells)
	}
	later := o.project().Reports[0]
	later.Due = "2017-11-30"
	o.save("Abgabefrist", later)
	if !o.says("Die Wiedervorlagen stimmen damit nicht mehr überein.") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
	o.press("Wiedervorlagen anpassen")
	if o.says("stimmen damit nicht mehr überein") {
		t.Error("the Wiedervorlagen are still said to be outdated")
	}
	all = o.stored().Reminders
	if len(all) != 5 || all[4].Date != "2017-11-30" || all[0].Date != "2017-09-22" {
		t.Errorf("stored %+v", all)
	}
	o.undo()
	if all = o.stored().Reminders; len(all) != 5 || all[4].Date != "2017-10-25" {
		t.Errorf("after undo %+v", all)
	}
}

// An overdue step stands on the overview once it is a Wiedervorlage.
func TestDueStepStandsOnTheOverview(t *testing.T) {
	o := newOffice(t).with(dueInHessen())
	atDeadlines(o)
	o.press("Als Wiedervorlagen anlegen")
	o.goTo(place{page: pageOverview})
	if !o.says("B1  Bericht Nr.\u00a01: Zuarbeit der Fachämter anfordern") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
	path := o.session.file.Path()
	o.shut()
	o.reopen(path)
	if !o.says("1 Wiedervorlage ist fällig") {
		t.Errorf("the status line says %q", o.shell.status.left.Text)
	}
}

func TestCalendarFile(t *testing.T) {
	o := newOffice(t).with(dueInHessen())
	atDeadlines(o)
	o.press("Kalenderdatei (.ics) …")
	o.press("Erstellen")
	file, err := os.ReadFile(filepath.Join(o.dir, "Fristen_Bericht-01.ics"))
	if err != nil || strings.Count(string(file), "BEGIN:VEVENT\r\n") != 5 {
		t.Errorf("%v, %s", err, file)
	}
}

// The lead times of the Vorhaben hold for every report; 0 lets a step fall away.
func TestLeadTimes(t *testing.T) {
	o := newOffice(t).with(dueInHessen())
	p := atDeadlines(o)
	o.press("Vorlaufzeiten ändern")
	fields := o.shell.page(pageMunicipality).(*municipalityPage).programme
	o.typeInto(fields.field("lead_times.request_days"), "0")
	o.leave()
	o.typeInto(fields.field("lead_times.council_days"), "3")
	o.leave()
	o.typeInto(fields.field("lead_times.signature_days"), "251")
	o.leave()
	if !o.says("zwischen 0 und 250 Arbeitstagen") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
	leads := o.stored().Programme.LeadTimes
	if leads.Request == nil || *leads.Request != 0 || leads.Council == nil || *leads.Council != 3 || leads.Signature != nil {
		t.Errorf("stored %+v", leads)
	}
	o.typeInto(fields.field("lead_times.signature_days"), "")
	o.leave()
	o.goTo(place{page: pageReports})
	rows := p.deadlines.table.Rows()
	if len(rows) != 5 || rows[0].Cells[0] != "Zuarbeit liegt vor" || rows[1].Cells[0] != "Vorlage an den Rat" || rows[1].Cells[1] != "11.10.2017" {
		t.Errorf("shown %+v", rows)
	}
}
