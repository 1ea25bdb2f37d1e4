package reports_test

import (
	"fmt"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/reports"
	"modellkommune/reports/document"
	"modellkommune/reports/layout"
)

// pagesOf lays a report out in an edition.
func pagesOf(t *testing.T, in reports.Input, e data.Edition) int {
	t.Helper()
	var err error
	in.Edition, in.StateSHA256 = e, strings.Repeat("0123456789abcdef", 4)
	if in.Outline, err = reports.OutlineOf(in.Project, in.Report, e); err != nil {
		t.Fatal(err)
	}
	doc, err := reports.Compose(in)
	if err != nil {
		t.Fatal(err)
	}
	r, err := layout.Pages(doc)
	if err != nil {
		t.Fatal(err)
	}
	return len(r.Pages)
}

// A Kurzfassung has two pages and a Vorlage no more, whatever the sample.
func TestShortEditionsOfEverySample(t *testing.T) {
	all := samples(t)
	first := all["merzenich.json"]
	for name, p := range all {
		for _, r := range p.Reports {
			for _, before := range []*reports.Before{nil, {Project: first, Report: first.Reports[0], Date: "2017-10-31"}} {
				in := reports.Input{Project: p, Report: r, Before: before, Recorded: "2020-01-01"}
				if n := pagesOf(t, in, data.EditionShort); n != 2 {
					t.Errorf("%s, report %d: the Kurzfassung has %d pages", name, r.No, n)
				}
				if n := pagesOf(t, in, data.EditionCouncil); n > 2 {
					t.Errorf("%s, report %d: the Vorlage has %d pages", name, r.No, n)
				}
			}
		}
	}
}

// crowded is a project of so many measures, each late, with a text wherever one goes.
func crowded(count int, text string) (data.Project, data.Report) {
	title := func(n int) string { return shortTo(text, n) }
	p := data.Project{
		Municipality: data.Municipality{Name: "Gemeinde Musterfeld", Office: title(100), FileReference: "10.24.01", Lead: "Bürgermeisterin"},
		Programme:    data.Programme{Title: "Modellkommune Open Government", From: "2017-07-01", To: "2019-06-30"},
		Sources:      []data.Source{{ID: "FQ1", Name: title(60), Grant: true, Granted: 50_000_00}, {ID: "FQ2", Name: "Eigenmittel"}, {ID: "FQ3", Name: "Ehrenamt", Kind: data.SourceInKind}},
		Plans:        []data.Plan{{ID: "FP1"}},
	}
	for n := range count {
		id := fmt.Sprintf("M%02d", n+1)
		m := data.Measure{
			ID: id, Title: title(200), Status: data.StatusRunning, Start: "2018-01-01", End: "2018-06-30",
			Milestones: []data.Milestone{{ID: id + "-MS1", Title: title(200), BaselineDate: "2018-01-01", PlannedDate: "2018-02-01", Status: data.MilestoneOpen}},
		}
		if n%2 == 1 {
			m.Milestones[0].PlannedDate = "2018-12-01"
			m.End = "2018-12-31"
		}
		p.Measures = append(p.Measures, m)
		p.Budget = append(p.Budget, data.BudgetItem{ID: fmt.Sprintf("F%d", n+1), Measure: id, Source: p.Sources[n%3].ID, Year: 2018, Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 1_000_00}}})
		p.Risks = append(p.Risks, data.Risk{ID: fmt.Sprintf("R%d", n+1), Measure: id, Title: title(200), Likelihood: 5, Impact: 5, Status: data.RiskOpen})
	}
	r := data.Report{
		ID: "B3", No: 3, Title: title(120), Kind: data.InterimReport, PeriodFrom: "2017-11-01", PeriodTo: "2018-10-31", Author: title(80),
		Summary: text, Events: text, Deviations: text, Outlook: text, Support: text,
		Successes: []string{title(400), title(400), title(400), title(400)}, Problems: []string{title(400), title(400), title(400), title(400)},
	}
	for n := range 14 {
		r.Requests = append(r.Requests, data.Request{What: title(300), Of: title(100), Due: data.Date("2018-12-01").AddDays(n)})
	}
	p.Reports = []data.Report{r, {ID: "B4", No: 4, Title: "Abschlussbericht", Kind: data.FinalReport, PeriodFrom: "2018-11-01", PeriodTo: "2019-06-30", Due: "2019-07-31"}}
	return p, r
}

