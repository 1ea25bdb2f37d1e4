package page

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// Input that breaks a rule stays in its field with a sentence; nothing of it is
// stored, and nothing else is lost.
func TestBadInputIsRefusedAtItsField(t *testing.T) {
	for _, c := range []struct {
		what, sentence string
		at             desk.Location
		text           string
		field          func(*uitest.Office) widget.Field
	}{
		{"end before start", "liegt vor dem geplanten Beginn", desk.Location{Page: desk.PageMeasures, Key: data.Measure{ID: "M01"}.Key(), Field: "end"}, "01.01.2010", func(o *uitest.Office) widget.Field { return uitest.Field[*widget.TermField](o, "Ende geplant") }},
		{"title of 10,000 characters", "10.000 Zeichen", desk.Location{Page: desk.PageMeasures, Key: data.Measure{ID: "M01"}.Key(), Field: "title"}, strings.Repeat("a", 10_000), func(o *uitest.Office) widget.Field { return uitest.Field[*widget.LineField](o, "Titel") }},
		{"negative grant", "ist negativ", desk.Location{Page: desk.PageMoney, Key: data.Source{ID: "FQ1"}.Key(), Field: "granted_cents"}, "-5,00", func(o *uitest.Office) widget.Field { return uitest.Field[*widget.MoneyField](o, "Bewilligt") }},
		{"period turned round", "liegt vor seinem Beginn", desk.Location{Page: desk.PageReports, Key: data.Report{ID: "B1"}.Key(), Field: "period_to"}, "01.01.2010", func(o *uitest.Office) widget.Field { return uitest.Field[*widget.DateField](o, "bis") }},
		{"number of another report", "hat schon", desk.Location{Page: desk.PageReports, Key: data.Report{ID: "B1"}.Key(), Field: "no"}, "2", func(o *uitest.Office) widget.Field { return uitest.Field[*widget.NumberField](o, "Nummer") }},
	} {
		o := newOffice(t).WithSample()
		before := o.Stored()
		o.GoTo(c.at)
		f := c.field(o)
		o.PasteInto(f, c.text)
		o.Leave()
		if !strings.Contains(f.Problem(), c.sentence) {
			t.Errorf("%s: the field says %q", c.what, f.Problem())
		}
		if !f.Dirty() {
			t.Errorf("%s: what was typed is gone", c.what)
		}
		if !uitest.EqualProjects(before, o.Stored()) {
			t.Errorf("%s: something was stored", c.what)
		}
	}
}

// A text that is too long for its cell stays there, marked, also after the window
// has shown the record anew.
func TestLongTextInACellIsRefused(t *testing.T) {
	o := newOffice(t).WithSample()
	before := o.Stored()
	o.GoTo(desk.Location{Page: desk.PageMeasures, Key: data.Measure{ID: "M01"}.Key(), Field: "links"})
	f := uitest.Field[*widget.TableField](o, "Links")
	o.Window.Canvas().Unfocus()
	for _, object := range o.InView() {
		if b, ok := object.(*widget.Button); ok && b.Text() == "Link hinzufügen" {
			b.Tapped(&fyne.PointEvent{})
		}
	}
	cell := o.Window.Canvas().Focused()
	clipboard := o.Options.App.Clipboard()
	clipboard.SetContent(strings.Repeat("ä", 201))
	cell.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	o.Leave()
	o.Shell.Refresh()
	if !strings.Contains(f.Problem(), "201 Zeichen") || !f.Dirty() {
		t.Errorf("the field says %q", f.Problem())
	}
	if f.Focus(); o.Window.Canvas().Focused() != cell {
		t.Error("the cursor does not go to the cell that is too long")
	}
	if !uitest.EqualProjects(before, o.Stored()) {
		t.Error("something was stored")
	}
}

// A forecast needs a plan that it can differ from.
func TestForecastWithoutPlanIsRefused(t *testing.T) {
	o := newOffice(t).WithSample()
	o.GoTo(desk.Location{Page: desk.PageMeasures, Key: data.Measure{ID: "M01"}.Key()})
	uitest.PageAt[*Measures](o, desk.PageMeasures).NewMilestone()
	f := uitest.Field[*widget.TermField](o, "Prognose")
	o.TypeInto(f, "01.03.2018")
	o.Leave()
	if !strings.Contains(f.Problem(), "setzt einen Plan voraus") {
		t.Errorf("the field says %q", f.Problem())
	}
	ms := o.Stored().Measures[0].Milestones
	if ms[len(ms)-1].ForecastDate != "" {
		t.Error("the forecast was stored")
	}
}
