package reports

import (
	"cmp"
	"fmt"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// datasets lists the open data with the terms under which they can be used.
func datasets(s *section) {
	all := s.Project.Datasets
	if len(all) == 0 {
		return
	}
	s.sentences(document.Lead, datasetsSentence(all, s.Report, s.Date))
	s.sentences(document.Plain, downloadsSentence(all, s.Date))
	t := document.Table{
		Summary: "Zu jedem Datensatz Beschreibung, Portal, Adresse und Maßnahme, Format, Lizenz, Tag der Veröffentlichung, Aktualisierung und Abrufe.",
		Columns: []document.Column{
			{Head: "Datensatz", Weight: 84},
			{Head: "Format", Weight: 17},
			{Head: "Lizenz", Weight: 21},
			{Head: "Veröffentlicht", Weight: 22},
			{Head: "Aktualisierung", Weight: 22},
			{Head: "Abrufe", Weight: 14, Align: document.Right},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, d := range all {
		published := d.Published.String()
		if !d.Available(s.Date) {
			published = "noch nicht"
			if d.Published != "" {
				published = "geplant: " + d.Published.String()
			}
		}
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: s.datasetRuns(d)},
			cell(d.Format), cell(string(d.Licence)), cell(published), cell(string(d.Frequency)), cell(counted(d.Downloads)),
		))
	}
	s.add(t)
}

func (s *section) datasetRuns(d data.Dataset) []document.Run {
	out := []document.Run{{Text: cmp.Or(d.Title, d.ID), Bold: true}}
	if d.Description != "" {
		out = append(out, document.Run{Text: "\n" + d.Description})
	}
	if d.Portal != "" {
		out = append(out, document.Run{Text: "\nPortal: " + d.Portal})
	}
	if d.URL != "" {
		out = append(append(out, document.Run{Text: "\n"}), runs(linked(d.URL))...)
	}
	return append(out, s.belongsTo(d.Measure)...)
}

// datasetsSentence says how many sets are open, and how many of them are new.
func datasetsSentence(all []data.Dataset, r data.Report, key data.Date) string {
	open, fresh := 0, 0
	for _, d := range all {
		if d.Available(key) {
			open++
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
