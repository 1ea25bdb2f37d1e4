package store

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
)

// TestMain lets the test program run itself as a second user of a file, and runs the
// tests only if the newest migration fits the fields.
func TestMain(m *testing.M) {
	if job := os.Getenv("STORE_CHILD"); job != "" {
		child(job, os.Getenv("STORE_FILE"))
		return
	}
	if err := compareColumns(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	// Each check writes files and waits for the disk; more are had by -rapid.checks.
	if err := flag.Set("rapid.checks", "20"); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// create makes a Projektakte with one record of each kind, but two milestones
// and three attachments, in a folder of its own.
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

// sample gives a project with records of every kind and every form of value.
func sample() data.Project {
	p := firstSample()
	forty, forecast := 40, data.Cents(-1)
	p.Programme.Thresholds = data.Thresholds{SlipDays: 21}
	p.Programme.LeadTimes = data.LeadTimes{Council: &forty}
	p.Programme.Publication = data.Publication{Address: "https://example.org/og/", Licence: "dl-de/zero-2-0"}
	p.Measures[0].Completion = "begrenzt"
	p.Measures[0].Overrides = []data.LightOverride{{Part: data.PartMoney, Light: data.Yellow, Reason: "Förderung offen"}}
	p.Measures[0].Perspectives[0].State = "geplant"
	p.Indicators = []data.Indicator{{
		ID: "I1", Measure: "M01", Name: "Beteiligte", Unit: "Personen", Baseline: "10", BaselineDate: "2018-01-01", Target: "120.5", TargetDate: "2018-12-31",
		Shape: data.ShapeCumulative, Linear: true, Stages: []data.TargetStage{{Date: "2018-06-30", Value: "60.5"}}, Since: "M01-MS1",
		Readings: []data.Reading{{Date: "2018-03-01", Value: "20.25", Source: "Listen"}, {Date: "2018-06-01", Value: "-0.000001"}}, Published: true,
	}}
	p.Budget = []data.BudgetItem{{
		ID: "F1", Measure: "M01", CostType: "KA1", Source: "FQ1", Year: 2018, Forecast: &forecast, Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 1_000_000}},
	}}
	p.CostTypes = []data.CostType{{ID: "KA1", Name: "Personal"}}
	p.Sources = []data.Source{{ID: "FQ1", Name: "Zuwendung", Kind: data.SourceGrant, Grant: true, Giver: "P1", Granted: 5_000_000, Quota: "66.67", Notice: "2017-06-27"}}
	p.Plans = []data.Plan{{ID: "FP1", Kind: data.PlanApproved, Reason: "<Bescheid>"}}
	p.Commitments = []data.Commitment{{ID: "AU1", Item: "F1", Date: "2018-01-15", Payee: "Druckerei", Amount: 100_00}}
	p.Bookings = []data.Booking{{ID: "BU1", Item: "F1", Kind: data.BookingReceipt, Number: "1", Paid: "2018-02-01", Payee: "Druckerei", Reason: "Plakate", Amount: -12_34, Eligible: &forecast, Commitment: "AU1"}}
	p.Instalments = []data.Instalment{{ID: "RA1", Source: "FQ1", Amount: 500_000, Report: "B1", Requested: "2018-02-01"}}
	p.Incomes = []data.Income{{ID: "EN1", Source: "FQ1", Instalment: "RA1", Date: "2018-03-01", Amount: 500_000}}
	p.PortalFields = []data.PortalField{{ID: "FF1", Label: "3.1 Personal", Value: data.PortalSpent, CostType: "KA1", Source: "FQ1"}}
	p.Programme.ClosedYears = []data.YearClosing{{Year: 2017, Date: "2018-01-31"}}
	p.Participations = []data.Participation{{ID: "BT1", Measure: "M01", Title: "Werkstatt", Date: "2018-03-01", Attendees: &forty, Groups: []data.AttendeeGroup{{Name: "Jugend", Count: 7}}}}
	p.Datasets = []data.Dataset{{ID: "D1", Measure: "M01", Title: "Haushalt", Licence: "dl-de/zero-2-0", Published: "2018-04-01"}}
	p.Risks = []data.Risk{{ID: "R1", Measure: "M01", Title: "Personal fehlt", Likelihood: 3, Impact: 4, Responsible: "K1", Due: "2018-05-01"}}
	p.Decisions = []data.Decision{{ID: "E1", Measure: "M01", Title: "Leitlinien", Date: "2018-06-01", Body: "Rat"}}
	p.Workshops = []data.Workshop{{ID: "W1", No: 1, Title: "Auftakt in Berlin", DateFrom: "2018-02-01", Agenda: []string{"Begrüßung"}, Tasks: []data.Task{{Text: "Protokoll", Due: "2018-03-01", Status: data.TaskOpen}}}}
	p.Lessons = []data.Lesson{{ID: "EF1", Title: "Früh einladen", Measure: "M01", Milestone: "M01-MS1", Workshop: "W1", Transfer: []data.TransferTarget{"alle"}, Release: data.Public}}
	p.Appraisals = []data.Appraisal{{ID: "PT1", Measure: "M01", Date: "2018-12-31", Economy: data.Score{Value: 4, Reason: "günstig"}, Again: "ja"}}
	p.Attachments = []data.Attachment{
		{ID: "A1", Of: "M01-MS1", Kind: data.AttachmentPicture, Title: "Auftakt", Alt: "Viele Menschen", FileName: "auftakt.jpg", Media: "image/jpeg", Width: 800, Height: 600},
		{ID: "A2", Of: "R1", Kind: data.AttachmentFile},
		{ID: "A3", Of: "kommune", Kind: data.AttachmentArms},
	}
	p.Reminders = []data.Reminder{{ID: "WV1", Date: "2018-05-01", Text: "nachfragen", About: "M01", Done: true}}
	p.Queries = []data.Query{{ID: "N1", Report: "B1", Version: 1, Partner: "P1", Date: "2018-11-12", Due: "2018-11-30", Points: []data.QueryPoint{{Place: "Abschnitt 3", Text: "Bitte <belegen>", Answer: "Siehe Anlage"}}, Note: "telefonisch"}}
	p.Outlines = []data.Outline{{ID: "G1", Title: "Eigene", Version: 1, Sections: []data.OutlineSection{{Section: data.SectionFree, Title: "Presse", Text: "presse"}}}}
	p.Reports[0].Outline = "G1"
	p.Reports[0].Texts = []data.SectionText{{Name: "presse", Text: "Drei Artikel"}}
	p.Reports[0].Approvals = []data.Approval{{Role: "Mitzeichnung", Person: "Anna Muster", Date: "2018-01-30"}}
	return p.Normal()
}

