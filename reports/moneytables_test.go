package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// A sum stands below what there is more than one of; below one it would only repeat it.
func TestSumOfOneIsNotPrinted(t *testing.T) {
	grant := data.BudgetItem{ID: "F1", Source: data.SourceGrant, Year: 2018, Planned: 700}
	own := data.BudgetItem{ID: "F2", Source: data.SourceOwn, Year: 2018, Planned: 50}
	for name, table := range map[string]func([]data.BudgetItem) document.Table{
		"by source":   sourceTable,
		"by position": positionTable,
		"of measure":  func(items []data.BudgetItem) document.Table { return budgetTable("", items) },
	} {
		if last := lastRow(table([]data.BudgetItem{grant})); strings.HasPrefix(last, "Summe") {
			t.Errorf("%s: one item has the sum %q", name, last)
		}
		if last := lastRow(table([]data.BudgetItem{grant, own})); !strings.HasPrefix(last, "Summe") || !strings.Contains(last, data.Cents(750).String()) {
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
	table := incomeTable(data.Project{Instalments: []data.Instalment{
		{ID: "Z1", Amount: 10_000, Received: after}, {ID: "Z2", Amount: 500, Received: key}, {ID: "Z3", Amount: 7},
	}}, key)
	if len(table.Rows) != 2 || !strings.Contains(plainRuns(table.Rows[0].Cells[1].Runs), "Z2") || lastRow(table) != "Summe|–|"+data.Cents(500).String() {
		t.Errorf("%d rows, the last is %q", len(table.Rows), lastRow(table))
	}
	said := opened(Input{Date: key, Project: data.Project{Instalments: []data.Instalment{{ID: "Z1", Requested: key, Received: after}}}}, data.EditionFull)
	said.grant()
	if text := plain(document.Document{Blocks: said.blocks}); !strings.Contains(text, key.String()) || strings.Contains(text, after.String()) {
		t.Errorf("the table says %s", text)
	}
}

// A Prognose that nobody has recorded is not told as an amount, nor as moved.
func TestForecastThatNobodyRecorded(t *testing.T) {
	five, six := data.Cents(500), data.Cents(600)
	without := data.SumOf([]data.BudgetItem{{Planned: 500}})
	with := data.SumOf([]data.BudgetItem{{Planned: 500, Forecast: &five}})
	more := data.SumOf([]data.BudgetItem{{Planned: 500, Forecast: &six}, {Planned: 100}})
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
		if table := lastRow(sourceTable([]data.BudgetItem{{Planned: 500}})); !strings.Contains(table, "|nicht erfasst|") {
			t.Errorf("the table says %s", table)
		}
	}
}
