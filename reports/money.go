package reports

import (
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/document"
)

// money tells how the money is used, in the order of the Finanzierungsplan:
// source, year, position.
func money(s *section) {
	p := s.Project
	if len(p.Budget) == 0 && p.Programme.Funding == 0 && len(p.Instalments) == 0 {
		s.sentences(document.Plain, "Finanzpositionen sind noch nicht erfasst.")
		return
	}
	s.sentences(document.Plain, drawdownSentence(s.at.whole, s.Date), restSentence(data.SumOf(p.Budget)))
	if len(p.Budget) > 0 {
		s.heading(2, "Mittel nach Quelle")
		figure, alt := chart.Money(p.Budget, figureWidth)
		s.add(document.Figure{Drawing: figure, Alt: alt, KeepWithNext: true}, sourceTable(p.Budget))
		s.heading(2, "Mittel nach Quelle, Jahr und Position")
		s.add(positionTable(p.Budget))
		s.sentences(document.Small, forecastNote(data.SumOf(p.Budget)), s.recordedNote("Plan, gebundene Mittel, Ausgaben ohne Beleg und Prognose"))
		s.notes()
	}
	s.grant()
}

// drawdownSentence tells the Mittelabfluss of the term.
func drawdownSentence(p data.Project, key data.Date) string {
	if len(p.Budget) == 0 {
		return "Finanzpositionen sind noch nicht erfasst."
	}
	d := p.DrawdownOfTerm(key)
	if d.Planned <= 0 {
		return fmt.Sprintf("Geplant sind keine Mittel, ausgegeben %s.", d.Spent)
	}
	text := fmt.Sprintf("Von %s geplanten Mitteln sind am Stichtag %s ausgegeben (%s).", d.Planned, d.Spent, data.Percent(100*float64(d.Spent)/float64(d.Planned)))
	if share, known := d.Share(); known {
		text += fmt.Sprintf(" Bei gleichmäßigem Mittelabfluss über die Laufzeit wären es %s; tatsächlich sind %s davon abgeflossen.", d.Due, data.Percent(share))
	}
	return text
}

// restSentence tells what is bound, what is left and what the forecast says.
func restSentence(m data.Money) string {
	if m.Items == 0 {
		return ""
	}
	var parts []string
	if m.Committed > 0 {
		parts = append(parts, fmt.Sprintf("Gebunden sind weitere %s.", m.Committed))
	}
	if left := m.Left(); left < 0 {
		parts = append(parts, fmt.Sprintf("Ausgaben und Bindungen liegen %s über dem Plan.", -left))
	} else {
		parts = append(parts, fmt.Sprintf("Frei verfügbar sind %s.", left))
	}
	return strings.Join(append(parts, forecastSentence(m)), " ")
}

// forecastSentence tells what will have been spent, where somebody has said so.
func forecastSentence(m data.Money) string {
	if !m.ForecastRecorded() {
		text := "Eine Prognose ist nicht erfasst."
		if over := m.Forecast - m.Planned; over > 0 {
			text += fmt.Sprintf(" Ausgaben und Bindungen übersteigen bei einzelnen Positionen den Plan, zusammen um %s.", over)
		}
		return text
	}
	over, which := m.ForecastSum-m.ForecastPlan, fmt.Sprintf("Die Prognose von %s", m.ForecastSum)
	if m.ForecastPartly() {
		which = fmt.Sprintf("Eine Prognose ist für %s von %s des Plans erfasst; sie", m.ForecastPlan, m.Planned)
	}
	switch {
	case over > 0:
		return fmt.Sprintf("%s liegt %s über dem Plan.", which, over)
	case over < 0:
		return fmt.Sprintf("%s liegt %s unter dem Plan.", which, -over)
	case m.ForecastPartly():
		return which + " entspricht ihm."
	}
	return "Die Prognose entspricht dem Plan."
}

// forecastNote says what a sum of Prognosen holds where some are not recorded.
func forecastNote(m data.Money) string {
	if !m.ForecastPartly() {
		return ""
	}
	return "Wo keine Prognose erfasst ist, zählt in den Summen der Prognose der Plan, mindestens aber, was ausgegeben und gebunden ist."
}

// forecast writes the Prognose of a sum in a table.
func forecast(m data.Money) string {
	if !m.ForecastRecorded() {
		return notRecorded
	}
	return m.Forecast.String()
}

// amounts are the columns of a table of money.
func amounts(first ...document.Column) []document.Column {
	for _, head := range []string{"Plan", "Gebunden", "Ist", "Prognose", "Rest"} {
		first = append(first, document.Column{Head: head, Weight: 21.5, Align: document.Right})
	}
	return first
}

// amountCells are a sum under those columns; the Rest is what of the plan is neither
// spent nor gebunden.
func amountCells(m data.Money) []document.Cell {
	return []document.Cell{cell(m.Planned.String()), cell(m.Committed.String()), cell(m.Spent.String()), cell(forecast(m)), cell(m.Left().String())}
}

