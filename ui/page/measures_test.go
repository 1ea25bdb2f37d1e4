package page

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// rich is a project in which two measures have something of each kind.
func rich() data.Project {
	p := data.Project{Measures: []data.Measure{
		{ID: "M01", Title: "Leitlinien", Perspectives: []data.PerspectiveWork{{Perspective: "Transparenz", State: "geplant", Text: "alt"}}},
		{ID: "M02", Title: "Karte"},
	}}
	for _, m := range []string{"M01", "M02"} {
		n := m[2:]
		p.Indicators = append(p.Indicators, data.Indicator{ID: "I" + n, Measure: m})
		p.Budget = append(p.Budget, data.BudgetItem{ID: "F" + n, Measure: m})
		p.Participations = append(p.Participations, data.Participation{ID: "BT" + n, Measure: m})
		p.Datasets = append(p.Datasets, data.Dataset{ID: "D" + n, Measure: m})
		p.Risks = append(p.Risks, data.Risk{ID: "R" + n, Measure: m})
		p.Lessons = append(p.Lessons, data.Lesson{ID: "EF" + n, Measure: m})
	}
	return p
}

// A place on the page of the measures leads to the measure of a record and to
// the tab with it.
func TestTabsOfMeasure(t *testing.T) {
	o := newOffice(t).With(rich())
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	for _, r := range []data.Record{
		data.Indicator{ID: "I2"}, data.BudgetItem{ID: "F2"}, data.Participation{ID: "BT2"}, data.Dataset{ID: "D2"}, data.Risk{ID: "R2"}, data.Lesson{ID: "EF2"},
	} {
		p.Choose("M01")
		o.GoTo(desk.Location{Page: desk.PageMeasures, Key: r.Key(), Field: form.FirstField})
		section := p.Sections.List[p.Sections.Tabs.Chosen]
		if p.Chosen != "M02" || section.Name != p.tabs[p.Sections.Tabs.Chosen-p.firstTab].Name {
			t.Errorf("%s leads to %s of %s", r.Key().ID, section.Name, p.Chosen)
		}
		if f := o.Window.Canvas().Focused(); f == nil {
			t.Errorf("%s: nothing has the focus", section.Name)
		}
	}
}

// What is made in a tab belongs to the measure, and stays in view.
func TestNewInTab(t *testing.T) {
	o := newOffice(t).With(data.Project{Measures: []data.Measure{{ID: "M01"}, {ID: "M02"}}})
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	p.Choose("M02")
	for i, add := range []string{"Neuer Indikator", "Neue Finanzposition", "Neue Beteiligung", "Neuer Datensatz", "Neues Risiko", "Neue Erfahrung"} {
		p.Sections.Open(p.firstTab + i)
		o.Press(add)
		if o.Shell.Current != desk.PageMeasures || p.Sections.Tabs.Chosen != p.firstTab+i {
			t.Errorf("%s leads to %s", add, o.Shell.Current)
		}
	}
	s := o.Stored()
	if len(s.IndicatorsOf("M02"))+len(data.BudgetOf("M02", s.Positions("")))+len(s.RisksOf("M02")) != 3 || s.Participations[0].Measure+s.Datasets[0].Measure+s.Lessons[0].Measure != "M02M02M02" {
		t.Errorf("stored %+v", s)
	}
}

