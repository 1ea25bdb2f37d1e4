package ui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// editor binds fields to one record: each field shows its part of the record
// and saves it when it is left.
type editor[R data.Record] struct {
	app *Desk
	// of ends the words for the history: „Titel“ + „ von M01“.
	of     func(R) string
	record R
	fields []bound
}

// bound is a field and the name of its place in the record.
type bound struct {
	name  string
	field widget.Field
	show  func()
}

func newEditor[R data.Record](a *Desk, of func(R) string) *editor[R] {
	e := &editor[R]{app: a, of: of}
	a.editors = append(a.editors, e)
	return e
}

// show fills the fields with a record. What is being typed stays, unless it
// belongs to another record.
func (e *editor[R]) show(r R) {
	if r.Key() != e.record.Key() {
		for _, b := range e.fields {
			b.field.Discard()
		}
	}
	e.record = r
	for _, b := range e.fields {
		b.show()
	}
}

// field gives the field of that name, or that which holds a part of that name, nil
// if there is none.
func (e *editor[R]) field(name string) widget.Field {
	whole, _, _ := strings.Cut(name, ".")
	var holds widget.Field
	for _, b := range e.fields {
		switch b.name {
		case name:
			return b.field
		case whole:
			holds = b.field
		}
	}
	return holds
}

// focus puts the cursor into a field.
func (e *editor[R]) focus(name string) {
	if f := e.field(name); f != nil {
		f.Focus()
	}
}

// changed gives the record with a part replaced, if it may be kept so. A text that
// was taken over from elsewhere is the officer's own once it is touched.
func (e *editor[R]) changed(change func(*R)) (R, error) {
	r := e.record
	change(&r)
	if t, ok := any(r).(interface{ Touched(before R) R }); ok {
		r = t.Touched(e.record)
	}
	if err := data.Validate(r); err != nil {
		return r, err
	}
	return r, e.app.session.mayChange(r)
}

// commit saves the record with a part replaced.
func (e *editor[R]) commit(field widget.Field, change func(*R)) {
	r, err := e.changed(change)
	field.ShowError(err)
	if err != nil {
		return
	}
	e.record = r
	e.app.save(field.Label()+e.of(r), r)
}

// about completes what stands around a field: its name, how long its text may
// be, and the mark of what a report must not be without.
func (e *editor[R]) about(name string, about widget.About) widget.About {
	var r R
	about.Required = data.Requires(r.Key().Kind, name)
	about.Label = orElse(about.Label, data.Label(r, name))
	about.Limit = max(about.Limit, data.Limit(r, name))
	return about
}

// value is a field that holds a value of one type.
type value[T any] interface {
	widget.Field
	SetValue(T)
}

// bind connects a field with its place in the record. The name is the JSON
// name, as errors and places write it.
func bind[R data.Record, T any](e *editor[R], name string, f value[T], at func(*R) *T) func(T) {
	e.fields = append(e.fields, bound{name, f, func() { f.SetValue(*at(&e.record)) }})
	return func(v T) { e.commit(f, func(r *R) { *at(r) = v }) }
}

// allowed refuses a value with which the record may not be kept; it stays in the
// field then.
func allowed[R data.Record, T any](e *editor[R], at func(*R) *T) func(T) error {
	return func(v T) error {
		_, err := e.changed(func(r *R) { *at(r) = v })
		return err
	}
}

func (e *editor[R]) line(name string, about widget.About, at func(*R) *string) *widget.LineField {
	f := widget.NewLineField(e.about(name, about), nil)
	f.OnCommit, f.Check = bind(e, name, f, at), allowed(e, at)
	return f
}

func (e *editor[R]) text(name string, about widget.About, rows int, at func(*R) *string) *widget.TextField {
	f := widget.NewTextField(e.about(name, about), rows, nil)
	f.OnCommit = bind(e, name, f, at)
	return f
}

func (e *editor[R]) list(name string, about widget.About, rows int, at func(*R) *[]string) *widget.ListField {
	f := widget.NewListField(e.about(name, about), rows, nil)
	f.OnCommit = bind(e, name, f, at)
	return f
}

func (e *editor[R]) number(name string, about widget.About, at func(*R) *int) *widget.NumberField {
	f := widget.NewNumberField(e.about(name, about), nil)
	f.OnCommit, f.Check = bind(e, name, f, at), allowed(e, at)
	return f
}

func (e *editor[R]) percent(name string, about widget.About, at func(*R) **int) *widget.PercentField {
	f := widget.NewPercentField(e.about(name, about), nil)
	f.OnCommit, f.Check = bind(e, name, f, at), allowed(e, at)
	return f
}

func (e *editor[R]) money(name string, about widget.About, at func(*R) *data.Cents) *widget.MoneyField {
	f := widget.NewMoneyField(e.about(name, about), nil)
	f.OnCommit, f.Check = bind(e, name, f, at), allowed(e, at)
	return f
}

func (e *editor[R]) date(name string, about widget.About, at func(*R) *data.Date) *widget.DateField {
	f := widget.NewDateField(e.about(name, about), nil)
	f.OnCommit, f.Check = bind(e, name, f, at), allowed(e, at)
	return f
}

