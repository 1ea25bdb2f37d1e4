package reports

import (
	"modellkommune/data"
	"modellkommune/reports/document"
)

// baseline describes the Ausgangssituation under the headings that the
// sponsor gave for the first report.
func baseline(s *section) {
	b := s.Project.Concept().Baseline
	if b == (data.Baseline{}) {
		s.sentences(document.Plain, "Die Ausgangssituation vor Ort ist noch nicht beschrieben.")
		return
	}
	s.required(2, "Gesellschaftliche Aufgaben und Herausforderungen", b.Challenges)
	s.optional(3, "Strategien", b.Strategies)
	s.optional(3, "Planungen", b.Plans)
	s.required(2, "Initiatoren und Träger von Open Government", b.Initiators)
	s.required(2, "Lokalpolitische Einbindung von Open Government", b.Politics)
	s.required(2, "Lokale und regionale Akteure: Vernetzung und Kooperation", b.Actors)
	s.required(2, "Lokale und regionale Kultur: Ausgangsbedingungen und Erfahrungen", b.Culture)
	s.required(2, "Lokale und regionale digitale Infrastrukturen: Ausgangsbedingungen und Erfahrungen", b.DigitalInfrastructure)
	s.required(2, "Kommunalverwaltung: Ausgangsbedingungen und Erfahrungen", b.Administration)
}
