package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// Only what the report says before is explained.
func TestGlossaryExplainsWhatIsUsed(t *testing.T) {
	o := data.Outline{ID: "G1", Sections: []data.OutlineSection{{Section: data.SectionFree, Text: "frei"}, {Section: data.SectionGlossary}}}
	doc, err := Compose(Input{
		Project: data.Project{Outlines: []data.Outline{o}},
		Report:  data.Report{Outline: o.ID, Texts: []data.SectionText{{Name: "frei", Text: "Die Prognose gilt. Gesamtindikatoren sind kein Wort dafür."}}},
		Outline: o,
	})
	if err != nil {
		t.Fatal(err)
	}
	text := plain(doc)
	if !strings.Contains(text, "| Prognose |") {
		t.Error("Prognose is not explained")
	}
	for _, unused := range []string{"| Indikator |", "| Basisplan |"} {
		if strings.Contains(text, unused) {
			t.Errorf("%s is explained", unused)
		}
	}
}

// The terms stand in the order of DIN 5007: ä as a.
func TestTermsAreSorted(t *testing.T) {
	before := ""
	for _, term := range terms {
		name := strings.NewReplacer("ä", "a", "ö", "o", "ü", "u").Replace(strings.ToLower(term.name))
		if name <= before {
			t.Errorf("%s stands behind %s", term.name, before)
		}
		before = name
	}
}

func TestBeginsWord(t *testing.T) {
	for text, want := range map[string]bool{"": false, "Plan": true, "Basisplan, Plan": true, "EPlan": false, "„Planung“": true} {
		if got := beginsWord(textOf([]document.Block{document.Paragraph{Runs: document.Text(text)}}), "Plan"); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
