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
				e.line("title", widget.About{Hint: "Die Lehre in einem Satz, zum Beispiel „Vereine früh einladen“."}, func(r *record) *string { return &r.Title }),
				widget.Row(
					choice(e, "kind", widget.About{Hint: "„Gute Praxis“: hat sich bewährt und lässt sich nachmachen."}, data.LessonKinds, func(r *record) *data.LessonKind { return &r.Kind }),
					choice(e, "perspective", widget.About{Hint: "Zu welcher Perspektive der Offenheit sie am meisten sagt."}, data.Perspectives, func(r *record) *data.Perspective { return &r.Perspective }),
				),
				e.text("context", widget.About{Hint: "Unter welchen Umständen, zum Beispiel „Gemeinde ohne eigene IT-Abteilung“."}, 3, func(r *record) *string { return &r.Context }),
				e.text("observation", widget.About{Hint: "Was geschah, zum Beispiel „Zum zweiten Termin kamen nur noch drei Vereine“."}, 3, func(r *record) *string { return &r.Observation }),
				e.text("effect", widget.About{Hint: "Was daraus folgte, zum Beispiel „Die Kartierung wurde um zwei Monate verschoben“."}, 3, func(r *record) *string { return &r.Effect }),
				e.text("recommendation", widget.About{Hint: "Ein Rat zum Nachmachen, zum Beispiel „Termine mit Vereinen abstimmen“."}, 3, func(r *record) *string { return &r.Recommendation }),
				set(e, "transfer", widget.About{Hint: "Für welche Kommunen der Rat taugt."}, data.TransferTargets, func(r *record) *[]data.TransferTarget { return &r.Transfer }),
				widget.Row(
					choice(e, "evidence", widget.About{Hint: "„gemessen“: durch Zahlen belegt, etwa einen Indikator."}, data.EvidenceQualities, func(r *record) *data.EvidenceQuality { return &r.Evidence }),
					choice(e, "release", widget.About{Hint: "Wer sie lesen darf; „öffentlich“ auch auf der Website."}, data.Confidentialities, func(r *record) *data.Confidentiality { return &r.Release }),
				),
			}
			return append(objects, widget.Section("Woher sie stammt", lessonLinks(a, r)...))
		},
	}
}

// lessonLinks makes the fields that say where an Erfahrung comes from.
func lessonLinks(a *Desk, r *records[data.Lesson]) []fyne.CanvasObject {
	type record = data.Lesson
	links := r.ofMeasure(func(r *record) *string { return &r.Measure })
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
	milestone := r.link("milestone", widget.About{Placeholder: "Keiner", Hint: "Zum Beispiel der Beschluss der Leitlinien; sonst leer."}, func(r *record) *string { return &r.Milestone },
		func(p data.Project) []string { return milestoneIDs(p, r.edit.record.Measure) }, a.nameOfRecord)
	workshop := r.link("workshop", widget.About{Placeholder: "Keiner", Hint: "Wenn sie dort entstand, zum Beispiel im 1.\u00a0Workshop."}, func(r *record) *string { return &r.Workshop },
		func(p data.Project) []string { return idsOf(p.Workshops, "") }, a.nameOfRecord)
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
