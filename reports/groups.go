package reports

import (
	"cmp"
	"fmt"
	"slices"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// groupTable tells a large plan by its Handlungsfelder: how many measures each has, how they stand, and the money.
func (s *section) groupTable() document.Table {
	t := document.Table{
		Summary: s.say("Zu jedem Handlungsfeld die Zahl der {Maßnahmen}, ihre Gesamtampeln, Soll und Ist."),
		Columns: []document.Column{
			{Head: "Handlungsfeld", Weight: 36},
			{Head: s.say("{Maßnahmen}"), Weight: 17, Align: document.Right},
			{Head: "Gesamtampeln", Weight: 72},
			{Head: "Soll", Weight: 20, Align: document.Right},
			{Head: "Ist", Weight: 20, Align: document.Right},
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

// groupRows are so many Handlungsfelder that a page shows beside others, then ever fewer.
var groupRows = []int{16, 12, 8, 5, 3, 1}

// groupVariants give the table of the Handlungsfelder with ever fewer rows, those first that have most to worry about.
func (s *section) groupVariants() [][]document.Block {
	if s.at.groups == nil {
		return [][]document.Block{nil}
	}
	t := s.groupTable()
	variants := [][]document.Block{{t}}
	order := slices.Clone(s.at.groups)
	slices.SortStableFunc(order, func(a, b data.Group) int {
		return cmp.Or(cmp.Compare(b.Lights[data.Red], a.Lights[data.Red]), cmp.Compare(b.Lights[data.Yellow], a.Lights[data.Yellow]))
	})
	for _, most := range groupRows {
		if most >= len(t.Rows) {
			continue
		}
		shown := map[string]bool{}
		for _, g := range order[:most] {
			shown[groupName(g)] = true
		}
		short := t
		short.Rows = slices.DeleteFunc(slices.Clone(t.Rows), func(r document.Row) bool { return !shown[r.Cells[0].Runs[0].Text] })
		rest := len(t.Rows) - most
		note := s.elsewhere(fmt.Sprintf("… und %s %s", numeral(rest, "ein"), plural(rest, "weiteres Handlungsfeld", "weitere Handlungsfelder")), data.SectionOverview, data.SectionMeasures)
		variants = append(variants, []document.Block{short, document.Paragraph{Tone: document.Small, Runs: note}})
	}
	return variants
}

// grouped gives the measures that are shown by Handlungsfeld where the plan is large, else all as one group without a name.
func (s *section) grouped() []data.Group {
	if s.at.groups == nil {
		return []data.Group{{Measures: s.Project.Measures}}
	}
	var list []data.Group
	for _, g := range s.at.groups {
		all := g.Measures
		g.Measures = nil
		for _, m := range s.Project.Measures {
			if slices.ContainsFunc(all, func(of data.Measure) bool { return of.ID == m.ID }) {
				g.Measures = append(g.Measures, m)
			}
		}
		if len(g.Measures) > 0 {
			list = append(list, g)
		}
	}
	return list
}

// inGroups gives the measures that are shown in the order in which their groups stand.
func (s *section) inGroups() []data.Measure {
	var list []data.Measure
	for _, g := range s.grouped() {
		list = append(list, g.Measures...)
	}
	return list
}

// groupedRows sets the rows of a table of all measures below the names of their groups.
func (s *section) groupedRows(t document.Table) document.Table {
	all := t.Rows
	t.Rows = nil
	for _, g := range s.grouped() {
		t.Rows = append(t.Rows, s.groupRow(g, len(t.Columns)))
		for _, m := range g.Measures {
			t.Rows = append(t.Rows, all[slices.IndexFunc(s.Project.Measures, func(of data.Measure) bool { return of.ID == m.ID })])
		}
	}
	return t
}

// groupRow heads the measures of a group in a table.
func (s *section) groupRow(g data.Group, columns int) document.Row {
	r := document.Row{Strong: true, Cells: []document.Cell{cell(groupHead(g))}}
	for len(r.Cells) < columns {
		r.Cells = append(r.Cells, document.CellOf(""))
	}
	return r
}

// groupHead writes „Mobilität (8)“.
func groupHead(g data.Group) string {
	return fmt.Sprintf("%s (%s)", groupName(g), data.Count(len(g.Measures)))
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
