package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// A sum stands below what there is more than one of; below one it would only repeat it.
func TestSumOfOneIsNotPrinted(t *testing.T) {
	grant := data.Position{ID: "F1", Source: data.Source{ID: "FQ1"}, Year: 2018, Planned: 700}
	own := data.Position{ID: "F2", Source: data.Source{ID: "FQ2"}, Year: 2018, Planned: 50}
	unpaid := data.Position{ID: "F3", Source: data.Source{ID: "FQ3", Kind: data.SourceInKind}, Year: 2018, Planned: 9}
	for name, table := range map[string]func([]data.Position) document.Table{
		"by source":   sourceTable,
		"by position": (&section{}).positionTable,
		"of items":    (&section{}).itemTable,
	} {
		sum := strings.TrimSuffix(data.Cents(750).String(), nbsp+"€")
		if last := lastRow(table([]data.Position{grant, unpaid})); strings.HasPrefix(last, "Summe") || strings.HasPrefix(last, "Unbare") {
			t.Errorf("%s: one item has the sum %q", name, last)
		}
		if last := lastRow(table([]data.Position{grant, own, unpaid})); !strings.HasPrefix(last, "Summe in Geld") || !strings.Contains(last, sum) {
			t.Errorf("%s: two items end with %q", name, last)
		}
	}
}

// Each Finanzposition stands below the sum of its source, the years in their order; a column in which nothing stands is
// left out, and what nobody expects is no zero.
func TestItemTable(t *testing.T) {
	five, eight := data.Cents(500_00), data.Cents(800_00)
	grant, own := data.Source{ID: "FQ1", Name: "Zuwendung", Kind: data.SourceGrant, Grant: true}, data.Source{ID: "FQ2", Kind: data.SourceOwn}
	for _, c := range []struct {
		items []data.Position
		want  string
	}{
		{
			[]data.Position{
				{ID: "F3", Source: own, Measure: "M01", CostType: "Reisen", Year: 2018, Approved: 100_00, Planned: 200_00, Spent: 250_00},
				{ID: "F1", Source: grant, Year: 2019, Approved: 1_000_00, Planned: 900_00, Committed: 20_00, Forecast: &eight},
				{ID: "F2", Source: grant, Measure: "M01", CostType: "Reisen", Year: 2018, Approved: 500_00, Planned: 500_00, Forecast: &five},
			},
			`Beträge in €|Jahr|Soll bewilligt|Soll in Kraft|Ist|Gebunden|Prognose|Abweichung
Zuwendung||1.500,00|1.400,00|0,00|20,00|1.300,00|−100,00
F2 M01 Reisen|2018|500,00|500,00|0,00|0,00|500,00|keine
F1 Ohne Kostenart|2019|1.000,00|900,00|0,00|20,00|800,00|−100,00
Eigenmittel||100,00|200,00|250,00|0,00|–|–
F3 M01 Reisen|2018|100,00|200,00|250,00|0,00|–|–
Summe||1.600,00|1.600,00|250,00|20,00|1.550,00|−50,00`,
		},
		{
			[]data.Position{{ID: "F1", Source: grant, Approved: 10_00, Planned: 10_00, Spent: 3_00}},
			"Beträge in €|Soll|Ist\nZuwendung|10,00|3,00\nF1 Ohne Kostenart|10,00|3,00",
		},
	} {
		table := (&section{}).itemTable(c.items)
		var heads []string
		for _, column := range table.Columns {
			heads = append(heads, column.Head)
		}
		lines := []string{strings.Join(heads, "|")}
		for n := range table.Rows {
			lines = append(lines, lastRow(document.Table{Rows: table.Rows[:n+1]}))
		}
		if got := strings.Join(lines, "\n"); got != c.want {
			t.Errorf("got\n%s\nwant\n%s", got, c.want)
		}
	}
}