// firstSample is what testdata/v1.mkog holds. It knows only the first schema.
func firstSample() data.Project {
	sixty := 60
	p := data.Project{
		Municipality: data.Municipality{Name: "Gemeinde Merzenich", Kind: data.KindVillage, AGS: "05358036", Population: 9842, PopulationDate: "2017-12-31"},
		Programme:    data.Programme{Title: "Modellkommune Open Government", From: "2017-07-01", To: "2019-06-30"},
		Contacts:     []data.Contact{{ID: "K1", Role: data.RoleLead, Salutation: data.SalutationWoman, Name: "Anna Muster", Printed: true, DeleteBy: "2021-12-31"}},
		Partners:     []data.Partner{{ID: "P1", Short: "DST", Name: "Deutscher Städtetag"}},
		Concepts: []data.Concept{{
			ID: "KON1", Title: "Offenes Merzenich", Date: "2018-01-31", Baseline: data.Baseline{Culture: "offen"},
			Goals:       []data.Goal{{Text: "mehr <Beteiligung> & Daten", Indicator: "Zahl"}},
			Focus:       []data.Perspective{"Transparenz", "Offene digitale Technologien und Daten"},
			Resolutions: []data.Resolution{{Body: "Rat", Date: "2018-02-01", Number: "7", Result: "einstimmig"}, {Body: "Ausschuss"}},
			Partners:    []string{}, Logic: data.ImpactLogic{Input: "Geld"}, Budget: 7_500_050,
		}},
		Measures: []data.Measure{{
			ID: "M01", Title: "Leitlinien", Perspectives: []data.PerspectiveWork{{Perspective: "Dialogorientierte Bürgerbeteiligung"}},
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
	return p.Normal()
}

// measures gives a project with that many measures of ten milestones each and an
// indicator with 20 readings each, of the length that officers write.
func measures(n int) data.Project {
	p := sample()
	m, milestone := p.Measures[0], p.Measures[0].Milestones[1]
	p.Measures, p.Indicators = nil, nil
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
		indicator := data.Indicator{ID: fmt.Sprint("I", i+1), Measure: m.ID, Name: "Beteiligte je Veranstaltung", Unit: "Personen", Target: "120.5", TargetDate: "2019-06-30", Stages: []data.TargetStage{}}
		for j := range 20 {
			indicator.Readings = append(indicator.Readings, data.Reading{
				Date: data.Date("2018-01-01").AddDays(30 * j), Value: data.Decimal(fmt.Sprintf("%d.5", 20+j)), Source: "Teilnahmelisten", Method: "Zählung",
			})
		}
		p.Indicators = append(p.Indicators, indicator)
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
