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
				e.line("title", widget.About{Hint: "Worüber entschieden wurde, zum Beispiel „Leitlinien für Bürgerbeteiligung“."}, func(r *record) *string { return &r.Title }),
			}
			objects = append(objects, r.ofMeasure(func(r *record) *string { return &r.Measure })...)
			return append(objects,
				widget.Row(
					e.line("body", widget.About{Hint: "Wer entschieden hat, zum Beispiel „Rat der Gemeinde“."}, func(r *record) *string { return &r.Body }),
					e.date("date", widget.About{Hint: "Tag der Sitzung oder Verfügung, zum Beispiel 17.05.2018."}, func(r *record) *data.Date { return &r.Date }),
				),
				widget.Row(
					e.line("number", widget.About{Hint: "Nummer der Vorlage, zum Beispiel „M103/2017“."}, func(r *record) *string { return &r.Number }),
					blank(),
				),
				e.text("text", widget.About{Hint: "Was beschlossen wurde, möglichst im Wortlaut."}, 4, func(r *record) *string { return &r.Text }),
				e.text("effect", widget.About{Hint: "Was daraus folgt, zum Beispiel „M02 beginnt drei Monate später“."}, 3, func(r *record) *string { return &r.Effect }),
			)
		},
	}
}
