package reports

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"modellkommune/assets"
	"modellkommune/data"
	"modellkommune/data/datatest"
)

var update = flag.Bool("update", false, "write the golden files")

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range min(len(gotLines), len(wantLines)) {
		if gotLines[i] != wantLines[i] {
			t.Fatalf("%s, line %d:\n got: %s\nwant: %s", file, i+1, gotLines[i], wantLines[i])
		}
	}
	t.Fatalf("%s: %d lines, want %d", file, len(gotLines), len(wantLines))
}

// composed composes a report with the outline of its kind.
func composed(t *testing.T, p data.Project, r data.Report, date data.Date) string {
	t.Helper()
	o, err := OutlineOf(p, r, data.EditionFull)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Compose(Input{Project: p, Report: r, Outline: o, Date: date, StateSHA256: strings.Repeat("0123456789abcdef", 4)})
	if err != nil {
		t.Fatal(err)
	}
	return plain(doc)
}

func TestSmallProject(t *testing.T) {
	p := small()
	for _, r := range p.Reports {
		golden(t, "small-"+r.ID, composed(t, p, r, ""))
	}
}

func TestEmptyProject(t *testing.T) {
	golden(t, "empty", composed(t, data.Project{}, data.Report{Kind: data.FirstReport}, ""))
}

func TestSamples(t *testing.T) {
	files, err := assets.Samples.ReadDir("samples")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		b, err := assets.Samples.ReadFile("samples/" + file.Name())
		if err != nil {
			t.Fatal(err)
		}
		var p data.Project
		if err := json.Unmarshal(b, &p); err != nil {
			t.Fatal(err)
		}
		for _, r := range p.Reports {
			text := composed(t, p, r, "")
			for _, m := range p.Measures {
				if !strings.Contains(text, m.Title) {
					t.Errorf("%s, report %d does not name %s", file.Name(), r.No, m.ID)
				}
			}
		}
	}
}

func TestComposeRefusesUnknownSections(t *testing.T) {
	_, err := Compose(Input{Outline: data.Outline{Title: "Muster", Sections: []data.OutlineSection{{Section: "weather"}}}})
	var fault *data.Error
	if !errors.As(err, &fault) || fault.Code != data.Unreadable {
		t.Errorf("got %v", err)
	}
}

func TestOutlines(t *testing.T) {
	for _, kind := range data.ReportKinds {
		o, err := OutlineFor(kind)
		if err != nil {
			t.Fatal(err)
		}
		if o.ID == "" || o.Title == "" || o.Version < 1 {
			t.Errorf("%s: outline %q has no name, title or version", kind, o.ID)
		}
		seen := map[data.SectionKind]bool{}
		for _, s := range o.Sections {
			if sections[s.Section] == nil || seen[s.Section] {
				t.Errorf("%s: section %q is unknown or doubled", o.ID, s.Section)
			}
			seen[s.Section] = true
		}
	}
	_, err := OutlineFor("Tagebuch")
	var fault *data.Error
	if !errors.As(err, &fault) || fault.Code != data.NotFound || !strings.Contains(fault.Text, "Tagebuch") {
		t.Errorf("unknown kind: got %v", err)
	}
}

// inNoShippedOutline are sections that only a Gliederung of one's own has.
var inNoShippedOutline = []data.SectionKind{
	data.SectionFree,       // it tells what the user writes
	data.SectionIndicators, // the sheets of the measures tell it
}

// Each section appears in a report without anyone making a Gliederung for it.
func TestEverySectionIsInAShippedOutline(t *testing.T) {
	seen := slices.Clone(inNoShippedOutline)
	_, err := outlineWhere("", func(o shipped) bool {
		for _, s := range o.Sections {
			if !s.Off {
				seen = append(seen, s.Section)
			}
		}
		return false
	})
	var fault *data.Error
	if !errors.As(err, &fault) || fault.Code != data.NotFound {
		t.Fatal(err)
	}
	for _, kind := range data.SectionKinds {
		if !slices.Contains(seen, kind) && kind != data.SectionQueries { // comes by itself
			t.Errorf("„%s“ is in no outline of assets/outlines", kind)
		}
	}
}

