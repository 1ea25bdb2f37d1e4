package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// milestoneTable shows the Meilensteine of a measure: a table, and below it the
// fields of the chosen one.
type milestoneTable struct {
	app     *Desk
	content fyne.CanvasObject
	table   *widget.SortTable[data.Milestone]
	edit    *editor[data.Milestone]
	form    *widget.Form
	detail  *fyne.Container
	nothing fyne.CanvasObject
	depends *widget.ListField
	// responsible offers the Ansprechpersonen.
	responsible *widget.ChoiceField[string]
	buttons     []*widget.Button
	measure     data.Measure
	chosen      string
	at          int
}

type milestone = data.Milestone

func newMilestoneTable(a *Desk) *milestoneTable {
	t := &milestoneTable{app: a, detail: container.NewStack(), nothing: container.NewStack()}
	t.table = widget.NewSortTable("Noch kein Meilenstein.", func(s milestone) string { return s.ID },
		widget.Column[milestone]{Title: "Nr.", Width: 60, Text: func(s milestone) string { return strings.TrimPrefix(s.ID, s.Measure+"-") }},
		widget.Column[milestone]{Title: "Titel", Width: 140, Grow: true, Text: func(s milestone) string { return s.Title }},
		dateColumn("Plan", func(s milestone) data.Date { return s.PlannedDate }),
		dateColumn("Erwartet", milestone.Expected),
		widget.Column[milestone]{Title: "Status", Width: 140, Text: func(s milestone) string { return string(s.Status) }},
	)
	t.table.OnSelect = t.choose
	t.table.OnOpen = func(string) { t.edit.focus("title") }
	t.edit = newEditor(a, func(s milestone) string { return " von " + s.ID })
	t.form = widget.NewForm(t.fields()...)
	t.buttons = []*widget.Button{
		widget.NewRepeatButton("Nach oben", func() { t.move("nach oben", -1) }),
		widget.NewRepeatButton("Nach unten", func() { t.move("nach unten", 1) }),
		widget.NewQuietButton("Löschen", t.remove),
	}
	row := widget.Buttons(append([]fyne.CanvasObject{widget.NewButton("Neuer Meilenstein", t.add)}, objectsOf(t.buttons)...)...)
	t.content = container.New(tableLayout{}, t.table, row, t.detail)
	return t
}

func dateColumn(title string, of func(milestone) data.Date) widget.Column[milestone] {
	return widget.Column[milestone]{
		Title: title, Width: 100, Text: func(s milestone) string { return of(s).String() },
		Compare: func(a, b milestone) int { return of(a).Compare(of(b)) },
	}
}

func (t *milestoneTable) fields() []fyne.CanvasObject {
	e := t.edit
	t.responsible = e.choice("responsible")
	t.responsible.Name = t.app.nameOfContact
	t.depends = e.list("depends_on")
	t.depends.Check = t.checkDepends
	plan := e.date("planned_date")
	plan.OnCommit = func(day data.Date) { e.commit(plan, func(s *milestone) { *s = s.Plan(day) }) }
	base := e.date("baseline_date")
	base.OnCommit = func(day data.Date) { e.commit(base, func(s *milestone) { *s = s.Base(day) }) }
	return []fyne.CanvasObject{
		e.bind("title"),
		e.bind("evidence"),
		widget.Row(
			base,
			plan,
		),
		e.row("forecast_date", "actual_date"),
		e.row("status", "delay_cause"),
		widget.Row(
			t.responsible,
			e.bind("weight"),
		),
		e.bind("evidence_url"),
		t.depends,
		e.bind("mandatory"),
		e.bind("internal"),
	}
}

// checkDepends refuses Kennungen that no other milestone has.
func (t *milestoneTable) checkDepends(ids []string) error {
	for _, id := range ids {
		known := id != t.chosen && slices.ContainsFunc(t.app.project().Measures, func(m data.Measure) bool {
			return slices.ContainsFunc(m.Milestones, func(s milestone) bool { return s.ID == id })
		})
		if !known {
			return data.Fail(data.Invalid, "Einen anderen Meilenstein „"+id+"“ gibt es nicht. Kennungen sehen so aus: M01-MS2.", nil)
		}
	}
	return nil
}

// show fills the table with the milestones of a measure.
func (t *milestoneTable) show(m data.Measure) {
	if m.ID != t.measure.ID {
		t.at = 0
	}
	t.measure = m
	s, ok := t.milestone()
	t.responsible.SetChoices(idsOf(t.app.project().Contacts, ""))
	t.table.SetItems(m.Milestones)
	t.table.Select(t.chosen)
	setEnabled(ok, t.buttons...)
	swap(t.detail, t.form, t.nothing, ok)
	if !ok {
		t.form.Discard()
		return
	}
	t.edit.show(s)
}

// milestone gives the chosen milestone.
func (t *milestoneTable) milestone() (milestone, bool) {
	if t.at = stay(t.measure.Milestones, t.chosen, t.at); t.at < 0 {
		return milestone{}, false
	}
	t.chosen = t.measure.Milestones[t.at].ID
	return t.measure.Milestones[t.at], true
}

func (t *milestoneTable) choose(id string) {
	if !t.app.settled(func() { t.choose(id) }, t.form) {
		t.table.Select(t.chosen)
		return
	}
	t.chosen = id
	t.show(t.measure)
	t.form.ScrollToTop()
}

// pick chooses a milestone and puts the cursor into one of its fields.
func (t *milestoneTable) pick(id, field string) {
	if id != t.chosen {
		if !t.app.settled(func() { t.pick(id, field) }, t.form) {
			return
		}
		unfocus(t.app.window.Canvas(), nil)
		t.choose(id)
	}
	if id == t.chosen {
		t.edit.focus(field)
	}
}

func (t *milestoneTable) add() {
	owner := t.measure.ID
	t.app.create("Neuer Meilenstein", data.KindMilestone, owner, "title", func(id string) data.Record {
		return milestone{ID: id, Measure: owner, Status: data.MilestoneOpen}
	})
}

func (t *milestoneTable) remove() {
	if s, ok := t.milestone(); ok {
		t.app.remove("Meilenstein "+s.ID+" gelöscht", s.Key())
	}
}

func (t *milestoneTable) move(label string, by int) {
	if s, ok := t.milestone(); ok {
		t.app.move("Meilenstein "+s.ID+" "+label, s.Key(), by)
	}
}
