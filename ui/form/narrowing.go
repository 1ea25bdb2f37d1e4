package form

import (
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// Filter is a choice above the table.
type Filter[R data.Record] struct {
	// All is shown while nothing is chosen, such as „Alle Perspektiven“.
	All string
	// Choices lists the values that can be chosen, as the records are now.
	Choices func([]R) []string
	// Name gives the words for a value where these are others; nil else.
	Name func(string) string
	// Of gives the value of a record; an empty one cannot be chosen.
	Of func(R) string
}

// narrowing is what leaves only some records in a table: the words of the search, filters,
// and the record of which they must be a part.
type narrowing[R data.Record] struct {
	words   data.Words
	Filters []*widget.ChoiceField[string]
	within  string
	// held is the chosen record. It stays in the table when its form changes it so that
	// it fits no more, until search or filters are touched: else the next key would go into
	// another one.
	held string
	// told says how many records are left, in a row with search and filters.
	told            *widget.Paragraph
	row, filterArea *fyne.Container
}

func newNarrowing[R data.Record]() narrowing[R] {
	return narrowing[R]{told: widget.NewHint(""), filterArea: widget.Filters()}
}

// Searched gives the content with search and filters above the table, where the page has
// no other place for them.
func (r *Table[R]) Searched() fyne.CanvasObject {
	for _, f := range r.what.Filters {
		field := widget.NewChoiceField(widget.About{Placeholder: f.All}, nil, func(string) { r.narrowed() })
		field.None = f.All
		if f.Name != nil {
			field.Name = f.Name
		}
		r.Filters = append(r.Filters, field)
	}
	r.row = widget.SearchRow(r.Search, r.told, r.filterArea)
	r.showFilters()
	r.Content.Objects[0] = widget.Below(r.row, r.Table)
	return r.Content
}

// showFilters shows the filters, or while only the parts of one record are shown what takes
// that back.
func (r *Table[R]) showFilters() {
	r.filterArea.Objects = nil
	for _, f := range r.Filters {
		r.filterArea.Objects = append(r.filterArea.Objects, f)
	}
	if r.within != "" {
		whole, _ := r.desk.ByID(r.within)
		r.filterArea.Objects = []fyne.CanvasObject{widget.Buttons(widget.NewQuietButton("Nur "+r.desk.NameOf(whole)+"\u00a0\u00a0×", func() {
			r.within = ""
			r.showFilters()
			r.narrowed()
			r.Search.Focus()
		}))}
	}
	r.filterArea.Refresh()
	r.row.Refresh()
}

// offerFilters offers what can be chosen now. A value that is gone narrows nothing any more.
func (r *Table[R]) offerFilters() {
	if _, there := r.desk.ByID(r.within); r.within != "" && !there {
		r.within = ""
		r.showFilters()
	}
	for i, f := range r.Filters {
		choices := r.what.Filters[i].Choices(r.records())
		f.SetChoices(choices)
		if !slices.Contains(choices, f.Value()) {
			f.SetValue("")
		}
	}
}

// narrowed shows what search and filters leave after one of them was touched.
func (r *Table[R]) narrowed() {
	r.held = ""
	r.refill()
}

// tellNarrowed says how many records of all are shown, if not all.
func (r *Table[R]) tellNarrowed(shown int) {
	text, empty := "", r.what.Nothing
	if all := len(r.records()); shown < all {
		text, empty = data.Count(shown)+"\u00a0von\u00a0"+data.Count(all), "Nichts gefunden: Suche oder Filter lassen keine Zeile übrig."
	}
	if r.within != "" {
		empty = "Hierzu gibt es noch nichts."
	}
	r.Table.SetEmpty(empty)
	if r.row != nil && text != r.told.Text() {
		r.told.SetText(text)
		r.row.Layout.Layout(r.row.Objects, r.row.Size())
	}
}

// records lists those of the table, whether they are shown or not.
func (r *Table[R]) records() []R {
	all := r.what.All(r.desk.Project())
	if r.Of == nil {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(record R) bool { return r.what.Measure(record) != r.Of() })
}

// shown lists the records that search and filters leave.
func (r *Table[R]) shown() []R {
	all := r.records()
	list := make([]R, 0, len(all))
	for _, record := range all {
		if record.Key().ID == r.held || r.wanted(record) && r.found(record) {
			list = append(list, record)
		}
	}
	return list
}

// wanted says whether the filters leave a record.
func (r *Table[R]) wanted(record R) bool {
	for i, f := range r.Filters {
		if f.Value() != "" && f.Value() != r.what.Filters[i].Of(record) {
			return false
		}
	}
	return r.within == "" || r.within == r.what.Whole.Of(record)
}

// found says whether the search leaves a record.
func (r *Table[R]) found(record R) bool {
	return len(r.words) == 0 || r.desk.Index().Has(record.Key(), r.words)
}

// Narrowed says whether filters leave out some records, or only the parts of one are shown.
func (r *Table[R]) Narrowed() bool {
	return r.within != "" || slices.ContainsFunc(r.Filters, func(f *widget.ChoiceField[string]) bool { return f.Value() != "" })
}

// Next gives a new record, without Kennung, as the button that makes one would.
func (r *Table[R]) Next() R { return r.fresh("", "") }

// uncover takes back the search where it hides a record, and the filters where these do.
func (r *Table[R]) uncover(id string) {
	all := r.records()
	i := slices.IndexFunc(all, func(record R) bool { return record.Key().ID == id })
	if i >= 0 && !r.found(all[i]) {
		r.Search.Clear()
	}
	if i >= 0 && !r.wanted(all[i]) {
		r.narrowTo("")
	}
}

// showWithin shows only the parts of one record.
func (r *Table[R]) showWithin(whole string) {
	r.Search.Clear()
	r.narrowTo(whole)
	r.Table.Focus()
}

// narrowTo takes the filters back and shows only the parts of one record, of none all.
func (r *Table[R]) narrowTo(whole string) {
	for _, f := range r.Filters {
		f.SetValue("")
	}
	r.within = whole
	r.showFilters()
	r.narrowed()
}
