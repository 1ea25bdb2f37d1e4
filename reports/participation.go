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
	var over, ahead []data.Participation
	for _, p := range s.Project.Participations {
		if p.Over(s.Date) {
			over = append(over, p)
		} else {
			ahead = append(ahead, p)
		}
	}
	byDate := func(a, b data.Participation) int { return cmp.Compare(a.Date, b.Date) }
	slices.SortStableFunc(over, byDate)
	slices.SortStableFunc(ahead, byDate)
	if len(over) > 0 {
		s.sentences(document.Lead, offersSentence(over, s.Date), offersInPeriodSentence(over, s.Report))
		s.sentences(document.Plain, levelsSentence(over), turnoutSentence(data.TurnoutOf(over)))
		s.heading(2, "Angebote und Teilnehmende")
		s.offers(over)
		s.heading(2, "Ergebnisse und Umgang mit den Beiträgen")
		s.add(s.feedback(over))
		s.circumstances(over)
	}
	if len(ahead) > 0 {
		s.heading(2, "Geplante Angebote")
		var list document.List
		for _, p := range ahead {
			text := daysOf(p.Date, p.DateTo) + ": " + offerName(p)
			if kind := strings.Join(given(formatBeside(p), p.Place), ", "); kind != "" {
				text += " (" + kind + ")"
			}
			list.Items = append(list.Items, document.Text(text))
		}
		s.add(list)
	}
}

func offersSentence(over []data.Participation, key data.Date) string {
	until := "Bisher"
	if key != "" {
		until = "Bis zum " + key.Long()
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
	case r.PeriodFrom == "" || len(over) == 1:
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

func offerName(p data.Participation) string { return cmp.Or(p.Title, string(p.Format), p.ID) }

func (s *section) offers(over []data.Participation) {
	t := document.Table{
		Summary: "Zu jedem Angebot Termin, Format und Ort, Maßnahme, Stufe, Zahl der Teilnehmenden und der Beiträge.",
		Columns: []document.Column{
			{Head: "Termin", Weight: 20},
			{Head: "Angebot", Weight: 68},
			{Head: "Stufe", Weight: 24},
			{Head: "Teilnehmende", Weight: 37},
			{Head: "Beiträge", Weight: 16, Align: document.Right},
		},
		Small: true,
	}
	withheld := false
	for _, p := range over {
		shown, some := p.ShownGroups()
		withheld = withheld || some
		attendees := counted(p.Attendees)
		for n, g := range p.Groups {
			attendees += "\n" + g.Name + ": " + shown[n]
		}
		t.Rows = append(t.Rows, row(
			cell(strings.Replace(daysOf(p.Date, p.DateTo), "–", "–\n", 1)),
			document.Cell{Runs: s.offerRuns(p)},
			cell(string(p.Level)),
			cell(attendees),
			cell(counted(p.Contributions)),
		))
	}
	if withheld {
		s.add(document.Paragraph{
			Runs: document.Text(fmt.Sprintf("Gruppen mit weniger als %s Personen werden nicht genau ausgewiesen. Damit sich ihre Größe nicht errechnen lässt, "+
				"bleibt dann auch eine weitere Gruppe ohne Angabe.", numeral(data.SmallestGroup, ""))),
			Tone: document.Small, KeepWithNext: true,
		})
	}
	s.add(t)
}

func (s *section) offerRuns(p data.Participation) []document.Run {
	out := []document.Run{{Text: offerName(p), Bold: true}}
	if about := strings.Join(given(formatBeside(p), string(p.Channel)), ", "); about != "" {
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
