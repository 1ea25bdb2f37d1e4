package data

import (
	"slices"
	"strings"
	"testing"
)

// Each field of a Projektakte is either for Projektpartner or not: a new one is decided
// here. The file lists those that the readers of a full edition may see.
func TestFieldsForPartners(t *testing.T) {
	p := marked()
	p.Contacts[0].Printed = true
	p.Reports[0].Corrections = 7
	p.Queries[0].Report, p.Queries[0].Version, p.Queries[0].Settled = p.Reports[0].ID, 7, ""
	p.Concepts = append([]Concept{{ID: "Alt", Title: "Alt", Version: "1", Summary: "Alt"}}, p.Concepts...)
	got := p.ReadBy(EditionFull, p.Reports[0])
	if old := got.Concepts[0]; old.Title != "Alt" || old.Summary != "" {
		t.Errorf("of an older version of the concept stays %+v", old)
	}
	got.Concepts = got.Concepts[1:]
	wantFields(t, got, "testdata/partners.txt")
}

// Of a text of the officer's own those read who are shown it: none whose section was taken
// out, and none in an edition with an outline of its own; a reason for a correction there is
// only in a correction.
func TestTextsOfTheReport(t *testing.T) {
	p := Project{
		Reports: []Report{{ID: "B1", Status: ReportReleased, Outline: "G1", Correction: "von früher", Texts: []SectionText{{"Presse", "P"}, {"Aus", "A"}, {"Weg", "W"}}}},
		Outlines: []Outline{{ID: "G1", Sections: []OutlineSection{
			{Section: SectionFree, Text: "Presse"}, {Section: SectionFree, Text: "Aus", Off: true}, {Section: SectionGlance, Text: "Weg"},
		}}},
	}
	for e, want := range map[Edition]int{EditionFull: 1, EditionPublic: 1, EditionShort: 0, EditionCouncil: 0} {
		r := p.ReadBy(e, p.Reports[0]).Reports[0]
		if len(r.Texts) != want || want == 1 && r.Texts[0].Text != "P" || r.Correction != "" {
			t.Errorf("%s: %+v, %q", e, r.Texts, r.Correction)
		}
	}
	p.Outlines = nil
	if r := p.ReadBy(EditionFull, p.Reports[0]).Reports[0]; len(r.Texts) != 0 {
		t.Errorf("an outline of the program shows %+v", r.Texts)
	}
}