// sourceTable stands beside the chart.
func sourceTable(items []data.BudgetItem) document.Table {
	t := document.Table{
		Summary:  "Zu jeder Finanzierungsquelle Plan, gebundene Mittel, Ausgaben, Prognose und Rest, mit der Summe.",
		Columns:  amounts(document.Column{Head: "Quelle", Weight: 57}),
		RowHeads: true,
		Small:    true,
	}
	sums := data.SumBy(items, func(b data.BudgetItem) data.BudgetSource { return b.Source })
	for _, source := range chart.Sources(items) {
		t.Rows = append(t.Rows, row(append([]document.Cell{cell(chart.SourceName(source))}, amountCells(sums[source])...)...))
	}
	if len(t.Rows) > 1 {
		t.Rows = append(t.Rows, sumRow("Summe", data.SumOf(items), 1))
	}
	return t
}

// sumRow is a row for a sum; the name fills the first of some columns.
func sumRow(name string, m data.Money, columns int) document.Row {
	cells := []document.Cell{cell(name)}
	for range columns - 1 {
		cells = append(cells, cell(""))
	}
	return document.Row{Strong: true, Cells: append(cells, amountCells(m)...)}
}

// place is where a Finanzposition stands in the Finanzierungsplan.
type place struct {
	source   data.BudgetSource
	year     int
	position data.BudgetPosition
}

func placeOf(b data.BudgetItem) place { return place{b.Source, b.Year, b.Position} }

// places lists where Finanzpositionen stand, in the order of the plan.
func places(items []data.BudgetItem) []place {
	sources, positions := chart.Sources(items), append(slices.Clone(data.BudgetPositions), "")
	var list []place
	for at := range data.SumBy(items, placeOf) {
		list = append(list, at)
	}
	slices.SortFunc(list, func(a, b place) int {
		if n := slices.Index(sources, a.source) - slices.Index(sources, b.source); n != 0 {
			return n
		}
		if a.year != b.year {
			return a.year - b.year
		}
		return slices.Index(positions, a.position) - slices.Index(positions, b.position)
	})
	return list
}

// positionTable sums up by source, year and position, with the sum of each
// source and of all.
func positionTable(items []data.BudgetItem) document.Table {
	t := document.Table{
		Summary:  "Zu jeder Finanzierungsquelle die Positionen nach Haushaltsjahr mit Plan, gebundenen Mitteln, Ausgaben, Prognose und Rest, mit Summen.",
		Columns:  amounts(document.Column{Head: "Quelle und Position", Weight: 44}, document.Column{Head: "Jahr", Weight: 13.5}),
		RowHeads: true,
		Small:    true,
	}
	sums, bySource := data.SumBy(items, placeOf), data.SumBy(items, func(b data.BudgetItem) data.BudgetSource { return b.Source })
	last := data.BudgetSource("none yet")
	for _, at := range places(items) {
		if at.source != last {
			last = at.source
			t.Rows = append(t.Rows, sumRow(chart.SourceName(at.source), bySource[at.source], 2))
		}
		t.Rows = append(t.Rows, row(append([]document.Cell{cell(positionName(at.position)), cell(yearName(at.year))}, amountCells(sums[at])...)...))
	}
	if len(bySource) > 1 {
		t.Rows = append(t.Rows, sumRow("Summe", data.SumOf(items), 2))
	}
	return t
}

func positionName(p data.BudgetPosition) string {
	if p == "" {
		return "Ohne Position"
	}
	return string(p)
}

func yearName(year int) string {
	if year == 0 {
		return ""
	}
	return fmt.Sprint(year)
}

// budgetTable lists Finanzpositionen as they are, with their sum.
func budgetTable(caption string, items []data.BudgetItem) document.Table {
	t := document.Table{
		Caption:  caption,
		Summary:  "Finanzpositionen der Maßnahme mit Quelle, Jahr, Plan, gebundenen Mitteln, Ausgaben, Prognose und Rest.",
		Columns:  amounts(document.Column{Head: "Position und Quelle", Weight: 44}, document.Column{Head: "Jahr", Weight: 13.5}),
		RowHeads: true,
		Small:    true,
	}
	for _, b := range items {
		one := data.SumOf([]data.BudgetItem{b})
		t.Rows = append(t.Rows, row(append([]document.Cell{cell(positionName(b.Position) + ", " + chart.SourceName(b.Source)), cell(yearName(b.Year))}, amountCells(one)...)...))
	}
	if len(items) > 1 {
		t.Rows = append(t.Rows, sumRow("Summe", data.SumOf(items), 2))
	}
	return t
}

