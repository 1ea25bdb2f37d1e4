package page

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// incomeKind says how Einnahmen are shown and edited.
func incomeKind(d *desk.Desk) form.Kind[data.Income] {
	type income = data.Income
	return form.Kind[income]{
		Nothing: "Noch keine Einnahme. Hier steht, was von einer Quelle eingegangen ist oder an sie zurückgezahlt wurde.",
		Add:     "Neue Einnahme",
		Columns: []widget.Column[income]{
			form.IdColumn[income](),
			wider(form.DayColumn("Eingegangen", func(i income) data.Date { return i.Date })),
			{Title: "Quelle", Width: 140, Grow: true, Text: func(i income) string { return d.NameOfRecord(i.Source) }},
			{Title: "Grund", Width: 150, Grow: true, Text: func(i income) string { return i.Reason }},
			amountColumn("Betrag", func(i income) data.Cents { return i.Amount }),
		},
		All: func(p data.Project) []income { return p.Incomes },
		Fresh: func(id, _ string) income {
			source, _ := d.Project().GrantSource()
			return income{ID: id, Source: source.ID}
		},
		Fields: func(r *form.Table[income]) []fyne.CanvasObject {
			e := r.Edit
			return []fyne.CanvasObject{
				widget.Row(r.Link("source", sourceIDs, d.NameOfRecord), r.Link("instalment", func(p data.Project) []string { return form.IdsOf(p.Instalments, "") }, d.NameOfRecord)),
				e.Row("date", "amount_cents"),
				e.Row("payer", "reason"),
			}
		},
	}
}

func sourceIDs(p data.Project) []string { return form.IdsOf(p.Sources, "") }
