package reports

import (
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// allReported gives the milestones of all measures in the order of their dates.
func allReported(p data.Project) []data.Milestone {
	var shown []data.Milestone
	for _, m := range p.Measures {
		shown = append(shown, m.Reported()...)
	}
	data.SortByDate(shown)
	return shown
}

// milestonesSentence says how many milestones are reached and overdue.
func milestonesSentence(word data.MeasureWord, t data.Tally) string {
	if t.GivenUp > 0 && (t.All < 2 || t.Reached == t.All) {
		return remainingMilestones(word, t)
	}
	text := countedMilestones(t)
	if t.GivenUp > 0 {
		text += word.In(" %s zu {3 beendeten Maßnahmen} und %s offen.", capital(plural(t.GivenUp, "ein weiterer gehört", numeral(t.GivenUp, "")+" weitere gehören")), plural(t.GivenUp, "blieb", "blieben"))
	}
	return text
}

// droppedBeside says how many milestones are given up beside those that milestonesSentence counts.
func droppedBeside(p data.Project) string {
	n := len(droppedOf(p))
	switch n {
	case 0:
		return ""
	case 1:
		return "Ein weiterer ist entfallen."
	}
	return fmt.Sprintf("%s weitere sind entfallen.", capital(numeral(n, "")))
}

// remainingMilestones counts them where „alle“ or „der einzige“ would leave out those that
// were given up.
func remainingMilestones(word data.MeasureWord, t data.Tally) string {
	all := t.All + t.GivenUp
	if all == 1 {
		return word.In("Der einzige Meilenstein gehört zu {3 einer beendeten Maßnahme} und blieb offen.")
	}
	reached := "ist keiner"
	if t.Reached > 0 {
		reached = plural(t.Reached, "ist ", "sind ") + numeral(t.Reached, "einer")
	}
	return word.In("Von %s Meilensteinen %s erreicht; %s zu {3 beendeten Maßnahmen} und %s offen.", numeral(all, ""), reached,
		plural(t.GivenUp, "einer gehört", numeral(t.GivenUp, "")+" gehören"), plural(t.GivenUp, "blieb", "blieben"))
}

func countedMilestones(t data.Tally) string {
	switch {
	case t.All == 0:
		return "Meilensteine sind noch nicht festgelegt."
	case t.All == 1 && t.Reached == 1:
		return "Der einzige Meilenstein ist erreicht."
	case t.All == 1 && t.Overdue == 1:
		return "Der einzige Meilenstein ist überfällig."
	case t.All == 1:
		return "Der einzige Meilenstein ist noch offen."
	case t.All == 2 && t.Reached == 2:
		return "Beide Meilensteine sind erreicht."
	case t.Reached == t.All:
		return fmt.Sprintf("Alle %s Meilensteine sind erreicht.", numeral(t.All, ""))
	}
	reached, overdue := "ist noch keiner", "keiner ist"
	if t.Reached > 0 {
		reached = plural(t.Reached, "ist ", "sind ") + numeral(t.Reached, "einer")
	}
	if t.Overdue > 0 {
		overdue = numeral(t.Overdue, "einer") + plural(t.Overdue, " ist", " sind")
	}
	return fmt.Sprintf("Von %s Meilensteinen %s erreicht; %s überfällig.", numeral(t.All, ""), reached, overdue)
}

// calendar is a table of milestones of several measures.
func (s *section) calendar(caption, summary string, milestones []data.Milestone) document.Table {
	t := document.Table{
		Caption: caption,
		Summary: summary,
		Columns: []document.Column{
			{Head: "Termin", Weight: 19},
			{Head: "Meilenstein", Weight: 77},
			{Head: "Basisplan", Weight: 19},
			{Head: "Abweichung", Weight: 20, Align: document.Right},
			{Head: "Status", Weight: 30},
		},
		Small: true,
	}
	for _, ms := range milestones {
		t.Rows = append(t.Rows, row(
			cell(ms.Expected().String()),
			document.Cell{Runs: []document.Run{{Text: ms.ID, Target: s.target(ms.Measure)}, {Text: " " + titleOf(ms)}}},
			cell(ms.BaselineDate.String()),
			cell(s.deviation(ms)),
			cell(s.milestoneStatus(ms)),
		))
	}
	return t
}

// milestoneTable shows the milestones of a measure.
func (s *section) milestoneTable(m data.Measure, milestones []data.Milestone) document.Table {
	t := document.Table{
		Summary: s.say("Meilensteine {2 der Maßnahme} mit ihrem überprüfbaren Ergebnis, ihren Terminen, Status, Abweichung vom Basisplan und deren Ursache."),
		Columns: []document.Column{
			{Head: "Meilenstein und überprüfbares Ergebnis", Weight: 66},
			{Head: "Basisplan", Weight: 17},
			{Head: "Plan", Weight: 17},
			{Head: "Ist, Prognose", Weight: 23.4},
			{Head: "Status (zum Basisplan)", Weight: 41.6},
		},
		RowHeads: true,
		Small:    true,
	}
	next := nextOf(m)
	for _, ms := range milestones {
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: s.milestoneRuns(m, ms)},
			cell(ms.BaselineDate.String()),
			cell(ms.PlannedDate.String()),
			cell(actualOrForecast(ms)),
			document.Cell{Runs: s.milestoneState(ms, slices.Contains(next, ms.ID))},
		))
	}
	return t
}

