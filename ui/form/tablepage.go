package form

import (
	"cmp"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// TablePage is a page that shows the records of one kind and nothing else.
type TablePage[R data.Record] struct {
	desk    *desk.Desk
	name    string
	what    func(*desk.Desk) Kind[R]
	Records *Table[R]
}

// NewTablePage makes a page of the records of one kind.
func NewTablePage[R data.Record](d *desk.Desk, name string, what func(*desk.Desk) Kind[R]) desk.Page {
	return &TablePage[R]{desk: d, name: name, what: what}
}

// Build implements desk.Page.
func (p *TablePage[R]) Build() fyne.CanvasObject {
	p.Records = NewTable(p.desk, p.name, nil, p.what(p.desk))
	if len(p.Records.what.Filters) > 0 {
		return p.Records.Searched()
	}
	return p.Records.Content
}

// SearchWidth is how wide the search beside a page's title is.
const SearchWidth = 240

// Buttons implements desk.Page.
func (p *TablePage[R]) Buttons() []fyne.CanvasObject {
	if len(p.Records.what.Filters) > 0 { // both would crowd the title
		return nil
	}
	return []fyne.CanvasObject{widget.Wide(SearchWidth, p.Records.Search)}
}

// Refresh implements desk.Page.
func (p *TablePage[R]) Refresh() { p.Records.Refresh() }

// Show implements desk.Page.
func (p *TablePage[R]) Show(at desk.Location) {
	var none R
	if at.Key.Kind == none.Key().Kind {
		p.Records.Show(at)
	}
}

// Forms implements desk.Page.
func (p *TablePage[R]) Forms() []*widget.Form { return []*widget.Form{p.Records.Form} }

// Reveal implements desk.Page.
func (p *TablePage[R]) Reveal(f widget.Field) { f.Focus() }

// MeasureColumn shows the measure of a record in a table.
func MeasureColumn[R data.Record](d *desk.Desk, of func(R) string) widget.Column[R] {
	return widget.Column[R]{Title: d.Say("{Maßnahme}"), Width: 112, Text: of}
}

// IdColumn shows the Kennung of a record in a table.
func IdColumn[R data.Record]() widget.Column[R] {
	return widget.Column[R]{Title: "Nr.", Width: 72, Text: func(r R) string { return r.Key().ID }}
}

// DayColumn shows a date in a table; records without one come last.
func DayColumn[R data.Record](title string, of func(R) data.Date) widget.Column[R] {
	return widget.Column[R]{
		Title: title, Width: 96, Text: func(r R) string { return of(r).String() },
		Key: func(r R) string { return cmp.Or(string(of(r)), "9999") },
	}
}

// ContactIDs offers the Ansprechpersonen.
func ContactIDs(p data.Project) []string { return IdsOf(p.Contacts, "") }
