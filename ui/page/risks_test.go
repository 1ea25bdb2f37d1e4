package page

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/datatest"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

func TestRiskMatrixLeadsToRisks(t *testing.T) {
	o := newOffice(t).With(data.Project{Risks: []data.Risk{
		{ID: "R1", Title: "Klein", Likelihood: 1, Impact: 2, Status: data.RiskOpen},
		{ID: "R2", Title: "Vorbei", Likelihood: 5, Impact: 5, Status: data.RiskOver},
		{ID: "R3", Title: "Groß", Likelihood: 4, Impact: 5, Status: data.RiskInWork},
		{ID: "R4", Title: "Unbekannt"},
	}})
	p := uitest.PageAt[*risksPage](o, desk.PageRisks)
	p.Sections.Open(1)
	var rows []*widget.LinkRow
	for _, object := range o.InView() {
		if row, ok := object.(*widget.LinkRow); ok {
			rows = append(rows, row)
		}
	}
	var titles []string
	for _, row := range rows {
		titles = append(titles, row.Title+": "+row.Note)
	}
	if got := strings.Join(titles, ", "); got != "R3  Groß: 20 hoch, R1  Klein: 2 gering, R4  Unbekannt: nicht bewertet" {
		t.Fatalf("in view: %s", got)
	}
	if !strings.Contains(p.matrix.drawing.AccessibilityLabel(), "Am höchsten ist R3") {
		t.Error(p.matrix.drawing.AccessibilityLabel())
	}
	rows[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if p.Sections.Stack.Objects[0] != p.risks.Content || p.risks.Chosen != "R1" {
		t.Errorf("chosen is %q", p.risks.Chosen)
	}
}

// Findings and undo lead to a record also where search or filter hide it.
func TestFilterNarrowsAndGivesWay(t *testing.T) {
	o := newOffice(t).With(data.Project{Lessons: []data.Lesson{
		{ID: "EF1", Title: "Früh einladen", Perspective: datatest.Perspectives()[2]},
		{ID: "EF2", Title: "Offen schreiben", Perspective: datatest.Perspectives()[0]},
	}})
	o.GoTo(desk.Location{Page: desk.PageLessons})
	r := o.Shell.Page(desk.PageLessons).(*form.TablePage[data.Lesson]).Records
	r.Filters[0].Pick(string(datatest.Perspectives()[2]))
	if len(r.Table.Items()) != 1 || r.Chosen != "EF1" {
		t.Fatalf("%d are shown, chosen is %q", len(r.Table.Items()), r.Chosen)
	}
	o.GoTo(desk.LocationOf(data.Key{Kind: data.KindLesson, ID: "EF2"}))
	if len(r.Table.Items()) != 2 || r.Chosen != "EF2" {
		t.Errorf("%d are shown, chosen is %q", len(r.Table.Items()), r.Chosen)
	}
}

// An Erfahrung cannot name a milestone of another measure.
func TestMilestoneFollowsMeasure(t *testing.T) {
	o := newOffice(t).WithSample()
	p := o.Project()
	p.Lessons = []data.Lesson{{ID: "EF1", Measure: "M01", Milestone: p.Measures[0].Milestones[0].ID}}
	o = newOffice(t).With(p)
	o.GoTo(desk.Location{Page: desk.PageLessons})
	r := o.Shell.Page(desk.PageLessons).(*form.TablePage[data.Lesson]).Records
	for _, b := range r.Edit.Fields {
		if b.Name == "measure" {
			fill(o, b)
		}
	}
	if l := o.Stored().Lessons[0]; l.Measure != "M02" || l.Milestone != "" {
		t.Errorf("stored %q and %q", l.Measure, l.Milestone)
	}
}

func TestSecondAppraisalIsTold(t *testing.T) {
	o := newOffice(t).WithSample()
	p := o.Project()
	p.Appraisals = []data.Appraisal{
		{ID: "PT1", Measure: "M01", Innovation: data.Score{Value: 4}, Economy: data.Score{Value: 3}},
		{ID: "PT2", Measure: "M01"},
		{ID: "PT3"},
	}
	o = newOffice(t).With(p)
	o.GoTo(desk.LocationOf(data.Key{Kind: data.KindAppraisal, ID: "PT1"}))
	for _, text := range []string{"3,5 von 5 (2 von 6 Skalen)", "Es gibt auch PT2 für M01"} {
		if !o.Says(text) {
			t.Errorf("%q is missing in %q", text, uitest.Texts(o.InView()))
		}
	}
	o.GoTo(desk.LocationOf(data.Key{Kind: data.KindAppraisal, ID: "PT3"}))
	if o.Says("Es gibt auch") {
		t.Error("PT3 is the only one of the whole project")
	}
}
