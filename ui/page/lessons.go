package page

import (
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// lessonKind says how Erfahrungen are shown and edited.
func lessonKind(d *desk.Desk) form.Kind[data.Lesson] {
	type record = data.Lesson
	return form.Kind[record]{
		Nothing: "Noch keine Erfahrung. Hierher gehört, was andere Kommunen aus dem Vorhaben lernen können, auch aus Fehlern.",
		Add:     "Neue Erfahrung",
		Columns: []widget.Column[record]{
			form.IdColumn[record](),
			{Title: "Titel", Width: 180, Grow: true, Text: func(r record) string { return r.Title }},
			form.MeasureColumn(d, func(r record) string { return r.Measure }),
			{Title: "Art", Width: 160, Text: func(r record) string { return string(r.Kind) }},
			{Title: "Freigabe", Width: 124, Text: func(r record) string { return string(r.Release) }},
		},
		All:     func(p data.Project) []record { return p.Lessons },
		Measure: func(r record) string { return r.Measure },
		Filters: []form.Filter[record]{{
			All:     "Alle " + d.Project().Programme.Template.Several(),
			Choices: func([]record) []string { return form.WordsOf(d.Project().Lenses()) },
			Of:      func(r record) string { return string(r.Perspective) },
		}},
		Fresh: func(id, measure string) record { return record{ID: id, Measure: measure, Release: data.Internal} },
		Fields: func(r *form.Table[record]) []fyne.CanvasObject {
			e := r.Edit
			objects := []fyne.CanvasObject{
				e.Bind("title"),
				e.Row("kind", "perspective"),
				e.Bind("context"),
				e.Bind("observation"),
				e.Bind("effect"),
				e.Bind("recommendation"),
				e.Bind("transfer"),
				e.Row("evidence", "release"),
			}
			return append(objects, widget.Section("Woher sie stammt", lessonLinks(d, r)...))
		},
	}
}

// lessonLinks makes the fields that say where an Erfahrung comes from.
func lessonLinks(d *desk.Desk, r *form.Table[data.Lesson]) []fyne.CanvasObject {
	type record = data.Lesson
	links := r.OfMeasure()
	if len(links) > 0 {
		measure := links[0].(*widget.ChoiceField[string])
		measure.OnCommit = func(id string) {
			r.Edit.Commit(measure, func(l *record) {
				l.Measure = id
				if !slices.Contains(milestoneIDs(d.Project(), id), l.Milestone) { // it belongs to another measure
					l.Milestone = ""
				}
			})
		}
	}
	milestone := r.Link("milestone", func(p data.Project) []string { return milestoneIDs(p, r.Edit.Record.Measure) }, d.NameOfRecord)
	workshop := r.Link("workshop", func(p data.Project) []string { return form.IdsOf(p.Workshops, "") }, d.NameOfRecord)
	milestone.None, workshop.None = "Keiner", "Keiner"
	return append(links, widget.Row(milestone, workshop))
}

// milestoneIDs lists the milestones of a measure, of all measures where none is
// given.
func milestoneIDs(p data.Project, measure string) []string {
	var ids []string
	for _, m := range p.Measures {
		if measure == "" || m.ID == measure {
			ids = append(ids, form.IdsOf(m.Milestones, "")...)
		}
	}
	return ids
}
