package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// lessonKind says how Erfahrungen are shown and edited.
func lessonKind(a *Desk) recordKind[data.Lesson] {
	type record = data.Lesson
	return recordKind[record]{
		nothing: "Noch keine Erfahrung. Hierher gehört, was andere Kommunen aus dem Vorhaben lernen können, auch aus Fehlern.",
		add:     "Neue Erfahrung",
		columns: []widget.Column[record]{
			idColumn[record](),
			{Title: "Titel", Width: 180, Grow: true, Text: func(r record) string { return r.Title }},
			measureColumn(func(r record) string { return r.Measure }),
			{Title: "Art", Width: 160, Text: func(r record) string { return string(r.Kind) }},
			{Title: "Freigabe", Width: 124, Text: func(r record) string { return string(r.Release) }},
		},
		all:     func(p data.Project) []record { return p.Lessons },
		measure: func(r record) string { return r.Measure },
		filter: &filter[record]{
			all: "Alle Perspektiven", choices: wordsOf(data.Perspectives),
			of: func(r record) string { return string(r.Perspective) },
		},
		fresh: func(id, measure string) record { return record{ID: id, Measure: measure, Release: data.Internal} },
		fields: func(r *records[record]) []fyne.CanvasObject {
			e := r.edit
			objects := []fyne.CanvasObject{
				e.bind("title"),
				e.row("kind", "perspective"),
				e.bind("context"),
				e.bind("observation"),
				e.bind("effect"),
				e.bind("recommendation"),
				e.bind("transfer"),
				e.row("evidence", "release"),
			}
			return append(objects, widget.Section("Woher sie stammt", lessonLinks(a, r)...))
		},
	}
}

// lessonLinks makes the fields that say where an Erfahrung comes from.
func lessonLinks(a *Desk, r *records[data.Lesson]) []fyne.CanvasObject {
	type record = data.Lesson
	links := r.ofMeasure()
	if len(links) > 0 {
		measure := links[0].(*widget.ChoiceField[string])
		measure.OnCommit = func(id string) {
			r.edit.commit(measure, func(l *record) {
				l.Measure = id
				if !slices.Contains(milestoneIDs(a.project(), id), l.Milestone) { // it belongs to another measure
					l.Milestone = ""
				}
			})
		}
	}
	milestone := r.link("milestone", func(p data.Project) []string { return milestoneIDs(p, r.edit.record.Measure) }, a.nameOfRecord)
	workshop := r.link("workshop", func(p data.Project) []string { return idsOf(p.Workshops, "") }, a.nameOfRecord)
	milestone.None, workshop.None = "Keiner", "Keiner"
	return append(links, widget.Row(milestone, workshop))
}

// milestoneIDs lists the milestones of a measure, of all measures where none is
// given.
func milestoneIDs(p data.Project, measure string) []string {
	var ids []string
	for _, m := range p.Measures {
		if measure == "" || m.ID == measure {
			ids = append(ids, idsOf(m.Milestones, "")...)
		}
	}
	return ids
}
