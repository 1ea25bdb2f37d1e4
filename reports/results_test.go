package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
)

// The goals stand once, and nobody reads of ends that nobody has reached.
func TestResultsRepeatNothing(t *testing.T) {
	p := data.Project{Measures: []data.Measure{{ID: "M01", Title: "Karte"}}, Concepts: []data.Concept{{ID: "KON1", Goals: []data.Goal{{Text: "Daten sind offen"}}}}}
	alone := data.Outline{Sections: []data.OutlineSection{{Section: data.SectionResults}}}
	both := data.Outline{Sections: []data.OutlineSection{{Section: data.SectionConcept}, {Section: data.SectionResults}}}
	say := func(o data.Outline) string {
		s := &section{Input: Input{Project: p, Outline: o, Date: "2018-10-31"}.atKeyDate()}
		results(s)
		var b strings.Builder
		plainBlocks(&b, s.blocks)
		return b.String()
	}
	for _, c := range []struct {
		outline   data.Outline
		end       data.Date
		word      string
		contained bool
	}{
		{alone, "", "Daten sind offen", true},
		{both, "", "Daten sind offen", false},
		{both, "", "siehe Abschnitt „Konzept, Ziele und Wirkungslogik“", true},
		{alone, "", "Ende tatsächlich", false},
		{alone, "2018-06-30", "Ende tatsächlich", true},
	} {
		p.Measures[0].ActualEnd = c.end
		if text := say(c.outline); strings.Contains(text, c.word) != c.contained {
			t.Errorf("%q, ended %q:\n%s", c.word, c.end, text)
		}
	}
}
