package data

import (
	"reflect"
	"testing"
)

// Every field that an officer fills in says what belongs into it; of a list of
// entries either the list does, or each part of an entry.
func TestEveryFieldHasAHint(t *testing.T) {
	follows := map[Kind][]string{ // from the file, from a button, from what was done
		KindAttachment: {"file_name", "media", "sha256", "size", "width", "height"},
		KindReport:     {"texts.name", "texts.text", "adopted", "accepted.finding", "accepted.reason", "corrections"},
		KindOutline:    {"version", "sections.section", "sections.text"},
	}
	for _, r := range everyKind {
		skip := map[string]bool{"id": true, "-": true}
		for _, name := range follows[r.Key().Kind] {
			skip[name] = true
		}
		for _, name := range unhinted(reflect.TypeOf(r), "") {
			if !skip[name] {
				t.Errorf("%s: nothing says what belongs into %s", r.Key().Kind, name)
			}
		}
	}
}

// unhinted lists the JSON names of the fields that say nothing of what belongs into
// them.
func unhinted(t reflect.Type, prefix string) []string {
	var names []string
	for _, f := range FieldsOf(t) {
		name := prefix + f.Name()
		part := f.Type()
		if holdsParts(part) {
			part = part.Elem()
		}
		switch {
		case f.Hint() != "" || holdsRecords(part):
		case part.Kind() == reflect.Struct:
			names = append(names, unhinted(part, name+".")...)
		default:
			names = append(names, name)
		}
	}
	return names
}

// A field for grades offers as many as the rules allow.
func TestGrades(t *testing.T) {
	for name, want := range map[string]int{"likelihood": RiskGrade, "impact": RiskGrade, "level": 0, "title": 0} {
		if f, _ := FieldOf(Risk{}, name); f.Grade() != want {
			t.Errorf("%s has %d grades, want %d", name, f.Grade(), want)
		}
	}
	if f, _ := FieldOf(Appraisal{}, "economy.value"); f.Grade() != MostGrades {
		t.Errorf("a scale has %d grades, want %d", f.Grade(), MostGrades)
	}
}

// A day on which something happened names a day that is expected.
func TestPastNamesWhatIsExpected(t *testing.T) {
	seen := 0
	for _, r := range everyKind {
		for _, f := range FieldsOf(reflect.TypeOf(r)) {
			if f.Past() == "" {
				continue
			}
			seen++
			expected, ok := FieldOf(r, f.Past())
			if !ok || f.Type() != reflect.TypeFor[Date]() || expected.Type() != reflect.TypeFor[Term]() || expected.Past() != "" {
				t.Errorf("%s of %s leads to %q", f.Name(), r.Key().Kind, f.Past())
			}
		}
	}
	if seen == 0 {
		t.Error("no day is one of the past")
	}
}
