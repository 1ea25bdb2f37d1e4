package data

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Field is one field of a record or of a part of it. Its tags say once what the
// window, search, history, import and reports need to know:
//
//	json         its name wherever the program speaks of it
//	de           what the user calls it
//	limit        how many characters it may hold
//	hint         what belongs into it
//	placeholder  what stands greyed in it while it is empty
//	lines        how many lines its text, or its list, has room for
//	as           what a number is: a „year“, or „percent“
//	grade        the highest of its grades, which begin with 1
//	past         it holds a day on which something happened; what is expected
//	             stands in the field that it names
//	ref, part    at which record it points
type Field struct{ of reflect.StructField }

// FieldOf finds a field by its JSON name, dotted for a part of a part or of the
// entries of a list; false where there is none.
func FieldOf(record Record, name string) (Field, bool) {
	t := reflect.TypeOf(record)
	var found Field
	for part := range strings.SplitSeq(name, ".") {
		i := slices.IndexFunc(FieldsOf(t), func(f Field) bool { return f.Name() == part })
		if i < 0 {
			return Field{}, false
		}
		way := found.of.Index
		found = FieldsOf(t)[i]
		found.of.Index = slices.Concat(way, found.of.Index)
		if t = found.Type(); t.Kind() == reflect.Slice {
			t = t.Elem()
		}
	}
	return found, true
}

// FieldsOf lists the fields of a record, a part or an entry of a list, none for any
// other type.
func FieldsOf(t reflect.Type) []Field {
	if t.Kind() != reflect.Struct {
		return nil
	}
	fields := make([]Field, t.NumField())
	for i := range fields {
		fields[i] = Field{t.Field(i)}
	}
	return fields
}

// Name gives the field's own JSON name.
func (f Field) Name() string { return f.of.Tag.Get("json") }

// Label gives the field's German name.
func (f Field) Label() string { return f.of.Tag.Get("de") }

// Hint says what belongs into the field.
func (f Field) Hint() string { return MeasureWord{}.spoken(f.hint()) }

// hint gives it as it is written, with the marks of MeasureWord.In.
func (f Field) hint() string { return f.of.Tag.Get("hint") }

// Placeholder stands greyed in the field while it is empty.
func (f Field) Placeholder() string { return f.of.Tag.Get("placeholder") }

// Limit gives how many characters the field may hold, 0 for any number.
func (f Field) Limit() int { return limitOf(f.of) }

// Lines gives for how many lines a text or list has room, 0 for a text of one line.
func (f Field) Lines() int { return numberOf(f.of, "lines") }

// As says that a number is a „year“ or „percent“, empty for any other.
func (f Field) As() string { return f.of.Tag.Get("as") }

// Grade gives the highest grade, 0 for a field that holds none.
func (f Field) Grade() int { return numberOf(f.of, "grade") }

// Past names the field for the day that is expected, where this one is for that on
// which it happened, and is empty for any other.
func (f Field) Past() string { return f.of.Tag.Get("past") }

// PointsAt gives the kind of record whose Kennung the field holds, empty for any other field.
func (f Field) PointsAt() Kind { return Kind(f.of.Tag.Get("ref") + f.of.Tag.Get("part")) }

// Type gives the type of the field's value.
func (f Field) Type() reflect.Type { return f.of.Type }

// In gives the field's place in a record in which no list lies before it.
func (f Field) In(record reflect.Value) reflect.Value { return record.FieldByIndex(f.of.Index) }

// Label gives the German name of a record's field by its JSON name, dotted for
// a part of a part; empty for a field that is not there.
func Label(r Record, name string) string {
	field, _ := FieldOf(r, name)
	return field.Label()
}

// Hint says what belongs into a field.
func Hint(r Record, name string) string {
	field, _ := FieldOf(r, name)
	return field.Hint()
}

// Limit gives how many characters a field may hold, 0 for any number.
func Limit(r Record, name string) int {
	field, _ := FieldOf(r, name)
	return field.Limit()
}

func limitOf(field reflect.StructField) int { return numberOf(field, "limit") }

// numberOf gives the number that a tag holds, 0 for none.
func numberOf(field reflect.StructField, tag string) int {
	n, _ := strconv.Atoi(field.Tag.Get(tag))
	return n
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
