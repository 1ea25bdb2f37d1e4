package reports

import (
	"fmt"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// outlook says what comes next: the officer's words, the milestones of the
// next period and the next report.
func outlook(s *section) {
	s.add(freeText(s.Report.Outlook)...)
	next, planned := nextReport(s.Project, s.Report)
	var due []data.Milestone
	overdue := 0
	for _, ms := range s.Project.Pending() {
		if planned && ms.Expected().Last() > next.PeriodTo {
			continue
		}
		due = append(due, ms)
		if ms.Overdue(s.Date) {
			overdue++
		}
	}
	if len(allReported(s.Project)) == 0 {
		return
	}
	s.sentences(document.Plain, dueSentence(len(due), next.PeriodTo), overdueSentence(overdue, len(due)), nextReportSentence(next))
	if len(due) > 0 && !s.Outline.Has(data.SectionMeasures) && !s.Outline.Has(data.SectionOverview) {
		s.add(s.calendar("Nächste Meilensteine", "Offene Meilensteine nach ihrem Termin.", due))
	}
}

// nextReport gives the report whose period ends next after this one.
func nextReport(p data.Project, this data.Report) (data.Report, bool) {
	var next data.Report
	for _, r := range p.Reports {
		if r.Kind.Dated() && r.PeriodTo > this.PeriodTo && (next.PeriodTo == "" || r.PeriodTo < next.PeriodTo) {
			next = r
		}
	}
	return next, next.PeriodTo != ""
}

// dueSentence says how many milestones are to be reached until a day, or at
// all where no further report is planned.
func dueSentence(n int, until data.Date) string {
	switch {
	case n == 0 && until == "":
		return "Offene Meilensteine gibt es nicht mehr."
	case n == 0:
		return fmt.Sprintf("Bis zum Ende des nächsten Berichtszeitraums am %s steht kein Meilenstein an.", until.Long())
	case until == "":
		return fmt.Sprintf("Noch %s offen.", plural(n, "ist ein Meilenstein", "sind "+numeral(n, "")+" Meilensteine"))
	}
	return fmt.Sprintf("Bis zum Ende des nächsten Berichtszeitraums am %s %s.", until.Long(), plural(n, "steht ein Meilenstein an", "stehen "+numeral(n, "")+" Meilensteine an"))
}

// overdueSentence says how many of the milestones to be reached are overdue.
func overdueSentence(n, of int) string {
	switch {
	case n == 0:
		return ""
	case of == 1:
		return "Er ist überfällig."
	case n == of:
		return plural(of-1, "Beide", "Alle") + " sind überfällig."
	}
	return fmt.Sprintf("Davon %s %s überfällig.", plural(n, "ist", "sind"), numeral(n, "einer"))
}

func nextReportSentence(next data.Report) string {
	if next.Due == "" || next.Title == "" {
		return ""
	}
	return fmt.Sprintf("Der nächste Bericht %s ist am %s fällig.", quoted(next.Title), next.Due.Long())
}
