package report

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/dispatch"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// deadlines shows until when each step of a report is to be taken.
type deadlines struct {
	desk   *desk.Desk
	form   *widget.Form
	report data.Report
	// planned and unplanned are what the form shows with an Abgabefrist and without.
	planned, unplanned []fyne.CanvasObject
	due, counted       *widget.Paragraph
	table              *widget.Figures
	reminds            *widget.Button
}

func newDeadlines(a *desk.Desk) *deadlines {
	d := &deadlines{
		desk: a, form: widget.NewForm(), due: widget.NewParagraph(""), counted: widget.NewHint(""),
		table: widget.NewFigures("Schritt", "Datum", "Wochentag", "Noch"),
	}
	d.reminds = widget.NewPrimaryButton("", d.remind)
	d.planned = []fyne.CanvasObject{
		d.due, d.table,
		widget.Buttons(
			d.reminds,
			widget.NewButton("Kalenderdatei (.ics) …", d.askCalendar),
			widget.NewQuietButton("Vorlaufzeiten ändern", func() {
				a.GoTo(desk.Location{Page: desk.PageMunicipality, Key: data.Programme{}.Key(), Field: "lead_times.request_days"})
			}),
		),
		d.counted,
	}
	d.unplanned = []fyne.CanvasObject{
		widget.NewParagraph("Noch keine Abgabefrist. Steht sie fest, wird von ihr aus rückwärts gerechnet, bis wann Zuarbeit, Mitzeichnung und Unterschrift zu veranlassen sind."),
		widget.Buttons(widget.NewButton("Zur Abgabefrist", func() { a.GoTo(desk.Location{Page: desk.PageReports, Key: d.report.Key(), Field: "due"}) })),
	}
	d.form.SetContent(d.unplanned...)
	return d
}

// show reckons the steps of a report anew. The buttons stay, so that the cursor
// does.
func (d *deadlines) show(r data.Report) {
	p, today := d.desk.Project(), d.desk.Clock()
	if (r.Due == "") != (d.report.Due == "") {
		d.form.SetContent(d.unplanned...)
		if r.Due != "" {
			d.form.SetContent(d.planned...)
		}
	}
	d.report = r
	if r.Due == "" {
		return
	}
	var rows []widget.FigureRow
	for _, s := range p.Steps(r, today) {
		rows = append(rows, widget.FigureRow{
			Cells: []string{string(s.Stage), s.Day.String(), s.Day.Weekday(), d.left(s, today)},
			Sum:   s.Stage == data.StageSubmission,
		})
	}
	d.table.SetRows(rows)
	due, reminds := dueOn(p, r), "Als Wiedervorlagen anlegen"
	if d.outdated() {
		due, reminds = due+" Die Wiedervorlagen stimmen damit nicht mehr überein.", "Wiedervorlagen anpassen"
	}
	d.due.SetText(due)
	d.reminds.SetText(reminds)
	d.counted.SetText(countedBy(p.Municipality.Land()))
	d.form.Refresh() // the texts may have become longer
}

// outdated says whether there are Wiedervorlagen for the steps that no longer fit them.
func (d *deadlines) outdated() bool {
	p := d.desk.Project()
	kept, gone := p.StepReminders(d.report)
	return len(gone) > 0 || slices.ContainsFunc(kept, func(w data.Reminder) bool {
		_, there := p.Record(w.Key())
		return there
	})
}

// left says how many working days are left for a step.
func (d *deadlines) left(s data.Step, today data.Date) string {
	w, _ := d.desk.Project().Reminder(s)
	switch n := today.WorkdaysUntil(s.Day, d.desk.Project().Municipality.Land()); {
	case w.Done:
		return "erledigt"
	case s.Overdue:
		return "überfällig"
	case s.Day < today:
		return "vorbei"
	case n == 0:
		return "heute"
	case n == 1:
		return "1 Arbeitstag"
	default:
		return data.Count(n) + " Arbeitstage"
	}
}

// dueOn says when a report is to be handed in, and why that may be before its
// deadline.
func dueOn(p data.Project, r data.Report) string {
	land := p.Municipality.Land()
	day := r.Due.WorkdaysBefore(0, land)
	if day == r.Due {
		return fmt.Sprintf("Abgabefrist ist %s, der %s.", r.Due.Weekday(), r.Due)
	}
	reason := r.Due.Holiday(land)
	if reason != "" {
		reason = " (" + reason + ")"
	}
	return fmt.Sprintf("Die Abgabefrist %s ist ein %s%s und kein Arbeitstag; abzugeben ist deshalb am Arbeitstag davor, %s, dem %s.", r.Due, r.Due.Weekday(), reason, day.Weekday(), day)
}

// countedBy says which days are no working days.
func countedBy(land string) string {
	days := "den Feiertagen, die " + land + " gesetzlich hat"
	if land == "" {
		days = "den bundesweiten Feiertagen, da das Land noch nicht feststeht"
	}
	return "Gerechnet in Arbeitstagen von Montag bis Freitag mit " + days + ". Der 24. und der 31. Dezember zählen nicht mit; Feiertage einzelner Orte bleiben außer Betracht."
}

// remind makes the steps of a report Wiedervorlagen, or moves those there are.
func (d *deadlines) remind() {
	r := d.report
	kept, gone := d.desk.Project().StepReminders(r)
	if len(kept)+len(gone) == 0 {
		d.desk.Shell.Status.Say("Die Wiedervorlagen stimmen schon mit den Fristen überein.")
		return
	}
	d.desk.Change("Fristen von "+r.Name()+" als Wiedervorlagen", func(tx *store.Tx) error {
		for _, w := range kept {
			if err := tx.Put(w); err != nil {
				return err
			}
		}
		for _, key := range gone {
			if err := tx.Remove(key); err != nil {
				return err
			}
		}
		return nil
	}, func() {})
}

// askCalendar asks where to write the steps as a calendar file.
func (d *deadlines) askCalendar() {
	a, r := d.desk, d.report
	a.AskPath(desk.PathQuestion{
		Title: "Kalenderdatei erstellen", Text: "Die Datei enthält jeden Schritt als ganztägigen Termin mit Erinnerung. Outlook und Thunderbird nehmen sie in den Kalender auf.",
		Yes: "Erstellen", Path: a.NewPath(fmt.Sprintf("Fristen_Bericht-%02d.ics", r.No)), Kind: ".ics", Save: true,
	}, func(path string) {
		file := dispatch.Calendar(a.Project(), r, a.Options.Now())
		a.InBackground(func(*store.File) error { return exchange.WriteFile(path, file) }, "Kalenderdatei erstellt: "+path, func() { a.Trace.Event("calendar %s", path) })
	})
}
