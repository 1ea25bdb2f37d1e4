package store

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
)

// twin gives a copy of a record under another Kennung.
func twin(r data.Record, id string) data.Record {
	v := reflect.New(reflect.TypeOf(r)).Elem()
	v.Set(reflect.ValueOf(r))
	v.FieldByName("ID").SetString(id)
	return v.Interface().(data.Record)
}

// order lists the Kennungen of a kind as they come.
func order(p data.Project, kind data.Kind) (ids []string) {
	for _, r := range p.Records() {
		if r.Key().Kind == kind {
			ids = append(ids, r.Key().ID)
		}
	}
	return ids
}

func TestEveryKindOfRecord(t *testing.T) {
	for kind, first := range oneOfEach(t) {
		if kind.Single() {
			continue
		}
		t.Run(string(kind), func(t *testing.T) {
			f := create(t)
			r := twin(first, "neu")
			put(t, f, "neu", r)
			with := content(t, f)
			if got, found := with.Record(r.Key()); !found || !cmp.Equal(got, r) {
				t.Fatalf("put differs (-want +got):\n%s", cmp.Diff(r, got))
			}
			step(t, f.Undo, "neu")
			wantContent(t, f, sample())
			step(t, f.Redo, "neu")
			wantContent(t, f, with)

			old := order(with, kind)
			n := len(old)
			change(t, f, "verschoben", func(tx *Tx) error { return tx.Move(r.Key(), -1) })
			want := append(append([]string{}, old[:n-2]...), "neu", old[n-2])
			if got := order(content(t, f), kind); !cmp.Equal(got, want) {
				t.Errorf("moved: %v, want %v", got, want)
			}
			step(t, f.Undo, "verschoben")
			wantContent(t, f, with)

			change(t, f, "gelöscht", func(tx *Tx) error { return tx.Remove(r.Key()) })
			wantContent(t, f, sample())
			f = reopen(t, f)
			step(t, f.Undo, "gelöscht")
			wantContent(t, f, with)
			step(t, f.Redo, "gelöscht")

			entries, err := f.History(r.Key())
			if err != nil || len(entries) < 2 {
				t.Fatalf("History = %d entries, %v", len(entries), err)
			}
			came, went := entries[0], entries[len(entries)-1]
			if came.Before != nil || !bytes.Contains(came.After, []byte(`"id":"neu"`)) || went.After != nil || went.Before == nil {
				t.Errorf("History = %+v", entries)
			}
		})
	}
}

func TestUnchangedRecordsOfEveryKindLeaveNoStep(t *testing.T) {
	f := create(t)
	put(t, f, "nichts", sample().Records()...)
	wantSteps(t, f, "angelegt", "")
}

func TestMeasureTakesItsPartsAlong(t *testing.T) {
	f := create(t)
	before := sample()
	other := data.Measure{ID: "M02", Title: "Nachfolgerin", MergedInto: "M01", SplitFrom: "M01"}
	waiting := data.Milestone{ID: "M02-MS1", Measure: "M02", DependsOn: []string{"M01-MS2"}}
	put(t, f, "verwiesen", other, waiting, data.Attachment{ID: "A4", Of: "M02"}, data.Reminder{ID: "WV2", About: "A1"})
	linked := content(t, f)

	change(t, f, "Maßnahme gelöscht", func(tx *Tx) error { return tx.Remove(before.Measures[0].Key()) })
	want := before
	other.MergedInto, other.SplitFrom = "", ""
	waiting.DependsOn = nil
	other.Milestones = []data.Milestone{waiting}
	want.Measures = []data.Measure{other}
	want.Indicators, want.Budget, want.Participations, want.Datasets, want.Risks, want.Decisions, want.Appraisals = nil, nil, nil, nil, nil, nil, nil
	want.Bookings, want.Commitments = nil, nil
	want.Attachments = []data.Attachment{before.Attachments[2], {ID: "A4", Of: "M02"}}
	want.Lessons[0].Measure, want.Lessons[0].Milestone = "", ""
	want.Reminders[0].About = ""
	want.Reminders = append(want.Reminders, data.Reminder{ID: "WV2"})
	wantContent(t, f, want.Normal())
	if err := f.Check(); err != nil {
		t.Error(err)
	}

	step(t, f.Undo, "Maßnahme gelöscht")
	wantContent(t, f, linked)
	step(t, f.Redo, "Maßnahme gelöscht")
	wantContent(t, f, want.Normal())
	step(t, f.Undo, "Maßnahme gelöscht")
	step(t, f.Undo, "verwiesen")
	wantContent(t, f, sample())

	for _, entity := range []data.Key{before.Attachments[1].Key(), before.Lessons[0].Key()} {
		entries, err := f.History(entity)
		if err != nil || len(entries) != 2 || entries[1].Label != "Maßnahme gelöscht" || !entries[1].Undone {
			t.Errorf("History of %v = %+v, %v", entity, entries, err)
		}
	}
}

// A contact's risks stay and only lose it.
func TestWhatPointsAtARemovedRecordIsLoosened(t *testing.T) {
	f := create(t)
	want := sample()
	change(t, f, "gelöscht", func(tx *Tx) error {
		return tx.Remove(want.Contacts[0].Key(), want.Partners[0].Key(), want.Workshops[0].Key(), want.Reports[0].Key())
	})
	want.Contacts, want.Partners, want.Workshops, want.Reports, want.Queries = nil, nil, nil, nil, nil
	want.Risks[0].Responsible, want.Lessons[0].Workshop, want.Instalments[0].Report = "", "", ""
	want.Sources[0].Giver = ""
	wantContent(t, f, want.Normal())
	step(t, f.Undo, "gelöscht")
	wantContent(t, f, sample())
}
