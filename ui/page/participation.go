package page

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// participationKind says how Beteiligungen are shown and edited.
func participationKind(d *desk.Desk) form.Kind[data.Participation] {
	type record = data.Participation
	return form.Kind[record]{
		Nothing: "Noch keine Beteiligung. Hierher gehört jeder Anlass, bei dem andere als die Verwaltung mitgewirkt haben.",
		Add:     "Neue Beteiligung",
		Columns: []widget.Column[record]{
			form.IdColumn[record](),
			{Title: "Titel", Width: 180, Grow: true, Text: func(r record) string { return r.Title }},
			form.MeasureColumn(d, func(r record) string { return r.Measure }),
			{Title: "Format", Width: 140, Text: func(r record) string { return string(r.Format) }},
			form.DayColumn("Datum", func(r record) data.Date { return r.Date }),
			{Title: "Personen", Width: 120, Right: true, Text: func(r record) string { return countOf(r.Attendees) }, Compare: func(a, b record) int { return compareCounts(a.Attendees, b.Attendees) }},
		},
		All:     func(p data.Project) []record { return p.Participations },
		Measure: func(r record) string { return r.Measure },
		Fresh:   func(id, measure string) record { return record{ID: id, Measure: measure} },
		Fields: func(r *form.Table[record]) []fyne.CanvasObject {
			e := r.Edit
			objects := []fyne.CanvasObject{
				e.Bind("title"),
			}
			objects = append(objects, r.OfMeasure()...)
			return append(objects,
				e.Row("format", "level"),
				e.Row("date", "date_to"),
				e.Row("place", "channel"),
				e.Bind("invitation"),
				widget.Section("Wer teilnahm",
					e.Row("attendees", "contributions"),
					e.Table("groups", "Gruppe hinzufügen", 3, 1),
				),
				widget.Section("Was daraus wurde",
					e.Bind("results"),
					e.Bind("feedback"),
					e.Bind("accessibility"),
					e.Bind("satisfaction"),
				),
			)
		},
	}
}

// countOf writes a number, nothing where none is given.
func countOf(n *int) string {
	if n == nil {
		return ""
	}
	return data.Count(*n)
}

// compareCounts orders numbers, none first.
func compareCounts(a, b *int) int {
	value := func(n *int) int {
		if n == nil {
			return -1
		}
		return *n
	}
	return value(a) - value(b)
}
