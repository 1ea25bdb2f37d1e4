package page

import (
	"testing"

	"fyne.io/fyne/v2"

	"modellkommune/data/datatest"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
)

// BenchmarkOpenMoney opens Finanzen with 5,000 Buchungen: its sums, and the list of them.
func BenchmarkOpenMoney(b *testing.B) {
	o := newOffice(b).With(datatest.VastMoney())
	for b.Loop() {
		uitest.PageAt[*overviewPage](o, desk.PageOverview)
		p := uitest.PageAt[*moneyPage](o, desk.PageMoney)
		p.Open(bookingSection)
		p.Open(sumSection)
	}
}

// bookings opens the list of 5,000 Buchungen and chooses one.
func bookings(b *testing.B) (*uitest.Office, *moneyPage) {
	b.Helper()
	o := newOffice(b).With(datatest.VastMoney())
	p := uitest.PageAt[*moneyPage](o, desk.PageMoney)
	p.Open(bookingSection)
	p.bookings.Table.Select("BU2500")
	return o, p
}

// BenchmarkKeyInBooking is a key in a field of one of 5,000 Buchungen.
func BenchmarkKeyInBooking(b *testing.B) {
	o, p := bookings(b)
	p.bookings.Form.FocusFirst()
	focused := o.Window.Canvas().Focused()
	for b.Loop() {
		focused.TypedRune('7')
		focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
}

// BenchmarkSaveBooking saves one of 5,000 Buchungen, with all that follows from it in the window.
func BenchmarkSaveBooking(b *testing.B) {
	o, p := bookings(b)
	for n := 0; b.Loop(); n++ {
		v, _ := p.bookings.Record()
		v.Amount++
		o.Save("Betrag", v)
	}
}

// BenchmarkSearchBookings is a key in the search over 5,000 Buchungen.
func BenchmarkSearchBookings(b *testing.B) {
	o, p := bookings(b)
	p.bookings.Search.Focus()
	focused := o.Window.Canvas().Focused()
	for b.Loop() {
		focused.TypedRune('7')
		focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
}
