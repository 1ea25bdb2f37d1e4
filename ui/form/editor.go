// Package form is how records are chosen, filtered, edited and deleted, on every
// page alike: an editor binds fields to a record, a list or a table shows the
// records beside it, sections and tabs hold several of them.
package form

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// Editor binds fields to one record: each field shows its part of the record
// and saves it when it is left.
type Editor[R data.Record] struct {
	Desk *desk.Desk
	// Of ends the words for the history: „Titel“ + „ von M01“.
	Of     func(R) string
	Record R
	Fields []BoundField
	// Keep saves a record where others follow from it; nil where it stands by itself.
	Keep func(label string, r R)
}

// BoundField is a field and the name of its place in the record.
type BoundField struct {
	Name  string
	Field widget.Field
	Show  func()
}

// NewEditor makes an editor without fields. Of ends the words for the history: „Titel“ +
// „ von M01“.
func NewEditor[R data.Record](d *desk.Desk, of func(R) string) *Editor[R] {
	e := &Editor[R]{Desk: d, Of: of}
	d.Shell.Editors = append(d.Shell.Editors, e)
	return e
}

// Show fills the fields with a record. What is being typed stays, unless it
// belongs to another record.
func (e *Editor[R]) Show(r R) {
	if r.Key() != e.Record.Key() {
		for _, b := range e.Fields {
			b.Field.Discard()
		}
	}
	e.Record = r
	for _, b := range e.Fields {
		b.Show()
		b.Field.Require(e.required(b.Name))
	}
}

// required says whether a report must not be without a field: of a report its own Berichtsart decides, of all else any.
func (e *Editor[R]) required(name string) bool {
	var kind data.ReportKind
	if r, is := any(e.Record).(data.Report); is {
		kind = r.Kind
	}
	return data.Owes(e.Record, name) && e.Desk.Project().Programme.Requires(e.Record.Key().Kind, name, kind)
}

// requiredOnly says of which Berichtsarten a field is a Pflichtangabe, nothing where it is so of all or none.
func (e *Editor[R]) requiredOnly(name string) string {
	var kinds []string
	for _, kind := range e.Desk.Project().Programme.RequiredOnlyIn(e.Record.Key().Kind, name) {
		kinds = append(kinds, "„"+e.Desk.Project().Programme.Template.Word(data.KindReport, "kind", string(kind))+"“")
	}
	if kinds == nil {
		return ""
	}
	return " Pflicht nur im Bericht der Art " + strings.Join(kinds, ", ") + "."
}

// Field gives the field of that name, or that which holds a part of that name, nil
// if there is none.
func (e *Editor[R]) Field(name string) widget.Field {
	whole, _, _ := strings.Cut(name, ".")
	var holds widget.Field
	for _, b := range e.Fields {
		switch b.Name {
		case name:
			return b.Field
		case whole:
			holds = b.Field
		}
	}
	return holds
}

// Focus puts the cursor into a field.
func (e *Editor[R]) Focus(name string) {
	if f := e.Field(name); f != nil {
		f.Focus()
	}
}

// changed gives the record with a part replaced, if it may be kept so. A text that
// was taken over from elsewhere is the officer's own once it is touched.
func (e *Editor[R]) changed(change func(*R)) (R, error) {
	r := e.Record
	change(&r)
	if t, ok := any(r).(interface{ Touched(before R) R }); ok {
		r = t.Touched(e.Record)
	}
	if err := data.Validate(r); err != nil {
		return r, err
	}
	return r, e.Desk.Session.MayChange(r)
}

// Save keeps a record, with what follows from it where the page says so.
func (e *Editor[R]) Save(label string, r R) {
	if e.Keep != nil {
		e.Keep(label, r)
		return
	}
	e.Desk.Save(label, r)
}

// Commit saves the record with a part replaced.
func (e *Editor[R]) Commit(field widget.Field, change func(*R)) {
	r, err := e.changed(change)
	field.ShowError(err)
	if err != nil {
		return
	}
	e.Record = r
	e.Save(field.Label()+e.Of(r), r)
}

// part is the field of the record with a JSON name, dotted for a part of a part. A
// page that names one that is not there is wrong, which building it tells.
func (e *Editor[R]) part(name string) data.Field {
	f, ok := data.FieldOf(e.Record, name)
	if !ok {
		panic(fmt.Sprintf("%T has no field %q", e.Record, name))
	}
	return f
}

