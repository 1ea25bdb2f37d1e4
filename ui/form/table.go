package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// Kind says how the records of one kind are shown and edited.
type Kind[R data.Record] struct {
	// Nothing says what it means that there are no records.
	Nothing string
	// Add is on the button that makes one, such as „Neues Risiko“.
	Add string
	// More gives buttons beside it that make records in another way; it may be nil.
	More    func(r *Table[R]) []*widget.Button
	Columns []widget.Column[R]
	// Fields makes the form. In the measure's own tab it needs no field for the
	// measure.
	Fields func(r *Table[R]) []fyne.CanvasObject
	All    func(data.Project) []R
	// Fresh makes a new record, of a measure or with none.
	Fresh func(id, measure string) R
	// Create makes one where that takes more than fresh, such as a file; nil else.
	Create func(page, measure string)
	// Measure gives the measure of a record; nil where such records have none.
	Measure func(R) string
	// Follow shows in the form what follows from a record; it may be nil.
	Follow func(R)
	// ByDay says that papers order them by their days, so that their order here means nothing.
	ByDay bool
	// Erasable says that a record may have to go for good, as one about a person.
	Erasable bool
	// Filters narrow the table, each to the records of one value.
	Filters []Filter[R]
	// Whole is of what a record is a part, such as the Finanzposition of a Buchung; it may be
	// nil.
	Whole *Whole[R]
	// Fit changes a new record so that it is among those that are wanted, as far as that is
	// possible; nil where nothing can be changed for it.
	Fit func(fresh R, wanted func(R) bool) R
	// Sums says which sums stand below the table; nil for none.
	Sums func(shown []R) []widget.Sum[R]
}

// Whole is the record of which others are parts: a button leads to it, and a place in the
// window may show its parts alone.
type Whole[R data.Record] struct {
	// Lead is on the button, such as „Zur Position“.
	Lead string
	// Of gives its Kennung.
	Of func(R) string
}

// Table shows the records of one kind: a table that can be searched and
// sorted, and below it the fields of the chosen one. On the page of a measure
// it shows those of that measure.
type Table[R data.Record] struct {
	Choice[R]
	what    Kind[R]
	page    string
	Of      func() string // the measure whose records are shown; nil for all
	Content *fyne.Container
	Search  *widget.Search
	Table   *widget.SortTable[R]
	narrowing[R]
	Edit *Editor[R]
	Form *widget.Form
	// links offer the Kennungen of what the project holds.
	links []link
}

// link is a field that points at a record.
type link struct {
	field   *widget.ChoiceField[string]
	choices func(data.Project) []string
}

// NewTable shows the records of one kind on a page; of gives the measure
// whose records they are, nil shows all.
func NewTable[R data.Record](d *desk.Desk, page string, of func() string, what Kind[R]) *Table[R] {
	r := &Table[R]{what: what, page: page, Of: of, narrowing: newNarrowing[R]()}
	r.Choice = NewChoice(d, r.shown, func() []*widget.Form { return []*widget.Form{r.Form} }, func(id string) { r.Table.Select(id) }, r.Refresh)
	r.Table = widget.NewSortTable(what.Nothing, func(record R) string { return record.Key().ID }, what.Columns...)
	r.Table.Sums = what.Sums
	if day := slices.IndexFunc(what.Columns, func(c widget.Column[R]) bool { return c.Key != nil }); what.ByDay && day >= 0 {
		r.Table.Sort(day, false)
	}
	r.Table.OnSelect = r.Choose
	r.Table.OnOpen = func(string) { r.Form.FocusFirst() }
	r.Search = widget.NewSearch("Suchen …", func(text string) {
		r.words = data.WordsOf(text)
		r.narrowed()
	})
	r.Search.OnLeave = r.Table.Focus
	r.Edit = NewEditor(d, func(record R) string { return " von " + r.desk.NameOf(record) })
	r.Form = widget.NewForm(what.Fields(r)...)
	r.Shows = r.Form
	r.NeedRecord = []*widget.Button{widget.NewQuietButton("Duplizieren", r.With(r.duplicate))}
	if !what.ByDay {
		r.NeedRecord = append(r.NeedRecord, r.OrderButtons()...)
	}
	r.NeedRecord = append(r.NeedRecord, widget.NewQuietButton("Verlauf", r.With(func(record R) { ShowHistory(d, record) })), widget.NewQuietButton("Löschen", r.Remove))
	if what.Erasable {
		r.NeedRecord = append(r.NeedRecord, widget.NewQuietButton("Endgültig entfernen …", r.With(func(record R) { AskErase(d, record.Key()) })))
	}
	if what.Whole != nil {
		r.NeedRecord = append(r.NeedRecord, widget.NewQuietButton(what.Whole.Lead, r.With(func(record R) { d.GoToRecord(what.Whole.Of(record)) })))
	}
	makers := []*widget.Button{widget.NewButton(what.Add, r.add)}
	if what.More != nil {
		makers = append(makers, what.More(r)...)
	}
	row := widget.Buttons(append(ObjectsOf(makers), ObjectsOf(r.NeedRecord)...)...)
	r.Content = container.New(widget.TableFormLayout{}, r.Table, row, r.Detail)
	return r
}

