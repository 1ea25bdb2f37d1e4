package reports

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// councilMeasures is how many measures a Vorlage lists at most.
const councilMeasures = 8

// council is the Vorlage for the council, on two pages: what is put to it and how the project stands, then how it goes
// on and what it costs.
func council(s *section) {
	decides := !takesNote(s.Report.CouncilProposal)
	kind, role := "Mitteilungsvorlage", "Kenntnisnahme"
	if decides {
		kind, role = "Beschlussvorlage", "Entscheidung"
	}
	if s.ref.Title == "" {
		s.ref.Title = kind + " (öffentlich)"
	}
	s.add(s.putToCouncil(role))
	s.heading(2, "Abweichungen, weiteres Vorgehen und Finanzen")
	s.add(s.councilOutlook())
}

// putToCouncil is the first page: the head of the Vorlage, what shall be resolved, and how the project stands.
func (s *section) putToCouncil(role string) document.OnePage {
	above := []document.Block{
		bold(strings.Join(given(municipalityName(s.Project), leadOf(s.Project.Municipality)), " – ")),
		s.councilHead(), s.meetings(role),
		document.Paragraph{Runs: []document.Run{{Text: "Betreff: " + s.councilSubject(), Bold: true}}},
		document.Paragraph{Tone: document.Boxed, Runs: []document.Run{{Text: "Beschlussvorschlag: ", Bold: true}, {Text: s.councilProposal()}}},
	}
	var page document.OnePage
	standings, order := s.councilStandings(), s.byUrgency()
	unwound := *s
	unwound.Earlier = nil // of earlier lights the table says nothing
	most := min(len(s.Project.Measures), councilMeasures)
	add := func(rows, lines int) {
		blocks := append(above[:len(above):len(above)], s.councilFacts(lines)...)
		blocks = append(blocks, document.Paragraph{Runs: document.Text(s.measuresSentence()), KeepWithNext: rows > 0})
		if rows > 0 {
			blocks = append(blocks, unwound.most(standings, order[:rows])...)
		}
		page.Variants = append(page.Variants, blocks)
	}
	for _, lines := range []int{40, 20, 14, 11, 8} {
		for rows := most; rows >= min(most, 4); rows-- {
			add(rows, lines)
		}
	}
	for _, lines := range []int{8, 5, 3, 1} {
		add(min(most, 2), lines)
	}
	add(0, 1)
	return page
}

// councilStandings lists the measures in a line each.
func (s *section) councilStandings() document.Table {
	t := document.Table{
		Summary:  s.say("Zu {3 jeder Maßnahme} Status, Gesamtampel und Fortschritt."),
		Columns:  []document.Column{{Head: s.say("{Maßnahme}"), Weight: 75}, {Head: "Status", Weight: 44}, {Head: "Gesamtampel", Weight: 26}, {Head: "Fortschritt", Weight: 20, Align: document.Right}},
		RowHeads: true,
		Small:    true,
	}
	for _, m := range s.Project.Measures {
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: []document.Run{{Text: shortened(measureName(m), titleRoom), Target: s.target(m.ID)}}},
			document.Cell{Runs: s.statusRuns(m)},
			document.Cell{Runs: []document.Run{lightRun(s.at.lights[m.ID].Of(data.PartWhole).Effective())}},
			cell(standingProgress(m)),
		))
	}
	return t
}

// councilFacts are the Sachverhalt in the officer's words. A Ratsmitteilung of its own tells also what no other report does.
func (s *section) councilFacts(lines int) []document.Block {
	if s.Report.Summary == "" {
		return append(labelledRequired("Sachverhalt", ""), s.ownEvents(lines)...)
	}
	return append(s.told("Sachverhalt", "Kurzfassung", s.Report.Summary, lines, textsOfFull...), s.ownEvents(lines)...)
}

// ownEvents are the Wichtigsten Ereignisse of a Ratsmitteilung of its own.
func (s *section) ownEvents(lines int) []document.Block {
	if !s.ownNotice() {
		return nil
	}
	return s.told("Wichtigste Ereignisse", "Wichtigste Ereignisse", s.Report.Events, lines)
}

// ownNotice says whether the report is a Ratsmitteilung itself, and no other report put to the council.
func (s *section) ownNotice() bool { return s.Report.Kind == data.CouncilNotice }

