package data

import (
	"fmt"
	"testing"
)

// An empty record lacks every field that its kind requires; so every name in
// the table is that of a field.
func TestLacksOfEmptyRecords(t *testing.T) {
	for _, r := range everyKind {
		kind := r.Key().Kind
		if got, want := len(lacks("", r)), len(required[kind]); got != want {
			t.Errorf("an empty %s lacks %d of %d", kind, got, want)
		}
		for field := range spoken[kind] {
			if !Requires(kind, field) {
				t.Errorf("%s %s has a name in sentences, but is not required", kind, field)
			}
		}
	}
}

func TestLacks(t *testing.T) {
	p := sound()
	p.Measures[1].StatusReason = "Gleiche Grundlage."
	fields := map[string]string{}
	for _, l := range p.Lacks(p.Reports[0], keyDay) {
		fields[l.Key.ID+" "+l.Field] = l.Text
	}
	for at, want := range map[string]string{
		"kommune population_date": "Kommune: Stichtag der Einwohnerzahl fehlt",
		"KON1 baseline.culture":   "Konzept: Kultur fehlt",
		"M01 goal":                "M01: Ziel fehlt",
		"M01-MS1 evidence":        "M01-MS1: Überprüfbares Ergebnis fehlt",
		"B1 summary":              "Bericht Nr.\u00a01: Kurzfassung fehlt",
		" ":                       "Kommune: Ansprechperson mit der Rolle „Projektleitung“ fehlt",
	} {
		if fields[at] != want {
			t.Errorf("%q: got %q, want %q", at, fields[at], want)
		}
	}
	for _, at := range []string{"kommune ags", "M02 status_reason", "M01 responsible", "B1 kind"} {
		if text, there := fields[at]; there {
			t.Errorf("%q is not missing: %q", at, text)
		}
	}
	p.Measures[0].Milestones = nil
	p.Measures[1].StatusReason = " \n"
	found, bare := false, false
	for _, l := range p.Lacks(p.Reports[0], keyDay) {
		found = found || l.Key.ID == "M02" && l.Field == "status_reason"
		bare = bare || l.Key.ID == "M01" && l.Field == ""
	}
	if !found {
		t.Error("a merged measure without a reason is not found")
	}
	if !bare {
		t.Error("a measure without a milestone is not found")
	}
}

func TestLacksOfAnEmptyProject(t *testing.T) {
	whole := 0
	for _, l := range (Project{}).Lacks(Report{No: 1}, keyDay) {
		if l.Key.ID == "" && l.Field == "" {
			whole++
		}
	}
	if whole != 3 {
		t.Errorf("%d records are missing, want concept, measure and lead", whole)
	}
}

// Of the new kinds only what the report shows must be complete.
func TestLacksOfWhatBelongsToMeasures(t *testing.T) {
	p := sound()
	p.Indicators = []Indicator{{ID: "I1", Name: "Vorlagen", Baseline: "0"}}
	p.Budget = []BudgetItem{{ID: "F1", Position: "Personal", Year: 2018}}
	none := 0
	p.Participations = []Participation{{ID: "BT1", Date: keyDay}, {ID: "BT2", Date: "2018-11-01"}, {ID: "BT3", Date: "2018-10-01", Attendees: &none, Feedback: "Im Protokoll."}}
	p.Lessons = []Lesson{{ID: "EF1"}, {ID: "EF2", Release: Internal}, {ID: "EF3", Release: Public}}
	p.Attachments = []Attachment{{ID: "A1", Kind: AttachmentPicture}, {ID: "A2", Kind: AttachmentFile}, {ID: "A3", Kind: AttachmentArms, Alt: "Wappen"}, {ID: "A4", Kind: AttachmentPicture, Release: Internal}}
	p.Risks = []Risk{{ID: "R1"}}
	fields := map[string]string{}
	for _, l := range p.Lacks(p.Reports[0], keyDay) {
		fields[l.Key.ID+" "+l.Field] = l.Text
	}
	for at, want := range map[string]string{
		"I1 target":          "I1: Zielwert fehlt",
		"I1 values":          "I1: Messwert fehlt",
		"F1 source":          "F1: Finanzierungsquelle fehlt",
		"BT1 attendees":      "BT1: Zahl der Teilnehmenden fehlt",
		"BT1 feedback":       "BT1: Rückkopplung fehlt",
		"EF1 release":        "EF1: Freigabe fehlt",
		"EF3 recommendation": "EF3: Empfehlung an andere Kommunen fehlt",
		"A1 alt":             "A1: Alternativtext fehlt",
	} {
		if fields[at] != want {
			t.Errorf("%q: got %q, want %q", at, fields[at], want)
		}
	}
	for _, at := range []string{"I1 baseline", "F1 planned_cents", "BT2 feedback", "BT3 attendees", "EF2 title", "EF3 release", "A2 alt", "A3 alt", "A4 alt", "R1 title"} {
		if text, there := fields[at]; there {
			t.Errorf("%q is not missing: %q", at, text)
		}
	}
}

// large is a Projektakte beyond what a municipality has.
func large() Project {
	p := sound()
	for n := range 1000 {
		m := Measure{ID: fmt.Sprintf("M%04d", n), Status: StatusRunning, Start: "2018-01-01", End: "2019-06-30"}
		for k := range 5 {
			m.Milestones = append(m.Milestones, Milestone{ID: fmt.Sprintf("%s-MS%d", m.ID, k), PlannedDate: "2018-12-01"})
		}
		p.Measures = append(p.Measures, m)
		for k := range 3 {
			id := fmt.Sprintf("%d-%d", n, k)
			p.Indicators = append(p.Indicators, Indicator{ID: "I" + id, Measure: m.ID, Baseline: "1", BaselineDate: "2018-01-01", Target: "9.5", TargetDate: "2019-06-30", Readings: []Reading{{Date: keyDay, Value: "7"}}})
			p.Budget = append(p.Budget, BudgetItem{ID: "F" + id, Measure: m.ID, Year: 2018, Planned: 100_00, Spent: 80_00})
			p.Risks = append(p.Risks, Risk{ID: "R" + id, Measure: m.ID, Likelihood: 2, Impact: 3})
		}
	}
	return p
}

func BenchmarkLacks(b *testing.B) {
	p := large()
	for b.Loop() {
		p.Lacks(p.Reports[0], keyDay)
	}
}

func BenchmarkProjectLights(b *testing.B) {
	p := large()
	for b.Loop() {
		p.ProjectLights(keyDay)
	}
}
