package data

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// fieldAt gives the struct field with a JSON name, dotted for a part of a part.
func fieldAt(record any, name string) (reflect.StructField, bool) {
	t := reflect.TypeOf(record)
	var found reflect.StructField
	for part := range strings.SplitSeq(name, ".") {
		at := -1
		for i := range t.NumField() {
			if t.Field(i).Tag.Get("json") == part {
				at = i
			}
		}
		if at < 0 {
			return reflect.StructField{}, false
		}
		found = t.Field(at)
		if t = found.Type; t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct {
			t = reflect.TypeFor[struct{}]()
		}
	}
	return found, true
}

// Label gives the German name of a record's field by its JSON name, dotted for
// a part of a part; empty for a field that is not there.
func Label(r Record, name string) string {
	field, _ := fieldAt(r, name)
	return field.Tag.Get("de")
}

// Limit gives how many characters a field may hold, 0 for any number.
func Limit(r Record, name string) int {
	field, _ := fieldAt(r, name)
	limit, _ := strconv.Atoi(field.Tag.Get("limit"))
	return limit
}

// checkLimits refuses a text that is longer than its field may hold.
func checkLimits(r Record) error {
	v := reflect.ValueOf(r)
	for i := range v.NumField() {
		name := v.Type().Field(i).Tag.Get("json")
		limit := Limit(r, name)
		if n := utf8.RuneCountInString(v.Field(i).String()); limit > 0 && n > limit {
			return &Error{Code: Invalid, Field: name, Text: fmt.Sprintf("Der Text hat %s Zeichen; hier sind höchstens %s möglich. Bitte ihn kürzen.", Count(n), Count(limit))}
		}
	}
	return nil
}
