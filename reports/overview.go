package reports

import (
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/document"
)

// figureWidth is the width of the text on a page in mm.
const figureWidth = 165

// overview shows all measures side by side: state, perspectives, schedule.
func overview(s *section) {
	if len(s.Project.Measures) == 0 {
		s.sentences(document.Plain, "Maßnahmen sind noch nicht erfasst.")
		return
	}
	s.heading(2, "Stand der Maßnahmen")
	s.add(s.measureTable())
	s.reasons()
	s.add(document.Paragraph{
		Runs: document.Text("Die Termin-Ampel misst am Plan, also an den zuletzt vereinbarten Terminen. " +
			"Abweichungen in Tagen zählen dagegen ab dem Basisplan, den zuerst vereinbarten Terminen."),
		KeepWithNext: true,
	}, legend(s.Project.Programme.Thresholds.OrDefault()))
	s.heading(2, "Perspektiven der Offenheit")
	s.perspectives()
	s.heading(2, "Zeitplan")
	s.add(document.Paragraph{Runs: document.Text(milestonesSentence(s.Project.Tally(s.Date))), KeepWithNext: true})
	s.schedule()
	if all := allReported(s.Project); len(all) > 0 {
		s.add(s.calendar("Alle Meilensteine nach Termin",
			"Zu jedem Meilenstein der geltende Termin, der Basisplan, die Abweichung davon und der Status.", all))
	}
}

func (s *section) measureTable() document.Table {
	t := document.Table{
		Summary: "Zu jeder Maßnahme Federführung, geplante Laufzeit, Status, Termin-Ampel und Fortschritt.",
		Columns: []document.Column{
			{Head: "Maßnahme", Weight: 47},
			{Head: "Federführung", Weight: 31},
			{Head: "Laufzeit", Weight: 19},
			{Head: "Status", Weight: 25},
			{Head: "Termin-Ampel", Weight: 25},
			{Head: "Fortschritt", Weight: 18, Align: document.Right},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, m := range s.Project.Measures {
		light, _ := scheduleLight(s.Project, m, s.Date)
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: []document.Run{s.measureRun(m)}},
			cell(m.Unit),
			cell(strings.Replace(data.Period(m.Start, m.End), "–", "–\n", 1)),
			document.Cell{Runs: s.statusRuns(m)},
			document.Cell{Runs: []document.Run{lightRun(light)}},
			cell(standingProgress(m)),
		))
	}
	return t
}

// reasons says why measures are not in plan.
func (s *section) reasons() {
	var list document.List
	for _, m := range s.Project.Measures {
		if light, reason := scheduleLight(s.Project, m, s.Date); light == data.Yellow || light == data.Red {
			list.Items = append(list.Items, []document.Run{{Text: m.ID, Target: s.target(m.ID)}, {Text: " "}, lightRun(light), {Text: ": " + reason}})
		}
	}
	if len(list.Items) > 0 {
		s.add(document.Paragraph{Runs: document.Text("Diese Maßnahmen weichen vom Plan ab:"), KeepWithNext: true}, list)
	}
}

// perspectives is the matrix of measures and perspectives as a table with
// drawn ticks. The perspectives stand in rows: their names are long, a
// Kennung is short.
func (s *section) perspectives() {
	s.add(document.Paragraph{Runs: document.Text(perspectivesSentence(s.Project)), KeepWithNext: true})
	const columns = 12
	for part := range slices.Chunk(s.Project.Measures, columns) {
		t := document.Table{
			Summary:  "Zu jeder Perspektive, welche Maßnahmen sie verfolgen.",
			Columns:  []document.Column{{Head: "Perspektive", Weight: 6}},
			RowHeads: true,
			Small:    true,
		}
		for _, m := range part {
			t.Columns = append(t.Columns, document.Column{Head: m.ID, Weight: 1, Align: document.Center})
		}
		for _, perspective := range data.Perspectives {
			r := row(cell(string(perspective)))
			for _, m := range part {
				if serves(m, perspective) {
					r.Cells = append(r.Cells, document.Cell{Runs: []document.Run{{Text: "ja", Sign: document.SignTick}}})
				} else {
					r.Cells = append(r.Cells, cell(""))
				}
			}
			t.Rows = append(t.Rows, r)
		}
		s.add(t)
	}
}

func serves(m data.Measure, p data.Perspective) bool {
	return slices.ContainsFunc(m.Perspectives, func(w data.PerspectiveWork) bool { return w.Perspective == p })
}

// perspectivesSentence says which perspectives are served most and which not at all.
func perspectivesSentence(p data.Project) string {
	most := 0
	var top, none []string
	for _, perspective := range data.Perspectives {
		n := 0
		for _, m := range p.Measures {
			if serves(m, perspective) {
				n++
			}
		}
		name := quoted(string(perspective))
		switch {
		case n == 0:
			none = append(none, name)
		case n > most:
			most, top = n, []string{name}
		case n == most:
			top = append(top, name)
		}
	}
	var text string
	switch {
	case most == 0:
		return "Den Maßnahmen sind noch keine Perspektiven der Offenheit zugeordnet."
	case len(none) == 0:
		text = "Die Maßnahmen verfolgen alle sieben Perspektiven der Offenheit"
	default:
		text = fmt.Sprintf("Die Maßnahmen verfolgen %s der sieben Perspektiven der Offenheit", numeral(len(data.Perspectives)-len(none), "eine"))
	}
	if most > 1 && len(top) < len(data.Perspectives)-len(none) {
		text += fmt.Sprintf("; am häufigsten vertreten %s %s (%s%s Maßnahmen)", either(len(top), "ist", "sind"), and(top), either(len(top), "", "je "), numeral(most, ""))
	}
	text += "."
	if len(none) > 0 && len(none) <= 3 {
		text += fmt.Sprintf(" Noch keine Maßnahme verfolgt %s.", and(none))
	}
	return text
}

// schedule draws the Gantt chart, in several parts where it would not fit a page.
func (s *section) schedule() {
	part := s.Project
	from, to := chart.Span(part)
	if from == "" {
		return
	}
	for measures := range slices.Chunk(s.Project.Measures, chart.MaxRows) {
		part.Measures = measures
		figure, alt := chart.Gantt(part, from, to, s.Date, figureWidth)
		caption := "Zeitplan der Maßnahmen mit Basisplan, Plan und Prognose"
		if len(measures) < len(s.Project.Measures) {
			caption += fmt.Sprintf(" (%s bis %s)", measures[0].ID, measures[len(measures)-1].ID)
		}
		s.add(document.Figure{Drawing: figure, Alt: alt, Caption: caption})
	}
}
