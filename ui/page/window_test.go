package page

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// Tab goes from the list over the sections into the fields.
func TestTabOrder(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	c := o.Window.Canvas()
	c.Unfocus()
	for range 3 {
		c.FocusNext()
	}
	if c.Focused() != p.Sections.Tabs {
		t.Fatalf("the third stop is %T", c.Focused())
	}
	c.FocusNext()
	test.Type(c.Focused(), "x")
	if !p.edit.Field("title").Dirty() {
		t.Error("the fourth stop is not the title")
	}
}

func TestStripByKeyboard(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	s := p.Sections.Tabs
	o.Window.Canvas().Focus(s)
	for _, k := range []fyne.KeyName{fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft} {
		s.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if s.Chosen != milestoneSection || !o.Says("Neuer Meilenstein") {
		t.Errorf("section %d", s.Chosen)
	}
}

func TestOverviewLeadsToPlaces(t *testing.T) {
	o := newOffice(t).WithSample()
	o.SetKeyDate("2017-10-31")
	var rows []*widget.LinkRow
	for _, object := range o.InView() {
		if r, ok := object.(*widget.LinkRow); ok {
			rows = append(rows, r)
		}
	}
	first := slices.IndexFunc(rows, func(r *widget.LinkRow) bool { return strings.HasPrefix(r.Title, "M03-MS1") })
	if first < 0 || len(rows) < nextMilestones+len(o.Project().Measures) {
		t.Fatalf("%d lines, M03-MS1 is number %d", len(rows), first)
	}
	rows[first].Tapped(nil)
	p := o.Shell.Page(desk.PageMeasures).(*Measures)
	if o.Shell.Current != desk.PageMeasures || p.Chosen != "M03" || p.milestones.Chosen != "M03-MS1" {
		t.Errorf("leads to %s, %s", p.Chosen, p.milestones.Chosen)
	}
}

func TestSearchFindsMeasures(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	p.search.Focus()
	test.Type(o.Window.Canvas().Focused(), "karte")
	var ids []string
	for _, r := range p.list.Shown() {
		ids = append(ids, r.ID)
	}
	if !slices.Equal(ids, []string{"M03", "M04"}) {
		t.Errorf("found %q", ids)
	}
}

// What is typed after another page was called never goes into a field that is
// out of sight.
func TestNoTypingOutOfSight(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	o.TypeInto(p.edit.Field("title"), "Sichtbar")
	o.GoTo(desk.Location{Page: desk.PageOverview})
	if f := o.Window.Canvas().Focused(); f != nil {
		t.Errorf("%T has the focus", f)
	}
	if got := o.Stored().Measures[0].Title; got != "Sichtbar" {
		t.Errorf("stored %q", got)
	}
	o.GoTo(desk.Location{Page: desk.PageMeasures})
	p.edit.Field("title").Focus()
	p.Sections.Open(milestoneSection)
	if f := o.Window.Canvas().Focused(); f != nil {
		t.Errorf("%T has the focus", f)
	}
}

// A wrong input is not dropped by choosing another measure.
func TestWrongInputHoldsTheChoice(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	first, second := p.Chosen, o.Project().Measures[1].ID
	p.Sections.Reveal(p.edit.Field("start"))
	o.TypeInto(p.edit.Field("start"), "31.02.2018")
	p.Choose(second)
	if p.Chosen != first || p.list.Selected() != first || !p.edit.Field("start").Dirty() {
		t.Errorf("%s is shown, %s selected", p.Chosen, p.list.Selected())
	}
	o.GoTo(desk.LocationOf(o.Project().Measures[1].Key()))
	if p.Chosen != first {
		t.Errorf("%s is shown", p.Chosen)
	}
	p.edit.Field("start").Discard()
	p.Choose(second)
	if p.Chosen != second {
		t.Errorf("%s is shown", p.Chosen)
	}
}