func TestPerspectiveWork(t *testing.T) {
	o := newOffice(t).With(rich())
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	p.Sections.Reveal(p.edit.Field("perspectives"))
	text := p.edit.Field("text of " + string("Transparenz"))
	o.TypeInto(text, "Vorlagen stehen im Netz")
	p.edit.Focus("state of " + string("Transparenz"))
	o.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	o.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	o.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	work := func() data.PerspectiveWork { return o.Stored().Measures[0].Perspectives[0] }
	if w := work(); w.State != "umgesetzt" || w.Text != "Vorlagen stehen im Netz" {
		t.Errorf("stored %+v", w)
	}
	o.UndoTyping()
	o.UndoTyping()
	if w := work(); w.State != "geplant" || w.Text != "alt" {
		t.Errorf("after undo %+v", w)
	}
	o.RedoTyping()
	o.RedoTyping()
	of2017 := o.Stored().Programme.Template
	// Another perspective takes nothing from this one.
	chosen := p.edit.Field("perspectives").(*widget.SetField[data.Perspective])
	chosen.SetValue([]data.Perspective{"Transparenz", "Offene digitale Technologien und Daten"})
	chosen.OnCommit(chosen.Value())
	got := o.Stored().Measures[0].Perspectives
	if len(got) != 2 || got[0].Text != "Vorlagen stehen im Netz" || got[1].Perspective != "Offene digitale Technologien und Daten" {
		t.Errorf("stored %+v", got)
	}
	if !o.Says(of2017.Hint("Offene digitale Technologien und Daten")) || o.Says(of2017.Hint("Dialogorientierte Bürgerbeteiligung")) {
		t.Error("the form does not show the fields of the perspectives that are ticked")
	}
}

// A light is set only with a Begründung.
func TestLightOverride(t *testing.T) {
	o := newOffice(t).With(rich())
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	f := p.edit.Field("overrides").(*widget.TableField)
	p.Sections.Reveal(f)
	next := o.Window.Canvas().(interface{ FocusNext() }).FocusNext
	o.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	test.Type(o.Window.Canvas().Focused(), "fin")
	next()
	o.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF4})
	o.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	o.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if o.Shell.MayLeave(func() {}, p.Forms()...) || !strings.Contains(f.Problem(), "Begründung") {
		t.Fatalf("without a reason: %q", f.Problem())
	}
	o.Press("Berichtigen")
	f.Focus()
	next()
	next()
	test.Type(o.Window.Canvas().Focused(), "Zusage liegt vor")
	o.Leave()
	want := data.LightOverride{Part: data.PartMoney, Light: data.Yellow, Reason: "Zusage liegt vor"}
	if got := o.Stored().Measures[0].Overrides; len(got) != 1 || got[0] != want {
		t.Fatalf("stored %v, %q", got, f.Problem())
	}
	if !strings.HasPrefix(p.lights.verdicts[data.PartMoney].Reason(), "Gesetzt: gefährdet, weil: Zusage liegt vor\nBerechnet: ") {
		t.Errorf("the light says %q", p.lights.verdicts[data.PartMoney].Reason())
	}
	o.UndoTyping()
	if len(o.Stored().Measures[0].Overrides) != 0 || len(f.Value()) != 0 {
		t.Errorf("after undo %v", f.Value())
	}
}

// In a small window the milestones of a measure keep three rows, and the page does
// not scroll as a whole.
func TestTablesOfAMeasureHaveRoom(t *testing.T) {
	o := newOffice(t).WithSample()
	o.Window.Resize(fyne.NewSize(1024, 640))
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	p.Open(milestoneSection)
	if h := p.milestones.table.Size().Height; h < 180 {
		t.Errorf("the table is %v high", h)
	}
	if page, view := o.Shell.Scroll.Content.MinSize().Height, o.Shell.Scroll.Size().Height; page > view {
		t.Errorf("the page is %v high, %v are in view", page, view)
	}
}

// Strg+Bild goes through all sections, round and round.
func TestSectionsByKeys(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	last := len(p.Forms()) - 1
	o.NextSection(-1)
	if p.Tabs.Chosen != last {
		t.Errorf("before the first stands %d", p.Tabs.Chosen)
	}
	o.NextSection(1)
	if p.Tabs.Chosen != 0 {
		t.Errorf("behind the last stands %d", p.Tabs.Chosen)
	}
}

// The history of a record that was changed tells before and after.
func TestHistoryOfOpenRecord(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	o.TypeInto(p.edit.Field("title"), "Neuer Titel")
	o.Leave()
	form.HistoryOfOpen(o.Desk)
	if !o.Says("Titel von M01") || !o.Says("vorher: Leitlinien und Leitfaden Open Government") || !o.Says("nachher: Neuer Titel") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
}
