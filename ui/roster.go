package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// roster shows the records of one kind: a list, and beside it the fields of the
// chosen one.
type roster[R data.Record] struct {
	app  *Desk
	list *widget.RecordList
	edit *editor[R]
	form *widget.Form
	// forms are all that show the chosen record.
	forms []*widget.Form
	// all gives the records, row what the list shows of one.
	all func() []R
	row func(R) widget.Record
	// follow shows beside the form what follows from the chosen record; it may be nil.
	follow func(R)
	// chosen is the Kennung of the record that is shown, at its place.
	chosen string
	at     int
	// shows stands beside the list in place of the form where it is given.
	shows   fyne.CanvasObject
	detail  *fyne.Container
	nothing fyne.CanvasObject
	buttons []*widget.Button // they need a chosen record
}

// newRoster makes a roster. Nothing says what it means that there are no
// records; detail stands in place of the form where it is given.
func newRoster[R data.Record](a *Desk, nothing string, all func() []R, row func(R) widget.Record, edit *editor[R], form *widget.Form) *roster[R] {
	r := &roster[R]{app: a, edit: edit, form: form, forms: []*widget.Form{form}, shows: form, all: all, row: row}
	r.list = widget.NewRecordList(nothing, r.choose)
	r.list.OnOpen = func(string) { r.focusFirst() }
	r.nothing = container.NewStack()
	r.detail = container.NewStack()
	return r
}

// content lays out the roster: below the list the buttons that work on it,
// beside it the fields.
func (r *roster[R]) content(buttons ...*widget.Button) fyne.CanvasObject {
	row := widget.Buttons(objectsOf(buttons)...)
	return listBeside(container.NewBorder(nil, row, nil, nil, r.list), r.detail)
}

// needsRecord makes a button that works on the chosen record.
func (r *roster[R]) needsRecord(text string, do func(R)) *widget.Button {
	b := widget.NewQuietButton(text, func() {
		if record, ok := r.record(); ok {
			do(record)
		}
	})
	r.buttons = append(r.buttons, b)
	return b
}

// moves makes the buttons that change the order.
func (r *roster[R]) moves() (up, down *widget.Button) {
	move := func(label string, by int) func(R) {
		return func(record R) {
			r.app.move(r.row(record).Title+" "+label, record.Key(), by)
		}
	}
	return r.needsRecord("Nach oben", move("nach oben", -1)), r.needsRecord("Nach unten", move("nach unten", 1))
}

// record gives the chosen record.
func (r *roster[R]) record() (R, bool) {
	all := r.all()
	if r.at = stay(all, r.chosen, r.at); r.at < 0 {
		var none R
		return none, false
	}
	r.chosen = all[r.at].Key().ID
	return all[r.at], true
}

// choose shows another record.
func (r *roster[R]) choose(id string) {
	if !r.app.settled(func() { r.choose(id) }, r.forms...) {
		r.list.Select(r.chosen)
		return
	}
	r.chosen = id
	r.refresh()
	r.form.ScrollToTop()
}

// refresh shows the records as they are now. Where the chosen one is gone, the
// one in its place is chosen.
func (r *roster[R]) refresh() {
	all := r.all()
	record, ok := r.record()
	rows := make([]widget.Record, len(all))
	for i, record := range all {
		rows[i] = r.row(record)
		rows[i].ID = record.Key().ID
	}
	r.list.SetRecords(rows)
	r.list.Select(r.chosen)
	setEnabled(ok, r.buttons...)
	swap(r.detail, r.shows, r.nothing, ok)
	if !ok {
		for _, form := range r.forms {
			form.Discard()
		}
		return
	}
	r.edit.show(record)
	if r.follow != nil {
		r.follow(record)
	}
}

// focusFirst puts the cursor into the first field of the chosen record.
func (r *roster[R]) focusFirst() {
	if fields := r.form.Fields(); len(fields) > 0 {
		fields[0].Focus()
	}
}

// stay gives the index of the record with a Kennung; where it is gone, that of the
// record in its place; -1 where there are none.
func stay[R data.Record](all []R, id string, place int) int {
	if i := slices.IndexFunc(all, func(r R) bool { return r.Key().ID == id }); i >= 0 {
		return i
	}
	return min(max(place, 0), len(all)-1)
}

func setEnabled(on bool, buttons ...*widget.Button) {
	for _, b := range buttons {
		if on {
			b.Enable()
		} else {
			b.Disable()
		}
	}
}

func objectsOf(buttons []*widget.Button) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, b := range buttons {
		list = append(list, b)
	}
	return list
}

// pick chooses a record and says whether it is shown.
func (r *roster[R]) pick(id string) bool {
	if id != "" && id != r.chosen {
		unfocus(r.app.window.Canvas(), nil)
		r.choose(id)
	}
	return id == "" || id == r.chosen
}

// show chooses the record of a place and puts the cursor into its field.
func (r *roster[R]) show(at place) {
	if at.key.ID != "" && at.key.ID != r.chosen && !r.app.settled(func() { r.show(at) }, r.forms...) {
		return
	}
	if r.pick(at.key.ID) {
		r.edit.focus(at.field)
	}
}
