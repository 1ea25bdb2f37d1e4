package reports

import (
	"cmp"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// The room for what is written by hand, in lines of a table.
const (
	signatureLines  = 4
	abbreviateLines = 2
)

// signatures is where the report is signed by the Projektleitung and the Leitung
// der Verwaltung, and the Mitzeichnungsleiste.
func signatures(s *section) {
	place, head := "", headship(s.Project.Municipality)
	if lines := data.AddressLines(s.Project.Municipality.Address); len(lines) > 0 {
		place = strings.TrimLeft(lines[len(lines)-1], "0123456789 ") + ", den"
	}
	signatory := func(function, name string) document.Row {
		runs := []document.Run{{Text: function}}
		if name != "" && name != function {
			runs = append(runs, document.Run{Text: "\n" + name})
		}
		return byHand(signatureLines, document.Cell{Runs: runs}, document.CellOf(place), document.Cell{})
	}
	s.add(document.Table{
		Summary:  "Platz für Ort, Datum und Unterschrift der Projektleitung und der " + head + ".",
		Columns:  []document.Column{{Head: "Funktion", Weight: 55}, {Head: "Ort, Datum", Weight: 45}, {Head: "Unterschrift", Weight: 65}},
		Rows:     []document.Row{signatory(data.RoleLead, s.Project.Lead().Name), signatory(head, s.Project.Municipality.Lead)},
		RowHeads: true,
	})
	s.add(countersigned(s.Report.Approvals))
}

// countersigned is the Mitzeichnungsleiste, with rows to fill in where nobody is
// entered.
func countersigned(all []data.Approval) document.Table {
	t := document.Table{
		Summary: "Mitzeichnungen und Freigaben mit Stelle, Name oder Kürzel und Datum. Leere Felder werden von Hand ausgefüllt.",
		Columns: []document.Column{{Head: "Mitzeichnung", Weight: 65}, {Head: "Name oder Kürzel", Weight: 60}, {Head: "Datum", Weight: 40}},
	}
	for _, a := range all {
		t.Rows = append(t.Rows, byHand(abbreviateLines, document.CellOf(cmp.Or(a.Role, "Mitzeichnung")), document.CellOf(a.Person), document.CellOf(a.Date.String())))
	}
	const blank = 3
	for len(all) == 0 && len(t.Rows) < blank {
		t.Rows = append(t.Rows, byHand(abbreviateLines, make([]document.Cell, len(t.Columns))...))
	}
	return t
}

// byHand is a row with room to write.
func byHand(lines int, cells ...document.Cell) document.Row {
	return document.Row{Cells: cells, Lines: lines}
}
