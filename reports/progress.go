package reports

import (
	"fmt"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// progress tells what happened in the Berichtszeitraum.
func progress(s *section) {
	s.leftOver()
	reached := reachedIn(s.Project, s.Report, s.Date)
	if s.Report.Events != "" || len(allReported(s.Project)) > 0 {
		s.heading(2, "Wichtigste Ereignisse")
		s.add(freeText(s.Report.Events)...)
		s.reached(reached)
	}
	deviations, dropped := deviationSentence(s.Project, s.Date), droppedSentence(s.Project)
	if s.Report.Deviations != "" || deviations != "" || dropped != "" {
		s.heading(2, "Abweichungen von der Planung")
		s.sentences(document.Plain, deviations, dropped)
		s.add(freeText(s.Report.Deviations)...)
	}
	// „Auf einen Blick“ states it already where the report has that page.
	if !s.Outline.Has(data.SectionGlance) {
		s.optional(2, "Unterstützungsbedarf", s.Report.Support)
		s.add(s.requests()...)
	}
}

// reachedIn gives the milestones reached in the Berichtszeitraum.
func reachedIn(p data.Project, r data.Report, key data.Date) []data.Milestone {
	to := r.PeriodTo
	if to == "" {
		to = key
	}
	return p.ReachedBetween(r.PeriodFrom, to)
}

func (s *section) reached(milestones []data.Milestone) {
	s.add(document.Paragraph{Runs: document.Text(reachedSentence(len(milestones))), KeepWithNext: len(milestones) > 0})
	if len(milestones) == 0 {
		return
	}
	var list document.List
	for _, ms := range milestones {
		list.Items = append(list.Items, []document.Run{{Text: ms.ActualDate.String() + ": " + titleOf(ms) + " ("}, {Text: ms.ID, Target: s.target(ms.Measure)}, {Text: ")"}})
	}
	s.add(list)
}

func reachedSentence(n int) string {
	if n == 0 {
		return "Im Berichtszeitraum wurde kein Meilenstein erreicht."
	}
	return fmt.Sprintf("Im Berichtszeitraum %s %s %s erreicht:", plural(n, "wurde", "wurden"), numeral(n, "ein"), plural(n, "Meilenstein", "Meilensteine"))
}

// deviationSentence says how far the milestones lie behind the Basisplan.
func deviationSentence(p data.Project, key data.Date) string {
	known, behind, most := 0, 0, 0
	var worst data.Milestone
	for _, s := range allReported(p) {
		days, ok := s.Deviation(key)
		if !ok || p.GivenUp(s) {
			continue
		}
		known++
		if days > 0 {
			behind++
		}
		if days > most {
			most, worst = days, s
		}
	}
	switch {
	case known == 0:
		return ""
	case behind == 0:
		return "Kein Meilenstein liegt hinter dem Basisplan."
	case behind == 1:
		return fmt.Sprintf("Ein Meilenstein liegt hinter dem Basisplan: %s um %s.", quotedMilestone(worst), data.Days(most))
	}
	return fmt.Sprintf("Von %s Meilensteinen liegen %s hinter dem Basisplan, am weitesten %s um %s.", numeral(known, ""), numeral(behind, ""), quotedMilestone(worst), data.Days(most))
}

// droppedSentence names the milestones that are given up.
func droppedSentence(p data.Project) string {
	var ids []string
	for _, s := range allReported(p) {
		if s.Status == data.MilestoneDropped {
			ids = append(ids, s.ID)
		}
	}
	if len(ids) == 0 {
		return ""
	}
	return capital(fmt.Sprintf("%s %s entfallen: %s.", numeral(len(ids), "ein"), plural(len(ids), "Meilenstein ist", "Meilensteine sind"), and(ids)))
}
