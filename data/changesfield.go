package data

import "reflect"

// FieldChange is one field of a record that differs.
type FieldChange struct {
	// Name is the JSON name, dotted for a part of a part; Label gives the German
	// one.
	Name string
	Sort FieldSort
	// Old and Now are the values; an optional number that is not given is nil.
	Old, Now any
}

// FieldSort says how a changed field is told.
type FieldSort int

// The sorts.
const (
	// SortValue is a date, a word, a number or one line of text: told by its old
	// and its new value.
	SortValue FieldSort = iota
	// SortText is a text of any length, and SortList a list: told by name.
	SortText
	SortList
)

// changedFields lists the fields in which two records of one kind differ. What
// has no German name is no field, such as the Kennung and the milestones of a
// measure.
func changedFields(old, now Record) []FieldChange {
	return fieldsBetween("", reflect.ValueOf(old), reflect.ValueOf(now))
}

func fieldsBetween(place string, old, now reflect.Value) []FieldChange {
	var list []FieldChange
	for i := range old.NumField() {
		field, a, b := old.Type().Field(i), old.Field(i), now.Field(i)
		name := place + field.Tag.Get("json")
		switch {
		case field.Tag.Get("de") == "" || reflect.DeepEqual(a.Interface(), b.Interface()):
		case field.Type.Kind() == reflect.Struct:
			list = append(list, fieldsBetween(name+".", a, b)...)
		default:
			list = append(list, FieldChange{name, sortOf(field), pointed(a), pointed(b)})
		}
	}
	return list
}

// lines are the texts without a limit that are a line all the same.
var lines = map[string]bool{"unit": true, "evidence_url": true, "version": true}

func sortOf(field reflect.StructField) FieldSort {
	kennung := field.Tag.Get("ref") + field.Tag.Get("part")
	switch {
	case field.Type.Kind() == reflect.Slice:
		return SortList
	case field.Type == reflect.TypeFor[string]() && limitOf(field) == 0 && kennung == "" && !lines[field.Tag.Get("json")]:
		return SortText
	}
	return SortValue
}

func pointed(v reflect.Value) any {
	if v.Kind() != reflect.Pointer {
		return v.Interface()
	}
	if v.IsNil() {
		return nil
	}
	return v.Elem().Interface()
}

// Added says whether the field was empty before.
func (f FieldChange) Added() bool { return emptied(f.Old) }

// Cleared says whether the field is empty now.
func (f FieldChange) Cleared() bool { return emptied(f.Now) }

func emptied(value any) bool {
	if value == nil {
		return true
	}
	v := reflect.ValueOf(value)
	return v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0
}
