package exchange

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"modellkommune/data"
)

// Column is a field of the records.
type Column struct {
	// Label is the German name, such as „Belege: Betrag (Euro)“; no two columns of a
	// table share it.
	Label string
	// Field is the way to the field in the JSON, such as „budget.receipts.amount_cents“.
	Field string
	Form  Form
}

// Form says how the cells of a column are to be read.
type Form string

// The forms.
const (
	FormText Form = "Text"
	FormList Form = "Liste, je Zeile ein Eintrag"
	FormDate Form = "Datum"
	// FormTerm is a planned date: a day, 2018-03, 2018-Q3, 2018-H2 or 2018.
	FormTerm   Form = "Datum, Monat, Quartal, Halbjahr oder Jahr"
	FormNumber Form = "Zahl"
	FormEuro   Form = "Euro"
	FormTruth  Form = "ja/nein"
)

// isTable says whether a field is a table of its own.
func isTable(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct
}

// columns gives the columns of a struct, its parts spread out. Label begins those
// of a part.
func columns(path, label string, t reflect.Type) []Column {
	var all []Column
	for i := range t.NumField() {
		field := t.Field(i)
		if field.Type == reflect.TypeFor[data.Template]() {
			continue // which has a file of its own
		}
		c := Column{Label: label + labelOf(field), Field: path + "." + field.Tag.Get("json"), Form: formOf(field.Type)}
		switch {
		case isTable(field.Type):
		case field.Type.Kind() == reflect.Struct:
			all = append(all, columns(c.Field, c.Label+": ", field.Type)...)
		case c.Form == FormEuro:
			c.Label += " (Euro)"
			all = append(all, c)
		default:
			all = append(all, c)
		}
	}
	return all
}

// labelOf names a field: the Kennung bears no name of its own, and neither does
// what a record is a part of and does not tell in the JSON.
func labelOf(field reflect.StructField) string {
	if label := field.Tag.Get("de"); label != "" {
		return label
	}
	if whole := field.Tag.Get("part"); whole != "" {
		return data.Kind(whole).String()
	}
	return "Kennung"
}

func formOf(t reflect.Type) Form {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case t == reflect.TypeFor[data.Cents]():
		return FormEuro
	case t == reflect.TypeFor[data.Decimal](), t.Kind() == reflect.Int:
		return FormNumber
	case t == reflect.TypeFor[data.Date]():
		return FormDate
	case t == reflect.TypeFor[data.Term]():
		return FormTerm
	case t.Kind() == reflect.Bool:
		return FormTruth
	case t.Kind() == reflect.Slice:
		return FormList
	}
	return FormText
}

// cells gives the row of a struct under its columns.
func cells(v reflect.Value) []string {
	var row []string
	for i := range v.NumField() {
		switch field := v.Field(i); {
		case isTable(field.Type()) || field.Type() == reflect.TypeFor[data.Template]():
		case field.Kind() == reflect.Struct:
			row = append(row, cells(field)...)
		default:
			row = append(row, cell(field))
		}
	}
	return row
}

// cell writes a value as its form says.
func cell(v reflect.Value) string {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return ""
		}
		v = v.Elem()
	}
	switch value := v.Interface().(type) {
	case data.Cents:
		return euro(value)
	case data.Decimal:
		return strings.Replace(string(value), ".", ",", 1)
	case bool:
		return map[bool]string{true: "ja", false: "nein"}[value]
	case int:
		return strconv.Itoa(value)
	}
	if v.Kind() == reflect.String {
		return v.String()
	}
	lines := make([]string, v.Len())
	for i := range lines {
		lines[i] = v.Index(i).String()
	}
	return strings.Join(lines, "\n")
}

// euro writes an amount for programs to read.
func euro(c data.Cents) string {
	sign, abs := "", uint64(c)
	if c < 0 {
		sign, abs = "-", -abs // the smallest amount has no positive twin
	}
	return fmt.Sprintf("%s%d,%02d", sign, abs/100, abs%100)
}
