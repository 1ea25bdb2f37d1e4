package data

import "testing"

// Of two words for one field the first counts, in the window and where changes are told.
func TestFirstLabelCounts(t *testing.T) {
	words := Template{Labels: []FieldLabel{{Of: KindMeasure, Field: "goal"}, {Of: KindMeasure, Field: "goal", Label: "Zweck"}, {Of: KindMeasure, Field: "goal", Label: "Absicht"}}}
	changes := FieldChanges(Measure{}, Measure{Goal: "Neues"})
	words.Relabel(KindMeasure, changes)
	if label := words.Label(Measure{}, "goal"); label != "Zweck" || len(changes) != 1 || changes[0].Label != label {
		t.Errorf("it is called %q, and %+v", label, changes)
	}
}
