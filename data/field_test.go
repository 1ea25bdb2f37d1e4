package data

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

// structsOf calls do for a struct type and all that it is made of.
func structsOf(t reflect.Type, do func(reflect.Type)) {
	switch t.Kind() {
	case reflect.Slice, reflect.Pointer:
		structsOf(t.Elem(), do)
	case reflect.Struct:
		do(t)
		for i := range t.NumField() {
			if t.Field(i).Type != reflect.TypeFor[*Frozen]() { // not recorded
				structsOf(t.Field(i).Type, do)
			}
		}
	}
}

// Every field has a German label; the Kennung, the list of milestones, which are records, and
// the Vorlage with which a project began no one sees.
func TestEveryFieldHasALabel(t *testing.T) {
	for _, r := range everyKind {
		structsOf(reflect.TypeOf(r), func(part reflect.Type) {
			for i := range part.NumField() {
				f := part.Field(i)
				name := f.Tag.Get("json")
				if name == "" || strings.ToLower(name) != name {
					t.Errorf("%s.%s has the JSON name %q", part, f.Name, name)
				}
				if name == "id" || name == "-" || name == "begun" || holdsRecords(f.Type) {
					continue
				}
				if f.Tag.Get("de") == "" {
					t.Errorf("%s.%s has no label", part, f.Name)
				}
			}
		})
	}
}

func TestLabelAndLimit(t *testing.T) {
	for name, want := range map[string]struct {
		label string
		limit int
	}{
		"title":               {"Titel", 200},
		"summary":             {"Kurzbeschreibung", 0},
		"links.title":         {"Titel", 200},
		"perspectives.text":   {"Beitrag", 0},
		"perspectives.state":  {"Stand", 0},
		"overrides.light":     {"Gesetzt auf", 0},
		"missing":             {"", 0},
		"title.missing":       {"", 0},
		"links.title.missing": {"", 0},
		"":                    {"", 0},
		"id":                  {"", 0},
	} {
		if got := Label(Measure{}, name); got != want.label {
			t.Errorf("the label of %q is %q, want %q", name, got, want.label)
		}
		if got := Limit(Measure{}, name); got != want.limit {
			t.Errorf("the limit of %q is %d, want %d", name, got, want.limit)
		}
	}
	if got := Label(Concept{}, "baseline.culture"); !strings.HasPrefix(got, "Kultur") {
		t.Errorf("the label of a part is %q", got)
	}
}

func TestLimits(t *testing.T) {
	for length, want := range map[int]bool{0: true, 200: true, 201: false} {
		err := Validate(Measure{ID: "M01", Title: strings.Repeat("ß", length)})
		if (err == nil) != want {
			t.Errorf("a title of %d characters: %v", length, err)
		}
		var e *Error
		if err != nil && (!errors.As(err, &e) || e.Field != "title" || !strings.Contains(e.Text, "201")) {
			t.Errorf("got %+v", err)
		}
	}
}

// Every limit stands on a text.
func TestLimitsStandOnTexts(t *testing.T) {
	structsOf(reflect.TypeFor[Project](), func(part reflect.Type) {
		for i := range part.NumField() {
			if f := part.Field(i); f.Tag.Get("limit") != "" && f.Type.Kind() != reflect.String {
				t.Errorf("%s.%s has a limit", part, f.Name)
			}
		}
	})
}

// A text in a list is held to its limit too, and the sentence says where it stands.
func TestLimitsInLists(t *testing.T) {
	long := func(n int) string { return strings.Repeat("ß", n) }
	for _, c := range []struct {
		record   Record
		field    string
		sentence string
	}{
		{Measure{ID: "M01", Partners: []MeasurePartner{{}, {Name: long(200)}}}, "", ""},
		{Measure{ID: "M01", Partners: []MeasurePartner{{}, {Name: long(201)}}}, "partners[1].name", "Partner außerhalb der Verwaltung, Zeile 2, Name: Der Text hat 201 Zeichen; hier sind höchstens 200 möglich."},
		{Measure{ID: "M01", Links: []Link{{Title: long(201)}}}, "links[0].title", "Links, Zeile 1, Titel: "},
		{Indicator{ID: "I1", Readings: []Reading{{Date: "2018-01-01", Value: "1", Comment: long(501)}}}, "values[0].comment", ", Zeile 1, Kommentar: "},
		{Booking{ID: "BU1", Payee: long(201)}, "payee", ""},
		{Workshop{ID: "W1", Tasks: []Task{{}, {}, {Text: long(501)}}}, "tasks[2].text", ", Zeile 3, Aufgabe: "},
		{Concept{ID: "KON1", Resolutions: []Resolution{{Number: long(41)}}}, "resolutions[0].number", ", Zeile 1, Drucksache: "},
		{Measure{ID: "M01", Milestones: []Milestone{{ID: "M01-MS1", Title: long(201)}}}, "", ""}, // a record of its own
	} {
		err := Validate(c.record)
		var e *Error
		if c.field == "" && err != nil || c.field != "" && (!errors.As(err, &e) || e.Field != c.field || !strings.Contains(e.Text, c.sentence)) {
			t.Errorf("%s: got %+v", c.field, err)
		}
	}
	p := sound()
	p.Measures[1].Links = []Link{{}, {URL: long(2001)}}
	var e *Error
	if err := p.Validate(); !errors.As(err, &e) || e.Field != "measures[1].links[1].url" {
		t.Errorf("got %+v", err)
	}
}

func TestLimitOfEntries(t *testing.T) {
	for name, want := range map[string]int{
		"links.title": 200, "links.url": 2000, "links.missing": 0, "fields.title": 0, "milestones.title": 200,
	} {
		if got := Limit(Measure{}, name); got != want {
			t.Errorf("%s: %d, want %d", name, got, want)
		}
	}
}
