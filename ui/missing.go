package ui

import "modellkommune/data"

// finding is something that a report still lacks, and where it belongs.
type finding struct {
	text string
	at   place
}

// findings lists what the report still lacks at its key date.
func findings(p data.Project, report data.Report, today data.Date) []finding {
	var list []finding
	for _, l := range p.Lacks(report, orElse(report.Day(), today)) {
		at := placeOf(l.Key)
		at.field = l.Field
		list = append(list, finding{l.Text, at})
	}
	return list
}
