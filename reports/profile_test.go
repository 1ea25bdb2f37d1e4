package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
)

// The Steckbrief has the parts of the public form in their order, and names
// nobody.
func TestProfileHasThePublicForm(t *testing.T) {
	p := data.Project{
		Municipality: data.Municipality{Name: "Gemeinde Musterdorf"},
		Programme:    of2017,
		Contacts:     []data.Contact{{ID: "K1", Name: "Petra Muster"}},
		Measures: []data.Measure{
			{
				ID: "M01", Title: "Ortskarte", Summary: "Kartendienst nach OGC.", PublicSummary: "Alle pflegen die Karte.", Goal: "Alle finden hin.", Status: data.StatusRunning, Responsible: "K1",
				Perspectives: []data.PerspectiveWork{{Perspective: "Offene digitale Technologien und Daten"}},
				Milestones: []data.Milestone{
					{ID: "M01-MS1", Title: "Datenmodell", PlannedDate: "2018-05-01", ActualDate: "2018-05-02", Status: data.MilestoneReached},
					{ID: "M01-MS2", Title: "Karte im Netz", PlannedDate: "2019-01-31", Status: data.MilestoneOpen, Responsible: "K1"},
					{ID: "M01-MS3", Title: "Abstimmung im Haus", PlannedDate: "2019-01-31", Status: data.MilestoneOpen, Internal: true},
				},
			},
			{ID: "M02", Title: "Zweite Karte", Status: data.StatusMerged, MergedInto: "M01"},
		},
	}
	text := spaced(sectionText(t, data.SectionProfile, Input{Project: p, Date: "2018-10-31"}))
	at := 0
	for _, next := range []string{
		"## 1.1 Ortskarte\nKommune: Gemeinde Musterdorf\nProjektsteckbrief: Alle pflegen die Karte.\nZiel: Alle finden hin.\n",
		"Maßgeblich adressierte Handlungsfelder im Open Government: " + string("Offene digitale Technologien und Daten"), "Status Quo: in Umsetzung (Stand Oktober 2018)\n",
		"Was bisher erreicht ist: Datenmodell (Mai 2018)\n", "Was als Nächstes kommt: Karte im Netz (Januar 2019)\n", "Text: Gemeinde Musterdorf",
	} {
		n := strings.Index(text[at:], next)
		if n < 0 {
			t.Fatalf("%q is missing or stands too early in\n%s", next, text)
		}
		at += n
	}
	for _, secret := range []string{"Petra", "Abstimmung im Haus", "Zweite Karte", "OGC"} {
		if strings.Contains(text, secret) {
			t.Errorf("the Steckbrief says %q", secret)
		}
	}
}

// The Steckbrief is a public page: it has no cover with Aktenzeichen and checksum,
// and says the same in every edition.
func TestProfileNeedsNoCover(t *testing.T) {
	p := data.Project{
		Municipality: data.Municipality{Name: "Gemeinde Musterdorf", FileReference: "10.24.01"},
		Measures:     []data.Measure{{ID: "M01", Title: "Ortskarte", Summary: "Kartendienst.", PublicSummary: "Alle pflegen die Karte."}},
	}
	o, err := OutlineFor(data.ProfileReport)
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]bool{}
	for _, e := range []data.Edition{data.EditionFull, data.EditionPublic} {
		doc, err := Compose(Input{Project: p, Outline: o, Edition: e, Date: "2018-10-31", StateSHA256: strings.Repeat("ab", 32)})
		if err != nil {
			t.Fatal(err)
		}
		text := plain(doc)
		for _, alien := range []string{"10.24.01", "abab", "Aktenzeichen"} {
			if strings.Contains(text, alien) {
				t.Errorf("%s: the Steckbrief says %q", e, alien)
			}
		}
		texts[text] = true
	}
	if len(texts) != 1 {
		t.Error("the editions differ")
	}
}

// spaced turns no-break spaces into plain ones.
func spaced(text string) string { return strings.ReplaceAll(text, nbsp, " ") }
