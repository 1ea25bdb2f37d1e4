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
			{Title: "Kostenart", Width: 120, Grow: true, Text: func(b item) string { return nameOfRef(d, b.CostType) }},
			{Title: "Quelle", Width: 120, Grow: true, Text: func(b item) string { return nameOfRef(d, b.Source) }},
			{Title: "Jahr", Width: 72, Text: func(b item) string { return desk.YearOf(b.Year) }},
			{Title: "Maßnahme", Width: 124, Text: func(b item) string { return b.Measure }},
			amountColumn("Soll", func(b item) data.Cents { return d.Position(b.ID).Planned }),
			amountColumn("Ist", func(b item) data.Cents { return d.Position(b.ID).Spent }),
		},
		All:     func(p data.Project) []item { return p.Budget },
		Measure: func(b item) string { return b.Measure },
		Fresh: func(id, measure string) item {
			p := d.Project()
			source, _ := p.GrantSource()
			b := item{ID: id, Measure: measure, Source: source.ID, Year: yearInTerm(p.Programme, d.Today())}
			if plans := p.PlansAt(""); len(plans) > 0 {
				b.Amounts = []data.PlannedAmount{{Plan: plans[len(plans)-1].ID}}
			}
			return b
		},
		Follow: func(b item) { stand.SetValue(planSentence(d.Position(b.ID))) },
		Fields: func(r *form.Table[item]) []fyne.CanvasObject {
			e := r.Edit
			objects := []fyne.CanvasObject{
				widget.Row(r.Link("cost_type", func(p data.Project) []string { return form.IdsOf(p.CostTypes, "") }, func(id string) string { return nameOfRef(d, id) }),
					r.Link("source", sourceIDs, func(id string) string { return nameOfRef(d, id) }), e.Bind("year")),
				e.Table("amounts", "Soll hinzufügen", 1.6, 1),
				widget.Row(e.Bind("forecast_cents"), widget.Blank()),
				stand,
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

// planSentence says whether what is spent and expected stays within the plan, and
// whether the amounts agree with each other.
func planSentence(v data.Position) string {
	stand := fmt.Sprintf("Soll %s, Ist %s", v.Planned, v.Spent)
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
	}
}
