package page

import (
	"fmt"
	"testing"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// A large plan is shown by its Handlungsfelder, and a line leads to the measures of one.
func TestLargePlanIsShownByHandlungsfeld(t *testing.T) {
	var p data.Project
	for n := range 15 {
		p.Measures = append(p.Measures, data.Measure{ID: fmt.Sprintf("M%02d", n+1), Title: "Karte", Status: data.StatusRunning, Fields: []string{[]string{"Organisation", "Daten", "Personal"}[n%3]}})
	}
	o := newOffice(t).With(p)
	uitest.PageAt[*overviewPage](o, desk.PageOverview)
	if !o.Says("Handlungsfelder") || !o.Says("Daten: 5 Maßnahmen") {
		t.Fatalf("in view: %q", uitest.Texts(o.InView()))
	}
	for _, object := range o.InView() {
		if row, ok := object.(*widget.LinkRow); ok && row.Title == "Daten: 5 Maßnahmen" {
			row.Tapped(nil)
		}
	}
	if list := o.Shell.Page(desk.PageMeasures).(*Measures).list.Shown(); len(list) != 5 || list[0].ID != "M02" || list[0].Detail != "in Umsetzung · Daten" {
		t.Errorf("shown are %+v", list)
	}
}

func TestSmallPlanIsShownAsAList(t *testing.T) {
	o := newOffice(t).With(data.Project{Measures: []data.Measure{{ID: "M01", Fields: []string{"Daten"}}, {ID: "M02", Fields: []string{"Personal"}}}})
	o.GoTo(desk.Location{Page: desk.PageOverview})
	if o.Says("Handlungsfelder") {
		t.Error("a small plan is shown by Handlungsfeld")
	}
}
