package page

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// decisionKind says how Entscheidungen are shown and edited.
func decisionKind(d *desk.Desk) form.Kind[data.Decision] {
	type record = data.Decision
	return form.Kind[record]{
		Nothing: "Noch keine Entscheidung. Hierher gehört, was das Vorhaben geändert hat, zum Beispiel ein Beschluss des Rates.",
		Add:     "Neue Entscheidung",
		Columns: []widget.Column[record]{
			form.IdColumn[record](),
			{Title: "Gegenstand", Width: 200, Grow: true, Text: func(r record) string { return r.Title }},
			form.MeasureColumn(d, func(r record) string { return r.Measure }),
			{Title: "Gremium", Width: 150, Text: func(r record) string { return r.Body }},
			form.DayColumn("Datum", func(r record) data.Date { return r.Date }),
		},
		All:     func(p data.Project) []record { return p.Decisions },
		Measure: func(r record) string { return r.Measure },
		Fresh:   func(id, measure string) record { return record{ID: id, Measure: measure} },
		Fields: func(r *form.Table[record]) []fyne.CanvasObject {
			e := r.Edit
			objects := []fyne.CanvasObject{
				e.Bind("title"),
			}
			objects = append(objects, r.OfMeasure()...)
			return append(objects,
				e.Row("body", "date"),
				widget.Row(e.Bind("number"), widget.Blank()),
				e.Bind("text"),
				e.Bind("effect"),
			)
		},
	}
}
