package reports

import (
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/document"
)

// How many measures the first page of the Kurzfassung has room for, and a page of their own.
const (
	measuresOnFirst = 8
	measuresOnOwn   = 20
)

// brief is the Kurzfassung: a page to decide by and a page with the texts. Where there are many measures, their table
// has a page of its own between them, and the Kurzfassung of the officer its room on the first.
func brief(s *section) {
	if s.bearsHead() {
		s.ref.Title = Title(s.Input)
	}
	measures := len(s.Project.Measures)
	apart := measures > measuresOnFirst
	s.add(s.decisionPage(measures, apart))
	if apart {
		var page document.OnePage
		standings, order := s.standings(len(s.past()) <= nextBeside), s.byUrgency()
		for rows := min(measures, measuresOnOwn); rows > 0; rows-- {
			page.Variants = append(page.Variants, s.most(standings, order[:rows]))
		}
		s.add(s.pageHeading(s.say("{Maßnahmen}")), page)
	}
	s.add(s.pageHeading("Stand, Geld und nächste Schritte"), s.textPage(apart))
}

// pageHeading opens a page of the section.
func (s *section) pageHeading(text string) document.Heading {
	h := s.newHeading(2, text)
	h.NewPage = true
	return h
}

// headLine says in a few lines what others have a cover for.
func (s *section) headLine() []document.Block {
	if !s.bearsHead() {
		return nil
	}
	return append([]document.Block{bold(municipalityName(s.Project) + " – " + string(data.SectionBrief))}, s.stateLines()...)
}

// bold is a line in bold type that leads in what follows.
func bold(text string) document.Paragraph {
	return document.Paragraph{Runs: []document.Run{{Text: text, Bold: true}}, KeepWithNext: true}
}

// stateLines say in small print of which state the paper is.
func (s *section) stateLines() []document.Block {
	var parts []string
	for _, f := range [][2]string{{"", s.Project.Programme.Title}, {"Stichtag", s.Date.String()}, {"", version(s.Input)}, {"Az.", s.Project.Municipality.FileReference}} {
		if f[1] != "" {
			parts = append(parts, strings.TrimSpace(f[0]+nbsp+f[1]))
		}
	}
	lines := given(strings.Join(parts, " · "), s.checksum())
	return smallPrint(strings.Join(lines, "\n"))
}

// checksum names the Datenstand on one line, nothing where it is not known.
func (s *section) checksum() string {
	if s.StateSHA256 == "" {
		return ""
	}
	return "Datenstand (SHA-256) " + strings.ReplaceAll(grouped(s.StateSHA256), "\n", " ")
}

// decisionPage says on one page how the project stands. Where it has too little room it shows fewer measures, and
// says so.
func (s *section) decisionPage(measures int, apart bool) document.OnePage {
	above := s.headLine()
	if measures > 0 {
		above = append(above, s.verdict())
	}
	var lights []document.Block
	if measures > 0 {
		lights = []document.Block{s.projectLights(), s.keyFigures()}
	}
	var page document.OnePage
	add := func(money string, blocks ...document.Block) {
		lead := document.Paragraph{Runs: document.Text(joined(s.measuresSentence(), money))}
		page.Variants = append(page.Variants, slices.Concat(above, []document.Block{lead}, lights, blocks))
	}
	standings, order, highlights := s.standings(len(s.past()) <= nextBeside), s.byUrgency(), s.highlights()
	switch {
	case measures == 0:
		add(s.moneyLine(), highlights...)
	case apart:
		for _, lines := range []int{60, 40, 25, 18, 12, 8, 4, 2} {
			add(s.moneyLine(), append(slices.Clone(highlights), s.summaryBlocks(lines)...)...)
		}
	default:
		add(s.moneyLine(), append(s.most(standings, order), highlights...)...)
		for rows := measures; rows > 0; rows-- {
			add("", append(s.most(standings, order[:rows]), highlights...)...)
		}
	}
	return page
}

// firstRequests gives the table of what is asked for with its first rows.
func (s *section) firstRequests(most int) []document.Block {
	requests := s.requests()
	if len(requests) == 0 {
		return nil
	}
	t := requests[0].(document.Table)
	rest := len(t.Rows) - most
	if rest <= 0 {
		return requests
	}
	t.Rows = t.Rows[:most]
	return append([]document.Block{t}, s.elsewhereNote(true, fmt.Sprintf("… und %s weitere erbetene %s", numeral(rest, "eine"), plural(rest, "Entscheidung", "Entscheidungen")), data.SectionGlance, data.SectionProgress)...)
}

