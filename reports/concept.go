package reports

import (
	"cmp"
	"fmt"
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
		if s.asks(data.KindConcept, "") {
			s.sentences(document.Plain, "Ein Konzept ist noch nicht erfasst.")
		}
		return
	}
	s.add(document.Paragraph{Runs: s.conceptVersions(c)})
	s.requiredParagraph("Kurzfassung", c.Summary)
	s.requiredParagraph("Problemstellung", c.Problem)
	s.paragraph("Leitidee", c.Vision)
	s.goals(c.Goals)
	if len(s.Project.Lenses()) > 0 {
		s.requiredParagraph(s.template().All(), inLine(c.Focus))
	}
	s.requiredParagraph("Zielgruppen", c.TargetGroups)
	s.politics(c)
	s.requiredParagraph("Akteure und Partner", inLine(c.Partners))
	s.logic(c.Logic)
	s.paragraph("Überzeugungskraft", c.Persuasiveness)
	s.paragraph("Breitenwirkung", c.Breadth)
	s.requiredParagraph("Nachhaltigkeit und Verstetigung", c.Sustainability)
	s.requiredParagraph("Übertragbarkeit", c.Transferability)
	s.paragraph("Rechtsgrundlagen", c.LegalBasis)
	s.paragraph("Beitrag zu den Zielen für nachhaltige Entwicklung", c.SDG)
	s.paragraph("Bezug zur Open Government Partnership", c.OGP)
}

// conceptVersions says in a line which version it is, which it replaces, and what it costs.
func (s *section) conceptVersions(c data.Concept) []document.Run {
	version := c.Version
	if version == "" {
		version = missing
	}
	if c.Date == "" {
		version += ", Stand: " + missing
	} else {
		version += " vom " + c.Date.String()
	}
	if earlier := s.earlierVersions(); len(earlier) > 0 {
		version += " (vorher " + and(earlier) + ")"
	}
	budget := missing
	if c.Budget != 0 {
		budget = c.Budget.String() + s.budgetSentence(c.Budget)
	}
	return []document.Run{
		{Text: "Titel: ", Bold: true},
		{Text: cmp.Or(c.Title, missing) + ". "},
		{Text: "Fassung: ", Bold: true},
		{Text: version + ". "},
		{Text: "Gesamtbudget: ", Bold: true},
		{Text: budget + "."},
	}
}

// budgetSentence says of what the whole budget is the sum, where it is that of the Finanzpositionen with the unbare
// Eigenleistung: elsewhere these are told apart.
func (s *section) budgetSentence(budget data.Cents) string {
	cash, inKind := data.SumOf(data.Cash(s.positions())), data.SumOf(data.InKind(s.positions()))
	if inKind.Planned == 0 || cash.Planned+inKind.Planned != budget {
		return ""
	}
	return fmt.Sprintf(", das Soll in Geld (%s) und das der unbaren Eigenleistung (%s) zusammen", cash.Planned, inKind.Planned)
}

// inLine writes the entries of a list one behind the other.
func inLine[T ~string](entries []T) string {
	var texts []string
	for _, entry := range entries {
		texts = append(texts, string(entry))
	}
	return strings.Join(texts, "; ")
}

// earlierVersions names the versions that the valid one replaces, the latest first.
func (s *section) earlierVersions() []string {
	var names []string
	for n := len(s.Project.Concepts) - 2; n >= 0; n-- {
		names = append(names, given(conceptVersion(s.Project.Concepts[n]))...)
	}
	return names
}

// goals sets beside the Ziele what measures them: in words, and by which indicators of which measures, with how they stand.
func (s *section) goals(goals []data.Goal) {
	if len(goals) == 0 {
		s.requiredParagraph("Ziele", "")
		return
	}
	t := document.Table{
		Caption: "Ziele",
		Summary: s.say("Zu jedem Ziel des Konzepts, woran es gemessen wird, und die Indikatoren mit letztem Messwert, Ampel und {Maßnahme}."),
		Columns: []document.Column{{Head: "Ziel", Weight: 66}, {Head: "Gemessen an", Weight: 46}, {Head: s.say("Indikator: Stand → {Maßnahme}"), Weight: 53}},
		Small:   true,
	}
	for _, g := range goals {
		t.Rows = append(t.Rows, row(cell(g.Text), cell(g.Indicator), document.Cell{Runs: s.chain(g)}))
	}
	if !slices.ContainsFunc(goals, func(g data.Goal) bool { return len(g.Indicators) > 0 }) {
		t = withoutColumn(t, 2)
	}
	if !slices.ContainsFunc(goals, func(g data.Goal) bool { return g.Indicator != "" }) {
		t = withoutColumn(t, 1)
	}
	s.add(t)
}

// chain leads from a Ziel over each of its indicators, and how that one stands, to its measure.
func (s *section) chain(g data.Goal) []document.Run {
	var out []document.Run
	for _, id := range g.Indicators {
		if len(out) > 0 {
			out = append(out, document.Run{Text: "\n"})
		}
		n := slices.IndexFunc(s.Project.Indicators, func(i data.Indicator) bool { return i.ID == id })
		if n < 0 {
			out = append(out, document.Run{Text: id})
			continue
		}
		i := s.Project.Indicators[n]
		reading := "kein Messwert"
		if last, measured := i.Latest(s.Date); measured {
			reading = i.Said(last.Value)
		}
		light, _ := s.indicatorLight(i)
		out = append(out, document.Run{Text: id + ": " + reading + ", "}, lightRun(light))
		if i.Measure != "" {
			out = append(out, document.Run{Text: " → "}, s.idRun(i.Measure))
		}
	}
	if out == nil {
		return document.Text("–")
	}
	return out
}

// politics tells how the political bodies are involved. The Beschlüsse stand with the other decisions, where the report has these.
func (s *section) politics(c data.Concept) {
	s.paragraph("Politische Einbindung", c.PoliticalDecision)
	if len(c.Resolutions) == 0 || s.Outline.Has(data.SectionRisks) {
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

// logic is the Wirkungslogik from input to impact.
func (s *section) logic(l data.ImpactLogic) {
	if l == (data.ImpactLogic{}) {
		return
	}
	t := facts("Wirkungslogik vom Einsatz der Mittel bis zur Wirkung.",
		optional("Mittel (Input)", l.Input),
		optional("Tätigkeiten", l.Activity),
		optional("Leistungen (Output)", l.Output),
		optional("Ergebnisse (Outcome)", l.Outcome),
		optional("Wirkungen (Impact)", l.Impact),
	)
	t.Caption, t.Small = "Wirkungslogik", true
	t.Columns[0].Weight, t.Columns[1].Weight = 36, 129
	s.add(t)
}