// past makes a field for a date on which something has happened: it is not after
// today. Instead names the field for what is expected. An older file may hold such
// a date; it is refused only where it is typed.
func (e *editor[R]) past(name string, about widget.About, instead string, at func(*R) *data.Date) *widget.DateField {
	f := e.date(name, about, at)
	keep := f.Check
	f.Check = func(day data.Date) error {
		if today := e.app.clock(); day > today {
			return data.Fail(data.Invalid, fmt.Sprintf("Der %s liegt nach dem heutigen Tag (%s). Hierher gehört nur, was schon geschehen ist; was erwartet wird, steht unter „%s“.", day, today, instead), nil)
		}
		return keep(day)
	}
	return f
}

func (e *editor[R]) check(name string, about widget.About, at func(*R) *bool) *widget.CheckField {
	f := widget.NewCheckField(e.about(name, about), nil)
	f.OnCommit = bind(e, name, f, at)
	return f
}

// year makes a field for a year, 0 being none.
func (e *editor[R]) year(name string, about widget.About, at func(*R) *int) *widget.YearField {
	f := widget.NewYearField(e.about(name, about), nil)
	f.OnCommit, f.Check = bind(e, name, f, at), allowed(e, at)
	return f
}

// count makes a field for a whole number or none.
func (e *editor[R]) count(name string, about widget.About, at func(*R) **int) *widget.CountField {
	f := widget.NewCountField(e.about(name, about), nil)
	f.OnCommit, f.Check = bind(e, name, f, at), allowed(e, at)
	return f
}

// decimal makes a field for a decimal number or none.
func (e *editor[R]) decimal(name string, about widget.About, at func(*R) *data.Decimal) *widget.DecimalField {
	f := widget.NewDecimalField(e.about(name, about), nil)
	f.OnCommit, f.Check = bind(e, name, f, at), allowed(e, at)
	return f
}

// forecast makes a field for an amount of money or none.
func (e *editor[R]) forecast(name string, about widget.About, at func(*R) **data.Cents) *widget.ForecastField {
	f := widget.NewForecastField(e.about(name, about), nil)
	f.OnCommit, f.Check = bind(e, name, f, at), allowed(e, at)
	return f
}

// grade makes a field for a grade from 1 to the highest, 0 being none.
func (e *editor[R]) grade(name string, about widget.About, highest int, at func(*R) *int) *widget.ChoiceField[string] {
	var grades []string
	for n := 1; n <= highest; n++ {
		grades = append(grades, strconv.Itoa(n))
	}
	f := widget.NewChoiceField(e.about(name, about), grades, nil)
	e.fields = append(e.fields, bound{name, f, func() {
		text := ""
		if n := *at(&e.record); n > 0 {
			text = strconv.Itoa(n)
		}
		f.SetValue(text)
	}})
	f.OnCommit = func(text string) {
		n, _ := strconv.Atoi(text) // one of grades, or empty
		e.commit(f, func(r *R) { *at(r) = n })
	}
	return f
}

// choice makes a field for one of several values. (A method cannot have a type
// of its own.)
func choice[R data.Record, T ~string](e *editor[R], name string, about widget.About, choices []T, at func(*R) *T) *widget.ChoiceField[T] {
	f := widget.NewChoiceField(e.about(name, about), choices, nil)
	f.OnCommit = bind(e, name, f, at)
	return f
}

// set makes a field for any number of values.
func set[R data.Record, T ~string](e *editor[R], name string, about widget.About, choices []T, at func(*R) *[]T) *widget.SetField[T] {
	f := widget.NewSetField(e.about(name, about), choices, nil)
	f.OnCommit = bind(e, name, f, at)
	return f
}

// table makes a field for small records, written as rows of texts.
func table[R data.Record, T any](e *editor[R], name string, about widget.About, add string, columns []widget.TableColumn,
	at func(*R) *[]T, row func(T) []string, read func([]string) T,
) *widget.TableField {
	for i, c := range columns {
		columns[i].Limit = data.LimitInList(e.record, name, c.Title)
	}
	f := widget.NewTableField(e.about(name, about), add, columns, nil)
	e.fields = append(e.fields, bound{name, f, func() {
		rows := [][]string{}
		for _, v := range *at(&e.record) {
			rows = append(rows, row(v))
		}
		f.SetValue(rows)
	}})
	put := func(rows [][]string) func(*R) {
		return func(r *R) {
			list := []T{}
			for _, texts := range rows {
				list = append(list, read(texts))
			}
			*at(r) = list
		}
	}
	f.OnCommit = func(rows [][]string) { e.commit(f, put(rows)) }
	f.Check = func(rows [][]string) error { _, err := e.changed(put(rows)); return err }
	return f
}

// owns says whether a field belongs to the editor.
func (e *editor[R]) owns(f widget.Field) bool {
	return slices.ContainsFunc(e.fields, func(b bound) bool { return b.field == f })
}

// shown returns the record that the fields show, and whether there is one.
func (e *editor[R]) shown() (data.Record, bool) {
	return e.record, e.record.Key().ID != ""
}
