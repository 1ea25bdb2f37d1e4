package data

import (
	"fmt"
	"strings"
	"testing"
)

// everySection is an outline with every section.
func everySection() Outline {
	var o Outline
	for _, s := range SectionKinds {
		if s != SectionFree {
			o.Sections = append(o.Sections, OutlineSection{Section: s})
		}
	}
	return o
}

// An empty record lacks every field that the programme demands of its kind.
func TestLacksOfEmptyRecords(t *testing.T) {
	of2017 := template2017()
	for _, r := range everyKind {
		kind, want := r.Key().Kind, map[string]bool{}
		for _, d := range append(everyReport, of2017.Demands...) {
			for _, field := range d.Fields {
				if d.Of == kind {
					want[field] = true
				}
			}
		}
		c := &checkup{Project: Project{Programme: Programme{Template: of2017}}, outline: everySection()}
		c.lacks(r)
		if got := len(c.found); got != len(want) {
			t.Errorf("an empty %s lacks %d of %d", kind, got, len(want))
		}
		for field := range spoken[kind] {
			if !of2017.Requires(kind, field, "") {
				t.Errorf("%s %s has a name in sentences, but is not required", kind, field)
			}
		}
	}
}

func TestLacks(t *testing.T) {
	p := sound()
	p.Measures[1].StatusReason = "Gleiche Grundlage."
	fields := missing(p)
	for at, want := range map[string]string{
		"kommune population_date": "Kommune: Die Pflichtangabe „Stichtag der Einwohnerzahl“ fehlt. Bitte ergänzen.",
		"KON1 baseline.culture":   "Konzept: Die Pflichtangabe „Kultur“ fehlt. Bitte ergänzen.",
		"M01 goal":                "M01: Die Pflichtangabe „Ziel“ fehlt. Bitte ergänzen.",
		"M01-MS1 evidence":        "M01-MS1: Die Pflichtangabe „Überprüfbares Ergebnis“ fehlt. Bitte ergänzen.",
		"B1 summary":              "Bericht Nr.\u00a01: Die Pflichtangabe „Kurzfassung“ fehlt. Bitte ergänzen.",
		" ":                       "Ansprechpersonen: Niemand mit Namen hat die Rolle „Projektleitung“. Bitte die Person eintragen, die das Vorhaben leitet.",
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
	fields = missing(p)
	if fields["M02 status_reason"] == "" {
		t.Error("a merged measure without a reason is not found")
	}
	if fields["M01 "] == "" {
		t.Error("a measure without a milestone is not found")
	}
}

func TestLacksOfAnEmptyProject(t *testing.T) {
	whole := 0
	for _, f := range (Project{Programme: Programme{Template: template2017()}}).Findings(Report{No: 1}, everySection(), keyDay) {
		if f.Code == "missing_record" && f.Key.ID == "" && f.Field == "" {
			whole++
		}
	}
	if whole != 4 {
		t.Errorf("%d records are missing, want concept, measure, lead and partner", whole)
	}
}

// missing gives by Kennung and field what the first report lacks.
func missing(p Project) map[string]string {
	fields := map[string]string{}
	for _, f := range p.Findings(p.Reports[0], everySection(), keyDay) {
		if strings.HasPrefix(f.Code, "missing") || f.Code == "reason" {
			fields[f.Key.ID+" "+f.Field] = f.Sentence()
		}
	}
	return fields
}

// Of the new kinds only what the report shows must be complete.
// What is nicht vorgesehen is not asked for, but for what no report can be without.
func TestNotForeseen(t *testing.T) {
	p := sound()
	p.Municipality.Name = ""
	p.Programme.NotForeseen = []string{"Maßnahme: Ziel", "Kommune: Name", "Bericht: Berichtszeitraum von"}
	fields := missing(p)
	if fields["M01 goal"] != "" || fields["kommune name"] == "" || fields["B1 period_from"] == "" || fields["M01 summary"] == "" {
		t.Errorf("missing are %q", fields)
	}
}

func TestLacksOfYesNo(t *testing.T) {
	p := flawless()
	p.Indicators = []Indicator{{ID: "I1", Name: "Portal", Type: "Output", Shape: ShapeYesNo, TargetDate: "2019-06-30", Readings: []Reading{{Date: keyDay, Value: "0"}}}}
	for place := range missing(p) {
		if strings.HasPrefix(place, "I1") {
			t.Errorf("missing is %s", place)
		}
	}
	p.Indicators[0].Shape = ShapeLevel
	if missing(p)["I1 unit"] == "" || missing(p)["I1 baseline"] == "" {
		t.Errorf("missing are %q", missing(p))
	}
}

func TestLacksOfWhatBelongsToMeasures(t *testing.T) {
	p := sound()
	p.Indicators = []Indicator{{ID: "I1", Name: "Vorlagen", Baseline: "0"}}
	p.Budget = []BudgetItem{{ID: "F1", CostType: "KA1", Year: 2018}}
	none := 0
	p.Participations = []Participation{{ID: "BT1", Date: keyDay}, {ID: "BT2", Date: "2018-11-01"}, {ID: "BT3", Date: "2018-10-01", Attendees: &none, Feedback: "Im Protokoll."}}
	p.Lessons = []Lesson{{ID: "EF1"}, {ID: "EF2", Release: Internal}, {ID: "EF3", Release: Public}}
	p.Attachments = []Attachment{{ID: "A1", Kind: AttachmentPicture}, {ID: "A2", Kind: AttachmentFile}, {ID: "A3", Kind: AttachmentArms, Alt: "Wappen"}, {ID: "A4", Kind: AttachmentPicture, Release: Internal}}
	p.Risks = []Risk{{ID: "R1"}}
	fields := missing(p)
	for at, want := range map[string]string{
		"I1 target":          "Indikator\u00a0I1: Die Pflichtangabe „Zielwert“ fehlt. Bitte ergänzen.",
		"I1 values":          "Indikator\u00a0I1: Die Pflichtangabe „Messwert“ fehlt. Bitte ergänzen.",
		"F1 source":          "Finanzposition\u00a0F1: Die Pflichtangabe „Finanzierungsquelle“ fehlt. Bitte ergänzen.",
		"BT1 attendees":      "Beteiligung\u00a0BT1: Die Pflichtangabe „Zahl der Teilnehmenden“ fehlt. Bitte ergänzen.",
		"BT1 feedback":       "Beteiligung\u00a0BT1: Die Pflichtangabe „Rückkopplung“ fehlt. Bitte ergänzen.",
		"EF1 release":        "Erfahrung\u00a0EF1: Die Pflichtangabe „Freigabe“ fehlt. Bitte ergänzen.",
		"EF3 recommendation": "Erfahrung\u00a0EF3: Die Pflichtangabe „Empfehlung an andere Kommunen“ fehlt. Bitte ergänzen.",
		"A1 alt":             "Anlage\u00a0A1: Die Pflichtangabe „Alternativtext“ fehlt. Bitte ergänzen.",
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
			p.Budget = append(p.Budget, BudgetItem{ID: "F" + id, Measure: m.ID, Year: 2018, Amounts: []PlannedAmount{{"FP1", 100_00}}})
			p.Bookings = append(p.Bookings, Booking{ID: "BU" + id, Item: "F" + id, Paid: "2018-03-01", Amount: 80_00})
			p.Risks = append(p.Risks, Risk{ID: "R" + id, Measure: m.ID, Likelihood: 2, Impact: 3})
		}
	}
	return p
}

func BenchmarkFindings(b *testing.B) {
	p := large()
	for b.Loop() {
		p.Findings(p.Reports[0], Outline{}, keyDay)
	}
}

func BenchmarkProjectLights(b *testing.B) {
	p := large()
	for b.Loop() {
		p.ProjectLights(keyDay)
	}
}
