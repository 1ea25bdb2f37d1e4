package data

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Every kind of field is compared, in the order of the record; parts are one field
// each until they are looked into.
func TestFieldChanges(t *testing.T) {
	forecast := Cents(90_00)
	old := Concept{ID: "KON1", Title: "Konzept", Problem: "alt", Baseline: Baseline{Culture: "alt", Plans: "gleich"}, Partners: []string{"Kreis"}}
	now := Concept{ID: "KON1", Title: "Konzept 2", Problem: "neu", Baseline: Baseline{Culture: "neu", Plans: "gleich"}, Partners: []string{"Verein"}}
	for _, c := range []struct {
		name     string
		old, now any
		want     []FieldChange
	}{
		{"nothing", old, old, nil},
		{"fields of each sort", old, now, []FieldChange{
			{"title", "Titel", SortValue, "Konzept", "Konzept 2"},
			{"baseline", "Ausgangssituation", SortPart, old.Baseline, now.Baseline},
			{"problem", "Problem", SortText, "alt", "neu"},
			{"partners", "Partner", SortList, old.Partners, now.Partners},
		}},
		{"an amount that was not given", BudgetItem{ID: "F1"}, BudgetItem{ID: "F1", Forecast: &forecast}, []FieldChange{
			{"forecast_cents", "Prognose", SortValue, nil, Cents(90_00)},
		}},
		{"the measure of a milestone", Milestone{ID: "M01-MS1", Measure: "M01"}, Milestone{ID: "M01-MS1", Measure: "M02"}, []FieldChange{
			{"-", "Maßnahme", SortValue, "M01", "M02"},
		}},
		{"milestones are records of their own", Measure{ID: "M01"}, Measure{ID: "M01", Milestones: []Milestone{{ID: "M01-MS1"}}}, nil},
	} {
		if diff := cmp.Diff(c.want, FieldChanges(c.old, c.now)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
	part := FieldChanges(old, now)[1]
	want := []FieldChange{{"baseline.culture", "Ausgangssituation, " + Label(old, "baseline.culture"), SortText, "alt", "neu"}}
	if diff := cmp.Diff(want, part.Within()); diff != "" {
		t.Error(diff)
	}
}
