package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// recordKind says how the records of one kind are shown and edited.
type recordKind[R data.Record] struct {
	// nothing says what it means that there are no records.
	nothing string
	// add is on the button that makes one, such as „Neues Risiko“.
	add     string
	columns []widget.Column[R]
	// fields makes the form. In the measure's own tab it needs no field for the
	// measure.
	fields func(r *records[R]) []fyne.CanvasObject
	all    func(data.Project) []R
	// fresh makes a new record, of a measure or with none.
	fresh func(id, measure string) R
	// create makes one where that takes more than fresh, such as a file; nil else.
	create func(page, measure string)
	// measure gives the measure of a record; nil where such records have none.
	measure func(R) string
	// follow shows in the form what follows from a record; it may be nil.
	follow func(R)
	// erasable says that a record may have to go for good, as one about a person.
	erasable bool
	// filter narrows the table to the records of one value; it may be nil.
	filter *filter[R]
}

// filter is a choice above the table.
type filter[R data.Record] struct {
	// all is shown while nothing is chosen, such as „Alle Perspektiven“.
	all     string
	choices []string
	of      func(R) string
}

// records shows the records of one kind: a table that can be searched and
// sorted, and below it the fields of the chosen one. On the page of a measure
// it shows those of that measure.
type records[R data.Record] struct {
	app     *Desk
	what    recordKind[R]
	page    string
	of      func() string // the measure whose records are shown; nil for all
	content *fyne.Container
	search  *widget.Search
	words   []string
	filter  *widget.ChoiceField[string] // nil where the kind has no filter
	table   *widget.SortTable[R]
	edit    *editor[R]
	form    *widget.Form
	detail  *fyne.Container
	nothing fyne.CanvasObject
	buttons []*widget.Button // they need a chosen record
	// links offer the Kennungen of what the project holds.
	links  []link
	chosen string
	at     int
}

// link is a field that points at a record.
type link struct {
	field   *widget.ChoiceField[string]
	choices func(data.Project) []string
}

// newRecords shows the records of one kind on a page; of gives the measure
// whose records they are, nil shows all.
func newRecords[R data.Record](a *Desk, page string, of func() string, what recordKind[R]) *records[R] {
	r := &records[R]{app: a, what: what, page: page, of: of, detail: container.NewStack(), nothing: container.NewStack()}
	r.table = widget.NewSortTable(what.nothing, func(record R) string { return record.Key().ID }, what.columns...)
	r.table.OnSelect = r.choose
	r.table.OnOpen = func(string) { r.focusFirst() }
	r.search = widget.NewSearch("Suchen …", func(text string) {
		r.words = strings.Fields(text)
		r.refresh()
	})
	r.search.OnLeave = r.table.Focus
	r.edit = newEditor(a, func(record R) string { return " von " + nameOf(record) })
	r.form = widget.NewForm(what.fields(r)...)
	r.buttons = []*widget.Button{
		widget.NewQuietButton("Duplizieren", r.duplicate),
		widget.NewRepeatButton("Nach oben", func() { r.move("nach oben", -1) }),
		widget.NewRepeatButton("Nach unten", func() { r.move("nach unten", 1) }),
		widget.NewQuietButton("Verlauf", r.history),
		widget.NewQuietButton("Löschen", r.remove),
	}
	if what.erasable {
		r.buttons = append(r.buttons, widget.NewQuietButton("Endgültig entfernen …", r.erase))
	}
	row := widget.Buttons(append([]fyne.CanvasObject{widget.NewButton(what.add, r.add)}, objectsOf(r.buttons)...)...)
	r.content = container.New(tableLayout{}, r.table, row, r.detail)
	return r
}

// searched gives the content with the search above the table, where the page has
// no other place for it.
func (r *records[R]) searched() fyne.CanvasObject {
	r.content.Objects[0] = below(r.searchRow(), r.table)
	return r.content
}

// searchRow is the search, and beside it the filter where there is one.
func (r *records[R]) searchRow() fyne.CanvasObject {
	if r.what.filter == nil {
		return r.search
	}
	r.filter = widget.NewChoiceField(widget.About{Placeholder: r.what.filter.all}, r.what.filter.choices, func(string) { r.refresh() })
	r.filter.None = r.what.filter.all
	return container.New(&filterLayout{}, r.search, r.filter)
}

// all gives the records that are shown.
func (r *records[R]) all() []R {
	var list []R
	for _, record := range r.what.all(r.app.project()) {
		if r.of != nil && r.what.measure(record) != r.of() {
			continue
		}
		if r.filter != nil && r.filter.Value() != "" && r.what.filter.of(record) != r.filter.Value() {
			continue
		}
		if len(r.words) > 0 {
			if _, ok := data.Match(record, r.words); !ok {
				continue
			}
		}
		list = append(list, record)
	}
	return list
}