// elsewhereNote says in small print where what was left out stands, if something was.
func (s *section) elsewhereNote(some bool, what string, kinds ...data.SectionKind) []document.Block {
	if !some {
		return nil
	}
	return []document.Block{document.Paragraph{Runs: s.elsewhere(what, kinds...), Tone: document.Small}}
}

// told is a free text in so many lines under a label. One that has more stands whole in the Vollbericht under its name,
// where that has one of some sections.
func (s *section) told(label, name, text string, lines int, kinds ...data.SectionKind) []document.Block {
	short, cut := excerpt(text, lines)
	blocks := labelled(label, short)
	if !cut {
		return blocks
	}
	note := "… " + name + " gekürzt"
	if full, ok := s.fullOutline(); ok && slices.ContainsFunc(kinds, full.Has) {
		note += "; der volle Wortlaut steht im Vollbericht"
	}
	return append(blocks, smallPrint(note+".")...)
}

// textsOfFull are the sections of the Vollbericht of which one tells Kurzfassung and Unterstützungsbedarf whole.
var textsOfFull = append([]data.SectionKind{data.SectionGlance}, remainder...)

// summaryBlocks are the Kurzfassung of the officer.
func (s *section) summaryBlocks(lines int) []document.Block {
	if s.Report.Summary == "" {
		return labelledRequired("Kurzfassung", "")
	}
	return s.told("Kurzfassung", "Kurzfassung", s.Report.Summary, lines, textsOfFull...)
}

// briefRoom is how much of its parts the second page shows.
type briefRoom struct{ support, requests, milestones, lights, summary int }

// briefRooms gives the steps in which the second page is shortened: first what is asked for, then the milestones, then
// the reasons of lights, last the officer's Kurzfassung.
func briefRooms() []briefRoom {
	const whole = 60
	rooms := []briefRoom{
		{40, 12, 5, 12, whole}, {12, 12, 5, 12, whole}, {8, 8, 5, 12, whole}, {5, 5, 5, 12, whole}, {4, 4, 3, 12, whole}, {4, 4, 3, 8, whole}, {4, 4, 3, 5, whole},
	}
	for lines := 30; lines >= 6; lines-- {
		rooms = append(rooms, briefRoom{4, 4, 3, 5, lines})
	}
	return append(rooms, briefRoom{3, 2, 3, 3, 6}, briefRoom{2, 2, 2, 2, 3}, briefRoom{1, 1, 1, 1, 1})
}

// textPage tells the rest of the Kurzfassung.
func (s *section) textPage(apart bool) document.OnePage {
	var page document.OnePage
	news, money := s.newsBlocks(), s.moneyBlocks("Finanzen")
	for _, room := range briefRooms() {
		var summary []document.Block
		if !apart {
			summary = s.summaryBlocks(room.summary)
		}
		page.Variants = append(page.Variants, slices.Concat(
			summary, news, s.criticalLights(room.lights), money, s.nextSteps(room.milestones), s.firstRequests(room.requests),
			s.told("Unterstützungsbedarf", "Unterstützungsbedarf", s.Report.Support, room.support, textsOfFull...),
			smallPrint(s.recordedNote("Was keinen eigenen Tag hat (Status, Risiken, Prognosen)")),
		))
	}
	return page
}

// smallPrint is a note in small print, if there is one.
func smallPrint(note string) []document.Block {
	if note == "" {
		return nil
	}
	return []document.Block{document.Paragraph{Runs: document.Text(note), Tone: document.Small}}
}

// newsBlocks say in sentences what has changed since the earlier report.
func (s *section) newsBlocks() []document.Block {
	if s.Before == nil {
		return nil
	}
	beside := &section{Input: s.Input}
	c, some := beside.compared()
	if !some {
		return beside.blocks
	}
	return labelled("Änderungen", joined(c.measuresNews(), c.milestonesNews(), c.moneyNews(), c.lightsNews(), c.projectLightNews(), c.shown))
}

// criticalLights lists the critical lights of the measures with their reasons.
func (s *section) criticalLights(most int) []document.Block {
	var list document.List
	all := 0
	for _, m := range s.Project.Measures {
		lights := s.lightsOf(m)
		for _, part := range s.parts() {
			j := lights.Of(part)
			if j.Effective() != data.Red || part == data.PartWhole && j.Deviation() == "" {
				continue
			}
			all++
			if all <= most {
				list.Items = append(list.Items, []document.Run{s.idRun(m.ID), {Text: " " + string(part) + " "}, lightRun(j.Effective()), {Text: ". " + s.shortReason(j)}})
			}
		}
	}
	if all == 0 {
		return nil
	}
	blocks := []document.Block{bold(s.say("Kritische Ampeln der {Maßnahmen}:")), list}
	return append(blocks, s.elsewhereNote(all > most, fmt.Sprintf("… und %s weitere", numeral(all-most, "eine")), data.SectionMeasures, data.SectionOverview)...)
}

