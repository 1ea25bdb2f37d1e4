package page

import (
	"cmp"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// Measures holds the Maßnahmen: a list with their lights, and beside it the
// chosen one with its Meilensteine.
type Measures struct {
	*form.Sections
	form.Choice[data.Measure]
	desk       *desk.Desk
	list       *widget.RecordList
	search     *widget.Search
	edit       *form.Editor[data.Measure]
	milestones *milestoneTable
	title      *fynewidget.Label
	light      *widget.Light
	lights     *lightFields
	tabs       []form.MeasureTab // what belongs to the measure, the last sections
	firstTab   int               // its place among the sections
	progress   *widget.ReadOnlyField
	// responsible, mergedInto and splitFrom offer what the project holds.
	responsible           *widget.ChoiceField[string]
	reason                *widget.TextField
	mergedInto, splitFrom *widget.ChoiceField[string]
}

// Build implements desk.Page.
func (p *Measures) Build() fyne.CanvasObject {
	p.edit = form.NewEditor(p.desk, func(m data.Measure) string { return " von " + m.ID })
	p.Choice = form.NewChoice(p.desk, func() []measure { return p.desk.Project().Measures }, func() []*widget.Form { return p.Forms() },
		func(id string) { p.list.Select(id) }, p.Refresh)
	p.list = widget.NewRecordList(p.desk.Say("Noch {keine Maßnahme}."), p.Choose)
	p.list.OnOpen = func(string) { p.edit.Focus("title") }
	p.search = widget.NewSearch("Suchen …", p.list.SetFilter)
	p.search.OnLeave = p.list.Focus
	p.milestones = newMilestoneTable(p.desk)
	list := []form.Section{
		form.FormSection("Beschreibung", p.description()...),
		form.FormSection("Stand", p.state()...),
		{Name: "Meilensteine", Content: p.milestones.content, Form: p.milestones.form},
		form.FormSection("Beteiligte", p.people()...),
		form.FormSection("Öffentlichkeit", p.publicity()...),
	}
	if project := p.desk.Project(); len(project.Lenses()) > 0 {
		perspectives := newPerspectiveFields(p.edit)
		list = slices.Insert(list, 3, form.Section{Name: project.Programme.Template.Several(), Content: perspectives.form, Form: perspectives.form})
	}
	p.firstTab = len(list)
	p.tabs = measureTabs(p.desk, func() string { return p.Chosen })
	for _, t := range p.tabs {
		list = append(list, form.Section{Name: t.Name, Content: t.Content, Form: t.Form})
	}
	p.Sections = form.NewSections(list...)
	p.title = fynewidget.NewLabel("")
	p.title.TextStyle.Bold = true
	p.title.SizeName = theme.SizeNameSubHeadingText
	p.title.Truncation = fyne.TextTruncateEllipsis
	p.light = widget.NewLight(data.Grey)
	head := container.NewBorder(nil, nil, widget.Gap(-theme.InnerPadding()-theme.Padding()), container.NewCenter(p.light), p.title)
	p.Shows = container.NewBorder(widget.AboveForm(head), nil, nil, nil, p.Sections.Content)
	p.Nothing = widget.NewForm(
		widget.NewSubheading(p.desk.Say("Noch {keine Maßnahme}")),
		widget.NewParagraph(p.desk.Say("{Eine Maßnahme} ist ein Teilprojekt des Vorhabens mit eigenem Ziel, eigener Federführung und eigenen Meilensteinen.")),
		widget.Buttons(widget.NewPrimaryButton(p.desk.Say("{Neue Maßnahme}"), func() { NewMeasure(p.desk) })),
	)
	return widget.ListBeside(widget.Below(p.search, p.list), p.Detail)
}

// Buttons implements desk.Page.
func (p *Measures) Buttons() []fyne.CanvasObject {
	p.NeedRecord = append(p.OrderButtons(), p.moreButton())
	return append(form.ObjectsOf(p.NeedRecord), widget.NewPrimaryButton(p.desk.Say("{Neue Maßnahme}"), func() { NewMeasure(p.desk) }))
}

type measure = data.Measure

func (p *Measures) description() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		e.Bind("title"),
		e.Bind("summary", widget.About{Limit: data.SummaryLimit}),
		e.Bind("goal"),
		e.Bind("expected_result"),
		e.Bind("target_groups"),
		e.Bind("problem"),
		e.Bind("description"),
		e.Row("kind", "novelty"),
		e.Bind("fields"),
	}
}