// nextOf gives the milestones of a measure that come next.
func nextOf(m data.Measure) []string {
	open := data.Project{Measures: []data.Measure{m}}.Pending()
	var list []string
	for _, ms := range open {
		if ms.Expected() == open[0].Expected() {
			list = append(list, ms.ID)
		}
	}
	return list
}

// actualOrForecast gives the Ist, and what was expected last where it came otherwise; until there is one, the Prognose.
func actualOrForecast(ms data.Milestone) string {
	switch {
	case ms.ForecastDate == "" || ms.ForecastDate == data.Term(ms.ActualDate):
		return ms.ActualDate.String()
	case ms.ActualDate != "":
		return ms.ActualDate.String() + "\n(Prognose war " + ms.ForecastDate.String() + ")"
	case ms.ForecastDate == ms.PlannedDate:
		return "wie geplant (Prognose)"
	}
	return ms.ForecastDate.String() + " (Prognose)"
}

// milestoneState gives the status, how far the milestone is from the Basisplan, and why.
func (s *section) milestoneState(ms data.Milestone, next bool) []document.Run {
	text := s.milestoneStatus(ms)
	if off := s.deviation(ms); off != "" && off != "keine" {
		if ms.Overdue(s.Date) {
			off = "bisher " + off
		}
		text += " (" + off + ")"
	}
	text = strings.Join(given(text, string(ms.DelayCause)), ": ")
	if next {
		return []document.Run{{Text: "als Nächstes: ", Bold: true}, {Text: text}}
	}
	return document.Text(text)
}

// milestoneRuns names a milestone, what shows that it was reached, and what it needs.
func (s *section) milestoneRuns(m data.Measure, ms data.Milestone) []document.Run {
	var marks []string
	if ms.Mandatory {
		marks = append(marks, "Pflicht")
	}
	if ms.Weight > 1 {
		marks = append(marks, "Gewicht "+data.Count(ms.Weight))
	}
	name := milestoneName(ms)
	if len(marks) > 0 {
		name += " (" + strings.Join(marks, ", ") + ")"
	}
	out := []document.Run{{Text: name, Bold: true}}
	if ms.Evidence != "" {
		out = append(out, document.Run{Text: ": " + ms.Evidence})
	}
	line := func(runs ...document.Run) { out = append(append(out, document.Run{Text: "\n"}), runs...) }
	if ms.EvidenceURL != "" {
		line(document.Run{Text: "Nachweis: "}, document.Run{Text: ms.EvidenceURL, URL: ms.EvidenceURL})
	}
	if others := foreign(m, ms); len(others) > 0 {
		line(document.Run{Text: "Setzt voraus: " + strings.Join(others, ", ")})
	}
	if ms.Responsible != "" {
		line(document.Run{Text: "Verantwortlich: " + s.person(ms.Responsible)})
	}
	return out
}

// foreign gives the milestones of other measures that must come first; that
// those of the same measure build on each other goes without saying.
func foreign(m data.Measure, ms data.Milestone) []string {
	return slices.DeleteFunc(slices.Clone(ms.DependsOn), func(id string) bool {
		return slices.ContainsFunc(m.Milestones, func(own data.Milestone) bool { return own.ID == id })
	})
}
