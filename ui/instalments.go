package ui

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// instalmentKind says how the Raten of the grant are shown and edited.
func instalmentKind(a *Desk) recordKind[data.Instalment] {
	type instalment = data.Instalment
	return recordKind[instalment]{
		nothing: "Noch keine Rate. Die Förderung wird in Raten ausgezahlt, die mit einem Bericht fällig werden.",
		add:     "Neue Rate",
		columns: []widget.Column[instalment]{
			idColumn[instalment](),
			{Title: "Fällig mit", Width: 140, Grow: true, Text: func(i instalment) string { return a.nameOfReport(i.Report) }},
			amountColumn("Betrag", func(i instalment) data.Cents { return i.Amount }),
			wider(dayColumn("Abgerufen", func(i instalment) data.Date { return i.Requested })),
			wider(dayColumn("Eingegangen", func(i instalment) data.Date { return i.Received })),
		},
		all:   func(p data.Project) []instalment { return p.Instalments },
		fresh: func(id, _ string) instalment { return instalment{ID: id} },
		fields: func(r *records[instalment]) []fyne.CanvasObject {
			e := r.edit
			return []fyne.CanvasObject{
				widget.Row(
					e.money("amount_cents", widget.About{Hint: "Höhe der Rate, zum Beispiel „15.000,00\u00a0€“."}, func(i *instalment) *data.Cents { return &i.Amount }),
					r.link("report", widget.About{Hint: "Mit welchem Bericht die Rate fällig wird, zum Beispiel „Bericht Nr.\u00a02“."}, func(i *instalment) *string { return &i.Report }, reportIDs, a.nameOfReport),
				),
				widget.Row(
					e.date("requested", widget.About{Hint: "Tag des Mittelabrufs."}, func(i *instalment) *data.Date { return &i.Requested }),
					e.date("received", widget.About{Hint: "Tag, an dem das Geld auf dem Konto war."}, func(i *instalment) *data.Date { return &i.Received }),
				),
				e.text("note", widget.About{Hint: "Zum Beispiel das Zeichen der Auszahlung oder warum gekürzt wurde."}, 2, func(i *instalment) *string { return &i.Note }),
			}
		},
	}
}

// wider gives a column room for a long title.
func wider[R any](c widget.Column[R]) widget.Column[R] {
	c.Width += 30
	return c
}

func reportIDs(p data.Project) []string { return idsOf(p.Reports, "") }
