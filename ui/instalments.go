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
					e.bind("amount_cents"),
					r.link("report", reportIDs, a.nameOfReport),
				),
				e.row("requested", "received"),
				e.bind("note"),
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
