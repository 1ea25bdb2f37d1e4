package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/document"
)

// money tells how the money is used, in the order of the Finanzierungsplan:
// source, year, Kostenart. What is unbar is told apart.
func money(s *section) {
	p := s.Project
	_, granted := p.GrantSource()
	if len(p.Budget) == 0 && !granted && len(p.Instalments) == 0 && len(p.Incomes) == 0 {
		s.sentences(document.Plain, "Finanzpositionen sind noch nicht erfasst.")
		return
	}
	items := s.positions()
	cash, inKind := data.Cash(items), data.InKind(items)
	s.sentences(document.Plain, drawdownSentence(s.at.whole, s.Date), restSentence(data.SumOf(cash)))
	s.sentences(document.Plain, inKindSentence(data.SumOf(inKind)), carriedSentence(data.SumOf(items)), s.ruledSentence())
	if len(items) > 0 {
		s.heading(2, "Mittel nach Quelle")
		if len(cash) > 0 {
			figure, alt := chart.Money(cash, figureWidth)
			s.add(document.Figure{Drawing: figure, Alt: alt, KeepWithNext: true})
		}
		s.add(sourceTable(items))
		s.heading(2, "Mittel nach Quelle, Jahr und Kostenart")
		s.add(s.positionTable(items))
		s.sentences(document.Small, forecastNote(data.SumOf(items)), s.recordedNote("Prognose und undatierte Aufträge"))
		s.notes()
	}
	s.planChanges()
	s.grant()
}

// positions gives the Finanzpositionen that the readers see, at the Stichtag.
func (s *section) positions() []data.Position { return s.Project.Positions(s.Date) }

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

// inKindSentence tells what the house did without money.
func inKindSentence(m data.Money) string {
	if m.Items == 0 {
		return ""
	}
	return fmt.Sprintf("Dazu kommt, ohne dass Geld fließt, unbare Eigenleistung: %s von geplanten %s.", m.Spent, m.Planned)
}

// carriedSentence names what was taken over as sums without days of their own.
func carriedSentence(m data.Money) string {
	if m.Carried == 0 {
		return ""
	}
	return fmt.Sprintf("Von den Beträgen sind %s als Summen ohne einzelne Buchungen übernommen; ihr Tag ist der eines Stichtags oder das Ende des Haushaltsjahres.", m.Carried)
}

