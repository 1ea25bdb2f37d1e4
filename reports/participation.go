package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// participation tells which Beteiligungen there were, who came, and what became
// of their contributions. People appear as sums only.
func participation(s *section) {
	all := slices.Clone(s.Project.Participations)
	if len(all) == 0 {
		return
	}
	slices.SortStableFunc(all, byDate)
	over := s.overOf(all)
	s.sentences(document.Plain, offersSentence(over, s.Date), offersInPeriodSentence(over, s.Report), levelsSentence(over),
		turnoutSentence(data.TurnoutOf(over)), aheadSentence(all, s.Date))
	s.add(s.offerTable(all))
	if withheldIn(all) {
		s.sentences(document.Small, smallGroupsSentence())
	}
}

// participationAtLength tells the same with a table for each question: on a page of the web
// one can go from one to the next.
func participationAtLength(s *section) {
	all := slices.Clone(s.Project.Participations)
	slices.SortStableFunc(all, byDate)
	over := s.overOf(all)
	if len(over) > 0 {
		s.sentences(document.Lead, offersSentence(over, s.Date), offersInPeriodSentence(over, s.Report))
		s.sentences(document.Plain, levelsSentence(over), turnoutSentence(data.TurnoutOf(over)))
		s.heading(2, "Angebote und Teilnehmende")
		s.offers(over)
		s.heading(2, "Ergebnisse und Umgang mit den Beiträgen")
		s.add(s.feedback(over))
		s.circumstances(over)
	}
	var ahead document.List
	for _, p := range all {
		if p.Over(s.Date) {
			continue
		}
		text := daysOf(p.Date, p.DateTo) + ": " + offerName(p)
		if kind := strings.Join(given(formatBeside(p), p.Place), ", "); kind != "" {
			text += " (" + kind + ")"
		}
		ahead.Items = append(ahead.Items, document.Text(text))
	}
	if len(ahead.Items) > 0 {
		s.heading(2, "Laufende und geplante Angebote")
		s.add(ahead)
	}
}

func byDate(a, b data.Participation) int { return cmp.Compare(a.Date, b.Date) }

// overOf keeps the offers that have taken place.
func (s *section) overOf(all []data.Participation) []data.Participation {
	return slices.DeleteFunc(slices.Clone(all), func(p data.Participation) bool { return !p.Over(s.Date) })
}

func offersSentence(over []data.Participation, key data.Date) string {
	until := "Bisher"
	if key != "" {
		until = "Bis zum " + key.Long()
	}
	if len(over) == 0 {
		return until + " gab es noch kein abgeschlossenes Angebot zur Beteiligung."
	}
	return fmt.Sprintf("%s gab es %s %s zur Beteiligung.", until, numeral(len(over), "ein"), plural(len(over), "Angebot", "Angebote"))
}

// offersInPeriodSentence says how many of the offers fell into the
// Berichtszeitraum, where it says more than the sentence before.
func offersInPeriodSentence(over []data.Participation, r data.Report) string {
	n := 0
	for _, p := range over {
		if p.Date >= r.PeriodFrom && (r.PeriodTo == "" || p.Date <= r.PeriodTo) {
			n++
		}
	}
	switch {
	case r.PeriodFrom == "" || len(over) < 2:
		return ""
	case n == 0:
		return "In den Berichtszeitraum fiel keines davon."
	case n == len(over):
		return plural(n-1, "Beide", "Alle") + " fielen in den Berichtszeitraum."
	}
	return fmt.Sprintf("Davon %s %s in den Berichtszeitraum.", plural(n, "fiel", "fielen"), numeral(n, "eines"))
}

