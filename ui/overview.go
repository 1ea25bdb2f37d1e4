package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/drawing"
	"modellkommune/ui/widget"
)

// overviewPage answers „Was ist als Nächstes zu tun?“. Each line leads to its
// place. A second section holds all Wiedervorlagen.
type overviewPage struct {
	*sections
	app    *Desk
	column *fyne.Container
	scroll *widget.Scroll
	gantt  *widget.Chart
	money  *widget.Chart
	list   *records[data.Reminder]
	ticks  []*widget.Button // of the Wiedervorlagen that are due
}

// reminderSection is the place of the Wiedervorlagen among the sections.
const reminderSection = 1

func (p *overviewPage) build() fyne.CanvasObject {
	p.gantt, p.money = widget.NewChart(), widget.NewChart()
	p.column = container.New(cardColumn{})
	p.scroll = widget.NewScroll(p.column)
	p.list = newRecords(p.app, pageOverview, nil, reminderKind(p.app))
	p.sections = newSections(
		section{"Überblick", p.scroll, widget.NewForm()},
		section{"Wiedervorlagen", p.list.searched(), p.list.form},
	)
	return p.sections.content
}

func (p *overviewPage) buttons() []fyne.CanvasObject { return nil }

func (p *overviewPage) show(at place) {
	if at.key.Kind == data.KindReminder {
		p.sections.open(reminderSection)
		p.list.show(at)
	} else if at.page == pageOverview && at.field == "" {
		p.sections.open(0)
	}
}

func (p *overviewPage) refresh() {
	p.list.refresh()
	project, today := p.app.project(), p.app.today()
	first := []fyne.CanvasObject{p.nextReport(project, today), p.standing(project, today)}
	if len(project.Concepts) == 0 {
		first = append(first, widget.Card("Konzept",
			widget.NewParagraph("Noch kein Konzept erfasst."),
			widget.Buttons(widget.NewButton("Zum Konzept", func() { p.app.goTo(place{page: pageConcept}) }))))
	}
	cards := []fyne.CanvasObject{widget.Cards(first...), p.reminders(project)}
	if unsent := p.app.unsent(); len(unsent) > 0 {
		cards = slices.Insert(cards, 0, p.unsent(unsent))
	}
	if open := project.Pending(); len(open) > 0 {
		cards = append(cards, p.milestones(open, today))
	}
	if len(project.Measures) > 0 {
		cards = append(cards, p.measures(project, today))
	}
	if r, ok := project.NextReport(); ok {
		list, _ := p.app.findings(r)
		if open := openFindings(list); len(open) > 0 {
			cards = append(cards, p.lacking(r, open))
		}
	}
	if len(project.Budget) > 0 {
		cards = append(cards, p.budget(project, today))
	}
	if from, to := chart.Span(project); from < to && len(project.Measures) <= chart.MaxRows {
		cards = append(cards, p.schedule(project, from, to, today))
	}
	p.column.Objects = cards
	p.scroll.Refresh()
}

// showChecked shows what the Abgabeprüfung has found.
func (p *overviewPage) showChecked() { p.refresh() }

// nextReport says which report is due and what it still lacks.
func (p *overviewPage) nextReport(project data.Project, today data.Date) fyne.CanvasObject {
	r, ok := project.NextReport()
	if !ok {
		return widget.Card("Nächster Bericht",
			widget.NewParagraph("Zurzeit ist "+noneDue(project)+"."),
			widget.Buttons(widget.NewButton("Zu den Berichten", func() { p.app.goTo(place{page: pageReports}) })))
	}
	open := func() { p.app.goTo(place{page: pageReports, key: r.Key()}) }
	list, _ := p.app.findings(r)
	says, tally := checking, tallyOf(list)
	if list != nil {
		says = openSentence(tally)
	}
	buttons := widget.Buttons(widget.NewPrimaryButton("Zum Bericht", open))
	if tally.Errors+tally.Hints > 0 {
		buttons = widget.Buttons(widget.NewPrimaryButton("Prüfen", func() { p.app.goTo(reportPlace(r, checkSection)) }), widget.NewButton("Zum Bericht", open))
	}
	return widget.Card("Nächster Bericht",
		widget.NewParagraph(reportName(r)),
		widget.NewParagraph(fmt.Sprintf("Fällig am %s, %s.", r.Due, countdown(today, r.Due))),
		widget.NewParagraph(says),
		buttons,
	)
}

// unsent leads to the handing over of what is released.
func (p *overviewPage) unsent(list []data.Report) fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, r := range list {
		made, _ := p.app.session.kept.released(r)
		objects = append(objects,
			widget.NewParagraph(fmt.Sprintf("%s (%s) ist seit dem %s freigegeben. %s", r.Name(), reportName(r), data.DateOf(made.FrozenAt), p.app.whoHasIt(made, p.app.recipients(r)))),
			widget.Buttons(widget.NewPrimaryButton(r.Name()+" übergeben", func() { p.app.goTo(reportPlace(r, handoverSection)) })))
	}
	return widget.Card("Noch nicht an alle versandt", objects...)
}

