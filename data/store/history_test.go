package store

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
)

// The history tells of a step what a comparison of the records before and after it
// says.
func TestHistoryTellsWhatChanged(t *testing.T) {
	f := create(t)
	half := 50
	for _, old := range content(t, f).Records() {
		var now data.Record
		switch r := old.(type) {
		case data.Measure:
			r.Title, r.Progress, r.Start, r.Partners = "Neuer Titel", &half, "2018-03-01", []data.MeasurePartner{{Name: "Heimatverein"}}
			now = r
		case data.Concept:
			r.Baseline.Culture, r.Version = "Vereine", "3.0"
			now = r
		case data.BudgetItem:
			r.Year, r.Amounts = r.Year+1, nil
			now = r
		case data.Reminder:
			r.Done = !r.Done
			now = r
		default:
			continue
		}
		put(t, f, "geändert", now)
		entries, err := f.History(old.Key())
		if err != nil {
			t.Fatal(err)
		}
		last := entries[len(entries)-1]
		want := data.FieldChanges(data.Normalized(old), data.Normalized(now))
		if diff := cmp.Diff(want, last.Changes(now)); diff != "" || len(want) == 0 {
			t.Errorf("%v: %s", old.Key(), diff)
		}
		if _, _, moved := last.Moved(now); moved {
			t.Errorf("%v did not move", old.Key())
		}
	}
}

func TestHistoryTellsThePlace(t *testing.T) {
	f := create(t)
	m := data.Measure{ID: "M02"}
	put(t, f, "Neue Maßnahme", m)
	change(t, f, "verschoben", func(tx *Tx) error { return tx.Move(m.Key(), -1) })
	entries, err := f.History(m.Key())
	if err != nil {
		t.Fatal(err)
	}
	last := entries[len(entries)-1]
	if before, after, moved := last.Moved(m); before != 2 || after != 1 || !moved || len(last.Changes(m)) != 0 {
		t.Errorf("from %d to %d, %v, %v", before, after, moved, last.Changes(m))
	}
}
