package reports

import (
	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/document"
)

// measures writes a sheet for each measure. What is measured for the whole project stands before them, and how the
// indicators stand, unless another section says so.
func measures(s *section) {
	told := s.Outline.Has(data.SectionIndicators) || s.Outline.Has(data.SectionResults) || s.Outline.Has(data.SectionOverview)
	if len(s.Project.Indicators) > 0 && !told {
		s.sentences(document.Plain, indicatorsSentence(s.Project, s.Date, len(s.at.whole.Indicators)))
	}
	if list := s.Project.IndicatorsOf(""); len(list) > 0 {
		t := s.indicatorTable(list)
		t.Caption = "Indikatoren des ganzen Vorhabens"
		s.add(t)
		s.courses(list, sheetCourse)
	}
	level := 2
	for _, g := range s.grouped() {
		if s.at.groups != nil {
			level = 3
			s.heading(2, groupHead(g))
		}
		for _, m := range g.Measures {
			h := s.newHeading(level, measureName(m))
			h.Anchor, h.Compact = anchor(m.ID), true
			s.add(h)
			s.sheet(m)
		}
	}
}

// sheet tells what a measure is about and how it stands, then its milestones and its indicators.
func (s *section) sheet(m data.Measure) {
	s.strip(m)
	s.add(s.sheetFacts(m))
	s.pictures(m.ID)
	if shown := m.Reported(); len(shown) > 0 {
		s.add(s.milestoneTable(m, shown))
	}
	if list := s.Project.IndicatorsOf(m.ID); len(list) > 0 {
		s.add(s.indicatorTable(list))
		s.courses(list, sheetCourse)
	}
}

// sheetFacts are the facts of a sheet: how the measure stands, what it is to bring, and who takes part.
func (s *section) sheetFacts(m data.Measure) document.Table {
	return factSheet(s.say("Stand, Inhalt und Beteiligte {2 der Maßnahme}: je Zeile eine Angabe."),
		s.asked("summary", "In Kürze", m.Summary),
		s.standFact(m),
		s.lightsFact(m),
		written("Problem", m.Problem),
		s.asked("goal", "Ziel", m.Goal),
		s.asked("expected_result", "Erwartet", m.ExpectedResult),
		written("Vorgehen", m.Description),
		s.perspectivesFact(m),
		s.moneyFact(m),
		written("Verstetigung", m.Continuation),
		s.peopleFact(m),
		s.classFact(m),
		written("Einfache Sprache", m.PlainLanguage),
		s.moreFact(m),
	)
}

// stripWidth leaves in mm a usual title its line.
const stripWidth = 36

// strip draws the time of a measure beside its title; the table of its milestones gives the days.
func (s *section) strip(m data.Measure) {
	from, to := chart.Span(s.Project) // the same for all
	if from == "" || m.Start == "" || m.End == "" {
		return
	}
	figure, alt := chart.Strip(m, s.template().Measure, from, to, s.Date, stripWidth)
	s.add(document.Figure{Drawing: figure, Alt: alt, Beside: true})
}