// councilOutlook is the second page. What the officer writes on the costs is never shortened.
func (s *section) councilOutlook() document.OnePage {
	money := append(s.moneyBlocks("Finanzielle Auswirkungen"), labelledRequired("Haushalt und Folgekosten", s.Report.CouncilCosts)...)
	after := append(s.councilAnnex(), s.councilSignature())
	deviations := joined(deviationSentence(s.Project, s.Date), droppedSentence(droppedOf(s.Project)))
	var page document.OnePage
	for _, room := range []struct{ deviations, outlook, milestones, requests, support int }{
		{40, 40, 5, 12, 40}, {20, 20, 5, 8, 12}, {14, 12, 5, 5, 8}, {11, 8, 5, 5, 6}, {8, 6, 5, 3, 5}, {6, 5, 3, 3, 4}, {5, 3, 3, 2, 3}, {3, 2, 2, 1, 2}, {1, 1, 1, 1, 1},
	} {
		var blocks []document.Block
		if deviations != "" {
			blocks = append(blocks, labelled("Abweichungen von der Planung", deviations)...)
		}
		blocks = append(blocks, s.told("Gründe und Folgen", "Abweichungen", s.Report.Deviations, room.deviations, data.SectionProgress)...)
		blocks = append(blocks, s.told("Weiteres Vorgehen", "Ausblick", s.Report.Outlook, room.outlook, data.SectionOutlook)...)
		blocks = append(blocks, s.nextSteps(room.milestones)...)
		if s.ownNotice() {
			blocks = append(blocks, s.firstRequests(room.requests)...)
			blocks = append(blocks, s.told("Unterstützungsbedarf", "Unterstützungsbedarf", s.Report.Support, room.support)...)
		}
		page.Variants = append(page.Variants, slices.Concat(blocks, money, after))
	}
	return page
}

// councilHead is the head of the Vorlage; what is not recorded there is entered by hand.
func (s *section) councilHead() document.Table {
	m := s.Project.Municipality
	lead := strings.Join(slices.Compact(given(m.Office, s.Report.Author)), "; ")
	stands := version(s.Input)
	if s.Date != "" {
		stands = "Stichtag " + s.Date.String() + "; " + stands
	}
	t := document.Table{
		Summary:  "Drucksache, Federführung, Aktenzeichen, Stand und Bezug der Vorlage. Ein leeres Feld wird von Hand ausgefüllt.",
		Columns:  []document.Column{{Head: "Angabe", Weight: 28}, {Head: "Inhalt", Weight: 72}},
		Rows:     []document.Row{row(cell("Drucksache Nr."), document.CellOf(s.Report.CouncilNumber))},
		Headless: true,
		Small:    true,
	}
	for _, f := range [][2]string{{"Federführung", lead}, {"Aktenzeichen, Stand", strings.Join(given(m.FileReference, stands), "; ")}, {"Bezug", s.formerPapers()}} {
		if f[1] != "" {
			t.Rows = append(t.Rows, row(cell(f[0]), cell(f[1])))
		}
	}
	return t
}

// formerPapers names the last Drucksachen on the project.
func (s *section) formerPapers() string {
	const most = 5
	type paper struct {
		day    data.Date
		number string
	}
	var all []paper
	for _, r := range s.Project.Concept().Resolutions {
		all = append(all, paper{r.Date, r.Number})
	}
	for _, d := range s.Project.Decisions {
		all = append(all, paper{d.Date, d.Number})
	}
	slices.SortStableFunc(all, func(a, b paper) int { return cmp.Compare(a.day, b.day) })
	var numbers []string
	for _, p := range all {
		if p.number != "" && p.number != s.Report.CouncilNumber && p.day <= s.Date && !slices.Contains(numbers, p.number) {
			numbers = append(numbers, p.number)
		}
	}
	if len(numbers) == 0 {
		return ""
	}
	return plural(len(numbers), "Drucksache ", "Drucksachen ") + strings.Join(numbers[max(0, len(numbers)-most):], "; ")
}

