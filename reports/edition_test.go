package reports

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/data"
	"modellkommune/data/datatest"
)

// Neither the JSON of what is public nor the composed public edition names a
// person or says what is not released.
func TestPublicEditionKeepsSecrets(t *testing.T) {
	all := data.Outline{Title: "Alles", Version: 1}
	for _, kind := range data.SectionKinds {
		all.Sections = append(all.Sections, data.OutlineSection{Section: kind})
	}
	rapid.Check(t, func(t *rapid.T) {
		p, earlier := datatest.Project(t, "Neu", true), datatest.Project(t, "Alt", true)
		hidden := datatest.Secrets(p)
		b, err := json.Marshal(p.Public())
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range hidden {
			if strings.Contains(string(b), word) {
				t.Fatalf("the JSON says %q", word)
			}
		}
		r := data.Report{Kind: data.InterimReport}
		if len(p.Reports) > 0 {
			r = p.Reports[0]
			hidden = slices.DeleteFunc(hidden, func(word string) bool { // its own texts may be said
				return slices.Contains(slices.Concat([]string{r.Summary, r.Events}, datatest.Words(r.Texts)), word)
			})
		}
		in := Input{Project: p, Report: r, Outline: all, Edition: data.EditionPublic, Date: "2018-10-31", Before: &Before{Project: earlier, Date: "2017-10-31"}}
		if rapid.Bool().Draw(t, "the same before") {
			in.Before = &Before{Project: p, Report: r, Date: "2017-10-31"}
		}
		hidden = append(hidden, datatest.Secrets(earlier)...)
		doc, err := Compose(in)
		if err != nil {
			t.Fatal(err)
		}
		text := plain(doc)
		for _, word := range hidden {
			if strings.Contains(text, word) {
				t.Fatalf("the public edition says %q", word)
			}
		}
	})
}

// The cover names the edition; the Vollbericht needs no word. What has no cover names it on its first page.
func TestEditionsNamed(t *testing.T) {
	p := small()
	p.Municipality.FileReference = "10.24.01"
	r := p.Reports[0]
	for e, want := range map[data.Edition][]string{
		data.EditionFull:    {"Fassung: Version 1, Entwurf"},
		data.EditionPublic:  {"Fassung: Öffentliche Fassung, Version 1, Entwurf"},
		data.EditionShort:   {municipalityName(p) + " – Kurzfassung\n", "# " + r.Title, "Stichtag 31.10.2017 · Version 1, Entwurf, nicht freigegeben · Az. 10.24.01", "Datenstand (SHA-256) abababab"},
		data.EditionCouncil: {municipalityName(p), "# Mitteilungsvorlage (öffentlich)", "10.24.01; Stichtag 31.10.2017; Version 1, Entwurf, nicht freigegeben", "Anlage: Vollbericht „" + r.Title + "“, Version 1, Entwurf, nicht freigegeben, Datenstand (SHA-256) abababab"},
	} {
		o, err := OutlineOf(p, r, e)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := Compose(Input{Project: p, Report: r, Outline: o, Edition: e, StateSHA256: strings.Repeat("ab", 32)})
		if err != nil {
			t.Fatal(err)
		}
		text := spaced(plain(doc))
		for _, part := range want {
			if !strings.Contains(text, part) {
				t.Errorf("%s does not say %q:\n%.900s", e, part, text)
			}
		}
		if named := strings.Contains(doc.Title, e.German()); named != (e != data.EditionFull) {
			t.Errorf("%s: title %q", e, doc.Title)
		}
	}
}

func TestOutlineOfEditions(t *testing.T) {
	own := data.Outline{ID: "G1", Title: "Eigene"}
	p := data.Project{Outlines: []data.Outline{own}}
	r := data.Report{Kind: data.InterimReport, Outline: "G1"}
	for e, want := range map[data.Edition]string{
		"": "Eigene", data.EditionFull: "Eigene", data.EditionPublic: "Eigene", data.EditionShort: "Kurzfassung", data.EditionCouncil: "Ratsmitteilung",
	} {
		if o, err := OutlineOf(p, r, e); err != nil || o.Title != want {
			t.Errorf("%q: %q, %v", e, o.Title, err)
		}
	}
	if o, err := OutlineOf(data.Project{}, r, data.EditionFull); err != nil || o.ID == "G1" {
		t.Errorf("a report whose outline is gone has %q, %v", o.ID, err)
	}
}

// The Gesamtampel is the same in every edition, though the public one tells nothing
// of the risk that made it red.
func TestPublicEditionKeepsTheLight(t *testing.T) {
	p := small()
	p.Risks = []data.Risk{{ID: "R1", Measure: "M01", Title: "Personalwechsel", Likelihood: 5, Impact: 5, Status: data.RiskOpen}}
	key := data.Date("2017-10-31")
	o, err := OutlineFor(data.FirstReport)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Compose(Input{Project: p, Report: p.Reports[0], Outline: o, Edition: data.EditionPublic, Date: key})
	if err != nil {
		t.Fatal(err)
	}
	if computed := JudgedFor(Input{Project: p, Report: p.Reports[0], Outline: o, Edition: data.EditionPublic, Date: key}, false); computed.Measures[0].Lights[4].Holds != data.Red || computed.Measures[0].Lights[4].Reason != data.Withheld {
		t.Errorf("the data say %+v", computed.Measures[0].Lights)
	}
	text := plain(doc)
	if !strings.Contains(text, "Gesamt\u00a0■kritisch (auch die hier nicht gezeigte Risiko-Ampel zählt).") {
		t.Errorf("the Gesamtampel of M01 is not kritisch:\n%s", text)
	}
	if strings.Contains(text, "Personalwechsel") || strings.Contains(text, "„R1“") || !strings.Contains(text, "Risiko-Ampel steht in dieser Fassung nicht") {
		t.Errorf("the public edition tells of the risk, or not that there is one:\n%s", text)
	}
}
