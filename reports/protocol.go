package reports

import (
	"fmt"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// protocol is the Prüfprotokoll: when the Abgabeprüfung was made, what it has
// found in what the report says, and which hints were confirmed.
func protocol(s *section) {
	all := s.Findings()
	list := s.Project.Told(all)
	tally, inner := data.TallyFindings(list), ""
	if len(list) < len(all) {
		inner = "Was nur die Arbeit im Haus betrifft, zum Beispiel Anschriften, ist hier nicht aufgeführt."
	}
	s.sentences(document.Plain, findingsSentence(tally, s.Report.JudgedAt(s.Date)), acceptedSentence(tally), inner)
	if len(list) == 0 {
		return
	}
	table := document.Table{
		Summary: "Je Zeile ein Befund der Abgabeprüfung mit Stelle, Befund, Art und Bestätigung.",
		Columns: []document.Column{
			{Head: "Stelle", Weight: 36}, {Head: "Befund", Weight: 84}, {Head: "Art", Weight: 17}, {Head: "Bestätigung", Weight: 28},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, f := range list {
		table.Rows = append(table.Rows, row(cell(f.Where()), cell(f.Text), cell(string(f.Severity)), cell(confirmation(f))))
	}
	s.add(table)
}

// findingsSentence counts what was found on a day.
func findingsSentence(t data.FindingTally, key data.Date) string {
	lead := "Die Abgabeprüfung"
	if key != "" {
		lead += " zum Stichtag " + key.Long()
	}
	hints := t.Hints + t.Accepted
	var found []string
	if t.Errors > 0 {
		found = append(found, numeral(t.Errors, "einen")+" Fehler")
	}
	if hints > 0 {
		found = append(found, numeral(hints, "einen")+" "+plural(hints, "Hinweis", "Hinweise"))
	}
	if found == nil {
		return lead + " hat keinen Befund ergeben."
	}
	return fmt.Sprintf("%s hat %s ergeben.", lead, and(found))
}

// acceptedSentence says how many of the hints were confirmed.
func acceptedSentence(t data.FindingTally) string {
	switch hints := t.Hints + t.Accepted; {
	case hints == 0:
		return ""
	case t.Accepted == 0:
		return plural(hints, "Der Hinweis ist noch nicht bestätigt.", "Bestätigt ist noch keiner der Hinweise.")
	case t.Hints == 0:
		return plural(hints, "Der Hinweis ist bestätigt.", "Alle Hinweise sind bestätigt.")
	}
	return fmt.Sprintf("Von den Hinweisen %s bestätigt.", plural(t.Accepted, "ist einer", "sind "+numeral(t.Accepted, "")))
}

// confirmation says whether a finding was confirmed, and why.
func confirmation(f data.Finding) string {
	switch reason := strings.TrimSpace(f.Reason); {
	case f.Accepted && reason != "":
		return "bestätigt: " + reason
	case f.Accepted:
		return "bestätigt"
	case f.Severity == data.SeverityHint:
		return "offen"
	}
	return "vor Freigabe beheben"
}
