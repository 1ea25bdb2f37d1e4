package reports

import (
	"cmp"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// baseline describes the Ausgangssituation under the headings that the
// sponsor gave for the first report, with their numbers.
func baseline(s *section) {
	b := s.Project.Concept().Baseline
	if b == (data.Baseline{}) {
		if s.asks(data.KindConcept, "") {
			s.sentences(document.Plain, "Die Ausgangssituation vor Ort ist noch nicht beschrieben.")
		}
		return
	}
	administration := "Verwaltung"
	if s.Project.Municipality.Kind.HasKey() {
		administration = "Kommunalverwaltung"
	}
	s.requiredParagraph(s.numbered(2, "Gesellschaftliche Aufgaben und Herausforderungen"), b.Challenges)
	if b.Strategies != "" {
		s.paragraph(s.numbered(3, "Strategien"), b.Strategies)
	}
	if b.Plans != "" {
		s.paragraph(s.numbered(3, "Planungen"), b.Plans)
	}
	s.requiredParagraph(s.numbered(2, "Initiatoren und Träger "+s.ofSubject()), b.Initiators)
	s.requiredParagraph(s.numbered(2, "Lokalpolitische Einbindung "+s.ofSubject()), b.Politics)
	s.requiredParagraph(s.numbered(2, "Lokale und regionale Akteure: Vernetzung und Kooperation"), b.Actors)
	s.requiredParagraph(s.numbered(2, "Lokale und regionale Kultur: Ausgangsbedingungen und Erfahrungen"), b.Culture)
	s.requiredParagraph(s.numbered(2, "Lokale und regionale digitale Infrastrukturen: Ausgangsbedingungen und Erfahrungen"), b.DigitalInfrastructure)
	s.requiredParagraph(s.numbered(2, administration+": Ausgangsbedingungen und Erfahrungen"), b.Administration)
}

// ofSubject says of what.
func (s *section) ofSubject() string {
	return cmp.Or(s.template().SubjectOf, "des Vorhabens")
}

// numbered gives a label the number that it would have as a heading.
func (s *section) numbered(level int, label string) string {
	h := s.newHeading(level, label)
	return joined(h.Number, h.Text)
}
