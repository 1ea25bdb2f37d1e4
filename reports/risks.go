package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/document"
)

// matrixWidth is the width of the risk matrix in mm.
const matrixWidth = 125

// risks tells what threatens the project, what was decided, and what has
// furthered or hindered it.
func risks(s *section) {
	p := s.Project
	s.heading(2, "Risiken")
	s.add(document.Paragraph{Runs: document.Text(risksSentence(p)), KeepWithNext: len(p.Risks) > 0})
	if slices.ContainsFunc(p.Risks, func(r data.Risk) bool { return r.Open() && r.Level() > 0 }) {
		figure, alt := chart.Matrix(p.Risks, p.Programme.Thresholds, matrixWidth)
		s.add(document.Figure{Drawing: figure, Alt: alt, Caption: "Offene Risiken nach Wahrscheinlichkeit und Auswirkung"})
	}
	if len(p.Risks) > 0 {
		s.add(s.riskTable())
		s.sentences(document.Small, s.recordedNote("Risiken"))
	}
	s.decisions()
	s.influences("Fördernde Einflüsse", data.Fostering)
	s.influences("Hemmende Einflüsse", data.Hindering)
}

// risksSentence says how many risks are open and how high they are, and how many have
// occurred and are not settled.
func risksSentence(p data.Project) string {
	occurred := 0
	for _, r := range p.Risks {
		if r.Status == data.RiskHappened {
			occurred++
		}
	}
	text := openRisksSentence(p)
	if occurred > 0 {
		text += fmt.Sprintf(" Eingetreten und nicht erledigt %s %s.", plural(occurred, "ist", "sind"), numeral(occurred, "eines"))
	}
	return text
}

func openRisksSentence(p data.Project) string {
	classes := map[data.RiskClass]int{}
	open := 0
	for _, r := range p.Risks {
		if r.Open() {
			open++
			classes[p.Programme.Thresholds.RiskClass(r.Level())]++
		}
	}
	all := len(p.Risks)
	switch {
	case all == 0:
		return "Risiken sind nicht erfasst."
	case open == 0:
		return plural(all, "Das erfasste Risiko ist nicht mehr offen.", "Von den erfassten Risiken ist keines mehr offen.")
	}
	var parts []string
	for _, g := range []struct {
		class data.RiskClass
		word  string
	}{{data.RiskHigh, "hoch"}, {data.RiskMedium, "mittel"}, {data.RiskLow, "gering"}, {"", "noch nicht bewertet"}} {
		if n := classes[g.class]; n > 0 {
			parts = append(parts, numeral(n, "eines")+" "+g.word)
		}
	}
	opening := fmt.Sprintf("Von %s erfassten Risiken %s noch %s offen", numeral(all, "einem"), plural(open, "ist", "sind"), numeral(open, "eines"))
	if all == 1 {
		opening = "Erfasst ist ein Risiko, das noch offen ist"
	}
	switch {
	case open == 1 && classes[""] == 1:
		return opening + "; es ist noch nicht bewertet."
	case open == 1:
		return opening + "; seine Stufe ist " + strings.TrimPrefix(parts[0], "eines ") + "."
	}
	return opening + ", davon " + and(parts) + "."
}

// riskTable lists all risks, the open and highest first.
func (s *section) riskTable() document.Table {
	t := document.Table{
		Summary: "Risiken mit Kategorie, Stufe aus Wahrscheinlichkeit und Auswirkung, Gegenmaßnahme und Status, die höchsten offenen zuerst.",
		Columns: []document.Column{
			{Head: "Risiko", Weight: 52},
			{Head: "Kategorie", Weight: 24},
			{Head: "Stufe", Weight: 18},
			{Head: "Gegenmaßnahme", Weight: 52},
			{Head: "Status", Weight: 19},
		},
		RowHeads: true,
		Small:    true,
	}
	list := slices.Clone(s.Project.Risks)
	slices.SortStableFunc(list, func(a, b data.Risk) int {
		rank := func(r data.Risk) int {
			if r.Open() {
				return 1
			}
			return 0
		}
		return cmp.Or(cmp.Compare(rank(b), rank(a)), cmp.Compare(b.Level(), a.Level()))
	})
	for _, r := range list {
		name := []document.Run{{Text: named(r.ID, r.Title)}}
		if r.Measure != "" {
			name = append(name, document.Run{Text: " ("}, s.idRun(r.Measure), document.Run{Text: ")"})
		}
		if r.Description != "" {
			name = append(name, document.Run{Text: "\n" + r.Description})
		}
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: name}, cell(string(r.Category)), cell(s.level(r)), cell(s.response(r)), cell(string(r.Status)),
		))
	}
	return t
}

// level writes the Stufe, its class and what it comes from: „16, hoch (4 × 4)“.
func (s *section) level(r data.Risk) string {
	if r.Level() == 0 {
		return ""
	}
	return fmt.Sprintf("%d, %s\n(%d × %d)", r.Level(), s.Project.Programme.Thresholds.RiskClass(r.Level()), r.Likelihood, r.Impact)
}

// response writes how a risk is met, by whom and until when.
func (s *section) response(r data.Risk) string {
	text := strings.Join(given(capital(string(r.Strategy)), r.Action), ": ")
	if r.Responsible != "" {
		text += "\nVerantwortlich: " + s.person(r.Responsible)
	}
	if r.Due != "" {
		text += "\nFrist: " + r.Due.String()
	}
	return strings.TrimPrefix(text, "\n")
}

// decisions lists the Entscheidungen in their order.
func (s *section) decisions() {
	var list []data.Decision
	for _, d := range s.Project.Decisions {
		if d.Date <= s.Date {
			list = append(list, d)
		}
	}
	if len(list) == 0 {
		return
	}
	slices.SortStableFunc(list, func(a, b data.Decision) int { return cmp.Compare(a.Date, b.Date) })
	s.heading(2, "Entscheidungen")
	t := document.Table{
		Summary: "Entscheidungen mit Datum, Gremium, Beschluss und Auswirkung auf das Projekt.",
		Columns: []document.Column{
			{Head: "Datum", Weight: 20},
			{Head: "Gegenstand", Weight: 35},
			{Head: "Gremium", Weight: 24},
			{Head: "Beschluss", Weight: 46},
			{Head: "Auswirkung", Weight: 40},
		},
		Small: true,
	}
	for _, d := range list {
		subject := []document.Run{{Text: titled(d.Title)}}
		if d.Measure != "" {
			subject = append(subject, document.Run{Text: " ("}, s.idRun(d.Measure), document.Run{Text: ")"})
		}
		t.Rows = append(t.Rows, row(
			cell(d.Date.String()), document.Cell{Runs: subject}, cell(strings.Join(given(d.Body, d.Number), ", ")), cell(d.Text), cell(d.Effect),
		))
	}
	s.add(t)
}

// influences lists the released Erfahrungen of a kind in brief.
func (s *section) influences(heading string, kind data.LessonKind) {
	var list document.List
	for _, l := range s.Project.Lessons {
		if l.Kind != kind || !l.Release.Outside() {
			continue
		}
		item := []document.Run{{Text: titled(l.Title), Bold: true}}
		if l.Measure != "" {
			item = append(item, document.Run{Text: " ("}, s.idRun(l.Measure), document.Run{Text: ")"})
		}
		if text := strings.Join(given(l.Observation, l.Effect), " "); text != "" {
			item = append(item, document.Run{Text: ": " + text})
		}
		list.Items = append(list.Items, item)
	}
	if len(list.Items) > 0 {
		s.heading(2, heading)
		s.add(list)
	}
}
