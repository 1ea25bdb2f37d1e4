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
				e.line("title", widget.About{Hint: "Ohne Ort und Jahr, zum Beispiel „Sitzbänke und Querungen“."}, func(r *record) *string { return &r.Title }),
			}
			objects = append(objects, r.ofMeasure(func(r *record) *string { return &r.Measure })...)
			return append(objects,
				e.text("description", widget.About{Hint: "Was die Daten enthalten, woher sie stammen und wofür sie gut sind."}, 3, func(r *record) *string { return &r.Description }),
				e.line("url", widget.About{Placeholder: "https://", Hint: "Seite, von der die Daten geladen werden, zum Beispiel im Open-Data-Portal."}, func(r *record) *string { return &r.URL }),
				widget.Row(
					e.line("portal", widget.About{Hint: "Zum Beispiel „Open.NRW“ oder „GovData“."}, func(r *record) *string { return &r.Portal }),
					e.line("format", widget.About{Hint: "Dateiformat, zum Beispiel „CSV“ oder „GeoJSON“."}, func(r *record) *string { return &r.Format }),
				),
				widget.Row(
					choice(e, "licence", widget.About{Hint: "„dl-de/zero-2-0“: frei ohne Bedingung."}, data.Licences, func(r *record) *data.Licence { return &r.Licence }),
					choice(e, "frequency", widget.About{Hint: "Wie oft die Daten erneuert werden, zum Beispiel „jährlich“."}, data.Frequencies, func(r *record) *data.Frequency { return &r.Frequency }),
				),
				widget.Row(
					e.date("published", widget.About{Hint: "Tag der ersten Veröffentlichung, zum Beispiel 15.08.2018."}, func(r *record) *data.Date { return &r.Published }),
					e.count("downloads", widget.About{Hint: "Bis zum Stichtag, zum Beispiel 310; leer: nicht gezählt."}, func(r *record) **int { return &r.Downloads }),
				),
			)
		},
	}
}
