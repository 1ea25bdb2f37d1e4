package layout

import (
	"testing"

	"modellkommune/reports/document"
)

// An amount is not torn where the column beside it has room to spare.
func TestAmountsStayWhole(t *testing.T) {
	for _, amounts := range [][]string{
		{"12.000,00", "12.000,00", "11.900,00", "0,00", "11.900,00", "−100,00"},
		{"1.440.000,00", "1.440.000,00", "968.228,22", "34.328,00", "1.429.781,20", "−10.218,80"},
		{"1.517.100,00", "1.517.100,00", "1.004.205,42", "34.328,00", "1.509.258,40", "−117.841,60"},
	} {
		table := document.Table{Small: true, RowHeads: true, Columns: []document.Column{{Head: "Beträge in €", Weight: 62}, {Head: "Jahr", Weight: 10}}}
		heads := []string{"Soll bewilligt", "Soll in Kraft", "Ist", "Gebunden", "Prognose", "Abweichung"}
		sum := document.Row{Strong: true, Cells: []document.Cell{document.CellOf("BMI-Projektmittel"), document.CellOf("2018")}}
		for n, head := range heads {
			table.Columns = append(table.Columns, document.Column{Head: head, Weight: 15.5, Align: document.Right})
			sum.Cells = append(sum.Cells, document.CellOf(amounts[n]))
		}
		table.Rows = []document.Row{sum}
		g := newGrid(table)
		g.measure()
		g.arrange()
		for n, c := range g.rows[1].cells {
			if len(c.lines) > 1 {
				t.Errorf("%s: cell %d has %d lines", amounts[0], n, len(c.lines))
			}
		}
	}
}
