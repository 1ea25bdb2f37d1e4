package ui

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

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

// part is the field of the record with a JSON name, dotted for a part of a part. A
// page that names one that is not there is wrong, which building it tells.
func (e *editor[R]) part(name string) data.Field {
	f, ok := data.FieldOf(e.record, name)
	if !ok {
		panic(fmt.Sprintf("%T has no field %q", e.record, name))
	}
	return f
}

// about says what stands around a field: what its tags say, unless the page says it
// otherwise, and the mark of what a report must not be without.
func (e *editor[R]) about(name string, otherwise ...widget.About) widget.About {
	part := e.part(name)
	about := widget.About{
		Label: part.Label(), Hint: part.Hint(), Placeholder: part.Placeholder(), Limit: part.Limit(),
		Required: data.Requires(e.record.Key().Kind, name),
	}
	for _, o := range otherwise {
		about.Label, about.Hint = cmp.Or(o.Label, about.Label), cmp.Or(o.Hint, about.Hint)
		about.Limit = max(about.Limit, o.Limit)
	}
	return about
}

// value is a field that holds a value of one type.
type value[T any] interface {
	widget.Field
	SetValue(T)
}

// hold connects a field with its place in the record, whose value show gives as the
// field shows it and keep takes back. It gives what saves a value, and what refuses
// one with which the record may not be kept; that stays in the field then.
func hold[R data.Record, T any](e *editor[R], name string, f value[T], show func(reflect.Value) T, keep func(reflect.Value, T)) (save func(T), check func(T) error) {
	part := e.part(name)
	e.fields = append(e.fields, bound{name, f, func() { f.SetValue(show(part.In(reflect.ValueOf(e.record)))) }})
	put := func(v T) func(*R) {
		return func(r *R) { keep(part.In(reflect.ValueOf(r).Elem()), v) }
	}
	save = func(v T) { e.commit(f, put(v)) }
	check = func(v T) error { _, err := e.changed(put(v)); return err }
	return save, check
}

// holdPlain is hold for a field that shows the value as it is.
func holdPlain[R data.Record, T any](e *editor[R], name string, f value[T]) (save func(T), check func(T) error) {
	if is, want := e.part(name).Type(), reflect.TypeFor[T](); is != want {
		panic(fmt.Sprintf("%s of %T is no %s but %s", name, e.record, want, is))
	}
	return hold(e, name, f,
		func(v reflect.Value) T { return v.Interface().(T) },
		func(at reflect.Value, v T) { at.Set(reflect.ValueOf(v)) })
}

// put puts a value in place of a part of the record.
func put[R data.Record, T any](e *editor[R], name string, v T) func(*R) {
	part := e.part(name)
	return func(r *R) { part.In(reflect.ValueOf(r).Elem()).Set(reflect.ValueOf(v)) }
}

// bind makes the field for a part of the record, by its JSON name: which kind of
// field it is, and what stands around it, follow from its type and tags. Where the
// page needs more of a field, it makes it by the method for its kind.
func (e *editor[R]) bind(name string, otherwise ...widget.About) widget.Field {
	part := e.part(name)
	switch reflect.Zero(part.Type()).Interface().(type) {
	case string:
		if part.Lines() > 0 {
			return e.text(name, otherwise...)
		}
		return e.line(name, otherwise...)
	case []string:
		return e.list(name, otherwise...)
	case int:
		return e.whole(name, otherwise...)
	case *int:
		if part.As() == "percent" {
			return e.percent(name, otherwise...)
		}
		return e.count(name, otherwise...)
	case data.Cents:
		return e.money(name, otherwise...)
	case *data.Cents:
		return e.forecast(name, otherwise...)
	case data.Decimal:
		return e.decimal(name, otherwise...)
	case data.Date:
		return e.date(name, otherwise...)
	case bool:
		return e.check(name, otherwise...)
	}
	if part.Type().Kind() == reflect.Slice {
		return e.set(name, otherwise...)
	}
	return e.choice(name, otherwise...)
}

// whole makes the field for a whole number that is always there.
func (e *editor[R]) whole(name string, otherwise ...widget.About) widget.Field {
	switch part := e.part(name); {
	case part.Grade() > 0:
		return e.grade(name, otherwise...)
	case part.As() == "year":
		return e.year(name, otherwise...)
	}
	return e.number(name, otherwise...)
}

// row makes fields that stand beside each other.
func (e *editor[R]) row(names ...string) fyne.CanvasObject {
	var fields []fyne.CanvasObject
	for _, name := range names {
		fields = append(fields, e.bind(name))
	}
	return widget.Row(fields...)
}

func (e *editor[R]) line(name string, otherwise ...widget.About) *widget.LineField {
	f := widget.NewLineField(e.about(name, otherwise...), nil)
	f.OnCommit, f.Check = holdPlain(e, name, f)
	return f
}

func (e *editor[R]) text(name string, otherwise ...widget.About) *widget.TextField {
	f := widget.NewTextField(e.about(name, otherwise...), e.part(name).Lines(), nil)
	f.OnCommit, _ = holdPlain(e, name, f)
	return f
}

func (e *editor[R]) list(name string, otherwise ...widget.About) *widget.ListField {
	f := widget.NewListField(e.about(name, otherwise...), e.part(name).Lines(), nil)
	f.OnCommit, _ = holdPlain(e, name, f)
	return f
}

func (e *editor[R]) number(name string, otherwise ...widget.About) *widget.NumberField {
	f := widget.NewNumberField(e.about(name, otherwise...), nil)
	f.OnCommit, f.Check = holdPlain(e, name, f)
	return f
}

