package reports

import (
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// results compares what was reached with the goals, as the Sachbericht asks for
// (Nr. 6.2.1 ANBest-P).
func results(s *section) {
	p := s.Project
	if len(p.Concept().Goals)+len(p.Indicators)+len(p.Measures) == 0 {
		s.sentences(document.Plain, s.say("Ziele, Indikatoren und {Maßnahmen} sind noch nicht erfasst."))
		return
	}
	switch goals := p.Concept().Goals; {
	case len(goals) == 0:
	case s.Outline.Has(data.SectionConcept):
		s.add(document.Paragraph{Runs: s.elsewhere("Ziele des Konzepts", data.SectionConcept)})
	default:
		s.heading(2, "Ziele des Konzepts")
		t := document.Table{
			Summary: "Ziele des Konzepts und woran sie gemessen werden.",
			Columns: []document.Column{{Head: "Ziel", Weight: 1}, {Head: "Gemessen an", Weight: 1}},
			Small:   true,
		}
		for _, g := range goals {
			t.Rows = append(t.Rows, row(cell(g.Text), cell(g.Indicator)))
		}
		s.add(t)
	}
	if len(p.Indicators) > 0 {
		s.heading(2, "Zielerreichung nach Indikatoren")
		s.add(document.Paragraph{Runs: document.Text(indicatorsSentence(p, s.Date, len(s.at.whole.Indicators))), KeepWithNext: true}, s.attainments())
	}
	if len(p.Measures) > 0 {
		s.heading(2, s.say("Ergebnisse der {Maßnahmen}"))
		s.add(document.Paragraph{Runs: document.Text(s.endingsSentence()), KeepWithNext: true}, s.endings())
	}
}

// attainments sets target and result of every indicator side by side, with a
// sentence that judges them.
func (s *section) attainments() document.Table {
	t := document.Table{
		Summary: "Zu jedem Indikator Zielwert, letzter Messwert, Zielerreichung und Bewertung.",
		Columns: []document.Column{
			{Head: "Indikator", Weight: 45},
			{Head: "Ziel", Weight: 20},
			{Head: "Erreicht", Weight: 20},
			{Head: "Zielerreichung", Weight: 18, Align: document.Right},
			{Head: "Bewertung", Weight: 62},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, i := range s.Project.Indicators {
		last, _ := i.Latest(s.Date)
		light, reason := s.indicatorLight(i)
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: s.indicatorRuns(i)},
			cell(dated(targetText(i), i.TargetDate)),
			cell(dated(i.Said(last.Value), last.Date)),
			cell(attainment(i, s.Date)),
			document.Cell{Runs: []document.Run{lightRun(light), {Text: ". " + withoutLimits(reason)}}},
		))
	}
	return t
}

// limitMarks begin what a reason says of the limits of its light.
var limitMarks = []string{"; im Plan ist", "; gefährdet ist", "; ab "}

// withoutLimits leaves out of a reason what the light is measured by, up to the end of that sentence.
func withoutLimits(reason string) string {
	for _, mark := range limitMarks {
		before, after, found := strings.Cut(reason, mark)
		if !found {
			continue
		}
		reason = before + "."
		if _, more, found := strings.Cut(after, ". "); found {
			reason += " " + more
		}
	}
	return reason
}

// endingsSentence says how many measures ended, and whether as planned.
func (in Input) endingsSentence() string {
	done, merged, brokenOff := 0, 0, 0
	for _, m := range in.Project.Measures {
		switch m.Status {
		case data.StatusDone:
			done++
		case data.StatusMerged:
			merged++
		case data.StatusBrokenOff:
			brokenOff++
		}
	}
	all := len(in.Project.Measures)
	return in.say("Das {Projekt} umfasst ") + in.counted(all, "{4 eine Maßnahme}", "{Maßnahmen}") +
		breakdown(all, in.say("{sie}"), in.say("{eine}"),
			group{done, "ist abgeschlossen", "sind abgeschlossen"},
			group{merged, in.say("wurde mit {3 einer anderen} zusammengelegt"), "wurden mit anderen zusammengelegt"},
			group{brokenOff, "wurde abgebrochen", "wurden abgebrochen"},
			group{all - done - merged - brokenOff, "läuft noch oder steht noch aus", "laufen noch oder stehen noch aus"},
		) + in.punctuality(done)
}

// punctuality says of the measures that are done whether they ended as planned; nothing where it is known of none.
func (in Input) punctuality(done int) string {
	earlier, planned, late := 0, 0, 0
	for _, m := range in.Project.Measures {
		switch by, known := m.EndDeviation(); {
		case !known:
		case by.Days < 0:
			earlier++
		case by.Days == 0:
			planned++
		default:
			late++
		}
	}
	var ways []string
	for _, g := range []group{{count: earlier, one: "früher als geplant"}, {count: planned, one: "wie geplant"}, {count: late, one: "später als geplant"}} {
		switch {
		case g.count == 0:
		case done == 1:
			return in.say(" {Die abgeschlossene Maßnahme} endete ") + g.one + "."
		case g.count == done:
			return in.say(" Alle abgeschlossenen {Maßnahmen} endeten ") + g.one + "."
		case ways == nil:
			ways = []string{plural(g.count, "endete", "endeten") + " " + numeral(g.count, in.say("{eine}")) + " " + g.one}
		default:
			ways = append(ways, numeral(g.count, in.say("{eine}"))+" "+g.one)
		}
	}
	if ways == nil {
		return ""
	}
	text := " Von den abgeschlossenen " + and(ways)
	if open := done - earlier - planned - late; open > 0 {
		text += "; von " + numeral(open, in.say("{3 einer}")) + " ist das geplante oder das tatsächliche Ende nicht erfasst"
	}
	return text + "."
}

// endings says of every measure what was expected and how and when it ended.
func (s *section) endings() document.Table {
	t := document.Table{
		Summary: s.say("Zu {3 jeder Maßnahme} das erwartete Ergebnis, der Status, das geplante und das tatsächliche Ende."),
		Columns: []document.Column{
			{Head: s.say("{Maßnahme}"), Weight: 36},
			{Head: "Erwartetes Ergebnis", Weight: 41},
			{Head: "Status", Weight: 50},
			{Head: "Ende geplant", Weight: 20},
			{Head: "Ende tatsächlich", Weight: 20},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, m := range s.Project.Measures {
		status := s.statusRuns(m)
		if m.StatusReason != "" && (m.Status == data.StatusBrokenOff || m.Status == data.StatusMerged || m.Status == data.StatusPaused) {
			status = append(status, document.Run{Text: ": " + m.StatusReason})
		}
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: []document.Run{s.measureRun(m)}},
			cell(m.ExpectedResult),
			document.Cell{Runs: status},
			cell(m.End.String()),
			cell(ended(m)),
		))
	}
	if !slices.ContainsFunc(s.Project.Measures, func(m data.Measure) bool { return m.ActualEnd != "" }) {
		t = withoutColumn(t, len(t.Columns)-1)
	}
	return t
}

// ended writes the actual end with its distance from the plan.
func ended(m data.Measure) string {
	text := m.ActualEnd.String()
	switch by, known := m.EndDeviation(); {
	case !known:
		return text
	case by.Days == 0:
		return text + "\n(wie geplant)"
	default:
		return text + "\n(" + by.Signed() + ")"
	}
}
