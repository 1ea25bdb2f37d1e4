package page

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// bookingKind says how Buchungen are shown and edited.
func bookingKind(d *desk.Desk) form.Kind[data.Booking] {
	type booking = data.Booking
	attached := widget.NewReadOnlyField(widget.About{Label: "Anlagen", Hint: "Belege liegen unter „Bilder und Anlagen“; dort lassen sie sich speichern."}, "")
	item := func(b booking) data.BudgetItem { return itemOf(d, b.Item) }
	return form.Kind[booking]{
		Nothing: "Noch keine Buchung. Eine Buchung ist ein bezahlter Beleg oder, wo es keine Einzelbelege gibt, der Stand der Buchung an einem Tag.",
		Add:     "Neue Buchung",
		ByDay:   true,
		More: func(r *form.Table[booking]) []*widget.Button {
			return []*widget.Button{
				widget.NewButton("Mehrere …", func() { askBookingRows(d, itemOfBooking(r)) }),
				widget.NewButton("E-Rechnung …", func() { askEInvoice(d, itemOfBooking(r)) }),
			}
		},
		Columns: []widget.Column[booking]{
			{Title: "Nr.", Width: 80, Text: func(b booking) string { return b.ID }}, // there may be thousands
			form.DayColumn("Bezahlt", func(b booking) data.Date { return b.Paid }),
			{Title: "Beleg", Width: 96, Text: func(b booking) string { return b.Number }},
			{Title: "Empfänger", Width: 134, Grow: true, Text: func(b booking) string { return b.Payee }},
			{Title: "Finanzposition", Width: 168, Grow: true, Text: func(b booking) string { return itemInShort(d, b.Item) }},
			spared(form.MeasureColumn(d, func(b booking) string { return item(b).Measure })),
			paidColumn(d),
		},
		All:     func(p data.Project) []booking { return p.Bookings },
		Filters: itemFilters(d, item),
		Whole:   &form.Whole[booking]{Lead: "Zur Position", Of: func(b booking) string { return b.Item }},
		Fit: func(fresh booking, wanted func(booking) bool) booking {
			with := func(id string) booking { b := fresh; b.Item = id; return b }
			return firstFit(itemIDs(d.Project()), with, wanted, fresh)
		},
		Sums: func(shown []booking) []widget.Sum[booking] {
			unbar, paid := unbarItems(d), d.Paid()
			return totals[booking]{
				inKind: func(b booking) bool { return unbar[b.Item] },
				counts: func(b booking) bool { _, was := paid[b.ID]; return was },
				done:   " bezahlt",
			}.of(shown)
		},
		Fresh: func(id, _ string) booking {
			b := booking{ID: id, Kind: data.BookingReceipt}
			if items := d.Project().Budget; len(items) > 0 {
				b.Item = items[0].ID
			}
			return b
		},
		Follow: func(b booking) { attached.SetValue(attachmentsOf(d.Project(), b.ID)) },
		Fields: func(r *form.Table[booking]) []fyne.CanvasObject {
			e := r.Edit
			return []fyne.CanvasObject{
				r.Link("item", itemIDs, d.NameOfRecord),
				e.Row("kind", "number"),
				e.Row("invoice_date", "paid"),
				e.Row("payee", "reason"),
				e.Row("amount_cents", "eligible_cents"),
				r.Link("commitment", func(p data.Project) []string { return form.IdsOf(p.Commitments, "") }, d.NameOfRecord),
				attached,
				widget.Buttons(widget.NewButton("Beleg anhängen …", r.With(func(b booking) { askAttachment(d, desk.PageMoney, b.ID) }))),
			}
		},
	}
}

// paidColumn shows the amounts as they are recorded, and adds up what was paid: of a „Stand der Buchung“, which is a
// total, what came to it.
func paidColumn(d *desk.Desk) widget.Column[data.Booking] {
	c := amountColumn("Betrag", func(b data.Booking) data.Cents { return b.Amount })
	c.Sum = func(list []data.Booking) string {
		paid := d.Paid()
		return data.Total(list, func(b data.Booking) data.Cents { return paid[b.ID] }).String()
	}
	return c
}

// spared is a column that is left away where there is too little room.
func spared[R any](c widget.Column[R]) widget.Column[R] {
	c.Spare = true
	return c
}

func itemIDs(p data.Project) []string { return form.IdsOf(p.Budget, "") }

// itemOfBooking gives the Kennung of the Finanzposition on which the next Buchung is likely: the one that filters show, else
// that of the chosen Buchung, else the first.
func itemOfBooking(r *form.Table[data.Booking]) string {
	if b, ok := r.Record(); ok && b.Item != "" && !r.Narrowed() {
		return b.Item
	}
	return r.Next().Item
}

// itemInShort names a Finanzposition without its measure, which has a column of its own.
func itemInShort(d *desk.Desk, id string) string {
	item := itemOf(d, id)
	item.Measure = ""
	return strings.TrimSpace(id + " " + d.NameOfItem(item))
}

// hasItems says whether there is a Finanzposition to book on, and tells the officer where there is none.
func hasItems(d *desk.Desk) bool {
	if len(d.Project().Budget) > 0 {
		return true
	}
	widget.Tell(d.Window, "Noch keine Finanzposition", "Eine Buchung gehört zu einer Finanzposition. Bitte unter „Finanzen, Positionen“ zuerst eine anlegen.")
	return false
}

// itemChoice makes a field that offers the Finanzpositionen and begins with one.
func itemChoice(d *desk.Desk, label, item string) *widget.ChoiceField[string] {
	f := widget.NewChoiceField(widget.About{Label: label, Required: true}, itemIDs(d.Project()), nil)
	f.Name = d.NameOfRecord
	f.SetValue(item)
	return f
}

// attachmentsOf names what is attached to a record.
func attachmentsOf(p data.Project, id string) string {
	var names []string
	for _, a := range p.Attachments {
		if a.Of == id {
			names = append(names, a.ID+" "+cmp.Or(a.Title, a.FileName))
		}
	}
	return strings.Join(names, ", ")
}
