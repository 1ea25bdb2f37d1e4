package exchange

import (
	"strconv"

	"modellkommune/data"
)

// Receipts is the Belegübersicht: what was paid by the end of a day, in the order of the days. Unbare Eigenleistung is
// marked, for no money flows for it.
func Receipts(p data.Project, key data.Date) Table {
	t := Table{Name: "Belegübersicht", Columns: []Column{
		{"Nr.", "", FormNumber},
		{"Bezahlt am", "", FormDate},
		{"Rechnung vom", "", FormDate},
		{"Belegnummer", "", FormText},
		{"Empfänger", "", FormText},
		{"Grund", "", FormText},
		{"Art", "", FormText},
		{"Finanzierungsquelle", "", FormText},
		{"Kostenart", "", FormText},
		{"Maßnahme", "", FormText},
		{"Haushaltsjahr", "", FormNumber},
		{"Betrag (Euro)", "", FormEuro},
		{"Davon zuwendungsfähig (Euro)", "", FormEuro},
		{"Unbar", "", FormTruth},
	}}
	of := map[string]data.Position{}
	for _, v := range p.Positions(key) {
		of[v.ID] = v
	}
	for n, m := range p.Movements(key) {
		v, year, inKind := of[m.Item], "", "nein"
		if v.Year != 0 {
			year = strconv.Itoa(v.Year)
		}
		if v.Source.InKind() {
			inKind = "ja"
		}
		kind := m.Kind
		if m.Receipt() {
			kind = data.BookingReceipt
		}
		t.Rows = append(t.Rows, []string{
			strconv.Itoa(n + 1), string(m.Paid), string(m.Invoiced), m.Number, m.Payee, m.Reason, string(kind), v.Source.Name, data.CostTypeName(v.CostType), v.Measure, year,
			euro(m.Amount), euro(m.Eligible), inKind,
		})
	}
	return t
}
