package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/data/exchange"
)

// What the words of the shipped programmes become in sentences, as German has it.
func TestWordsOfProgrammesInSentences(t *testing.T) {
	for _, c := range []struct {
		name                           string
		of, profile, guide, all, named string
	}{
		{
			"open-government-2017", "von Open Government", "Maßgeblich adressierte Handlungsfelder im Open Government", "Erfahrungen nach Perspektiven der Offenheit",
			"Die Maßnahmen verfolgen alle sieben Perspektiven der Offenheit.", "Den Maßnahmen sind noch keine Perspektiven der Offenheit zugeordnet.",
		},
		{
			"open-government-labor", "von Open Government", "Prinzipien offener Verwaltung", "Erfahrungen nach Prinzipien offener Verwaltung",
			"Die Maßnahmen verfolgen alle vier Prinzipien offener Verwaltung.", "Den Maßnahmen sind noch keine Prinzipien offener Verwaltung zugeordnet.",
		},
		{
			"ogp-local", "von offenem Regierungs- und Verwaltungshandeln", "Werte der Open Government Partnership", "Erfahrungen nach Werten der Open Government Partnership",
			"Die Verpflichtungen verfolgen alle drei OGP-Werte.", "Den Verpflichtungen sind noch keine OGP-Werte zugeordnet.",
		},
		{"smart-city", "des Vorhabens", "Handlungsfelder", "Erfahrungen", "", ""},
		{"ohne", "des Vorhabens", "Handlungsfelder", "Erfahrungen", "", ""},
	} {
		s, err := exchange.Scheme(c.name)
		if c.name == "ohne" {
			s, err = data.Scheme{}, nil
		}
		if err != nil {
			t.Fatal(err)
		}
		p := data.Project{Programme: s.Programme}
		guide, err := OutlineOf(p, data.Report{Kind: data.GuideReport}, data.EditionFull)
		if err != nil {
			t.Fatal(err)
		}
		none := perspectivesSentence(p)
		var all data.Measure
		for _, l := range p.Lenses() {
			all.Perspectives = append(all.Perspectives, data.PerspectiveWork{Perspective: l})
		}
		p.Measures = []data.Measure{all}
		of := &section{Input: Input{Project: p}}
		for got, want := range map[string]string{of.ofSubject(): c.of, fieldsHeading(p): c.profile, guide.Sections[0].Title: c.guide, perspectivesSentence(p): c.all, none: c.named} {
			if got != want {
				t.Errorf("%s: got %q, want %q", c.name, got, want)
			}
		}
	}
}

// The running header says what the programme calls the report; where no programme calls it anything, its own title.
func TestHeaderNamesTheReport(t *testing.T) {
	local, err := exchange.Scheme("ogp-local")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		programme data.Programme
		title     string
		want      string
	}{
		{of2017, "2. Projektbericht: Zwischenbericht zur Projektumsetzung", "Entwurf · Stadt X · Zwischenbericht zur Projektumsetzung"},
		{local.Programme, "Selbstbewertung 2025", "Entwurf · Stadt X · Selbstbewertung zur Halbzeit"},
		{data.Programme{}, "Sachbericht", "Entwurf · Stadt X · Sachbericht"},
		{data.Programme{}, "", "Entwurf · Stadt X · Zwischenbericht zur Projektumsetzung"},
	} {
		in := Input{Project: data.Project{Programme: c.programme, Municipality: data.Municipality{Name: "Stadt X"}}, Report: data.Report{Title: c.title, Kind: data.InterimReport}}
		if got := header(in); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// A term means in each programme what it means there, and who gives is called by its kind.
func TestGlossaryFollowsTheProgramme(t *testing.T) {
	for _, c := range []struct {
		p    data.Project
		want []string
		not  []string
	}{
		{data.Project{Programme: of2017}, []string{"| Bereich der Verwaltung, in dem sie sich öffnet", "Modellkommunen", "Beitrag der Kommune,", "auf andere Kommunen übertragen"}, nil},
		{
			data.Project{Municipality: data.Municipality{Kind: data.KindSociety}},
			[]string{"| Handlungsfeld | Bereich, in dem eine Maßnahme etwas bewirken soll.", "Beitrag des Vereins,", "auf andere übertragen", "nach dem Ende des Vorhabens."},
			[]string{"Modellkommunen", "Perspektive der Offenheit |", "{"},
		},
	} {
		o := data.Outline{ID: "G1", Sections: []data.OutlineSection{{Section: data.SectionFree, Text: "frei"}, {Section: data.SectionGlossary}}}
		c.p.Outlines = []data.Outline{o}
		doc, err := Compose(Input{Project: c.p, Outline: o, Report: data.Report{Outline: o.ID, Texts: []data.SectionText{{Name: "frei", Text: "Handlungsfeld, Eigenleistung, Praxistauglichkeit, Verstetigung, Perspektiven der Offenheit"}}}})
		if err != nil {
			t.Fatal(err)
		}
		text := plain(doc)
		for _, want := range c.want {
			if !strings.Contains(text, want) {
				t.Errorf("%q is not said in %s", want, text)
			}
		}
		for _, not := range c.not {
			if strings.Contains(text, not) {
				t.Errorf("%q is said in %s", not, text)
			}
		}
	}
}