func (p *Measures) state() []fyne.CanvasObject {
	e := p.edit
	p.lights = newLightFields(p.desk, e)
	p.progress = widget.NewReadOnlyField(widget.About{Label: "Fortschritt", Hint: "Mit dieser Zahl erscheint er im Bericht."}, "")
	p.mergedInto = e.Choice("merged_into")
	p.mergedInto.OnCommit = func(id string) { e.Commit(p.mergedInto, func(m *measure) { *m = m.Merge(id) }) }
	p.splitFrom = e.Choice("split_from")
	for _, f := range []*widget.ChoiceField[string]{p.mergedInto, p.splitFrom} {
		f.Name, f.None = p.desk.NameOfMeasure, "Keine"
	}
	status := e.Choice("status")
	status.OnCommit = func(s string) { e.Commit(status, func(m *measure) { *m = m.Become(data.MeasureStatus(s)) }) }
	p.reason = e.Text("status_reason")
	return []fyne.CanvasObject{
		p.lights.whole,
		widget.Row(
			status,
			p.progress,
			e.Bind("progress"),
		),
		widget.Row(e.Bind("completion"), widget.Blank()),
		p.reason,
		widget.Section("Termine",
			e.Row("start", "end"),
			e.Row("forecast_start", "forecast_end"),
			e.Row("actual_start", "actual_end"),
		),
		widget.Section("Ampeln im Einzelnen", p.lights.parts...),
		widget.Section("Herkunft und Verbleib", widget.Row(p.mergedInto, p.splitFrom)),
	}
}

func (p *Measures) people() []fyne.CanvasObject {
	e := p.edit
	p.responsible = e.Choice("responsible")
	p.responsible.Name = p.desk.NameOfContact
	return []fyne.CanvasObject{
		widget.Row(e.Bind("unit"), p.responsible),
		e.Bind("contributors"),
		e.Table("partners", "Partner hinzufügen", 2, 1, 2),
	}
}

func (p *Measures) publicity() []fyne.CanvasObject {
	e := p.edit
	return []fyne.CanvasObject{
		e.Bind("public_summary"),
		e.Bind("plain_language"),
		e.Bind("continuation"),
		e.Table("links", "Link hinzufügen", 1, 2),
	}
}

// Refresh implements desk.Page.
func (p *Measures) Refresh() {
	all, today := p.desk.Project().Measures, p.desk.Today()
	rows := make([]widget.Record, len(all))
	lights, grouped := p.desk.Project().MeasureLights(today), p.desk.Project().Grouped()
	for i, m := range all {
		detail := p.desk.Project().Programme.Template.StatusWord(m)
		if grouped && m.Field() != "" {
			detail += " · " + m.Field()
		}
		light := lights[i].Of(data.PartWhole).Effective()
		rows[i] = widget.Record{ID: m.ID, Title: m.ID + "  " + cmp.Or(m.Title, "ohne Titel"), Detail: detail, Light: light}
	}
	p.list.SetRecords(rows)
	m, ok := p.Present()
	if !ok {
		return
	}
	p.title.SetText(m.ID + "  " + m.Title)
	p.light.SetLight(lights[p.Index()].Of(data.PartWhole).Effective())
	p.lights.show(lights[p.Index()])
	p.progress.SetValue(progressOf(m))
	p.responsible.SetChoices(form.IdsOf(p.desk.Project().Contacts, ""))
	p.mergedInto.SetChoices(form.IdsOf(p.desk.Project().MergeTargets(m.ID), ""))
	p.splitFrom.SetChoices(form.IdsOf(all, m.ID))
	p.edit.Show(m)
	if p.desk.Project().OwesReason(m, today) {
		p.reason.Require(true)
	}
	p.milestones.show(m)
	for _, t := range p.tabs {
		t.Refresh()
	}
}

