package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// workshops tells what came of the meetings of the Modellkommunen, and what they
// left to do.
func workshops(s *section) {
	all := slices.Clone(s.Project.Workshops)
	if len(all) == 0 {
		return
	}
	slices.SortStableFunc(all, func(a, b data.Workshop) int { return cmp.Compare(a.DateFrom, b.DateFrom) })
	s.sentences(document.Plain, workshopsSentence(all, s.Date), tasksSentence(all, s.Date))
	for _, w := range all {
		s.add(document.Paragraph{Runs: s.workshop(w)})
	}
}

// workshop tells in a paragraph when and where it was, what it was about, and what came of it.
func (s *section) workshop(w data.Workshop) []document.Run {
	name := w.ID
	if w.Title != "" {
		name = named(w.ID, w.Title)
	}
	attendees := ""
	if w.Attendees != nil {
		attendees = "eigene Teilnehmende: " + data.Count(*w.Attendees)
	}
	about := strings.Join(given(cmp.Or(daysOf(w.DateFrom, w.DateTo), "Termin: "+missing), w.Place, labelledText("Veranstalter: ", w.Organizer), attendees), "; ")
	out := []document.Run{{Text: name, Bold: true}, {Text: " (" + about + ")."}}
	if len(w.Agenda) > 0 {
		out = append(out, document.Run{Text: " Tagesordnung: " + closed(strings.Join(w.Agenda, "; "))})
	}
	switch {
	case w.Results != "":
		out = append(append(out, document.Run{Text: " Ergebnisse: "}), inCell(closed(w.Results))...)
	case w.DateFrom <= s.Date:
		out = append(out, document.Run{Text: " Ergebnisse: "}, document.Run{Text: missing + ".", Italic: true})
	}
	var tasks []string
	for _, t := range w.Tasks {
		tasks = append(tasks, s.task(t))
	}
	if len(tasks) > 0 {
		out = append(out, document.Run{Text: " " + plural(len(tasks), "Aufgabe", "Aufgaben") + ": " + strings.Join(tasks, "; ") + "."})
	}
	return out
}

// task writes „2. Projektbericht abgeben (Projektleitung, bis 31.10.2018, in Arbeit)“.
func (s *section) task(t data.Task) string {
	overdue := ""
	if t.Overdue(s.Date) {
		overdue = "überfällig"
	}
	about := strings.Join(given(t.Owner, labelledText("bis ", t.Due.String()), s.word(data.KindWorkshop, "tasks.status", string(t.Status)), overdue), ", ")
	if about == "" {
		return t.Text
	}
	return strings.TrimSpace(t.Text + " (" + about + ")")
}

func workshopsSentence(all []data.Workshop, key data.Date) string {
	held := 0
	var next data.Workshop
	for _, w := range all {
		if w.DateFrom <= key {
			held++
		} else if next.ID == "" {
			next = w
		}
	}
	var text string
	switch held {
	case 0:
		text = "Noch hat kein Workshop stattgefunden"
	case 1:
		text = "Bisher hat ein Workshop stattgefunden"
	default:
		text = fmt.Sprintf("Bisher haben %s Workshops stattgefunden", numeral(held, ""))
	}
	if next.ID == "" {
		return text + "."
	}
	return fmt.Sprintf("%s; der nächste beginnt am %s.", text, next.DateFrom.Long())
}

// tasksSentence counts the tasks of all workshops; one that is to come may have to be prepared.
func tasksSentence(all []data.Workshop, key data.Date) string {
	total, open, overdue := 0, 0, 0
	for _, w := range all {
		for _, t := range w.Tasks {
			total++
			if t.Open() {
				open++
			}
			if t.Overdue(key) {
				overdue++
			}
		}
	}
	subject := plural(total-1, "Beide Aufgaben zu den Workshops", fmt.Sprintf("Alle %s Aufgaben zu den Workshops", numeral(total, "")))
	if total == 1 {
		subject = "Die einzige Aufgabe zu den Workshops"
	}
	late := ""
	switch {
	case overdue > 0 && overdue == open:
		late = " und überfällig"
	case overdue > 0:
		late = fmt.Sprintf(", %s davon überfällig", numeral(overdue, "eine"))
	}
	switch {
	case total == 0:
		return ""
	case open == total:
		return subject + plural(total, " ist", " sind") + " noch offen" + late + "."
	case total == 1:
		return subject + " ist nicht mehr offen."
	case open == 0:
		return fmt.Sprintf("Von den %s Aufgaben zu den Workshops ist keine mehr offen.", numeral(total, ""))
	}
	return fmt.Sprintf("Von %s Aufgaben zu den Workshops %s noch %s offen%s.", numeral(total, ""), plural(open, "ist", "sind"), numeral(open, "eine"), late)
}
