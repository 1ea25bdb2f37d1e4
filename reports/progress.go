package reports

import (
	"fmt"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// progress tells what happened in the Berichtszeitraum.
func progress(s *section) {
	s.leftOver()
	s.add(labelled("Wichtigste Ereignisse", s.Report.Events)...)
	reached, counted := reachedIn(s.Project, s.Report, s.Date), ""
	switch {
	case len(allReported(s.Project)) == 0:
	case s.namedInChanges(reached), len(reached) > mostNamed && (s.Outline.Has(data.SectionMeasures) || s.Outline.Has(data.SectionOverview)):
		counted = strings.TrimSuffix(reachedSentence(len(reached)), ":") + "."
	default:
		s.add(s.reachedParagraph(reached))
	}
	s.add(labelled("Abweichungen von der Planung", s.Report.Deviations)...)
	dropped := droppedOf(s.Project)
	gone := droppedSentence(dropped)
	switch {
	case s.namedInChanges(dropped):
		gone = ""
	case len(dropped) > mostNamed && s.Outline.Has(data.SectionMeasures):
		gone, _, _ = strings.Cut(gone, ":")
		gone += "."
	}
	s.sentences(document.Plain, counted, deviationSentence(s.Project, s.Date), gone)
	// „Auf einen Blick“ states it already where the report has that page.
	if !s.Outline.Has(data.SectionGlance) {
		s.add(labelled("Unterstützungsbedarf", s.Report.Support)...)
		s.add(s.requests()...)
	}
}

// mostNamed is how many milestones a sentence names; of more the sheets of the measures tell, or the table of all by their date.
const mostNamed = 12

// namedInChanges says whether the section of changes names all of these milestones by their Kennung, and the sheets tell the
// rest: they were neither reached nor given up before.
func (s *section) namedInChanges(all []data.Milestone) bool {
	if s.Before == nil || !s.Outline.Has(data.SectionChanges) || !s.Outline.Has(data.SectionMeasures) {
		return false
	}
	for _, ms := range all {
		record, known := s.Before.Project.Record(ms.Key())
		if old, is := record.(data.Milestone); !known || !is || old.Status == data.MilestoneDropped || old.ActualDate != "" {
			return false
		}
	}
	return len(all) > 0
}

// reachedIn gives the milestones reached in the Berichtszeitraum.
func reachedIn(p data.Project, r data.Report, key data.Date) []data.Milestone {
	to := r.PeriodTo
	if to == "" {
		to = key
	}
	return p.ReachedBetween(r.PeriodFrom, to)
}

// reachedParagraph counts the milestones that were reached and names them: by their Kennung where the report
// has sheets, else with title and day.
func (s *section) reachedParagraph(milestones []data.Milestone) document.Paragraph {
	runs := document.Text(reachedSentence(len(milestones)))
	for n, ms := range milestones {
		if n == 0 {
			runs = append(runs, document.Run{Text: " "})
		} else {
			runs = append(runs, document.Run{Text: ", "})
		}
		id := document.Run{Text: ms.ID, Target: s.target(ms.Measure)}
		if id.Target != "" {
			runs = append(runs, id)
		} else {
			runs = append(runs, document.Run{Text: fmt.Sprintf("%s (%s) am %s", titleOf(ms), ms.ID, ms.ActualDate)})
		}
	}
	if len(milestones) > 0 {
		runs = append(runs, document.Run{Text: "."})
	}
	return document.Paragraph{Runs: runs}
}

func reachedSentence(n int) string {
	if n == 0 {
		return "Im Berichtszeitraum wurde kein Meilenstein erreicht."
	}
	return fmt.Sprintf("Im Berichtszeitraum %s %s %s erreicht:", plural(n, "wurde", "wurden"), numeral(n, "ein"), plural(n, "Meilenstein", "Meilensteine"))
}

// deviationSentence says how far the milestones lie behind the Basisplan.
func deviationSentence(p data.Project, key data.Date) string {
	known, behind := 0, 0
	var most data.Lag
	var worst data.Milestone
	for _, s := range allReported(p) {
		by, ok := s.Deviation(key)
		if !ok || p.GivenUp(s) {
			continue
		}
		known++
		if by.Days > 0 {
			behind++
		}
		if by.Days > most.Days {
			most, worst = by, s
		}
	}
	switch {
	case known == 0:
		return ""
	case behind == 0:
		return "Kein Meilenstein liegt hinter dem Basisplan."
	case behind == 1:
		return fmt.Sprintf("Ein Meilenstein liegt hinter dem Basisplan: %s um %s.", quotedMilestone(worst), most)
	}
	return fmt.Sprintf("Von %s Meilensteinen liegen %s hinter dem Basisplan, am weitesten %s um %s.", numeral(known, ""), numeral(behind, ""), quotedMilestone(worst), most)
}

// droppedSentence names the milestones that are given up.
func droppedSentence(all []data.Milestone) string {
	if len(all) == 0 {
		return ""
	}
	var ids []string
	for _, s := range all {
		ids = append(ids, s.ID)
	}
	return capital(fmt.Sprintf("%s %s entfallen: %s.", numeral(len(ids), "ein"), plural(len(ids), "Meilenstein ist", "Meilensteine sind"), and(ids)))
}

// droppedOf lists the milestones that are given up.
func droppedOf(p data.Project) []data.Milestone {
	var list []data.Milestone
	for _, s := range allReported(p) {
		if s.Status == data.MilestoneDropped {
			list = append(list, s)
		}
	}
	return list
}
