package ui

import (
	"cmp"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// measuresPage holds the Maßnahmen: a list with their lights, and beside it the
// chosen one with its Meilensteine.
type measuresPage struct {
	*sections
	app        *Desk
	list       *widget.RecordList
	search     *widget.Search
	edit       *editor[data.Measure]
	milestones *milestoneTable
	title      *fynewidget.Label
	light      *widget.Light
	lights     *lightFields
	tabs       []tab // what belongs to the measure, the last sections
	firstTab   int   // its place among the sections
	progress   *widget.Fact
	// responsible, mergedInto and splitFrom offer what the project holds.
	responsible           *widget.ChoiceField[string]
	reason                *widget.TextField
	mergedInto, splitFrom *widget.ChoiceField[string]
	detail                *fyne.Container
	measure               fyne.CanvasObject // title and sections of the chosen one
	nothing               fyne.CanvasObject
	needRecord            []*widget.Button
	chosen                string
	at                    int
}

func (p *measuresPage) build() fyne.CanvasObject {
	p.edit = newEditor(p.app, func(m data.Measure) string { return " von " + m.ID })
	p.list = widget.NewRecordList("Noch keine Maßnahme.", p.choose)
	p.list.OnOpen = func(string) { p.edit.focus("title") }
	p.search = widget.NewSearch("Suchen …", p.list.SetFilter)
	p.search.OnLeave = p.list.Focus
	p.milestones = newMilestoneTable(p.app)
	perspectives := newPerspectiveFields(p.edit)
	list := []section{
		formSection("Beschreibung", p.description()...),
		formSection("Stand", p.state()...),
		{"Meilensteine", p.milestones.content, p.milestones.form},
		{"Perspektiven", perspectives.form, perspectives.form},
		formSection("Beteiligte", p.people()...),
		formSection("Öffentlichkeit", p.publicity()...),
	}
	p.firstTab = len(list)
	p.tabs = newTabs(p.app, func() string { return p.chosen })
	for _, t := range p.tabs {
		list = append(list, section{t.name, t.content, t.form})
	}
	p.sections = newSections(list...)
	p.title = fynewidget.NewLabel("")
	p.title.TextStyle.Bold = true
	p.title.SizeName = theme.SizeNameSubHeadingText
	p.title.Truncation = fyne.TextTruncateEllipsis
	p.light = widget.NewLight(data.Grey)
	head := container.NewBorder(nil, nil, gap(-theme.InnerPadding()-theme.Padding()), container.NewCenter(p.light), p.title)
	p.measure = container.NewBorder(aboveForm(head), nil, nil, nil, p.sections.content)
	p.nothing = widget.NewForm(
		widget.NewSubheading("Noch keine Maßnahme"),
		widget.NewParagraph("Eine Maßnahme ist ein Teilprojekt des Konzepts mit eigenem Ziel, eigener Federführung und eigenen Meilensteinen."),
		widget.Buttons(widget.NewPrimaryButton("Neue Maßnahme", func() { newMeasure(p.app) })),
	)
	p.detail = container.NewStack()
	return listBeside(below(p.search, p.list), p.detail)
}

func (p *measuresPage) buttons() []fyne.CanvasObject {
	p.needRecord = []*widget.Button{
		widget.NewRepeatButton("Nach oben", func() { p.move("nach oben", -1) }),
		widget.NewRepeatButton("Nach unten", func() { p.move("nach unten", 1) }),
		p.moreButton(),
	}
	return append(objectsOf(p.needRecord), widget.NewPrimaryButton("Neue Maßnahme", func() { newMeasure(p.app) }))
}

type measure = data.Measure

func (p *measuresPage) description() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		e.bind("title"),
		e.bind("summary", widget.About{Limit: data.SummaryLimit}),
		e.bind("goal"),
		e.bind("expected_result"),
		e.bind("target_groups"),
		e.bind("problem"),
		e.bind("description"),
		e.row("kind", "novelty"),
		e.bind("fields"),
	}
}

