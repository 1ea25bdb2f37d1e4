package reports

import (
	"cmp"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// How a section names a record so that its name leads to where more is told.

// anchor is that of a measure's sheet.
func anchor(id string) string { return "measure-" + id }

// target gives the anchor of a measure's sheet, empty where the report has none.
func (s *section) target(id string) string {
	if _, known := s.Project.Measure(id); !known || !s.Outline.Has(data.SectionMeasures) {
		return ""
	}
	return anchor(id)
}

// measureRun names a measure and leads to its sheet.
func (s *section) measureRun(m data.Measure) document.Run {
	return document.Run{Text: measureName(m), Target: s.target(m.ID)}
}

// idRun writes the Kennung of a measure and leads to its sheet.
func (s *section) idRun(id string) document.Run { return document.Run{Text: id, Target: s.target(id)} }

// statusRuns writes the status; of a merged measure also where it went.
func (s *section) statusRuns(m data.Measure) []document.Run {
	into, known := s.Project.Measure(m.MergedInto)
	if m.Status != data.StatusMerged || !known {
		return document.Text(cmp.Or(s.template().StatusWord(m), notRecorded))
	}
	return []document.Run{{Text: "zusammengelegt mit "}, {Text: into.ID, Target: s.target(into.ID)}}
}

// milestoneLink names a milestone and leads to the sheet of its measure.
func (s *section) milestoneLink(ms data.Milestone) []document.Run {
	return []document.Run{{Text: ms.ID, Target: s.target(ms.Measure)}, {Text: " " + titleOf(ms)}}
}

// indicatorRuns names an indicator and its measure, if it has one.
func (s *section) indicatorRuns(i data.Indicator) []document.Run {
	return append(document.Text(named(i.ID, i.Name)), s.inBrackets(i.Measure)...)
}

// belongsTo names on a line of its own the measure to which something belongs.
func (s *section) belongsTo(measure string) []document.Run {
	m, ok := s.Project.Measure(measure)
	if !ok {
		return nil
	}
	return []document.Run{{Text: "\n"}, s.measureRun(m)}
}

// inBrackets writes the Kennung of a measure in brackets behind what belongs to it: „ (M01)“.
func (s *section) inBrackets(measure string) []document.Run {
	if measure == "" {
		return nil
	}
	return []document.Run{{Text: " ("}, s.idRun(measure), {Text: ")"}}
}

// person gives the name of a contact; what is no Kennung is a name already.
func (s *section) person(id string) string {
	if c, ok := s.Project.Contact(id); ok && c.Name != "" {
		return c.Name
	}
	return id
}

// linked finds the addresses in a short text.
func linked(text string) []data.TextRun {
	blocks := data.ParseText(text)
	if len(blocks) != 1 || blocks[0].Items != nil {
		return []data.TextRun{{Text: text}}
	}
	return blocks[0].Paragraph
}
