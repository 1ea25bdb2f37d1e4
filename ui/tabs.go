package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// tab shows on the page of a measure what belongs to it: the records of one kind.
type tab struct {
	name    string
	kind    data.Kind
	content fyne.CanvasObject
	form    *widget.Form
	refresh func()
	show    func(place)
	// owner gives the measure of a record, empty where it has none.
	owner func(id string) string
}

// newTab shows the records of one kind that belong to the measure that of gives.
func newTab[R data.Record](a *Desk, name string, of func() string, kind func(*Desk) recordKind[R]) tab {
	var none R
	what := kind(a)
	// The measure is the same in every row.
	what.columns = slices.DeleteFunc(what.columns, func(c widget.Column[R]) bool { return c.Title == "Maßnahme" })
	r := newRecords(a, pageMeasures, of, what)
	return tab{
		name: name, kind: none.Key().Kind, content: r.content, form: r.form, refresh: r.refresh, show: r.show,
		owner: func(id string) string {
			for _, record := range what.all(a.project()) {
				if record.Key().ID == id {
					return what.measure(record)
				}
			}
			return ""
		},
	}
}
