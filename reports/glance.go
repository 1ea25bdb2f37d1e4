package reports

import (
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// glanceRows is how many measures „Auf einen Blick“ shows, so that it stays
// one page.
const glanceRows = 8

// glance answers on one page what a head of office asks.
func glance(s *section) {
	p := s.Project
	s.sentences(document.Lead, measuresSentence(p, s.Date))
	if len(p.Measures) > 0 {
		light, causes := p.ScheduleLight(s.Date)
		s.add(keyFigures(p, s.Date, light))
		s.sentences(document.Plain, lightSentence(p, light, causes, s.Date))
		s.add(s.standings()...)
	}
	s.add(labelledRequired("Kurzfassung", s.Report.Summary)...)
	s.add(labelled("Unterstützungsbedarf", s.Report.Support)...)
}

// lightSentence says what a yellow or red light of the project comes from; the
// other lights need no reason.
func lightSentence(p data.Project, light data.Light, causes []data.Measure, key data.Date) string {
	if light != data.Yellow && light != data.Red {
		return ""
	}
	const listed = 5 // more Kennungen than that nobody reads
	first := causes[0].ID
	_, reason := scheduleLight(p, causes[0], key)
	switch {
	case len(causes) == 1:
		return fmt.Sprintf("Ausschlaggebend ist %s: %s", first, reason)
	case len(causes) > listed:
		return fmt.Sprintf("Ausschlaggebend sind %s Maßnahmen, darunter %s: %s", numeral(len(causes), ""), first, reason)
	}
	var ids []string
	for _, m := range causes {
		ids = append(ids, m.ID)
	}
	return fmt.Sprintf("Ausschlaggebend sind %s. Zu %s: %s", and(ids), first, reason)
}

// keyFigures sets the overall light beside the figures.
func keyFigures(p data.Project, key data.Date, light data.Light) document.Table {
	t := p.Tally(key)
	next := "–"
	if s, ok := nextMilestone(p, key); ok {
		next = s.Expected().String()
	}
	return document.Table{
		Summary: "Termin-Ampel des Projekts, Zahl der Maßnahmen, erreichte, offene und überfällige Meilensteine und nächste Frist.",
		Columns: []document.Column{
			{Head: "Termin-Ampel", Weight: 31, Align: document.Center},
			{Head: "Maßnahmen", Weight: 26, Align: document.Center},
			{Head: "Meilensteine erreicht", Weight: 41, Align: document.Center},
			{Head: "offen", Weight: 17, Align: document.Center},
			{Head: "überfällig", Weight: 22, Align: document.Center},
			{Head: "nächste Frist", Weight: 28, Align: document.Center},
		},
		Rows: []document.Row{{Strong: true, Cells: []document.Cell{
			{Runs: []document.Run{lightRun(light)}},
			cell(data.Count(len(p.Measures))),
			cell(fmt.Sprintf("%s von %s", data.Count(t.Reached), data.Count(t.All))),
			cell(data.Count(t.Open)),
			cell(data.Count(t.Overdue)),
			cell(next),
		}}},
	}
}

// standings is the table of measures, those that ask for attention first
// where not all of them have room.
func (s *section) standings() []document.Block {
	shown, note := s.Project.Measures, ""
	if len(shown) > glanceRows {
		shown = slices.Clone(shown)
		slices.SortStableFunc(shown, func(a, b data.Measure) int {
			x, _ := scheduleLight(s.Project, a, s.Date)
			y, _ := scheduleLight(s.Project, b, s.Date)
			switch {
			case x.Worse(y):
				return -1
			case y.Worse(x):
				return 1
			}
			return 0
		})
		shown = shown[:glanceRows]
		note = fmt.Sprintf("Gezeigt sind die %s Maßnahmen mit dem größten Handlungsbedarf von insgesamt %s.", numeral(glanceRows, ""), data.Count(len(s.Project.Measures)))
	}
	t := document.Table{
		Summary: "Zu jeder Maßnahme Termin-Ampel, Fortschritt und nächster Meilenstein.",
		Columns: []document.Column{
			{Head: "Maßnahme", Weight: 62},
			{Head: "Termin-Ampel", Weight: 24},
			{Head: "Fortschritt", Weight: 17, Align: document.Right},
			{Head: "Nächster Meilenstein", Weight: 62},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, m := range shown {
		light, _ := scheduleLight(s.Project, m, s.Date)
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: []document.Run{s.measureRun(m)}},
			document.Cell{Runs: []document.Run{lightRun(light)}},
			cell(standingProgress(m)),
			document.Cell{Runs: s.nextRuns(m)},
		))
	}
	blocks := []document.Block{t}
	if note != "" {
		blocks = append(blocks, document.Paragraph{Runs: document.Text(note), Tone: document.Small})
	}
	return blocks
}