// The first report bears the numbers of the outline that the sponsor gave.
func TestFirstReportIsNumberedLikeTheSponsors(t *testing.T) {
	p := small()
	text := composed(t, p, p.Reports[0], "")
	for _, heading := range []string{
		"\n# Auf einen Blick\n",
		"\n# 1 Angaben zur Modellkommune\n",
		"\n# 2 Ausgangssituation vor Ort\n",
		"\n2.1 Gesellschaftliche Aufgaben und Herausforderungen: ",
		"\n2.1.1 Strategien: ",
		"\n2.1.2 Planungen: ",
		"\n2.2 Initiatoren und Träger von Open Government: ",
		"\n2.3 Lokalpolitische Einbindung von Open Government: ",
		"\n2.4 Lokale und regionale Akteure",
		"\n2.5 Lokale und regionale Kultur",
		"\n2.6 Lokale und regionale digitale Infrastrukturen",
		"\n2.7 Kommunalverwaltung",
	} {
		if !strings.Contains(text, heading) {
			t.Errorf("no heading %q", strings.TrimSpace(heading))
		}
	}
}

func TestInternalMilestonesAndUnprintedContactsStayOut(t *testing.T) {
	p := small()
	text := composed(t, p, p.Reports[0], "")
	for _, secret := range []string{"Interne Abstimmung", "0221 4710-199", "haushalt@example.org"} {
		if strings.Contains(text, secret) {
			t.Errorf("the report says %q", secret)
		}
	}
	if !strings.Contains(text, "0221 4710-101") {
		t.Error("the report lacks the phone number of the contact who agreed")
	}
}

