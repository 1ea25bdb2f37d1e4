package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"modellkommune/data"
)

func TestRiskMatrixLeadsToRisks(t *testing.T) {
	o := newOffice(t).with(data.Project{Risks: []data.Risk{
		{ID: "R1", Title: "Klein", Likelihood: 1, Impact: 2, Status: data.RiskOpen},
		{ID: "R2", Title: "Vorbei", Likelihood: 5, Impact: 5, Status: data.RiskOver},
		{ID: "R3", Title: "Groß", Likelihood: 4, Impact: 5, Status: data.RiskInWork},
		{ID: "R4", Title: "Unbekannt"},
	}})
	p := pageAt[*risksPage](o, pageRisks)
	p.sections.open(1)
	var rows []*jumpRow
	for _, object := range o.inView() {
		if row, ok := object.(*jumpRow); ok {
			rows = append(rows, row)
		}
	}
	var titles []string
	for _, row := range rows {
		titles = append(titles, row.title+": "+row.note)
	}
	if got := strings.Join(titles, ", "); got != "R3  Groß: 20 hoch, R1  Klein: 2 gering, R4  Unbekannt: nicht bewertet" {
		t.Fatalf("in view: %s", got)
	}
	if !strings.Contains(p.matrix.drawing.AccessibilityLabel(), "Am höchsten ist R3") {
		t.Error(p.matrix.drawing.AccessibilityLabel())
	}
	rows[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if p.sections.stack.Objects[0] != p.risks.content || p.risks.chosen != "R1" {
		t.Errorf("chosen is %q", p.risks.chosen)
	}
}

// Findings and undo lead to a record also where search or filter hide it.
func TestFilterNarrowsAndGivesWay(t *testing.T) {
	o := newOffice(t).with(data.Project{Lessons: []data.Lesson{
		{ID: "EF1", Title: "Früh einladen", Perspective: data.Perspectives[2]},
		{ID: "EF2", Title: "Offen schreiben", Perspective: data.Perspectives[0]},
	}})
	o.goTo(place{page: pageLessons})
	r := o.shell.page(pageLessons).(*recordsPage[data.Lesson]).records
	r.filter.SetValue(string(data.Perspectives[2]))
	r.filter.OnCommit(r.filter.Value())
	if len(r.table.Items()) != 1 || r.chosen != "EF1" {
		t.Fatalf("%d are shown, chosen is %q", len(r.table.Items()), r.chosen)
	}
	o.goTo(placeOf(data.Key{Kind: data.KindLesson, ID: "EF2"}))
	if len(r.table.Items()) != 2 || r.chosen != "EF2" {
		t.Errorf("%d are shown, chosen is %q", len(r.table.Items()), r.chosen)
	}
}

// An Erfahrung cannot name a milestone of another measure.
func TestMilestoneFollowsMeasure(t *testing.T) {
	o := newOffice(t).withSample()
	p := o.project()
	p.Lessons = []data.Lesson{{ID: "EF1", Measure: "M01", Milestone: p.Measures[0].Milestones[0].ID}}
	o = newOffice(t).with(p)
	o.goTo(place{page: pageLessons})
	r := o.shell.page(pageLessons).(*recordsPage[data.Lesson]).records
	for _, b := range r.edit.fields {
		if b.name == "measure" {
			fill(o, b)
		}
	}
	if l := o.stored().Lessons[0]; l.Measure != "M02" || l.Milestone != "" {
		t.Errorf("stored %q and %q", l.Measure, l.Milestone)
	}
}

func TestSecondAppraisalIsTold(t *testing.T) {
	o := newOffice(t).withSample()
	p := o.project()
	p.Appraisals = []data.Appraisal{
		{ID: "PT1", Measure: "M01", Innovation: data.Score{Value: 4}, Economy: data.Score{Value: 3}},
		{ID: "PT2", Measure: "M01"},
		{ID: "PT3"},
	}
	o = newOffice(t).with(p)
	o.goTo(placeOf(data.Key{Kind: data.KindAppraisal, ID: "PT1"}))
	for _, text := range []string{"3,5 von 5 (2 von 6 Skalen)", "Es gibt auch PT2 für M01"} {
		if !o.says(text) {
			t.Errorf("%q is missing in %q", text, texts(o.inView()))
		}
	}
	o.goTo(placeOf(data.Key{Kind: data.KindAppraisal, ID: "PT3"}))
	if o.says("Es gibt auch") {
		t.Error("PT3 is the only one of the whole project")
	}
}
