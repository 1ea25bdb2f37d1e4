package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
)

// What introduces the Kommune stands on the cover or in a section, once; a Sachbericht keeps it in its section.
func TestMunicipalityStandsOnce(t *testing.T) {
	p := small()
	p.Municipality.ContractDate, p.Municipality.Region, p.Municipality.Lead = "2017-06-27", "Köln", "Bürgermeisterin"
	p.Municipality.FundingReference, p.Municipality.PopulationSource = "OG-05", "Fortschreibung"
	facts := []string{"05358999", "9.842", "Fortschreibung", "52399 Musterdorf", "https://musterdorf.example.org", "Stabsstelle", "10.24-1", "OG-05", "27.06.2017", "Bürgermeisterin", "Köln", "01.07.2017–30.06.2019"}
	for kind, onCover := range map[data.ReportKind]bool{data.FirstReport: true, data.InterimReport: true, data.FinalReport: true, data.FactualReport: false} {
		o, err := OutlineFor(kind)
		if err != nil {
			t.Fatal(err)
		}
		r := p.Reports[0]
		r.Kind = kind
		doc, err := Compose(Input{Project: p, Report: r, Outline: o, Date: "2017-10-31"})
		if err != nil {
			t.Fatal(err)
		}
		var cover []string
		for _, f := range doc.Cover.Facts {
			cover = append(cover, f[0]+": "+f[1])
		}
		for _, fact := range facts {
			if onCover && !strings.Contains(strings.Join(cover, "\n"), fact) || !onCover && !strings.Contains(textOf(doc.Blocks), fact) {
				t.Errorf("%s: %q is missing where the Kommune is introduced", kind, fact)
			}
		}
		for _, fact := range facts[1:4] {
			if n := strings.Count(plain(doc), fact); n != 1 {
				t.Errorf("%s: %q stands there %d times", kind, fact, n)
			}
		}
		if told := strings.Contains(textOf(doc.Blocks), "stehen auf dem Deckblatt"); told != onCover {
			t.Errorf("%s: the section leads to the cover: %v", kind, told)
		}
	}
}

// The Projektpartner are named where not all of them, or others, get the report.
func TestPartnersThatDoNotGetTheReport(t *testing.T) {
	p := small()
	for _, c := range []struct {
		recipients []string
		want       string
	}{
		{nil, ""},
		{[]string{"P1", "P2"}, ""},
		{[]string{"P1"}, "Projektpartner sind Bundesministerium des Innern (BMI) und Deutscher Städtetag (DST)."},
	} {
		p.Reports[0].Recipients = c.recipients
		s := opened(Input{Project: p, Report: p.Reports[0], Date: "2017-10-31"}, data.EditionFull)
		if got := s.partnersSentence(); got != c.want {
			t.Errorf("to %v: %q, want %q", c.recipients, got, c.want)
		}
	}
	p.Partners = nil
	if got := opened(Input{Project: p, Report: p.Reports[0], Date: "2017-10-31"}, data.EditionFull).partnersSentence(); got != "Projektpartner sind noch nicht erfasst." {
		t.Error(got)
	}
}
