package data

import "testing"

// An empty record lacks every field that its kind requires; so every name in
// the table is that of a field.
func TestLacksOfEmptyRecords(t *testing.T) {
	for _, r := range []Record{Municipality{}, Programme{}, Concept{}, Measure{}, Milestone{}, Report{}} {
		kind := r.Key().Kind
		if got, want := len(lacks("", r)), len(required[kind]); got != want || want == 0 {
			t.Errorf("an empty %s lacks %d of %d", kind, got, want)
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