// Refresh shows the records as they are now.
func (r *Table[R]) Refresh() {
	r.offerFilters()
	r.held = r.Chosen
	r.refill()
}

// refill fills the table and shows the chosen record.
func (r *Table[R]) refill() {
	items := r.All()
	r.tellNarrowed(len(items))
	r.Table.SetItems(items)
	record, ok := r.presentOf(items)
	if !ok {
		return
	}
	r.Edit.Show(record)
	for _, l := range r.links { // after the record, on which choices may depend
		l.field.SetChoices(l.choices(r.desk.Project()))
	}
	if r.what.Follow != nil {
		r.what.Follow(record)
		r.Form.Refresh()
	}
}

// Show chooses the record of a place and puts the cursor into its field.
func (r *Table[R]) Show(at desk.Location) {
	if at.Within != "" || at.Key.ID != r.Chosen {
		if !r.desk.Shell.MayLeave(func() { r.Show(at) }, r.Form) {
			return
		}
		r.uncover(at.Key.ID)
	}
	switch {
	case at.Within != "":
		r.showWithin(at.Within)
	case !r.Pick(at.Key.ID, func() { r.Show(at) }) || at.Field == "":
	case at.Field == FirstField:
		r.Form.FocusFirst()
	default:
		r.Edit.Focus(at.Field)
	}
}

// FirstField stands in a place for the first field of a record's form.
const FirstField = "*"

func (r *Table[R]) add() {
	var none R
	measure := ""
	if r.Of != nil {
		measure = r.Of()
	}
	if r.what.Create != nil {
		r.what.Create(r.page, measure)
		return
	}
	r.desk.CreateOn(r.page, r.what.Add, none.Key().Kind, measure, FirstField, func(id string) data.Record { return r.fresh(id, measure) })
}

// fresh makes a new record, if possible one that the filters show.
func (r *Table[R]) fresh(id, measure string) R {
	record := r.what.Fresh(id, measure)
	if r.what.Fit == nil || r.wanted(record) {
		return record
	}
	return r.what.Fit(record, r.wanted)
}

// duplicate makes a copy of a record with a Kennung of its own.
func (r *Table[R]) duplicate(record R) {
	key := record.Key()
	r.desk.CreateOn(r.page, r.desk.NameOf(record)+" dupliziert:", key.Kind, "", FirstField, func(id string) data.Record { return data.Renamed(record, id) })
}

// Link makes a field that points at a record of the project; name says how the
// user knows it.
func (r *Table[R]) Link(field string, choices func(data.Project) []string, name func(string) string) *widget.ChoiceField[string] {
	f := r.Edit.Choice(field)
	f.Name = name
	r.links = append(r.links, link{f, choices})
	return f
}

// OfMeasure makes the field for the measure, on the page of a measure none.
func (r *Table[R]) OfMeasure() []fyne.CanvasObject {
	if r.Of != nil {
		return nil
	}
	f := r.Link("measure", measureIDs, r.desk.NameOfMeasure)
	f.None = WholeProject
	return []fyne.CanvasObject{f}
}

// WholeProject stands where a record belongs to no measure.
const WholeProject = "Ganzes Vorhaben"

func measureIDs(p data.Project) []string { return IdsOf(p.Measures, "") }

// IdsOf lists the Kennungen of records but one.
func IdsOf[R data.Record](records []R, but string) []string {
	var ids []string
	for _, r := range records {
		if id := r.Key().ID; id != but {
			ids = append(ids, id)
		}
	}
	return ids
}
