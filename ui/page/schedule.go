package page

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// schedulePage shows the Gantt chart of the report, to be looked into: of all
// measures or one, over a month or the whole term. What is chosen in it is said
// in words below, and Enter leads to its date.
type schedulePage struct {
	desk     *desk.Desk
	measure  *widget.ChoiceField[string]
	zoom     *widget.ChoiceField[zoom]
	timeline *timeline
	facts    *widget.Paragraph
	open     *widget.Button
	form     *widget.Form
	nothing  fyne.CanvasObject
	chart    fyne.CanvasObject
	content  *fyne.Container
	chosen   data.Key
}

// zoom is how much time the window shows at once.
type zoom string

var _ desk.Choosing = (*schedulePage)(nil)

// The zooms.
const (
	zoomMonth   zoom = "ein Monat"
	zoomQuarter zoom = "ein Quartal"
	zoomYear    zoom = "ein Jahr"
	zoomAll     zoom = "gesamte Laufzeit"
)

// zooms lists the zooms from close to far.
var zooms = []zoom{zoomMonth, zoomQuarter, zoomYear, zoomAll}

// days tells how many days fill the window, 0 for all.
func (z zoom) days() int {
	return map[zoom]int{zoomMonth: 31, zoomQuarter: 92, zoomYear: 366}[z]
}

// Build implements desk.Page.
func (p *schedulePage) Build() fyne.CanvasObject {
	p.measure = widget.NewChoiceField(widget.About{Label: p.desk.Say("{Maßnahme}"), Hint: p.desk.Say("Alle zusammen oder {4 eine} allein.")}, []string{allMeasures}, func(string) { p.Refresh() })
	p.measure.Name = func(id string) string {
		if id == allMeasures {
			return p.desk.Say("Alle {Maßnahmen}")
		}
		return p.desk.NameOfMeasure(id)
	}
	p.measure.SetValue(allMeasures)
	p.zoom = widget.NewChoiceField(widget.About{Label: "Zeit im Fenster", Hint: "Auch mit „+“, „-“ oder Strg+Mausrad."}, zooms, p.setZoom)
	p.measure.None, p.zoom.None = "", "" // there is always something to see
	p.zoom.SetValue(zoomAll)
	p.timeline = newTimeline()
	p.timeline.chose = p.choose
	p.timeline.jump = p.jump
	p.timeline.zoomed = p.zoomBy
	p.facts = widget.NewParagraph("")
	p.open = widget.NewButton("Zum Eintrag", p.jump)
	p.form = widget.NewForm(widget.Row(p.measure, p.zoom))
	legend := widget.NewChart()
	legend.SetChart(p.timeline.legend)
	p.timeline.legendChanged = func() { legend.SetChart(p.timeline.legend) }
	foot := widget.Below(container.NewBorder(nil, nil, nil, container.NewVBox(p.open), p.facts), legend)
	p.chart = container.New(scheduleLayout{}, p.form, p.timeline.content, foot)
	p.nothing = widget.NewForm(
		widget.NewSubheading("Noch kein Zeitplan"),
		widget.NewParagraph(p.desk.Say("Der Zeitplan zeigt Plan, Prognose und Ist der {Maßnahmen} und ihrer Meilensteine. Er entsteht von selbst, sobald es {4 eine Maßnahme} gibt.")),
		widget.Buttons(widget.NewPrimaryButton(p.desk.Say("{Neue Maßnahme}"), func() { NewMeasure(p.desk) })),
	)
	p.content = container.NewStack()
	return p.content
}

// allMeasures stands for all measures among the choices; no Kennung is like it.
const allMeasures = "*"

// Buttons implements desk.Page.
func (p *schedulePage) Buttons() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		widget.NewQuietButton("Heute", p.toToday),
		widget.NewQuietButton("Näher", func() { p.zoomBy(-1) }),
		widget.NewQuietButton("Weiter weg", func() { p.zoomBy(1) }),
	}
}

// Forms implements desk.Page.
func (p *schedulePage) Forms() []*widget.Form { return []*widget.Form{p.form} }

// Reveal implements desk.Page.
func (p *schedulePage) Reveal(f widget.Field) { f.Focus() }

// Show chooses a record in the chart.
func (p *schedulePage) Show(at desk.Location) {
	if at.Key.ID != "" {
		p.timeline.choose(at.Key)
	}
}

