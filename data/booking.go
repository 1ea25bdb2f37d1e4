package data

import (
	"cmp"
	"slices"
)

// Booking is a Buchung on a Finanzposition: a receipt as a Belegliste asks for it, with day, payee,
// reason and amount (Nr. 6.4 ANBest-P), or the dated sum of a position that is kept without
// receipts. Part payments are several bookings; a Gutschrift and what somebody pays back have a
// minus.
type Booking struct {
	ID string `json:"id"`
	// Item is the Kennung of the Finanzposition; source, Kostenart, measure and Haushaltsjahr
	// follow from it.
	Item string      `json:"item" de:"Finanzposition" hint:"Aus ihr folgen Quelle, Kostenart, {Maßnahme} und Haushaltsjahr." part:"budget_item"`
	Kind BookingKind `json:"kind" de:"Art" hint:"„Stand der Buchung“: Summe bis zu einem Tag, wo es keine Einzelbelege gibt."`
	// Number is the Belegnummer.
	Number string `json:"number" de:"Belegnummer" limit:"40" hint:"Wie in der Buchhaltung, zum Beispiel „2018-014“."`
	// Invoiced is the day of the invoice, Paid that on which the money flowed; what has no such day is
	// not paid and does not count.
	Invoiced Date   `json:"invoice_date" de:"Rechnung vom" hint:"Rechnungsdatum."`
	Paid     Date   `json:"paid" de:"Bezahlt am" hint:"Tag der Zahlung, beim Stand der Buchung dessen Tag; ohne ihn zählt die Buchung nicht."`
	Payee    string `json:"payee" de:"Empfänger" limit:"200" hint:"Wer das Geld bekommen hat."`
	Reason   string `json:"reason" de:"Grund" limit:"500" hint:"Wofür, zum Beispiel „Faltblatt zum Forum“."`
	// Amount is gross, in cents.
	Amount Cents `json:"amount_cents" de:"Betrag" hint:"Brutto, zum Beispiel „480,00\u00a0€“; Gutschriften und Erstattungen mit Minus."`
	// Eligible is what of it is zuwendungsfähig; nil is all, of a „Stand der Buchung“ all that came to what
	// was booked before.
	Eligible *Cents `json:"eligible_cents" de:"Davon zuwendungsfähig" hint:"Leer: alles; weniger zum Beispiel bei Skonto oder abziehbarer Vorsteuer."`
	// Commitment is the Kennung of the Auftrag that it pays.
	Commitment string `json:"commitment" de:"Auftrag" hint:"Der Auftrag, den die Zahlung erfüllt; um sie sinkt, was noch gebunden ist." ref:"commitment"`
}

// Key implements Record.
func (b Booking) Key() Key { return Key{KindBooking, b.ID} }

// BookingKind says what a Buchung is.
type BookingKind string

// The kinds of Buchung; none is a Beleg.
const (
	BookingReceipt BookingKind = "Beleg"
	// BookingBalance is all that was booked up to a day.
	BookingBalance BookingKind = "Stand der Buchung"
	// BookingCarried is spending without receipts that an older format kept as one sum.
	BookingCarried BookingKind = "Übernahme"
)

// BookingKinds lists the kinds of Buchung in the order in which they are offered.
var BookingKinds = []BookingKind{BookingReceipt, BookingBalance, BookingCarried}

// Receipt says whether the booking rests on a Beleg of its own.
func (b Booking) Receipt() bool { return b.Kind == BookingReceipt || b.Kind == "" }

// eligible gives what of the booking is zuwendungsfähig.
func (b Booking) eligible() Cents {
	if b.Eligible == nil {
		return b.Amount
	}
	return *b.Eligible
}

// Movement is money that flowed on a day: a Buchung, of a „Stand der Buchung“ what came to what was
// booked before.
type Movement struct {
	Booking
	// Amount and Eligible are in cents, negative for what came back.
	Amount, Eligible Cents
}

// met gives what of an Auftrag the movement pays: a Gutschrift makes the Auftrag smaller and does not open it again.
func (m Movement) met() Cents { return max(0, m.Amount) }

// Movements lists what was paid up to the end of a day in the order of the days; on one day as it
// was recorded, and a „Stand der Buchung“, which holds all of that day, last. An empty day is
// the last one of all.
func (p Project) Movements(key Date) []Movement {
	paid := filtered(p.Bookings, func(b Booking) bool { return b.Paid != "" && (key == "" || b.Paid <= key) })
	slices.SortStableFunc(paid, func(a, b Booking) int { return cmp.Or(cmp.Compare(a.Paid, b.Paid), cmp.Compare(a.rank(), b.rank())) })
	list, booked := make([]Movement, len(paid)), map[string]Movement{}
	for n, b := range paid {
		m := Movement{b, b.Amount, b.eligible()}
		sofar := booked[b.Item]
		if b.Kind == BookingBalance {
			m.Amount = minus(m.Amount, sofar.Amount)
			if m.Eligible = m.Amount; b.Eligible != nil {
				m.Eligible = minus(*b.Eligible, sofar.Eligible)
			}
		}
		booked[b.Item] = Movement{Amount: plus(sofar.Amount, m.Amount), Eligible: plus(sofar.Eligible, m.Eligible)}
		list[n] = m
	}
	return list
}

func (b Booking) rank() int {
	if b.Kind == BookingBalance {
		return 1
	}
	return 0
}
