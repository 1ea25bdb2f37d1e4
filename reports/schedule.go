package reports

import (
	"fmt"
	"slices"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/document"
)

// figureWidth is the width of the text on a page in mm. A landscape page has room for a
// figure of pageWidth × pageHeight and its caption.
const (
	figureWidth = 165
	pageWidth   = 252
	pageHeight  = 153
)

// schedule draws the Gantt chart on landscape pages of its own; so few measures that they
// would leave a page half empty stay in the text. Kurzfassung and Ratsmitteilung have no
// chart.
func (s *section) schedule() {
	const few = 3
	switch data.Edition(s.Outline.ID) {
	case data.EditionShort, data.EditionCouncil:
		return
	}
	landscape := len(s.Project.Measures) > few
	charts := s.gantt(landscape)
	if landscape && len(charts) > 0 {
		s.sentences(document.Small, landscapeSentence(len(charts)))
	}
	s.add(charts...)
}

// scheduleFigure draws the Gantt chart into the text.
func (s *section) scheduleFigure() { s.add(s.gantt(false)...) }

// landscapeSentence says where the chart is, for the text goes on before it.
func landscapeSentence(pages int) string {
	if pages == 1 {
		return "Den Zeitplan zeigt die nächste Seite im Querformat."
	}
	return fmt.Sprintf("Den Zeitplan zeigen die nächsten %s Seiten im Querformat.", numeral(pages, ""))
}

// gantt gives the chart of all measures, in parts of the same size where one page would not
// hold them.
func (s *section) gantt(landscape bool) (charts []document.Block) {
	part, all := s.Project, s.inGroups()
	from, to := chart.Span(part)
	if from == "" || len(all) == 0 {
		return nil
	}
	parts := (len(all) + chart.MaxRows - 1) / chart.MaxRows
	for measures := range slices.Chunk(all, (len(all)+parts-1)/parts) {
		part.Measures = measures
		f := document.Figure{Caption: s.say("Zeitplan der {Maßnahmen} mit Basisplan, Plan und Prognose"), Landscape: landscape}
		switch {
		case parts > 1 && s.at.groups != nil: // their Kennungen follow on none
			f.Caption += fmt.Sprintf(" (Teil %d von %d)", len(charts)+1, parts)
		case parts > 1:
			f.Caption += fmt.Sprintf(" (%s bis %s)", measures[0].ID, measures[len(measures)-1].ID)
		}
		if landscape {
			f.Drawing, f.Alt = chart.GanttPage(part, from, to, s.Date, pageWidth, pageHeight)
		} else {
			f.Drawing, f.Alt = chart.Gantt(part, from, to, s.Date, figureWidth)
		}
		charts = append(charts, f)
	}
	return charts
}
