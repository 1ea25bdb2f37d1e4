package exchange

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"

	"modellkommune/data"
)

// The Belegübersicht holds every payment by the Stichtag, its amounts as numbers, its days as days, and nothing that a
// spreadsheet computes.
func TestReceiptsAsWorkbook(t *testing.T) {
	p, err := Sample("merzenich-2018")
	if err != nil {
		t.Fatal(err)
	}
	p.Bookings[0].Reason, p.Bookings[0].Payee = "=1+1", "@SUM(A1)"
	const key = data.Date("2018-10-31")
	table := Receipts(p, key)
	b, err := XLSX(table)
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := XLSX(table); !bytes.Equal(b, again) {
		t.Error("made twice the bytes differ")
	}
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("Belegübersicht", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	if want := len(p.Movements(key)) + 1; len(rows) != want || want < 20 {
		t.Fatalf("%d rows, want %d", len(rows), want)
	}
	var sum, want data.Cents
	for n := range rows[1:] {
		cell := func(column int) string {
			name, _ := excelize.CoordinatesToCellName(column, n+2)
			return name
		}
		if formula, _ := f.GetCellFormula("Belegübersicht", cell(6)); formula != "" {
			t.Errorf("a formula: %s", formula)
		}
		for column, kind := range map[int]excelize.CellType{2: excelize.CellTypeUnset, 12: excelize.CellTypeUnset, 5: excelize.CellTypeInlineString} { // unset is a number
			if text, _ := f.GetCellValue("Belegübersicht", cell(column)); text == "" {
				continue
			}
			if got, err := f.GetCellType("Belegübersicht", cell(column)); err != nil || got != kind {
				t.Errorf("%s is of type %v, %v", cell(column), got, err)
			}
		}
		amount, err := f.GetCellValue("Belegübersicht", cell(12), excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		cents, err := data.ParseCents(comma(amount))
		if err != nil {
			t.Fatal(err)
		}
		sum += cents
	}
	for _, v := range p.Positions(key) {
		want += v.Spent
	}
	if sum != want {
		t.Errorf("the sum is %s, want %s", sum, want)
	}
	if shown, _ := f.GetCellValue("Belegübersicht", "B2"); shown != p.Movements(key)[0].Paid.String() {
		t.Errorf("the first day is shown as %s", shown)
	}
	if csv := string(CSV(table)); !bytes.Contains([]byte(csv), []byte("'=1+1")) {
		t.Error("a CSV computes")
	}
	if _, err := XLSX(Receipts(data.Project{}, key)); err != nil {
		t.Error(err)
	}
}

func comma(number string) string {
	return string(bytes.Replace([]byte(number), []byte("."), []byte(","), 1))
}
