package rows

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
	"modellkommune/data/exchange"
)

func cents(c data.Cents) *data.Cents { return &c }

// project has two positions that differ by their source alone, and one of another year.
func project() data.Project {
	return data.Project{
		CostTypes: []data.CostType{{ID: "KA1", Name: "Personal"}}, Sources: []data.Source{{ID: "FQ1", Name: "Zuwendung"}, {ID: "FQ2", Name: "Eigenmittel"}},
		Measures: []data.Measure{{ID: "M01", Title: "Leitlinien"}},
		Budget: []data.BudgetItem{
			{ID: "F1", CostType: "KA1", Source: "FQ1", Year: 2018, Measure: "M01"}, {ID: "F2", CostType: "KA1", Source: "FQ2", Year: 2018}, {ID: "F3", CostType: "KA1", Source: "FQ2", Year: 2017},
		},
		Bookings: []data.Booking{{ID: "BU1", Item: "F1", Number: "2018-014", Paid: "2018-03-01", Amount: 480_00}, {ID: "BU2", Item: "F1", Payee: "Druckerei", Amount: 12_00}},
	}
}

// What a row says is booked as it says, or refused with its cell; nothing is guessed.
func TestBookings(t *testing.T) {
	for name, c := range map[string]struct {
		row  string
		want data.Booking
	}{
		"all of it":      {"F2 Personal|01.03.2018|20.02.2018|2018-014|Druckerei|Faltblatt|480,00 €|400,00", data.Booking{Item: "F2", Paid: "2018-03-01", Invoiced: "2018-02-20", Number: "2018-014", Payee: "Druckerei", Reason: "Faltblatt", Amount: 480_00, Eligible: cents(400_00)}},
		"a Gutschrift":   {"|1.3.18||||Gutschrift|-80,50|", data.Booking{Item: "F1", Paid: "2018-03-01", Reason: "Gutschrift", Amount: -80_50}},
		"U+2212":         {"|1.3.18||||x|−80,50|", data.Booking{Item: "F1", Paid: "2018-03-01", Reason: "x", Amount: -80_50}},
		"not paid yet":   {"||20.02.2018|||x|12.500,-|", data.Booking{Item: "F1", Invoiced: "2018-02-20", Reason: "x", Amount: 12_500_00}},
		"ISO, no cents":  {"f3|2018-03-01||||x|8000|0", data.Booking{Item: "F3", Paid: "2018-03-01", Reason: "x", Amount: 8_000_00, Eligible: cents(0)}},
		"spaces, breaks": {" F1 | 1. März 2018 |||Druck\nerei||8.000,00 EUR|", data.Booking{Item: "F1", Paid: "2018-03-01", Payee: "Druck erei", Amount: 8_000_00}},
	} {
		c.want.Kind = data.BookingReceipt
		got, problems := Bookings(project(), [][]string{strings.Split(c.row, "|")}, "F1")
		if problems != nil {
			t.Errorf("%s: %v", name, problems)
			continue
		}
		if diff := cmp.Diff([]data.Booking{c.want}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestBookingsThatAreRefused(t *testing.T) {
	for row, want := range map[string]int{
		"F9|1.3.18||||x|12|":                               BookingItem,
		"|31.02.2018||||x|12|":                             BookingPaid,
		"|heute||||x|12|":                                  BookingPaid,
		"|+14||||x|12|":                                    BookingPaid,
		"|43160||||x|12|":                                  BookingPaid,
		"|03/04/2018||||x|12|":                             BookingPaid,
		"||20.2||||12|":                                    BookingInvoiced,
		"|1.3.18||||x||":                                   BookingAmount,
		"|1.3.18||||x|0,00|":                               BookingAmount,
		"|1.3.18||||x|12,5 T€|":                            BookingAmount,
		"|1.3.18||||x|1,234.50|":                           BookingAmount,
		"|1.3.18||||x|480.00|":                             BookingAmount,
		"|1.3.18||||x|480,00-|":                            BookingAmount,
		"|1.3.18||||x|(480,00)|":                           BookingAmount,
		"|1.3.18||||x|480,00 S|":                           BookingAmount,
		"|1.3.18||||x|=SUMME(A1:A3)|":                      BookingAmount,
		"||||||25,00|":                                     BookingAmount,
		"Land|1.3.18||||x|12|":                             BookingItem,
		"|1.3.18||||x|100|120":                             BookingEligible,
		"|1.3.18||||x|-100|100":                            BookingEligible,
		"|1.3.18||" + strings.Repeat("9", 41) + "||x|100|": BookingNumber,
	} {
		list, problems := Bookings(project(), [][]string{strings.Split(row, "|")}, "F1")
		if len(problems) != 1 || problems[0].Column != want || list != nil {
			t.Errorf("%s: %v, %v", row, problems, list)
		}
	}
	if _, problems := Bookings(project(), [][]string{strings.Split("|1.3.18||||x|12|", "|")}, ""); len(problems) != 1 || problems[0].Column != BookingItem {
		t.Errorf("without a Finanzposition: %v", problems)
	}
}

// The Finanzposition is found by what is said of it, and left open where that fits several or none.
func TestBookingRows(t *testing.T) {
	head := "Betrag\tQuelle\tKostenart\tHaushaltsjahr\tMaßnahme\n"
	for said, want := range map[string]string{
		"12\tZuwendung\tPersonal\t2018\tM01 Leitlinien\n": "F1",
		"12\teigenmittel\t\t2017\t\n":                     "F3",
		"12\tEigenmittel\tPersonal\t\t\n":                 "Eigenmittel, Personal",
		"12\tLand\tPersonal\t2018\t\n":                    "Land, Personal, 2018",
		"12\t\t\t\tLeitlinien\n":                          "F1",
		"12\t\t\t\tM01: Leitlinien\n":                     "F1",
		"12\t\t\t\t\n":                                    "",
	} {
		a, err := BookingRows(project(), Cells(head+said))
		if err != nil || len(a.Rows) != 1 || a.Rows[0][BookingItem] != want || a.Rows[0][BookingAmount] != "12" || len(a.Rows[0]) != len(bookingFields) {
			t.Errorf("%q: %+v, %v", said, a, err)
		}
	}
}

func TestTwins(t *testing.T) {
	list := []data.Booking{
		{Number: "2018-014", Paid: "2018-03-01", Amount: 480_00, Payee: "Druck GmbH"},
		{Number: "2018-014", Paid: "2018-03-01", Amount: 240_00},
		{Payee: "druckerei", Amount: 12_00},
		{Payee: "Druckerei", Paid: "2018-03-01", Amount: 12_00},
		{Payee: "Druckerei", Reason: "Plakate", Amount: 12_00},
		{Number: "2018-020", Amount: 5_00},
		{Number: "2018-020", Amount: 5_00},
		{Number: "2018-014", Paid: "2018-04-01", Amount: 480_00},
		{Number: "2018-014", Amount: 480_00},
		{Reason: "Porto", Amount: 1_00},
		{Reason: "Kopien", Amount: 1_00},
	}
	if got, want := Twins(project(), list), []int{0, 2, 3, 6, 8}; !cmp.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// What the Belegübersicht wrote comes back: the same Buchungen, each on a Finanzposition that is called the same.
func TestReceiptsComeBack(t *testing.T) {
	p, err := exchange.Sample("merzenich-2018")
	if err != nil {
		t.Fatal(err)
	}
	table := exchange.Receipts(p, "")
	var text strings.Builder
	for n, c := range table.Columns {
		text.WriteString(map[bool]string{true: "\t"}[n > 0] + c.Label)
	}
	for _, row := range table.Rows {
		text.WriteString("\n" + strings.Join(row, "\t"))
	}
	a, err := BookingRows(p, Cells(text.String()))
	if err != nil || !a.Headed || len(a.Rows) != len(table.Rows) {
		t.Fatalf("%d rows of %d, %v", len(a.Rows), len(table.Rows), err)
	}
	list, problems := Bookings(p, a.Rows, "")
	if problems != nil {
		t.Fatal(problems)
	}
	for n, m := range p.Movements("") {
		if b := list[n]; b.Item != m.Item || b.Amount != m.Amount || b.Paid != m.Paid || b.Number != m.Number || b.Payee != m.Payee || b.Reason != m.Reason {
			t.Errorf("%+v was %+v", b, m.Booking)
		}
	}
}
