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

// sums are the rows that close a table: what flows in money, and apart from it what does not. What is said by a single
// row is not summed up.
func (c moneyColumns) sums(items []data.Position, columns int, rows func([]data.Position) int) []document.Row {
	cash, inKind := data.Cash(items), data.InKind(items)
	var list []document.Row
	if rows(cash) > 1 {
		list = append(list, c.sum(nameOfSum(items), data.SumOf(cash), columns))
	}
	if rows(inKind) > 1 {
		list = append(list, c.sum("Unbare Eigenleistung", data.SumOf(inKind), columns))
	}
	return list
}

// nameOfSum calls the sum of what flows in money; that it is in money need only be said where something is not.
func nameOfSum(items []data.Position) string {
	if len(data.InKind(items)) > 0 {
		return "Summe in Geld"
	}
	return "Summe"
}

func sourcesOf(items []data.Position) int { return len(chart.Sources(items)) }

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
	t.Rows = append(t.Rows, c.sums(items, 1, sourcesOf)...)
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
	t.Rows = append(t.Rows, c.sums(items, 2, sourcesOf)...)
	return t
}

func yearName(year int) string {
	if year == 0 {
		return ""
	}
	return fmt.Sprint(year)
}

// itemTable lists the Finanzpositionen source by source, each below the sum of its source, with the sum of all. Columns
// that say nothing of any of them are left out.
func (s *section) itemTable(items []data.Position) document.Table {
	t := document.Table{
		Summary:  s.say("Zu jeder Finanzierungsquelle ihre Finanzpositionen mit {Maßnahme}, Kostenart, Jahr, ") + moneySummary + ", in Euro, mit Summen.",
		Columns:  []document.Column{{Head: "Beträge in €", Weight: 62}, {Head: "Jahr", Weight: 10}},
		RowHeads: true,
		Small:    true,
	}
	columns := itemColumns(items)
	for _, c := range columns {
		t.Columns = append(t.Columns, document.Column{Head: c.head, Weight: c.width, Align: document.Right})
	}
	add := func(strong bool, name []document.Run, year string, list []data.Position) {
		r := row(document.Cell{Runs: name}, document.CellOf(year))
		for _, c := range columns {
			r.Cells = append(r.Cells, document.CellOf(strings.TrimSuffix(c.text(list), nbsp+"€")))
		}
		r.Strong = strong
		t.Rows = append(t.Rows, r)
	}
	for _, source := range chart.Sources(items) {
		of := itemsOf(source, items)
		add(true, document.Text(chart.SourceName(source)), "", of)
		for _, v := range of {
			add(false, s.itemRuns(v), yearName(v.Year), []data.Position{v})
		}
	}
	for _, of := range []struct {
		name string
		list []data.Position
	}{{nameOfSum(items), data.Cash(items)}, {"Unbare Eigenleistung", data.InKind(items)}} {
		if sourcesOf(of.list) > 1 {
			add(true, document.Text(of.name), "", of.list)
		}
	}
	if !slices.ContainsFunc(items, func(v data.Position) bool { return v.Year != 0 }) {
		t = withoutColumn(t, 1)
	}
	return t
}

// itemsOf lists the Finanzpositionen of a source by their years.
func itemsOf(source data.Source, items []data.Position) []data.Position {
	var list []data.Position
	for _, v := range items {
		if v.Source.ID == source.ID {
			list = append(list, v)
		}
	}
	slices.SortStableFunc(list, func(a, b data.Position) int { return cmp.Compare(a.Year, b.Year) })
	return list
}

// itemRuns names a Finanzposition: „F12 M03 IT/Lizenzen“.
func (s *section) itemRuns(v data.Position) []document.Run {
	out := document.Text(v.ID + " ")
	if v.Measure != "" {
		out = append(out, s.idRun(v.Measure), document.Run{Text: " "})
	}
	return append(out, document.Run{Text: data.CostTypeName(v.CostType)})
}

// itemColumn is a column of amounts, of one Finanzposition or of several together.
type itemColumn struct {
	head  string
	width float64
	text  func([]data.Position) string
}

// itemColumns are those that say something: the approved Soll where it was changed, what is gebunden and a Prognose where there is any.
func itemColumns(items []data.Position) []itemColumn {
	amount := func(head string, of func(data.Money) data.Cents) itemColumn {
		return itemColumn{head, 15.5, func(list []data.Position) string { return of(data.SumOf(list)).String() }}
	}
	planned, approved := "Soll", columnsFor(items).changed
	var columns []itemColumn
	if approved {
		planned = "Soll in Kraft"
		columns = append(columns, amount("Soll bewilligt", func(m data.Money) data.Cents { return m.Approved }))
	}
	columns = append(columns,
		amount(planned, func(m data.Money) data.Cents { return m.Planned }),
		amount("Ist", func(m data.Money) data.Cents { return m.Spent }))
	sum := data.SumOf(items)
	if slices.ContainsFunc(items, func(v data.Position) bool { return v.Committed != 0 }) {
		columns = append(columns, amount("Gebunden", func(m data.Money) data.Cents { return m.Committed }))
	}
	if sum.ForecastRecorded() {
		columns = append(columns,
			itemColumn{"Prognose", 15.5, func(list []data.Position) string {
				if m := data.SumOf(list); m.ForecastRecorded() {
					return m.Forecast.String()
				}
				return "–"
			}},
			itemColumn{"Abweichung", 18, func(list []data.Position) string { return cmp.Or(variance(data.SumOf(list)), "–") }})
	}
	return columns
}
