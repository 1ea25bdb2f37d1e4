package exchange

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"modellkommune/data"
)

// Differences says line by line what changes when before becomes after, in the words of
// the programme that before has, if it has one. No line means that nothing changes.
func Differences(before, after data.Project) []string {
	old, next := before.Normal().Records(), after.Normal().Records()
	was, is := byKey(old), byKey(next)
	words := before.Programme.Template
	if reflect.ValueOf(words).IsZero() {
		words = after.Programme.Template
	}
	var lines []string
	for _, r := range old {
		if is[r.Key()] == nil {
			lines = append(lines, describe(words, r)+": entfällt")
		}
	}
	for _, r := range next {
		if was[r.Key()] == nil {
			lines = append(lines, describe(words, r)+": neu")
			continue
		}
		fields := data.FieldChanges(was[r.Key()], r)
		words.Relabel(r.Key().Kind, fields)
		for _, f := range fields {
			f.Label = nameOf(words, r) + ", " + f.Label
			lines = append(lines, changes(f)...)
		}
	}
	if !slices.Equal(keysIn(old, is), keysIn(next, was)) {
		lines = append(lines, "Die Reihenfolge der Einträge ändert sich.")
	}
	return lines
}

func byKey(records []data.Record) map[data.Key]data.Record {
	index := make(map[data.Key]data.Record, len(records))
	for _, r := range records {
		index[r.Key()] = r
	}
	return index
}

// keysIn gives the keys of the records that the other side has too, in order.
func keysIn(records []data.Record, other map[data.Key]data.Record) []data.Key {
	var keys []data.Key
	for _, r := range records {
		if other[r.Key()] != nil {
			keys = append(keys, r.Key())
		}
	}
	return keys
}

// changes writes a changed field: of a part each field, of a list each line.
func changes(f data.FieldChange) []string {
	switch f.Sort {
	case data.SortPart:
		var lines []string
		for _, within := range f.Within() {
			lines = append(lines, changes(within)...)
		}
		return lines
	case data.SortList:
		return rows(f.Label, reflect.ValueOf(f.Old), reflect.ValueOf(f.Now))
	}
	return []string{f.Label + ": " + arrow(f.Old, f.Now)}
}

// rows lists the lines of a list that differ. What both lists begin and end
// with is left out, so that a line put in between does not look like a change
// of all that follow.
func rows(name string, was, is reflect.Value) []string {
	same := func(i, j int) bool { return reflect.DeepEqual(was.Index(i).Interface(), is.Index(j).Interface()) }
	from, a, b := 0, was.Len(), is.Len()
	for from < min(a, b) && same(from, from) {
		from++
	}
	for min(a, b) > from && same(a-1, b-1) {
		a, b = a-1, b-1
	}
	var lines []string
	for i := from; i < max(a, b); i++ {
		line := fmt.Sprintf("%s, Zeile %d", name, i+1)
		switch {
		case i >= a:
			lines = append(lines, fmt.Sprintf("%s: neu: %s", line, row(is.Index(i))))
		case i >= b:
			lines = append(lines, fmt.Sprintf("%s: entfällt: %s", line, row(was.Index(i))))
		case was.Index(i).Kind() == reflect.Struct:
			lines = append(lines, changes(data.FieldChange{Label: line, Sort: data.SortPart, Old: was.Index(i).Interface(), Now: is.Index(i).Interface()})...)
		default:
			lines = append(lines, line+": "+arrow(was.Index(i).Interface(), is.Index(i).Interface()))
		}
	}
	return lines
}

// row names a line of a list by what stands first in it.
func row(v reflect.Value) string {
	if v.Kind() == reflect.Struct {
		for i := range v.NumField() {
			if !v.Field(i).IsZero() {
				return show(v.Field(i).Interface())
			}
		}
		return "leer"
	}
	return show(v.Interface())
}

// arrow writes what a value was and is. Long texts may differ only beyond what
// is shown.
func arrow(was, is any) string {
	a, b := show(was), show(is)
	if a == b {
		return "weiter hinten geändert: " + b
	}
	return a + " → " + b
}

// show writes a value on one line and short enough to compare.
func show(value any) string {
	v := reflect.ValueOf(value)
	switch {
	case value == nil || v.Kind() != reflect.Bool && v.IsZero() && !v.CanInt():
		return "leer"
	case v.Kind() == reflect.Bool:
		return map[bool]string{true: "ja", false: "nein"}[v.Bool()]
	}
	text := strings.ReplaceAll(fmt.Sprint(value), "\n", " ")
	if runes := []rune(text); len(runes) > 60 {
		text = string(runes[:59]) + "…"
	}
	switch value.(type) {
	case data.Date, data.Term, data.Decimal:
		return text
	}
	if v.Kind() == reflect.String {
		return "„" + text + "“"
	}
	return text
}

// nameOf names a record: „Meilenstein M01-MS3“. There is only one municipality
// and one programme, so they need no Kennung.
func nameOf(words data.Template, r data.Record) string {
	key := r.Key()
	if key.Kind.Single() {
		return key.Kind.String()
	}
	return words.KindName(key.Kind) + " " + key.ID
}

// describe names a record with its title or name.
func describe(words data.Template, r data.Record) string {
	for _, field := range []string{"Title", "Name"} {
		if v := reflect.ValueOf(r).FieldByName(field); v.IsValid() && v.String() != "" {
			return nameOf(words, r) + " „" + v.String() + "“"
		}
	}
	return nameOf(words, r)
}
