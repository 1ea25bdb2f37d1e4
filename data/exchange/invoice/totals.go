package invoice

import (
	"fmt"
	"strings"

	"modellkommune/data"
)

// totals are the amounts of the document as it says them (BG-22).
type totals struct {
	net, tax, gross, prepaid, rounding, payable data.Cents
	// short is the profile MINIMUM, which says what is payable but not what was paid.
	short bool
}

// totals reads the amounts of the document.
func (t *terms) totals() totals {
	m := totals{
		net:      t.neededAmount(t.net, "der Nettobetrag (BT-109)"),
		tax:      t.tax(),
		gross:    t.neededAmount(t.gross, "der Bruttobetrag (BT-112)"),
		prepaid:  t.amount(t.prepaid, "der bezahlte Betrag (BT-113)"),
		rounding: t.amount(t.rounding, "der Rundungsbetrag (BT-114)"),
	}
	m.short = strings.HasSuffix(t.text(t.profile, "das Profil (BT-24)"), ":minimum")
	m.payable = m.gross - m.prepaid + m.rounding
	if e := t.single(t.root, t.spelling.payable, "der Zahlbetrag (BT-115)"); e != nil {
		m.payable = t.cents(e, "der Zahlbetrag (BT-115)")
	}
	return m
}

// tax gives the tax in the currency of the invoice (BT-110), not that for the books of the seller
// (BT-111), which stands at the same place.
func (t *terms) tax() data.Cents {
	const what = "der Steuerbetrag (BT-110)"
	own := t.inCurrency(t.all(t.root, t.taxes))
	switch len(own) {
	case 0:
		return 0
	case 1:
		return t.cents(own[0], what)
	}
	t.refuse("In der Rechnung steht %s mehr als einmal.", what)
	return 0
}

// inCurrency leaves out what is in another currency than the invoice.
func (t *terms) inCurrency(list []*element) []*element {
	var own []*element
	for _, e := range list {
		if e.currency == "" || e.currency == t.currency {
			own = append(own, e)
		}
	}
	return own
}

// doubts says where the amounts of the document do not make each other (BR-CO-15, BR-CO-16).
func (m totals) doubts() []string {
	var list []string
	if sum := m.net + m.tax; sum != m.gross {
		list = append(list, fmt.Sprintf("Netto %s und Steuer %s ergeben %s, in der Rechnung steht brutto %s.", m.net, m.tax, sum, m.gross))
	}
	if rest := m.gross - m.prepaid + m.rounding; rest != m.payable && !m.short {
		list = append(list, fmt.Sprintf("Brutto %s ergibt nach Abzug von %s und Rundung um %s einen Zahlbetrag von %s, in der Rechnung steht %s.", m.gross, m.prepaid, m.rounding, rest, m.payable))
	}
	return list
}
