package reports

import (
	"cmp"
	"fmt"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// datasets lists the open data with the terms under which they can be used.
func datasets(s *section) {
	all := s.Project.Datasets
	if len(all) == 0 {
		return
	}
	s.sentences(document.Plain, datasetsSentence(s.template().Measure, all, s.Report, s.Date), downloadsSentence(all, s.Date))
	t := document.Table{
		Summary: s.say("Zu jedem Datensatz {Maßnahme}, Beschreibung, Portal und Adresse, Format und Lizenz, Tag der Veröffentlichung und Aktualisierung, Abrufe."),
		Columns: []document.Column{
			{Head: "Datensatz", Weight: 100},
			{Head: "Format, Lizenz", Weight: 26},
			{Head: "Veröffentlicht, Aktualisierung", Weight: 25},
			{Head: "Abrufe", Weight: 14, Align: document.Right},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, d := range all {
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: s.datasetRuns(d)},
			cell(strings.Join(given(d.Format, s.word(data.KindDataset, "licence", string(d.Licence))), ", ")),
			cell(strings.Join(given(publicationOf(d, s.Date), s.word(data.KindDataset, "frequency", string(d.Frequency))), ", ")),
			cell(s.downloadsOf(d)),
		))
	}
	s.add(withFilledColumns(t))
}

// datasetRuns names a dataset and its measure, and says what it holds and where it lies.
func (s *section) datasetRuns(d data.Dataset) []document.Run {
	out := append([]document.Run{{Text: strings.Join(given(d.ID, d.Title), " "), Bold: true}}, s.inBrackets(d.Measure)...)
	lead := ": "
	if d.Description != "" {
		out = append(out, document.Run{Text: lead + closed(d.Description)})
		lead = " "
	}
	if d.Portal != "" {
		out = append(out, document.Run{Text: lead + "Portal: " + d.Portal})
		lead = ", "
	}
	if d.URL != "" {
		out = append(append(out, document.Run{Text: lead}), runs(linked(d.URL))...)
	}
	return out
}

// publicationOf gives the day of publication, also where it is still to come.
func publicationOf(d data.Dataset, key data.Date) string {
	switch {
	case d.Available(key):
		return d.Published.String()
	case d.Published != "":
		return "geplant: " + d.Published.String()
	}
	return "noch nicht"
}

// downloadsOf counts the Abrufe, and what they were in the report before: „412 (bisher 143)“.
func (s *section) downloadsOf(d data.Dataset) string {
	if d.Downloads == nil {
		return ""
	}
	text := data.Count(*d.Downloads)
	if old, known := formerly(s, d); known && old.Downloads != nil && *old.Downloads != *d.Downloads {
		text += " (bisher" + nbsp + data.Count(*old.Downloads) + ")"
	}
	return text
}

// datasetsSentence says how many sets are open, from which measures, and how many of them
// are new.
func datasetsSentence(word data.MeasureWord, all []data.Dataset, r data.Report, key data.Date) string {
	open, fresh := 0, 0
	var from []string
	count := map[string]int{}
	for _, d := range all {
		if d.Available(key) {
			open++
			if count[d.Measure]++; count[d.Measure] == 1 {
				from = append(from, d.Measure)
			}
			if d.Published >= r.PeriodFrom {
				fresh++
			}
		}
	}
	var text string
	switch {
	case open == 0:
		return "Offene Daten sind noch nicht veröffentlicht."
	case open == 1:
		text = "Ein Datensatz ist zur freien Nutzung veröffentlicht"
	default:
		text = capital(numeral(open, "")) + " Datensätze sind zur freien Nutzung veröffentlicht"
	}
	if len(from) > 1 {
		parts := make([]string, len(from))
		for n, measure := range from {
			parts[n] = numeral(count[measure], "einer") + " " + cmp.Or(labelledText("aus ", measure), word.In("ohne {Maßnahme}"))
		}
		text += " (" + and(parts) + ")"
	}
	if fresh > 0 && fresh < open && r.PeriodFrom != "" {
		text += fmt.Sprintf(", %s davon neu im Berichtszeitraum", numeral(fresh, "einer"))
	}
	if left := len(all) - open; left > 0 {
		text += fmt.Sprintf("; %s weitere%s noch aus", numeral(left, "ein"), plural(left, "r steht", " stehen"))
	}
	return text + "."
}

func downloadsSentence(all []data.Dataset, key data.Date) string {
	sum, known, open := 0, 0, 0
	for _, d := range all {
		if !d.Available(key) {
			continue
		}
		open++
		if d.Downloads != nil {
			sum += *d.Downloads
			known++
		}
	}
	switch {
	case known == 0:
		return ""
	case known == open:
		return fmt.Sprintf("Gezählt %s %s.", plural(sum, "wurde", "wurden"), amount(sum, "ein Abruf", "Abrufe"))
	}
	return fmt.Sprintf("Gezählt %s %s; bei %s werden die Abrufe nicht gezählt.", plural(sum, "wurde", "wurden"), amount(sum, "ein Abruf", "Abrufe"),
		plural(open-known, "einem Datensatz", numeral(open-known, "")+" Datensätzen"))
}
