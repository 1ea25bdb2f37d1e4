package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// Input that breaks a rule stays in its field with a sentence; nothing of it is
// stored, and nothing else is lost.
func TestBadInputIsRefusedAtItsField(t *testing.T) {
	for _, c := range []struct {
		what, sentence string
		at             place
		text           string
		field          func(*office) widget.Field
	}{
		{"end before start", "liegt vor dem geplanten Beginn", place{page: pageMeasures, key: data.Measure{ID: "M01"}.Key(), field: "end"}, "01.01.2010", func(o *office) widget.Field { return field[*widget.DateField](o, "Ende geplant") }},
		{"title of 10,000 characters", "10.000 Zeichen", place{page: pageMeasures, key: data.Measure{ID: "M01"}.Key(), field: "title"}, strings.Repeat("a", 10_000), func(o *office) widget.Field { return field[*widget.LineField](o, "Titel") }},
		{"negative plan", "ist negativ", place{page: pageMoney, key: data.BudgetItem{ID: "F1"}.Key(), field: "planned_cents"}, "-5,00", func(o *office) widget.Field { return field[*widget.MoneyField](o, "Plan") }},
		{"period turned round", "liegt vor seinem Beginn", place{page: pageReports, key: data.Report{ID: "B1"}.Key(), field: "period_to"}, "01.01.2010", func(o *office) widget.Field { return field[*widget.DateField](o, "bis") }},
		{"number of another report", "hat schon", place{page: pageReports, key: data.Report{ID: "B1"}.Key(), field: "no"}, "2", func(o *office) widget.Field { return field[*widget.NumberField](o, "Nummer") }},
	} {
		o := newOffice(t).withSample()
		before := o.stored()
		o.goTo(c.at)
		f := c.field(o)
		o.pasteInto(f, c.text)
		o.leave()
		if !strings.Contains(f.Problem(), c.sentence) {
			t.Errorf("%s: the field says %q", c.what, f.Problem())
		}
		if !f.Dirty() {
			t.Errorf("%s: what was typed is gone", c.what)
		}
		if !equalProjects(before, o.stored()) {
			t.Errorf("%s: something was stored", c.what)
		}
	}
}

// A text that is too long for its cell stays there, marked, also after the window
// has shown the record anew.
func TestLongTextInACellIsRefused(t *testing.T) {
	o := newOffice(t).withSample()
	before := o.stored()
	o.goTo(place{page: pageMeasures, key: data.Measure{ID: "M01"}.Key(), field: "links"})
	f := field[*widget.TableField](o, "Links")
	o.window.Canvas().Unfocus()
	for _, object := range o.inView() {
		if b, ok := object.(*widget.Button); ok && b.Text() == "Link hinzufügen" {
			b.Tapped(&fyne.PointEvent{})
		}
	}
	cell := o.window.Canvas().Focused()
	clipboard := o.options.App.Clipboard()
	clipboard.SetContent(strings.Repeat("ä", 201))
	cell.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	o.leave()
	o.shell.refresh()
	if !strings.Contains(f.Problem(), "201 Zeichen") || !f.Dirty() {
		t.Errorf("the field says %q", f.Problem())
	}
	if f.Focus(); o.window.Canvas().Focused() != cell {
		t.Error("the cursor does not go to the cell that is too long")
	}
	if !equalProjects(before, o.stored()) {
		t.Error("something was stored")
	}
}

// A forecast needs a plan that it can differ from.
func TestForecastWithoutPlanIsRefused(t *testing.T) {
	o := newOffice(t).withSample()
	o.goTo(place{page: pageMeasures, key: data.Measure{ID: "M01"}.Key()})
	pageAt[*measuresPage](o, pageMeasures).newMilestone()
	f := field[*widget.DateField](o, "Prognose")
	o.typeInto(f, "01.03.2018")
	o.leave()
	if !strings.Contains(f.Problem(), "setzt einen Plan voraus") {
		t.Errorf("the field says %q", f.Problem())
	}
	ms := o.stored().Measures[0].Milestones
	if ms[len(ms)-1].ForecastDate != "" {
		t.Error("the forecast was stored")
	}
}