func (p *measuresPage) state() []fyne.CanvasObject {
	e := p.edit
	p.lights = newLightFields(e)
	p.progress = widget.NewFact(widget.About{Label: "Fortschritt", Hint: "Mit dieser Zahl erscheint er im Bericht."}, "")
	p.mergedInto = e.choice("merged_into")
	p.mergedInto.OnCommit = func(id string) { e.commit(p.mergedInto, func(m *measure) { *m = m.Merge(id) }) }
	p.splitFrom = e.choice("split_from")
	for _, f := range []*widget.ChoiceField[string]{p.mergedInto, p.splitFrom} {
		f.Name, f.None = p.app.nameOfMeasure, "Keine"
	}
	status := e.choice("status")
	status.OnCommit = func(s string) { e.commit(status, func(m *measure) { *m = m.Become(data.MeasureStatus(s)) }) }
	p.reason = e.text("status_reason")
	return []fyne.CanvasObject{
		p.lights.whole,
		widget.Row(
			status,
			p.progress,
			e.bind("progress"),
		),
		widget.Row(e.bind("completion"), blank()),
		p.reason,
		widget.Section("Termine",
			e.row("start", "end"),
			e.row("forecast_start", "forecast_end"),
			e.row("actual_start", "actual_end"),
		),
		widget.Section("Ampeln im Einzelnen", p.lights.parts...),
		widget.Section("Herkunft und Verbleib", widget.Row(p.mergedInto, p.splitFrom)),
	}
}

func (p *measuresPage) people() []fyne.CanvasObject {
	e := p.edit
	p.responsible = e.choice("responsible")
	p.responsible.Name = p.app.nameOfContact
	return []fyne.CanvasObject{
		widget.Row(e.bind("unit"), p.responsible),
		e.bind("contributors"),
		e.table("partners", "Partner hinzufügen", 2, 1, 2),
	}
}

func (p *measuresPage) publicity() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		e.bind("public_summary"),
		e.bind("plain_language"),
		e.bind("continuation"),
		e.table("links", "Link hinzufügen", 1, 2),
	}
}

func (p *measuresPage) choose(id string) {
	if !p.app.settled(func() { p.choose(id) }, p.forms()...) {
		p.list.Select(p.chosen)
		return
	}
	p.chosen = id
	p.refresh()
	for _, f := range p.forms() {
		f.ScrollToTop()
	}
}

func (p *measuresPage) refresh() {
	all, today := p.app.project().Measures, p.app.today()
	m, ok := p.record()
	rows := make([]widget.Record, len(all))
	lights := p.app.project().MeasureLights(today)
	for i, m := range all {
		light := lights[i].Of(data.PartWhole).Effective()
		rows[i] = widget.Record{ID: m.ID, Title: m.ID + "  " + cmp.Or(m.Title, "ohne Titel"), Detail: string(m.Status), Light: light}
	}
	p.list.SetRecords(rows)
	p.list.Select(p.chosen)
	setEnabled(ok, p.needRecord...)
	swap(p.detail, p.measure, p.nothing, ok)
	if !ok {
		for _, f := range p.forms() {
			f.Discard()
		}
		return
	}
	p.title.SetText(m.ID + "  " + m.Title)
	p.light.SetLight(lights[p.at].Of(data.PartWhole).Effective())
	p.lights.show(lights[p.at])
	p.progress.SetValue(progressOf(m))
	p.responsible.SetChoices(idsOf(p.app.project().Contacts, ""))
	p.reason.Require(p.app.project().OwesReason(m, today))
	p.mergedInto.SetChoices(idsOf(p.app.project().MergeTargets(m.ID), ""))
	p.splitFrom.SetChoices(idsOf(all, m.ID))
	p.edit.show(m)
	p.milestones.show(m)
	for _, t := range p.tabs {
		t.refresh()
	}
}

// record gives the chosen measure.
func (p *measuresPage) record() (data.Measure, bool) {
	all := p.app.project().Measures
	if p.at = stay(all, p.chosen, p.at); p.at < 0 {
		return data.Measure{}, false
	}
	p.chosen = all[p.at].ID
	return all[p.at], true
}