// levelsSentence counts the offers by Stufe, from the lowest to the highest.
func levelsSentence(over []data.Participation) string {
	var parts []string
	left := len(over)
	for _, level := range data.ParticipationLevels {
		n := 0
		for _, p := range over {
			if p.Level == level {
				n++
			}
		}
		if n == len(over) && n > 1 {
			return fmt.Sprintf("%s gehörten zur Stufe „%s“.", plural(n-1, "Beide", "Alle"), level)
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%s zur Stufe „%s“", numeral(n, "eines"), level))
			left -= n
		}
	}
	if len(parts) == 0 {
		return ""
	}
	if len(over) == 1 {
		return "Es gehörte " + strings.TrimPrefix(parts[0], "eines ") + "."
	}
	verb := "gehörten"
	if len(parts) == 1 && strings.HasPrefix(parts[0], "eines ") {
		verb = "gehörte"
	}
	text := "Nach dem Grad der Mitwirkung " + verb + " " + and(parts) + "."
	if left > 0 {
		text += fmt.Sprintf(" Bei %s ist die Stufe nicht angegeben.", numeral(left, "einem"))
	}
	return text
}

func turnoutSentence(t data.Turnout) string {
	if t.Offers == 0 {
		return ""
	}
	if t.Uncounted == t.Offers {
		return "Teilnehmende wurden nicht gezählt."
	}
	if t.Attendees == 0 {
		return "Es wurden keine Teilnahmen gezählt."
	}
	text := "Gezählt wurden insgesamt " + amount(t.Attendees, "eine Teilnahme", "Teilnahmen")
	if t.Contributions > 0 {
		text += " und " + amount(t.Contributions, "ein Beitrag", "Beiträge")
	}
	if t.Offers-t.Uncounted > 1 {
		text += "; wer mehrmals kam, zählt mehrmals"
	}
	if t.Uncounted > 0 {
		text += fmt.Sprintf("; bei %s wurde nicht gezählt", plural(t.Uncounted, "einem Angebot", numeral(t.Uncounted, "")+" Angeboten"))
	}
	return text + "."
}

// aheadSentence counts the offers that are not over.
func aheadSentence(all []data.Participation, key data.Date) string {
	running, planned := 0, 0
	for _, p := range all {
		switch {
		case p.Over(key):
		case p.Date <= key:
			running++
		default:
			planned++
		}
	}
	more := func(n int) string {
		if running+planned == len(all) {
			return numeral(n, "eines")
		}
		return plural(n, "ein weiteres", numeral(n, "")+" weitere")
	}
	var parts []string
	if running > 0 {
		parts = append(parts, more(running)+" "+plural(running, "läuft", "laufen")+" noch")
	}
	if planned > 0 {
		parts = append(parts, more(planned)+" "+plural(planned, "ist", "sind")+" geplant")
	}
	if len(parts) == 0 {
		return ""
	}
	return capital(and(parts)) + "."
}

func offerName(p data.Participation) string { return cmp.Or(p.Title, string(p.Format), p.ID) }

// offerTable tells of each offer all that is known on a row. The Rückkopplung is required, so
// that its lack is said.
func (s *section) offerTable(all []data.Participation) document.Table {
	t := document.Table{
		Summary: s.say("Zu jedem Angebot Tag, {Maßnahme}, Format, Kanal und Ort; Stufe, Teilnehmende und Beiträge; Ergebnisse und Rückkopplung; Einladung, Barrierefreiheit und Zufriedenheit."),
		Columns: []document.Column{
			{Head: "Angebot", Weight: 37},
			{Head: "Stufe, Teilnehmende, Ergebnisse und Rückkopplung", Weight: 77},
			{Head: "Einladung, Barrierefreiheit und Zufriedenheit", Weight: 51},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, p := range all {
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: s.offerHead(p)},
			s.courseOf(p),
			circumstancesOf(p),
		))
	}
	return withFilledColumns(t)
}

// offerHead names an offer and says when, for which measure and how it was held.
func (s *section) offerHead(p data.Participation) []document.Run {
	name := p.ID
	if offerName(p) != p.ID {
		name = strings.Join(given(p.ID, offerName(p)), " ")
	}
	day := daysOf(p.Date, p.DateTo)
	switch {
	case p.Over(s.Date):
	case p.Date <= s.Date:
		day += ", läuft noch"
	default:
		day += ", geplant"
	}
	out := append([]document.Run{{Text: name, Bold: true}, {Text: "\n" + day}}, s.inBrackets(p.Measure)...)
	if about := strings.Join(given(formatBeside(p), s.word(data.KindParticipation, "channel", string(p.Channel)), p.Place), ", "); about != "" {
		out = append(out, document.Run{Text: "\n" + about})
	}
	return out
}

