package page

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// commitmentKind says how Aufträge are shown and edited.
func commitmentKind(d *desk.Desk) form.Kind[data.Commitment] {
	type commitment = data.Commitment
	item := func(c commitment) data.BudgetItem { return itemOf(d, c.Item) }
	return form.Kind[commitment]{
		Nothing: "Noch kein Auftrag. Ein Auftrag bindet Geld, bis er bezahlt oder aufgelöst ist.",
		Add:     "Neuer Auftrag",
		Columns: []widget.Column[commitment]{
			form.IdColumn[commitment](),
			form.DayColumn("Erteilt", func(c commitment) data.Date { return c.Date }),
			{Title: "Auftragnehmer", Width: 150, Grow: true, Text: func(c commitment) string { return c.Payee }},
			{Title: "Gegenstand", Width: 150, Grow: true, Text: func(c commitment) string { return c.Reason }},
			spared(form.MeasureColumn(d, func(c commitment) string { return item(c).Measure })),
			amountColumn("Betrag", func(c commitment) data.Cents { return c.Amount }),
			form.DayColumn("Aufgelöst", func(c commitment) data.Date { return c.Released }),
		},
		All:     func(p data.Project) []commitment { return p.Commitments },
		Filters: itemFilters(d, item),
		Whole:   &form.Whole[commitment]{Lead: "Zur Position", Of: func(c commitment) string { return c.Item }},
		Fit: func(fresh commitment, wanted func(commitment) bool) commitment {
			with := func(id string) commitment { c := fresh; c.Item = id; return c }
			return firstFit(itemIDs(d.Project()), with, wanted, fresh)
		},
		Sums: func(shown []commitment) []widget.Sum[commitment] {
			unbar := unbarItems(d)
			return totals[commitment]{inKind: func(c commitment) bool { return unbar[c.Item] }}.of(shown)
		},
		Fresh: func(id, _ string) commitment {
			c := commitment{ID: id, Date: d.Today()}
			if items := d.Project().Budget; len(items) > 0 {
				c.Item = items[0].ID
			}
			return c
		},
		Fields: func(r *form.Table[commitment]) []fyne.CanvasObject {
			e := r.Edit
			return []fyne.CanvasObject{
				r.Link("item", itemIDs, d.NameOfRecord),
				e.Row("payee", "reason"),
				e.Row("number", "amount_cents"),
				e.Row("date", "due"),
				widget.Row(e.Bind("released"), widget.Blank()),
			}
		},
	}
}
