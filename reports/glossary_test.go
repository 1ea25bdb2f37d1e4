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

// The Glossar of a shipped outline is for the public; one of the officer's own stays as it is.
func TestGlossaryIsForThePublic(t *testing.T) {
	p := small()
	for _, c := range []struct {
		kind    data.ReportKind
		edition data.Edition
		own     bool
		want    bool
	}{
		{data.InterimReport, data.EditionFull, false, false},
		{data.InterimReport, data.EditionPublic, false, true},
		{data.FirstReport, data.EditionPublic, false, true},
		{data.FinalReport, data.EditionFull, false, false},
		{data.StatusNotice, data.EditionPublic, false, false},
		{data.InterimReport, data.EditionPublic, true, false},
		{data.GuideReport, data.EditionFull, false, true},
	} {
		o, err := OutlineFor(c.kind)
		if err != nil {
			t.Fatal(err)
		}
		if c.own {
			o.ID = "G1"
		}
		r := p.Reports[1]
		r.Kind = c.kind
		in := Input{Project: p, Report: r, Outline: o, Edition: c.edition}
		if got := in.withGlossary().Has(data.SectionGlossary); got != c.want {
			t.Errorf("%s, %s, own %v: has a Glossar: %v", c.kind, c.edition, c.own, got)
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
