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
	form.Choice[data.Milestone]
	desk    *desk.Desk
	content fyne.CanvasObject
	table   *widget.SortTable[data.Milestone]
	edit    *form.Editor[data.Milestone]
	form    *widget.Form
	depends *widget.ListField
	// responsible offers the Ansprechpersonen.
	responsible *widget.ChoiceField[string]
	measure     data.Measure
}

type milestone = data.Milestone

func newMilestoneTable(d *desk.Desk) *milestoneTable {
	t := &milestoneTable{desk: d}
	t.Choice = form.NewChoice(d, func() []milestone { return t.measure.Milestones }, func() []*widget.Form { return []*widget.Form{t.form} },
		func(id string) { t.table.Select(id) }, func() { t.show(t.measure) })
	t.table = widget.NewSortTable("Noch kein Meilenstein.", func(s milestone) string { return s.ID },
		widget.Column[milestone]{Title: "Nr.", Width: 60, Text: func(s milestone) string { return strings.TrimPrefix(s.ID, s.Measure+"-") }},
		widget.Column[milestone]{Title: "Titel", Width: 140, Grow: true, Text: func(s milestone) string { return s.Title }},
		dateColumn("Plan", func(s milestone) data.Term { return s.PlannedDate }),
		dateColumn("Erwartet", milestone.Expected),
		widget.Column[milestone]{Title: "Status", Width: 140, Text: func(s milestone) string { return t.desk.Project().Programme.Template.StatusWord(s) }},
	)
	t.table.OnSelect = t.Choose
	t.table.OnOpen = func(string) { t.edit.Focus("title") }
	t.edit = form.NewEditor(d, func(s milestone) string { return " von " + s.ID })
	t.form = widget.NewForm(t.fields()...)
	t.Shows = t.form
	t.NeedRecord = append(t.OrderButtons(), widget.NewQuietButton("Löschen", t.Remove))
	row := widget.Buttons(append([]fyne.CanvasObject{widget.NewButton("Neuer Meilenstein", t.add)}, form.ObjectsOf(t.NeedRecord)...)...)
	t.content = container.New(widget.TableFormLayout{}, t.table, row, t.Detail)
	return t
}

func dateColumn(title string, of func(milestone) data.Term) widget.Column[milestone] {
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
	plan := e.Term("planned_date")
	plan.OnCommit = func(day data.Term) { e.Commit(plan, func(s *milestone) { *s = s.Plan(day) }) }
	base := e.Term("baseline_date")
	base.OnCommit = func(day data.Term) { e.Commit(base, func(s *milestone) { *s = s.Base(day) }) }
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
		known := id != t.Chosen && slices.ContainsFunc(t.desk.Project().Measures, func(m data.Measure) bool {
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
		t.First()
	}
	t.measure = m
	t.responsible.SetChoices(form.IdsOf(t.desk.Project().Contacts, ""))
	t.table.SetItems(m.Milestones)
	if s, ok := t.Present(); ok {
		t.edit.Show(s)
	}
}

// pick chooses a milestone and puts the cursor into one of its fields.
func (t *milestoneTable) pick(id, field string) {
	if t.Pick(id, func() { t.pick(id, field) }) {
		t.edit.Focus(field)
	}
}

func (t *milestoneTable) add() {
	owner := t.measure.ID
	t.desk.Create("Neuer Meilenstein", data.KindMilestone, owner, "title", func(id string) data.Record {
		return milestone{ID: id, Measure: owner, Status: data.MilestoneOpen}
	})
}
