package page

import (
	"cmp"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// budgetKind says how Finanzpositionen are shown and edited.
func budgetKind(d *desk.Desk) form.Kind[data.BudgetItem] {
	type item = data.BudgetItem
	stand := widget.NewReadOnlyField(widget.About{Label: "Soll und Stand", Hint: "Aus Soll, Buchungen und Aufträgen dieser Position berechnet."}, "")
	return form.Kind[item]{
		Nothing: "Noch keine Finanzposition. Eine Position ist, was eine Kostenart in einem Haushaltsjahr aus einer Quelle braucht.",
		Add:     "Neue Finanzposition",
		Columns: []widget.Column[item]{
			form.IdColumn[item](),
			{Title: "Kostenart", Width: 150, Grow: true, Text: func(b item) string { return nameOfRef(d, b.CostType) }},
			{Title: "Quelle", Width: 100, Grow: true, Text: func(b item) string { return nameOfRef(d, b.Source) }},
			{Title: "Jahr", Width: 66, Text: func(b item) string { return desk.YearOf(b.Year) }},
			{Title: d.Say("{Maßnahme}"), Width: 124, Text: func(b item) string { return b.Measure }},
			amountColumn("Soll", func(b item) data.Cents { return d.Position(b.ID).Planned }),
			amountColumn("Ist", func(b item) data.Cents { return d.Position(b.ID).Spent }),
		},
		All:     func(p data.Project) []item { return p.Budget },
		Measure: func(b item) string { return b.Measure },
		Filters: itemFilters(d, func(b item) item { return b }),
		Fit:     func(b item, wanted func(item) bool) item { return fitItem(d.Project(), b, wanted) },
		Sums:    totals[item]{inKind: func(b item) bool { return d.Position(b.ID).Source.InKind() }}.of,
		Fresh: func(id, measure string) item {
			p := d.Project()
			source, _ := p.GrantSource()
			b := item{ID: id, Measure: measure, Source: source.ID, Year: yearInTerm(p.Programme, d.Today())}
			if plans := p.PlansAt(""); len(plans) > 0 {
				b.Amounts = []data.PlannedAmount{{Plan: plans[len(plans)-1].ID}}
			}
			return b
		},
		Follow: func(b item) {
			v := d.Position(b.ID)
			stand.SetValue(planSentence(v, d.Today()) + waitingSentence(bookingsOf(d.Project(), b.ID)-v.Bookings))
		},
		Fields: func(r *form.Table[item]) []fyne.CanvasObject {
			e := r.Edit
			objects := []fyne.CanvasObject{
				widget.Row(r.Link("cost_type", func(p data.Project) []string { return form.IdsOf(p.CostTypes, "") }, func(id string) string { return nameOfRef(d, id) }),
					r.Link("source", sourceIDs, func(id string) string { return nameOfRef(d, id) }), e.Bind("year")),
				e.Table("amounts", "Soll hinzufügen", 1.6, 1),
				widget.Row(e.Bind("forecast_cents"), widget.Blank()),
				stand,
				widget.Buttons(widget.NewQuietButton("Buchungen dieser Position", r.With(func(b item) {
					d.GoTo(desk.Location{Page: desk.PageMoney, Key: data.Key{Kind: data.KindBooking}, Within: b.ID})
				}))),
			}
			objects = append(objects, r.OfMeasure()...)
			return append(objects, e.Bind("note"))
		},
	}
}

// nameOfRef names a record by its name alone.
func nameOfRef(d *desk.Desk, id string) string {
	if r, has := d.ByID(id); has {
		return cmp.Or(data.TitleOf(r), id)
	}
	return id
}

// yearInTerm gives the Haushaltsjahr of a day, or that of the term which is nearest to it.
func yearInTerm(v data.Programme, today data.Date) int {
	switch {
	case v.To != "" && today > v.To:
		today = v.To
	case v.From != "" && today < v.From:
		today = v.From
	}
	return today.Time().Year()
}

// fitItem gives a new Finanzposition source, year and measure with which it is wanted, if there are any.
func fitItem(p data.Project, b data.BudgetItem, wanted func(data.BudgetItem) bool) data.BudgetItem {
	years := []int{b.Year} // the own one first
	for _, other := range p.Budget {
		years = append(years, other.Year)
	}
	for _, source := range append([]string{b.Source, ""}, sourceIDs(p)...) {
		for _, year := range years {
			for _, measure := range append([]string{b.Measure, ""}, form.IdsOf(p.Measures, "")...) {
				fit := b
				fit.Source, fit.Year, fit.Measure = source, year, measure
				if wanted(fit) {
					return fit
				}
			}
		}
	}
	return b
}

// bookingsOf counts the Buchungen of a Finanzposition.
func bookingsOf(p data.Project, item string) int {
	return count(p.Bookings, func(b data.Booking) bool { return b.Item == item })
}

// waitingSentence says that some Buchungen do not count yet.
func waitingSentence(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return " Eine weitere Buchung ist noch nicht bezahlt."
	}
	return fmt.Sprintf(" %s weitere Buchungen sind noch nicht bezahlt.", data.Count(n))
}

