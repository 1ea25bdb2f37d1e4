package ui

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// decisionKind says how Entscheidungen are shown and edited.
func decisionKind(*Desk) recordKind[data.Decision] {
	type record = data.Decision
	return recordKind[record]{
		nothing: "Noch keine Entscheidung. Hierher gehört, was das Vorhaben geändert hat, zum Beispiel ein Beschluss des Rates.",
		add:     "Neue Entscheidung",
		columns: []widget.Column[record]{
			idColumn[record](),
			{Title: "Gegenstand", Width: 200, Grow: true, Text: func(r record) string { return r.Title }},
			measureColumn(func(r record) string { return r.Measure }),
			{Title: "Gremium", Width: 150, Text: func(r record) string { return r.Body }},
			dayColumn("Datum", func(r record) data.Date { return r.Date }),
		},
		all:     func(p data.Project) []record { return p.Decisions },
		measure: func(r record) string { return r.Measure },
		fresh:   func(id, measure string) record { return record{ID: id, Measure: measure} },
		fields: func(r *records[record]) []fyne.CanvasObject {
			e := r.edit
			objects := []fyne.CanvasObject{
				e.bind("title"),
			}
			objects = append(objects, r.ofMeasure()...)
			return append(objects,
				e.row("body", "date"),
				widget.Row(e.bind("number"), blank()),
				e.bind("text"),
				e.bind("effect"),
			)
		},
	}
}
