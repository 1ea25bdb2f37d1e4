package reports_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"modellkommune/assets"
	"modellkommune/data"
	"modellkommune/reports"
	"modellkommune/reports/document"
	"modellkommune/reports/layout"
)

// top is where a page begins, in mm, with room for a hair.
const top = 27.1

// glancePages lays a report out and says how many pages „Auf einen Blick“ takes;
// 0 where the report has none.
func glancePages(t *testing.T, in reports.Input) int {
	t.Helper()
	doc, err := reports.Compose(in)
	if err != nil {
		t.Fatal(err)
	}
	r, err := layout.Pages(doc)
	if err != nil {
		t.Fatal(err)
	}
	for n, b := range r.Bookmarks {
		if b.Title != string(data.SectionGlance) {
			continue
		}
		if n+1 == len(r.Bookmarks) {
			return len(r.Pages) - b.Page
		}
		next := r.Bookmarks[n+1]
		if next.Y > top {
			return next.Page - b.Page + 1
		}
		return next.Page - b.Page
	}
	return 0
}

func samples(t *testing.T) map[string]data.Project {
	t.Helper()
	files, err := assets.Samples.ReadDir("samples")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]data.Project{}
	for _, file := range files {
		b, err := assets.Samples.ReadFile("samples/" + file.Name())
		if err != nil {
			t.Fatal(err)
		}
		var p data.Project
		if err := json.Unmarshal(b, &p); err != nil {
			t.Fatal(err)
		}
		all[file.Name()] = p
	}
	return all
}

func TestGlanceIsOnePageOfEverySample(t *testing.T) {
	all := samples(t)
	first := all["merzenich.json"]
	for name, p := range all {
		for _, r := range p.Reports {
			for _, edition := range data.Editions {
				for _, before := range []*reports.Before{nil, {Project: first, Report: first.Reports[0], Date: "2017-10-31"}} {
					o, err := reports.OutlineOf(p, r, edition)
					if err != nil {
						t.Fatal(err)
					}
					pages := glancePages(t, reports.Input{Project: p, Report: r, Outline: o, Edition: edition, Before: before})
					if pages > 1 {
						t.Errorf("%s, report %d, %s: „Auf einen Blick“ takes %d pages", name, r.No, edition, pages)
					}
				}
			}
		}
	}
}

// Long texts and many measures do not make it longer; what is left out is said.
func TestGlanceIsOnePageOfLongTexts(t *testing.T) {
	long := strings.Repeat("Die Grundstücksverkehrsgenehmigungszuständigkeit bleibt. ", 60)
	short := strings.Repeat("x\n", 300)
	for _, count := range []int{1, 2, 7, 13, 60} {
		for _, text := range []string{long, short, "- eins\n- zwei\n- drei\n- vier\n- fünf\n- sechs"} {
			var p data.Project
			for n := range count {
				id := fmt.Sprintf("M%02d", n+1)
				p.Measures = append(p.Measures, data.Measure{
					ID: id, Title: string([]rune(long)[:200]), Status: data.StatusRunning, Start: "2018-01-01", End: "2018-06-30",
					Milestones: []data.Milestone{{ID: id + "-MS1", Title: string([]rune(long)[:200]), PlannedDate: "2018-12-01"}},
				})
			}
			r := data.Report{
				No: 3, Kind: data.InterimReport, PeriodFrom: "2017-11-01", PeriodTo: "2018-10-31", Summary: text, Support: text,
				Successes: []string{long, long, long, long}, Problems: []string{long, long, long, long},
			}
			o, err := reports.OutlineFor(r.Kind)
			if err != nil {
				t.Fatal(err)
			}
			if pages := glancePages(t, reports.Input{Project: p, Report: r, Outline: o, Before: &reports.Before{Project: p, Report: r, Date: "2018-03-31"}}); pages != 1 {
				t.Errorf("%d measures, text %.10q: %d pages", count, text, pages)
			}
		}
	}
}

func TestGlanceSaysWhatItLeavesOut(t *testing.T) {
	p := data.Project{Measures: []data.Measure{{ID: "M01", Status: data.StatusRunning}}}
	text := "Der erste Satz steht auf der ersten Seite. " + strings.Repeat("Es folgen weitere Sätze. ", 80) + "Das Ende."
	r := data.Report{No: 1, Kind: data.InterimReport, Summary: text, Successes: []string{"eins", "zwei", "drei", "vier"}}
	o, err := reports.OutlineFor(r.Kind)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := reports.Compose(reports.Input{Project: p, Report: r, Outline: o})
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(doc.Blocks, func(b document.Block) bool { _, is := b.(document.OnePage); return is })
	page := doc.Blocks[at].(document.OnePage)
	glance, whole := said(page.Variants[0]), said(doc.Blocks)
	for _, want := range []string{"Erfolge und Probleme im vollen Wortlaut: siehe Abschnitt „Verlauf im Berichtszeitraum“", "drei"} {
		if !strings.Contains(glance, want) {
			t.Errorf("the first page does not say %q: %s", want, glance)
		}
	}
	for _, want := range []string{"Der erste Satz", "Das Ende.", "vier"} {
		if strings.Contains(glance, want) || !strings.Contains(whole, want) {
			t.Errorf("%q stands on the first page, or nowhere", want)
		}
	}
}

// What is asked of the partners stands on the first page in full; the Kurzfassung
// yields to it.
func TestGlanceAsksForAllSupport(t *testing.T) {
	for name, p := range samples(t) {
		for _, r := range p.Reports {
			o, err := reports.OutlineFor(r.Kind)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := reports.Compose(reports.Input{Project: p, Report: r, Outline: o})
			if err != nil {
				t.Fatal(err)
			}
			for _, b := range doc.Blocks {
				page, ok := b.(document.OnePage)
				if !ok {
					continue
				}
				for line := range strings.Lines(r.Support) {
					if line = strings.TrimLeft(strings.TrimSpace(line), "- "); !strings.Contains(said(page.Variants[0]), line) {
						t.Errorf("%s, report %d: the first page does not ask %q", name, r.No, line)
					}
				}
			}
		}
	}
}

// said gives the words of paragraphs, lists and tables.
func said(blocks []document.Block) string {
	var b strings.Builder
	say := func(runs []document.Run) {
		for _, r := range runs {
			b.WriteString(r.Text)
		}
		b.WriteString("\n")
	}
	for _, block := range blocks {
		switch block := block.(type) {
		case document.Paragraph:
			say(block.Runs)
		case document.List:
			for _, item := range block.Items {
				say(item)
			}
		case document.Table:
			for _, r := range block.Rows {
				for _, c := range r.Cells {
					say(c.Runs)
				}
			}
		}
	}
	return b.String()
}
