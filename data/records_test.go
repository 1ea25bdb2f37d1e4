package data

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// everyKind has an empty record of every kind.
var everyKind = []Record{
	Municipality{},
	Contact{},
	Programme{},
	Partner{},
	Concept{},
	Measure{},
	Milestone{},
	Indicator{},
	CostType{},
	Source{},
	Plan{},
	BudgetItem{},
	Commitment{},
	Booking{},
	Instalment{},
	Income{},
	Participation{},
	Dataset{},
	Risk{},
	Decision{},
	Workshop{},
	Lesson{},
	Appraisal{},
	Attachment{},
	Reminder{},
	Query{},
	Outline{},
	PortalField{},
	Report{},
}

func TestEveryKindHasARecord(t *testing.T) {
	seen, prefixes := map[Kind]bool{}, map[string]Kind{}
	for _, r := range everyKind {
		k := r.Key().Kind
		if seen[k] || k.String() == "" {
			t.Errorf("%T has the kind %q, used before or without a name", r, k)
		}
		seen[k] = true
		if other, used := prefixes[k.Prefix()]; used && !k.Single() || !k.Single() && k.Prefix() == "" {
			t.Errorf("the prefix %q of %s is empty or that of %s", k.Prefix(), k, other)
		}
		if !k.Single() {
			prefixes[k.Prefix()] = k
		}
	}
	if len(seen) != len(kinds) {
		t.Errorf("%d kinds of %d have a record", len(seen), len(kinds))
	}
}

// full has two records of each kind but the single ones.
func full() Project {
	p := Project{
		Contacts: []Contact{{ID: "K1"}, {ID: "K2"}}, Partners: []Partner{{ID: "P1"}, {ID: "P2"}},
		Concepts: []Concept{{ID: "KON1"}, {ID: "KON2"}},
		Measures: []Measure{
			{ID: "M1", Milestones: []Milestone{{ID: "M1-MS1"}, {ID: "M1-MS2"}}},
			{ID: "M2"},
		},
		Indicators: []Indicator{{ID: "I1"}, {ID: "I2"}}, Budget: []BudgetItem{{ID: "F1"}, {ID: "F2"}},
		CostTypes: []CostType{{ID: "KA1"}, {ID: "KA2"}}, Sources: []Source{{ID: "FQ1"}, {ID: "FQ2"}}, Plans: []Plan{{ID: "FP1"}, {ID: "FP2"}},
		Commitments: []Commitment{{ID: "AU1"}, {ID: "AU2"}}, Bookings: []Booking{{ID: "BU1"}, {ID: "BU2"}}, Incomes: []Income{{ID: "EN1"}, {ID: "EN2"}},
		Instalments: []Instalment{{ID: "RA1"}, {ID: "RA2"}}, Participations: []Participation{{ID: "BT1"}, {ID: "BT2"}},
		Datasets: []Dataset{{ID: "D1"}, {ID: "D2"}}, Risks: []Risk{{ID: "R1"}, {ID: "R2"}},
		Decisions: []Decision{{ID: "E1"}, {ID: "E2"}}, Workshops: []Workshop{{ID: "W1"}, {ID: "W2"}},
		Lessons: []Lesson{{ID: "EF1"}, {ID: "EF2"}}, Appraisals: []Appraisal{{ID: "PT1"}, {ID: "PT2"}},
		Attachments: []Attachment{{ID: "A1"}, {ID: "A2"}}, Reminders: []Reminder{{ID: "WV1"}, {ID: "WV2"}},
		Reports: []Report{{ID: "B1"}, {ID: "B2"}}, Queries: []Query{{ID: "N1"}, {ID: "N2"}}, PortalFields: []PortalField{{ID: "FF1"}, {ID: "FF2"}}, Outlines: []Outline{{ID: "G1"}, {ID: "G2"}},
	}
	return p
}

