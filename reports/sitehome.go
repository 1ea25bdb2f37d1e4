package reports

import (
	"modellkommune/data"
	"modellkommune/reports/document"
)

// siteHome is the overview: what the project is, how it stands, and where to read
// more.
func siteHome(w *siteWriter) {
	w.intro(func(s *section) {
		s.add(leading(freeText(s.Project.Concept().Summary))...)
		s.pictures(s.Project.Municipality.Key().ID)
	})
	w.part("stand", w.Project.Say("Stand des {Projekts}"), func(s *section) {
		s.sentences(document.Plain, s.measuresSentence())
		if len(s.Project.Measures) > 0 {
			s.add(s.projectLights(), s.keyFigures())
		}
	})
	if len(w.Project.Measures) > 0 {
		w.part("massnahmen", w.Project.Say("{Maßnahmen}"), func(s *section) {
			if s.at.groups == nil {
				s.add(s.standings(true))
			} else {
				s.add(s.groupTable(), s.groupedRows(s.standings(true)))
			}
			s.add(s.legend()...)
		})
		w.part("zeitplan", "Zeitplan", func(s *section) {
			s.sentences(document.Plain, milestonesSentence(s.template().Measure, s.at.whole.Tally(s.Date)), droppedBeside(s.Project))
			s.scheduleFigure()
			if all := allReported(s.Project); len(all) > 0 {
				s.add(s.calendar("Alle Meilensteine nach Termin", "Zu jedem Meilenstein der geltende Termin, der Basisplan, die Abweichung davon und der Status.", all))
			}
		})
	}
	w.part("mitmachen", "Beteiligung", func(s *section) {
		s.firstOf(participationAtLength, "Alle Angebote und ihre Ergebnisse", participationPage)
	})
	w.part("gelernt", "Erfahrungen", (*section).lessonList)
	w.part("offene-daten", "Offene Daten", func(s *section) {
		s.firstOf(datasets, "", "")
		s.add(document.Paragraph{Runs: []document.Run{{Text: "Dateien und Datensätze zum Herunterladen", Target: dataPage}}})
	})
}

// leading sets the first paragraph of a text larger.
func leading(blocks []document.Block) []document.Block {
	if len(blocks) > 0 {
		if p, ok := blocks[0].(document.Paragraph); ok {
			p.Tone = document.Lead
			blocks[0] = p
		}
	}
	return blocks
}

// firstOf adds the opening sentences of what a section says, and the link to the
// page where all of it stands.
func (s *section) firstOf(write func(*section), link, page string) {
	all := &section{Input: s.Input, name: s.name}
	write(all)
	if len(all.blocks) == 0 {
		return
	}
	for _, b := range all.blocks {
		p, ok := b.(document.Paragraph)
		if !ok {
			break
		}
		s.add(p)
	}
	if link != "" {
		s.add(document.Paragraph{Runs: []document.Run{{Text: link, Target: page}}})
	}
}

// lessonList names the Erfahrungen, each with a link to where it is told.
func (s *section) lessonList() {
	all := &section{Input: s.Input, name: openingOf(lessonsPage)}
	lessonsAtLength(all)
	var list document.List
	for _, b := range all.blocks {
		if h, ok := b.(document.Heading); ok && h.Level == 3 {
			list.Items = append(list.Items, []document.Run{{Text: h.Text, Target: h.Anchor}})
		}
	}
	s.introduced(s.say("Was das {Projekt} gezeigt hat und anderen")+kommunen(s.Project.Municipality)+" helfen kann:", list)
}

// siteParticipation is the page of all offers.
func siteParticipation(w *siteWriter) { w.report(participationAtLength) }

// siteLessons is the page of the Erfahrungen that are released as öffentlich.
func siteLessons(w *siteWriter) { w.report(lessonsAtLength) }

// forMeasure keeps of a project what belongs to a measure.
func forMeasure(p data.Project, m data.Measure) data.Project {
	p.Measures = []data.Measure{m}
	p.Participations = ofMeasure(p.Participations, m, func(v data.Participation) string { return v.Measure })
	p.Lessons = ofMeasure(p.Lessons, m, func(v data.Lesson) string { return v.Measure })
	p.Datasets = ofMeasure(p.Datasets, m, func(v data.Dataset) string { return v.Measure })
	return p
}

func ofMeasure[T any](all []T, m data.Measure, measure func(T) string) []T {
	var list []T
	for _, v := range all {
		if measure(v) == m.ID {
			list = append(list, v)
		}
	}
	return list
}
