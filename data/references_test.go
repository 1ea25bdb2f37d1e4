package data

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// linked has records that point at one another.
func linked() Project {
	return Project{
		Contacts: []Contact{{ID: "K1"}, {ID: "K2"}},
		Partners: []Partner{{ID: "P1"}, {ID: "P2"}},
		Concepts: []Concept{{ID: "KON1", Goals: []Goal{{Text: "Vertrauen"}, {Text: "Daten", Indicators: []string{"I1", "I2"}}}}},
		Measures: []Measure{
			{ID: "M1", Responsible: "K1", Milestones: []Milestone{{ID: "M1-MS1", Responsible: "K1"}, {ID: "M1-MS2", DependsOn: []string{"M1-MS1"}}}},
			{ID: "M2", MergedInto: "M1", SplitFrom: "M1", Milestones: []Milestone{{ID: "M2-MS1", DependsOn: []string{"M1-MS1", "M2-MS2", "M1-MS2"}}, {ID: "M2-MS2"}}},
		},
		Indicators:  []Indicator{{ID: "I1", Measure: "M1"}, {ID: "I2", Measure: "M2"}},
		Risks:       []Risk{{ID: "R1", Measure: "M1"}, {ID: "R2", Responsible: "K1"}},
		Instalments: []Instalment{{ID: "RA1", Report: "B1"}},
		Workshops:   []Workshop{{ID: "W1"}},
		Lessons:     []Lesson{{ID: "EF1", Measure: "M1", Milestone: "M1-MS1", Workshop: "W1"}},
		Attachments: []Attachment{
			{ID: "A1", Of: "M1-MS1"},
			{ID: "A2", Of: "I1"},
			{ID: "A3", Of: "kommune"},
			{ID: "A4", Of: "EF1"},
		},
		Reminders: []Reminder{{ID: "WV1", About: "A1"}, {ID: "WV2", About: "M2"}},
		Reports:   []Report{{ID: "B1", Recipients: []string{"P1", "P2"}}, {ID: "B2", ComparedWith: "B1"}},
	}
}

func ids(keys []Key) []string {
	var list []string
	for _, k := range keys {
		list = append(list, k.ID)
	}
	return list
}

func TestParts(t *testing.T) {
	p := linked()
	for name, c := range map[string]struct {
		of   Key
		want []string
	}{
		"chain":         {Key{KindMeasure, "M1"}, []string{"M1-MS1", "M1-MS2", "I1", "R1", "A1", "A2"}},
		"milestone":     {Key{KindMilestone, "M1-MS1"}, []string{"A1"}},
		"lesson":        {Key{KindLesson, "EF1"}, []string{"A4"}},
		"contact":       {Key{KindContact, "K1"}, nil},
		"other kind":    {Key{KindRisk, "M1"}, nil},
		"report":        {Key{KindReport, "B1"}, nil},
		"not there":     {Key{KindMeasure, "M9"}, nil},
		"second":        {Key{KindMeasure, "M2"}, []string{"M2-MS1", "M2-MS2", "I2"}},
		"only pictures": {Key{KindMunicipality, "kommune"}, []string{"A3"}},
	} {
		if diff := cmp.Diff(c.want, ids(p.Parts(c.of))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestLoosened(t *testing.T) {
	p := linked()
	measure := Key{KindMeasure, "M1"}
	var changed []string
	got := map[string]Record{}
	for _, r := range p.Loosened(append(p.Parts(measure), measure)) {
		changed = append(changed, r.Key().ID)
		got[r.Key().ID] = r
	}
	if diff := cmp.Diff([]string{"KON1", "M2", "M2-MS1", "EF1", "WV1"}, changed); diff != "" {
		t.Errorf("changed (-want +got):\n%s", diff)
	}
	for id, want := range map[string]Record{
		"KON1":   Concept{ID: "KON1", Goals: []Goal{{Text: "Vertrauen"}, {Text: "Daten", Indicators: []string{"I2"}}}},
		"M2":     Measure{ID: "M2"},
		"M2-MS1": Milestone{ID: "M2-MS1", Measure: "M2", DependsOn: []string{"M2-MS2"}},
		"EF1":    Lesson{ID: "EF1", Workshop: "W1"},
		"WV1":    Reminder{ID: "WV1"},
	} {
		if diff := cmp.Diff(want, got[id]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", id, diff)
		}
	}
	for name, c := range map[string]struct {
		gone Key
		want []string
	}{
		"contact": {Key{KindContact, "K1"}, []string{"M1", "M1-MS1", "R2"}},
		"partner": {Key{KindPartner, "P1"}, []string{"B1"}},
		"report":  {Key{KindReport, "B1"}, []string{"RA1", "B2"}},
		"nothing": {Key{KindDecision, "E1"}, nil},
	} {
		var changed []string
		for _, r := range p.Loosened([]Key{c.gone}) {
			changed = append(changed, r.Key().ID)
		}
		if diff := cmp.Diff(c.want, changed); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if diff := cmp.Diff(linked(), p); diff != "" {
		t.Errorf("the project was changed:\n%s", diff)
	}
}

// What is loosened no longer points at what is gone.
func TestNothingPointsAtWhatIsGone(t *testing.T) {
	p := linked()
	for _, r := range p.Records() {
		gone := append(p.Parts(r.Key()), r.Key())
		for _, loose := range p.Loosened(gone) {
			for _, ref := range References(loose) {
				for _, k := range gone {
					if ref.ID == k.ID {
						t.Errorf("without %v, %v still points at it", r.Key(), loose.Key())
					}
				}
			}
		}
	}
}

// Every tag names a kind that there is, on a text or a list of texts.
func TestReferenceTags(t *testing.T) {
	for _, r := range everyKind {
		eachReference(reflect.ValueOf(r), func(field string, kind Kind, part bool, v reflect.Value) {
			if kind != "" && kind.String() == "" {
				t.Errorf("%T.%s points at the kind %q", r, field, kind)
			}
			if v.Type() != reflect.TypeFor[string]() && v.Type() != reflect.TypeFor[[]string]() {
				t.Errorf("%T.%s is a %s", r, field, v.Type())
			}
			if part && v.Kind() != reflect.String {
				t.Errorf("%T.%s is part of several", r, field)
			}
		})
	}
}
