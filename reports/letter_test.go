package reports

import (
	"slices"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/document"
)

func TestLetters(t *testing.T) {
	p := small()
	p.Municipality.Address = "Rathausplatz 1, 12345 Musterstadt"
	p.Municipality.LetterForm = data.LetterFormA
	p.Partners = []data.Partner{
		{ID: "P1", Short: "BMI", Name: "Bundesministerium des Innern", Address: "Alt-Moabit 140, 10557 Berlin", Salutation: data.SalutationWoman, Person: "Dr. Anna Muster", Reference: "G II 2", Pays: true},
		{ID: "P2", Short: "DST"},
	}
	p.Sources = []data.Source{{ID: "FQ1", Grant: true}}
	p.Instalments = []data.Instalment{{ID: "RA1", Source: "FQ1", Report: "B1", Amount: 10_000_00}, {ID: "RA2", Source: "FQ1", Report: "B1", Amount: 5_000_00}}
	p.Incomes = []data.Income{{ID: "EN1", Source: "FQ1", Instalment: "RA2", Date: "2018-01-01", Amount: 5_000_00}}
	r := p.Reports[0]
	r.Closing, r.Recipients = data.OnBehalf, nil
	doc := Letters(Input{Project: p, Report: r, Date: "2018-10-31"}, Recipients(p, r, "2018-10-31"))
	if len(doc.Letters) != 2 {
		t.Fatalf("%d letters", len(doc.Letters))
	}
	first, second := doc.Letters[0], doc.Letters[1]
	if want := []string{"Bundesministerium des Innern", "Frau Dr. Anna Muster", "Alt-Moabit 140", "10557 Berlin"}; !slices.Equal(first.To, want) {
		t.Errorf("addressed to %q", first.To)
	}
	if !first.FormA || !strings.HasSuffix(first.Return, "Rathausplatz 1 · 12345 Musterstadt") {
		t.Errorf("form A %v, return %q", first.FormA, first.Return)
	}
	if !slices.Contains(first.Info, [2]string{"Ihr Zeichen", "G II 2"}) || !slices.Contains(first.Info, [2]string{"Datum", "31.10.2018"}) {
		t.Errorf("info %q", first.Info)
	}
	text := plain(document.Document{Blocks: first.Body})
	for _, want := range []string{"Sehr geehrte Frau Dr. Muster,", "anbei erhalten Sie", "10.000,00\u00a0€", "Im Auftrag", "Anlage", "Verteiler"} {
		if !strings.Contains(text, want) {
			t.Errorf("the letter does not say %q:\n%s", want, text)
		}
	}
	if text := plain(document.Document{Blocks: second.Body}); !strings.Contains(text, "Sehr geehrte Damen und Herren,") {
		t.Errorf("the second letter greets otherwise:\n%s", text)
	}
	r.Letter = "wie telefonisch besprochen."
	doc = Letters(Input{Project: p, Report: r, Date: "2018-10-31"}, p.Partners[:1])
	if text := plain(document.Document{Blocks: doc.Letters[0].Body}); strings.Contains(text, "anbei erhalten") || !strings.Contains(text, "wie telefonisch besprochen.") {
		t.Errorf("the officer's own text is not there:\n%s", text)
	}
}

// Only the partner who pays the grant is told of the Rate that a report makes due, and
// not again when the report is corrected.
func TestInstalmentIsToldToItsPayer(t *testing.T) {
	payer, other := data.Partner{ID: "P1", Short: "BMI", Pays: true}, data.Partner{ID: "P2", Short: "DST"}
	report := data.Report{ID: "B1", No: 1, Title: "Bericht", KeyDate: "2018-10-31"}
	corrected := report
	corrected.Corrections = 1
	rate := data.Instalment{ID: "RA1", Source: "FQ1", Amount: 10_000_00, Report: "B1"}
	arrived := data.Income{ID: "EN1", Source: "FQ1", Instalment: "RA1", Date: "2018-10-31", Amount: 10_000_00}
	for name, c := range map[string]struct {
		to     data.Partner
		report data.Report
		came   []data.Income
		want   bool
	}{
		"payer": {payer, report, nil, true}, "other": {other, report, nil, false}, "several": {data.Partner{}, report, nil, false},
		"correction": {payer, corrected, nil, false}, "arrived": {payer, report, []data.Income{arrived}, false},
	} {
		in := Input{Project: data.Project{Sources: []data.Source{{ID: "FQ1", Grant: true}}, Partners: []data.Partner{payer, other}, Instalments: []data.Instalment{rate}, Incomes: c.came}, Report: c.report}
		letter := plain(document.Document{Blocks: Letters(in, []data.Partner{c.to}).Letters[0].Body})
		_, mail := Mail(in, c.to, nil)
		for way, text := range map[string]string{"letter": letter, "mail": mail} {
			if n := strings.Count(text, "Fördermittel von 10.000,00\u00a0€ fällig"); n > 1 || n == 1 != c.want {
				t.Errorf("%s, %s: told %d times:\n%s", name, way, n, text)
			}
		}
	}
}
