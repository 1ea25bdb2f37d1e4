package ui

import (
	"strings"

	"modellkommune/data"
)

// headOf names a record with the words by which an officer knows it: „Maßnahme M01
// Leitlinien“.
func headOf(r data.Record) string {
	title := data.TitleOf(r)
	switch r := r.(type) {
	case data.Reminder:
		title = r.Text
	case data.BudgetItem:
		title = strings.TrimSpace(string(r.Position) + " " + yearOf(r.Year))
	case data.Instalment:
		title = r.Amount.String()
	case data.Appraisal:
		title = r.Measure
	case data.Concept:
		title = strings.TrimSpace(r.Title + " " + r.Version)
	case data.Attachment:
		title = orElse(r.Title, r.FileName)
	case data.Report:
		title = reportName(r)
	}
	return strings.TrimSpace(nameOf(r) + "  " + strings.Join(strings.Fields(title), " "))
}
