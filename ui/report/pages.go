// Package report is the way of a report: its texts, the preview, the findings of
// the Abgabeprüfung, the release, the handing over and the publication.
package report

import (
	"modellkommune/ui/desk"
)

// Entries lists the pages of the way of a report.
func Entries(d *desk.Desk) []desk.Entry {
	return []desk.Entry{
		{Name: desk.PageReports, Title: "Berichte", Make: func() desk.Page { return &reportsPage{desk: d} }},
		{Name: desk.PagePreview, Title: "Vorschau", Make: func() desk.Page { return &previewPage{desk: d} }},
	}
}
