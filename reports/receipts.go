package reports

import (
	"cmp"
	"fmt"
	"slices"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/document"
)

// receipts is the Belegliste of the zahlenmäßiger Nachweis: Einnahmen and Ausgaben
// apart, each in the order of the days, with payee, reason and amount (Nr. 6.4
// ANBest-P).
func receipts(s *section) {
	p := s.Project
	income := incomeTable(p, s.Date)
	if len(income.Rows) == 0 && !slices.ContainsFunc(p.Budget, func(b data.BudgetItem) bool { return len(b.Receipts) > 0 }) {
		return
	}
	if len(income.Rows) > 0 {
		s.heading(2, "Einnahmen")
		s.add(income)
	}
	s.heading(2, "Ausgaben")
	s.sentences(document.Plain, receiptsSentence(p.Budget))
	for _, source := range chart.Sources(p.Budget) {
		t := expenseTable(source, p.Budget)
		if len(t.Rows) > 0 {
			s.add(t)
		}
	}
}

// receiptsSentence says how much of what is spent the receipts prove.
func receiptsSentence(items []data.BudgetItem) string {
	proven, spent := data.ReceiptsOf(items), data.SumOf(items).Spent
	switch {
	case proven == 0:
		return fmt.Sprintf("Belege sind zu den Ausgaben von %s noch nicht erfasst.", spent)
	case proven == spent:
		return fmt.Sprintf("Alle Ausgaben von %s sind mit Belegen erfasst.", spent)
	case proven > spent:
		return fmt.Sprintf("Erfasst sind Belege über %s; das sind %s mehr als die verbuchten Ausgaben von %s.", proven, proven-spent, spent)
	}
	text := fmt.Sprintf("Erfasst sind Belege über %s. Zu Ausgaben von %s sind keine Belege erfasst", proven, spent-proven)
	if inKind := data.SumBy(items, func(b data.BudgetItem) data.BudgetSource { return b.Source })[data.SourceInKind].Spent; inKind > 0 {
		text += fmt.Sprintf(", darunter %s unbare Eigenleistung", inKind)
	}
	return text + "."
}

// incomeTable lists the instalments that came in by a key date.
func incomeTable(p data.Project, key data.Date) document.Table {
	t := document.Table{
		Summary: "Eingegangene Raten der Förderung nach dem Tag des Eingangs.",
		Columns: []document.Column{
			{Head: "Tag", Weight: 22}, {Head: "Grund", Weight: 113}, {Head: "Betrag", Weight: 30, Align: document.Right},
		},
		Small: true,
	}
	var came []data.Instalment
	var sum data.Cents
	for _, i := range p.Instalments {
		if i.Received != "" && i.Received <= key {
			came, sum = append(came, i), sum+i.Amount
		}
	}
	if len(came) == 0 {
		return t
	}
	slices.SortStableFunc(came, func(a, b data.Instalment) int { return cmp.Compare(a.Received, b.Received) })
	for _, i := range came {
		t.Rows = append(t.Rows, row(cell(i.Received.String()), cell("Rate "+i.ID+" der Förderung"), cell(i.Amount.String())))
	}
	t.Rows = append(t.Rows, document.Row{Strong: true, Cells: []document.Cell{cell("Summe"), cell(""), cell(sum.String())}})
	return t
}

// expenseTable lists the receipts of a source in the order of their days.
func expenseTable(source data.BudgetSource, items []data.BudgetItem) document.Table {
	t := document.Table{
		Caption: chart.SourceName(source),
		Summary: fmt.Sprintf("Belege über Ausgaben aus der Quelle „%s“ nach dem Tag, mit Empfänger, Grund und Betrag.", chart.SourceName(source)),
		Columns: []document.Column{
			{Head: "Tag", Weight: 20},
			{Head: "Beleg-Nr.", Weight: 21},
			{Head: "Empfänger", Weight: 34},
			{Head: "Grund", Weight: 40},
			{Head: "Position", Weight: 32},
			{Head: "Betrag", Weight: 23, Align: document.Right},
		},
		Small: true,
	}
	type line struct {
		data.Receipt
		position data.BudgetPosition
	}
	var lines []line
	var sum data.Cents
	for _, b := range items {
		if b.Source != source {
			continue
		}
		sum += b.Receipted()
		for _, r := range b.Receipts {
			lines = append(lines, line{r, b.Position})
		}
	}
	if len(lines) == 0 {
		return t
	}
	slices.SortStableFunc(lines, func(a, b line) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Number, b.Number))
	})
	for _, l := range lines {
		t.Rows = append(t.Rows, row(cell(l.Date.String()), cell(l.Number), cell(l.Payee), cell(l.Reason), cell(positionName(l.position)), cell(l.Amount.String())))
	}
	t.Rows = append(t.Rows, document.Row{Strong: true, Cells: []document.Cell{cell("Summe"), cell(""), cell(""), cell(""), cell(""), cell(sum.String())}})
	return t
}
