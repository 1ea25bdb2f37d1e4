package reports

import (
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// overview shows all measures side by side: their lights, and when they are planned. What the sheets of the
// measures say of each stands here only where the report has none.
func overview(s *section) {
	s.leftOver()
	if len(s.Project.Measures) == 0 {
		s.sentences(document.Plain, s.say("{Maßnahmen} sind noch nicht erfasst."))
		return
	}
	milestones := joined(milestonesSentence(s.template().Measure, s.at.whole.Tally(s.Date)), droppedBeside(s.Project))
	if s.Outline.Has(data.SectionMeasures) {
		s.lights()
		indicators := ""
		if len(s.Project.Indicators) > 0 {
			indicators = indicatorsSentence(s.Project, s.Date, len(s.at.whole.Indicators))
		}
		s.sentences(document.Plain, perspectivesSentence(s.Project), indicators, milestones)
		s.schedule()
		return
	}
	s.heading(2, s.say("Stand der {Maßnahmen}"))
	s.add(s.measureTable())
	s.heading(2, s.say("Ampeln der {Maßnahmen}"))
	s.lights()
	if len(s.Project.Lenses()) > 0 {
		s.heading(2, s.template().All())
		s.perspectives()
	}
	s.heading(2, "Zeitplan")
	s.add(document.Paragraph{Runs: document.Text(milestones), KeepWithNext: true})
	s.schedule()
	if all := allReported(s.Project); len(all) > 0 {
		s.add(s.calendar("Alle Meilensteine nach Termin",
			"Zu jedem Meilenstein der geltende Termin, der Basisplan, die Abweichung davon und der Status.", all))
	}
}

func (s *section) measureTable() document.Table {
	t := document.Table{
		Summary: s.say("Zu {3 jeder Maßnahme} Federführung, geplante Laufzeit, Status und Fortschritt."),
		Columns: []document.Column{
			{Head: s.say("{Maßnahme}"), Weight: 57},
			{Head: "Federführung", Weight: 40},
			{Head: "Laufzeit", Weight: 20},
			{Head: "Status", Weight: 29},
			{Head: "Fortschritt", Weight: 19, Align: document.Right},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, m := range s.Project.Measures {
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: []document.Run{s.measureRun(m)}},
			cell(m.Unit),
			cell(strings.Replace(data.Period(m.Start, m.End), "–", "–\n", 1)),
			document.Cell{Runs: s.statusRuns(m)},
			cell(standingProgress(m)),
		))
	}
	return t
}

// lineBesideLights is how many characters of a title have room on a line beside all lights.
const lineBesideLights = 36

// lights sets the lights of all measures side by side. Where the report has no
// sheets that give the reasons, they follow.
func (s *section) lights() {
	trends := s.at.trends
	t := document.Table{
		Summary:  s.say("Zu {3 jeder Maßnahme} die Gesamtampel und die Ampeln, aus denen sie folgt."),
		Columns:  append([]document.Column{{Head: s.say("{Maßnahme}"), Weight: 20}}, s.partColumns(29)...),
		RowHeads: true,
		Small:    true,
	}
	large := s.at.groups != nil // then no other table names the measures
	if large {
		t.Columns = append([]document.Column{{Head: s.say("{Maßnahme}"), Weight: 52}}, s.partColumns(22.6)...)
	}
	reasons := document.Table{
		Caption: "Gefährdete und kritische Ampeln und ihre Gründe",
		Summary: s.say("Zu jeder gefährdeten, kritischen oder gesetzten Ampel {2 einer Maßnahme} der Grund."),
		Columns: []document.Column{{Head: s.say("{Maßnahme}"), Weight: 18}, {Head: "Ampel", Weight: 25}, {Head: "Stand", Weight: 25}, {Head: "Grund", Weight: 97}},
		Small:   true,
	}
	shown := map[data.Trend]bool{}
	measure := func(m data.Measure) {
		lights := s.lightsOf(m)
		name := s.idRun(m.ID)
		if large {
			name = s.measureRun(m)
			name.Text = shortened(name.Text, lineBesideLights)
		}
		r := row(document.Cell{Runs: []document.Run{name}})
		for _, part := range s.parts() {
			j := lights.Of(part)
			trend := trends[data.LightPlace{Measure: m.ID, Part: part}]
			if j.Effective() == data.Grey {
				trend = "" // what is not judged has none
			}
			shown[trend] = true
			r.Cells = append(r.Cells, lightWithTrend(j.Effective(), trend))
			if j.Notable() {
				reasons.Rows = append(reasons.Rows, row(
					document.Cell{Runs: []document.Run{s.idRun(m.ID)}}, cell(string(part)),
					document.Cell{Runs: []document.Run{lightRun(j.Effective())}}, cell(reasonOf(j)),
				))
			}
		}
		t.Rows = append(t.Rows, r)
	}
	for _, g := range s.grouped() {
		if large {
			t.Rows = append(t.Rows, s.groupRow(g, len(t.Columns)))
		}
		for _, m := range g.Measures {
			measure(m)
		}
	}
	s.add(t)
	s.sentences(document.Small, s.trendNote(shown), s.recordedNote("Status und von Hand gesetzter Fortschritt"))
	if len(reasons.Rows) > 0 && !s.Outline.Has(data.SectionMeasures) {
		s.add(reasons)
	}
	s.add(s.legend()...)
}

