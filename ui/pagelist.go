package ui

// pages makes the pages of the Projektakte but for its reports.
type pages struct {
	app *Desk
	// measures is the page Maßnahmen once it was visited.
	measures *measuresPage
}

func newPages(d *Desk) *pages { return &pages{app: d} }

// entries lists the pages in the order of the navigation.
func (p *pages) entries() []pageEntry {
	d := p.app
	return []pageEntry{
		{pageOverview, "Übersicht", func() page { return &overviewPage{app: d} }},
		{pageMunicipality, "Kommune", func() page { return &municipalityPage{app: d} }},
		{pageConcept, "Konzept", func() page { return &conceptPage{app: d} }},
		{pageMeasures, "Maßnahmen", func() page { p.measures = &measuresPage{app: d}; return p.measures }},
		{pageSchedule, "Zeitplan", func() page { return &schedulePage{app: d} }},
		{pageIndicators, "Indikatoren", func() page { return newRecordsPage(d, pageIndicators, indicatorKind) }},
		{pageMoney, "Finanzen", func() page { return &moneyPage{app: d} }},
		{pageTakingPart, "Beteiligung", func() page { return newRecordsPage(d, pageTakingPart, participationKind) }},
		{pageDatasets, "Offene Daten", func() page { return newRecordsPage(d, pageDatasets, datasetKind) }},
		{pageRisks, "Risiken", func() page { return &risksPage{app: d} }},
		{pageWorkshops, "Workshops", func() page { return newRecordsPage(d, pageWorkshops, workshopKind) }},
		{pageLessons, "Erfahrungen", func() page { return newRecordsPage(d, pageLessons, lessonKind) }},
		{pageAppraisals, "Praxistauglichkeit", func() page { return newRecordsPage(d, pageAppraisals, appraisalKind) }},
		{pageAttachments, "Bilder und Anlagen", func() page { return &attachmentsPage{app: d} }},
	}
}

// onMeasures makes a command of the menu work on the page Maßnahmen.
func (p *pages) onMeasures(do func(*measuresPage)) func() {
	return func() {
		p.app.goTo(place{page: pageMeasures})
		do(p.measures)
	}
}

// onMeasure makes a command of the menu work on the chosen measure.
func (p *pages) onMeasure(do func(*measuresPage)) func() {
	return p.onMeasures(func(m *measuresPage) {
		if m.chosen == "" {
			p.app.shell.status.say("Dazu bitte zuerst eine Maßnahme anlegen.")
			return
		}
		do(m)
	})
}