// standing counts measures and milestones.
func (p *overviewPage) standing(project data.Project, today data.Date) fyne.CanvasObject {
	if len(project.Measures) == 0 {
		return widget.Card("Maßnahmen",
			widget.NewParagraph("Noch keine Maßnahme erfasst."),
			widget.Buttons(widget.NewButton("Neue Maßnahme", func() { newMeasure(p.app) })))
	}
	t := project.Tally(today)
	light := project.ProjectLights(today)[data.PartWhole].Light
	return widget.Card("Stand am "+today.String(),
		widget.Buttons(widget.NewLight(light)),
		widget.NewParagraph("Maßnahmen: "+data.Count(len(project.Measures))),
		widget.NewParagraph(fmt.Sprintf("Meilensteine: %s von %s erreicht", data.Count(t.Reached), data.Count(t.All))),
		widget.NewParagraph("Davon offen und überfällig: "+data.Count(t.Overdue)),
	)
}

// nextMilestones is how many milestones the overview names.
const nextMilestones = 6

// mostLacking is how many missing things the overview names.
const mostLacking = 5

// lacking lists what the next report still lacks.
func (p *overviewPage) lacking(r data.Report, open []finding) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, f := range open[:min(len(open), mostLacking)] {
		lines = append(lines, newJumpRow(nil, f.Sentence(), "", func() { p.app.goTo(f.at) }, p.scrollTo))
	}
	objects := []fyne.CanvasObject{tight(lines...)}
	if more := len(open) - len(lines); more > 0 {
		objects = append(objects, widget.Buttons(widget.NewQuietButton("Alle "+data.Count(len(open))+" zeigen", func() { p.app.goTo(reportPlace(r, checkSection)) })))
	}
	return widget.Card("Offene Befunde in "+r.Name(), objects...)
}

// budget shows plan, spent and forecast by source.
func (p *overviewPage) budget(project data.Project, today data.Date) fyne.CanvasObject {
	p.money.SetChart(func(mm float64) (drawing.Drawing, string) { return chart.Money(project.Budget, mm) })
	return widget.Card("Finanzen",
		widget.NewParagraph(drawdownSentence(fmt.Sprintf("Am %s sind", today), project.DrawdownOfTerm(today))),
		p.money,
		widget.Buttons(widget.NewButton("Zu den Finanzen", func() { p.app.goTo(place{page: pageMoney}) })),
	)
}

// milestones lists what is overdue and what comes next.
func (p *overviewPage) milestones(open []data.Milestone, today data.Date) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, s := range open[:min(len(open), nextMilestones)] {
		when := "ohne Termin"
		if s.Expected() != "" {
			when = s.Expected().String() + ", " + countdown(today, s.Expected())
		}
		lines = append(lines, p.row(nil, s.ID+"  "+s.Title, when, s.Key()))
	}
	return widget.Card("Nächste Meilensteine", tight(lines...))
}

// mostMeasures is how many measures the overview names, the worst first where
// there are more.
const mostMeasures = 12

// measures lists the measures with their lights: the whole in words, its parts as
// shapes.
func (p *overviewPage) measures(project data.Project, today data.Date) fyne.CanvasObject {
	lights := project.MeasureLights(today)
	order := make([]int, len(lights))
	for i := range order {
		order[i] = i
	}
	whole := func(i int) data.Light { return lights[i].Of(data.PartWhole).Effective() }
	if len(order) > mostMeasures {
		slices.SortStableFunc(order, func(a, b int) int {
			switch {
			case whole(a).Worse(whole(b)):
				return -1
			case whole(b).Worse(whole(a)):
				return 1
			}
			return 0
		})
	}
	var lines []fyne.CanvasObject
	for _, i := range order[:min(len(order), mostMeasures)] {
		m := project.Measures[i]
		row := p.row(widget.NewLight(whole(i)), m.ID+"  "+m.Title, "", m.Key())
		row.tail = partLights(lights[i])
		lines = append(lines, row)
	}
	objects := []fyne.CanvasObject{tight(lines...), legend()}
	if more := len(order) - len(lines); more > 0 {
		objects = append(objects, widget.Buttons(widget.NewButton("Alle "+data.Count(len(order))+" Maßnahmen", func() { p.app.goTo(place{page: pageMeasures}) })))
	}
	return widget.Card("Ampeln der Maßnahmen", objects...)
}

// legend says in words what the shapes of the lights mean.
func legend() fyne.CanvasObject {
	row := widget.Buttons()
	for _, l := range data.Lights {
		row.Objects = append(row.Objects, widget.NewPartLights([]string{string(l)}, []data.Light{l}))
	}
	return row
}

// partLights shows the four part lights of a measure.
func partLights(all data.Judgements) *widget.PartLights {
	var names []string
	var lights []data.Light
	for _, j := range all {
		if j.Part == data.PartWhole {
			continue
		}
		name := string(j.Part)
		if j.Part == data.PartGoal {
			name = "Ziel"
		}
		names, lights = append(names, name), append(lights, j.Effective())
	}
	return widget.NewPartLights(names, lights)
}

func (p *overviewPage) row(lead fyne.CanvasObject, title, note string, key data.Key) *jumpRow {
	return newJumpRow(lead, title, note, func() { p.app.goTo(placeOf(key)) }, p.scrollTo)
}

// scrollTo brings the row that has the focus into view.
func (p *overviewPage) scrollTo(row fyne.CanvasObject) { scrollTo(&p.scroll.Scroll, row) }

// schedule shows the Gantt chart of the report, as wide as its card.
func (p *overviewPage) schedule(project data.Project, from, to, today data.Date) fyne.CanvasObject {
	p.gantt.SetChart(func(mm float64) (drawing.Drawing, string) { return chart.Gantt(project, from, to, today, mm) })
	return widget.Card("Zeitplan", p.gantt, widget.Buttons(widget.NewButton("Zum Zeitplan", func() { p.app.goTo(place{page: pageSchedule}) })))
}
