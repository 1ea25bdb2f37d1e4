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
	return limitOf(field)
}

// LimitInList gives how many characters the field with a German name may hold
// in the entries of a list, 0 for any number.
func LimitInList(r Record, list, label string) int {
	field, ok := fieldAt(r, list)
	if !ok || !holdsParts(field.Type) {
		return 0
	}
	entry := field.Type.Elem()
	for i := range entry.NumField() {
		if entry.Field(i).Tag.Get("de") == label {
			return limitOf(entry.Field(i))
		}
	}
	return 0
}

func limitOf(field reflect.StructField) int {
	limit, _ := strconv.Atoi(field.Tag.Get("limit"))
	return limit
}

// CheckLength refuses a text of more characters than the limit; 0 is none.
func CheckLength(text string, limit int) error {
	n := utf8.RuneCountInString(text)
	if limit == 0 || n <= limit {
		return nil
	}
	return Fail(Invalid, fmt.Sprintf("Der Text hat %s Zeichen; hier sind höchstens %s möglich. Bitte ihn kürzen.", Count(n), Count(limit)), nil)
}

// checkLimits refuses a text that is longer than its field may hold, in a record
// and in its parts and lists, but not in records that belong to it. Words say in
// which entry of a list that is, as an officer counts: „Links, Zeile 2, “.
func checkLimits(place, words string, v reflect.Value) error {
	for i := range v.NumField() {
		field, value := v.Type().Field(i), v.Field(i)
		at, label := strings.TrimPrefix(place+"."+field.Tag.Get("json"), "."), field.Tag.Get("de")
		switch {
		case value.Kind() == reflect.String:
			if err := CheckLength(value.String(), limitOf(field)); err != nil {
				text := err.Error()
				if words != "" {
					text = words + label + ": " + text
				}
				return &Error{Code: Invalid, Field: at, Text: text}
			}
		case value.Kind() == reflect.Struct:
			if err := checkLimits(at, words, value); err != nil {
				return err
			}
		case holdsParts(value.Type()):
			for n := range value.Len() {
				if err := checkLimits(fmt.Sprintf("%s[%d]", at, n), fmt.Sprintf("%s%s, Zeile %d, ", words, label, n+1), value.Index(n)); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// holdsParts says whether a type is a list of what belongs to a record and is none
// itself.
func holdsParts(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct && !holdsRecords(t)
}
