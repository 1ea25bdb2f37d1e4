package reports

import (
	"reflect"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// concept prints the valid version of the concept.
func concept(s *section) {
	c := s.Project.Concept()
	if reflect.ValueOf(c).IsZero() {
		s.sentences(document.Plain, "Ein Konzept ist noch nicht erfasst.")
		return
	}
	budget := ""
	if c.Budget != 0 {
		budget = c.Budget.String()
	}
	s.add(facts("Angaben zur Fassung des Konzepts.",
		required("Titel", c.Title),
		required("Fassung", c.Version),
		required("Stand", c.Date.String()),
		optional("Frühere Fassungen", strings.Join(s.earlierVersions(), "\n")),
		required("Gesamtbudget", budget),
	))
	s.required(2, "Kurzfassung", c.Summary)
	s.heading(2, "Problem und Ziele")
	s.required(3, "Problemstellung", c.Problem)
	s.optional(3, "Leitidee", c.Vision)
	s.goals(c.Goals)
	s.heading(2, "Schwerpunkte und Zielgruppen")
	s.focus(c.Focus)
	s.required(3, "Zielgruppen", c.TargetGroups)
	s.heading(2, "Politische Einbindung und Akteure")
	s.politics(c)
	s.partners(c.Partners)
	s.logic(c.Logic)
	s.heading(2, "Wirkung und Verstetigung")
	s.optional(3, "Überzeugungskraft", c.Persuasiveness)
	s.optional(3, "Breitenwirkung", c.Breadth)
	s.required(3, "Nachhaltigkeit und Verstetigung", c.Sustainability)
	s.required(3, "Übertragbarkeit", c.Transferability)
	if c.LegalBasis != "" || c.SDG != "" || c.OGP != "" {
		s.heading(2, "Rechtlicher und programmatischer Rahmen")
		s.optional(3, "Rechtsgrundlagen", c.LegalBasis)
		s.optional(3, "Beitrag zu den Zielen für nachhaltige Entwicklung", c.SDG)
		s.optional(3, "Bezug zur Open Government Partnership", c.OGP)
	}
}

// earlierVersions names the versions that the valid one replaces, the latest first.
func (s *section) earlierVersions() []string {
	var names []string
	for n := len(s.Project.Concepts) - 2; n >= 0; n-- {
		names = append(names, given(conceptVersion(s.Project.Concepts[n]))...)
	}
	return names
}

// goals lists the Ziele, with what measures them where that is said.
func (s *section) goals(goals []data.Goal) {
	if len(goals) == 0 {
		s.required(3, "Ziele", "")
		return
	}
	s.heading(3, "Ziele")
	if !slices.ContainsFunc(goals, func(g data.Goal) bool { return g.Indicator != "" }) {
		list := document.List{Ordered: true}
		for _, g := range goals {
			list.Items = append(list.Items, document.Text(g.Text))
		}
		s.add(list)
		return
	}
	t := document.Table{
		Summary: "Ziele des Konzepts und woran sie gemessen werden.",
		Columns: []document.Column{{Head: "Ziel", Weight: 7}, {Head: "Gemessen an", Weight: 5}},
	}
	for _, g := range goals {
		t.Rows = append(t.Rows, row(cell(g.Text), cell(g.Indicator)))
	}
	s.add(t)
}

func (s *section) focus(focus []data.Perspective) {
	if len(focus) == 0 {
		s.required(3, "Perspektiven der Offenheit", "")
		return
	}
	s.heading(3, "Perspektiven der Offenheit")
	var names []string
	for _, p := range focus {
		names = append(names, string(p))
	}
	s.add(bullets(names))
}

func (s *section) politics(c data.Concept) {
	if c.PoliticalDecision == "" && len(c.Resolutions) == 0 {
		return
	}
	s.heading(3, "Politische Einbindung")
	s.add(freeText(c.PoliticalDecision)...)
	if len(c.Resolutions) == 0 {
		return
	}
	t := document.Table{
		Caption: "Beschlüsse und Unterrichtungen",
		Summary: "Beschlüsse mit Datum, Gremium, Drucksache und Ergebnis.",
		Columns: []document.Column{{Head: "Datum", Weight: 2}, {Head: "Gremium", Weight: 4}, {Head: "Drucksache", Weight: 2.5}, {Head: "Ergebnis", Weight: 5}},
		Small:   true,
	}
	for _, r := range c.Resolutions {
		t.Rows = append(t.Rows, row(cell(r.Date.String()), cell(r.Body), cell(r.Number), cell(r.Result)))
	}
	s.add(t)
}

func (s *section) partners(names []string) {
	if len(names) == 0 {
		s.required(3, "Akteure und Partner", "")
		return
	}
	s.heading(3, "Akteure und Partner")
	s.add(bullets(names))
}

// logic is the Wirkungslogik from input to impact.
func (s *section) logic(l data.ImpactLogic) {
	if l == (data.ImpactLogic{}) {
		return
	}
	s.heading(2, "Wirkungslogik")
	s.add(facts("Wirkungslogik vom Einsatz der Mittel bis zur Wirkung.",
		optional("Mittel (Input)", l.Input),
		optional("Tätigkeiten", l.Activity),
		optional("Leistungen (Output)", l.Output),
		optional("Ergebnisse (Outcome)", l.Outcome),
		optional("Wirkungen (Impact)", l.Impact),
	))
}
