package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Tab goes from the list over the sections into the fields.
func TestTabOrder(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*measuresPage](o, pageMeasures)
	c := o.window.Canvas()
	c.Unfocus()
	for range 3 {
		c.FocusNext()
	}
	if c.Focused() != p.sections.strip {
		t.Fatalf("the third stop is %T", c.Focused())
	}
	c.FocusNext()
	test.Type(c.Focused(), "x")
	if !p.edit.field("title").Dirty() {
		t.Error("the fourth stop is not the title")
	}
}

func TestStripByKeyboard(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*measuresPage](o, pageMeasures)
	s := p.sections.strip
	o.window.Canvas().Focus(s)
	for _, k := range []fyne.KeyName{fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft} {
		s.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if s.chosen != milestoneSection || !o.says("Neuer Meilenstein") {
		t.Errorf("section %d", s.chosen)
	}
}

func TestOverviewLeadsToPlaces(t *testing.T) {
	o := newOffice(t).withSample()
	o.setKeyDate("2017-10-31")
	var rows []*jumpRow
	for _, object := range o.inView() {
		if r, ok := object.(*jumpRow); ok {
			rows = append(rows, r)
		}
	}
	first := slices.IndexFunc(rows, func(r *jumpRow) bool { return strings.HasPrefix(r.title, "M03-MS1") })
	if first < 0 || len(rows) < nextMilestones+len(o.project().Measures) {
		t.Fatalf("%d lines, M03-MS1 is number %d", len(rows), first)
	}
	rows[first].Tapped(nil)
	p := o.shell.page(pageMeasures).(*measuresPage)
	if o.shell.current != pageMeasures || p.chosen != "M03" || p.milestones.chosen != "M03-MS1" {
		t.Errorf("leads to %s, %s", p.chosen, p.milestones.chosen)
	}
}

func TestSearchFindsMeasures(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*measuresPage](o, pageMeasures)
	p.search.Focus()
	test.Type(o.window.Canvas().Focused(), "karte")
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
	o := newOffice(t).withSample()
	p := pageAt[*measuresPage](o, pageMeasures)
	o.typeInto(p.edit.field("title"), "Sichtbar")
	o.goTo(place{page: pageOverview})
	if f := o.window.Canvas().Focused(); f != nil {
		t.Errorf("%T has the focus", f)
	}
	if got := o.stored().Measures[0].Title; got != "Sichtbar" {
		t.Errorf("stored %q", got)
	}
	o.goTo(place{page: pageMeasures})
	p.edit.field("title").Focus()
	p.sections.open(milestoneSection)
	if f := o.window.Canvas().Focused(); f != nil {
		t.Errorf("%T has the focus", f)
	}
}

// A wrong input is not dropped by choosing another measure.
func TestWrongInputHoldsTheChoice(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*measuresPage](o, pageMeasures)
	first, second := p.chosen, o.project().Measures[1].ID
	p.sections.reveal(p.edit.field("start"))
	o.typeInto(p.edit.field("start"), "31.02.2018")
	p.choose(second)
	if p.chosen != first || p.list.Selected() != first || !p.edit.field("start").Dirty() {
		t.Errorf("%s is shown, %s selected", p.chosen, p.list.Selected())
	}
	o.goTo(placeOf(o.project().Measures[1].Key()))
	if p.chosen != first {
		t.Errorf("%s is shown", p.chosen)
	}
	p.edit.field("start").Discard()
	p.choose(second)
	if p.chosen != second {
		t.Errorf("%s is shown", p.chosen)
	}
}
