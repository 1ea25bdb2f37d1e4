package ui

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// datasetKind says how sets of open data are shown and edited.
func datasetKind(*Desk) recordKind[data.Dataset] {
	type record = data.Dataset
	return recordKind[record]{
		nothing: "Noch kein Datensatz. Hierher gehört, was die Kommune zur freien Nutzung veröffentlicht, zum Beispiel eine Karte der Radwege.",
		add:     "Neuer Datensatz",
		columns: []widget.Column[record]{
			idColumn[record](),
			{Title: "Titel", Width: 180, Grow: true, Text: func(r record) string { return r.Title }},
			measureColumn(func(r record) string { return r.Measure }),
			{Title: "Format", Width: 100, Text: func(r record) string { return r.Format }},
			{Title: "Lizenz", Width: 130, Text: func(r record) string { return string(r.Licence) }},
			dayColumn("Seit", func(r record) data.Date { return r.Published }),
		},
		all:     func(p data.Project) []record { return p.Datasets },
		measure: func(r record) string { return r.Measure },
		fresh:   func(id, measure string) record { return record{ID: id, Measure: measure} },
		fields: func(r *records[record]) []fyne.CanvasObject {
			e := r.edit
			objects := []fyne.CanvasObject{
				e.bind("title"),
			}
			objects = append(objects, r.ofMeasure()...)
			return append(objects,
				e.bind("description"),
				e.bind("url"),
				e.row("portal", "format"),
				e.row("licence", "frequency"),
				e.row("published", "downloads"),
			)
		},
	}
}
