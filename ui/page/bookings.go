package page

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// bookingKind says how Buchungen are shown and edited.
func bookingKind(d *desk.Desk) form.Kind[data.Booking] {
	type booking = data.Booking
	return form.Kind[booking]{
		Nothing: "Noch keine Buchung. Eine Buchung ist ein bezahlter Beleg oder, wo es keine Einzelbelege gibt, der Stand der Buchung an einem Tag.",
		Add:     "Neue Buchung",
		More: func(r *form.Table[booking]) []*widget.Button {
			return []*widget.Button{widget.NewButton("Mehrere eintragen …", func() { askBookingRows(d, itemOfBooking(d, r), "") })}
		},
		Columns: []widget.Column[booking]{
			form.IdColumn[booking](),
			form.DayColumn("Bezahlt", func(b booking) data.Date { return b.Paid }),
			{Title: "Beleg", Width: 90, Text: func(b booking) string { return b.Number }},
			{Title: "Empfänger", Width: 130, Grow: true, Text: func(b booking) string { return b.Payee }},
			{Title: "Finanzposition", Width: 170, Grow: true, Text: func(b booking) string { return d.NameOfRecord(b.Item) }},
			amountColumn("Betrag", func(b booking) data.Cents { return b.Amount }),
		},
		All: func(p data.Project) []booking { return p.Bookings },
		Fresh: func(id, _ string) booking {
			b := booking{ID: id, Kind: data.BookingReceipt}
			if items := d.Project().Budget; len(items) > 0 {
				b.Item = items[0].ID
			}
			return b
		},
		Fields: func(r *form.Table[booking]) []fyne.CanvasObject {
			e := r.Edit
			return []fyne.CanvasObject{
				r.Link("item", itemIDs, d.NameOfRecord),
				e.Row("kind", "number"),
				e.Row("invoice_date", "paid"),
				e.Row("payee", "reason"),
				e.Row("amount_cents", "eligible_cents"),
				r.Link("commitment", func(p data.Project) []string { return form.IdsOf(p.Commitments, "") }, d.NameOfRecord),
			}
		},
	}
}

func itemIDs(p data.Project) []string { return form.IdsOf(p.Budget, "") }

// itemOfBooking gives the Kennung of the Finanzposition of the chosen Buchung, without one of the first.
func itemOfBooking(d *desk.Desk, r *form.Table[data.Booking]) string {
	if b, ok := r.Record(); ok && b.Item != "" {
		return b.Item
	}
	for _, v := range d.Project().Budget {
		return v.ID
	}
	return ""
}
