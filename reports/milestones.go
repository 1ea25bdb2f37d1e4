package reports

import (
	"cmp"
	"fmt"
	"slices"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// reported gives the milestones of a measure that a report shows.
func reported(m data.Measure) []data.Milestone {
	var shown []data.Milestone
	for _, s := range m.Milestones {
		if !s.Internal {
			s.Measure = m.ID
			shown = append(shown, s)
		}
	}
	return shown
}

// allReported gives the milestones of all measures in the order of their dates.
func allReported(p data.Project) []data.Milestone {
	var shown []data.Milestone
	for _, m := range p.Measures {
		shown = append(shown, reported(m)...)
	}
	sortByDate(shown)
	return shown
}

func sortByDate(milestones []data.Milestone) {
	slices.SortStableFunc(milestones, func(a, b data.Milestone) int { return cmp.Compare(place(a), place(b)) })
}

// place gives the key by which a milestone is sorted; one without a date, such
// as a dropped one, comes last.
func place(s data.Milestone) data.Date {
	if expected := s.Expected(); expected != "" {
		return expected
	}
	return "9999" + s.BaselineDate
}

// pending gives the open milestones of the measures that are still pursued,
// in the order of their dates.
func pending(p data.Project) []data.Milestone {
	var open []data.Milestone
	for _, m := range p.Measures {
		if pursued(m) {
			open = append(open, slices.DeleteFunc(reported(m), func(s data.Milestone) bool { return !s.Open() })...)
		}
	}
	sortByDate(open)
	return open
}

// pursued says whether work on a measure goes on or may go on.
func pursued(m data.Measure) bool {
	switch m.Status {
	case data.StatusDone, data.StatusBrokenOff, data.StatusMerged:
		return false
	}
	return true
}

// tally counts milestones at a key date. All counts what was reached and what
// is still to be reached: dropped milestones do not count, nor do those of
// measures that were given up.
type tally struct{ all, reached, open, overdue int }

func count(p data.Project, key data.Date) tally {
	var t tally
	for _, s := range allReported(p) {
		if s.Status != data.MilestoneDropped && !s.Open() {
			t.reached++
		}
	}
	for _, s := range pending(p) {
		t.open++
		if s.Overdue(key) {
			t.overdue++
		}
	}
	t.all = t.reached + t.open
	return t
}

// milestonesSentence says how many milestones are reached and overdue.
func milestonesSentence(t tally) string {
	switch {
	case t.all == 0:
		return "Meilensteine sind noch nicht festgelegt."
	case t.all == 1 && t.reached == 1:
		return "Der einzige Meilenstein ist erreicht."
	case t.all == 1 && t.overdue == 1:
		return "Der einzige Meilenstein ist überfällig."
	case t.all == 1:
		return "Der einzige Meilenstein ist noch offen."
	case t.all == 2 && t.reached == 2:
		return "Beide Meilensteine sind erreicht."
	case t.reached == t.all:
		return fmt.Sprintf("Alle %s Meilensteine sind erreicht.", numeral(t.all, ""))
	}
	reached, overdue := "ist noch keiner", "ist keiner"
	if t.reached > 0 {
		reached = either(t.reached, "ist ", "sind ") + numeral(t.reached, "einer")
	}
	if t.overdue > 0 {
		overdue = either(t.overdue, "ist ", "sind ") + numeral(t.overdue, "einer")
	}
	return fmt.Sprintf("Von %s Meilensteinen %s erreicht, überfällig %s.", numeral(t.all, ""), reached, overdue)
}

// milestoneName writes „M01-MS3 Ratsbeschluss über die Leitlinien“.
func milestoneName(s data.Milestone) string { return named(s.ID, s.Title) }

func measureName(m data.Measure) string { return named(m.ID, m.Title) }

// named puts a Kennung before its title.
func named(id, title string) string {
	if title == "" {
		title = "(noch ohne Titel)"
	}
	return id + " " + title
}

// quotedMilestone writes a milestone for running text: „Auftakt“ (M05-MS1).
func quotedMilestone(s data.Milestone) string {
	if s.Title == "" {
		return s.ID
	}
	return quoted(s.Title) + " (" + s.ID + ")"
}

// deviation writes the days from the Basisplan: „+63 Tage“.
func deviation(s data.Milestone) string {
	days, known := s.Deviation()
	switch {
	case !known:
		return ""
	case days > 0:
		return "+" + data.Days(days)
	}
	return data.Days(days)
}

// milestoneStatus gives the status and says where the date has passed.
func milestoneStatus(s data.Milestone, key data.Date) string {
	if s.Overdue(key) {
		return fmt.Sprintf("%s, überfällig", s.Status)
	}
	return string(s.Status)
}

// calendar is a table of milestones of several measures.
func (s *section) calendar(caption, summary string, milestones []data.Milestone) document.Table {
	t := document.Table{
		Caption: caption,
		Summary: summary,
		Columns: []document.Column{
			{Head: "Termin", Weight: 19},
			{Head: "Meilenstein", Weight: 71},
			{Head: "Basisplan", Weight: 19},
			{Head: "Abweichung", Weight: 20, Align: document.Right},
			{Head: "Status", Weight: 36},
		},
		Small: true,
	}
	for _, ms := range milestones {
		t.Rows = append(t.Rows, row(
			cell(ms.Expected().String()),
			document.Cell{Runs: []document.Run{{Text: ms.ID, Target: s.target(ms.Measure)}, {Text: " " + titleOf(ms)}}},
			cell(ms.BaselineDate.String()),
			cell(deviation(ms)),
			cell(milestoneStatus(ms, s.Date)),
		))
	}
	return t
}