// progressOf says how far a measure is and where that comes from.
func progressOf(m data.Measure) string {
	percent, computed := m.EffectiveProgress()
	if computed {
		return fmt.Sprintf("%d\u00a0%%, aus den Meilensteinen", percent)
	}
	return fmt.Sprintf("%d\u00a0%%, selbst gesetzt", percent)
}

func (p *measuresPage) show(at place) {
	if owner := p.owner(at.key); owner != "" && owner != p.chosen && !p.app.settled(func() { p.show(at) }, p.forms()...) {
		return
	}
	switch at.key.Kind {
	case data.KindMeasure:
		if !p.pick(at.key.ID) {
			return
		}
		if f := p.edit.field(at.field); f != nil {
			p.sections.reveal(f)
		}
	case data.KindMilestone:
		if owner := p.owner(at.key); owner != "" && p.pick(owner) {
			p.sections.open(milestoneSection)
			p.milestones.pick(at.key.ID, at.field)
		}
	default:
		p.showTab(at)
	}
}

// owner gives the measure on whose page a record is shown, empty where there is
// none.
func (p *measuresPage) owner(key data.Key) string {
	switch key.Kind {
	case data.KindMeasure:
		return key.ID
	case data.KindMilestone:
		for _, m := range p.app.project().Measures {
			if slices.ContainsFunc(m.Milestones, func(s data.Milestone) bool { return s.ID == key.ID }) {
				return m.ID
			}
		}
	}
	for _, t := range p.tabs {
		if t.kind == key.Kind {
			return t.owner(key.ID)
		}
	}
	return ""
}

// showTab shows a record that belongs to a measure.
func (p *measuresPage) showTab(at place) {
	for i, t := range p.tabs {
		if t.kind != at.key.Kind {
			continue
		}
		if owner := t.owner(at.key.ID); owner != "" && p.pick(owner) {
			p.sections.open(p.firstTab + i)
			t.show(at)
		}
	}
}

// milestoneSection is the place of the Meilensteine among the sections.
const milestoneSection = 2

// pick chooses a measure and says whether it is shown.
func (p *measuresPage) pick(id string) bool {
	if id != "" && id != p.chosen {
		unfocus(p.app.window.Canvas(), nil)
		p.choose(id)
	}
	return id == "" || id == p.chosen
}

func (p *measuresPage) remove() {
	if m, ok := p.record(); ok {
		p.app.remove("Maßnahme "+m.ID+" gelöscht", m.Key())
	}
}

func (p *measuresPage) move(label string, by int) {
	if m, ok := p.record(); ok {
		p.app.move("Maßnahme "+m.ID+" "+label, m.Key(), by)
	}
}

// newMeasure adds a measure and shows it.
func newMeasure(a *Desk) {
	a.create("Neue Maßnahme", data.KindMeasure, "", "title", func(id string) data.Record {
		return data.Measure{ID: id, Status: data.StatusPlanned}
	})
}

// focusSearch puts the cursor into the search above the list.
func (p *measuresPage) focusSearch() { p.search.Focus() }

// newMilestone adds a milestone to the chosen measure and shows it.
func (p *measuresPage) newMilestone() {
	if p.chosen == "" {
		p.app.shell.status.say("Ein Meilenstein gehört zu einer Maßnahme. Bitte zuerst eine anlegen.")
		return
	}
	p.milestones.add()
}

// newTabs makes the tabs of the page of a measure: one line each.
func newTabs(a *Desk, of func() string) []tab {
	return []tab{
		newTab(a, "Indikatoren", of, indicatorKind),
		newTab(a, "Finanzen", of, budgetKind),
		newTab(a, "Beteiligung", of, participationKind),
		newTab(a, "Offene Daten", of, datasetKind),
		newTab(a, "Risiken", of, riskKind),
		newTab(a, "Erfahrungen", of, lessonKind),
	}
}
