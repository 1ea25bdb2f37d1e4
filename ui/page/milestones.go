package page

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// milestoneTable shows the Meilensteine of a measure: a table, and below it the
// fields of the chosen one.
type milestoneTable struct {
	desk    *desk.Desk
	content fyne.CanvasObject
	table   *widget.SortTable[data.Milestone]
	edit    *form.Editor[data.Milestone]
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

func newMilestoneTable(d *desk.Desk) *milestoneTable {
	t := &milestoneTable{desk: d, detail: container.NewStack(), nothing: container.NewStack()}
	t.table = widget.NewSortTable("Noch kein Meilenstein.", func(s milestone) string { return s.ID },
		widget.Column[milestone]{Title: "Nr.", Width: 60, Text: func(s milestone) string { return strings.TrimPrefix(s.ID, s.Measure+"-") }},
		widget.Column[milestone]{Title: "Titel", Width: 140, Grow: true, Text: func(s milestone) string { return s.Title }},
		dateColumn("Plan", func(s milestone) data.Date { return s.PlannedDate }),
		dateColumn("Erwartet", milestone.Expected),
		widget.Column[milestone]{Title: "Status", Width: 140, Text: func(s milestone) string { return string(s.Status) }},
	)
	t.table.OnSelect = t.choose
	t.table.OnOpen = func(string) { t.edit.Focus("title") }
	t.edit = form.NewEditor(d, func(s milestone) string { return " von " + s.ID })
	t.form = widget.NewForm(t.fields()...)
	t.buttons = []*widget.Button{
		widget.NewRepeatButton("Nach oben", func() { t.move("nach oben", -1) }),
		widget.NewRepeatButton("Nach unten", func() { t.move("nach unten", 1) }),
		widget.NewQuietButton("Löschen", t.remove),
	}
	row := widget.Buttons(append([]fyne.CanvasObject{widget.NewButton("Neuer Meilenstein", t.add)}, form.ObjectsOf(t.buttons)...)...)
	t.content = container.New(widget.TableFormLayout{}, t.table, row, t.detail)
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
	t.responsible = e.Choice("responsible")
	t.responsible.Name = t.desk.NameOfContact
	t.depends = e.List("depends_on")
	t.depends.Check = t.checkDepends
	plan := e.Date("planned_date")
	plan.OnCommit = func(day data.Date) { e.Commit(plan, func(s *milestone) { *s = s.Plan(day) }) }
	base := e.Date("baseline_date")
	base.OnCommit = func(day data.Date) { e.Commit(base, func(s *milestone) { *s = s.Base(day) }) }
	return []fyne.CanvasObject{
		e.Bind("title"),
		e.Bind("evidence"),
		widget.Row(
			base,
			plan,
		),
		e.Row("forecast_date", "actual_date"),
		e.Row("status", "delay_cause"),
		widget.Row(
			t.responsible,
			e.Bind("weight"),
		),
		e.Bind("evidence_url"),
		t.depends,
		e.Bind("mandatory"),
		e.Bind("internal"),
	}
}

// checkDepends refuses Kennungen that no other milestone has.
func (t *milestoneTable) checkDepends(ids []string) error {
	for _, id := range ids {
		known := id != t.chosen && slices.ContainsFunc(t.desk.Project().Measures, func(m data.Measure) bool {
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
	t.responsible.SetChoices(form.IdsOf(t.desk.Project().Contacts, ""))
	t.table.SetItems(m.Milestones)
	t.table.Select(t.chosen)
	form.SetEnabled(ok, t.buttons...)
	widget.Swap(t.detail, t.form, t.nothing, ok)
	if !ok {
		t.form.Discard()
		return
	}
	t.edit.Show(s)
}

// milestone gives the chosen milestone.
func (t *milestoneTable) milestone() (milestone, bool) {
	if t.at = form.Stay(t.measure.Milestones, t.chosen, t.at); t.at < 0 {
		return milestone{}, false
	}
	t.chosen = t.measure.Milestones[t.at].ID
	return t.measure.Milestones[t.at], true
}

func (t *milestoneTable) choose(id string) {
	if !t.desk.MayLeave(func() { t.choose(id) }, t.form) {
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
		if !t.desk.MayLeave(func() { t.pick(id, field) }, t.form) {
			return
		}
		widget.Unfocus(t.desk.Window.Canvas(), nil)
		t.choose(id)
	}
	if id == t.chosen {
		t.edit.Focus(field)
	}
}

func (t *milestoneTable) add() {
	owner := t.measure.ID
	t.desk.Create("Neuer Meilenstein", data.KindMilestone, owner, "title", func(id string) data.Record {
		return milestone{ID: id, Measure: owner, Status: data.MilestoneOpen}
	})
}

func (t *milestoneTable) remove() {
	if s, ok := t.milestone(); ok {
		t.desk.Remove("Meilenstein "+s.ID+" gelöscht", s.Key())
	}
}

func (t *milestoneTable) move(label string, by int) {
	if s, ok := t.milestone(); ok {
		t.desk.Move("Meilenstein "+s.ID+" "+label, s.Key(), by)
	}
}
