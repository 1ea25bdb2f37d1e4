package reports

import (
	"fmt"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// planOf makes a plan whose measures name so many Handlungsfelder in turn.
func planOf(measures, fields int) data.Project {
	p := data.Project{Indicators: []data.Indicator{}}
	for n := range measures {
		p.Measures = append(p.Measures, data.Measure{
			ID: fmt.Sprintf("M%02d", n+1), Title: fmt.Sprint("Titel ", n+1), Status: data.StatusRunning, Start: "2018-01-01", End: "2019-01-01",
			Fields: []string{fmt.Sprint("Feld ", n%fields+1)},
		})
	}
	return p
}

// A large plan is told by Handlungsfeld wherever its measures are listed; a small one is not.
func TestLargePlansAreTold(t *testing.T) {
	for _, c := range []struct {
		measures int
		kind     data.SectionKind
		want     []string
		not      string
	}{
		{12, data.SectionMeasures, []string{"## 1.1 M01 Titel 1", "## 1.12 M12"}, "Feld 1 ("},
		{16, data.SectionMeasures, []string{"## 1.1 Feld 1 (4)", "### 1.1.1 M01 Titel 1", "### 1.1.2 M05 Titel 5", "## 1.2 Feld 2 (4)", "### 1.2.1 M02"}, "## 1.2 M"},
		{12, data.SectionOverview, []string{"| M01 |"}, "| Feld 1 ("},
	} {
		o := data.Outline{Sections: []data.OutlineSection{{Section: c.kind}}}
		doc, err := Compose(Input{Project: planOf(c.measures, 4), Date: "2018-10-31", Outline: o})
		if err != nil {
			t.Fatal(err)
		}
		text := plain(doc)
		if c.kind == data.SectionOverview {
			text = strings.ReplaceAll(text, "M01 Titel 1", "M01")
		}
		at := 0
		for _, want := range c.want {
			n := strings.Index(text[at:], want)
			if n < 0 {
				t.Errorf("%d measures: after the others no %q in\n%s", c.measures, want, text)
				break
			}
			at += n
		}
		if strings.Contains(text, c.not) {
			t.Errorf("%d measures: %q in\n%s", c.measures, c.not, text)
		}
	}
}

// The table of lights heads the measures of each Handlungsfeld, and names them by more than their Kennung.
func TestLightsOfALargePlan(t *testing.T) {
	o := data.Outline{Sections: []data.OutlineSection{{Section: data.SectionOverview}, {Section: data.SectionMeasures}}}
	s := &section{Input: Input{Project: planOf(16, 4), Date: "2018-10-31", Outline: o}.atKeyDate(), name: "s"}
	s.lights()
	table := s.blocks[0].(document.Table)
	var heads []string
	for n, r := range table.Rows {
		if r.Strong {
			heads = append(heads, fmt.Sprint(n, " ", plainRuns(r.Cells[0].Runs)))
		}
	}
	if got := strings.Join(heads, ", "); got != "0 Feld 1 (4), 5 Feld 2 (4), 10 Feld 3 (4), 15 Feld 4 (4)" {
		t.Errorf("heads are %s", got)
	}
	if got := plainRuns(table.Rows[2].Cells[0].Runs); !strings.HasPrefix(got, "M05 Titel 5") {
		t.Errorf("the second measure of the first group is %s", got)
	}
}

// However many Handlungsfelder there are, the first page stays one page: the last variant shows one of them, that which
// has most to worry about, and counts the others.
func TestGroupsOnGlance(t *testing.T) {
	p := planOf(60, 30)
	s := &section{Input: Input{Project: p, Date: "2018-10-31", Outline: data.Outline{Sections: []data.OutlineSection{{Section: data.SectionOverview}}}}.atKeyDate(), name: "s"}
	variants := s.groupVariants()
	var rows []int
	for _, v := range variants {
		rows = append(rows, len(v[0].(document.Table).Rows))
	}
	if got := fmt.Sprint(rows); got != "[30 16 12 8 5 3 1]" {
		t.Errorf("the variants have %s rows", got)
	}
	last := variants[len(variants)-1][1].(document.Paragraph)
	if got := plainRuns(last.Runs); !strings.HasPrefix(got, "… und 29 weitere Handlungsfelder: siehe Abschnitt „Maßnahmenübersicht“") {
		t.Errorf("it says %s", got)
	}
	small := &section{Input: Input{Project: planOf(5, 2), Date: "2018-10-31"}.atKeyDate(), name: "s"}
	if v := small.groupVariants(); len(v) != 1 || v[0] != nil {
		t.Errorf("a small plan has %d variants", len(v))
	}
}

// The public page has the groups, and below each its measures.
func TestGroupsOnThePage(t *testing.T) {
	text := said(pageOf(t, Site(SiteInput{Project: planOf(16, 4), Date: "2018-10-31"}), "index.html"))
	for _, want := range []string{"| Feld 1 | 4 |", "| Feld 2 (4) |", "| M06 Titel 6"} {
		if !strings.Contains(text, want) {
			t.Errorf("nowhere %q in\n%s", want, text)
		}
	}
	if strings.Index(text, "M05 Titel 5") > strings.Index(text, "| Feld 2 (4) |") {
		t.Error("M05 stands below another group")
	}
}

// The money of a large plan is told by source, year and Kostenart, not Finanzposition by Finanzposition.
func TestMoneyOfLargePlans(t *testing.T) {
	for measures, want := range map[int]string{12: "| F2 M02 Reisen | 2018 |", 16: "| Reisen | 2018 |"} {
		p := planOf(measures, 4)
		p.Sources, p.CostTypes = []data.Source{{ID: "FQ1", Name: "Zuwendung", Kind: data.SourceGrant}}, []data.CostType{{ID: "KA1", Name: "Reisen"}}
		for n, m := range p.Measures {
			p.Budget = append(p.Budget, data.BudgetItem{ID: fmt.Sprint("F", n+1), Measure: m.ID, Source: "FQ1", CostType: "KA1", Year: 2018})
		}
		doc, err := Compose(Input{Project: p, Date: "2018-10-31", Outline: data.Outline{Sections: []data.OutlineSection{{Section: data.SectionMoney}}}})
		if err != nil {
			t.Fatal(err)
		}
		text := plain(doc)
		if !strings.Contains(text, want) {
			t.Errorf("%d measures: no %q in\n%s", measures, want, text)
		}
		if told := strings.Contains(text, "Die 16 Finanzpositionen sind nach Quelle"); told != (measures == 16) {
			t.Errorf("%d measures: told of the sums: %v", measures, told)
		}
	}
}
