package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// risks tells what threatens the project, what was decided, and what has
// furthered or hindered it.
func risks(s *section) {
	s.add(document.Paragraph{Runs: document.Text(risksSentence(s.Project)), KeepWithNext: len(s.Project.Risks) > 0})
	if len(s.Project.Risks) > 0 {
		s.add(s.riskTable())
	}
	s.decisions()
	s.influences()
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
		switch n := classes[g.class]; {
		case n == open && n > 1:
			parts = append(parts, plural(n-1, "beide ", "alle ")+g.word)
		case n > 0:
			parts = append(parts, numeral(n, "eines")+" "+g.word)
		}
	}
	opening := fmt.Sprintf("Von %s erfassten Risiken %s noch %s offen", numeral(all, "einem"), plural(open, "ist", "sind"), numeral(open, "eines"))
	switch {
	case all == 1:
		opening = "Erfasst ist ein Risiko, das noch offen ist"
	case open == all:
		opening = plural(all-1, "Beide erfassten", "Alle "+numeral(all, "")+" erfassten") + " Risiken sind noch offen"
	}
	switch {
	case open == 1 && classes[""] == 1:
		return opening + "; es ist noch nicht bewertet."
	case open == 1:
		return opening + "; seine Stufe ist " + strings.TrimPrefix(parts[0], "eines ") + "."
	}
	if len(parts) == 1 {
		return opening + ", " + parts[0] + "."
	}
	return opening + ", davon " + and(parts) + "."
}

