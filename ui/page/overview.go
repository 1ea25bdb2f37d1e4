package page

import (
	"cmp"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/drawing"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// overviewPage answers „Was ist als Nächstes zu tun?“. Each line leads to its
// place. A second section holds all Wiedervorlagen.
type overviewPage struct {
	*form.Sections
	desk   *desk.Desk
	column *fyne.Container
	scroll *widget.Scroll
	gantt  *widget.Chart
	money  *widget.Chart
	list   *form.Table[data.Reminder]
	ticks  []*widget.Button // of the Wiedervorlagen that are due
}

// reminderSection is the place of the Wiedervorlagen among the sections.
const reminderSection = 1

// Build implements desk.Page.
func (p *overviewPage) Build() fyne.CanvasObject {
	p.gantt, p.money = widget.NewChart(), widget.NewChart()
	p.column = container.New(widget.CardColumn{})
	p.scroll = widget.NewScroll(p.column)
	p.list = form.NewTable(p.desk, desk.PageOverview, nil, reminderKind(p.desk))
	p.Sections = form.NewSections(
		form.Section{Name: "Überblick", Content: p.scroll, Form: widget.NewForm()},
		form.Section{Name: "Wiedervorlagen", Content: p.list.Searched(), Form: p.list.Form},
	)
	return p.Sections.Content
}

// Buttons implements desk.Page.
func (p *overviewPage) Buttons() []fyne.CanvasObject { return nil }

// Show implements desk.Page.
func (p *overviewPage) Show(at desk.Location) {
	if at.Key.Kind == data.KindReminder {
		p.Sections.Open(reminderSection)
		p.list.Show(at)
	} else if at.Page == desk.PageOverview && at.Field == "" {
		p.Sections.Open(0)
	}
}

// Refresh implements desk.Page.
func (p *overviewPage) Refresh() {
	p.list.Refresh()
	project, today := p.desk.Project(), p.desk.Today()
	if project.Programme.IsCompleted(today) {
		p.column.Objects = []fyne.CanvasObject{p.completed(project, today), widget.Cards(p.standing(project, today), p.reminders(project))}
		p.scroll.Refresh()
		return
	}
	first := []fyne.CanvasObject{p.nextReport(project, today), p.standing(project, today)}
	if len(project.Concepts) == 0 {
		first = append(first, widget.Card("Konzept",
			widget.NewParagraph("Noch kein Konzept erfasst."),
			widget.Buttons(widget.NewButton("Zum Konzept", func() { p.desk.GoTo(desk.Location{Page: desk.PageConcept}) }))))
	}
	cards := []fyne.CanvasObject{widget.Cards(first...), p.reminders(project)}
	if unsent := p.desk.Unsent(); len(unsent) > 0 {
		cards = slices.Insert(cards, 0, p.unsent(unsent))
	}
	if open, without := project.OpenQueries(), project.QueriedWithout(); len(open)+len(without) > 0 {
		cards = slices.Insert(cards, 0, p.queries(project, open, without, today))
	}
	if project.Programme.Ended(today) {
		cards = slices.Insert(cards, 0, p.ending(project, today))
	}
	if open := project.Pending(); len(open) > 0 {
		cards = append(cards, p.milestones(open, today))
	}
	if project.Grouped() {
		cards = append(cards, p.groups(project, today))
	}
	if len(project.Measures) > 0 {
		cards = append(cards, p.measures(project, today))
	}
	if r, ok := project.NextReport(); ok {
		list, _ := p.desk.Findings(r)
		if open := desk.OpenFindings(list); len(open) > 0 {
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

var _ desk.ShowsFindings = (*overviewPage)(nil)

// ShowChecked shows what the Abgabeprüfung has found.
func (p *overviewPage) ShowChecked() { p.Refresh() }

// nextReport says which report is due and what it still lacks.
func (p *overviewPage) nextReport(project data.Project, today data.Date) fyne.CanvasObject {
	r, ok := project.NextReport()
	if !ok {
		says := "Ein weiterer Bericht steht zurzeit nicht an."
		if why := desk.NoneDue(project); why != "" {
			says = "Zurzeit ist " + why + "."
		}
		return widget.Card("Nächster Bericht",
			widget.NewParagraph(says),
			widget.Buttons(widget.NewButton("Zu den Berichten", func() { p.desk.GoTo(desk.Location{Page: desk.PageReports}) })))
	}
	open := func() { p.desk.GoTo(desk.Location{Page: desk.PageReports, Key: r.Key()}) }
	list, _ := p.desk.Findings(r)
	says, tally := desk.Checking, desk.TallyOf(list)
	if list != nil {
		says = desk.OpenSentence(tally)
	}
	buttons := widget.Buttons(widget.NewPrimaryButton("Zum Bericht", open))
	if tally.Errors+tally.Hints > 0 {
		buttons = widget.Buttons(widget.NewPrimaryButton("Prüfen", func() { p.desk.GoTo(desk.ReportSection(r, desk.CheckSection)) }), widget.NewButton("Zum Bericht", open))
	}
	return widget.Card("Nächster Bericht",
		widget.NewParagraph(desk.ReportName(r)),
		widget.NewParagraph(dueWords(project, r, today)),
		widget.NewParagraph(says),
		buttons,
	)
}

// dueWords says until when a report is due; a correction is because of a Nachforderung.
func dueWords(project data.Project, r data.Report, today data.Date) string {
	due := project.DueOf(r)
	text := fmt.Sprintf("Fällig am %s, %s.", due, desk.Countdown(today, due))
	if r.Corrections > 0 {
		return fmt.Sprintf("Version %s, die eine Nachforderung beantwortet. %s", data.Count(r.Version()), text)
	}
	return text
}

// queries leads to what recipients have asked for, the most urgent first.
func (p *overviewPage) queries(project data.Project, open []data.Query, without []data.Report, today data.Date) fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, q := range open {
		objects = append(objects,
			widget.NewParagraph(desk.QueryDue(project, q, today)+": "+desk.Answered(q)+"."),
			widget.Buttons(widget.NewPrimaryButton("Zur Nachforderung "+q.ID, func() { p.desk.GoTo(desk.Location{Page: desk.PageReports, Key: q.Key()}) })))
	}
	for _, r := range without {
		objects = append(objects,
			widget.NewParagraph("Nachforderung zu "+r.Name()+": Frist und Punkte sind noch nicht erfasst."),
			widget.Buttons(widget.NewPrimaryButton("Nachforderung erfassen", func() { p.desk.GoTo(desk.ReportSection(r, desk.QuerySection)) })))
	}
	return widget.Card("Nachforderung", objects...)
}

// unsent leads to the handing over of what is released.
func (p *overviewPage) unsent(list []data.Report) fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, r := range list {
		made, _ := p.desk.Session.Kept.Released(r)
		objects = append(objects,
			widget.NewParagraph(fmt.Sprintf("%s (%s) ist seit dem %s freigegeben. %s", r.Name(), desk.ReportName(r), data.DateOf(made.FrozenAt), p.desk.WhoHasIt(made, p.desk.Recipients(r)))),
			widget.Buttons(widget.NewPrimaryButton(r.Name()+" übergeben", func() { p.desk.GoTo(desk.ReportSection(r, desk.HandoverSection)) })))
	}
	return widget.Card("Noch nicht an alle versandt", objects...)
}

// standing counts measures and milestones.
func (p *overviewPage) standing(project data.Project, today data.Date) fyne.CanvasObject {
	if len(project.Measures) == 0 {
		return widget.Card(p.desk.Say("{Maßnahmen}"),
			widget.NewParagraph(p.desk.Say("Noch {keine Maßnahme} erfasst.")),
			widget.Buttons(widget.NewButton(p.desk.Say("{Neue Maßnahme}"), func() { NewMeasure(p.desk) })))
	}
	t := project.Tally(today)
	light := project.ProjectLights(today)[data.PartWhole].Light
	return widget.Card("Stand am "+today.String(),
		widget.Buttons(widget.NewLight(light)),
		widget.NewParagraph(p.desk.Say("{Maßnahmen}: ")+data.Count(len(project.Measures))),
		widget.NewParagraph(fmt.Sprintf("Meilensteine: %s von %s erreicht", data.Count(t.Reached), data.Count(t.All))),
		widget.NewParagraph("Davon offen und überfällig: "+data.Count(t.Overdue)),
	)
}

// nextMilestones is how many milestones the overview names.
const nextMilestones = 6

// mostLacking is how many missing things the overview names.
const mostLacking = 5

// lacking lists what the next report still lacks.
func (p *overviewPage) lacking(r data.Report, open []desk.Finding) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, f := range open[:min(len(open), mostLacking)] {
		lines = append(lines, widget.NewLinkRow(nil, f.Sentence(), "", func() { p.desk.GoTo(f.At) }, p.scrollTo))
	}
	objects := []fyne.CanvasObject{widget.Tight(lines...)}
	if more := len(open) - len(lines); more > 0 {
		objects = append(objects, widget.Buttons(widget.NewQuietButton("Alle "+data.Count(len(open))+" zeigen", func() { p.desk.GoTo(desk.ReportSection(r, desk.CheckSection)) })))
	}
	return widget.Card("Offene Befunde in "+r.Name(), objects...)
}

// budget shows plan, spent and forecast by source.
func (p *overviewPage) budget(project data.Project, today data.Date) fyne.CanvasObject {
	p.money.SetChart(func(mm float64) (drawing.Drawing, string) { return chart.Money(p.desk.Positions(), mm) })
	return widget.Card("Finanzen",
		widget.NewParagraph(drawdownSentence(fmt.Sprintf("Am %s sind", today), project.DrawdownOfTerm(today))),
		p.money,
		widget.Buttons(widget.NewButton("Zu den Finanzen", func() { p.desk.GoTo(desk.Location{Page: desk.PageMoney}) })),
	)
}

// milestones lists what is overdue and what comes next.
func (p *overviewPage) milestones(open []data.Milestone, today data.Date) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, s := range open[:min(len(open), nextMilestones)] {
		when := "ohne Termin"
		if s.Expected() != "" {
			when = s.Expected().String() + ", " + desk.Countdown(today, s.Expected())
		}
		lines = append(lines, p.row(nil, s.ID+"  "+s.Title, when, s.Key()))
	}
	return widget.Card("Nächste Meilensteine", widget.Tight(lines...))
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
		row.Tail = partLights(lights[i])
		lines = append(lines, row)
	}
	objects := []fyne.CanvasObject{widget.Tight(lines...), legend()}
	if more := len(order) - len(lines); more > 0 {
		objects = append(objects, widget.Buttons(widget.NewButton(p.desk.Say("Alle %s {Maßnahmen}", data.Count(len(order))), func() { p.desk.GoTo(desk.Location{Page: desk.PageMeasures}) })))
	}
	return widget.Card(p.desk.Say("Ampeln der {Maßnahmen}"), objects...)
}

