package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// List shows the records of one kind: a list, and beside it the fields of the
// chosen one.
type List[R data.Record] struct {
	desk *desk.Desk
	list *widget.RecordList
	Edit *Editor[R]
	Form *widget.Form
	// Forms are all that show the chosen record.
	Forms []*widget.Form
	// all gives the records, row what the list shows of one.
	all func() []R
	row func(R) widget.Record
	// Follow shows beside the form what follows from the chosen record; it may be nil.
	Follow func(R)
	// Chosen is the Kennung of the record that is shown, at its place.
	Chosen string
	at     int
	// Shows stands beside the list in place of the form where it is given.
	Shows   fyne.CanvasObject
	detail  *fyne.Container
	nothing fyne.CanvasObject
	Buttons []*widget.Button // they need a chosen record
}

// NewList makes a roster. Nothing says what it means that there are no
// records; detail stands in place of the form where it is given.
func NewList[R data.Record](d *desk.Desk, nothing string, all func() []R, row func(R) widget.Record, edit *Editor[R], form *widget.Form) *List[R] {
	r := &List[R]{desk: d, Edit: edit, Form: form, Forms: []*widget.Form{form}, Shows: form, all: all, row: row}
	r.list = widget.NewRecordList(nothing, r.Choose)
	r.list.OnOpen = func(string) { r.focusFirst() }
	r.nothing = container.NewStack()
	r.detail = container.NewStack()
	return r
}

// Content lays out the roster: below the list the buttons that work on it,
// beside it the fields.
func (r *List[R]) Content(buttons ...*widget.Button) fyne.CanvasObject {
	row := widget.Buttons(ObjectsOf(buttons)...)
	return widget.ListBeside(container.NewBorder(nil, row, nil, nil, r.list), r.detail)
}

// NeedsRecord makes a button that works on the chosen record.
func (r *List[R]) NeedsRecord(text string, do func(R)) *widget.Button {
	b := widget.NewQuietButton(text, func() {
		if record, ok := r.Record(); ok {
			do(record)
		}
	})
	r.Buttons = append(r.Buttons, b)
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

// Record gives the chosen record.
func (r *List[R]) Record() (R, bool) {
	all := r.all()
	if r.at = Stay(all, r.Chosen, r.at); r.at < 0 {
		var none R
		return none, false
	}
	r.Chosen = all[r.at].Key().ID
	return all[r.at], true
}

// Choose shows another record.
func (r *List[R]) Choose(id string) {
	if !r.desk.Shell.MayLeave(func() { r.Choose(id) }, r.Forms...) {
		r.list.Select(r.Chosen)
		return
	}
	r.Chosen = id
	r.Refresh()
	r.Form.ScrollToTop()
}

// Refresh shows the records as they are now. Where the chosen one is gone, the
// one in its place is chosen.
func (r *List[R]) Refresh() {
	all := r.all()
	record, ok := r.Record()
	rows := make([]widget.Record, len(all))
	for i, record := range all {
		rows[i] = r.row(record)
		rows[i].ID = record.Key().ID
	}
	r.list.SetRecords(rows)
	r.list.Select(r.Chosen)
	SetEnabled(ok, r.Buttons...)
	widget.Swap(r.detail, r.Shows, r.nothing, ok)
	if !ok {
		for _, form := range r.Forms {
			form.Discard()
		}
		return
	}
	r.Edit.Show(record)
	if r.Follow != nil {
		r.Follow(record)
	}
}

// focusFirst puts the cursor into the first field of the chosen record.
func (r *List[R]) focusFirst() {
	if fields := r.Form.Fields(); len(fields) > 0 {
		fields[0].Focus()
	}
}

// Stay gives the index of the record with a Kennung; where it is gone, that of the
// record in its place; -1 where there are none.
func Stay[R data.Record](all []R, id string, place int) int {
	if i := slices.IndexFunc(all, func(r R) bool { return r.Key().ID == id }); i >= 0 {
		return i
	}
	return min(max(place, 0), len(all)-1)
}

func SetEnabled(on bool, buttons ...*widget.Button) {
	for _, b := range buttons {
		if on {
			b.Enable()
		} else {
			b.Disable()
		}
	}
}

func ObjectsOf(buttons []*widget.Button) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, b := range buttons {
		list = append(list, b)
	}
	return list
}

// Pick chooses a record and says whether it is shown.
func (r *List[R]) Pick(id string) bool {
	if id != "" && id != r.Chosen {
		widget.Unfocus(r.desk.Window.Canvas(), nil)
		r.Choose(id)
	}
	return id == "" || id == r.Chosen
}

// Show chooses the record of a place and puts the cursor into its field.
func (r *List[R]) Show(at desk.Place) {
	if at.Key.ID != "" && at.Key.ID != r.Chosen && !r.desk.Shell.MayLeave(func() { r.Show(at) }, r.Forms...) {
		return
	}
	if r.Pick(at.Key.ID) {
		r.Edit.Focus(at.Field)
	}
}
