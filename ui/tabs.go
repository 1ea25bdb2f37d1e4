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
func newTab[R data.Record](a *App, name string, of func() string, kind func(*App) recordKind[R]) tab {
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

// newTabs makes the tabs of the page of a measure: one line each.
func newTabs(a *App, of func() string) []tab {
	return []tab{
		newTab(a, "Indikatoren", of, indicatorKind),
		newTab(a, "Finanzen", of, budgetKind),
		newTab(a, "Beteiligung", of, participationKind),
		newTab(a, "Offene Daten", of, datasetKind),
		newTab(a, "Risiken", of, riskKind),
		newTab(a, "Erfahrungen", of, lessonKind),
	}
}
