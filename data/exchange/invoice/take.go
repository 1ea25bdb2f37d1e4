package invoice

import (
	"fmt"
	"slices"

	"modellkommune/data"
)

// take takes an invoice out of an XML.
func take(root *element) (Invoice, error) {
	s := spellingOf(root)
	t := &terms{spelling: s, root: root}
	i := Invoice{
		Number:   t.needed(s.number, "die Rechnungsnummer (BT-1)"),
		Date:     t.day(t.single(root, s.date, "das Rechnungsdatum (BT-2)"), "das Rechnungsdatum (BT-2)"),
		TypeCode: t.needed(s.code, "die Rechnungsart (BT-3)"),
		Currency: t.needed(s.currency, "die Währung (BT-5)"),
		Seller:   t.needed(s.seller, "der Name des Verkäufers (BT-27)"),
		Buyer:    t.needed(s.buyer, "der Name des Käufers (BT-44)"),
		Reason:   t.reason(),
	}
	if i.Date == "" {
		t.refuse("In der Rechnung fehlt das Rechnungsdatum (BT-2).")
	}
	if t.err == nil && i.Currency != "EUR" {
		return Invoice{}, data.Fail(data.Invalid, fmt.Sprintf("Die Rechnung %s lautet auf %s, in einer Projektakte stehen nur Beträge in Euro. Es wurde nichts übernommen. Bitte den Beleg von Hand erfassen, mit dem Betrag, der in Euro bezahlt wird.", quoted(i.Number), quoted(i.Currency)), nil)
	}
	t.currency = i.Currency
	i.Due = t.due(&i)
	m := t.totals()
	i.Net, i.Tax, i.Gross, i.Prepaid, i.Payable = m.net, m.tax, m.gross, m.prepaid, m.payable
	i.Doubts = append(i.Doubts, slices.Concat(m.doubts(), t.taxDoubts(m), t.lineDoubts(m))...)
	if isCredit(s, i.TypeCode) {
		i.giveBack()
	}
	if t.err != nil {
		return Invoice{}, t.err
	}
	return i, nil
}

// due gives the one day on which the payment is due.
func (t *terms) due(i *Invoice) data.Date {
	var due data.Date
	for _, e := range t.all(t.root, t.dues) {
		day := t.day(e, "die Fälligkeit (BT-9)")
		if due != "" && day != due {
			i.Doubts = append(i.Doubts, "Die Rechnung nennt mehrere Tage der Fälligkeit; keiner wurde übernommen.")
			return ""
		}
		due = day
	}
	return due
}

// giveBack turns the signs of a credit note, whose amounts are positive by EN 16931. Negative
// ones then are a claim, as the norm has it: they take back an earlier credit note. Often they
// are just wrong, therefore it is said.
func (i *Invoice) giveBack() {
	if i.Gross < 0 {
		i.Doubts = append(i.Doubts, fmt.Sprintf("Die Gutschrift lautet auf den negativen Betrag %s. Nach der Norm EN 16931 ist das eine Forderung; vielleicht ist eine Gutschrift gemeint. Bitte das Vorzeichen prüfen.", i.Gross))
	}
	for _, amount := range []*data.Cents{&i.Net, &i.Tax, &i.Gross, &i.Prepaid, &i.Payable} {
		*amount = -*amount
	}
}
