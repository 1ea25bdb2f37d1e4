package reports

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"modellkommune/data"
)

// A word that is inflected like „Maßnahme“ and has as many letters: all that a paper says is the same but for that word.
var likeMeasure = data.MeasureWord{Singular: "Tatsache", Genitive: "Tatsache", Plural: "Tatsachen", DativePlural: "Tatsachen", Compound: "Tatsachen", Gender: data.Feminine}

var (
	orders   = data.MeasureWord{Singular: "Auftrag", Genitive: "Auftrags", Plural: "Aufträge", DativePlural: "Aufträgen", Compound: "Auftrags", Gender: data.Masculine}
	projects = data.MeasureWord{Singular: "Projekt", Genitive: "Projekts", Plural: "Projekte", DativePlural: "Projekten", Compound: "Projekt", Gender: data.Neuter}
)

// own is what users have written of their Maßnahmen; the names of sections are not theirs.
var own = strings.NewReplacer("Maßnahmenübersicht", "Maßnahmenübersicht", "Maßnahmen im Einzelnen", "Maßnahmen im Einzelnen", "Maßnahme", "Sache")

// papersWith composes what is published of the samples, with another word for a measure and none that users wrote.
func papersWith(t *testing.T, word data.MeasureWord) map[string]string {
	t.Helper()
	papers := map[string]string{}
	all := map[string]data.Project{}
	for _, name := range []string{"koeln", "luecken", "merzenich", "merzenich-2018", "tengen"} {
		b, err := json.Marshal(sample(t, name))
		if err != nil {
			t.Fatal(err)
		}
		var p data.Project
		if err := json.Unmarshal([]byte(own.Replace(string(b))), &p); err != nil {
			t.Fatal(err)
		}
		p.Programme.Template.Measure = word
		all[name] = p
	}
	keep := func(name string, doc any) {
		b, err := json.Marshal(doc)
		if err != nil {
			t.Fatal(err)
		}
		papers[name] = string(b)
	}
	for name, p := range all {
		for _, r := range p.Reports {
			for _, edition := range data.Editions {
				o, err := OutlineOf(p, r, edition)
				if err != nil {
					continue // a report without a Berichtsart
				}
				in := Input{Project: p, Report: r, Outline: o, Edition: edition}
				if name == "merzenich-2018" {
					first := all["merzenich"]
					in.Before = &Before{Project: first, Report: first.Reports[0], Date: "2017-10-31"}
				}
				doc, err := Compose(in)
				if err != nil {
					t.Fatal(err)
				}
				keep(name+" "+r.ID+" "+string(edition), doc)
			}
			keep(name+" "+r.ID+" letters", Letters(Input{Project: p, Report: r}, p.Partners))
			keep(name+" "+r.ID+" portal", PortalSheet(Input{Project: p, Report: r}))
			keep(name+" "+r.ID+" proof", Proof(Input{Project: p, Report: r}))
			var found []string
			o, _ := OutlineOf(p, r, data.EditionFull)
			for _, f := range p.Findings(r, o, "2018-10-31") {
				found = append(found, f.Line(), f.Label)
			}
			keep(name+" "+r.ID+" findings", found)
		}
		keep(name+" site", Site(SiteInput{Project: p, Date: "2018-10-31"}))
	}
	return papers
}

// No sentence says „Maßnahme“ where the programme has another word.
func TestPapersSayTheWordOfTheProgramme(t *testing.T) {
	usual, other := papersWith(t, data.MeasureWord{}), papersWith(t, likeMeasure)
	said := strings.NewReplacer("Verlauf der Maßnahme", "Verlauf des Vorhabens", "Maßnahme", "Tatsache", "massnahme", "massnahme")
	for name, text := range usual {
		want, got := aroundWords(said.Replace(text)), aroundWords(other[name])
		for i := range min(len(want), len(got)) {
			if want[i] != got[i] {
				t.Errorf("%s:\n got %s\nwant %s", name, got[i], want[i])
				break
			}
		}
		if len(want) != len(got) {
			t.Errorf("%s has %d parts, want %d", name, len(got), len(want))
		}
	}
}

// aroundWords gives the texts of a paper as JSON has them, but for the kinds of sections and what only names fields.
func aroundWords(paper string) []string { return strings.Split(paper, `","`) }

// A word of another gender is inflected wherever it stands.
func TestPapersInflectTheWord(t *testing.T) {
	for name, text := range papersWith(t, projects) {
		if whole := regexp.MustCompile(`(?i)das Projekt (umfasst|ist kritisch)|Gesamtampel des Projekts|des Projekts aus denen|"Projekt(: |s gezeigt)`).FindString(text); whole != "" {
			t.Errorf("%s calls all Projekte together so, too: %s", name, whole)
		}
	}
	for _, c := range []struct {
		word  data.MeasureWord
		wrong string
	}{
		{orders, `(?i)\b(die|eine|einer|keine|keiner|jede|jeder|diese|das|zweite|einzige|andere) Auftrag\b|\b(des|eines) Auftrag\b|\b(dem|einem|der|den|jedem) Auftrags\b|\b(mit|von|aus|zu|den|nach|[Dd]en) Aufträge\b|\b[Dd]er Aufträgen\b`},
		{projects, `(?i)\b(die|eine|einer|keine|keiner|jede|jeder|diese|der|zweite) Projekt\b|\b(des|eines) Projekt\b|\b(dem|einem|das|jedem) Projekts\b|\b(mit|von|aus|zu|den|nach) Projekte\b|\b[Dd]er Projekten\b`},
	} {
		wrong := regexp.MustCompile(c.wrong)
		for name, text := range papersWith(t, c.word) {
			for _, at := range wrong.FindAllStringIndex(text, -1) {
				t.Errorf("%s says …%s…", name, text[max(0, at[0]-80):min(len(text), at[1]+80)])
			}
			for _, mark := range []string{"{Ma", "{2 ", "{3 ", "{4 ", "{sie", "{ihr", "{die", "{ein", "Maßnahme", "das Förderung"} {
				if at := strings.Index(strings.ReplaceAll(text, "Maßnahmen im Einzelnen", ""), mark); at >= 0 {
					t.Errorf("%s says %q", name, mark)
				}
			}
		}
	}
}
