package ui

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// recordsPage is a page that shows the records of one kind and nothing else.
type recordsPage[R data.Record] struct {
	app     *Desk
	name    string
	what    func(*Desk) recordKind[R]
	records *records[R]
}

func newRecordsPage[R data.Record](a *Desk, name string, what func(*Desk) recordKind[R]) page {
	return &recordsPage[R]{app: a, name: name, what: what}
}

func (p *recordsPage[R]) build() fyne.CanvasObject {
	p.records = newRecords(p.app, p.name, nil, p.what(p.app))
	if p.records.what.filter != nil {
		return p.records.searched()
	}
	return p.records.content
}

// searchWidth is how wide the search beside a page's title is.
const searchWidth = 240

func (p *recordsPage[R]) buttons() []fyne.CanvasObject {
	if p.records.what.filter != nil { // both would crowd the title
		return nil
	}
	return []fyne.CanvasObject{wide(searchWidth, p.records.search)}
}

func (p *recordsPage[R]) refresh() { p.records.refresh() }

func (p *recordsPage[R]) show(at place) {
	var none R
	if at.key.Kind == none.Key().Kind {
		p.records.show(at)
	}
}

func (p *recordsPage[R]) forms() []*widget.Form { return []*widget.Form{p.records.form} }

func (p *recordsPage[R]) reveal(f widget.Field) { f.Focus() }

// measureColumn shows the measure of a record in a table.
func measureColumn[R data.Record](of func(R) string) widget.Column[R] {
	return widget.Column[R]{Title: "Maßnahme", Width: 124, Text: of}
}

// idColumn shows the Kennung of a record in a table.
func idColumn[R data.Record]() widget.Column[R] {
	return widget.Column[R]{Title: "Nr.", Width: 64, Text: func(r R) string { return r.Key().ID }}
}

// dayColumn shows a date in a table; records without one come last.
func dayColumn[R data.Record](title string, of func(R) data.Date) widget.Column[R] {
	return widget.Column[R]{
		Title: title, Width: 100, Text: func(r R) string { return of(r).String() },
		Compare: func(a, b R) int { return of(a).Compare(of(b)) },
	}
}

// contactIDs offers the Ansprechpersonen.
func contactIDs(p data.Project) []string { return idsOf(p.Contacts, "") }
