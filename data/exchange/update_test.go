package exchange

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/data"
)

// Which Vorlage may follow which.
func TestMayFollow(t *testing.T) {
	version := func(n int, change func(*data.Scheme)) data.Scheme {
		s, err := Scheme("open-government-2017")
		if err != nil {
			t.Fatal(err)
		}
		s.Programme.Template.Version = n
		if change != nil {
			change(&s)
		}
		return s
	}
	other := version(1, func(s *data.Scheme) {
		s.Programme.Template.Name = "andere"
		s.Partners[0].Name = "Ein anderes Ministerium"
	})
	for _, c := range []struct {
		name    string
		next    data.Scheme
		refused string // part of the sentence
		changes string // part of what changes, empty for nothing
	}{
		{"the same", version(2, nil), "", ""},
		{"a newer one", version(3, nil), "", "Version der Vorlage: 2 → 3"},
		{"an older one", version(1, nil), "schon nach Version 2", ""},
		{"the same that says something else", version(2, func(s *data.Scheme) { s.Reports[0].Due = "2017-12-01" }), "sagt aber anderes", ""},
		{"one without a name", version(3, func(s *data.Scheme) { s.Programme.Template.Name = "" }), "Kurznamen", ""},
		{"another one", other, "", "„Ein anderes Ministerium“: neu"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, changes, _, err := Update(version(2, nil).Project(), c.next)
			if c.refused != "" {
				if err == nil || !strings.Contains(err.Error(), c.refused) {
					t.Errorf("got %v", err)
				}
				return
			}
			if all := strings.Join(changes, "\n"); err != nil || c.changes == "" && all != "" || !strings.Contains(all, c.changes) {
				t.Errorf("%v, changes %s", err, all)
			}
		})
	}
}

// Of a project whose Vorlage is not known nothing that is recorded is lost or overwritten, whatever the next Vorlage says.
func TestUpdateLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, next := projects.Draw(t, "project"), projects.Draw(t, "next").Scheme()
		p.Programme.Template = data.Template{}
		next.Programme.Template.Name = "andere"
		got, _, _, err := Update(p, next)
		if err != nil {
			t.Fatal(err)
		}
		is := byKey(got.Records())
		for _, r := range p.Normal().Records() {
			now := is[r.Key()]
			if now == nil {
				t.Fatalf("%s is lost", nameOf(p.Programme.Template, r))
			}
			for _, f := range data.FieldChanges(r, now) {
				onlyAdded(t, nameOf(p.Programme.Template, r), f)
			}
		}
	})
}

func onlyAdded(t *rapid.T, name string, f data.FieldChange) {
	switch {
	case f.Name == "template":
	case f.Sort == data.SortPart:
		for _, within := range f.Within() {
			onlyAdded(t, name, within)
		}
	case f.Name == "version", f.Added():
	default:
		t.Fatalf("%s, %s: %v became %v", name, f.Label, f.Old, f.Now)
	}
}

// A Vorlage with fewer Stufen than somebody was judged with is not taken over; the sentence says what was judged so.
func TestUpdateThatDoesNotFitIsRefused(t *testing.T) {
	p := data.Project{Format: data.FormatVersion, Appraisals: []data.Appraisal{{ID: "PT1", Economy: data.Score{Value: 4}}}}
	next := data.Scheme{Format: data.FormatVersion, Programme: data.Programme{Template: data.Template{Name: "andere", Version: 1, Grades: 3}}}
	_, changes, _, err := Update(p, next)
	const want = "Was in diesem Vorhaben erfasst ist, passt nicht zu dieser Version der Vorlage: Praxistauglichkeit\u00a0PT1: Die Stufe 4 gibt es nicht; möglich sind 1 bis 3. " +
		"Es wurde nichts übernommen. Bitte erst dort ändern, dann aktualisieren."
	if err == nil || err.Error() != want || changes != nil {
		t.Errorf("got %v, %v", changes, err)
	}
}