// small is a project in which every kind of thing occurs once.
func small() data.Project {
	forty := 40
	return data.Project{
		Municipality: data.Municipality{
			Name: "Gemeinde Musterdorf", Kind: data.KindVillage, AGS: "05358999", Population: 9842, PopulationDate: "2017-12-31",
			Address: "Am Markt 1, 52399 Musterdorf", Website: "https://musterdorf.example.org", Office: "Stabsstelle", FileReference: "10.24-1",
		},
		Contacts: []data.Contact{
			{ID: "K1", Role: data.RoleLead, Name: "Projektleitung", Email: "og@example.org", Phone: "0221 4710-101", Printed: true},
			{ID: "K2", Role: "Finanzen", Name: "Haushalt", Email: "haushalt@example.org", Phone: "0221 4710-199"},
		},
		Programme: data.Programme{Title: "Modellkommune Open Government", From: "2017-07-01", To: "2019-06-30", Template: datatest.Template2017()},
		Sources:   []data.Source{{ID: "FQ1", Name: "BMI-Projektmittel", Kind: data.SourceGrant, Grant: true, Giver: "P1", Granted: 50_000_00}},
		Partners:  []data.Partner{{ID: "P1", Short: "BMI", Name: "Bundesministerium des Innern"}, {ID: "P2", Short: "DST", Name: "Deutscher Städtetag"}},
		Concepts: []data.Concept{{
			ID: "KON1", Title: "Offenes Musterdorf", Version: "1.0", Date: "2017-10-25", Summary: "Regeln zuerst.",
			Baseline: data.Baseline{Challenges: "Strukturwandel.", Strategies: "Leitbild 2030.", Plans: "Dorfplan.", Culture: "Gute Erfahrungen:\n- Umfrage\n- Werkstatt"},
			Problem:  "Regeln fehlen.", Goals: []data.Goal{{Text: "Leitlinien gelten.", Indicator: "Ratsbeschluss"}, {Text: "Daten sind offen."}},
			Focus: []data.Perspective{"Transparenz"}, TargetGroups: "Alle.", PoliticalDecision: "Unterrichtung im Mai.",
			Resolutions: []data.Resolution{{Body: "Gemeinderat", Date: "2017-05-18", Number: "M47/2017", Result: "zur Kenntnis genommen"}},
			Partners:    []string{"Golzheim aktiv"}, Logic: data.ImpactLogic{Input: "50.000 €", Impact: "Vertrauen"}, Budget: 7050000,
		}},
		Measures: []data.Measure{
			{
				ID: "M01", Title: "Leitlinien", Summary: "Verbindliche Regeln, siehe https://example.org/leitlinien.", Goal: "Beteiligung wird planbar.", ExpectedResult: "Beschluss.",
				Perspectives: []data.PerspectiveWork{{Perspective: "Transparenz"}, {Perspective: "Dialogorientierte Bürgerbeteiligung"}}, Kind: "Strategie/Leitlinie",
				TargetGroups: "Rat", Unit: "Stabsstelle", Responsible: "K1", Partners: []data.MeasurePartner{{Name: "PD", Sort: "Beratung", Role: "Moderation"}},
				Start: "2017-09-01", End: "2018-08-31", Status: data.StatusRunning, Progress: &forty,
				Links: []data.Link{{Title: "Steckbrief", URL: "https://example.org/m01"}},
				Milestones: []data.Milestone{
					{ID: "M01-MS1", Title: "Auftakt", Evidence: "Protokoll", BaselineDate: "2017-09-21", PlannedDate: "2017-09-21", ActualDate: "2017-09-22", Status: data.MilestoneLate, DelayCause: "Personal"},
					{ID: "M01-MS2", Title: "Ratsbeschluss", Evidence: "Niederschrift", BaselineDate: "2018-03-15", PlannedDate: "2018-03-15", ForecastDate: "2018-04-19", Status: data.MilestonePostponed, DelayCause: "politische Entscheidung", Mandatory: true, DependsOn: []string{"M01-MS1"}},
					{ID: "M01-MS3", Title: "Interne Abstimmung", BaselineDate: "2018-01-15", PlannedDate: "2018-01-15", Status: data.MilestoneOpen, Internal: true},
				},
			},
			{
				ID: "M02", Title: "Ortskarte", Goal: "Daten sind offen.", Perspectives: []data.PerspectiveWork{{Perspective: "Transparenz"}},
				Start: "2017-10-01", End: "2018-12-31", Status: data.StatusRunning,
				Milestones: []data.Milestone{
					{ID: "M02-MS1", Title: "Datenmodell", BaselineDate: "2017-10-15", PlannedDate: "2017-10-15", Status: data.MilestoneInWork},
					{ID: "M02-MS2", Title: "Karte", BaselineDate: "2018-10-31", PlannedDate: "2018-10-31", Status: data.MilestoneOpen},
				},
			},
			{
				ID: "M03", Title: "Mobilitätskarte", Start: "2018-01-15", End: "2018-12-31", Status: data.StatusMerged, MergedInto: "M02", StatusReason: "Gleiche Technik.",
				Milestones: []data.Milestone{{ID: "M03-MS1", Title: "Prototyp", BaselineDate: "2018-07-31", PlannedDate: "2018-07-31", Status: data.MilestoneDropped, DelayCause: "Zuschnitt/Ziel"}},
			},
			{ID: "M04", Title: "Haushalt", Start: "2018-02-01", End: "2018-12-31", Status: data.StatusBrokenOff, StatusReason: "Kein Auszug möglich."},
		},
		Reports: []data.Report{
			{
				ID: "B1", No: 1, Title: "1. Bericht zu Sachstand und Konzept", Kind: data.FirstReport, PeriodFrom: "2017-07-01", PeriodTo: "2017-10-31", Due: "2017-10-31",
				Recipients: []string{"P1"}, Summary: "Die Grundlage steht.", Events: "Vertrag geschlossen.", Deviations: "Keine.", Outlook: "Es geht weiter.", Support: "Austausch erbeten.",
			},
			{ID: "B2", No: 2, Title: "Zwischenbericht", Kind: data.InterimReport, PeriodFrom: "2017-11-01", PeriodTo: "2018-10-31", KeyDate: "2018-03-31", Due: "2018-10-31"},
			{ID: "B3", No: 3, Title: "Mitteilung an den Rat", Kind: data.CouncilNotice, PeriodFrom: "2017-11-01", PeriodTo: "2018-03-31"},
		},
	}
}

// of2017 is a Vorhaben of the programme of 2017.
var of2017 = data.Programme{Template: datatest.Template2017()}
