package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// List shows the records of one kind: a list, and beside it the fields of the
// chosen one.
type List[R data.Record] struct {
	Choice[R]
	list *widget.RecordList
	Edit *Editor[R]
	Form *widget.Form
	// Forms are all that show the chosen record.
	Forms []*widget.Form
	// row is what the list shows of a record.
	row func(R) widget.Record
	// Follow shows beside the form what follows from the chosen record; it may be nil.
	Follow func(R)
}

// NewList makes a list. Nothing says what it means that there are no records.
func NewList[R data.Record](d *desk.Desk, nothing string, all func() []R, row func(R) widget.Record, edit *Editor[R], form *widget.Form) *List[R] {
	r := &List[R]{Edit: edit, Form: form, Forms: []*widget.Form{form}, row: row}
	r.list = widget.NewRecordList(nothing, func(id string) { r.Choose(id) })
	r.list.OnOpen = func(string) { form.FocusFirst() }
	r.Choice = NewChoice(d, all, func() []*widget.Form { return r.Forms }, r.list.Select, r.Refresh)
	r.Shows = form
	return r
}

// Content lays out the list: below it the buttons that work on it, beside it the
// fields.
func (r *List[R]) Content(buttons ...*widget.Button) fyne.CanvasObject {
	row := widget.Buttons(ObjectsOf(buttons)...)
	return widget.ListBeside(container.NewBorder(nil, row, nil, nil, r.list), r.Detail)
}

// NeedsRecord makes a button that works on the chosen record.
func (r *List[R]) NeedsRecord(text string, do func(R)) *widget.Button {
	b := widget.NewQuietButton(text, r.With(do))
	r.NeedRecord = append(r.NeedRecord, b)
	return b
}

// Moves makes the buttons that change the order.
func (r *List[R]) Moves() (up, down *widget.Button) {
	move := func(label string, by int) func(R) {
		return func(record R) {
			r.desk.Move(r.row(record).Title+" "+label, record.Key(), by)
		}
	}
	return r.NeedsRecord("Nach oben", move("nach oben", -1)), r.NeedsRecord("Nach unten", move("nach unten", 1))
}

// Refresh shows the records as they are now.
func (r *List[R]) Refresh() {
	all := r.All()
	rows := make([]widget.Record, len(all))
	for i, record := range all {
		rows[i] = r.row(record)
		rows[i].ID = record.Key().ID
	}
	r.list.SetRecords(rows)
	record, ok := r.Present()
	if !ok {
		return
	}
	r.Edit.Show(record)
	if r.Follow != nil {
		r.Follow(record)
	}
}

// Show chooses the record of a place and puts the cursor into its field.
func (r *List[R]) Show(at desk.Location) {
	if r.Pick(at.Key.ID, func() { r.Show(at) }) {
		r.Edit.Focus(at.Field)
	}
}
