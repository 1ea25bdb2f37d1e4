package reports

import (
	"fmt"

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
func milestonesSentence(t data.Tally) string {
	if t.GivenUp > 0 && (t.All < 2 || t.Reached == t.All) {
		return remainingMilestones(t)
	}
	text := countedMilestones(t)
	if t.GivenUp > 0 {
		text += fmt.Sprintf(" %s zu beendeten Maßnahmen und %s offen.", capital(plural(t.GivenUp, "ein weiterer gehört", numeral(t.GivenUp, "")+" weitere gehören")), plural(t.GivenUp, "blieb", "blieben"))
	}
	return text
}

// droppedBeside says how many milestones are given up beside those that milestonesSentence counts.
func droppedBeside(p data.Project) string {
	n := len(dropped(p))
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
func remainingMilestones(t data.Tally) string {
	all := t.All + t.GivenUp
	if all == 1 {
		return "Der einzige Meilenstein gehört zu einer beendeten Maßnahme und blieb offen."
	}
	reached := "ist keiner"
	if t.Reached > 0 {
		reached = plural(t.Reached, "ist ", "sind ") + numeral(t.Reached, "einer")
	}
	return fmt.Sprintf("Von %s Meilensteinen %s erreicht; %s zu beendeten Maßnahmen und %s offen.", numeral(all, ""), reached,
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