// showAll takes search and filter back, for one of them may hide a record.
func (r *records[R]) showAll() {
	r.search.Clear()
	if r.filter != nil {
		r.filter.SetValue("")
	}
}

// record gives the chosen record.
func (r *records[R]) record() (R, bool) {
	all := r.all()
	if r.at = stay(all, r.chosen, r.at); r.at < 0 {
		var none R
		return none, false
	}
	r.chosen = all[r.at].Key().ID
	return all[r.at], true
}

// refresh shows the records as they are now. Where the chosen one is gone, the
// one in its place is chosen.
func (r *records[R]) refresh() {
	record, ok := r.record()
	r.table.SetItems(r.all())
	r.table.Select(r.chosen)
	setEnabled(ok, r.buttons...)
	swap(r.detail, r.form, r.nothing, ok)
	if !ok {
		r.form.Discard()
		return
	}
	r.edit.show(record)
	for _, l := range r.links { // after the record, on which choices may depend
		l.field.SetChoices(l.choices(r.app.project()))
	}
	if r.what.follow != nil {
		r.what.follow(record)
		r.form.Refresh()
	}
}

func (r *records[R]) choose(id string) {
	if !r.app.settled(func() { r.choose(id) }, r.form) {
		r.table.Select(r.chosen)
		return
	}
	r.chosen = id
	r.refresh()
	r.form.ScrollToTop()
}

// focusFirst puts the cursor into the first field of the chosen record.
func (r *records[R]) focusFirst() {
	if fields := r.form.Fields(); len(fields) > 0 {
		fields[0].Focus()
	}
}

// show chooses the record of a place and puts the cursor into its field.
func (r *records[R]) show(at place) {
	if at.key.ID != r.chosen {
		if !r.app.settled(func() { r.show(at) }, r.form) {
			return
		}
		unfocus(r.app.window.Canvas(), nil)
		r.showAll()
		r.choose(at.key.ID)
	}
	switch {
	case at.key.ID != r.chosen || at.field == "":
	case at.field == firstField:
		r.focusFirst()
	default:
		r.edit.focus(at.field)
	}
}

// firstField stands in a place for the first field of a record's form.
const firstField = "*"

func (r *records[R]) add() {
	var none R
	measure := ""
	if r.of != nil {
		measure = r.of()
	}
	if r.what.create != nil {
		r.what.create(r.page, measure)
		return
	}
	r.app.createOn(r.page, r.what.add, none.Key().Kind, measure, firstField, func(id string) data.Record { return r.what.fresh(id, measure) })
}

// duplicate makes a copy of the chosen record with a Kennung of its own.
func (r *records[R]) duplicate() {
	record, ok := r.record()
	if !ok {
		return
	}
	key := record.Key()
	r.app.createOn(r.page, nameOf(record)+" dupliziert:", key.Kind, "", firstField, func(id string) data.Record { return data.Renamed(record, id) })
}

func (r *records[R]) remove() {
	if record, ok := r.record(); ok {
		r.app.remove(nameOf(record)+" gelöscht", record.Key())
	}
}

func (r *records[R]) erase() {
	if record, ok := r.record(); ok {
		askErase(r.app, record.Key())
	}
}

func (r *records[R]) move(label string, by int) {
	if record, ok := r.record(); ok {
		r.app.move(nameOf(record)+" "+label, record.Key(), by)
	}
}

func (r *records[R]) history() {
	if record, ok := r.record(); ok {
		showHistory(r.app, record)
	}
}

// link makes a field that points at a record of the project; name says how the
// user knows it.
func (r *records[R]) link(field string, choices func(data.Project) []string, name func(string) string) *widget.ChoiceField[string] {
	f := r.edit.choice(field)
	f.Name = name
	r.links = append(r.links, link{f, choices})
	return f
}

// ofMeasure makes the field for the measure, on the page of a measure none.
func (r *records[R]) ofMeasure() []fyne.CanvasObject {
	if r.of != nil {
		return nil
	}
	f := r.link("measure", measureIDs, r.app.nameOfMeasure)
	f.None = wholeProject
	return []fyne.CanvasObject{f}
}

// wholeProject stands where a record belongs to no measure.
const wholeProject = "Ganzes Vorhaben"

func measureIDs(p data.Project) []string { return idsOf(p.Measures, "") }

// idsOf lists the Kennungen of records but one.
func idsOf[R data.Record](records []R, but string) []string {
	var ids []string
	for _, r := range records {
		if id := r.Key().ID; id != but {
			ids = append(ids, id)
		}
	}
	return ids
}
