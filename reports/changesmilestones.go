package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// courseFields are the fields of a milestone that its row shows.
var courseFields = []string{"planned_date", "forecast_date", "actual_date", "status", "delay_cause"}

// writeMilestones shows which milestones were reached, postponed and dropped.
func (c comparison) writeMilestones() {
	table, d := c.courseTable(), c.Changes.Milestones
	if len(table.Rows)+len(d.New)+len(d.Removed) == 0 {
		return
	}
	c.heading(2, "Meilensteine")
	c.sentences(document.Plain, causesSentence(c.Causes()), c.quiet())
	name := func(s data.Milestone) []document.Run { return c.milestoneLink(s) }
	gone := func(s data.Milestone) []document.Run { return document.Text(milestoneName(s)) }
	c.outcomes(outcome{"Neu", each(d.New, name)}, outcome{"Gestrichen", each(d.Removed, gone)})
	if len(table.Rows) > 0 {
		c.add(table)
	}
}

// quiet says that nothing overdue was left as it was.
func (c comparison) quiet() string {
	if len(c.Unmoved) > 0 || c.Date <= c.last.Date {
		return ""
	}
	return "Kein überfälliger Meilenstein ist ohne neuen Termin und Stand geblieben."
}

func (c comparison) courseTable() document.Table {
	t := document.Table{
		Caption: "Meilensteine, deren Termin oder Status sich geändert hat",
		Summary: "Zu jedem Meilenstein der beim letzten Bericht geplante und der jetzt geltende Termin, die Verschiebung dazwischen, die Abweichung vom Basisplan, der Status und die Ursache.",
		Columns: []document.Column{
			{Head: "Meilenstein", Weight: 49},
			{Head: "Bisher geplant", Weight: 20},
			{Head: "Termin jetzt", Weight: 21},
			{Head: "Verschiebung", Weight: 23, Align: document.Right},
			{Head: "Zum Basisplan", Weight: 21, Align: document.Right},
			{Head: "Status und Ursache", Weight: 31},
		},
		Small: true,
	}
	for _, s := range c.Changes.Milestones.Changed {
		if !slices.ContainsFunc(s.Fields, func(f data.FieldChange) bool { return slices.Contains(courseFields, f.Name) }) {
			continue
		}
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: c.milestoneLink(s.Now)},
			cell(s.Old.PlannedDate.String()),
			cell(dateNow(s.Now)),
			cell(shift(s.Now.Shift(s.Old))),
			cell(c.deviation(s.Now)),
			cell(strings.Join(given(c.milestoneStatus(s.Now), string(s.Now.DelayCause)), ":\n")),
		))
	}
	return t
}

// dateNow writes the date that holds and says where it is a forecast only.
func dateNow(s data.Milestone) string {
	expected := s.Expected().String()
	if expected != "" && s.Open() && s.ForecastDate != "" && s.ForecastDate != s.PlannedDate {
		return expected + "\n(Prognose)"
	}
	return expected
}

// shift writes a Verschiebung: „+63 Tage“.
func shift(by data.Lag, known bool) string {
	if !known {
		return ""
	}
	return by.Signed()
}

// causesSentence names the Verzugsursachen, the most frequent first.
func causesSentence(causes []data.CauseCount) string {
	var parts []string
	total := 0
	for _, c := range causes {
		parts = append(parts, fmt.Sprintf("%s (%s)", c.Cause, data.Count(c.Milestones)))
		total += c.Milestones
	}
	if total == 0 {
		return ""
	}
	return fmt.Sprintf("%s für Verzug und Wegfall (Zahl der Meilensteine): %s.", plural(len(causes), "Ursache", "Ursachen"), and(parts))
}

// writeUnmoved names what should have moved and did not.
func (c comparison) writeUnmoved() {
	n := len(c.Unmoved)
	if n == 0 {
		return
	}
	c.heading(2, "Was sich hätte bewegen sollen")
	c.add(document.Paragraph{KeepWithNext: true, Runs: document.Text(c.standstill() + ".")})
	t := document.Table{
		Summary: "Zu jedem überfälligen Meilenstein, seit wann er fällig ist, wie lange schon, und sein Status.",
		Columns: []document.Column{
			{Head: "Meilenstein", Weight: 80},
			{Head: "Fällig am", Weight: 22},
			{Head: "Überfällig seit", Weight: 28, Align: document.Right},
			{Head: "Status", Weight: 35},
		},
		Small: true,
	}
	for _, s := range c.Unmoved {
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: c.milestoneLink(s)},
			cell(s.Expected().String()),
			cell(s.Late(c.Date).Dative()),
			cell(c.Project.Programme.Template.StatusWord(s)),
		))
	}
	c.add(t)
}

// standstill says of how many milestones nothing has moved that should have.
func (c comparison) standstill() string {
	n := len(c.Unmoved)
	return fmt.Sprintf("%s %s überfällig, ohne dass sich seit %s Termin, Prognose oder Status geändert hat",
		capital(numeral(n, "ein")), plural(n, "Meilenstein ist", "Meilensteine sind"), c.last.Report.Name())
}

// writeStandstill names in brief what should have moved and did not.
func (c comparison) writeStandstill() {
	if len(c.Unmoved) == 0 {
		return
	}
	runs := document.Text(c.standstill() + ": ")
	for n, s := range c.Unmoved {
		if n > 0 {
			runs = append(runs, document.Run{Text: "; "})
		}
		runs = append(append(runs, c.milestoneLink(s)...), document.Run{Text: fmt.Sprintf(" (fällig %s, überfällig seit %s, %s)",
			s.Expected().On(), s.Late(c.Date).Dative(), cmp.Or(c.Project.Programme.Template.StatusWord(s), "Status nicht erfasst"))})
	}
	c.add(document.Paragraph{Runs: append(runs, document.Run{Text: "."})})
}
