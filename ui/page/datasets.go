package page

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// datasetKind says how sets of open data are shown and edited.
func datasetKind(d *desk.Desk) form.Kind[data.Dataset] {
	type record = data.Dataset
	return form.Kind[record]{
		Nothing: "Noch kein Datensatz. Hierher gehört, was zur freien Nutzung veröffentlicht wird, zum Beispiel eine Karte der Radwege.",
		Add:     "Neuer Datensatz",
		Columns: []widget.Column[record]{
			form.IdColumn[record](),
			{Title: "Titel", Width: 180, Grow: true, Text: func(r record) string { return r.Title }},
			form.MeasureColumn(d, func(r record) string { return r.Measure }),
			{Title: "Format", Width: 100, Text: func(r record) string { return r.Format }},
			{Title: "Lizenz", Width: 130, Text: func(r record) string { return string(r.Licence) }},
			form.DayColumn("Seit", func(r record) data.Date { return r.Published }),
		},
		All:     func(p data.Project) []record { return p.Datasets },
		Measure: func(r record) string { return r.Measure },
		Fresh:   func(id, measure string) record { return record{ID: id, Measure: measure} },
		Fields: func(r *form.Table[record]) []fyne.CanvasObject {
			e := r.Edit
			objects := []fyne.CanvasObject{
				e.Bind("title"),
			}
			objects = append(objects, r.OfMeasure()...)
			return append(objects,
				e.Bind("description"),
				e.Bind("url"),
				e.Row("portal", "format"),
				e.Row("licence", "frequency"),
				e.Row("published", "downloads"),
			)
		},
	}
}