// turnoutOf writes who and what was counted: „Teilnehmende: 23 (Frauen: 11, Männer: 12); Beiträge: 47“.
func turnoutOf(p data.Participation) string {
	shown, _ := p.ShownGroups()
	var groups, parts []string
	for n, g := range p.Groups {
		groups = append(groups, g.Name+": "+shown[n])
	}
	inside := strings.Join(groups, ", ")
	if p.Attendees != nil {
		inside = strings.Join(given("Teilnehmende: "+data.Count(*p.Attendees), bracketed(inside)), " ")
	}
	parts = given(inside)
	if p.Contributions != nil {
		parts = append(parts, "Beiträge: "+data.Count(*p.Contributions))
	}
	return strings.Join(parts, "; ")
}

func bracketed(text string) string {
	if text == "" {
		return ""
	}
	return "(" + text + ")"
}

// courseOf tells an offer from its Stufe to what came of it, and of the contributions.
func (s *section) courseOf(p data.Participation) document.Cell {
	var out []document.Run
	if p.Level != "" {
		out = []document.Run{{Text: s.word(data.KindParticipation, "level", string(p.Level)), Bold: true}}
	}
	if turnout := turnoutOf(p); turnout != "" {
		if out != nil {
			out = append(out, document.Run{Text: "; "})
		}
		out = append(out, document.Run{Text: turnout})
	}
	outcome := s.outcomeOf(p)
	if out != nil && outcome != nil {
		out = append(out, document.Run{Text: "\n"})
	}
	if out = append(out, outcome...); out == nil {
		return cell("")
	}
	return document.Cell{Runs: out}
}

// outcomeOf tells what came of an offer, and of the contributions.
func (s *section) outcomeOf(p data.Participation) []document.Run {
	var out []document.Run
	if p.Feedback == "" && !p.Over(s.Date) {
		if p.Results != "" {
			out = document.Text(p.Results)
		}
		return out
	}
	if p.Results != "" {
		out = document.Text(p.Results + "\n")
	}
	out = append(out, document.Run{Text: "Rückkopplung: ", Italic: true})
	if p.Feedback == "" {
		return append(out, document.Run{Text: missing, Italic: true})
	}
	return append(out, document.Run{Text: p.Feedback})
}

// circumstancesOf tells how people were invited, what made it accessible and how content
// they were.
func circumstancesOf(p data.Participation) document.Cell {
	var out []document.Run
	for _, part := range []struct{ label, text string }{{"Einladung", p.Invitation}, {"Barrierefreiheit", p.Accessibility}, {"Zufriedenheit", p.Satisfaction}} {
		if part.text == "" {
			continue
		}
		if len(out) > 0 {
			out = append(out, document.Run{Text: " "})
		}
		out = append(out, document.Run{Text: part.label + ": ", Italic: true}, document.Run{Text: closed(part.text)})
	}
	if out == nil {
		return cell("")
	}
	return document.Cell{Runs: out}
}

// withheldIn says whether the size of some group is kept back.
func withheldIn(all []data.Participation) bool {
	return slices.ContainsFunc(all, func(p data.Participation) bool { _, some := p.ShownGroups(); return some })
}

func smallGroupsSentence() string {
	return fmt.Sprintf("Gruppen mit weniger als %s Personen werden nicht genau ausgewiesen. Damit sich ihre Größe nicht errechnen lässt, "+
		"bleibt dann auch eine weitere Gruppe ohne Angabe.", numeral(data.SmallestGroup, ""))
}