func (e *editor[R]) percent(name string, otherwise ...widget.About) *widget.PercentField {
	f := widget.NewPercentField(e.about(name, otherwise...), nil)
	f.OnCommit, f.Check = holdPlain(e, name, f)
	return f
}

func (e *editor[R]) money(name string, otherwise ...widget.About) *widget.MoneyField {
	f := widget.NewMoneyField(e.about(name, otherwise...), nil)
	f.OnCommit, f.Check = holdPlain(e, name, f)
	return f
}

// date makes a field for a day. One on which something has happened is not after
// today. An older file may hold such a date; it is refused only where it is typed.
func (e *editor[R]) date(name string, otherwise ...widget.About) *widget.DateField {
	f := widget.NewDateField(e.about(name, otherwise...), nil)
	save, check := holdPlain(e, name, f)
	f.OnCommit, f.Check = save, check
	expected := e.part(name).Past()
	if expected == "" {
		return f
	}
	instead := e.part(expected).Label()
	f.Check = func(day data.Date) error {
		if today := e.app.clock(); day > today {
			return data.Fail(data.Invalid, fmt.Sprintf("Der %s liegt nach dem heutigen Tag (%s). Hierher gehört nur, was schon geschehen ist; was erwartet wird, steht unter „%s“.", day, today, instead), nil)
		}
		return check(day)
	}
	return f
}

func (e *editor[R]) check(name string, otherwise ...widget.About) *widget.CheckField {
	f := widget.NewCheckField(e.about(name, otherwise...), nil)
	f.OnCommit, _ = holdPlain(e, name, f)
	return f
}

// year makes a field for a year, 0 being none.
func (e *editor[R]) year(name string, otherwise ...widget.About) *widget.YearField {
	f := widget.NewYearField(e.about(name, otherwise...), nil)
	f.OnCommit, f.Check = holdPlain(e, name, f)
	return f
}

// count makes a field for a whole number or none.
func (e *editor[R]) count(name string, otherwise ...widget.About) *widget.CountField {
	f := widget.NewCountField(e.about(name, otherwise...), nil)
	f.OnCommit, f.Check = holdPlain(e, name, f)
	return f
}

// decimal makes a field for a decimal number or none.
func (e *editor[R]) decimal(name string, otherwise ...widget.About) *widget.DecimalField {
	f := widget.NewDecimalField(e.about(name, otherwise...), nil)
	f.OnCommit, f.Check = holdPlain(e, name, f)
	return f
}

// forecast makes a field for an amount of money or none.
func (e *editor[R]) forecast(name string, otherwise ...widget.About) *widget.ForecastField {
	f := widget.NewForecastField(e.about(name, otherwise...), nil)
	f.OnCommit, f.Check = holdPlain(e, name, f)
	return f
}

// grade makes a field for a grade from 1 to the highest, 0 being none.
func (e *editor[R]) grade(name string, otherwise ...widget.About) *widget.ChoiceField[string] {
	var grades []string
	for n := 1; n <= e.part(name).Grade(); n++ {
		grades = append(grades, strconv.Itoa(n))
	}
	f := widget.NewChoiceField(e.about(name, otherwise...), grades, nil)
	f.OnCommit, _ = hold(e, name, f,
		func(v reflect.Value) string {
			if v.IsZero() {
				return ""
			}
			return strconv.FormatInt(v.Int(), 10)
		},
		func(at reflect.Value, text string) {
			n, _ := strconv.Atoi(text) // one of grades, or empty
			at.SetInt(int64(n))
		})
	return f
}

// choice makes a field for one of the values of its type. A text has none; the page
// offers what there is to choose.
func (e *editor[R]) choice(name string, otherwise ...widget.About) *widget.ChoiceField[string] {
	f := widget.NewChoiceField(e.about(name, otherwise...), e.words(name, e.part(name).Type()), nil)
	f.OnCommit, _ = hold(e, name, f, reflect.Value.String, reflect.Value.SetString)
	return f
}

// words gives the values of an enumeration that a field holds, none for a text.
func (e *editor[R]) words(name string, t reflect.Type) []string {
	words := data.Vocabulary(t)
	if words == nil && t != reflect.TypeFor[string]() {
		panic(fmt.Sprintf("%s of %T has nothing to choose from", name, e.record))
	}
	return words
}

// set makes a field for any number of the values of its type.
func (e *editor[R]) set(name string, otherwise ...widget.About) *widget.SetField[string] {
	f := widget.NewSetField(e.about(name, otherwise...), e.words(name, e.part(name).Type().Elem()), nil)
	f.OnCommit, _ = hold(e, name, f,
		func(v reflect.Value) []string {
			var words []string
			for i := range v.Len() {
				words = append(words, v.Index(i).String())
			}
			return words
		},
		func(at reflect.Value, words []string) {
			list := reflect.MakeSlice(at.Type(), len(words), len(words))
			for i, word := range words {
				list.Index(i).SetString(word)
			}
			at.Set(list)
		})
	return f
}

// table makes a field for the entries of a list, each a row: its columns follow from
// what an entry holds. Add is on the button that adds one; the shares say how the
// columns share the width.
func (e *editor[R]) table(name, add string, shares ...float32) *widget.TableField {
	f := widget.NewTableField(e.about(name), add, columnsOf(e.part(name).Type().Elem(), shares), nil)
	f.OnCommit, f.Check = hold(e, name, f, rowsOf, keepRows)
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

// wordsOf gives the values of an enumeration as texts.
func wordsOf[T ~string](values []T) []string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = string(v)
	}
	return words
}