// Refresh implements desk.Page.
func (p *schedulePage) Refresh() {
	project := p.desk.Project()
	widget.Swap(p.content, p.chart, p.nothing, len(project.Measures) > 0)
	if len(project.Measures) == 0 {
		return
	}
	p.measure.SetChoices(append([]string{allMeasures}, form.IdsOf(project.Measures, "")...))
	if m, ok := project.Measure(p.measure.Value()); ok {
		project.Measures = []data.Measure{m}
	} else {
		p.measure.SetValue(allMeasures)
	}
	p.timeline.show(happened(project, p.desk.Clock()), p.desk.Today(), p.desk.KeyDate == "")
	p.say()
}

// happened gives the project without what is said to have happened after today,
// as imported files may have it: it would squeeze all else.
func happened(p data.Project, today data.Date) data.Project {
	past := func(day data.Date) data.Date {
		if day > today {
			return ""
		}
		return day
	}
	p.Measures = slices.Clone(p.Measures)
	for i := range p.Measures {
		m := &p.Measures[i]
		m.ActualStart, m.ActualEnd = past(m.ActualStart), past(m.ActualEnd)
		for n, s := range m.Milestones {
			if past(s.ActualDate) != s.ActualDate {
				m.Milestones = slices.Clone(m.Milestones)
				m.Milestones[n].ActualDate = ""
			}
		}
	}
	return p
}

// undated lists the measures of which the chart shows no bar.
func undated(measures []data.Measure) []data.Key {
	var keys []data.Key
	for _, m := range measures {
		if m.Start == "" || m.End == "" {
			keys = append(keys, m.Key())
		}
	}
	return keys
}

func (p *schedulePage) setZoom(z zoom) {
	p.timeline.setDays(z.days())
}

// zoomBy goes to the next zoom, closer or farther.
func (p *schedulePage) zoomBy(by int) {
	for i, z := range zooms {
		if z == p.zoom.Value() {
			next := zooms[min(max(i+by, 0), len(zooms)-1)]
			p.zoom.SetValue(next)
			p.setZoom(next)
			return
		}
	}
}

func (p *schedulePage) toToday() {
	if p.timeline.schedule == nil {
		return
	}
	today := p.desk.Today()
	p.timeline.toDay(today)
	word := "Heute ist der"
	if p.desk.KeyDate != "" {
		word = "Der Stichtag ist der"
	}
	switch from, to := chart.Span(p.timeline.project); {
	case from != "" && today < from:
		p.desk.Shell.Status.Say(fmt.Sprintf("%s %s; der Zeitplan beginnt erst am %s.", word, today, from))
	case to != "" && today > to:
		p.desk.Shell.Status.Say(fmt.Sprintf("%s %s; der Zeitplan endet schon am %s.", word, today, to))
	}
}

func (p *schedulePage) choose(key data.Key) {
	p.chosen = key
	p.say()
}

// say tells the facts of what is chosen.
func (p *schedulePage) say() {
	text := "Pfeiltasten gehen von Balken zu Balken, Enter öffnet den Eintrag."
	if undated := undated(p.desk.Project().Measures); len(undated) > 0 {
		text += " Ohne Beginn und Ende im Plan und deshalb ohne Balken: " + desk.Enumerated(undated) + "."
	}
	r, ok := p.ChosenRecord()
	if ok {
		switch r := r.(type) {
		case data.Measure:
			text = measureFacts(p.desk.Project(), r, p.desk.Today())
		case data.Milestone:
			text = milestoneFacts(r, p.desk.Today())
		}
	}
	form.SetEnabled(ok, p.open)
	if p.facts.Text() != text {
		p.facts.SetText(text)
		p.chart.Refresh()
	}
}

// ChosenRecord returns what is chosen.
func (p *schedulePage) ChosenRecord() (data.Record, bool) {
	for _, m := range p.desk.Project().Measures {
		if m.Key() == p.chosen {
			return m, true
		}
		for _, s := range m.Milestones {
			if s.Key() == p.chosen {
				s.Measure = m.ID
				return s, true
			}
		}
	}
	return nil, false
}

// jump leads to the date that the chart shows of what is chosen.
func (p *schedulePage) jump() {
	r, ok := p.ChosenRecord()
	if !ok {
		return
	}
	at := desk.LocationOf(r.Key())
	switch r := r.(type) {
	case data.Measure:
		at.Field = holding(dated{data.Term(r.ActualEnd), "actual_end"}, dated{r.ForecastEnd, "forecast_end"}, dated{"", "end"})
	case data.Milestone:
		at.Field = holding(dated{data.Term(r.ActualDate), "actual_date"}, dated{r.ForecastDate, "forecast_date"}, dated{"", "planned_date"})
	}
	p.desk.GoTo(at)
}