// All that came in is told: with its Rate, or by itself; what was paid back stays no part of a Rate.
func TestEveryIncomeIsToldOnce(t *testing.T) {
	p := data.Project{
		Sources:     []data.Source{{ID: "FQ1", Name: "Zuwendung", Grant: true}, {ID: "FQ2", Name: "Haushalt"}},
		Reports:     []data.Report{{ID: "B2", No: 2, Due: "2018-03-31"}},
		Instalments: []data.Instalment{{ID: "RA1", Source: "FQ1", Amount: 500_00, Report: "B2"}, {ID: "RA2", Source: "FQ1", Amount: 100_00}},
		Incomes: []data.Income{
			{ID: "EN1", Source: "FQ1", Instalment: "RA1", Amount: 200_00, Date: "2018-02-01", Reason: "erster Teil"},
			{ID: "EN2", Source: "FQ1", Instalment: "RA1", Amount: 300_00, Date: "2018-03-01", Payer: "Land"},
			{ID: "EN3", Source: "FQ1", Instalment: "RA1", Amount: -50_00, Date: "2018-04-01", Reason: "zu viel"},
			{ID: "EN4", Source: "FQ2", Amount: 7_00, Date: "2018-05-01"},
		},
		Plans:     []data.Plan{{ID: "FP1", Kind: data.PlanApproved, Date: "2018-01-01", Reference: "12"}},
		Budget:    []data.BudgetItem{{ID: "F1", Year: 2015}, {ID: "F2", Year: 2017}, {ID: "F3", Year: 2018}},
		Programme: data.Programme{ClosedYears: []data.YearClosing{{Year: 2016}, {Year: 2017, Date: "2018-02-28"}, {Year: 2018, Date: "2019-02-28"}}},
	}
	s := opened(Input{Date: "2018-10-31", Project: p}, data.EditionFull)
	money(s)
	text := plainSpaces(plain(document.Document{Blocks: s.blocks}))
	for _, want := range []string{
		"| Rate | Betrag | Fällig mit | Eingegangen |\n",
		"| RA1 | 500,00 € | Bericht Nr. 2, 31.03.2018 | 200,00 € am 01.02.2018 (EN1: erster Teil)\n300,00 € am 01.03.2018 (EN2: Einzahler Land) |\n",
		"| Summe | 600,00 € |  | 500,00 € |\n",
		"Weitere Einnahmen und Rückzahlungen: EN3, 01.04.2018: −50,00 €, Zuwendung, zu RA1 (zu viel); EN4, 01.05.2018: 7,00 €, Haushalt. Alle Einnahmen, abzüglich Rückzahlungen: 457,00 €.",
		"Finanzierungsplan: Bewilligung, gilt ab 01.01.2018 (12), Soll in Geld 0,00 €.",
		"Abgeschlossene Haushaltsjahre: 2015 mit dem Ende der Auslaufzeit, 2016 und 2017 am 28.02.2018.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("nowhere %q in\n%s", want, text)
		}
	}
	for _, income := range p.Incomes {
		if n := strings.Count(text, income.ID); n != 1 {
			t.Errorf("%s stands there %d times", income.ID, n)
		}
	}
}

func lastRow(t document.Table) string {
	if len(t.Rows) == 0 {
		return ""
	}
	var cells []string
	for _, c := range t.Rows[len(t.Rows)-1].Cells {
		cells = append(cells, plainRuns(c.Runs))
	}
	return strings.Join(cells, "|")
}

// What came in on the Stichtag itself has come in; what came the day after has not.
func TestInstalmentOfTheKeyDate(t *testing.T) {
	const key, after = data.Date("2018-10-31"), data.Date("2018-11-01")
	p := data.Project{
		Sources:     []data.Source{{ID: "FQ1", Grant: true, Giver: "P1"}},
		Partners:    []data.Partner{{ID: "P1", Short: "KfW"}},
		Instalments: []data.Instalment{{ID: "RA1", Source: "FQ1", Requested: key}},
		Incomes: []data.Income{
			{ID: "EN1", Source: "FQ1", Amount: 10_000, Date: after},
			{ID: "EN2", Source: "FQ1", Instalment: "RA1", Amount: 500, Date: key},
			{ID: "EN3", Source: "FQ1", Amount: 7},
			{ID: "EN4", Source: "FQ1", Amount: -100, Date: key},
		},
	}
	said := opened(Input{Date: key, Project: p}, data.EditionFull)
	table := said.incomeTable()
	if len(table.Rows) != 3 || lastRow(document.Table{Rows: table.Rows[:1]}) != "31.10.2018|Ohne Quelle|KfW|Rate RA1|"+data.Cents(500).String() || lastRow(table) != "Summe|–|–|–|"+data.Cents(400).String() {
		t.Errorf("%d rows, the first is %q, the last %q", len(table.Rows), lastRow(document.Table{Rows: table.Rows[:1]}), lastRow(table))
	}
	said.grant()
	if text := plain(document.Document{Blocks: said.blocks}); !strings.Contains(text, key.String()) || strings.Contains(text, after.String()) {
		t.Errorf("the table says %s", text)
	}
}

// A Prognose that nobody has recorded is not told as an amount, nor as moved.
func TestForecastThatNobodyRecorded(t *testing.T) {
	five, six := data.Cents(500), data.Cents(600)
	without := data.SumOf([]data.Position{{Planned: 500}})
	with := data.SumOf([]data.Position{{Planned: 500, Forecast: &five}})
	more := data.SumOf([]data.Position{{Planned: 500, Forecast: &six}, {Planned: 100}})
	for _, c := range []struct {
		old, now data.Money
		want     string
	}{
		{without, without, "nicht erfasst|–"},
		{without, with, data.Cents(500).String() + "|neu erfasst"},
		{with, without, "nicht erfasst|nicht mehr erfasst"},
		{with, more, data.Cents(700).String() + "|+" + data.Cents(200).String()},
		{with, with, data.Cents(500).String() + "|keine"},
		{with, data.Money{}, "nicht erfasst|nicht mehr erfasst|nicht erfasst|nicht mehr erfasst|nicht erfasst|nicht mehr erfasst"},
	} {
		row := lastRow(document.Table{Rows: []document.Row{{Cells: moneyMove(nil, data.MoneyChange{Old: c.old, Now: c.now})}}})
		if !strings.HasSuffix(row, "|"+c.want) {
			t.Errorf("%+v → %+v: %s, want %s", c.old, c.now, row, c.want)
		}
		if table := lastRow(sourceTable([]data.Position{{Planned: 500}})); !strings.Contains(table, "|nicht erfasst|") {
			t.Errorf("the table says %s", table)
		}
	}
}
