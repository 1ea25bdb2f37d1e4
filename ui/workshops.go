package ui

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// workshopKind says how workshops of the Modellkommunen are shown and edited.
func workshopKind(a *Desk) recordKind[data.Workshop] {
	type record = data.Workshop
	return recordKind[record]{
		nothing: "Noch kein Workshop. Hierher gehören die Treffen der Modellkommunen mit Tagesordnung, Ergebnissen und Aufgaben.",
		add:     "Neuer Workshop",
		columns: []widget.Column[record]{
			idColumn[record](),
			{Title: "Titel", Width: 180, Grow: true, Text: func(r record) string { return r.Title }},
			{Title: "Ort", Width: 120, Grow: true, Text: func(r record) string { return r.Place }},
			dayColumn("Beginn", func(r record) data.Date { return r.DateFrom }),
			{Title: "Offene Aufgaben", Width: 172, Right: true, Text: func(r record) string { return data.Count(openTasks(r)) }},
		},
		all: func(p data.Project) []record { return p.Workshops },
		fresh: func(id, _ string) record {
			return record{ID: id, No: nextWorkshop(a.project())}
		},
		fields: func(r *records[record]) []fyne.CanvasObject {
			e := r.edit
			return []fyne.CanvasObject{
				e.bind("title"),
				e.row("no", "place"),
				e.row("date_from", "date_to"),
				e.row("organizer", "attendees"),
				e.bind("agenda"),
				e.bind("results"),
				e.table("tasks", "Aufgabe hinzufügen", 2, 1, 1.4, 2.1),
			}
		},
	}
}

// openTasks counts the tasks that are still to be done.
func openTasks(w data.Workshop) int {
	n := 0
	for _, t := range w.Tasks {
		if t.Open() {
			n++
		}
	}
	return n
}

// nextWorkshop gives the number after the highest.
func nextWorkshop(p data.Project) int {
	last := 0
	for _, w := range p.Workshops {
		last = max(last, w.No)
	}
	return last + 1
}