// progressOf says how far a measure is and where that comes from.
func progressOf(m data.Measure) string {
	percent, computed := m.EffectiveProgress()
	if !m.ProgressKnown() {
		return "nicht bekannt: Es gibt keinen Meilenstein."
	}
	if computed {
		return fmt.Sprintf("%d\u00a0%%, aus den Meilensteinen", percent)
	}
	return fmt.Sprintf("%d\u00a0%%, selbst gesetzt", percent)
}

// Show implements desk.Page.
func (p *Measures) Show(at desk.Location) {
	if at.Look != "" {
		p.search.Look(at.Look)
	}
	owner := p.owner(at.Key)
	if owner == "" || !p.Pick(owner, func() { p.Show(at) }) {
		return
	}
	switch at.Key.Kind {
	case data.KindMeasure:
		if f := p.edit.Field(at.Field); f != nil {
			p.Sections.Reveal(f)
		}
	case data.KindMilestone:
		p.Sections.Open(milestoneSection)
		p.milestones.pick(at.Key.ID, at.Field)
	default:
		i := slices.IndexFunc(p.tabs, func(t form.MeasureTab) bool { return t.Kind == at.Key.Kind })
		p.Sections.Open(p.firstTab + i)
		p.tabs[i].Show(at)
	}
}

// owner gives the measure on whose page a record is shown, empty where there is
// none.
func (p *Measures) owner(key data.Key) string {
	switch key.Kind {
	case data.KindMeasure:
		return key.ID
	case data.KindMilestone:
		for _, m := range p.desk.Project().Measures {
			if slices.ContainsFunc(m.Milestones, func(s data.Milestone) bool { return s.ID == key.ID }) {
				return m.ID
			}
		}
	}
	for _, t := range p.tabs {
		if t.Kind == key.Kind {
			return t.Owner(key.ID)
		}
	}
	return ""
}

// milestoneSection is the place of the Meilensteine among the sections.
const milestoneSection = 2

// NewMeasure adds a measure and shows it.
func NewMeasure(d *desk.Desk) {
	d.Create(d.Say("{Neue Maßnahme}"), data.KindMeasure, "", "title", func(id string) data.Record {
		return data.Measure{ID: id, Status: data.StatusPlanned}
	})
}

// FocusSearch puts the cursor into the search above the list.
func (p *Measures) FocusSearch() { p.search.Focus() }

// NewMilestone adds a milestone to the chosen measure and shows it.
func (p *Measures) NewMilestone() {
	if p.Chosen == "" {
		p.desk.Shell.Status.Say(p.desk.Say("Ein Meilenstein gehört zu {3 einer Maßnahme}. Bitte zuerst {4 eine} anlegen."))
		return
	}
	p.milestones.add()
}

// measureTabs makes the tabs of the page of a measure: one line each.
func measureTabs(d *desk.Desk, of func() string) []form.MeasureTab {
	return []form.MeasureTab{
		form.NewMeasureTab(d, "Indikatoren", of, indicatorKind),
		form.NewMeasureTab(d, "Finanzen", of, budgetKind),
		form.NewMeasureTab(d, "Beteiligung", of, participationKind),
		form.NewMeasureTab(d, "Offene Daten", of, datasetKind),
		form.NewMeasureTab(d, "Risiken", of, riskKind),
		form.NewMeasureTab(d, "Erfahrungen", of, lessonKind),
	}
}
