package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// rich is a project in which two measures have something of each kind.
func rich() data.Project {
	p := data.Project{Measures: []data.Measure{
		{ID: "M01", Title: "Leitlinien", Perspectives: []data.PerspectiveWork{{Perspective: data.Transparency, State: "geplant", Text: "alt"}}},
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
	o := newOffice(t).with(rich())
	p := pageAt[*measuresPage](o, pageMeasures)
	for _, r := range []data.Record{
		data.Indicator{ID: "I2"}, data.BudgetItem{ID: "F2"}, data.Participation{ID: "BT2"}, data.Dataset{ID: "D2"}, data.Risk{ID: "R2"}, data.Lesson{ID: "EF2"},
	} {
		p.choose("M01")
		o.goTo(place{page: pageMeasures, key: r.Key(), field: firstField})
		section := p.sections.list[p.sections.strip.chosen]
		if p.chosen != "M02" || section.name != p.tabs[p.sections.strip.chosen-p.firstTab].name {
			t.Errorf("%s leads to %s of %s", r.Key().ID, section.name, p.chosen)
		}
		if f := o.window.Canvas().Focused(); f == nil {
			t.Errorf("%s: nothing has the focus", section.name)
		}
	}
}

// What is made in a tab belongs to the measure, and stays in view.
func TestNewInTab(t *testing.T) {
	o := newOffice(t).with(data.Project{Measures: []data.Measure{{ID: "M01"}, {ID: "M02"}}})
	p := pageAt[*measuresPage](o, pageMeasures)
	p.choose("M02")
	for i, add := range []string{"Neuer Indikator", "Neue Finanzposition", "Neue Beteiligung", "Neuer Datensatz", "Neues Risiko", "Neue Erfahrung"} {
		p.sections.open(p.firstTab + i)
		o.press(add)
		if o.shell.current != pageMeasures || p.sections.strip.chosen != p.firstTab+i {
			t.Errorf("%s leads to %s", add, o.shell.current)
		}
	}
	s := o.stored()
	if len(s.IndicatorsOf("M02"))+len(s.BudgetOf("M02"))+len(s.RisksOf("M02")) != 3 || s.Participations[0].Measure+s.Datasets[0].Measure+s.Lessons[0].Measure != "M02M02M02" {
		t.Errorf("stored %+v", s)
	}
}

func TestPerspectiveWork(t *testing.T) {
	o := newOffice(t).with(rich())
	p := pageAt[*measuresPage](o, pageMeasures)
	p.sections.reveal(p.edit.field("perspectives"))
	text := p.edit.field("text of " + string(data.Transparency))
	o.typeInto(text, "Vorlagen stehen im Netz")
	p.edit.focus("state of " + string(data.Transparency))
	o.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	o.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	o.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	work := func() data.PerspectiveWork { return o.stored().Measures[0].Perspectives[0] }
	if w := work(); w.State != "umgesetzt" || w.Text != "Vorlagen stehen im Netz" {
		t.Errorf("stored %+v", w)
	}
	o.undoTyping()
	o.undoTyping()
	if w := work(); w.State != "geplant" || w.Text != "alt" {
		t.Errorf("after undo %+v", w)
	}
	o.redoTyping()
	o.redoTyping()
	// Another perspective takes nothing from this one.
	chosen := p.edit.field("perspectives").(*widget.SetField[data.Perspective])
	chosen.SetValue([]data.Perspective{data.Transparency, data.OpenData})
	chosen.OnCommit(chosen.Value())
	got := o.stored().Measures[0].Perspectives
	if len(got) != 2 || got[0].Text != "Vorlagen stehen im Netz" || got[1].Perspective != data.OpenData {
		t.Errorf("stored %+v", got)
	}
	if !o.says(perspectiveHints[data.OpenData]) || o.says(perspectiveHints[data.Dialogue]) {
		t.Error("the form does not show the fields of the perspectives that are ticked")
	}
}

// A light is set only with a Begründung.
func TestLightOverride(t *testing.T) {
	o := newOffice(t).with(rich())
	p := pageAt[*measuresPage](o, pageMeasures)
	f := p.edit.field("overrides").(*widget.TableField)
	p.sections.reveal(f)
	next := o.window.Canvas().(interface{ FocusNext() }).FocusNext
	o.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	test.Type(o.window.Canvas().Focused(), "fin")
	next()
	o.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF4})
	o.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	o.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if o.settled(func() {}, p.forms()...) || !strings.Contains(f.Problem(), "Begründung") {
		t.Fatalf("without a reason: %q", f.Problem())
	}
	o.press("Berichtigen")
	f.Focus()
	next()
	next()
	test.Type(o.window.Canvas().Focused(), "Zusage liegt vor")
	o.leave()
	want := data.LightOverride{Part: data.PartMoney, Light: data.Yellow, Reason: "Zusage liegt vor"}
	if got := o.stored().Measures[0].Overrides; len(got) != 1 || got[0] != want {
		t.Fatalf("stored %v, %q", got, f.Problem())
	}
	if !strings.HasPrefix(p.lights.verdicts[data.PartMoney].Reason(), "Gesetzt: gefährdet, weil: Zusage liegt vor\nBerechnet: ") {
		t.Errorf("the light says %q", p.lights.verdicts[data.PartMoney].Reason())
	}
	o.undoTyping()
	if len(o.stored().Measures[0].Overrides) != 0 || len(f.Value()) != 0 {
		t.Errorf("after undo %v", f.Value())
	}
}

// In a small window the milestones of a measure keep three rows, and the page does
// not scroll as a whole.
func TestTablesOfAMeasureHaveRoom(t *testing.T) {
	o := newOffice(t).withSample()
	o.window.Resize(fyne.NewSize(1024, 640))
	p := pageAt[*measuresPage](o, pageMeasures)
	p.open(milestoneSection)
	if h := p.milestones.table.Size().Height; h < 180 {
		t.Errorf("the table is %v high", h)
	}
	if page, view := o.shell.scroll.Content.MinSize().Height, o.shell.scroll.Size().Height; page > view {
		t.Errorf("the page is %v high, %v are in view", page, view)
	}
}

// Strg+Bild goes through all sections, round and round.
func TestSectionsByKeys(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*measuresPage](o, pageMeasures)
	last := len(p.forms()) - 1
	o.nextSection(-1)
	if p.strip.chosen != last {
		t.Errorf("before the first stands %d", p.strip.chosen)
	}
	o.nextSection(1)
	if p.strip.chosen != 0 {
		t.Errorf("behind the last stands %d", p.strip.chosen)
	}
}

// The history of a record that was changed tells before and after.
func TestHistoryOfOpenRecord(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*measuresPage](o, pageMeasures)
	o.typeInto(p.edit.field("title"), "Neuer Titel")
	o.leave()
	historyOfOpen(o.Desk)
	if !o.says("Titel von M01") || !o.says("vorher: Leitlinien und Leitfaden Open Government") || !o.says("nachher: Neuer Titel") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
}
