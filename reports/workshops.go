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
		s.heading(2, workshopName(w))
		s.add(s.workshop(w))
	}
	s.tasks(all)
}

func (s *section) workshop(w data.Workshop) document.Table {
	attendees := ""
	if w.Attendees != nil {
		attendees = data.Count(*w.Attendees)
	}
	results := optional("Ergebnisse", w.Results)
	if w.DateFrom <= s.Date {
		results = required("Ergebnisse", w.Results)
	}
	t := facts("Angaben zum Workshop: je Zeile eine Angabe.",
		required("Termin", daysOf(w.DateFrom, w.DateTo)),
		optional("Ort", w.Place),
		optional("Veranstalter", w.Organizer),
		optional("Eigene Teilnehmende", attendees),
		optional("Tagesordnung", strings.Join(w.Agenda, "\n")),
		results,
	)
	t.Small = true
	return t
}

// tasks lists what the workshops left to do, the next to be done first.
func (s *section) tasks(all []data.Workshop) {
	t := document.Table{
		Summary: "Zu jeder Aufgabe, wer sie übernimmt, die Frist, der Status und der Workshop, aus dem sie kommt.",
		Columns: []document.Column{
			{Head: "Frist", Weight: 19},
			{Head: "Aufgabe", Weight: 58},
			{Head: "Wer", Weight: 28},
			{Head: "Status", Weight: 22},
			{Head: "Aus", Weight: 38},
		},
		Small: true,
	}
	type found struct {
		data.Task
		of data.Workshop
	}
	var list []found
	for _, w := range all {
		for _, task := range w.Tasks {
			list = append(list, found{task, w})
		}
	}
	if len(list) == 0 {
		return
	}
	slices.SortStableFunc(list, func(a, b found) int { return cmp.Compare(a.Due, b.Due) })
	for _, f := range list {
		status := string(f.Status)
		if f.Overdue(s.Date) {
			status = strings.Join(given(status, "überfällig"), ", ")
		}
		t.Rows = append(t.Rows, row(cell(f.Due.String()), cell(f.Text), cell(f.Owner), cell(status), cell(workshopName(f.of))))
	}
	s.heading(2, "Aufgaben aus den Workshops")
	s.add(t)
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

func tasksSentence(all []data.Workshop, key data.Date) string {
	total, open, overdue := 0, 0, 0
	for _, w := range all {
		if w.DateFrom > key {
			continue // nothing comes of one that is still to come
		}
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
	switch {
	case total == 0:
		return ""
	case total == 1 && open == 1:
		text := "Die einzige Aufgabe daraus ist noch offen"
		if overdue == 1 {
			text += " und überfällig"
		}
		return text + "."
	case total == 1:
		return "Die einzige Aufgabe daraus ist nicht mehr offen."
	case open == 0:
		return fmt.Sprintf("Von den %s Aufgaben daraus ist keine mehr offen.", numeral(total, ""))
	}
	text := fmt.Sprintf("Von %s Aufgaben daraus %s noch %s offen", numeral(total, ""), plural(open, "ist", "sind"), numeral(open, "eine"))
	if open == 1 && overdue == 1 {
		return text + " und überfällig."
	}
	if overdue > 0 {
		text += fmt.Sprintf(", %s davon überfällig", numeral(overdue, "eine"))
	}
	return text + "."
}