// dated is a field with its date.
type dated struct {
	day   data.Term
	field string
}

// holding gives the first field with a date, else the last one.
func holding(fields ...dated) string {
	for _, f := range fields {
		if f.day != "" {
			return f.field
		}
	}
	return fields[len(fields)-1].field
}

// measureFacts says what the chart shows of a measure.
func measureFacts(p data.Project, m data.Measure, today data.Date) string {
	parts := []string{"Status " + string(m.Status)}
	percent, _ := m.EffectiveProgress()
	parts = append(parts, fmt.Sprintf("Fortschritt %d\u00a0%%", percent), fmt.Sprintf("Termin %s", p.Light(m, data.PartSchedule, today).Effective()))
	dates := []string{"Plan " + period(m.Start, m.End)}
	if m.Start == "" && m.End == "" {
		dates = []string{"noch keine Termine im Plan"}
	}
	if m.ForecastStart != "" || m.ForecastEnd != "" {
		dates = append(dates, "erwartet "+period(m.ForecastStart, m.ForecastEnd))
	}
	if m.ActualStart != "" || m.ActualEnd != "" {
		dates = append(dates, "tatsächlich "+period(m.ActualStart, m.ActualEnd))
	}
	if end := cmp.Or(data.Term(m.ActualEnd), m.ForecastEnd); end != "" && m.End != "" {
		dates = append(dates, "Ende "+deviation(data.Between(m.End, end), "dem Plan"))
	}
	return fmt.Sprintf("%s  %s: %s. %s.", m.ID, m.Title, strings.Join(dates, "; "), strings.Join(parts, ", "))
}

// milestoneFacts says what the chart shows of a milestone.
func milestoneFacts(s data.Milestone, today data.Date) string {
	var dates []string
	for _, d := range []struct {
		name string
		day  data.Term
	}{{"Basisplan", s.BaselineDate}, {"Plan", s.PlannedDate}, {"Prognose", s.ForecastDate}, {"Ist", data.Term(s.ActualDate)}} {
		if d.day != "" {
			dates = append(dates, d.name+" "+d.day.String())
		}
	}
	if dates == nil {
		dates = []string{"ohne Termin"}
	}
	parts := []string{"Status " + string(s.Status)}
	if by, known := s.Deviation(today); known {
		parts = append(parts, deviation(by, "dem Basisplan"))
	}
	if s.Overdue(today) {
		parts = append(parts, desk.Countdown(today, s.Expected()))
	}
	return fmt.Sprintf("%s  %s: %s. %s.", s.ID, s.Title, strings.Join(dates, ", "), strings.Join(parts, ", "))
}

// deviation writes how far something lies behind a plan or before it.
func deviation(by data.Lag, plan string) string {
	switch {
	case by.Days > 0:
		return by.String() + " hinter " + plan
	case by.Days < 0:
		return by.Abs().String() + " vor " + plan
	}
	return "wie im " + strings.TrimPrefix(plan, "dem ")
}

// period writes a time of which an end may be unknown.
func period[T data.Date | data.Term](from, to T) string {
	return cmp.Or(data.Period(from, to), "offen")
}

// scheduleLayout sets the choices over the chart over what is said of it.
type scheduleLayout struct{}

// Layout implements fyne.Layout.
func (scheduleLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	form, chart, foot := objects[0], objects[1], objects[2]
	width := size.Width - 2*widget.PageEdge
	top := float32(scheduleFormHeight)
	form.Move(fyne.Position{})
	form.Resize(fyne.NewSize(size.Width, top))
	foot.Resize(fyne.NewSize(width, foot.MinSize().Height)) // wrapped text knows its height once it knows its width
	bottom := foot.MinSize().Height
	foot.Resize(fyne.NewSize(width, bottom))
	foot.Move(fyne.NewPos(widget.PageEdge, size.Height-bottom-widget.PageEdge/2))
	chart.Move(fyne.NewPos(widget.PageEdge, top))
	chart.Resize(fyne.NewSize(width, size.Height-top-bottom-widget.PageEdge))
}

// MinSize implements fyne.Layout.
func (scheduleLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(480, scheduleFormHeight+objects[1].MinSize().Height+objects[2].MinSize().Height+widget.PageEdge)
}

// scheduleFormHeight holds one line of fields with their help texts.
const scheduleFormHeight = 118