// shortReason says why a light holds, of a computed one without the limits.
func (s *section) shortReason(j data.Judgement) string {
	if deviation := j.Deviation(); deviation != "" {
		return capital(closed(shortened(deviation, itemRoom)))
	}
	return shortened(firstClause(j.Why()), itemRoom)
}

// moneyBlocks say how the Förderung stands, and what each source has spent.
func (s *section) moneyBlocks(label string) []document.Block {
	items := s.positions()
	if len(items) == 0 {
		return labelled(label, "Finanzpositionen sind noch nicht erfasst.")
	}
	lead := []document.Run{{Text: label + ": ", Bold: true}, {Text: grantSentence(s.at.whole.Grant(s.Date), s.Project.Municipality.Body())}}
	return append([]document.Block{document.Paragraph{Runs: lead, KeepWithNext: true}, sumTable(items)}, smallPrint(forecastNote(data.SumOf(items)))...)
}

// sumTable lists the sources of money with their sum, and apart from it what does not flow in money.
func sumTable(items []data.Position) document.Table {
	const most = 5 // sources; more of them are one sum
	c := columnsFor(items)
	t := document.Table{
		Summary:  "Zu jeder Quelle von Geld " + moneySummary + ", mit der Summe und der unbaren Eigenleistung.",
		Columns:  c.heads(document.Column{Head: "Quelle", Weight: 45}),
		RowHeads: true,
		Small:    true,
	}
	cash := data.Cash(items)
	sums := chart.BySource(cash)
	if len(sums) <= most {
		for _, source := range chart.Sources(cash) {
			t.Rows = append(t.Rows, row(append([]document.Cell{cell(chart.SourceName(source))}, c.cells(sums[source.ID])...)...))
		}
	}
	if len(t.Rows) != 1 && len(cash) > 0 {
		t.Rows = append(t.Rows, c.sum("Summe in Geld", data.SumOf(cash), 1))
	}
	if inKind := data.InKind(items); len(inKind) > 0 {
		t.Rows = append(t.Rows, c.sum("Unbare Eigenleistung", data.SumOf(inKind), 1))
	}
	return t
}

// nextSteps names the next milestones and says when the next report is due.
func (s *section) nextSteps(most int) []document.Block {
	open := s.Project.Pending()
	next, _ := nextReport(s.Project, s.Report)
	label := "Nächste Meilensteine"
	if len(open) == 0 {
		return labelled(label, joined("Offene Meilensteine gibt es nicht.", nextReportSentence(next)))
	}
	if len(open) > most {
		label += fmt.Sprintf(" (%s von %s offenen)", data.Count(most), data.Count(len(open)))
	}
	text := []document.Run{{Text: label + ": ", Bold: true}}
	for n, ms := range open[:min(most, len(open))] {
		day, overdue := "ohne Termin", ""
		if ms.Expected() != "" {
			day = ms.Expected().String()
		}
		if ms.Overdue(s.Date) {
			overdue = ", überfällig"
		}
		if n > 0 {
			text = append(text, document.Run{Text: "; "})
		}
		text = append(text, document.Run{Text: day + " " + shortened(titleOf(ms), titleRoom) + " ("}, document.Run{Text: ms.ID, Target: s.target(ms.Measure)}, document.Run{Text: overdue + ")"})
	}
	return []document.Block{document.Paragraph{Runs: append(text, document.Run{Text: strings.TrimRight(". "+nextReportSentence(next), " ")})}}
}

// excerpt gives of a free text what fits so many lines, and says whether more was written. It ends behind a sentence
// or a line where it can.
func excerpt(text string, lines int) (string, bool) {
	text = strings.TrimSpace(text)
	if neededLines(text) <= lines {
		return text, false
	}
	var b strings.Builder
	for line := range strings.Lines(text) {
		if n := linesOf(line); n <= lines {
			b.WriteString(line)
			lines -= n
			continue
		}
		if lines > 0 {
			b.WriteString(shortened(strings.TrimSpace(line), lines*lineRoom))
			return b.String(), true
		}
		break
	}
	return strings.TrimRight(b.String(), "\n ") + " …", true
}
