package desk

import (
	"cmp"
	"strconv"
	"strings"

	"modellkommune/data"
)

// HeadOf names a record with the words by which an officer knows it: „Maßnahme M01
// Leitlinien“.
func (d *Desk) HeadOf(r data.Record) string {
	title := data.TitleOf(r)
	switch r := r.(type) {
	case data.Reminder:
		title = r.Text
	case data.BudgetItem:
		title = strings.TrimSpace(r.Measure + " " + YearOf(r.Year))
	case data.Plan:
		title = strings.TrimSpace(string(r.Kind) + " " + r.Date.String())
	case data.Booking:
		title = cmp.Or(r.Reason, r.Payee, r.Number, r.Amount.String())
	case data.Commitment:
		title = cmp.Or(r.Reason, r.Payee, r.Number, r.Amount.String())
	case data.Income:
		title = cmp.Or(r.Reason, r.Amount.String())
	case data.Instalment:
		title = r.Amount.String()
	case data.Appraisal:
		title = r.Measure
	case data.Concept:
		title = strings.TrimSpace(r.Title + " " + r.Version)
	case data.Attachment:
		title = cmp.Or(r.Title, r.FileName)
	case data.Report:
		title = ReportName(r)
	}
	return strings.TrimSpace(d.NameOf(r) + "  " + strings.Join(strings.Fields(title), " "))
}

// NameOf names a record for the history: „Risiko R3“.
func (d *Desk) NameOf(r data.Record) string {
	if report, is := r.(data.Report); is {
		return report.Name() // its Kennung stands nowhere
	}
	if r.Key().Kind.Single() {
		return r.Key().Kind.String()
	}
	return d.kindName(r.Key().Kind) + " " + r.Key().ID
}

// kindName gives what the programme calls a kind of record.
func (d *Desk) kindName(k data.Kind) string { return d.Project().Programme.Template.KindName(k) }

// ReportName names a report as its list does: by its title, else its kind.
func ReportName(r data.Report) string { return cmp.Or(r.Title, string(r.Kind)) }

// YearOf writes a year, nothing for none.
func YearOf(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}
