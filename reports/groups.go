package reports

import (
	"cmp"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// groupTable tells a large plan by its Handlungsfelder: how many measures each has, how they stand, and the money.
func (s *section) groupTable() document.Table {
	t := document.Table{
		Summary: "Zu jedem Handlungsfeld die Zahl der Maßnahmen, ihre Gesamtampeln, Soll und Ist.",
		Columns: []document.Column{
			{Head: "Handlungsfeld", Weight: 55},
			{Head: "Maßnahmen", Weight: 20, Align: document.Right},
			{Head: "Gesamtampeln", Weight: 40},
			{Head: "Soll", Weight: 25, Align: document.Right},
			{Head: "Ist", Weight: 25, Align: document.Right},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, g := range s.at.groups {
		t.Rows = append(t.Rows, row(
			cell(groupName(g)), cell(data.Count(len(g.Measures))), document.Cell{Runs: lightCounts(g.Lights)}, cell(g.Money.Planned.String()), cell(g.Money.Spent.String()),
		))
	}
	if len(s.Project.Budget) == 0 {
		return withoutColumn(withoutColumn(t, 4), 3)
	}
	return t
}

func groupName(g data.Group) string { return cmp.Or(g.Field, "Ohne Handlungsfeld") }

// lightCounts writes how many measures have which light: „3 im Plan, 1 gefährdet“.
func lightCounts(counts map[data.Light]int) []document.Run {
	var runs []document.Run
	for _, l := range data.Lights {
		if counts[l] == 0 {
			continue
		}
		if runs != nil {
			runs = append(runs, document.Run{Text: ", "})
		}
		runs = append(runs, document.Run{Text: data.Count(counts[l]) + nbsp}, lightRun(l))
	}
	return runs
}
