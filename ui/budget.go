package ui

import (
	"cmp"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// budgetKind says how Finanzpositionen are shown and edited.
func budgetKind(a *Desk) recordKind[data.BudgetItem] {
	type item = data.BudgetItem
	plan := widget.NewFact(widget.About{Label: "Plan und Stand", Hint: "Aus den Beträgen dieser Position berechnet."}, "")
	receipts := widget.NewFact(widget.About{Label: "Summe der Belege", Hint: "Sie soll so hoch sein wie das Ist."}, "")
	return recordKind[item]{
		nothing: "Noch keine Finanzposition. Eine Position ist, was eine Kostenart in einem Haushaltsjahr aus einer Quelle braucht.",
		add:     "Neue Finanzposition",
		columns: []widget.Column[item]{
			idColumn[item](),
			{Title: "Position", Width: 150, Grow: true, Text: func(b item) string { return string(b.Position) }},
			{Title: "Quelle", Width: 130, Grow: true, Text: func(b item) string { return string(b.Source) }},
			{Title: "Jahr", Width: 66, Text: func(b item) string { return yearOf(b.Year) }},
			amountColumn("Plan", func(b item) data.Cents { return b.Planned }),
			amountColumn("Ist", func(b item) data.Cents { return b.Spent }),
		},
		all:     func(p data.Project) []item { return p.Budget },
		measure: func(b item) string { return b.Measure },
		fresh: func(id, measure string) item {
			return item{ID: id, Measure: measure, Source: data.SourceGrant, Year: a.today().Time().Year()}
		},
		follow: func(b item) {
			plan.SetValue(planSentence(b))
			receipts.SetValue(receiptSentence(b))
		},
		fields: func(r *records[item]) []fyne.CanvasObject {
			e := r.edit
			objects := []fyne.CanvasObject{
				widget.Row(
					choice(e, "position", widget.About{Hint: "Kostenart, zum Beispiel „Veranstaltungen“ für Forum und Werkstatt."}, data.BudgetPositions, func(b *item) *data.BudgetPosition { return &b.Position }),
					choice(e, "source", widget.About{Hint: "Woher das Geld kommt, zum Beispiel „BMI-Projektmittel“."}, data.BudgetSources, func(b *item) *data.BudgetSource { return &b.Source }),
					e.year("year", widget.About{Hint: "Vierstellig, zum Beispiel „2018“."}, func(b *item) *int { return &b.Year }),
				),
				widget.Row(
					e.money("planned_cents", widget.About{Hint: "Laut Finanzierungsplan, zum Beispiel „12.500,00\u00a0€“."}, func(b *item) *data.Cents { return &b.Planned }),
					e.money("committed_cents", widget.About{Hint: "Beauftragt, aber noch nicht bezahlt."}, func(b *item) *data.Cents { return &b.Committed }),
				),
				widget.Row(
					e.money("spent_cents", widget.About{Hint: "Schon bezahlt."}, func(b *item) *data.Cents { return &b.Spent }),
					e.forecast("forecast_cents", widget.About{Hint: "Was es am Jahresende sein wird; leer: wie geplant."}, func(b *item) **data.Cents { return &b.Forecast }),
				),
				plan,
			}
			objects = append(objects, r.ofMeasure(func(b *item) *string { return &b.Measure })...)
			return append(objects,
				e.text("note", widget.About{Hint: "Wofür das Geld ist, zum Beispiel „Moderation der vier Ortsteilforen“."}, 2, func(b *item) *string { return &b.Note }),
				receiptTable(e),
				receipts,
			)
		},
	}
}

// receiptTable makes the field for the Belegliste.
func receiptTable(e *editor[data.BudgetItem]) *widget.TableField {
	return table(e, "receipts", widget.About{Hint: "Zum Beispiel „014, 03.05.2018, Druckerei, Faltblatt, 480\u00a0€“; Gutschriften mit Minus."}, "Beleg hinzufügen", []widget.TableColumn{
		{Title: "Nr.", Share: 0.8},
		{Title: "Tag", Placeholder: "TT.MM.JJJJ", Share: 1.1, Read: widget.ReadDate},
		{Title: "Empfänger", Share: 1.5},
		{Title: "Grund", Share: 1.5},
		{Title: "Betrag", Share: 1.2, Read: widget.ReadMoney},
	}, func(b *data.BudgetItem) *[]data.Receipt { return &b.Receipts },
		func(r data.Receipt) []string {
			return []string{r.Number, r.Date.String(), r.Payee, r.Reason, amountOf(r.Amount)}
		},
		func(row []string) data.Receipt {
			day, _ := data.ParseDate(row[1], "") // both read once already by the field
			amount, _ := data.ParseCents(row[4])
			return data.Receipt{Number: row[0], Date: day, Payee: row[2], Reason: row[3], Amount: amount}
		})
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
		Title: title, Width: 118, Right: true, Text: func(r R) string { return amountOf(of(r)) },
		Compare: func(a, b R) int { return cmp.Compare(of(a), of(b)) },
	}
}

// amountOf writes an amount, nothing for none.
func amountOf(c data.Cents) string {
	if c == 0 {
		return ""
	}
	return c.String()
}