// ruledSentence says of a further edition of an older release that its sums are put together otherwise.
func (s *section) ruledSentence() string {
	if s.Project.Judged == nil || s.Project.Judged.Rules >= data.ApartRules || len(data.InKind(s.positions())) == 0 {
		return ""
	}
	return "Die Ampeln sind die der Freigabe; damals zählte unbare Eigenleistung bei den Ausgaben mit. Die Summen hier zeigen sie getrennt."
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
	left, over := m.Left(), -m.Open()
	switch {
	case over > 0:
		parts = append(parts, fmt.Sprintf("Ausgaben und Bindungen liegen %s über dem Plan.", over))
	case left < 0:
		parts = append(parts, fmt.Sprintf("Frei verfügbar ist nichts mehr; Ausgaben und Bindungen übersteigen um %s, was ohne die abgeschlossenen Haushaltsjahre zur Verfügung stand.", -left))
	default:
		parts = append(parts, fmt.Sprintf("Frei verfügbar sind %s.", left))
	}
	if m.Lapsed > 0 {
		parts = append(parts, fmt.Sprintf("Aus abgeschlossenen Haushaltsjahren sind %s nicht mehr verfügbar.", m.Lapsed))
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
	switch {
	case m.ForecastPartly() && m.Closed > 0:
		which = fmt.Sprintf("Für %s von %s des Plans ist eine Prognose erfasst oder das Haushaltsjahr abgeschlossen; was dafür erwartet wird,", m.ForecastPlan, m.Planned)
	case m.ForecastPartly():
		which = fmt.Sprintf("Eine Prognose ist für %s von %s des Plans erfasst; sie", m.ForecastPlan, m.Planned)
	case m.Closed > 0 && m.Closed < m.Items:
		return fmt.Sprintf("Erwartet werden %s (abgeschlossene Haushaltsjahre mit ihrem Ist), %s.", m.ForecastSum, againstPlan(over))
	case m.Closed == m.Items:
		which = fmt.Sprintf("Alle Haushaltsjahre sind abgeschlossen; die Ausgaben von %s", m.ForecastSum)
	}
	switch {
	case over > 0:
		return fmt.Sprintf("%s %s %s über dem Plan.", which, lies(m), over)
	case over < 0:
		return fmt.Sprintf("%s %s %s unter dem Plan.", which, lies(m), -over)
	case m.ForecastPartly():
		return which + " entspricht ihm."
	case m.Closed == m.Items:
		return which + " entsprechen dem Plan."
	}
	return "Die Prognose entspricht dem Plan."
}

// againstPlan says by how much an amount is above or below the plan.
func againstPlan(over data.Cents) string {
	switch {
	case over > 0:
		return fmt.Sprintf("%s über dem Plan", over)
	case over < 0:
		return fmt.Sprintf("%s unter dem Plan", -over)
	}
	return "so viel wie geplant"
}

// lies is the verb for what stands in a sum of Prognosen, or of Ausgaben where all is closed.
func lies(m data.Money) string {
	if m.Closed == m.Items {
		return "liegen"
	}
	return "liegt"
}

// forecastNote says what a sum of Prognosen holds where some are not recorded.
func forecastNote(m data.Money) string {
	if !m.ForecastPartly() {
		return ""
	}
	return "Wo keine Prognose erfasst ist, zählt in den Summen der Prognose der Plan, mindestens aber, was ausgegeben und gebunden ist; bei abgeschlossenen Haushaltsjahren zählt das Ist."
}

// forecast writes the Prognose of a sum in a table.
func forecast(m data.Money) string {
	if !m.ForecastRecorded() {
		return notRecorded
	}
	return m.Forecast.String()
}

// variance writes by how much the Prognose differs from the Soll in force.
func variance(m data.Money) string {
	if !m.ForecastRecorded() {
		return ""
	}
	over := m.Forecast - m.Planned
	return signed(over, over.String())
}

// moneyColumns are the columns of a table of money; where the plan was changed it shows the approved Soll beside
// the one in force.
type moneyColumns struct{ changed bool }

func columnsFor(items []data.Position) moneyColumns {
	return moneyColumns{slices.ContainsFunc(items, func(v data.Position) bool { return v.Approved != v.Planned })}
}

func (c moneyColumns) heads(first ...document.Column) []document.Column {
	columns := []document.Column{{Head: "Soll", Weight: 21.5}, {Head: "Ist", Weight: 21.5}, {Head: "Gebunden", Weight: 21.5}, {Head: "Prognose", Weight: 21.5}, {Head: "Abweichung", Weight: 21.5}}
	if c.changed {
		columns = []document.Column{
			{Head: "Soll bewilligt", Weight: 19.5},
			{Head: "Soll in Kraft", Weight: 19.5},
			{Head: "Ist", Weight: 19.5},
			{Head: "Gebunden", Weight: 18.5},
			{Head: "Prognose", Weight: 22},
			{Head: "Abweichung", Weight: 20},
		}
	}
	for _, column := range columns {
		column.Align = document.Right
		first = append(first, column)
	}
	return first
}

// cells are a sum under those columns; the Abweichung is that of the Prognose from the Soll in force.
func (c moneyColumns) cells(m data.Money) []document.Cell {
	all := []document.Cell{cell(m.Planned.String()), cell(m.Spent.String()), cell(m.Committed.String()), cell(forecast(m)), cell(variance(m))}
	if c.changed {
		all = append([]document.Cell{cell(m.Approved.String())}, all...)
	}
	return all
}

// sum is a row for a sum; the name fills the first of some columns.
func (c moneyColumns) sum(name string, m data.Money, columns int) document.Row {
	cells := []document.Cell{cell(name)}
	for range columns - 1 {
		cells = append(cells, cell(""))
	}
	return document.Row{Strong: true, Cells: append(cells, c.cells(m)...)}
}

// sums are the rows that close a table: what flows in money, and apart from it what does not.
func (c moneyColumns) sums(items []data.Position, columns int) []document.Row {
	cash, inKind := data.Cash(items), data.InKind(items)
	if len(inKind) == 0 || len(cash) == 0 {
		return []document.Row{c.sum("Summe", data.SumOf(items), columns)}
	}
	return []document.Row{c.sum("Summe in Geld", data.SumOf(cash), columns), c.sum("Unbare Eigenleistung", data.SumOf(inKind), columns)}
}

const moneySummary = "Soll, Ausgaben, gebundene Mittel, Prognose und ihre Abweichung vom Soll"

// sourceTable stands beside the chart.
func sourceTable(items []data.Position) document.Table {
	c := columnsFor(items)
	t := document.Table{
		Summary:  "Zu jeder Finanzierungsquelle " + moneySummary + ", mit den Summen.",
		Columns:  c.heads(document.Column{Head: "Quelle", Weight: 45}),
		RowHeads: true,
		Small:    true,
	}
	sums := chart.BySource(items)
	for _, source := range chart.Sources(items) {
		t.Rows = append(t.Rows, row(append([]document.Cell{cell(chart.SourceName(source))}, c.cells(sums[source.ID])...)...))
	}
	if len(t.Rows) > 1 {
		t.Rows = append(t.Rows, c.sums(items, 1)...)
	}
	return t
}

// place is where a Finanzposition stands in the Finanzierungsplan.
type place struct {
	source   string
	year     int
	costType string
}

func placeOf(b data.Position) place { return place{b.Source.ID, b.Year, b.CostType} }

// places lists where Finanzpositionen stand, in the order of the plan.
func (s *section) places(items []data.Position) []place {
	var list []place
	for at := range data.SumBy(items, placeOf) {
		list = append(list, at)
	}
	sources := chart.Sources(items)
	rank := func(at place) (source, costType int) {
		source = slices.IndexFunc(sources, func(v data.Source) bool { return v.ID == at.source })
		costType = slices.IndexFunc(s.Project.CostTypes, func(c data.CostType) bool { return c.Name == at.costType })
		if costType < 0 {
			costType = len(s.Project.CostTypes)
		}
		return source, costType
	}
	slices.SortFunc(list, func(a, b place) int {
		sourceA, typeA := rank(a)
		sourceB, typeB := rank(b)
		return cmp.Or(cmp.Compare(sourceA, sourceB), cmp.Compare(a.year, b.year), cmp.Compare(typeA, typeB), cmp.Compare(a.costType, b.costType))
	})
	return list
}

// positionTable sums up by source, year and Kostenart, with the sum of each
// source and of all.
func (s *section) positionTable(items []data.Position) document.Table {
	c := columnsFor(items)
	t := document.Table{
		Summary:  "Zu jeder Finanzierungsquelle die Kostenarten nach Haushaltsjahr mit " + moneySummary + ", mit Summen.",
		Columns:  c.heads(document.Column{Head: "Quelle und Kostenart", Weight: 36}, document.Column{Head: "Jahr", Weight: 11.5}),
		RowHeads: true,
		Small:    true,
	}
	sums, bySource := data.SumBy(items, placeOf), chart.BySource(items)
	sources, last := chart.Sources(items), "none yet"
	for _, at := range s.places(items) {
		if at.source != last {
			last = at.source
			source := sources[slices.IndexFunc(sources, func(v data.Source) bool { return v.ID == last })]
			t.Rows = append(t.Rows, c.sum(chart.SourceName(source), bySource[at.source], 2))
		}
		t.Rows = append(t.Rows, row(append([]document.Cell{cell(data.CostTypeName(at.costType)), cell(yearName(at.year))}, c.cells(sums[at])...)...))
	}
	if len(bySource) > 1 {
		t.Rows = append(t.Rows, c.sums(items, 2)...)
	}
	return t
}

func yearName(year int) string {
	if year == 0 {
		return ""
	}
	return fmt.Sprint(year)
}

// budgetTable lists Finanzpositionen as they are, with their sum.
func budgetTable(caption string, items []data.Position) document.Table {
	c := columnsFor(items)
	t := document.Table{
		Caption:  caption,
		Summary:  "Finanzpositionen der Maßnahme mit Quelle, Jahr, " + moneySummary + ".",
		Columns:  c.heads(document.Column{Head: "Kostenart und Quelle", Weight: 36}, document.Column{Head: "Jahr", Weight: 11.5}),
		RowHeads: true,
		Small:    true,
	}
	for _, b := range items {
		one := data.SumOf([]data.Position{b})
		t.Rows = append(t.Rows, row(append([]document.Cell{cell(data.CostTypeName(b.CostType) + ", " + chart.SourceName(b.Source)), cell(yearName(b.Year))}, c.cells(one)...)...))
	}
	if len(items) > 1 {
		t.Rows = append(t.Rows, c.sums(items, 2)...)
	}
	return t
}

// notes prints the Erläuterungen, which say why a Finanzposition differs from
// its plan.
func (s *section) notes() {
	var list document.List
	for _, b := range s.positions() {
		if b.Note == "" {
			continue
		}
		name := strings.Join(given(data.CostTypeName(b.CostType), chart.SourceName(b.Source), yearName(b.Year)), ", ")
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