// offers says when, where and for which measure the offers were held, and who came.
func (s *section) offers(over []data.Participation) {
	t := document.Table{
		Summary: s.say("Zu jedem Angebot Termin, Format und Ort, {Maßnahme}, Stufe, Zahl der Teilnehmenden und der Beiträge."),
		Columns: []document.Column{
			{Head: "Termin", Weight: 20},
			{Head: "Angebot", Weight: 68},
			{Head: "Stufe", Weight: 24},
			{Head: "Teilnehmende", Weight: 37},
			{Head: "Beiträge", Weight: 16, Align: document.Right},
		},
		Small: true,
	}
	for _, p := range over {
		shown, _ := p.ShownGroups()
		attendees := counted(p.Attendees)
		for n, g := range p.Groups {
			attendees += "\n" + g.Name + ": " + shown[n]
		}
		t.Rows = append(t.Rows, row(
			cell(strings.Replace(daysOf(p.Date, p.DateTo), "–", "–\n", 1)),
			document.Cell{Runs: s.offerRuns(p)},
			cell(s.word(data.KindParticipation, "level", string(p.Level))),
			cell(attendees),
			cell(counted(p.Contributions)),
		))
	}
	if withheldIn(over) {
		s.add(document.Paragraph{Runs: document.Text(smallGroupsSentence()), Tone: document.Small, KeepWithNext: true})
	}
	s.add(t)
}

func (s *section) offerRuns(p data.Participation) []document.Run {
	out := []document.Run{{Text: offerName(p), Bold: true}}
	if about := strings.Join(given(formatBeside(p), s.word(data.KindParticipation, "channel", string(p.Channel))), ", "); about != "" {
		out = append(out, document.Run{Text: "\n" + about})
	}
	if p.Place != "" {
		out = append(out, document.Run{Text: "\n" + p.Place})
	}
	return append(out, s.belongsTo(p.Measure)...)
}

// formatBeside is the format as it stands beside the name of an offer: not where it is the
// name.
func formatBeside(p data.Participation) string {
	if strings.EqualFold(offerName(p), string(p.Format)) {
		return ""
	}
	return string(p.Format)
}

// feedback is the Rückkopplung. It is required, so that its lack is said.
func (s *section) feedback(over []data.Participation) document.Table {
	t := document.Table{
		Summary:  "Zu jedem Angebot die Ergebnisse und was aus den Beiträgen geworden ist.",
		Columns:  []document.Column{{Head: "Angebot", Weight: 40}, {Head: "Ergebnisse", Weight: 55}, {Head: "Rückkopplung: Umgang mit den Beiträgen", Weight: 70}},
		RowHeads: true,
		Small:    true,
	}
	for _, p := range over {
		feedback := cell(p.Feedback)
		if p.Feedback == "" {
			feedback.Runs = []document.Run{{Text: missing, Italic: true}}
		}
		t.Rows = append(t.Rows, row(
			cell(strings.Join(given(offerName(p), daysOf(p.Date, p.DateTo)), "\n")),
			cell(p.Results),
			feedback,
		))
	}
	return t
}

// circumstances tells how people were invited, what made it accessible and how
// content they were, for the offers of which anything is known.
func (s *section) circumstances(over []data.Participation) {
	t := document.Table{
		Summary: "Zu jedem Angebot der Einladungsweg, die Barrierefreiheit und die Zufriedenheit der Teilnehmenden.",
		Columns: []document.Column{
			{Head: "Angebot", Weight: 40},
			{Head: "Einladungsweg", Weight: 45},
			{Head: "Barrierefreiheit", Weight: 40},
			{Head: "Zufriedenheit", Weight: 40},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, p := range over {
		if p.Invitation != "" || p.Accessibility != "" || p.Satisfaction != "" {
			t.Rows = append(t.Rows, row(
				cell(strings.Join(given(offerName(p), daysOf(p.Date, p.DateTo)), "\n")),
				cell(p.Invitation), cell(p.Accessibility), cell(p.Satisfaction),
			))
		}
	}
	if len(t.Rows) > 0 {
		s.heading(2, "Einladung, Barrierefreiheit und Zufriedenheit")
		s.add(t)
	}
}
