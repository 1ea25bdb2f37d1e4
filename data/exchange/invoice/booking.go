package invoice

import (
	"fmt"
	"slices"
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
	switch {
	case i.TypeCode == "325":
		said = append(said, "Das ist eine Proforma-Rechnung; sie fordert keine Zahlung.")
	case i.TypeCode == "384":
		said = append(said, "Das ist eine Rechnungskorrektur. Ist die erste Rechnung schon eingetragen, zählt beides zusammen.")
	case !slices.Contains(usual, i.TypeCode) && !slices.Contains(credits, i.TypeCode):
		said = append(said, fmt.Sprintf("Die Rechnungsart „%s“ ist keine übliche; vielleicht ist es keine Rechnung oder eine Gutschrift.", i.TypeCode))
	}
	switch {
	case i.Gross == 0:
		said = append(said, "Die Rechnung lautet auf 0,00\u00a0€.")
	case i.Payable != i.Gross:
		said = append(said, fmt.Sprintf("Zu zahlen sind laut Rechnung %s; eingetragen wird der ganze Betrag von %s.", i.Payable, i.Gross))
	}
	return data.Booking{
		Kind: data.BookingReceipt, Item: item, Number: fit("number", "Die Rechnungsnummer", i.Number), Invoiced: i.Date, Paid: paid,
		Payee: fit("payee", "Der Name des Rechnungsstellers", i.Seller), Reason: fit("reason", "Der Grund", i.Reason), Amount: i.Gross,
	}, said
}
