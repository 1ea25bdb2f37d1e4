package reports

import (
	"fmt"
	"slices"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// gantts says of each Gantt chart among blocks how wide it is and what its caption adds.
func gantts(blocks []document.Block) (all []string) {
	for _, b := range blocks {
		f, ok := b.(document.Figure)
		if !ok {
			continue
		}
		shape := "upright"
		if f.Landscape {
			shape = "landscape"
		}
		all = append(all, fmt.Sprintf("%s %.0f mm: %s", shape, f.Drawing.Width, f.Caption))
	}
	return all
}

// The chart has landscape pages of its own, filled evenly, and the text says so; few
// measures stay in the text. What is short has no chart.
func TestSchedule(t *testing.T) {
	const caption = "Zeitplan der Maßnahmen mit Basisplan, Plan und Prognose"
	project := func(measures int) (p data.Project) {
		for i := range measures {
			p.Measures = append(p.Measures, data.Measure{ID: fmt.Sprintf("M%02d", i+1), Title: "App", Start: "2018-01-01", End: "2018-12-31"})
		}
		return p
	}
	for _, c := range []struct {
		outline  string
		measures int
		says     string
		want     []string
	}{
		{"interim", 0, "", nil},
		{"interim", 1, "", []string{"upright 165 mm: " + caption}},
		{"interim", 3, "", []string{"upright 165 mm: " + caption}},
		{"interim", 4, "Den Zeitplan zeigt die nächste Seite im Querformat.", []string{"landscape 252 mm: " + caption}},
		{"own", 20, "Den Zeitplan zeigt die nächste Seite im Querformat.", []string{"landscape 252 mm: " + caption}},
		{"final", 30, "Den Zeitplan zeigen die nächsten zwei Seiten im Querformat.", []string{
			"landscape 252 mm: " + caption + " (M01 bis M15)", "landscape 252 mm: " + caption + " (M16 bis M30)",
		}},
		{"interim", 80, "Den Zeitplan zeigen die nächsten vier Seiten im Querformat.", []string{
			"landscape 252 mm: " + caption + " (M01 bis M20)", "landscape 252 mm: " + caption + " (M21 bis M40)",
			"landscape 252 mm: " + caption + " (M41 bis M60)", "landscape 252 mm: " + caption + " (M61 bis M80)",
		}},
		{"short", 7, "", nil},
		{"council", 7, "", nil},
	} {
		s := &section{Input: Input{Project: project(c.measures), Date: "2018-10-31", Outline: data.Outline{ID: c.outline}}.atKeyDate()}
		s.schedule()
		if got := gantts(s.blocks); !slices.Equal(got, c.want) {
			t.Errorf("%s, %d measures: %q", c.outline, c.measures, got)
		}
		says := ""
		for _, b := range s.blocks {
			if p, ok := b.(document.Paragraph); ok {
				says += lineOf(p.Runs)
			}
		}
		if says != c.says {
			t.Errorf("%s, %d measures: said is %q", c.outline, c.measures, says)
		}
	}
	s := &section{Input: Input{Project: data.Project{Measures: make([]data.Measure, 5)}, Date: "2018-10-31"}.atKeyDate()}
	if s.schedule(); len(s.blocks) > 0 {
		t.Errorf("without any date: %v", s.blocks)
	}
}

// Full and public edition turn the chart, whatever the program or the municipality calls
// the outline; Kurzfassung and Ratsmitteilung leave it out, and the site keeps it upright.
func TestScheduleInEditions(t *testing.T) {
	p := sample(t, "merzenich-2018")
	r, _ := p.Report(3)
	for edition, want := range map[data.Edition]int{data.EditionFull: 1, data.EditionPublic: 1, data.EditionShort: 0, data.EditionCouncil: 0} {
		o, err := OutlineOf(p, r, edition)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := Compose(Input{Project: p, Report: r, Outline: o, Edition: edition})
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, b := range doc.Blocks {
			if f, ok := b.(document.Figure); ok && f.Landscape {
				n++
			}
		}
		if n != want {
			t.Errorf("%s: %d landscape pages, want %d", edition, n, want)
		}
	}
	home := pageOf(t, Site(SiteInput{Project: p, Date: "2018-10-31"}), "index.html")
	if got := gantts(home.Blocks); len(got) != 1 || got[0] != "upright 165 mm: Zeitplan der Maßnahmen mit Basisplan, Plan und Prognose" {
		t.Errorf("on the site: %q", got)
	}
}
