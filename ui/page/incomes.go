package page

import (
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// incomeKind says how Einnahmen are shown and edited.
func incomeKind(d *desk.Desk) form.Kind[data.Income] {
	type income = data.Income
	came := func(i income) bool { return i.Date != "" && i.Date <= d.Today() }
	amounts := amountColumn("Betrag", func(i income) data.Cents { return i.Amount })
	amounts.Sum = func(list []income) string {
		return data.Total(list, func(i income) data.Cents {
			if !came(i) {
				return 0
			}
			return i.Amount
		}).String()
	}
	return form.Kind[income]{
		Nothing: "Noch keine Einnahme. Hier steht, was von einer Quelle eingegangen ist oder an sie zurückgezahlt wurde.",
		Add:     "Neue Einnahme",
		ByDay:   true,
		Columns: []widget.Column[income]{
			form.IdColumn[income](),
			form.DayColumn("Eingegangen", func(i income) data.Date { return i.Date }),
			{Title: "Quelle", Width: 140, Grow: true, Text: func(i income) string { return nameOfRef(d, i.Source) }},
			{Title: "Grund", Width: 150, Grow: true, Text: func(i income) string { return i.Reason }},
			amounts,
		},
		All: func(p data.Project) []income { return p.Incomes },
		Filters: []form.Filter[income]{
			sourceFilter(d, func(i income) string { return i.Source }),
			yearFilter(func(i income) int { return yearOfDay(i.Date) }),
		},
		Fit: func(fresh income, wanted func(income) bool) income {
			with := func(id string) income { i := fresh; i.Source = id; return i }
			return firstFit(sourceIDs(d.Project()), with, func(i income) bool { return wanted(i) || wantedInSomeYear(d.Project(), i, wanted) }, fresh)
		},
		Sums: totals[income]{
			inKind: func(i income) bool { return inKind(d, i.Source) },
			counts: came,
			done:   " eingegangen",
		}.of,
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

// yearOfDay gives the year of a day, 0 of none.
func yearOfDay(day data.Date) int {
	if day == "" {
		return 0
	}
	return day.Time().Year()
}

// inKind says of the source with a Kennung whether no money flows.
func inKind(d *desk.Desk, source string) bool {
	r, _ := d.ByID(source)
	s, _ := r.(data.Source)
	return s.InKind()
}

func sourceIDs(p data.Project) []string { return form.IdsOf(p.Sources, "") }

// wantedInSomeYear says whether only the day, which nobody can guess, keeps an Einnahme from being wanted.
func wantedInSomeYear(p data.Project, i data.Income, wanted func(data.Income) bool) bool {
	return slices.ContainsFunc(p.Incomes, func(other data.Income) bool {
		i.Date = other.Date
		return wanted(i)
	})
}
