package exchange

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"modellkommune/data"
)

// Differences says line by line what changes when before becomes after. No
// line means that nothing changes.
func Differences(before, after data.Project) []string {
	old, next := recordsOf(before.Normal()), recordsOf(after.Normal())
	was, is := byKey(old), byKey(next)
	var lines []string
	for _, r := range old {
		if is[r.Key()] == nil {
			lines = append(lines, describe(r)+": entfällt")
		}
	}
	for _, r := range next {
		if was[r.Key()] == nil {
			lines = append(lines, describe(r)+": neu")
			continue
		}
		for _, change := range changes("", reflect.ValueOf(was[r.Key()]), reflect.ValueOf(r)) {
			lines = append(lines, nameOf(r)+", "+change)
		}
	}
	if !slices.Equal(keysIn(old, is), keysIn(next, was)) {
		lines = append(lines, "Die Reihenfolge der Einträge ändert sich.")
	}
	return lines
}

// recordsOf gives every record of a project, each measure before its milestones.
func recordsOf(p data.Project) []data.Record {
	all := []data.Record{p.Municipality}
	all = append(all, asRecords(p.Contacts)...)
	all = append(all, p.Programme)
	all = append(all, asRecords(p.Partners)...)
	all = append(all, asRecords(p.Concepts)...)
	for _, m := range p.Measures {
		all = append(append(all, m), asRecords(m.Milestones)...)
	}
	return append(all, asRecords(p.Reports)...)
}

func asRecords[T data.Record](list []T) []data.Record {
	records := make([]data.Record, len(list))
	for i, r := range list {
		records[i] = r
	}
	return records
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

// changes lists the fields in which two values of one struct differ.
func changes(place string, was, is reflect.Value) []string {
	var lines []string
	for i := range was.NumField() {
		field, a, b := was.Type().Field(i), was.Field(i), is.Field(i)
		name := place + field.Tag.Get("json")
		switch {
		case field.Type == reflect.TypeFor[[]data.Milestone]():
			// They are records of their own.
		case a.Kind() == reflect.Struct:
			lines = append(lines, changes(name+".", a, b)...)
		case reflect.DeepEqual(a.Interface(), b.Interface()):
		case field.Tag.Get("json") == "-":
			lines = append(lines, fmt.Sprintf("Maßnahme: %s → %s", show(a), show(b)))
		default:
			lines = append(lines, fmt.Sprintf("%s: %s → %s", name, show(a), show(b)))
		}
	}
	return lines
}

// show writes a value on one line and short enough to compare.
func show(v reflect.Value) string {
	if v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	if v.Kind() == reflect.Slice {
		if v.Len() == 1 {
			return "1 Eintrag"
		}
		return data.Count(v.Len()) + " Einträge"
	}
	if v.Kind() == reflect.Bool {
		return map[bool]string{true: "ja", false: "nein"}[v.Bool()]
	}
	if v.IsZero() && !v.CanInt() {
		return "leer"
	}
	text := strings.ReplaceAll(fmt.Sprint(v.Interface()), "\n", " ")
	if runes := []rune(text); len(runes) > 60 {
		text = string(runes[:59]) + "…"
	}
	if _, isDate := v.Interface().(data.Date); v.Kind() == reflect.String && !isDate {
		return "„" + text + "“"
	}
	return text
}

var kindNames = map[data.Kind]string{
	data.KindMunicipality: "Kommune", data.KindContact: "Ansprechperson", data.KindProgramme: "Vorhaben",
	data.KindPartner: "Projektpartner", data.KindConcept: "Konzept", data.KindMeasure: "Maßnahme",
	data.KindMilestone: "Meilenstein", data.KindReport: "Bericht",
}

// nameOf names a record: „Meilenstein M01-MS3“. There is only one municipality
// and one programme, so they need no Kennung.
func nameOf(r data.Record) string {
	key := r.Key()
	if key.Kind == data.KindMunicipality || key.Kind == data.KindProgramme {
		return kindNames[key.Kind]
	}
	return kindNames[key.Kind] + " " + key.ID
}

// describe names a record with its title or name.
func describe(r data.Record) string {
	for _, field := range []string{"Title", "Name"} {
		if v := reflect.ValueOf(r).FieldByName(field); v.IsValid() && v.String() != "" {
			return nameOf(r) + " „" + v.String() + "“"
		}
	}
	return nameOf(r)
}