// riskTable lists all risks, the open and highest first.
func (s *section) riskTable() document.Table {
	t := document.Table{
		Summary: s.say("Risiken mit {Maßnahme} und Beschreibung; Stufe aus Wahrscheinlichkeit und Auswirkung, Kategorie und Status; Gegenmaßnahme. Die höchsten offenen stehen zuerst."),
		Columns: []document.Column{
			{Head: "Risiko", Weight: 69},
			{Head: "Stufe, Kategorie und Status", Weight: 26},
			{Head: "Gegenmaßnahme", Weight: 70},
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
		name := append([]document.Run{{Text: named(r.ID, r.Title), Bold: true}}, s.inBrackets(r.Measure)...)
		if r.Description != "" {
			name = append(name, document.Run{Text: "\n" + r.Description})
		}
		t.Rows = append(t.Rows, row(document.Cell{Runs: name}, cell(s.riskState(r)), cell(s.response(r))))
	}
	return withFilledColumns(t)
}

// level writes the Stufe, its class and what it comes from: „16, hoch (4 × 4)“.
func (s *section) level(r data.Risk) string {
	if r.Level() == 0 {
		return ""
	}
	return fmt.Sprintf("%d, %s (%s)", r.Level(), s.Project.Programme.Thresholds.RiskClass(r.Level()), grades(r))
}

func grades(r data.Risk) string { return fmt.Sprintf("%d%s×%s%d", r.Likelihood, nbsp, nbsp, r.Impact) }

// riskState writes the Stufe, the Kategorie and the Status, and what Stufe and Status were in
// the report before: „16, hoch (4 × 4; bisher 3 × 4)“.
func (s *section) riskState(r data.Risk) string {
	level, status := s.level(r), s.word(data.KindRisk, "status", string(r.Status))
	if old, known := formerly(s, r); known {
		if old.Level() > 0 && level != "" && grades(old) != grades(r) {
			level = strings.TrimSuffix(level, ")") + "; bisher" + nbsp + grades(old) + ")"
		}
		if old.Status != "" && status != "" && old.Status != r.Status {
			status += " (bisher " + s.word(data.KindRisk, "status", string(old.Status)) + ")"
		}
	}
	return strings.Join(given(level, s.word(data.KindRisk, "category", string(r.Category)), status), "\n")
}

// formerly gives a record as it was in the report with which this one compares, where a
// section says so.
func formerly[R data.Record](s *section, now R) (old R, known bool) {
	if s.Before == nil || !s.Outline.Has(data.SectionChanges) {
		return old, false
	}
	record, _ := s.Before.Project.Record(now.Key())
	old, known = record.(R)
	return old, known
}

// response writes how a risk is met, by whom and until when.
func (s *section) response(r data.Risk) string {
	text := strings.Join(given(capital(s.word(data.KindRisk, "strategy", string(r.Strategy))), r.Action), ": ")
	by := strings.Join(given(labelledText("Verantwortlich: ", s.person(r.Responsible)), labelledText("Frist: ", r.Due.String())), ", ")
	if text == "" || by == "" {
		return text + by
	}
	return closed(text) + " " + by
}

// resolved is an Entscheidung, or a Beschluss that the concept names.
type resolved struct {
	data.Decision
	// results are what the concept says of it.
	results []string
}

// resolutions gives the Entscheidungen and the Beschlüsse of the concept until the Stichtag in
// their order; what is the same stands there once.
func (s *section) resolutions() []resolved {
	var list []resolved
	for _, d := range s.Project.Decisions {
		list = append(list, resolved{Decision: d})
	}
	for _, r := range s.Project.Concept().Resolutions {
		at := resolvedBy(s.Project.Decisions, r)
		if at < 0 {
			list = append(list, resolved{Decision: data.Decision{Date: r.Date, Body: r.Body, Number: r.Number, Text: r.Result}})
		} else if !strings.Contains(list[at].Text, r.Result) {
			list[at].results = append(list[at].results, r.Result)
		}
	}
	list = slices.DeleteFunc(list, func(d resolved) bool { return d.Date > s.Date })
	slices.SortStableFunc(list, func(a, b resolved) int { return cmp.Compare(a.Date, b.Date) })
	return list
}

// resolvedBy finds the only Entscheidung that is a Beschluss of the concept: of the same
// Gremium, on the same day, with the same Drucksache; -1 if there is none.
func resolvedBy(all []data.Decision, r data.Resolution) int {
	found := -1
	for n, d := range all {
		if d.Date == "" || d.Date != r.Date || d.Number != r.Number || d.Body != r.Body {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = n
	}
	return found
}

// decisions lists what was decided, and what follows from it.
func (s *section) decisions() {
	list := s.resolutions()
	if len(list) == 0 {
		return
	}
	t := document.Table{
		Caption: "Beschlüsse und Entscheidungen",
		Summary: s.say("Beschlüsse und Entscheidungen mit Datum, Gremium und Drucksache, Gegenstand, Wortlaut und Ergebnis, und ihrer Auswirkung auf das {Projekt}."),
		Columns: []document.Column{
			{Head: "Datum, Gremium, Drucksache", Weight: 46},
			{Head: "Gegenstand und Beschluss", Weight: 75},
			{Head: "Auswirkung", Weight: 44},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, d := range list {
		t.Rows = append(t.Rows, row(
			cell(strings.Join(given(d.Date.String(), strings.Join(given(d.Body, d.Number), ", ")), "\n")), document.Cell{Runs: s.resolvedRuns(d)}, cell(d.Effect),
		))
	}
	s.add(withFilledColumns(t))
}

// resolvedRuns says what was decided, in the words of the Entscheidung and of the concept.
func (s *section) resolvedRuns(d resolved) []document.Run {
	var out []document.Run
	if d.ID != "" {
		out = append([]document.Run{{Text: named(d.ID, d.Title), Bold: true}}, s.inBrackets(d.Measure)...)
	}
	text := d.Text
	for _, result := range d.results {
		if text != "" {
			text = closed(text) + " "
		}
		text += "Ergebnis: " + closed(result)
	}
	switch {
	case text == "" && out == nil:
		return cell("").Runs
	case text == "":
		return out
	case out != nil:
		text = ": " + text
	}
	return append(out, document.Run{Text: text})
}

// influences names the released Erfahrungen of fördernde and hemmende Einflüsse, and the
// section that tells them; without one they are told here in brief.
func (s *section) influences() {
	var named []string
	for _, kind := range []struct {
		word string
		data.LessonKind
	}{{"fördernde", data.Fostering}, {"hemmende", data.Hindering}} {
		var names []string
		var told document.List
		for _, l := range s.Project.Lessons {
			if l.Kind == kind.LessonKind && l.Release.Outside() {
				names = append(names, l.ID)
				told.Items = append(told.Items, s.influence(l))
			}
		}
		if !s.Outline.Has(data.SectionLessons) {
			s.introduced(capital(plural(len(names), kind.word+"r Einfluss:", kind.word+" Einflüsse:")), told)
		} else if len(names) > 0 {
			named = append(named, plural(len(names), "einen "+kind.word+"n Einfluss beschreibt die Erfahrung ", kind.word+" Einflüsse beschreiben die Erfahrungen ")+and(names))
		}
	}
	if len(named) > 0 {
		s.add(document.Paragraph{Runs: s.elsewhere(capital(strings.Join(named, ", ")), data.SectionLessons)})
	}
}

// influence tells an Erfahrung in brief.
func (s *section) influence(l data.Lesson) []document.Run {
	out := append([]document.Run{{Text: named(l.ID, l.Title), Bold: true}}, s.inBrackets(l.Measure)...)
	if l.Observation != "" {
		out = append(out, document.Run{Text: ": " + closed(l.Observation)})
	}
	if l.Effect != "" {
		out = append(out, document.Run{Text: " Wirkung: " + closed(l.Effect)})
	}
	return out
}
