package store

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
)

// TestMain lets the test program run itself as a second user of a file.
func TestMain(m *testing.M) {
	if job := os.Getenv("STORE_CHILD"); job != "" {
		child(job, os.Getenv("STORE_FILE"))
		return
	}
	os.Exit(m.Run())
}

// create makes a Projektakte with one record of each kind but the milestones,
// of which there are two, in a folder of its own.
func create(t testing.TB) *File {
	t.Helper()
	f, err := Create(filepath.Join(t.TempDir(), "Akte.mkog"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	change(t, f, "angelegt", func(tx *Tx) error { return tx.Replace(sample()) })
	return f
}

func sample() data.Project {
	sixty := 60
	return data.Project{
		Format:       data.FormatVersion,
		Municipality: data.Municipality{Name: "Gemeinde Merzenich", Kind: data.KindVillage, AGS: "05358036", Population: 9842, PopulationDate: "2017-12-31"},
		Programme:    data.Programme{Title: "Modellkommune Open Government", From: "2017-07-01", To: "2019-06-30", Funding: 5_000_000},
		Contacts:     []data.Contact{{ID: "K1", Role: data.RoleLead, Salutation: data.SalutationWoman, Name: "Anna Muster", Printed: true, DeleteBy: "2021-12-31"}},
		Partners:     []data.Partner{{ID: "P1", Short: "DST", Name: "Deutscher Städtetag"}},
		Concepts: []data.Concept{{
			ID: "KON1", Title: "Offenes Merzenich", Date: "2018-01-31", Baseline: data.Baseline{Culture: "offen"},
			Goals:       []data.Goal{{Text: "mehr <Beteiligung> & Daten", Indicator: "Zahl"}},
			Focus:       []data.Perspective{data.Transparency, data.OpenData},
			Resolutions: []data.Resolution{{Body: "Rat", Date: "2018-02-01", Number: "7", Result: "einstimmig"}, {Body: "Ausschuss"}},
			Partners:    []string{}, Logic: data.ImpactLogic{Input: "Geld"}, Budget: 7_500_050,
		}},
		Measures: []data.Measure{{
			ID: "M01", Title: "Leitlinien", Perspectives: []data.PerspectiveWork{{Perspective: data.Dialogue}},
			Fields: []string{"Bürgerbeteiligung"}, Contributors: []string{}, Partners: []data.MeasurePartner{{Name: "Bürgerverein"}},
			Start: "2018-01-01", End: "2018-12-31", Status: data.StatusRunning, Progress: &sixty,
			Links: []data.Link{{Title: "Seite", URL: "https://example.org/?a=1&b=2"}},
			Milestones: []data.Milestone{
				{ID: "M01-MS1", Measure: "M01", Title: "Auftakt", BaselineDate: "2018-02-01", PlannedDate: "2018-02-01", ActualDate: "2018-02-08", Status: data.MilestoneLate, DependsOn: []string{}, Weight: 2},
				{ID: "M01-MS2", Measure: "M01", Title: "Beschluss", PlannedDate: "2018-06-01", Status: data.MilestoneOpen, DependsOn: []string{"M01-MS1"}, Mandatory: true},
			},
		}},
		Reports: []data.Report{{ID: "B1", No: 1, Title: "1. Bericht", Kind: data.FirstReport, PeriodFrom: "2017-07-01", PeriodTo: "2017-12-31", Due: "2018-01-31", Recipients: []string{"P1"}, Status: data.ReportDraft}},
	}
}

// measures gives a project with that many measures of ten milestones each, of
// the length that officers write.
func measures(n int) data.Project {
	p := sample()
	m, milestone := p.Measures[0], p.Measures[0].Milestones[1]
	p.Measures = nil
	for i := range n {
		m.ID = fmt.Sprintf("M%02d", i+1)
		m.Summary = fmt.Sprint(i, " ", long[:300])
		m.Description = long[:1500]
		m.Goal = long[:400]
		m.Milestones = nil
		for j := range 10 {
			milestone.ID, milestone.Measure = fmt.Sprintf("%s-MS%d", m.ID, j+1), m.ID
			milestone.Evidence = long[:100]
			milestone.DependsOn = []string{}
			if j > 0 {
				milestone.DependsOn = []string{m.Milestones[j-1].ID}
			}
			m.Milestones = append(m.Milestones, milestone)
		}
		p.Measures = append(p.Measures, m)
	}
	return p
}

var long = func() string {
	text := ""
	for len(text) < 2000 {
		text += "Die Bürgerinnen und Bürger wirken an Leitlinien mit und prüfen sie. "
	}
	return text
}()

func change(t testing.TB, f *File, label string, do func(*Tx) error) {
	t.Helper()
	if err := f.Change(label, do); err != nil {
		t.Fatal(err)
	}
}

func put(t testing.TB, f *File, label string, records ...data.Record) {
	t.Helper()
	change(t, f, label, func(tx *Tx) error { return tx.Put(records...) })
}

func content(t testing.TB, f *File) data.Project {
	t.Helper()
	p, err := f.Load()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func wantContent(t testing.TB, f *File, want data.Project) {
	t.Helper()
	if diff := cmp.Diff(want, content(t, f)); diff != "" {
		t.Fatalf("content differs (-want +got):\n%s", diff)
	}
}

// reopen closes the file and opens it again, as a restart does.
func reopen(t testing.TB, f *File) *File {
	t.Helper()
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(f.Path())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { again.Close() })
	return again
}

func noon(day data.Date) func() time.Time {
	return func() time.Time { return day.Time().Add(12 * time.Hour) }
}
