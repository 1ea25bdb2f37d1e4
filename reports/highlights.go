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

// supportLines is how many lines of the Unterstützungsbedarf the first page holds in any case: measures yield to it.
const supportLines = 8

// summaryLines is how many lines measures, decisions asked for and Unterstützungsbedarf leave to the Kurzfassung; a
// single one is none.
func (s *section) summaryLines() int {
	left := 2 + 3*min(max(0, 7-len(s.Project.Measures)), 3) - 3*len(s.Report.Requests) - min(neededLines(s.Report.Support), supportLines)
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
		if len(given(slices.Clone(list)...)) > glanceItems {
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
	case data.Milestone:
		return []document.Run{s.idRun(r.Measure), {Text: fmt.Sprintf(": %s wurde am %s erreicht.", quoted(titled(r.Title)), r.ActualDate.Long())}}
	case data.Indicator:
		last, _ := r.Latest(s.Date)
		text := fmt.Sprintf("Der Indikator %s hat sein Ziel erreicht: %s, Ziel %s.", quoted(indicatorName(r)), r.Said(last.Value), targetText(r))
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
		return []document.Run{s.idRun(r.Measure), {Text: fmt.Sprintf(": %s war %s fällig und ist überfällig.", quoted(titled(r.Title)), r.Expected().OnLong())}}
	case data.Measure:
		return append([]document.Run{s.idRun(r.ID), {Text: ": "}}, part...)
	}
	return append([]document.Run{{Text: s.say("{Projekt}: ")}}, part...)
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

// onGlance says whether a free text stands on the first page: where it has room in so many lines, or where no other
// section would print it.
func (s *section) onGlance(text string, lines int) bool {
	return s.remainderIn() == "" || neededLines(text) <= lines
}

// neededLines says how many lines a free text takes.
func neededLines(text string) int {
	all := 0
	for line := range strings.Lines(text) {
		all += linesOf(line)
	}
	return all
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
	if !s.onGlance(s.Report.Summary, s.summaryLines()) {
		s.add(labelled("Kurzfassung", s.Report.Summary)...)
	}
	if !s.onGlance(s.Report.Support, supportLines) {
		s.add(labelled("Unterstützungsbedarf", s.Report.Support)...)
	}
	if s.highlightsCut() {
		for _, part := range []struct {
			label string
			texts []string
		}{{"Erfolge:", s.Report.Successes}, {"Probleme:", s.Report.Problems}} {
			if texts := given(slices.Clone(part.texts)...); len(texts) > 0 {
				s.add(document.Paragraph{Runs: []document.Run{{Text: part.label, Bold: true}}, KeepWithNext: true}, bullets(texts))
			}
		}
	}
}
