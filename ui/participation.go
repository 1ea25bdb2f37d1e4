package ui

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// participationKind says how Beteiligungen are shown and edited.
func participationKind(*Desk) recordKind[data.Participation] {
	type record = data.Participation
	return recordKind[record]{
		nothing: "Noch keine Beteiligung. Hierher gehört jeder Anlass, bei dem andere als die Verwaltung mitgewirkt haben.",
		add:     "Neue Beteiligung",
		columns: []widget.Column[record]{
			idColumn[record](),
			{Title: "Titel", Width: 180, Grow: true, Text: func(r record) string { return r.Title }},
			measureColumn(func(r record) string { return r.Measure }),
			{Title: "Format", Width: 140, Text: func(r record) string { return string(r.Format) }},
			dayColumn("Datum", func(r record) data.Date { return r.Date }),
			{Title: "Personen", Width: 120, Right: true, Text: func(r record) string { return countOf(r.Attendees) }, Compare: func(a, b record) int { return compareCounts(a.Attendees, b.Attendees) }},
		},
		all:     func(p data.Project) []record { return p.Participations },
		measure: func(r record) string { return r.Measure },
		fresh:   func(id, measure string) record { return record{ID: id, Measure: measure} },
		fields: func(r *records[record]) []fyne.CanvasObject {
			e := r.edit
			objects := []fyne.CanvasObject{
				e.bind("title"),
			}
			objects = append(objects, r.ofMeasure()...)
			return append(objects,
				e.row("format", "level"),
				e.row("date", "date_to"),
				e.row("place", "channel"),
				e.bind("invitation"),
				widget.Section("Wer teilnahm",
					e.row("attendees", "contributions"),
					e.table("groups", "Gruppe hinzufügen", 3, 1),
				),
				widget.Section("Was daraus wurde",
					e.bind("results"),
					e.bind("feedback"),
					e.bind("accessibility"),
					e.bind("satisfaction"),
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
