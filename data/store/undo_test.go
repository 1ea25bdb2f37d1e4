package store

import (
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"modellkommune/data"
)

func TestUndoSurvivesRestart(t *testing.T) {
	f := create(t)
	before := sample()
	changed := sample()
	changed.Municipality.Name = "Stadt Merzenich"
	put(t, f, "Name geändert", changed.Municipality)
	change(t, f, "Maßnahme gelöscht", func(tx *Tx) error { return tx.Remove(before.Measures[0].Key()) })
	removed := content(t, f)
	if len(removed.Measures) > 0 {
		t.Errorf("Measures = %v", removed.Measures)
	}

	f = reopen(t, f)
	wantSteps(t, f, "Maßnahme gelöscht", "")
	step(t, f.Undo, "Maßnahme gelöscht")
	wantContent(t, f, changed)
	wantSteps(t, f, "Name geändert", "Maßnahme gelöscht")
	step(t, f.Undo, "Name geändert")
	wantContent(t, f, before)

	f = reopen(t, f)
	wantSteps(t, f, "angelegt", "Name geändert")
	step(t, f.Redo, "Name geändert")
	step(t, f.Redo, "Maßnahme gelöscht")
	wantContent(t, f, removed)
	if _, err := f.Redo(); !errors.Is(err, ErrNothing) {
		t.Errorf("Redo = %v, want ErrNothing", err)
	}
	for range 3 {
		if _, err := f.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := f.Undo(); !errors.Is(err, ErrNothing) {
		t.Errorf("Undo = %v, want ErrNothing", err)
	}
	wantSteps(t, f, "", "angelegt")
}

func TestNewChangeEndsRedoButStaysInHistory(t *testing.T) {
	f := create(t)
	f.Now = noon("2018-10-31")
	m := sample().Municipality
	m.Name = "falsch"
	put(t, f, "vertippt", m)
	step(t, f.Undo, "vertippt")
	m.Name = "richtig & <gut>"
	put(t, f, "verbessert", m)
	wantSteps(t, f, "verbessert", "")

	entries, err := f.History(m.Key())
	if err != nil {
		t.Fatal(err)
	}
	at := noon("2018-10-31")()
	want := []Entry{
		{At: at, Who: who(), Label: "vertippt", Before: []byte(`{"name":"Gemeinde Merzenich"}`), After: []byte(`{"name":"falsch"}`), Undone: true},
		{At: at, Who: who(), Label: "verbessert", Before: []byte(`{"name":"Gemeinde Merzenich"}`), After: []byte(`{"name":"richtig & <gut>"}`)},
	}
	if diff := cmp.Diff(want, entries[1:]); diff != "" {
		t.Errorf("History differs (-want +got):\n%s", diff)
	}
	step(t, f.Undo, "verbessert")
	step(t, f.Undo, "angelegt")
	wantSteps(t, f, "", "angelegt")
}

func TestHistoryOfARemovedRecordStays(t *testing.T) {
	f := create(t)
	change(t, f, "gelöscht", func(tx *Tx) error { return tx.Remove(data.Measure{ID: "M01"}.Key()) })
	entries, err := f.History(data.Milestone{ID: "M01-MS1"}.Key())
	if err != nil || len(entries) != 2 {
		t.Fatalf("History = %d entries, %v, want 2", len(entries), err)
	}
	gone := entries[1]
	if gone.After != nil || !strings.Contains(string(gone.Before), `"title":"Auftakt"`) || gone.Label != "gelöscht" {
		t.Errorf("last entry = %+v", gone)
	}
	none, err := f.History(data.Contact{ID: "K99"}.Key())
	if err != nil || none == nil || len(none) > 0 {
		t.Errorf("History of nothing = %v, %v, want an empty list", none, err)
	}
}

func TestHistoryKeepsTheZone(t *testing.T) {
	f := create(t)
	berlin := time.Date(2018, 10, 31, 23, 59, 0, 0, time.FixedZone("MEZ", 3600))
	f.Now = func() time.Time { return berlin }
	put(t, f, "neu", data.Contact{ID: "K2"})
	entries, err := f.History(data.Contact{ID: "K2"}.Key())
	if err != nil {
		t.Fatal(err)
	}
	if got := entries[0].At.Format("02.01.2006 15:04"); got != "31.10.2018 23:59" {
		t.Errorf("At = %s", got)
	}
}

// The newest step that holds says on which day something was recorded last.
func TestLastChanged(t *testing.T) {
	f := create(t)
	last := func(want data.Date) {
		t.Helper()
		if got, err := f.LastChanged(); err != nil || got != want {
			t.Errorf("got %s, %v; want %s", got, err, want)
		}
	}
	f.Now = noon("2018-10-31")
	put(t, f, "erste", data.Contact{ID: "K2"})
	last("2018-10-31")
	f.Now = noon("2018-11-05")
	put(t, f, "zweite", data.Contact{ID: "K3"})
	last("2018-11-05")
	step(t, f.Undo, "zweite")
	last("2018-10-31")
	empty, err := Create(filepath.Join(t.TempDir(), "leer.mkog"))
	if err != nil {
		t.Fatal(err)
	}
	defer empty.Close()
	f = empty
	last("")
}

// A step of an older version may know columns that are gone and lack new ones.
func TestUndoOfAnOlderVersionsStep(t *testing.T) {
	f := create(t)
	change(t, f, "gelöscht", func(tx *Tx) error { return tx.Remove(data.Contact{ID: "K1"}.Key()) })
	if _, err := f.db.Exec(`UPDATE history SET before = json_set(json_remove(before, '$.phone'), '$.fax', '1') WHERE after IS NULL`); err != nil {
		t.Fatal(err)
	}
	step(t, f.Undo, "gelöscht")
	wantContent(t, f, sample())
}

func wantSteps(t testing.TB, f *File, undo, redo string) {
	t.Helper()
	if u, r := f.Steps(); u != undo || r != redo {
		t.Errorf("Steps() = %q, %q, want %q, %q", u, r, undo, redo)
	}
}

func step(t testing.TB, take func() (string, error), want string) {
	t.Helper()
	if label, err := take(); label != want || err != nil {
		t.Errorf("took %q, %v, want %q", label, err, want)
	}
}

// model is what a Projektakte should be, kept in memory.
type model struct {
	now        data.Project
	undo, redo []moment
}

// moment is the content before (undo) or after (redo) a step.
type moment struct {
	label   string
	content data.Project
}

func TestFileBehavesLikeItsModel(t *testing.T) {
	dir := t.TempDir()
	files := 0
	rapid.Check(t, func(t *rapid.T) {
		files++
		f, err := Create(filepath.Join(dir, fmt.Sprintf("Akte %d.mkog", files)))
		if err != nil {
			t.Fatal(err)
		}
		defer func() { f.Close() }()
		var m model
		if m.now, err = f.Load(); err != nil {
			t.Fatal(err)
		}
		steps := 0
		t.Repeat(map[string]func(*rapid.T){
			"change": func(t *rapid.T) {
				steps++
				label := fmt.Sprint("Schritt ", steps)
				before, wrote := clone(m.now), false
				err := f.Change(label, func(tx *Tx) error {
					for range rapid.IntRange(1, 4).Draw(t, "writes") {
						old := clone(m.now)
						if err := m.write(t, tx); err != nil {
							return err
						}
						wrote = wrote || !reflect.DeepEqual(old, m.now)
					}
					return nil
				})
				if err != nil {
					t.Fatal(err)
				}
				if wrote {
					m.undo, m.redo = append(m.undo, moment{label, before}), nil
				}
			},
			"undo": func(t *rapid.T) { travel(t, f.Undo, &m.now, &m.undo, &m.redo) },
			"redo": func(t *rapid.T) { travel(t, f.Redo, &m.now, &m.redo, &m.undo) },
			"reopen": func(t *rapid.T) {
				if err := f.Close(); err != nil {
					t.Fatal(err)
				}
				if f, err = Open(f.Path()); err != nil {
					t.Fatal(err)
				}
			},
			"": func(t *rapid.T) {
				got, err := f.Load()
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(m.now, got); diff != "" {
					t.Fatalf("content differs (-model +file):\n%s", diff)
				}
				if undo, redo := f.Steps(); undo != last(m.undo) || redo != last(m.redo) {
					t.Fatalf("Steps() = %q, %q, want %q, %q", undo, redo, last(m.undo), last(m.redo))
				}
			},
		})
		if findings, err := integrity(f.db); err != nil || len(findings) > 0 {
			t.Fatal(findings, err)
		}
	})
}

func travel(t *rapid.T, take func() (string, error), now *data.Project, from, to *[]moment) {
	label, err := take()
	n := len(*from)
	if n == 0 {
		if !errors.Is(err, ErrNothing) {
			t.Fatalf("took %q, %v, want ErrNothing", label, err)
		}
		return
	}
	past := (*from)[n-1]
	if err != nil || label != past.label {
		t.Fatalf("took %q, %v, want %q", label, err, past.label)
	}
	*from, *to = (*from)[:n-1], append(*to, moment{label, *now})
	*now = past.content
}

func last(moments []moment) string {
	if len(moments) == 0 {
		return ""
	}
	return moments[len(moments)-1].label
}

func clone(p data.Project) data.Project {
	return p.Normal()
}

// write does one write of a random sort to both model and file.
func (m *model) write(t *rapid.T, tx *Tx) error {
	id := rapid.SampledFrom([]string{"1", "2", "3", "4"}).Draw(t, "id")
	by := rapid.IntRange(-3, 3).Draw(t, "by")
	sort := rapid.SampledFrom([]string{
		"municipality", "contact", "measure", "measure", "milestone", "milestone", "milestone", "budget item", "attachment", "lesson", "report",
		"remove measure", "remove milestone", "remove contact", "remove attachment",
		"move measure", "move milestone", "move budget item", "move report", "replace",
	}).Draw(t, "sort")
	switch sort {
	case "municipality":
		draw(t, reflect.ValueOf(&m.now.Municipality).Elem())
		return tx.Put(m.now.Municipality)
	case "contact":
		return tx.Put(putIn(t, &m.now.Contacts, func(c *data.Contact) { c.ID = id }))
	case "report":
		return tx.Put(putIn(t, &m.now.Reports, func(r *data.Report) { r.ID = id }))
	case "measure":
		var kept []data.Milestone
		if old, found := m.now.Measure(id); found {
			kept = old.Milestones
		}
		return tx.Put(putIn(t, &m.now.Measures, func(r *data.Measure) {
			r.ID, r.Milestones = id, append([]data.Milestone{}, kept...)
		}))
	case "milestone":
		if len(m.now.Measures) == 0 {
			return nil
		}
		owner := &m.now.Measures[rapid.IntRange(0, len(m.now.Measures)-1).Draw(t, "owner")]
		for i := range m.now.Measures {
			if other := &m.now.Measures[i]; other != owner {
				removeFrom(&other.Milestones, id)
			}
		}
		return tx.Put(putIn(t, &owner.Milestones, func(s *data.Milestone) { s.ID, s.Measure = id, owner.ID }))
	case "budget item":
		return tx.Put(putIn(t, &m.now.Budget, func(b *data.BudgetItem) {
			b.ID, b.Measure = id, rapid.SampledFrom([]string{"", "1", "2"}).Draw(t, "measure")
		}))
	case "attachment":
		return tx.Put(putIn(t, &m.now.Attachments, func(a *data.Attachment) {
			a.ID, a.Of = id, rapid.SampledFrom([]string{"kommune", "1", "2", "3"}).Draw(t, "of")
		}))
	case "lesson":
		return tx.Put(putIn(t, &m.now.Lessons, func(l *data.Lesson) {
			l.ID, l.Measure, l.Milestone = id, id, rapid.SampledFrom([]string{"", "1", "2"}).Draw(t, "milestone")
		}))
	case "remove contact":
		return m.remove(tx, data.Key{Kind: data.KindContact, ID: id})
	case "remove measure":
		return m.remove(tx, data.Key{Kind: data.KindMeasure, ID: id})
	case "remove milestone":
		return m.remove(tx, data.Key{Kind: data.KindMilestone, ID: id})
	case "remove attachment":
		return m.remove(tx, data.Key{Kind: data.KindAttachment, ID: id})
	case "move measure":
		return moveBoth(tx, m.now.Measures, id, by)
	case "move budget item":
		return moveBoth(tx, m.now.Budget, id, by)
	case "move report":
		return moveBoth(tx, m.now.Reports, id, by)
	case "move milestone":
		for _, r := range m.now.Measures {
			if err := moveBoth(tx, r.Milestones, id, by); err != nil {
				return err
			}
		}
	case "replace":
		m.now = drawProject(t)
		return tx.Replace(m.now)
	}
	return nil
}

// putIn puts a random record, finished by finish, into the list and gives it.
func putIn[T data.Record](t *rapid.T, list *[]T, finish func(*T)) data.Record {
	var r T
	draw(t, reflect.ValueOf(&r).Elem())
	finish(&r)
	if i := at(*list, r.Key().ID); i >= 0 {
		(*list)[i] = r
	} else {
		*list = append(*list, r)
	}
	return r
}

// remove removes a record, with its parts, if there is one.
func (m *model) remove(tx *Tx, key data.Key) error {
	if _, found := m.now.Record(key); !found {
		return nil
	}
	gone := append(m.now.Parts(key), key)
	for _, r := range m.now.Loosened(gone) {
		m.now = m.now.With(r)
	}
	m.now = m.now.Normal() // a copy
	for i := range m.now.Measures {
		removeKeys(reflect.ValueOf(&m.now.Measures[i].Milestones).Elem(), gone)
	}
	for _, list := range lists(&m.now) {
		removeKeys(list, gone)
	}
	return tx.Remove(key)
}

func removeKeys(list reflect.Value, gone []data.Key) {
	kept := reflect.MakeSlice(list.Type(), 0, list.Len())
	for i := range list.Len() {
		if !slices.Contains(gone, list.Index(i).Interface().(data.Record).Key()) {
			kept = reflect.Append(kept, list.Index(i))
		}
	}
	list.Set(kept)
}

func removeFrom[T data.Record](list *[]T, id string) {
	*list = slices.DeleteFunc(*list, func(r T) bool { return r.Key().ID == id })
}

func moveBoth[T data.Record](tx *Tx, list []T, id string, by int) error {
	i := at(list, id)
	if i < 0 {
		return nil
	}
	moved := list[i]
	for rest := by; rest > 0 && i < len(list)-1; rest-- {
		list[i], i = list[i+1], i+1
	}
	for rest := by; rest < 0 && i > 0; rest++ {
		list[i], i = list[i-1], i-1
	}
	list[i] = moved
	return tx.Move(moved.Key(), by)
}

func at[T data.Record](list []T, id string) int {
	return slices.IndexFunc(list, func(r T) bool { return r.Key().ID == id })
}
