// Package page holds the pages of a Projektakte, one a file with its parts; those
// of its reports lie in the room report.
package page

import (
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
)

// Pages makes the pages of the Projektakte but for its reports.
type Pages struct {
	desk *desk.Desk
	// measures is the page Maßnahmen once it was visited.
	measures *Measures
}

// NewPages makes the pages of a desk; none is built before it is visited.
func NewPages(d *desk.Desk) *Pages { return &Pages{desk: d} }

// Entries lists the pages in the order of the navigation.
func (p *Pages) Entries() []desk.Entry {
	d := p.desk
	return []desk.Entry{
		{Name: desk.PageOverview, Title: "Übersicht", Make: func() desk.Page { return &overviewPage{desk: d} }},
		{Name: desk.PageMunicipality, Title: "Kommune", Make: func() desk.Page { return &Municipality{desk: d} }},
		{Name: desk.PageConcept, Title: "Konzept", Make: func() desk.Page { return &conceptPage{desk: d} }},
		{Name: desk.PageMeasures, Title: "{Maßnahmen}", Make: func() desk.Page { p.measures = &Measures{desk: d}; return p.measures }},
		{Name: desk.PageSchedule, Title: "Zeitplan", Make: func() desk.Page { return &schedulePage{desk: d} }},
		{Name: desk.PageIndicators, Title: "Indikatoren", Make: func() desk.Page { return form.NewTablePage(d, desk.PageIndicators, indicatorKind) }},
		{Name: desk.PageMoney, Title: "Finanzen", Make: func() desk.Page { return &moneyPage{desk: d} }},
		{Name: desk.PageTakingPart, Title: "Beteiligung", Make: func() desk.Page { return form.NewTablePage(d, desk.PageTakingPart, participationKind) }},
		{Name: desk.PageDatasets, Title: "Offene Daten", Make: func() desk.Page { return form.NewTablePage(d, desk.PageDatasets, datasetKind) }},
		{Name: desk.PageRisks, Title: "Risiken", Make: func() desk.Page { return &risksPage{desk: d} }},
		{Name: desk.PageWorkshops, Title: "Workshops", Make: func() desk.Page { return form.NewTablePage(d, desk.PageWorkshops, workshopKind) }},
		{Name: desk.PageLessons, Title: "Erfahrungen", Make: func() desk.Page { return form.NewTablePage(d, desk.PageLessons, lessonKind) }},
		{Name: desk.PageAppraisals, Title: "Praxistauglichkeit", Make: func() desk.Page { return form.NewTablePage(d, desk.PageAppraisals, appraisalKind) }},
		{Name: desk.PageAttachments, Title: "Bilder und Anlagen", Make: func() desk.Page { return &attachmentsPage{desk: d} }},
	}
}

// OnMeasures makes a command of the menu work on the page Maßnahmen.
func (p *Pages) OnMeasures(do func(*Measures)) func() {
	return func() {
		p.desk.GoTo(desk.Location{Page: desk.PageMeasures})
		do(p.measures)
	}
}

// OnMeasure makes a command of the menu work on the chosen measure.
func (p *Pages) OnMeasure(do func(*Measures)) func() {
	return p.OnMeasures(func(m *Measures) {
		if m.Chosen == "" {
			p.desk.Shell.Status.Say(p.desk.Say("Dazu bitte zuerst {4 eine Maßnahme} anlegen."))
			return
		}
		do(m)
	})
}
