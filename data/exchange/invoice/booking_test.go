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
	if told := strings.ReplaceAll(strings.Join(said, "|"), "\u00a0", " "); told != "Etwas.|Das ist eine Proforma-Rechnung; sie fordert keine Zahlung.|Zu zahlen sind laut Rechnung 100,00 €; eingetragen wird der ganze Betrag von 119,00 €.|Die Rechnungsnummer ist länger als 40 Zeichen; eingetragen wird der Anfang." {
		t.Error(told)
	}
}

// What an officer has to look at before it is booked is said.
func TestDoubtsOfABooking(t *testing.T) {
	for name, c := range map[string]struct {
		i    Invoice
		want string
	}{
		"as usual":      {Invoice{TypeCode: "380", Gross: 119_00, Payable: 119_00}, ""},
		"a credit note": {Invoice{TypeCode: "381", Gross: -119_00, Payable: -119_00}, ""},
		"corrected":     {Invoice{TypeCode: "384", Gross: 119_00, Payable: 119_00}, "Das ist eine Rechnungskorrektur."},
		"unknown code":  {Invoice{TypeCode: "0381", Gross: 119_00, Payable: 119_00}, "Die Rechnungsart „0381“ ist keine übliche"},
		"less to pay":   {Invoice{TypeCode: "380", Gross: 119_00, Payable: 118_98}, "Zu zahlen sind laut Rechnung 118,98 €"},
		"nothing":       {Invoice{TypeCode: "380"}, "Die Rechnung lautet auf 0,00 €."},
	} {
		_, said := c.i.Booking("F1", "")
		if got := strings.ReplaceAll(strings.Join(said, "|"), "\u00a0", " "); c.want == "" && got != "" || !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// An invoice to somebody else is told, one to another office of the municipality is not.
func TestInvoiceIsFor(t *testing.T) {
	for _, c := range []struct {
		buyer, municipality string
		want                bool
	}{
		{"Gemeinde Merzenich", "Gemeinde Merzenich", true},
		{"Gemeindeverwaltung MERZENICH, Kämmerei", "Gemeinde Merzenich", true},
		{"Stadt Köln", "Gemeinde Merzenich", false},
		{"Stadt Köln", "", true},
	} {
		if got := isFor(c.buyer, c.municipality); got != c.want {
			t.Errorf("%q for %q: %v", c.buyer, c.municipality, got)
		}
	}
}
