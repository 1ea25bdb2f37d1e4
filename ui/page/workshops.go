package page

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// workshopKind says how workshops of the Modellkommunen are shown and edited.
func workshopKind(d *desk.Desk) form.Kind[data.Workshop] {
	type record = data.Workshop
	return form.Kind[record]{
		Nothing: "Noch kein Workshop. Hierher gehören die Treffen aller Geförderten mit Tagesordnung, Ergebnissen und Aufgaben.",
		Add:     "Neuer Workshop",
		Columns: []widget.Column[record]{
			form.IdColumn[record](),
			{Title: "Titel", Width: 180, Grow: true, Text: func(r record) string { return r.Title }},
			{Title: "Ort", Width: 120, Grow: true, Text: func(r record) string { return r.Place }},
			form.DayColumn("Beginn", func(r record) data.Date { return r.DateFrom }),
			{Title: "Offene Aufgaben", Width: 172, Right: true, Text: func(r record) string { return data.Count(openTasks(r)) }},
		},
		All: func(p data.Project) []record { return p.Workshops },
		Fresh: func(id, _ string) record {
			return record{ID: id, No: nextWorkshop(d.Project())}
		},
		Fields: func(r *form.Table[record]) []fyne.CanvasObject {
			e := r.Edit
			return []fyne.CanvasObject{
				e.Bind("title"),
				e.Row("no", "place"),
				e.Row("date_from", "date_to"),
				e.Row("organizer", "attendees"),
				e.Bind("agenda"),
				e.Bind("results"),
				e.Table("tasks", "Aufgabe hinzufügen", 2, 1, 1.4, 2.1),
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
