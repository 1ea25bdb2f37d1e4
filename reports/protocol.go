package reports

import (
	"fmt"
	"slices"
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
	outline := "Der Bericht folgt der Gliederung „" + s.Outline.Name() + "“."
	s.sentences(document.Plain, findingsSentence(tally, s.Report.JudgedAt(s.Date)), acceptedSentence(tally), inner, outline)
	if len(list) == 0 {
		return
	}
	table := document.Table{
		Summary: "Je Zeile ein Befund der Abgabeprüfung mit den Stellen, an denen er gilt, Art und Bestätigung.",
		Columns: []document.Column{
			{Head: "Befund", Weight: 76}, {Head: "Stelle", Weight: 52}, {Head: "Art", Weight: 15}, {Head: "Bestätigung", Weight: 22},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, alike := range alikeFindings(list) {
		f := alike[0]
		table.Rows = append(table.Rows, row(cell(withoutRequests(f.Text)), cell(placesOf(alike)), cell(string(f.Severity)), cell(confirmation(f))))
	}
	if tally.Errors+tally.Accepted == 0 {
		table = withoutColumn(table, 3)
	}
	if tally.Errors == 0 {
		table = withoutColumn(table, 2)
	}
	s.add(table)
}

// alikeFindings puts together what is found at several places and was confirmed alike.
func alikeFindings(list []data.Finding) [][]data.Finding {
	type what struct {
		text         string
		severity     data.Severity
		confirmation string
	}
	var groups [][]data.Finding
	at := map[what]int{}
	for _, f := range list {
		key := what{withoutRequests(f.Text), f.Severity, confirmation(f)}
		n, known := at[key]
		if !known {
			n, at[key] = len(groups), len(groups)
			groups = append(groups, nil)
		}
		groups[n] = append(groups[n], f)
	}
	return groups
}

// placesOf names where findings are, those of one field together: „Link zum Nachweis: M01-MS3, M02-MS1“.
func placesOf(list []data.Finding) string {
	if len(list) == 1 {
		return list[0].Where()
	}
	var labels []string
	places := map[string][]string{}
	for _, f := range list {
		if places[f.Label] == nil {
			labels = append(labels, f.Label)
		}
		places[f.Label] = append(places[f.Label], f.Place)
	}
	var parts []string
	for _, label := range labels {
		text := strings.Join(places[label], ", ")
		if label != "" {
			text = label + ": " + text
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "; ")
}

// withoutRequests leaves out what a finding asks the officer to do; readers of the paper cannot do it.
func withoutRequests(text string) string {
	said := slices.DeleteFunc(data.Sentences(text), func(sentence string) bool { return strings.HasPrefix(sentence, "Bitte ") })
	if len(said) == 0 {
		return text
	}
	return strings.Join(said, " ")
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