// shortTo gives the beginning of a text on one line.
func shortTo(text string, n int) string {
	all := []rune(strings.Join(strings.Fields(text), " "))
	return string(all[:min(n, len(all))])
}

// texts are those that a report has at worst.
var texts = []string{
	strings.Repeat("Die Grundstücksverkehrsgenehmigungszuständigkeit bleibt. ", 60),
	strings.Repeat("x\n", 300),
	strings.Repeat("Ein Absatz mit mehreren Wörtern und einem Ende.\n\n", 40),
	"- eins\n- zwei\n- drei\n- vier\n- fünf\n- sechs",
}

// Neither many measures nor long texts make the short editions longer: the Kurzfassung has two pages, with a table of
// measures on a page of its own three; a Vorlage two. Both are shorter than the Vollbericht.
func TestShortEditionsOfManyMeasures(t *testing.T) {
	for _, count := range []int{1, 5, 8, 9, 20, 60} {
		for _, text := range texts {
			p, r := crowded(count, text)
			earlier := p
			earlier.Measures = earlier.Measures[:count/2]
			in := reports.Input{Project: p, Report: r, Before: &reports.Before{Project: earlier, Report: r, Date: "2018-03-31"}, Earlier: []reports.Earlier{{No: 1, Date: "2017-10-31"}, {No: 2, Date: "2018-03-31"}}}
			want := 2
			if count > 8 {
				want = 3
			}
			brief := pagesOf(t, in, data.EditionShort)
			if brief != want {
				t.Errorf("%d measures, text %.10q: the Kurzfassung has %d pages, want %d", count, text, brief, want)
			}
			if n := pagesOf(t, in, data.EditionCouncil); n > 2 {
				t.Errorf("%d measures, text %.10q: the Vorlage has %d pages", count, text, n)
			}
			in.Report.Kind = data.CouncilNotice
			if n := pagesOf(t, in, data.EditionFull); n > 2 {
				t.Errorf("%d measures, text %.10q: the Ratsmitteilung has %d pages", count, text, n)
			}
			in.Report.Kind = data.InterimReport
			if full := pagesOf(t, in, data.EditionFull); brief >= full {
				t.Errorf("%d measures: %d pages, the Vollbericht %d", count, brief, full)
			}
		}
	}
}

// Even of an empty project the Kurzfassung is the shorter paper.
func TestShortEditionOfNothing(t *testing.T) {
	in := reports.Input{Report: data.Report{Kind: data.InterimReport}}
	if brief, full := pagesOf(t, in, data.EditionShort), pagesOf(t, in, data.EditionFull); brief >= full {
		t.Errorf("%d pages, the Vollbericht %d", brief, full)
	}
	if n := pagesOf(t, in, data.EditionCouncil); n > 2 {
		t.Errorf("the Vorlage has %d pages", n)
	}
}

// What the short editions leave out they name, with where it stands.
func TestShortEditionsSayWhatTheyLeaveOut(t *testing.T) {
	p, r := crowded(12, texts[0])
	for e, wants := range map[data.Edition][]string{
		data.EditionShort: {
			"Kurzfassung gekürzt; der volle Wortlaut steht im Vollbericht.", "Unterstützungsbedarf gekürzt; der volle Wortlaut steht im Vollbericht.", "Nächste Meilensteine (1 von 12 offenen)",
			"weitere erbetene Entscheidungen: siehe Vollbericht, Abschnitt „Auf einen Blick“.", "weitere: siehe Vollbericht, Abschnitt „Maßnahmen im Einzelnen“.", "Erfolge und Probleme im vollen Wortlaut: siehe Vollbericht, Abschnitt „Verlauf im Berichtszeitraum“.",
		},
		data.EditionCouncil: {
			"Kurzfassung gekürzt; der volle Wortlaut steht im Vollbericht.", "Abweichungen gekürzt; der volle", "Ausblick gekürzt; der volle", "weitere Maßnahmen: siehe Vollbericht, Abschnitt „Maßnahmenübersicht“.",
		},
	} {
		o, err := reports.OutlineOf(p, r, e)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := reports.Compose(reports.Input{Project: p, Report: r, Outline: o, Edition: e})
		if err != nil {
			t.Fatal(err)
		}
		text := ""
		for _, b := range doc.Blocks {
			if page, ok := b.(document.OnePage); ok {
				for _, variant := range page.Variants {
					text += said(variant)
				}
			}
		}
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not say %q", e, want)
			}
		}
	}
}
