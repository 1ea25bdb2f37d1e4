package form

import (
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// MeasureTab shows on the page of a measure what belongs to it: the records of one kind.
type MeasureTab struct {
	Name    string
	Kind    data.Kind
	Content fyne.CanvasObject
	Form    *widget.Form
	Refresh func()
	Show    func(desk.Location)
	// Owner gives the measure of a record, empty where it has none.
	Owner func(id string) string
}

// NewMeasureTab shows the records of one kind that belong to the measure that of gives.
func NewMeasureTab[R data.Record](d *desk.Desk, name string, of func() string, kind func(*desk.Desk) Kind[R]) MeasureTab {
	var none R
	what := kind(d)
	// The measure is the same in every row.
	what.Columns = slices.DeleteFunc(what.Columns, func(c widget.Column[R]) bool { return c.Title == d.Say("{Maßnahme}") })
	r := NewTable(d, desk.PageMeasures, of, what)
	return MeasureTab{
		Name: name, Kind: none.Key().Kind, Content: r.Content, Form: r.Form, Refresh: r.Refresh, Show: r.Show,
		Owner: func(id string) string {
			for _, record := range what.All(d.Project()) {
				if record.Key().ID == id {
					return what.Measure(record)
				}
			}
			return ""
		},
	}
}
