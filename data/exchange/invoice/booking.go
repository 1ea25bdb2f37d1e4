package invoice

import (
	"fmt"
	"unicode/utf8"

	"modellkommune/data"
)

// Booking gives the Beleg over the invoice, without Kennung, on a Finanzposition: its gross amount, paid on a day or not
// yet. The sentences say what of the invoice the officer should look at.
func (i Invoice) Booking(item string, paid data.Date) (data.Booking, []string) {
	said := append([]string(nil), i.Doubts...)
	fit := func(name, label, text string) string {
		f, _ := data.FieldOf(data.Booking{}, name)
		if utf8.RuneCountInString(text) <= f.Limit() {
			return text
		}
		said = append(said, fmt.Sprintf("%s ist länger als %d Zeichen; eingetragen wird der Anfang.", label, f.Limit()))
		return cut(text, f.Limit())
	}
	if i.TypeCode == "325" {
		said = append(said, "Das ist eine Proforma-Rechnung; sie fordert keine Zahlung.")
	}
	if i.Prepaid != 0 {
		said = append(said, fmt.Sprintf("Laut Rechnung sind davon %s schon bezahlt und noch %s zu zahlen; eingetragen wird der ganze Betrag.", i.Prepaid, i.Payable))
	}
	return data.Booking{
		Kind: data.BookingReceipt, Item: item, Number: fit("number", "Die Rechnungsnummer", i.Number), Invoiced: i.Date, Paid: paid,
		Payee: fit("payee", "Der Name des Rechnungsstellers", i.Seller), Reason: fit("reason", "Der Grund", i.Reason), Amount: i.Gross,
	}, said
}