// nextRuns names the next milestone of a measure, an overdue one before all.
// Where work goes on no more or not yet, it gives the status instead.
func (s *section) nextRuns(m data.Measure) []document.Run {
	if m.Status == data.StatusDone {
		return document.Text("–") // the light beside it has said so
	}
	var next data.Milestone
	for _, ms := range m.Reported() {
		if ms.Open() && ms.Expected() != "" && (next.ID == "" || ms.Expected() < next.Expected()) {
			next = ms
		}
	}
	if next.ID == "" || !m.Pursued() {
		return s.statusRuns(m)
	}
	text := next.Expected().String() + ": " + titleOf(next)
	if next.Overdue(s.Date) {
		text += " (überfällig)"
	}
	if m.Status == data.StatusPaused {
		text += " (Maßnahme pausiert)"
	}
	return document.Text(text)
}

// standingProgress gives the progress of a measure. That of a merged one says
// nothing any more; it would stand beside „abgeschlossen“.
func standingProgress(m data.Measure) string {
	if m.Status == data.StatusMerged {
		return ""
	}
	percentage, _ := m.EffectiveProgress()
	return percent(percentage)
}

// nextMilestone gives the first milestone that is still ahead.
func nextMilestone(p data.Project, key data.Date) (data.Milestone, bool) {
	for _, s := range p.Pending() {
		if s.Expected() != "" && s.Expected() >= key {
			return s, true
		}
	}
	return data.Milestone{}, false
}

func titleOf(s data.Milestone) string {
	return strings.TrimPrefix(milestoneName(s), s.ID+" ")
}

// measuresSentence says how many measures there are and how they stand.
func measuresSentence(p data.Project, key data.Date) string {
	total := len(p.Measures)
	if total == 0 {
		return "Maßnahmen sind noch nicht erfasst."
	}
	groups := []struct {
		one, many string
		count     int
	}{
		{one: "liegt im Plan", many: "liegen im Plan"},
		{one: "ist gefährdet", many: "sind gefährdet"},
		{one: "ist kritisch", many: "sind kritisch"},
		{one: "ist abgeschlossen", many: "sind abgeschlossen"},
		{one: "wurde zusammengelegt", many: "wurden zusammengelegt"},
		{one: "wurde abgebrochen", many: "wurden abgebrochen"},
		{one: "wird noch nicht bewertet", many: "werden noch nicht bewertet"},
	}
	for _, m := range p.Measures {
		groups[groupOf(p, m, key)].count++
	}
	var parts []string
	for _, g := range groups {
		switch {
		case g.count == 0:
		case g.count < total:
			parts = append(parts, numeral(g.count, "eine")+" "+either(g.count, g.one, g.many))
		case total == 1:
			parts = append(parts, "sie "+g.one)
		case total == 2:
			parts = append(parts, "beide "+g.many)
		default:
			parts = append(parts, "alle "+g.many)
		}
	}
	opening := fmt.Sprintf("Das Projekt umfasst %s %s", numeral(total, "eine"), either(total, "Maßnahme", "Maßnahmen"))
	if len(parts) == 1 {
		return opening + "; " + parts[0] + "."
	}
	return opening + ": " + capital(and(parts)) + "."
}

// groupOf gives the place of a measure among the groups of measuresSentence.
func groupOf(p data.Project, m data.Measure, key data.Date) int {
	switch m.Status {
	case data.StatusDone:
		return 3
	case data.StatusMerged:
		return 4
	case data.StatusBrokenOff:
		return 5
	}
	switch light, _ := scheduleLight(p, m, key); light {
	case data.Green:
		return 0
	case data.Yellow:
		return 1
	case data.Red:
		return 2
	}
	return 6
}