// What is internal, and what other reports say, is for nobody outside, whoever reads it.
func TestReadBy(t *testing.T) {
	p := Project{
		Municipality: Municipality{Name: "Gemeinde Musterdorf"},
		Contacts:     []Contact{{ID: "K1", Role: RoleLead, Name: "Ute Beispiel", Email: "ute@example.org", LegalBasis: "Einwilligung"}, {ID: "K2", Email: "amt@example.org", Printed: true}},
		Measures: []Measure{{ID: "M01", Milestones: []Milestone{
			{ID: "M01-MS1", DependsOn: []string{"M01-MS2"}}, {ID: "M01-MS2", Title: "Personalgespräch", Internal: true},
		}}},
		Lessons:     []Lesson{{ID: "EF1", Release: Public, Milestone: "M01-MS2"}, {ID: "EF2", Release: PartnersOnly}, {ID: "EF3", Release: Internal}, {ID: "EF4"}},
		Attachments: []Attachment{{ID: "A1", Of: "EF3", Release: Public}, {ID: "A2", Of: "M01", Release: PartnersOnly, FileName: "x.jpg"}, {ID: "A3", Of: "M01"}},
		Reminders:   []Reminder{{ID: "WV1", Text: "Kündigung vorbereiten"}},
		Reports: []Report{
			{ID: "B1", No: 1, Status: ReportReleased, Summary: "Erster", Corrections: 1, Letter: "Sehr geehrte", Accepted: []Acceptance{{"x", "weil"}}},
			{ID: "B2", No: 2, Summary: "Entwurf", Due: "2019-01-01"},
		},
		Queries:  []Query{{ID: "N1", Report: "B1", Version: 1, Note: "Telefonat"}, {ID: "N2", Report: "B1", Version: 2}, {ID: "N3", Report: "B2", Version: 0}, {ID: "N4", Report: "B1", Version: 1, Settled: "2018-12-01"}},
		Outlines: []Outline{{ID: "G1"}},
	}.Normal()
	for _, e := range Editions {
		got := p.ReadBy(e, p.Reports[0])
		if err := got.Validate(); err != nil {
			t.Errorf("%s: %v", e, err)
		}
		if len(got.Measures[0].Milestones) != 1 || len(got.Measures[0].Milestones[0].DependsOn) != 0 || got.Lessons[0].Milestone != "" {
			t.Errorf("%s: internal milestones are named: %+v, %+v", e, got.Measures, got.Lessons)
		}
		if len(got.Reminders)+len(got.Outlines) != 0 || got.Reports[1].Summary != "" || got.Reports[1].Due == "" || got.Reports[0].Letter != "" || len(got.Reports[0].Accepted) != 0 {
			t.Errorf("%s: %+v", e, got.Reports)
		}
		lessons, contacts, attachments, queries := 2, 2, 1, 0
		switch e {
		case EditionPublic:
			lessons, contacts, attachments = 1, 0, 0
		case EditionFull:
			queries = 1
		}
		if len(got.Lessons) != lessons || len(got.Contacts) != contacts || len(got.Attachments) != attachments || len(got.Queries) != queries {
			t.Errorf("%s: %d lessons, %d contacts, %d attachments, %d queries", e, len(got.Lessons), len(got.Contacts), len(got.Attachments), len(got.Queries))
		}
		if contacts > 0 && (got.Contacts[0].Email != "" || got.Contacts[0].LegalBasis != "" || got.Contacts[1].Email == "") {
			t.Errorf("%s: contacts %+v", e, got.Contacts)
		}
	}
	if len(p.Measures[0].Milestones) != 2 || p.Reports[0].Letter == "" {
		t.Error("the project itself has changed")
	}
}

// What goes along as data is guarded as the pages are, and nameless where it must be.
func TestGivenTo(t *testing.T) {
	p := Project{
		Contacts:       []Contact{{ID: "K1", Name: "Ute Beispiel"}},
		Participations: []Participation{{ID: "BT1", Groups: []AttendeeGroup{{"jung", 3}, {"mittel", 12}, {"alt", 40}}}},
		Attachments:    []Attachment{{ID: "A1", Release: Public, SHA256: strings.Repeat("a", 64)}},
		Reports:        []Report{{ID: "B1", No: 1, Author: "Ute Beispiel"}},
	}
	for _, persons := range []bool{true, false} {
		got := p.GivenTo(EditionFull, p.Reports[0], persons)
		if (len(got.Contacts) > 0) != persons || (got.Reports[0].Author == "Ute Beispiel") != persons {
			t.Errorf("persons %v: %+v", persons, got)
		}
		if slices.ContainsFunc(got.Participations[0].Groups, AttendeeGroup.small) || got.Attachments[0].SHA256 != "" {
			t.Errorf("persons %v: groups %+v, %+v", persons, got.Participations[0].Groups, got.Attachments)
		}
	}
}

// Of what the Abgabeprüfung found, readers are told what concerns the report and records
// that they know.
func TestTold(t *testing.T) {
	p := Project{Measures: []Measure{{ID: "M01"}}}
	found := []Finding{
		{Code: "required", Key: Key{KindMeasure, "M01"}},
		{Code: "required", Key: Key{KindLesson, "EF1"}},
		{Code: "payer", Key: Key{KindMeasure, "M01"}},
		{Code: "required", Key: Key{KindRisk, ""}},
	}
	if got := p.Told(found); len(got) != 2 || got[0].Key.ID != "M01" || got[1].Key.Kind != KindRisk {
		t.Errorf("%+v", got)
	}
}
