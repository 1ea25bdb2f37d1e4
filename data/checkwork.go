package data

import "strings"

// workRules look at risks, workshops and what they leave to do.
var workRules = []rule{
	{"risk_action", SeverityHint, []SectionKind{SectionRisks}, risksWithoutAction},
	{"risk_due", SeverityHint, []SectionKind{SectionRisks}, overdueRisks},
	{"task_overdue", SeverityHint, []SectionKind{SectionWorkshops}, overdueTasks},
	{"workshop_results", SeverityHint, []SectionKind{SectionWorkshops}, workshopsWithoutResults},
}

// risksWithoutAction finds open risks at a yellow or red level that nobody meets.
func risksWithoutAction(c *checkup) {
	limit := c.Programme.Thresholds.OrDefault().RiskYellow
	for _, r := range c.Risks {
		if r.Open() && r.Level() >= limit && blank(r.Action) {
			c.at(r, "action", "Das Risiko hat die Stufe %d von %d und keine Gegenmaßnahme. Bitte eintragen, was dagegen getan wird.", r.Level(), RiskGrade*RiskGrade)
		}
	}
}

func overdueRisks(c *checkup) {
	for _, r := range c.Risks {
		if r.Open() && r.Due != "" && r.Due < c.key {
			c.at(r, "due", "Die Frist der Gegenmaßnahme ist am %s abgelaufen, das Risiko ist noch offen. Bitte Frist oder Status fortschreiben.", r.Due)
		}
	}
}

func overdueTasks(c *checkup) {
	for _, w := range c.Workshops {
		var late []string
		for _, t := range w.Tasks {
			if t.Open() && t.Due != "" && t.Due < c.key {
				late = append(late, "„"+clipped(t.Text)+"“")
			}
		}
		if len(late) > 0 {
			c.at(w, "tasks", "Überfällig: %s. Bitte Status oder Frist fortschreiben.", listed(late))
		}
	}
}

func workshopsWithoutResults(c *checkup) {
	for _, w := range c.Workshops {
		if over := first(w.DateTo, w.DateFrom); over != "" && over <= c.key && blank(w.Results) {
			c.at(w, "results", "Der Workshop vom %s hat keine Ergebnisse. Bitte eintragen, was vereinbart wurde.", w.DateFrom)
		}
	}
}

// blank says whether a text holds nothing to read.
func blank(text string) bool { return strings.TrimSpace(text) == "" }

// listed joins a few words for a sentence: „a, b und 3 weitere“.
func listed(words []string) string {
	const shown = 3
	if len(words) > shown+1 {
		return strings.Join(words[:shown], ", ") + " und " + Count(len(words)-shown) + " weitere"
	}
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " und " + words[last]
}

// clipped shortens a text that a sentence quotes.
func clipped(text string) string {
	const most = 60
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) <= most {
		return string(runes)
	}
	return strings.TrimRight(string(runes[:most]), " ") + " …"
}
