package reports

import (
	"testing"

	"modellkommune/data"
)

// What the receipts prove is said Finanzposition by Finanzposition.
func TestReceiptsSentence(t *testing.T) {
	receipt := func(item string, amount data.Cents) data.Booking {
		return data.Booking{Item: item, Kind: data.BookingReceipt, Paid: "2018-03-01", Amount: amount}
	}
	balance := func(item string, amount data.Cents) data.Booking {
		return data.Booking{Item: item, Kind: data.BookingBalance, Paid: "2018-04-01", Amount: amount}
	}
	for _, c := range []struct {
		bookings []data.Booking
		want     string
	}{
		{nil, "Ausgaben sind noch nicht gebucht."},
		{[]data.Booking{balance("F1", 500)}, "Belege sind zu den Ausgaben von 5,00 € noch nicht erfasst."},
		{[]data.Booking{receipt("F1", 300), receipt("F2", 200)}, "Alle Ausgaben von 5,00 € sind mit Belegen erfasst."},
		{[]data.Booking{receipt("F1", 100000), receipt("F1", -100000)}, "Alle Ausgaben von 0,00 € sind mit Belegen erfasst."},
		{[]data.Booking{receipt("F1", 100), balance("F1", 300), balance("F2", 400)}, "Erfasst sind Belege über 1,00 €. Zu Ausgaben von 6,00 € sind keine Belege erfasst."},
		{[]data.Booking{receipt("F1", 300), balance("F1", 100)}, "Erfasst sind Belege über 3,00 €. Bei einzelnen Finanzpositionen zeigen die Belege zusammen 2,00 € mehr, als gebucht ist."},
		{
			[]data.Booking{receipt("F1", 100000), balance("F1", 80000), balance("F2", 20000)},
			"Erfasst sind Belege über 1.000,00 €. Zu Ausgaben von 200,00 € sind keine Belege erfasst. Bei einzelnen Finanzpositionen zeigen die Belege zusammen 200,00 € mehr, als gebucht ist.",
		},
		{[]data.Booking{receipt("F3", 100)}, "Ausgaben sind noch nicht gebucht."},
	} {
		p := data.Project{Sources: []data.Source{{ID: "FQ1"}, {ID: "FQ2", Kind: data.SourceInKind}}, Budget: []data.BudgetItem{{ID: "F1", Source: "FQ1"}, {ID: "F2", Source: "FQ1"}, {ID: "F3", Source: "FQ2"}}, Bookings: c.bookings}
		if got := plainSpaces(receiptsSentence(p, "2018-12-31")); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}
