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
	plan := widget.NewReadOnlyField(widget.About{Label: "Plan und Stand", Hint: "Aus den Beträgen dieser Position berechnet."}, "")
	receipts := widget.NewReadOnlyField(widget.About{Label: "Summe der Belege", Hint: "Sie soll so hoch sein wie das Ist."}, "")
	return form.Kind[item]{
		Nothing: "Noch keine Finanzposition. Eine Position ist, was eine Kostenart in einem Haushaltsjahr aus einer Quelle braucht.",
		Add:     "Neue Finanzposition",
		Columns: []widget.Column[item]{
			form.IdColumn[item](),
			{Title: "Position", Width: 150, Grow: true, Text: func(b item) string { return string(b.Position) }},
			{Title: "Quelle", Width: 130, Grow: true, Text: func(b item) string { return string(b.Source) }},
			{Title: "Jahr", Width: 66, Text: func(b item) string { return desk.YearOf(b.Year) }},
			amountColumn("Plan", func(b item) data.Cents { return b.Planned }),
			amountColumn("Ist", func(b item) data.Cents { return b.Spent }),
		},
		All:     func(p data.Project) []item { return p.Budget },
		Measure: func(b item) string { return b.Measure },
		Fresh: func(id, measure string) item {
			return item{ID: id, Measure: measure, Source: data.SourceGrant, Year: d.Today().Time().Year()}
		},
		Follow: func(b item) {
			plan.SetValue(planSentence(b))
			receipts.SetValue(receiptSentence(b))
		},
		Fields: func(r *form.Table[item]) []fyne.CanvasObject {
			e := r.Edit
			objects := []fyne.CanvasObject{
				e.Row("position", "source", "year"),
				e.Row("planned_cents", "committed_cents"),
				e.Row("spent_cents", "forecast_cents"),
				plan,
			}
			objects = append(objects, r.OfMeasure()...)
			return append(objects,
				e.Bind("note"),
				receiptTable(e),
				receipts,
			)
		},
	}
}

// receiptTable makes the field for the Belegliste.
func receiptTable(e *form.Editor[data.BudgetItem]) *widget.TableField {
	return e.Table("receipts", "Beleg hinzufügen", 0.8, 1.1, 1.5, 1.5, 1.2)
}

// planSentence says whether what is spent and expected stays within the plan, and
// whether the amounts agree with each other.
func planSentence(b data.BudgetItem) string {
	var over []string
	if b.Forecast != nil && *b.Forecast < b.Spent {
		over = append(over, "Die Prognose ist kleiner als das Ist.")
	}
	if b.Planned == 0 {
		if b.Spent > 0 || b.Committed > 0 || b.Expected() > 0 {
			over = append(over, "Ein Plan fehlt.")
		}
		return strings.Join(over, " ")
	}
	if b.Spent > b.Planned {
		over = append(over, fmt.Sprintf("Das Ist liegt %s über dem Plan.", b.Spent-b.Planned))
	}
	switch expected := b.Expected(); {
	case b.Forecast != nil && *b.Forecast > b.Planned:
		over = append(over, fmt.Sprintf("Die Prognose liegt %s über dem Plan.", *b.Forecast-b.Planned))
	case b.Forecast == nil && b.Committed > 0 && expected > b.Planned:
		over = append(over, fmt.Sprintf("Ist und Gebundenes zusammen liegen %s über dem Plan.", expected-b.Planned))
	}
	if len(over) > 0 {
		return strings.Join(over, " ")
	}
	return fmt.Sprintf("Im Plan; weder ausgegeben noch gebunden sind %s.", b.Planned-b.Spent-b.Committed)
}

// receiptSentence says whether the receipts add up to what is spent.
func receiptSentence(b data.BudgetItem) string {
	sum := b.Receipted()
	switch {
	case len(b.Receipts) == 0 && b.Spent == 0:
		return ""
	case len(b.Receipts) == 0:
		return fmt.Sprintf("Noch kein Beleg; im Ist stehen %s.", b.Spent)
	case sum == b.Spent:
		return fmt.Sprintf("%s – stimmt mit dem Ist überein.", sum)
	case sum < b.Spent:
		return fmt.Sprintf("%s – das Ist ist %s höher; es fehlen Belege.", sum, b.Spent-sum)
	}
	return fmt.Sprintf("%s – das Ist ist %s niedriger; bitte prüfen.", sum, sum-b.Spent)
}

// amountColumn shows an amount, nothing for none.
func amountColumn[R any](title string, of func(R) data.Cents) widget.Column[R] {
	return widget.Column[R]{
		Title: title, Width: 118, Right: true, Text: func(r R) string { return form.AmountOf(of(r)) },
		Compare: func(a, b R) int { return cmp.Compare(of(a), of(b)) },
	}
}
