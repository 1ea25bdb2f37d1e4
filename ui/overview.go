package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/drawing"
	"modellkommune/ui/widget"
)

// overviewPage answers „Was ist als Nächstes zu tun?“. Each entry leads to its
// place.
type overviewPage struct {
	app   *App
	form  *widget.Form
	paper *widget.Paper
}

func (p *overviewPage) build() fyne.CanvasObject {
	p.form = widget.NewForm()
	p.paper = widget.NewPaper(drawing.Drawing{}, "", 1)
	return p.form
}

func (p *overviewPage) buttons() []fyne.CanvasObject { return nil }

func (p *overviewPage) refresh() {
	project, today := p.app.project(), p.app.today()
	objects := []fyne.CanvasObject{widget.Cards(p.nextReport(project, today), p.figures(project, today))}
	if open := project.Pending(); len(open) > 0 {
		objects = append(objects, p.milestones(open, today))
	}
	if len(project.Measures) > 0 {
		objects = append(objects, p.measures(project, today), p.schedule(project, today))
	}
	p.form.SetContent(objects...)
}

func (p *overviewPage) show(place) {}

func (p *overviewPage) forms() []*widget.Form { return nil }

func (p *overviewPage) reveal(widget.Field) {}

// nextReport says which report is due and what it still lacks.
func (p *overviewPage) nextReport(project data.Project, today data.Date) fyne.CanvasObject {
	r, ok := project.NextReport()
	if !ok {
		return widget.Card("Nächster Bericht",
			widget.NewParagraph("Zurzeit ist kein Bericht offen."),
			widget.Buttons(widget.NewButton("Zu den Berichten", func() { p.app.goTo(place{page: pageReports}) })))
	}
	lacks := "Alle Pflichtangaben sind da."
	if n := len(findings(project, r, today)); n == 1 {
		lacks = "Eine Pflichtangabe fehlt noch."
	} else if n > 1 {
		lacks = fmt.Sprintf("%d Pflichtangaben fehlen noch.", n)
	}
	return widget.Card("Nächster Bericht",
		widget.NewParagraph(fmt.Sprintf("%d. %s", r.No, orElse(r.Title, string(r.Kind)))),
		widget.NewParagraph(fmt.Sprintf("Fällig am %s: %s.", r.Due, countdown(today, r.Due))),
		widget.NewParagraph(lacks),
		widget.Buttons(
			widget.NewPrimaryButton("Zum Bericht", func() { p.app.goTo(place{page: pageReports, key: r.Key()}) }),
			widget.NewButton("Was fehlt?", func() {
				p.app.goTo(place{page: pageReports, key: r.Key()})
				p.app.checkReport()
			}),
		),
	)
}

// figures counts measures and milestones.
func (p *overviewPage) figures(project data.Project, today data.Date) fyne.CanvasObject {
	if len(project.Measures) == 0 {
		return widget.Card("Maßnahmen",
			widget.NewParagraph("Noch keine Maßnahme erfasst."),
			widget.Buttons(widget.NewButton("Neue Maßnahme", p.app.newMeasure)))
	}
	t := project.Tally(today)
	light, _ := project.ScheduleLight(today)
	return widget.Card("Stand am "+today.String(),
		widget.Buttons(widget.NewLight(light)),
		widget.NewParagraph(fmt.Sprintf("Maßnahmen: %s", data.Count(len(project.Measures)))),
		widget.NewParagraph(fmt.Sprintf("Meilensteine: %s von %s erreicht, %s überfällig", data.Count(t.Reached), data.Count(t.All), data.Count(t.Overdue))),
	)
}

// nextMilestones is how many milestones the overview names.
const nextMilestones = 6

// milestones lists what is overdue and what comes next.
func (p *overviewPage) milestones(open []data.Milestone, today data.Date) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, s := range open[:min(len(open), nextMilestones)] {
		when := "ohne Termin"
		if s.Expected() != "" {
			when = s.Expected().String() + ", " + countdown(today, s.Expected())
		}
		lines = append(lines, widget.Buttons(
			widget.NewQuietButton(s.ID+" "+s.Title, func() { p.app.goTo(placeOf(s.Key())) }),
			widget.NewHint(when),
		))
	}
	return widget.Card("Nächste Meilensteine", lines...)
}

// measures lists the measures with their lights.
func (p *overviewPage) measures(project data.Project, today data.Date) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, m := range project.Measures {
		light, _ := m.ScheduleLight(today)
		lines = append(lines, widget.Buttons(
			wide(130, widget.NewLight(light)),
			widget.NewQuietButton(m.ID+" "+m.Title, func() { p.app.goTo(placeOf(m.Key())) }),
			widget.NewHint(progressOf(m)),
		))
	}
	return widget.Card("Maßnahmen", lines...)
}

// schedule shows the Gantt chart of the report.
func (p *overviewPage) schedule(project data.Project, today data.Date) fyne.CanvasObject {
	from, to := project.Programme.From, project.Programme.To
	for _, m := range project.Measures {
		if m.Start != "" && (from == "" || m.Start < from) {
			from = m.Start
		}
		if m.End > to {
			to = m.End
		}
	}
	if from == "" || to == "" {
		return container.NewStack()
	}
	p.paper.SetDrawing(chart.Gantt(project, from, to, today, ganttWidth))
	return widget.Card("Zeitplan", p.paper)
}

// ganttWidth in mm.
const ganttWidth = 155