// notes prints the Erläuterungen, which say why a Finanzposition differs from
// its plan.
func (s *section) notes() {
	var list document.List
	for _, b := range s.Project.Budget {
		if b.Note == "" {
			continue
		}
		name := strings.Join(given(positionName(b.Position), chart.SourceName(b.Source), yearName(b.Year)), ", ")
		item := []document.Run{{Text: name}}
		if b.Measure != "" {
			item = append(item, document.Run{Text: " ("}, s.idRun(b.Measure), document.Run{Text: ")"})
		}
		list.Items = append(list.Items, append(item, document.Run{Text: ": " + b.Note}))
	}
	if len(list.Items) > 0 {
		s.add(document.Paragraph{Runs: []document.Run{{Text: "Erläuterungen:", Bold: true}}, KeepWithNext: true}, list)
	}
}

// grant tells what of the grant was requested, came in and is spent, with its
// instalments.
func (s *section) grant() {
	g := s.at.whole.Grant(s.Date)
	if g.Funding == 0 && len(s.Project.Instalments) == 0 {
		return
	}
	s.heading(2, "Förderung und Auszahlung")
	s.add(document.Paragraph{Runs: document.Text(strings.Join(given(grantSentence(g), proofSentence(s.Project.Programme)), " ")), KeepWithNext: true})
	if len(s.Project.Instalments) == 0 {
		return
	}
	t := document.Table{
		Summary: "Auszahlungsraten der Förderung mit Betrag, dem Bericht, mit dem sie fällig werden, Abruf und Eingang.",
		Columns: []document.Column{
			{Head: "Rate", Weight: 18},
			{Head: "Betrag", Weight: 24, Align: document.Right},
			{Head: "Fällig mit", Weight: 48},
			{Head: "Abgerufen am", Weight: 22},
			{Head: "Eingegangen am", Weight: 22},
			{Head: "Anmerkung", Weight: 40},
		},
		RowHeads: true,
		Small:    true,
	}
	var sum data.Cents
	for _, i := range s.Project.Instalments {
		sum += i.Amount
		t.Rows = append(t.Rows, row(cell(i.ID), cell(i.Amount.String()), cell(s.dueWith(i)), cell(i.Requested.String()), cell(i.Received.String()), cell(i.Note)))
	}
	t.Rows = append(t.Rows, document.Row{Strong: true, Cells: []document.Cell{cell("Summe"), cell(sum.String()), cell(""), cell(""), cell(""), cell("")}})
	s.add(t)
}

// dueWith names the report with which an instalment falls due.
func (s *section) dueWith(i data.Instalment) string {
	for _, r := range s.Project.Reports {
		if r.ID == i.Report {
			return strings.Join(given(r.Title, r.Due.String()), ", ")
		}
	}
	return ""
}

// proofSentence tells by which rules the use of the grant is proved, until when, and how
// long that is kept. It says nothing where nobody has recorded any of it.
func proofSentence(v data.Programme) string {
	var parts []string
	if v.Conditions != "" {
		parts = append(parts, fmt.Sprintf("Es gelten die %s.", v.Conditions))
	}
	switch due := v.ProofDue(); {
	case v.ProofDate != "":
		parts = append(parts, fmt.Sprintf("Der Verwendungsnachweis ist am %s vorgelegt worden; die Unterlagen werden bis zum %s aufbewahrt.", v.ProofDate, v.KeepUntil()))
	case due != "" && (v.Conditions != "" || v.ProofMonths != nil):
		parts = append(parts, fmt.Sprintf("Der Verwendungsnachweis ist bis zum %s vorzulegen.", due))
	}
	return strings.Join(parts, " ")
}

// grantSentence tells the Einnahmen and what they were spent on.
func grantSentence(g data.Grant) string {
	var parts []string
	if g.Funding > 0 {
		parts = append(parts, fmt.Sprintf("Bewilligt sind %s.", g.Funding))
	}
	switch {
	case !g.Recorded:
		parts = append(parts, "Raten sind nicht erfasst; was abgerufen und eingegangen ist, ist nicht bekannt.")
	case g.Requested == 0 && g.Received == 0:
		parts = append(parts, "Abgerufen ist davon noch nichts.")
	case g.Outstanding() > 0:
		parts = append(parts, fmt.Sprintf("Abgerufen sind %s, eingegangen %s; %s stehen noch aus.", g.Requested, g.Received, g.Outstanding()))
	default:
		parts = append(parts, fmt.Sprintf("Abgerufen und eingegangen sind %s.", g.Received))
	}
	spent := fmt.Sprintf("Ausgegeben sind aus der Förderung %s", g.Spent)
	if used, known := g.Used(); known {
		spent += fmt.Sprintf(" (%s)", data.Percent(used))
	}
	if !g.SpentRecorded {
		spent = "Ausgaben sind nicht erfasst"
	}
	parts = append(parts, spent+".")
	switch advance := g.Advance(); {
	case !g.Recorded, !g.SpentRecorded:
	case advance > 0:
		parts = append(parts, fmt.Sprintf("Von den eingegangenen Mitteln sind %s noch nicht ausgegeben.", advance))
	case advance < 0:
		parts = append(parts, fmt.Sprintf("Die Kommune ist mit %s in Vorleistung getreten.", -advance))
	}
	return strings.Join(parts, " ")
}
