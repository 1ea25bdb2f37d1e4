package reports

import (
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// What „Auf einen Blick“ has room for: items per list, characters per item and
// title, and lines of the free texts, which hold about so many characters.
const (
	glanceItems = 3
	itemRoom    = 150
	titleRoom   = 100
	lineRoom    = 85
)

// glanceLines is how many lines of free text have room beside the measures.
func (s *section) glanceLines() int { return 7 + 3*min(max(0, 7-len(s.Project.Measures)), 3) }

// summaryLines is how many of them the Unterstützungsbedarf leaves to the
// Kurzfassung; a single one is none.
func (s *section) summaryLines() int {
	left := s.glanceLines()
	for line := range strings.Lines(s.Report.Support) {
		left -= linesOf(line)
	}
	if left < 2 {
		return 0
	}
	return left
}

// linesOf says how many lines a line of free text takes.
func linesOf(line string) int { return (len([]rune(line)) + lineRoom - 1) / lineRoom }

// highlights sets successes and problems side by side: the officer's, else those
// that the rules propose.
func (s *section) highlights() []document.Block {
	successes, problems := s.successes(), s.problems()
	if len(successes)+len(problems) == 0 {
		return nil
	}
	t := document.Table{
		Summary: "Die wichtigsten Erfolge des Berichtszeitraums und die wichtigsten Probleme, je Spalte untereinander.",
		Columns: []document.Column{{Head: "Erfolge", Weight: 1}, {Head: "Probleme", Weight: 1}},
		Small:   true,
	}
	at := func(list [][]document.Run, n int) document.Cell {
		if n < len(list) {
			return document.Cell{Runs: list[n]}
		}
		return cell("")
	}
	for n := range min(glanceItems, max(len(successes), len(problems))) {
		t.Rows = append(t.Rows, row(at(successes, n), at(problems, n)))
	}
	blocks := []document.Block{t}
	if s.highlightsCut() {
		blocks = append(blocks, document.Paragraph{Runs: s.elsewhere("… alle Erfolge und Probleme im vollen Wortlaut", remainder...), Tone: document.Small})
	}
	return blocks
}

// highlightsCut says whether the first page has too little room for what the
// officer named.
func (s *section) highlightsCut() bool {
	for _, list := range [][]string{s.Report.Successes, s.Report.Problems} {
		if len(list) > glanceItems {
			return true
		}
		for _, text := range list {
			if shortened(text, itemRoom) != text {
				return true
			}
		}
	}
	return false
}

func (s *section) successes() [][]document.Run {
	if list := entered(s.Report.Successes); len(list) > 0 {
		return list
	}
	var list [][]document.Run
	for _, h := range s.Project.Successes(s.Report, s.Date) {
		list = append(list, s.successRuns(h.Record))
	}
	return list
}

func (s *section) problems() [][]document.Run {
	if list := entered(s.Report.Problems); len(list) > 0 {
		return list
	}
	var list [][]document.Run
	for _, h := range s.at.whole.Problems(s.Date) {
		if h.Light.Part == "" || slices.Contains(s.parts(), h.Light.Part) { // no risk for the public
			list = append(list, s.problemRuns(s.toldProblem(h)))
		}
	}
	return list
}

// toldProblem gives a problem with the reason that the readers may know.
func (s *section) toldProblem(h data.Highlight) data.Highlight {
	switch r := h.Record.(type) {
	case nil:
		if s.Edition == data.EditionPublic && h.Light.Part == data.PartGoal {
			h.Light.Reason = data.Withheld
		}
	case data.Measure:
		h.Light = s.lightsOf(r).Of(h.Light.Part)
	}
	return h
}

// entered are the officer's words, as far as there is room.
func entered(texts []string) [][]document.Run {
	var list [][]document.Run
	for _, text := range texts {
		if text = strings.TrimSpace(text); text != "" {
			list = append(list, document.Text(shortened(text, itemRoom)))
		}
	}
	return list
}

// successRuns writes what went well.
func (s *section) successRuns(record data.Record) []document.Run {
	switch r := record.(type) {
	case data.Measure:
		return []document.Run{s.idRun(r.ID), {Text: fmt.Sprintf(" %s ist seit dem %s abgeschlossen.", quoted(titled(r.Title)), r.ActualEnd.Long())}}
	case data.Milestone:
		return []document.Run{s.idRun(r.Measure), {Text: fmt.Sprintf(": %s wurde am %s erreicht.", quoted(titled(r.Title)), r.ActualDate.Long())}}
	case data.Indicator:
		last, _ := r.Latest(s.Date)
		verdict := "liegt über dem gleichmäßigen Weg zum Ziel"
		if gone, _ := r.Attainment(s.Date); gone >= 100 {
			verdict = "hat sein Ziel erreicht"
		}
		text := fmt.Sprintf("Der Indikator %s %s: %s, Ziel %s.", quoted(indicatorName(r)), verdict, valueText(r, last.Value), targetText(r))
		if r.Measure != "" {
			return []document.Run{s.idRun(r.Measure), {Text: ": " + text}}
		}
		return document.Text(text)
	case data.Lesson:
		text := "Gute Praxis: " + quoted(titled(r.Title)) + "."
		if r.Measure != "" {
			return []document.Run{s.idRun(r.Measure), {Text: ": " + text}}
		}
		return document.Text(text)
	}
	return nil
}

// problemRuns writes what asks for attention, and why.
func (s *section) problemRuns(h data.Highlight) []document.Run {
	part := []document.Run{{Text: string(h.Light.Part) + " "}, lightRun(h.Light.Effective()), {Text: ". " + shortened(firstClause(h.Light.Why()), itemRoom)}}
	switch r := h.Record.(type) {
	case data.Milestone:
		return []document.Run{s.idRun(r.Measure), {Text: fmt.Sprintf(": %s war am %s fällig und ist überfällig.", quoted(titled(r.Title)), r.Expected().Long())}}
	case data.Measure:
		return append([]document.Run{s.idRun(r.ID), {Text: ": "}}, part...)
	}
	return append([]document.Run{{Text: "Projekt: "}}, part...)
}

// firstClause gives what a reason says before it names what was due and the limits.
func firstClause(reason string) string {
	for _, end := range []string{"; ", ". ", ", am Stichtag"} {
		reason, _, _ = strings.Cut(reason, end)
	}
	if strings.HasSuffix(reason, ".") {
		return reason
	}
	return reason + "."
}

// brief is a free text as far as „Auf einen Blick“ has room for it, with a note
// where the whole stands.
func (s *section) brief(label, text string, lines int) []document.Block {
	part, cut := excerpt(text, lines)
	if !cut || s.remainderIn() == "" {
		return labelledRequired(label, text)
	}
	blocks := labelled(label, part)
	if len(blocks) == 0 {
		return nil // all of it stands elsewhere
	}
	note := append([]document.Run{{Text: " "}}, s.elsewhere("weiter", remainder...)...)
	switch last := blocks[len(blocks)-1].(type) {
	case document.Paragraph:
		last.Runs = append(last.Runs, note...)
		blocks[len(blocks)-1] = last
	case document.List:
		last.Items[len(last.Items)-1] = append(last.Items[len(last.Items)-1], note...)
	}
	return blocks
}

// excerpt gives as much of a text as fits into some lines, and whether that is
// less than all of it.
func excerpt(text string, lines int) (string, bool) {
	var kept []string
	for line := range strings.Lines(text) {
		need := linesOf(line)
		if need > lines {
			if lines > 0 {
				kept = append(kept, shortened(strings.TrimSpace(line), lines*lineRoom))
				return strings.Join(kept, ""), true
			}
			part := strings.TrimSpace(strings.Join(kept, ""))
			if part != "" {
				part += " …"
			}
			return part, true
		}
		kept, lines = append(kept, line), lines-need
	}
	return text, false
}

// remainder are the sections that print what the first page has to leave out;
// the first of them that the report has does.
var remainder = []data.SectionKind{data.SectionProgress, data.SectionOverview}

// remainderIn gives the section that does, none where the report has neither.
func (s *section) remainderIn() data.SectionKind {
	if !s.Outline.Has(data.SectionGlance) {
		return ""
	}
	for _, kind := range remainder {
		if s.Outline.Has(kind) {
			return kind
		}
	}
	return ""
}

// leftOver prints in full what the first page had to shorten.
func (s *section) leftOver() {
	if s.remainderIn() != s.ref.Section {
		return
	}
	if _, cut := excerpt(s.Report.Summary, s.summaryLines()); cut {
		s.optional(2, "Kurzfassung", s.Report.Summary)
	}
	if _, cut := excerpt(s.Report.Support, s.glanceLines()); cut {
		s.optional(2, "Unterstützungsbedarf", s.Report.Support)
	}
	if s.highlightsCut() {
		s.heading(2, "Erfolge und Probleme")
		for _, part := range []struct {
			label string
			texts []string
		}{{"Erfolge:", s.Report.Successes}, {"Probleme:", s.Report.Problems}} {
			if texts := given(part.texts...); len(texts) > 0 {
				s.add(document.Paragraph{Runs: []document.Run{{Text: part.label, Bold: true}}, KeepWithNext: true}, bullets(texts))
			}
		}
	}
}