func TestRecords(t *testing.T) {
	p := full()
	counts, order := map[Kind]int{}, []string(nil)
	for _, r := range p.Records() {
		k := r.Key()
		counts[k.Kind]++
		if m, ok := r.(Measure); ok && m.Milestones != nil {
			t.Errorf("%s comes with its milestones", m.ID)
		}
		if s, ok := r.(Milestone); ok && s.Measure != "M1" {
			t.Errorf("%s does not know its measure", s.ID)
		}
		if k.Kind == KindMeasure || k.Kind == KindMilestone {
			order = append(order, k.ID)
		}
		if found, ok := p.Record(k); !ok || !reflect.DeepEqual(found, r) {
			t.Errorf("%v is not found: %+v", k, found)
		}
	}
	for _, r := range everyKind {
		k, want := r.Key().Kind, 2
		if k.Single() {
			want = 1
		}
		if counts[k] != want {
			t.Errorf("%d records of the kind %s, want %d", counts[k], k, want)
		}
	}
	if diff := cmp.Diff([]string{"M1", "M1-MS1", "M1-MS2", "M2"}, order); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
	if p.Measures[0].Milestones == nil || p.Measures[0].Milestones[0].Measure != "" {
		t.Error("the project was changed")
	}
	if r, ok := p.Record(Key{KindRisk, "I1"}); ok {
		t.Errorf("a risk is found by the Kennung of an indicator: %+v", r)
	}
}

// With replaces exactly one record, of every kind, and leaves the caller's project
// alone.
func TestWith(t *testing.T) {
	p := full()
	for _, r := range p.Records() {
		changed := reflect.New(reflect.TypeOf(r)).Elem()
		changed.Set(reflect.ValueOf(r))
		field := ""
		for i := range changed.NumField() {
			name := changed.Type().Field(i).Tag.Get("json")
			if changed.Field(i).Type() == reflect.TypeFor[string]() && name != "id" && name != "-" {
				changed.Field(i).SetString("neu")
				field = name
			}
		}
		if field == "" {
			t.Fatalf("%T has no text", r)
		}
		want := changed.Interface().(Record)
		q := p.With(want)
		differ := 0
		for n, now := range q.Records() {
			switch before := p.Records()[n]; {
			case reflect.DeepEqual(now, before):
			case reflect.DeepEqual(now, want):
				differ++
			default:
				t.Errorf("with %v, %v was changed", r.Key(), now.Key())
			}
		}
		if differ != 1 {
			t.Errorf("with %v, %d records differ", r.Key(), differ)
		}
		if diff := cmp.Diff(full(), p); diff != "" {
			t.Fatalf("with %v the caller's project changed:\n%s", r.Key(), diff)
		}
	}
	if diff := cmp.Diff(full(), p.With(Risk{ID: "R9"}).With(Milestone{ID: "MS9", Measure: "M9"})); diff != "" {
		t.Errorf("records that are not there change something:\n%s", diff)
	}
}

// Replacing many records at once gives what replacing one after the other does.
func TestWithAll(t *testing.T) {
	p := Project{
		Contacts: []Contact{{ID: "K1"}, {ID: "K2"}},
		Measures: []Measure{{ID: "M1", Milestones: []Milestone{{ID: "M1-MS1", Measure: "M1"}, {ID: "M1-MS2", Measure: "M1"}}}, {ID: "M2"}},
		Risks:    []Risk{{ID: "R1"}},
	}
	before := p.Normal()
	changes := []Record{Municipality{Name: "Ort"}, Contact{ID: "K2", Name: "Neu"}, Measure{ID: "M1", Title: "Neu"}, Milestone{ID: "M1-MS2", Measure: "M1", Title: "Neu"}, Risk{ID: "R1", Title: "Neu"}, Risk{ID: "R9"}}
	want := p
	for _, r := range changes {
		want = want.With(r)
	}
	if diff := cmp.Diff(want.Normal(), p.withAll(changes).Normal()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(before, p.Normal()); diff != "" {
		t.Errorf("the caller's project has changed:\n%s", diff)
	}
}
