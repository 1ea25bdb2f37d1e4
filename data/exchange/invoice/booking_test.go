package invoice

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
)

// A Beleg has what the invoice says; what does not fit into its fields is cut and said.
func TestBooking(t *testing.T) {
	i := Invoice{Number: "RE-14", Date: "2018-02-20", TypeCode: "380", Seller: "Druckerei", Reason: "Faltblatt", Gross: 119_00, Payable: 119_00}
	got, said := i.Booking("F1", "2018-03-01")
	want := data.Booking{Kind: data.BookingReceipt, Item: "F1", Number: "RE-14", Invoiced: "2018-02-20", Paid: "2018-03-01", Payee: "Druckerei", Reason: "Faltblatt", Amount: 119_00}
	if diff := cmp.Diff(want, got); diff != "" || said != nil {
		t.Errorf("%q (-want +got):\n%s", said, diff)
	}
	i.Number, i.TypeCode, i.Prepaid, i.Payable, i.Doubts = strings.Repeat("9", 41), "325", 19_00, 100_00, []string{"Etwas."}
	got, said = i.Booking("F1", "")
	got.ID = "BU1"
	if err := data.Validate(got); err != nil || len([]rune(got.Number)) != 40 {
		t.Errorf("%q: %v", got.Number, err)
	}
	if told := strings.ReplaceAll(strings.Join(said, "|"), "\u00a0", " "); told != "Etwas.|Das ist eine Proforma-Rechnung; sie fordert keine Zahlung.|Laut Rechnung sind davon 19,00 € schon bezahlt und noch 100,00 € zu zahlen; eingetragen wird der ganze Betrag.|Die Rechnungsnummer ist länger als 40 Zeichen; eingetragen wird der Anfang." {
		t.Error(told)
	}
}
