package data

import (
	"reflect"
	"slices"
	"testing"
)

// Every named text in a Projektakte is an enumeration with its values, but for
// dates, numbers and what a template gives.
func TestEveryEnumerationHasItsValues(t *testing.T) {
	used := map[reflect.Type]bool{}
	structsOf(reflect.TypeFor[Project](), func(part reflect.Type) {
		for i := range part.NumField() {
			f := part.Field(i).Type
			if f.Kind() == reflect.Slice {
				f = f.Elem()
			}
			switch {
			case f.Kind() != reflect.String || f == reflect.TypeFor[string]():
				continue
			case f == reflect.TypeFor[Date]() || f == reflect.TypeFor[Term]() || f == reflect.TypeFor[Decimal]() || f == reflect.TypeFor[Kind]() || f == reflect.TypeFor[Perspective]() || f == reflect.TypeFor[MeasureKind]():
				continue
			case Vocabulary(f) == nil:
				t.Errorf("%s.%s: %s has no values", part, part.Field(i).Name, f)
			}
			used[f] = true
		}
	})
	for f, words := range vocabularies {
		if !used[f] {
			t.Errorf("%s is an enumeration that no field has", f)
		}
		sorted := slices.Clone(words)
		slices.Sort(sorted)
		if len(words) < 2 || sorted[0] == "" || len(slices.Compact(sorted)) != len(words) {
			t.Errorf("the values of %s are too few, empty or twice: %q", f, words)
		}
	}
	if Vocabulary(reflect.TypeFor[string]()) != nil || Vocabulary(reflect.TypeFor[Date]()) != nil {
		t.Error("a text or a date has values")
	}
}