// meetings is the Beratungsfolge; where none is recorded the council's own sitting, to be filled in.
func (s *section) meetings(role string) document.Table {
	t := document.Table{
		Summary: "Beratungsfolge: zu jedem Gremium der Tag der Sitzung, der Punkt der Tagesordnung und die Zuständigkeit. Leere Felder werden von Hand ausgefüllt.",
		Columns: []document.Column{{Head: "Beratungsfolge", Weight: 65}, {Head: "Sitzung am", Weight: 30}, {Head: "TOP", Weight: 20}, {Head: "Zuständigkeit", Weight: 50}},
		Small:   true,
	}
	for _, m := range s.Report.Meetings {
		t.Rows = append(t.Rows, row(document.CellOf(m.Body), document.CellOf(m.Date.String()), document.CellOf(m.Item), document.CellOf(m.Role)))
	}
	if len(t.Rows) == 0 {
		t.Rows = []document.Row{row(cell(s.Project.Municipality.Council().Name), document.CellOf(""), document.CellOf(""), cell(role))}
	}
	return t
}

// councilSubject is the Betreff.
func (s *section) councilSubject() string {
	text := Title(s.Input)
	if title := s.Project.Programme.Title; title != "" {
		text += " zum Vorhaben " + quoted(title)
	}
	if s.Date != "" {
		text += ", Stand " + s.Date.Long()
	}
	return text
}

// councilProposal is what the officer proposes, else that the report is taken note of. Where bodies are recorded it
// is said without a subject: which of them takes note is theirs.
func (s *section) councilProposal() string {
	if text := strings.TrimSpace(s.Report.CouncilProposal); text != "" {
		return text
	}
	article, what := "Der", "den Bericht"
	if s.ownNotice() || s.Report.Kind == data.StatusNotice {
		article, what = "Die", "die Mitteilung"
	}
	paper := " " + quoted(Title(s.Input))
	if s.Date != "" {
		paper += " (Stichtag " + s.Date.String() + ")"
	}
	if len(s.Report.Meetings) > 0 {
		_, noun, _ := strings.Cut(what, " ")
		return article + " " + noun + paper + " wird zur Kenntnis genommen."
	}
	return capital(s.Project.Municipality.Council().Nominative()) + " nimmt " + what + paper + " zur Kenntnis."
}

var (
	notePattern = regexp.MustCompile(`(?i)^[^.!?]*\bzur Kenntnis( genommen)?[.!]?$`)
	deciding    = regexp.MustCompile(`(?i)beschließ|beschlies|beauftrag|bewillig|ermächtig|genehmig|empfiehlt|bestätigt|stimmt|stimmen|erteilt`)
	days        = regexp.MustCompile(`\d\.`)
)

// takesNote says whether a Beschlussvorschlag is no more than to take note of the report; an empty one is.
func takesNote(proposal string) bool {
	proposal = strings.TrimSpace(proposal)
	return proposal == "" || notePattern.MatchString(days.ReplaceAllString(proposal, "")) && !deciding.MatchString(proposal)
}

// councilAnnex names the Vollbericht that goes with the Vorlage.
func (s *section) councilAnnex() []document.Block {
	if s.ownNotice() {
		return nil
	}
	return smallPrint(strings.Join(given("Anlage: Vollbericht "+quoted(Title(s.Input)), version(s.Input), s.checksum()), ", "))
}

// councilSignature is where the Vorlage is signed.
func (s *section) councilSignature() document.Table {
	return document.Table{
		Summary: "Platz für Datum und Unterschrift.",
		Columns: []document.Column{{Head: "Funktion", Weight: 55}, {Head: "Datum", Weight: 35}, {Head: "Unterschrift", Weight: 75}},
		Rows: []document.Row{byHand(abbreviateLines, cell(cmp.Or(leadOf(s.Project.Municipality), s.Project.Municipality.Lead, headship(s.Project.Municipality))),
			document.Cell{}, document.Cell{})},
		RowHeads: true,
	}
}

// leadOf gives the Amtsbezeichnung of the head with its article: „Die Bürgermeisterin“. One of which the article is
// not known is left out.
func leadOf(m data.Municipality) string {
	lead := strings.TrimSpace(m.Lead)
	if strings.HasPrefix(lead, "Der ") || strings.HasPrefix(lead, "Die ") {
		return lead
	}
	lower := strings.ToLower(lead)
	for _, office := range []string{"bürgermeister", "landrat", "direktor", "präsident", "stadtrat", "beigeordneter"} {
		if strings.HasSuffix(lower, office) {
			return "Der " + lead
		}
	}
	for _, office := range []string{"bürgermeisterin", "landrätin", "direktorin", "präsidentin", "stadträtin"} {
		if strings.HasSuffix(lower, office) {
			return "Die " + lead
		}
	}
	return ""
}
