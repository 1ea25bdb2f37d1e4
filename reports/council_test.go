package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
)

func TestLeadOf(t *testing.T) {
	for lead, want := range map[string]string{
		"": "", "Bürgermeister": "Der Bürgermeister", "Oberbürgermeisterin": "Die Oberbürgermeisterin", "Landrat": "Der Landrat", "Landrätin": "Die Landrätin",
		"Die Bürgermeisterin": "Die Bürgermeisterin", "Hauptamt": "", "Verwaltungsleitung": "", "Amtsdirektor": "Der Amtsdirektor", "Regionalverbandsdirektorin": "Die Regionalverbandsdirektorin",
	} {
		if got := leadOf(data.Municipality{Lead: lead}); got != want {
			t.Errorf("%q: %q, want %q", lead, got, want)
		}
	}
}

func TestTakesNote(t *testing.T) {
	for proposal, want := range map[string]bool{
		"": true,
		"Der Gemeinderat nimmt den Bericht zur Kenntnis.":                                  true,
		"Der Bericht zum Stand vom 31.10.2018 wird zur Kenntnis genommen.":                 true,
		"Der Rat nimmt den Bericht und den Finanzplan zur Kenntnis":                        true,
		"Der Rat beschließt die Verlängerung bis Ende 2019.":                               false,
		"Der Rat beschließt die Verlängerung und nimmt den Bericht zur Kenntnis.":          false,
		"Der Bericht wird zur Kenntnis genommen. Die Verwaltung wird beauftragt.":          false,
		"1. Der Bericht wird zur Kenntnis genommen.\n2. Die Mittel werden bereitgestellt.": false,
		"Der Verlängerung wird zugestimmt.":                                                false,
	} {
		if got := takesNote(proposal); got != want {
			t.Errorf("%q: %v", proposal, got)
		}
	}
}

// vorlage composes a report for the council.
func vorlage(t *testing.T, p data.Project, r data.Report) string {
	t.Helper()
	o, err := OutlineOf(p, r, data.EditionCouncil)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Compose(Input{Project: p, Report: r, Outline: o, Edition: data.EditionCouncil, Date: "2018-10-31"})
	if err != nil {
		t.Fatal(err)
	}
	return spaced(plain(doc))
}

// What the officer records for the council stands in the Vorlage; what is not recorded is neither made up nor denied.
func TestVorlage(t *testing.T) {
	p := data.Project{
		Municipality: data.Municipality{Name: "Stadt Musterfeld", Kind: data.KindTown, State: "Hessen", Lead: "Bürgermeisterin"},
		Concepts:     []data.Concept{{ID: "1", Resolutions: []data.Resolution{{Date: "2017-05-18", Number: "M47/2017"}, {Date: "2019-01-01", Number: "M99/2019"}}}},
		Decisions:    []data.Decision{{ID: "E1", Date: "2018-05-17", Number: "16/2018, 1. Ergänzung"}, {ID: "E2", Date: "2017-05-18", Number: "M47/2017"}},
	}
	r := data.Report{ID: "B3", No: 3, Title: "Zwischenbericht", Kind: data.InterimReport, Support: "Die Partner mögen helfen.", Requests: []data.Request{{What: "Verlängerung", Of: "BMI"}}}
	bare := vorlage(t, p, r)
	for _, want := range []string{
		"# Mitteilungsvorlage (öffentlich)\nStadt Musterfeld – Die Bürgermeisterin\n", "| Drucksache Nr. |  |", "| Stadtverordnetenversammlung |  |  | Kenntnisnahme |",
		"Beschlussvorschlag: Die Stadtverordnetenversammlung nimmt den Bericht „Zwischenbericht“ (Stichtag 31.10.2018) zur Kenntnis.",
		"| Bezug | Drucksachen M47/2017; 16/2018, 1. Ergänzung |", "Haushalt und Folgekosten: Noch keine Angabe", "Sachverhalt: Noch keine Angabe",
		"Anlage: Vollbericht „Zwischenbericht“", "| Funktion | Datum | Unterschrift |\n| Die Bürgermeisterin |",
	} {
		if !strings.Contains(bare, want) {
			t.Errorf("the Vorlage does not say %q:\n%s", want, bare)
		}
	}
	for _, alien := range []string{"Die Partner mögen", "Verlängerung", "M99/2019", "keine Folgekosten"} {
		if strings.Contains(bare, alien) {
			t.Errorf("the Vorlage says %q", alien)
		}
	}
	r.CouncilNumber, r.CouncilProposal, r.CouncilCosts = "M120/2018", "Der Verlängerung bis Ende 2019 wird zugestimmt.", "1.200 € im Jahr ab 2020."
	r.Meetings = []data.Meeting{{Body: "Hauptausschuss", Date: "2018-12-04", Item: "7", Role: "Vorberatung"}, {Body: "Stadtverordnetenversammlung"}}
	whole := vorlage(t, p, r)
	for _, want := range []string{
		"# Beschlussvorlage (öffentlich)\n", "| Drucksache Nr. | M120/2018 |", "| Hauptausschuss | 04.12.2018 | 7 | Vorberatung |", "| Stadtverordnetenversammlung |  |  |  |",
		"Beschlussvorschlag: Der Verlängerung bis Ende 2019 wird zugestimmt.", "Haushalt und Folgekosten: 1.200 € im Jahr ab 2020.",
	} {
		if !strings.Contains(whole, want) {
			t.Errorf("the Vorlage does not say %q:\n%s", want, whole)
		}
	}
	r.CouncilProposal, r.Kind = "", data.CouncilNotice
	own := vorlage(t, p, r)
	for _, want := range []string{"Die Mitteilung „Zwischenbericht“ (Stichtag 31.10.2018) wird zur Kenntnis genommen.", "| Verlängerung | BMI |", "Unterstützungsbedarf: Die Partner mögen helfen."} {
		if !strings.Contains(own, want) {
			t.Errorf("the Ratsmitteilung does not say %q:\n%s", want, own)
		}
	}
	if strings.Contains(own, "Anlage") {
		t.Error("a Ratsmitteilung names a Vollbericht that there is not")
	}
}

func TestExcerpt(t *testing.T) {
	for _, c := range []struct {
		text  string
		lines int
		want  string
		cut   bool
	}{
		{"Kurz.", 1, "Kurz.", false},
		{"eins\nzwei\ndrei", 2, "eins\nzwei …", true},
		{"", 1, "", false},
		{strings.Repeat("Wort ", 17) + "Ende. " + strings.Repeat("Mehr ", 40), 2, strings.Repeat("Wort ", 17) + "Ende. …", true},
		{"kurz\n" + strings.Repeat("Wort ", 40), 2, "kurz\n" + strings.TrimSpace(strings.Repeat("Wort ", 17)) + " …", true},
	} {
		if got, cut := excerpt(c.text, c.lines); got != c.want || cut != c.cut {
			t.Errorf("%.30q in %d: %q, %v, want %q", c.text, c.lines, got, cut, c.want)
		}
	}
}
