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
	income := s.incomeTable()
	if len(income.Rows) == 0 && len(s.Project.Movements(s.Date)) == 0 {
		return
	}
	if len(income.Rows) > 0 {
		s.heading(2, "Einnahmen")
		s.add(income)
	}
	s.heading(2, "Ausgaben")
	items := s.positions()
	s.sentences(document.Plain, receiptsSentence(s.Project, s.Date))
	for _, source := range chart.Sources(data.Cash(items)) {
		if t := s.expenseTable(source); len(t.Rows) > 0 {
			s.add(t)
		}
	}
	inKind := data.InKind(items)
	if slices.ContainsFunc(s.Project.Movements(s.Date), func(m data.Movement) bool {
		return slices.ContainsFunc(inKind, func(v data.Position) bool { return v.ID == m.Item })
	}) {
		s.heading(2, "Unbare Eigenleistung")
		s.sentences(document.Plain, "Für unbare Eigenleistung fließt kein Geld; sie zählt weder bei den Einnahmen noch bei den Ausgaben.")
		for _, source := range chart.Sources(inKind) {
			if t := s.expenseTable(source); len(t.Rows) > 0 {
				s.add(t)
			}
		}
	}
}

// receiptsSentence says how much of what is spent the receipts prove, Finanzposition by Finanzposition: what one has
// too many is no proof of another.
func receiptsSentence(p data.Project, key data.Date) string {
	items := map[string]bool{}
	var missing, beyond data.Cents
	for _, v := range data.Cash(p.Positions(key)) {
		items[v.ID] = true
		missing, beyond = missing+max(0, v.Unproven()), beyond+max(0, -v.Unproven())
	}
	var paid, receipts int
	for _, m := range p.Movements(key) {
		if items[m.Item] {
			paid++
			if m.Receipt() {
				receipts++
			}
		}
	}
	spent := data.SumOf(data.Cash(p.Positions(key))).Spent
	proven := spent - missing + beyond
	switch {
	case paid == 0:
		return "Ausgaben sind noch nicht gebucht."
	case receipts == 0:
		return fmt.Sprintf("Belege sind zu den Ausgaben von %s noch nicht erfasst.", spent)
	case missing == 0 && beyond == 0:
		return fmt.Sprintf("Alle Ausgaben von %s sind mit Belegen erfasst.", spent)
	}
	text := fmt.Sprintf("Erfasst sind Belege über %s.", proven)
	if missing > 0 {
		text += fmt.Sprintf(" Zu Ausgaben von %s sind keine Belege erfasst.", missing)
	}
	if beyond > 0 {
		text += fmt.Sprintf(" Bei einzelnen Finanzpositionen zeigen die Belege zusammen %s mehr, als gebucht ist.", beyond)
	}
	return text
}

// incomeTable lists what came in, and was paid back, by the key date.
func (s *section) incomeTable() document.Table {
	t := document.Table{
		Summary: "Einnahmen nach dem Tag des Eingangs, mit Quelle, Einzahler, Grund und Betrag; Rückzahlungen mit Minus.",
		Columns: []document.Column{
			{Head: "Tag", Weight: 20}, {Head: "Quelle", Weight: 38}, {Head: "Einzahler", Weight: 34}, {Head: "Grund", Weight: 48}, {Head: "Betrag", Weight: 25, Align: document.Right},
		},
		Small: true,
	}
	var sum data.Cents
	for _, i := range s.Project.IncomeUntil(s.Date) {
		sum += i.Amount
		source := s.source(i.Source)
		t.Rows = append(t.Rows, row(cell(i.Date.String()), cell(chart.SourceName(source)), cell(cmp.Or(i.Payer, s.giver(source))), cell(incomeReason(i)), cell(i.Amount.String())))
	}
	if len(t.Rows) > 0 {
		t.Rows = append(t.Rows, document.Row{Strong: true, Cells: []document.Cell{cell("Summe"), cell(""), cell(""), cell(""), cell(sum.String())}})
	}
	return t
}

func incomeReason(i data.Income) string {
	switch {
	case i.Reason != "":
		return i.Reason
	case i.Amount < 0:
		return "Rückzahlung"
	case i.Instalment != "":
		return "Rate " + i.Instalment
	}
	return ""
}

// source finds a Finanzierungsquelle by its Kennung.
func (s *section) source(id string) data.Source {
	for _, v := range s.Project.Sources {
		if v.ID == id {
			return v
		}
	}
	return data.Source{}
}

// giver names the partner who gives a source.
func (s *section) giver(source data.Source) string {
	for _, p := range s.Project.Partners {
		if p.ID == source.Giver {
			return cmp.Or(p.Short, p.On(s.Date).Name)
		}
	}
	return ""
}

// expenseTable lists what was paid from a source in the order of the days.
func (s *section) expenseTable(source data.Source) document.Table {
	t := document.Table{
		Caption: chart.SourceName(source),
		Summary: fmt.Sprintf("Zahlungen aus der Quelle „%s“ nach dem Tag, mit Beleg, Empfänger, Grund, Kostenart und Betrag.", chart.SourceName(source)),
		Columns: []document.Column{
			{Head: "Tag", Weight: 20},
			{Head: "Beleg-Nr.", Weight: 21},
			{Head: "Empfänger", Weight: 34},
			{Head: "Grund", Weight: 38},
			{Head: "Kostenart", Weight: 30},
			{Head: "Betrag", Weight: 25, Align: document.Right},
		},
		Small: true,
	}
	of := map[string]data.Position{}
	for _, v := range s.positions() {
		if v.Source.ID == source.ID {
			of[v.ID] = v
		}
	}
	var sum data.Cents
	for _, m := range s.Project.Movements(s.Date) {
		v, known := of[m.Item]
		if !known {
			continue
		}
		sum += m.Amount
		t.Rows = append(t.Rows, row(cell(m.Paid.String()), cell(m.Number), cell(m.Payee), cell(movementReason(m)), cell(data.CostTypeName(v.CostType)), cell(m.Amount.String())))
	}
	if len(t.Rows) > 0 {
		t.Rows = append(t.Rows, document.Row{Strong: true, Cells: []document.Cell{cell("Summe"), cell(""), cell(""), cell(""), cell(""), cell(sum.String())}})
	}
	return t
}

// movementReason says for what money flowed; of a sum that it is one.
func movementReason(m data.Movement) string {
	switch {
	case m.Kind == data.BookingBalance && m.Reason == "":
		return "Stand der Buchung, ohne Einzelbelege"
	case m.Kind == data.BookingBalance:
		return m.Reason + " (Stand der Buchung)"
	case m.Reason == "":
		return string(m.Kind)
	}
	return m.Reason
}
