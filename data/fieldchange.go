package data

import "reflect"

// FieldChange is one field that differs between two states of the same thing:
// between two reports, before and after an import, before and after a step.
type FieldChange struct {
	// Name is the JSON name, dotted for a part of a part; Label the German one, after
	// those of the parts around it: „Ausgangssituation, Strategien“.
	Name, Label string
	Sort        FieldSort
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
	// SortPart has fields of its own, which Within compares.
	SortPart
)

// FieldChanges lists the fields in which two values of one struct differ, in their
// order; a part is one field. What has no German name is no field: the Kennung, and
// the milestones of a measure, which are records of their own.
func FieldChanges(old, now any) []FieldChange {
	var list []FieldChange
	a, b := reflect.ValueOf(old), reflect.ValueOf(now)
	for i := range a.NumField() {
		field := a.Type().Field(i)
		name, label := namesOf(field)
		if label != "" && !reflect.DeepEqual(a.Field(i).Interface(), b.Field(i).Interface()) {
			list = append(list, FieldChange{name, label, sortOf(field), pointed(a.Field(i)), pointed(b.Field(i))})
		}
	}
	return list
}

// Within lists what differs in a part, each field under the names of both.
func (f FieldChange) Within() []FieldChange {
	list := FieldChanges(f.Old, f.Now)
	for i := range list {
		list[i].Name, list[i].Label = f.Name+"."+list[i].Name, f.Label+", "+list[i].Label
	}
	return list
}

// changedFields lists the fields in which two records of one kind differ, those of
// parts one by one.
func changedFields(old, now Record) []FieldChange { return flattened(FieldChanges(old, now)) }

// flattened sets in the place of each part what differs in it.
func flattened(list []FieldChange) []FieldChange {
	var all []FieldChange
	for _, f := range list {
		if f.Sort == SortPart {
			all = append(all, flattened(f.Within())...)
		} else {
			all = append(all, f)
		}
	}
	return all
}

// ownerName stands for the JSON name where a milestone names its measure, which the
// JSON says by the place of the milestone.
const ownerName = "-"

// namesOf returns the JSON name and the German one of a field.
func namesOf(field reflect.StructField) (name, label string) {
	name, label = field.Tag.Get("json"), field.Tag.Get("de")
	if name == ownerName {
		label = KindMeasure.String()
	}
	return name, label
}

// lines are the texts without a limit that are a line all the same.
var lines = map[string]bool{"unit": true, "evidence_url": true, "version": true}

func sortOf(field reflect.StructField) FieldSort {
	kennung := field.Tag.Get("ref") + field.Tag.Get("part")
	switch {
	case field.Type.Kind() == reflect.Slice:
		return SortList
	case field.Type.Kind() == reflect.Struct:
		return SortPart
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
