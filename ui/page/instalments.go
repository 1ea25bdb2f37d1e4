package page

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// instalmentKind says how the Raten are shown and edited.
func instalmentKind(d *desk.Desk) form.Kind[data.Instalment] {
	type instalment = data.Instalment
	came := widget.NewReadOnlyField(widget.About{Label: "Davon eingegangen", Hint: "Aus den Einnahmen, die diese Rate nennen."}, "")
	rate := func(i instalment) (paid data.PaidRate) {
		for _, r := range d.Project().Rates("") {
			if r.ID == i.ID {
				paid = r
			}
		}
		return paid
	}
	return form.Kind[instalment]{
		Nothing: "Noch keine Rate. Die Förderung wird in Raten ausgezahlt, die mit einem Bericht fällig werden.",
		Add:     "Neue Rate",
		Columns: []widget.Column[instalment]{
			form.IdColumn[instalment](),
			{Title: "Fällig mit", Width: 140, Grow: true, Text: func(i instalment) string { return d.NameOfReport(i.Report) }},
			amountColumn("Betrag", func(i instalment) data.Cents { return i.Amount }),
			wider(form.DayColumn("Abgerufen", func(i instalment) data.Date { return i.Requested })),
			amountColumn("Eingegangen", func(i instalment) data.Cents { return rate(i).Received }),
		},
		All: func(p data.Project) []instalment { return p.Instalments },
		Fresh: func(id, _ string) instalment {
			source, _ := d.Project().GrantSource()
			return instalment{ID: id, Source: source.ID}
		},
		Follow: func(i instalment) {
			text := rate(i).Received.String()
			if last := rate(i).Last; last != "" {
				text += ", zuletzt am " + last.String()
			}
			came.SetValue(text)
		},
		Fields: func(r *form.Table[instalment]) []fyne.CanvasObject {
			e := r.Edit
			return []fyne.CanvasObject{
				widget.Row(
					e.Bind("amount_cents"),
					r.Link("report", reportIDs, d.NameOfReport),
				),
				widget.Row(r.Link("source", sourceIDs, d.NameOfRecord), e.Bind("requested")),
				came,
				e.Bind("note"),
			}
		},
	}
}

// wider gives a column room for a long title.
func wider[R any](c widget.Column[R]) widget.Column[R] {
	c.Width += 30
	return c
}

func reportIDs(p data.Project) []string { return form.IdsOf(p.Reports, "") }
