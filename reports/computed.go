package reports

import (
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// Judged gives what the rules say of the project of a report at its Stichtag, as a release
// freezes it: with nothing left out.
func Judged(in Input) data.Computed {
	in = in.atKeyDate()
	c := in.Project.Compute(in.Date, in.at.trends)
	in.Edition = data.EditionFull
	in = in.filtered()
	c.Findings, c.Changes = in.Findings(), in.told()
	return c.Normal()
}

// JudgedFor gives what was computed as the readers of an edition are told, whatever
// sections the outline has. The words with which hints were confirmed may name persons.
func JudgedFor(in Input, persons bool) data.Computed {
	in = in.atKeyDate()
	c := in.Project.Compute(in.Date, in.at.trends)
	in = in.filtered()
	if in.Edition == data.EditionPublic {
		c = c.Public()
	} else {
		c.Findings = in.Project.Told(in.Findings())
	}
	c.Changes = in.told()
	return c.For(in.Project, persons).Normal()
}

// told gives the section on changes as lines of text.
func (in Input) told() []string {
	s := &section{Input: in, name: "changes"}
	changesInFull(s)
	var lines []string
	for _, block := range s.blocks {
		switch b := block.(type) {
		case document.Paragraph:
			lines = append(lines, lineOf(b.Runs))
		case document.List:
			for _, item := range b.Items {
				lines = append(lines, lineOf(item))
			}
		case document.Table:
			for _, r := range b.Rows {
				lines = append(lines, rowText(b.Columns, r))
			}
		}
	}
	return lines
}

func lineOf(runs []document.Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	text := narrow.Replace(b.String())
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' }), "; ")
}

// narrow are the places at which a cell is broken for a narrow column, within a sentence.
var narrow = strings.NewReplacer("→\n", "→ ", ":\n", ": ", "\n(", " (")

// rowText writes a row of a table on a line: „Maßnahme: M01 …; Status: geplant → in
// Umsetzung“.
func rowText(columns []document.Column, r document.Row) string {
	var parts []string
	for n, c := range r.Cells {
		if text := lineOf(c.Runs); text != "" {
			parts = append(parts, columns[n].Head+": "+text)
		}
	}
	return strings.Join(parts, "; ")
}
