package desk

import "modellkommune/data"

// derived is what follows from the project that the window shows, found when somebody first asks: lists
// of some thousand rows ask for each row.
type derived struct {
	byID      map[string]data.Record
	positions []data.Position
	byItem    map[string]data.Position
	paid      map[string]data.Cents
	day       data.Date
	index     *data.Index
}

// ByID finds a record by its Kennung, which no two share.
func (d *Desk) ByID(id string) (data.Record, bool) {
	of := &d.Session.derived
	if of.byID == nil {
		of.byID = map[string]data.Record{}
		for _, r := range d.Project().Records() {
			of.byID[r.Key().ID] = r
		}
	}
	r, has := of.byID[id]
	return r, has
}

// Positions gives the Finanzpositionen with their figures as they are today.
func (d *Desk) Positions() []data.Position {
	of := &d.Session.derived
	if today := d.Today(); of.byItem == nil || of.day != today {
		of.positions, of.day, of.byItem, of.paid = d.Project().Positions(today), today, map[string]data.Position{}, nil
		for _, v := range of.positions {
			of.byItem[v.ID] = v
		}
	}
	return of.positions
}

// Position gives a Finanzposition with its figures as they are today.
func (d *Desk) Position(id string) data.Position {
	d.Positions()
	return d.Session.derived.byItem[id]
}

// Paid gives what was paid up to today, by the Kennungen of the Buchungen that count: of a „Stand der Buchung“
// what came to what was booked before.
func (d *Desk) Paid() map[string]data.Cents {
	d.Positions()
	of := &d.Session.derived
	if of.paid == nil {
		of.paid = map[string]data.Cents{}
		for _, m := range d.Project().Movements(of.day) {
			of.paid[m.ID] = m.Amount
		}
	}
	return of.paid
}

// Index finds words in the records.
func (d *Desk) Index() *data.Index {
	of := &d.Session.derived
	if of.index == nil {
		of.index = data.NewIndex(d.Project().Records())
	}
	return of.index
}
