package store

import (
	"reflect"
	"strconv"
	"strings"

	"modellkommune/data"
)

// columnReader reads the JSON of lists and structs as encode writes it: texts, whole
// numbers, none of them, and truth values, no blanks, every field in its order. On
// all else, such as an escaped sign or a field that an older version did not know,
// it gives up, and encoding/json takes over. That one alone would take half the
// time of opening.
type columnReader struct{ rest string }

// keys holds what stands before each field of a struct: „{"date":“, „,"value":“.
var keys = map[reflect.Type][]string{}

// learn fills keys for a type of nested value, and for those within it.
func learn(typ reflect.Type) {
	if typ.Kind() == reflect.Slice {
		typ = typ.Elem()
	}
	if typ.Kind() != reflect.Struct || keys[typ] != nil {
		return
	}
	before := "{"
	for i := range typ.NumField() {
		keys[typ] = append(keys[typ], before+`"`+typ.Field(i).Tag.Get("json")+`":`)
		before = ","
		learn(typ.Field(i).Type)
	}
}

// value sets v from the text and says whether it succeeded.
func (q *columnReader) value(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Slice:
		return q.list(v)
	case reflect.Struct:
		for i, key := range keys[v.Type()] {
			if !q.take(key) || !q.value(v.Field(i)) {
				return false
			}
		}
		return q.take("}")
	case reflect.Pointer:
		if q.take("null") {
			return true
		}
		v.Set(reflect.New(v.Type().Elem()))
		return q.value(v.Elem())
	case reflect.Int, reflect.Int64:
		n, err := strconv.ParseInt(q.until(",]}"), 10, 64)
		v.SetInt(n)
		return err == nil
	case reflect.Bool:
		v.SetBool(q.take("true"))
		return v.Bool() || q.take("false")
	case reflect.String:
		switch {
		case q.take("null"): // a Date or a Decimal
			v.SetString("")
			return true
		case q.take(`"`):
			s := q.until(`"`)
			v.SetString(s)
			return q.take(`"`) && strings.IndexByte(s, '\\') < 0
		}
		v.SetString(q.until(",]}"))
		return v.Type() == reflect.TypeFor[data.Decimal]()
	}
	return false
}

func (q *columnReader) list(v reflect.Value) bool {
	if !q.take("[") {
		return false
	}
	list := reflect.MakeSlice(v.Type(), 0, strings.Count(q.rest, "{"))
	for n := 0; !q.take("]"); n++ {
		if n > 0 && !q.take(",") {
			return false
		}
		list = reflect.Append(list, reflect.Zero(v.Type().Elem()))
		if !q.value(list.Index(n)) {
			return false
		}
	}
	v.Set(list)
	return true
}

// take cuts a prefix off, if it is there.
func (q *columnReader) take(prefix string) (found bool) {
	q.rest, found = strings.CutPrefix(q.rest, prefix)
	return found
}

// until cuts off what stands before the first of the signs.
func (q *columnReader) until(signs string) string {
	end := max(strings.IndexAny(q.rest, signs), 0)
	text := q.rest[:end]
	q.rest = q.rest[end:]
	return text
}

// fillLists makes empty what lists the entries of JSON of an older version do not have.
func fillLists(v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			fillLists(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Field(i); field.Kind() == reflect.Slice && field.IsNil() {
				field.Set(reflect.MakeSlice(field.Type(), 0, 0))
			} else {
				fillLists(field)
			}
		}
	}
}
