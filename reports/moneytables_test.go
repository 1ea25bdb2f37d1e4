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
	for name, table := range map[string]func([]data.Position) document.Table{
		"by source":   sourceTable,
		"by position": (&section{}).positionTable,
		"of measure":  func(items []data.Position) document.Table { return budgetTable("", items) },
	} {
		if last := lastRow(table([]data.Position{grant})); strings.HasPrefix(last, "Summe") {
			t.Errorf("%s: one item has the sum %q", name, last)
		}
		if last := lastRow(table([]data.Position{grant, own})); !strings.HasPrefix(last, "Summe") || !strings.Contains(last, data.Cents(750).String()) {
			t.Errorf("%s: two items end with %q", name, last)
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