// spentPhrase says what is spent, and from what that is known.
func spentPhrase(v data.Position, key data.Date) string {
	text := "Ist " + v.Spent.String()
	switch v.Bookings {
	case 0:
		return text
	case 1:
		text += fmt.Sprintf(" aus einer Buchung bis %s", key)
	default:
		text += fmt.Sprintf(" aus %s Buchungen bis %s", data.Count(v.Bookings), key)
	}
	var parts []string
	if v.Carried != 0 {
		parts = append(parts, v.Carried.String()+" als Übernahme")
	}
	if v.Balanced() != 0 {
		parts = append(parts, v.Balanced().String()+" nach dem Stand der Buchung")
	}
	if len(parts) > 0 {
		text += " (davon " + strings.Join(parts, " und ") + ")"
	}
	return text
}

// planSentence says whether what is spent up to a day and expected stays within the plan, and
// whether the amounts agree with each other.
func planSentence(v data.Position, key data.Date) string {
	stand := fmt.Sprintf("Soll %s, %s", v.Planned, spentPhrase(v, key))
	if v.Committed > 0 {
		stand += fmt.Sprintf(", gebunden %s", v.Committed)
	}
	stand += "."
	var over []string
	if v.Forecast != nil && *v.Forecast < v.Spent {
		over = append(over, "Die Prognose ist kleiner als das Ist.")
	}
	if v.Planned == 0 {
		if v.Spent > 0 || v.Committed > 0 || v.Expected() > 0 {
			over = append(over, "Ein Soll fehlt.")
		}
		return strings.Join(append([]string{stand}, over...), " ")
	}
	if v.Spent > v.Planned {
		over = append(over, fmt.Sprintf("Das Ist liegt %s über dem Soll.", v.Spent-v.Planned))
	}
	switch expected := v.Expected(); {
	case v.Forecast != nil && *v.Forecast > v.Planned:
		over = append(over, fmt.Sprintf("Die Prognose liegt %s über dem Soll.", *v.Forecast-v.Planned))
	case v.Forecast == nil && v.Committed > 0 && expected > v.Planned:
		over = append(over, fmt.Sprintf("Ist und Gebundenes zusammen liegen %s über dem Soll.", expected-v.Planned))
	}
	if len(over) == 0 {
		over = append(over, fmt.Sprintf("Weder ausgegeben noch gebunden sind %s.", v.Planned-v.Spent-v.Committed))
	}
	return strings.Join(append([]string{stand}, over...), " ")
}

// amountColumn shows an amount, nothing for none.
func amountColumn[R any](title string, of func(R) data.Cents) widget.Column[R] {
	return widget.Column[R]{
		Title: title, Width: 118, Right: true, Text: func(r R) string { return form.AmountOf(of(r)) },
		Compare: func(a, b R) int { return cmp.Compare(of(a), of(b)) },
		Sum:     func(list []R) string { return data.Total(list, of).String() },
	}
}