// lightWithTrend writes a light with the sign of its trend behind it, or the word where it has no sign.
func lightWithTrend(l data.Light, t data.Trend) document.Cell {
	c := document.Cell{Runs: []document.Run{lightRun(l)}}
	switch {
	case t == "":
	case t.Arrow() == "":
		c.Runs = append(c.Runs, document.Run{Text: " (" + string(t) + ")"})
	default:
		c.Runs = append(c.Runs, document.Run{Text: nbsp + t.Arrow()})
	}
	return c
}

// trendNote explains the signs of the trends that a table shows.
func (s *section) trendNote(shown map[data.Trend]bool) string {
	var signs []string
	for _, t := range data.Trends {
		switch {
		case !shown[t]:
		case t == data.TrendNew:
			signs = append(signs, "(neu) seitdem erstmals bewertet")
		case t == data.TrendMeasured:
			signs = append(signs, "(neuer Maßstab) besser nur, weil anders gemessen wird")
		default:
			signs = append(signs, t.Arrow()+nbsp+string(t))
		}
	}
	if len(signs) == 0 {
		return ""
	}
	return fmt.Sprintf("Hinter einer Ampel steht, wie sie sich seit %s (Stichtag %s) verändert hat: %s.", s.Before.Report.Name(), s.Before.Date, strings.Join(signs, ", "))
}

// perspectives is the matrix of measures and perspectives. The perspectives
// stand in rows: their names are long, a Kennung is short.
func (s *section) perspectives() {
	s.add(document.Paragraph{Runs: document.Text(perspectivesSentence(s.Project)), KeepWithNext: true})
	const most = 7 // columns that hold the word „ausgewertet“
	measures := s.Project.Measures
	parts := (len(measures) + most - 1) / most
	for part := range slices.Chunk(measures, (len(measures)+parts-1)/parts) {
		t := document.Table{
			Summary:  s.say("Je Zeile eines von: %s; je Spalte, ob die Aktivitäten {2 einer Maßnahme} dazu geplant, umgesetzt oder ausgewertet sind.", s.template().All()),
			Columns:  []document.Column{{Head: s.template().One(), Weight: 39}},
			RowHeads: true,
			Small:    true,
		}
		for _, m := range part {
			t.Columns = append(t.Columns, document.Column{Head: m.ID, Weight: 18})
		}
		for _, perspective := range s.Project.Lenses() {
			r := row(cell(string(perspective)))
			for _, m := range part {
				r.Cells = append(r.Cells, s.perspectiveCell(m, perspective))
			}
			t.Rows = append(t.Rows, r)
		}
		s.add(t)
	}
}

// perspectiveCell says how far a measure is with a perspective; a tick stands
// where nobody has said it yet.
func (s *section) perspectiveCell(m data.Measure, p data.Perspective) document.Cell {
	for _, w := range m.Perspectives {
		switch {
		case w.Perspective != p:
		case w.State == "":
			return document.Cell{Runs: []document.Run{{Text: "ja", Sign: document.SignTick}}}
		default:
			return cell(s.stateWord(w.State))
		}
	}
	return cell("")
}

// perspectivesSentence says which perspectives are served most and which not at all.
func perspectivesSentence(p data.Project) string {
	most := 0
	var top, none []string
	all, name, word := p.Lenses(), p.Programme.Template.Counted(), p.Programme.Template.Measure
	for _, perspective := range all {
		n := 0
		for _, m := range p.Measures {
			if serves(m, perspective) {
				n++
			}
		}
		told := quoted(string(perspective))
		switch {
		case n == 0:
			none = append(none, told)
		case n > most:
			most, top = n, []string{told}
		case n == most:
			top = append(top, told)
		}
	}
	var text string
	switch {
	case len(all) == 0:
		return ""
	case most == 0:
		return word.In("Den {3 Maßnahmen} sind noch keine %s zugeordnet.", name)
	case len(all)-len(none) == 1: // its article would need a gender
		text = word.In("Die {Maßnahmen} verfolgen ") + top[0]
	case len(none) == 0:
		text = word.In("Die {Maßnahmen} verfolgen alle %s %s", numeral(len(all), ""), name)
	default:
		text = word.In("Die {Maßnahmen} verfolgen %s der %s %s", numeral(len(all)-len(none), ""), numeral(len(all), ""), name)
	}
	if most > 1 && len(top) < len(all)-len(none) {
		text += word.In("; am häufigsten vertreten %s %s (%s%s {Maßnahmen})", plural(len(top), "ist", "sind"), and(top), plural(len(top), "", "je "), numeral(most, ""))
	}
	text += "."
	if len(none) > 0 && len(none) <= 3 {
		text += word.In(" Noch {keine Maßnahme} verfolgt %s.", and(none))
	}
	return text
}
