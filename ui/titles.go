package ui

import (
	"cmp"
	"strconv"
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
		title = cmp.Or(r.Title, r.FileName)
	case data.Report:
		title = reportName(r)
	}
	return strings.TrimSpace(nameOf(r) + "  " + strings.Join(strings.Fields(title), " "))
}

// nameOf names a record for the history: „Risiko R3“.
func nameOf(r data.Record) string {
	if report, is := r.(data.Report); is {
		return report.Name() // its Kennung stands nowhere
	}
	if r.Key().Kind.Single() {
		return r.Key().Kind.String()
	}
	return r.Key().Kind.String() + " " + r.Key().ID
}

// reportName names a report as its list does: by its title, else its kind.
func reportName(r data.Report) string { return cmp.Or(r.Title, string(r.Kind)) }

// yearOf writes a year, nothing for none.
func yearOf(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}