// groups shows a large plan by its Handlungsfelder: how many measures each has, how they stand, and the money. A line
// leads to them.
func (p *overviewPage) groups(project data.Project, today data.Date) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, g := range project.Groups(today) {
		name := cmp.Or(g.Field, "Ohne Handlungsfeld")
		note := data.Counted(len(g.Measures), p.desk.Say("{Maßnahme}"), p.desk.Say("{Maßnahmen}"))
		if g.Money.Items > 0 {
			note += fmt.Sprintf(", Ist %s von %s", g.Money.Spent, g.Money.Planned)
		}
		var counts []string
		var lights []data.Light
		for _, l := range data.Lights {
			if n := g.Lights[l]; n > 0 {
				counts, lights = append(counts, data.Count(n)), append(lights, l)
			}
		}
		row := widget.NewLinkRow(nil, name+": "+note, "", func() { p.desk.GoTo(desk.Location{Page: desk.PageMeasures, Look: g.Field}) }, p.scrollTo)
		row.Tail = widget.NewPartLights(counts, lights)
		lines = append(lines, row)
	}
	return widget.Card("Handlungsfelder", widget.Tight(lines...))
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

func (p *overviewPage) row(lead fyne.CanvasObject, title, note string, key data.Key) *widget.LinkRow {
	return widget.NewLinkRow(lead, title, note, func() { p.desk.GoTo(desk.LocationOf(key)) }, p.scrollTo)
}

// scrollTo brings the row that has the focus into view.
func (p *overviewPage) scrollTo(row fyne.CanvasObject) { widget.ScrollTo(&p.scroll.Scroll, row) }

// schedule shows the Gantt chart of the report, as wide as its card.
func (p *overviewPage) schedule(project data.Project, from, to, today data.Date) fyne.CanvasObject {
	p.gantt.SetChart(func(mm float64) (drawing.Drawing, string) { return chart.Gantt(project, from, to, today, mm) })
	return widget.Card("Zeitplan", p.gantt, widget.Buttons(widget.NewButton("Zum Zeitplan", func() { p.desk.GoTo(desk.Location{Page: desk.PageSchedule}) })))
}
