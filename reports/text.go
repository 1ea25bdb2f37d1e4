package reports

import (
	"slices"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// missing stands where a report needs something that nobody has entered yet.
const missing = "Noch keine Angabe"

// notRecorded stands where a figure would be: what nobody has recorded is not zero.
const notRecorded = "nicht erfasst"

// freeText turns what an officer wrote into paragraphs and lists.
func freeText(text string) []document.Block {
	var blocks []document.Block
	for _, b := range data.ParseText(text) {
		if b.Items == nil {
			blocks = append(blocks, document.Paragraph{Runs: runs(b.Paragraph)})
			continue
		}
		list := document.List{Ordered: b.Ordered}
		for _, item := range b.Items {
			list.Items = append(list.Items, runs(item))
		}
		blocks = append(blocks, list)
	}
	return blocks
}

// inCell is the same for a cell or within a paragraph: what is a paragraph or an item there
// begins a line.
func inCell(text string) []document.Run {
	var out []document.Run
	add := func(mark string, parsed []data.TextRun) {
		if len(out) > 0 {
			mark = "\n" + mark
		}
		if mark != "" {
			out = append(out, document.Run{Text: mark})
		}
		out = append(out, runs(parsed)...)
	}
	for _, b := range data.ParseText(text) {
		if b.Items == nil {
			add("", b.Paragraph)
		}
		for n, item := range b.Items {
			mark := "• "
			if b.Ordered {
				mark = data.Count(n+1) + ". "
			}
			add(mark, item)
		}
	}
	return out
}

func runs(parsed []data.TextRun) []document.Run {
	out := make([]document.Run, len(parsed))
	for i, r := range parsed {
		out[i] = document.Run{Text: r.Text, URL: r.URL}
	}
	return out
}

// labelled is a free text with its label in bold at the beginning, for texts
// that are too short for a heading each.
func labelled(label, text string) []document.Block {
	lead := document.Run{Text: label + ": ", Bold: true}
	blocks := freeText(text)
	if len(blocks) == 0 {
		return nil
	}
	if first, ok := blocks[0].(document.Paragraph); ok {
		first.Runs = append([]document.Run{lead}, first.Runs...)
		blocks[0] = first
		return blocks
	}
	lead.Text = label + ":"
	return append([]document.Block{document.Paragraph{Runs: []document.Run{lead}, KeepWithNext: true}}, blocks...)
}

// labelledRequired says so when nothing is written yet.
func labelledRequired(label, text string) []document.Block {
	if blocks := labelled(label, text); blocks != nil {
		return blocks
	}
	return []document.Block{document.Paragraph{Runs: []document.Run{{Text: label + ": ", Bold: true}, {Text: missing, Italic: true}}}}
}

// bullets makes a list of plain texts.
func bullets(texts []string) document.List {
	var list document.List
	for _, text := range texts {
		list.Items = append(list.Items, document.Text(text))
	}
	return list
}

// fact is a row of a table of names and values.
type fact struct {
	name  string
	value []document.Run
}

// required is a fact that says so when its value is missing.
func required(name, value string) fact {
	if value == "" {
		return fact{name, []document.Run{{Text: missing, Italic: true}}}
	}
	return optional(name, value)
}

// optional is a fact that is left out when its value is missing.
func optional(name, value string) fact {
	if value == "" {
		return fact{name: name}
	}
	return fact{name, document.Text(value)}
}

// facts makes a table of the facts that have a value, with links in values.
func facts(summary string, all ...fact) document.Table {
	t := document.Table{
		Summary:  summary,
		Columns:  []document.Column{{Head: "Angabe", Weight: 28}, {Head: "Inhalt", Weight: 72}},
		Headless: true,
	}
	for _, f := range all {
		if len(f.value) > 0 {
			t.Rows = append(t.Rows, row(cell(f.name), document.Cell{Runs: f.value}))
		}
	}
	return t
}

func row(cells ...document.Cell) document.Row { return document.Row{Cells: cells} }

// cell is a cell of plain text; an empty one gets a dash, for an empty cell
// leaves a listener in doubt.
func cell(text string) document.Cell {
	if text == "" {
		text = "–"
	}
	return document.CellOf(text)
}

// withoutColumn gives a table without one of its columns.
func withoutColumn(t document.Table, column int) document.Table {
	t.Columns = slices.Delete(slices.Clone(t.Columns), column, column+1)
	rows := make([]document.Row, len(t.Rows))
	for i, r := range t.Rows {
		r.Cells = slices.Delete(slices.Clone(r.Cells), column, column+1)
		rows[i] = r
	}
	t.Rows = rows
	return t
}

// withFilledColumns gives a table without the columns in which no row says anything.
func withFilledColumns(t document.Table) document.Table {
	empty := cell("").Runs
	for column := len(t.Columns) - 1; column > 0; column-- {
		if !slices.ContainsFunc(t.Rows, func(r document.Row) bool { return !slices.Equal(r.Cells[column].Runs, empty) }) {
			t = withoutColumn(t, column)
		}
	}
	return t
}
