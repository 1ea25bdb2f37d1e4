package ui

// reportEntries lists the pages of the way of a report.
func reportEntries(d *Desk) []pageEntry {
	return []pageEntry{
		{pageReports, "Berichte", func() page { return &reportsPage{app: d} }},
		{pagePreview, "Vorschau", func() page { return &previewPage{app: d} }},
	}
}