// About says what stands around a field: what its tags say, unless the page says it
// otherwise, and the mark of what a report must not be without.
func (e *Editor[R]) About(name string, otherwise ...widget.About) widget.About {
	part, template := e.part(name), e.Desk.Project().Programme.Template
	about := widget.About{
		Label: template.Label(e.Record, name), Hint: template.HintOf(e.Record, name), Placeholder: part.Placeholder(), Limit: part.Limit(),
		Required: e.required(name),
	}
	for _, o := range otherwise {
		about.Label, about.Hint = cmp.Or(o.Label, about.Label), cmp.Or(o.Hint, about.Hint)
		about.Limit = max(about.Limit, o.Limit)
	}
	about.Hint = strings.TrimLeft(about.Hint+e.requiredOnly(name), " ")
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
func hold[R data.Record, T any](e *Editor[R], name string, f value[T], show func(reflect.Value) T, keep func(reflect.Value, T)) (save func(T), check func(T) error) {
	part := e.part(name)
	e.Fields = append(e.Fields, BoundField{name, f, func() { f.SetValue(show(part.In(reflect.ValueOf(e.Record)))) }})
	put := func(v T) func(*R) {
		return func(r *R) { keep(part.In(reflect.ValueOf(r).Elem()), v) }
	}
	save = func(v T) { e.Commit(f, put(v)) }
	check = func(v T) error { _, err := e.changed(put(v)); return err }
	return save, check
}

// holdPlain is hold for a field that shows the value as it is.
func holdPlain[R data.Record, T any](e *Editor[R], name string, f value[T]) (save func(T), check func(T) error) {
	if is, want := e.part(name).Type(), reflect.TypeFor[T](); is != want {
		panic(fmt.Sprintf("%s of %T is no %s but %s", name, e.Record, want, is))
	}
	return hold(e, name, f,
		func(v reflect.Value) T { return v.Interface().(T) },
		func(at reflect.Value, v T) { at.Set(reflect.ValueOf(v)) })
}

// Put puts a value in place of a part of the record.
func Put[R data.Record, T any](e *Editor[R], name string, v T) func(*R) {
	part := e.part(name)
	return func(r *R) { part.In(reflect.ValueOf(r).Elem()).Set(reflect.ValueOf(v)) }
}

// Bind makes the field for a part of the record, by its JSON name: which kind of
// field it is, and what stands around it, follow from its type and tags. Where the
// page needs more of a field, it makes it by the method for its kind.
func (e *Editor[R]) Bind(name string, otherwise ...widget.About) widget.Field {
	part := e.part(name)
	switch reflect.Zero(part.Type()).Interface().(type) {
	case string:
		if part.Lines() > 0 {
			return e.Text(name, otherwise...)
		}
		return e.Line(name, otherwise...)
	case []string:
		return e.List(name, otherwise...)
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
		return e.Date(name, otherwise...)
	case data.Term:
		return e.Term(name, otherwise...)
	case bool:
		return e.check(name, otherwise...)
	}
	if part.Type().Kind() == reflect.Slice {
		return e.set(name, otherwise...)
	}
	return e.Choice(name, otherwise...)
}

// whole makes the field for a whole number that is always there.
func (e *Editor[R]) whole(name string, otherwise ...widget.About) widget.Field {
	switch part := e.part(name); {
	case part.Grade() > 0:
		return e.grade(name, otherwise...)
	case part.As() == "year":
		return e.year(name, otherwise...)
	}
	return e.Number(name, otherwise...)
}

// Row makes fields that stand beside each other.
func (e *Editor[R]) Row(names ...string) fyne.CanvasObject {
	var fields []fyne.CanvasObject
	for _, name := range names {
		fields = append(fields, e.Bind(name))
	}
	return widget.Row(fields...)
}

// Line makes a field for a text of one line.
func (e *Editor[R]) Line(name string, otherwise ...widget.About) *widget.LineField {
	f := widget.NewLineField(e.About(name, otherwise...), nil)
	f.OnCommit, f.Check = holdPlain(e, name, f)
	return f
}

// Text makes a field for a text of several lines.
func (e *Editor[R]) Text(name string, otherwise ...widget.About) *widget.TextField {
	f := widget.NewTextField(e.About(name, otherwise...), e.part(name).Lines(), nil)
	f.OnCommit, _ = holdPlain(e, name, f)
	return f
}

// List makes a field for a list of texts, one a line.
func (e *Editor[R]) List(name string, otherwise ...widget.About) *widget.ListField {
	f := widget.NewListField(e.About(name, otherwise...), e.part(name).Lines(), nil)
	f.OnCommit, _ = holdPlain(e, name, f)
	return f
}

// Number makes a field for a whole number.
func (e *Editor[R]) Number(name string, otherwise ...widget.About) *widget.NumberField {
	f := widget.NewNumberField(e.About(name, otherwise...), nil)
	f.OnCommit, f.Check = holdPlain(e, name, f)
	return f
}

func (e *Editor[R]) percent(name string, otherwise ...widget.About) *widget.PercentField {
	f := widget.NewPercentField(e.About(name, otherwise...), nil)
	f.OnCommit, f.Check = holdPlain(e, name, f)
	return f
}

func (e *Editor[R]) money(name string, otherwise ...widget.About) *widget.MoneyField {
	f := widget.NewMoneyField(e.About(name, otherwise...), nil)
	f.OnCommit, f.Check = holdPlain(e, name, f)
	return f
}

// Date makes a field for a day. One on which something has happened is not after
// today. An older file may hold such a date; it is refused only where it is typed.
func (e *Editor[R]) Date(name string, otherwise ...widget.About) *widget.DateField {
	f := widget.NewDateField(e.About(name, otherwise...), nil)
	save, check := holdPlain(e, name, f)
	f.OnCommit, f.Check = save, check
	expected := e.part(name).Past()
	if expected == "" {
		return f
	}
	instead := e.part(expected).Label()
	f.Check = func(day data.Date) error {
		if today := e.Desk.Clock(); day > today {
			return data.Fail(data.Invalid, fmt.Sprintf("Der %s liegt nach dem heutigen Tag (%s). Hierher gehört nur, was schon geschehen ist; was erwartet wird, steht unter „%s“.", day, today, instead), nil)
		}
		return check(day)
	}
	return f
}

// Term makes a field for a planned date.
func (e *Editor[R]) Term(name string, otherwise ...widget.About) *widget.TermField {
	f := widget.NewTermField(e.About(name, otherwise...), nil)
	f.OnCommit, f.Check = holdPlain(e, name, f)
	return f
}

func (e *Editor[R]) check(name string, otherwise ...widget.About) *widget.CheckField {
	f := widget.NewCheckField(e.About(name, otherwise...), nil)
	f.OnCommit, _ = holdPlain(e, name, f)
	return f
}

// year makes a field for a year, 0 being none.
func (e *Editor[R]) year(name string, otherwise ...widget.About) *widget.YearField {
	f := widget.NewYearField(e.About(name, otherwise...), nil)
	f.OnCommit, f.Check = holdPlain(e, name, f)
	return f
}

// count makes a field for a whole number or none.
func (e *Editor[R]) count(name string, otherwise ...widget.About) *widget.CountField {
	f := widget.NewCountField(e.About(name, otherwise...), nil)
	f.OnCommit, f.Check = holdPlain(e, name, f)
	return f
}

// decimal makes a field for a decimal number or none.
func (e *Editor[R]) decimal(name string, otherwise ...widget.About) *widget.DecimalField {
	f := widget.NewDecimalField(e.About(name, otherwise...), nil)
	f.OnCommit, f.Check = holdPlain(e, name, f)
	return f
}

// forecast makes a field for an amount of money or none.
func (e *Editor[R]) forecast(name string, otherwise ...widget.About) *widget.ForecastField {
	f := widget.NewForecastField(e.About(name, otherwise...), nil)
	f.OnCommit, f.Check = holdPlain(e, name, f)
	return f
}

// grade makes a field for a grade from 1 to the highest, 0 being none.
func (e *Editor[R]) grade(name string, otherwise ...widget.About) *widget.ChoiceField[string] {
	var grades []string
	for n := 1; n <= e.Desk.Project().Programme.Template.HighestGrade(e.Record, name); n++ {
		grades = append(grades, strconv.Itoa(n))
	}
	f := widget.NewChoiceField(e.About(name, otherwise...), grades, nil)
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

// Choice makes a field for one of the values of its type. A text has none; the page
// offers what there is to choose.
func (e *Editor[R]) Choice(name string, otherwise ...widget.About) *widget.ChoiceField[string] {
	f := widget.NewChoiceField(e.About(name, otherwise...), e.words(name, e.part(name).Type()), nil)
	f.Name = func(value string) string {
		return e.Desk.Project().Programme.Template.Word(e.Record.Key().Kind, name, value)
	}
	f.OnCommit, _ = hold(e, name, f, reflect.Value.String, reflect.Value.SetString)
	return f
}

// words gives the values of an enumeration that a field holds, none for a text.
func (e *Editor[R]) words(name string, t reflect.Type) []string {
	words := e.Desk.Project().Offered(t)
	if words == nil && t != reflect.TypeFor[string]() {
		panic(fmt.Sprintf("%s of %T has nothing to choose from", name, e.Record))
	}
	return words
}

// set makes a field for any number of the values of its type.
func (e *Editor[R]) set(name string, otherwise ...widget.About) *widget.SetField[string] {
	f := widget.NewSetField(e.About(name, otherwise...), e.words(name, e.part(name).Type().Elem()), nil)
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

// Table makes a field for the entries of a list, each a row: its columns follow from
// what an entry holds. Add is on the button that adds one; the shares say how the
// columns share the width.
func (e *Editor[R]) Table(name, add string, shares ...float32) *widget.TableField {
	f := widget.NewTableField(e.About(name), add, columnsOf(e.Desk, e.part(name).Type().Elem(), shares), nil)
	f.OnCommit, f.Check = hold(e, name, f, rowsOf(e.Desk), keepRows)
	return f
}

// Owns says whether a field belongs to the editor.
func (e *Editor[R]) Owns(f widget.Field) bool {
	return slices.ContainsFunc(e.Fields, func(b BoundField) bool { return b.Field == f })
}

// Shown returns the record that the fields show, and whether there is one.
func (e *Editor[R]) Shown() (data.Record, bool) {
	return e.Record, e.Record.Key().ID != ""
}

// WordsOf gives the values of an enumeration as texts.
func WordsOf[T ~string](values []T) []string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = string(v)
	}
	return words
}
