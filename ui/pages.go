package ui

// pages lists the pages in the order of the navigation.
func (a *App) pages(d *Desk) []pageEntry {
	return []pageEntry{
		{pageOverview, "Übersicht", func() page { return &overviewPage{app: d} }},
		{pageMunicipality, "Kommune", func() page { return &municipalityPage{app: d} }},
		{pageConcept, "Konzept", func() page { return &conceptPage{app: d} }},
		{pageMeasures, "Maßnahmen", func() page { a.measures = &measuresPage{app: d}; return a.measures }},
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
		{pageReports, "Berichte", func() page { return &reportsPage{app: d} }},
		{pagePreview, "Vorschau", func() page { return &previewPage{app: d} }},
	}
}
