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
		for _, r := range d.Project().Rates(d.Today()) {
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
			form.DayColumn("Abgerufen", func(i instalment) data.Date { return i.Requested }),
			amountColumn("Eingegangen", func(i instalment) data.Cents { return rate(i).Received }),
		},
		All:     func(p data.Project) []instalment { return p.Instalments },
		Filters: []form.Filter[instalment]{sourceFilter(d, func(i instalment) string { return i.Source })},
		Fit: func(fresh instalment, wanted func(instalment) bool) instalment {
			with := func(id string) instalment { i := fresh; i.Source = id; return i }
			return firstFit(sourceIDs(d.Project()), with, wanted, fresh)
		},
		Sums: totals[instalment]{inKind: func(i instalment) bool { return inKind(d, i.Source) }}.of,
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

func reportIDs(p data.Project) []string { return form.IdsOf(p.Reports, "") }
