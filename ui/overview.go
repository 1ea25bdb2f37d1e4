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

// overviewPage answers „Was ist als Nächstes zu tun?“. Each line leads to its
// place.
type overviewPage struct {
	app    *App
	column *fyne.Container
	scroll *container.Scroll
	paper  *widget.Paper
}

func (p *overviewPage) build() fyne.CanvasObject {
	p.paper = widget.NewPaper(drawing.Drawing{}, "", 1)
	p.column = container.New(cardColumn{})
	p.scroll = container.NewVScroll(p.column)
	return p.scroll
}

func (p *overviewPage) buttons() []fyne.CanvasObject { return nil }

func (p *overviewPage) show(place) {}

func (p *overviewPage) forms() []*widget.Form { return nil }

func (p *overviewPage) reveal(widget.Field) {}

func (p *overviewPage) refresh() {
	project, today := p.app.project(), p.app.today()
	first := []fyne.CanvasObject{p.nextReport(project, today), p.standing(project, today)}
	if len(project.Concepts) == 0 {
		first = append(first, widget.Card("Konzept",
			widget.NewParagraph("Noch kein Konzept erfasst."),
			widget.Buttons(widget.NewButton("Zum Konzept", func() { p.app.goTo(place{page: pageConcept}) }))))
	}
	cards := []fyne.CanvasObject{widget.Cards(first...)}
	if open := project.Pending(); len(open) > 0 {
		cards = append(cards, p.milestones(open, today))
	}
	if len(project.Measures) > 0 {
		cards = append(cards, p.measures(project, today))
	}
	if from, to := span(project); from < to {
		cards = append(cards, p.schedule(project, from, to, today))
	}
	p.column.Objects = cards
	p.scroll.Refresh()
}

// nextReport says which report is due and what it still lacks.
func (p *overviewPage) nextReport(project data.Project, today data.Date) fyne.CanvasObject {
	r, ok := project.NextReport()
	if !ok {
		return widget.Card("Nächster Bericht",
			widget.NewParagraph("Zurzeit ist kein Bericht offen."),
			widget.Buttons(widget.NewButton("Zu den Berichten", func() { p.app.goTo(place{page: pageReports}) })))
	}
	open := func() { p.app.goTo(place{page: pageReports, key: r.Key()}) }
	lacks, buttons := "Alle Pflichtangaben sind da.", widget.Buttons(widget.NewPrimaryButton("Zum Bericht", open))
	if n := len(findings(project, r, today)); n > 0 {
		lacks = missingSentence(n)
		buttons = widget.Buttons(widget.NewPrimaryButton("Was fehlt?", func() { p.app.check(r) }), widget.NewButton("Zum Bericht", open))
	}
	return widget.Card("Nächster Bericht",
		widget.NewParagraph(reportName(r)),
		widget.NewParagraph(fmt.Sprintf("Fällig am %s, %s.", r.Due, countdown(today, r.Due))),
		widget.NewParagraph(lacks),
		buttons,
	)
}

func missingSentence(n int) string {
	if n == 1 {
		return "Eine Pflichtangabe fehlt noch."
	}
	return fmt.Sprintf("%d Pflichtangaben fehlen noch.", n)
}

// standing counts measures and milestones.
func (p *overviewPage) standing(project data.Project, today data.Date) fyne.CanvasObject {
	if len(project.Measures) == 0 {
		return widget.Card("Maßnahmen",
			widget.NewParagraph("Noch keine Maßnahme erfasst."),
			widget.Buttons(widget.NewButton("Neue Maßnahme", p.app.newMeasure)))
	}
	t := project.Tally(today)
	light, _ := project.ScheduleLight(today)
	return widget.Card("Stand am "+today.String(),
		widget.Buttons(widget.NewLight(light)),
		widget.NewParagraph("Maßnahmen: "+data.Count(len(project.Measures))),
		widget.NewParagraph(fmt.Sprintf("Meilensteine: %s von %s erreicht", data.Count(t.Reached), data.Count(t.All))),
		widget.NewParagraph("Davon offen und überfällig: "+data.Count(t.Overdue)),
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
		lines = append(lines, p.row(nil, s.ID+"  "+s.Title, when, s.Key()))
	}
	return widget.Card("Nächste Meilensteine", tight(lines...))
}

// measures lists the measures with their lights.
func (p *overviewPage) measures(project data.Project, today data.Date) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, m := range project.Measures {
		light, _ := m.ScheduleLight(today)
		percent, _ := m.EffectiveProgress()
		lines = append(lines, p.row(widget.NewLight(light), m.ID+"  "+m.Title, fmt.Sprintf("%s, %d\u00a0%%", m.Status, percent), m.Key()))
	}
	return widget.Card("Maßnahmen", tight(lines...))
}

func (p *overviewPage) row(lead fyne.CanvasObject, title, note string, key data.Key) fyne.CanvasObject {
	return newJumpRow(lead, title, note, func() { p.app.goTo(placeOf(key)) }, p.scrollTo)
}

// scrollTo brings the row that has the focus into view (fyne #3029).
func (p *overviewPage) scrollTo(row fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(row).Y - driver.AbsolutePositionForObject(p.scroll).Y
	offset, over := p.scroll.Offset, top+row.Size().Height-p.scroll.Size().Height
	switch {
	case top < 0:
		offset.Y += top
	case over > 0:
		offset.Y += over
	}
	p.scroll.ScrollToOffset(offset)
}

// span gives the time from the first to the last day of Vorhaben and measures.
func span(project data.Project) (from, to data.Date) {
	from, to = project.Programme.From, project.Programme.To
	for _, m := range project.Measures {
		if m.Start != "" && (from == "" || m.Start < from) {
			from = m.Start
		}
		to = max(to, m.End)
	}
	return from, to
}

// schedule shows the Gantt chart of the report, as wide as its card.
func (p *overviewPage) schedule(project data.Project, from, to, today data.Date) fyne.CanvasObject {
	chartOf := func(millimetres float64) { p.paper.SetDrawing(chart.Gantt(project, from, to, today, millimetres)) }
	chartOf(ganttNarrowest)
	return widget.Card("Zeitplan", container.New(&fitted{draw: chartOf}, p.paper))
}

const (
	// ganttNarrowest is the width in mm at which the chart can still be read.
	ganttNarrowest = 90
	// pointsPerMillimetre is how large the window shows what is printed.
	pointsPerMillimetre = 96 / 25.4
)

// fitted draws a chart anew for the width that it gets.
type fitted struct {
	draw  func(millimetres float64)
	width float32
}

// Layout implements fyne.Layout.
func (f *fitted) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if f.width != size.Width {
		f.width = size.Width
		f.draw(float64(size.Width) / pointsPerMillimetre)
	}
	objects[0].Resize(objects[0].MinSize())
}

// MinSize implements fyne.Layout.
func (f *fitted) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(ganttNarrowest*pointsPerMillimetre, objects[0].MinSize().Height)
}
