package reports

import (
	"strconv"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// section gathers the blocks of one section.
type section struct {
	Input
	ref data.OutlineSection
	// name is the anchor of the section, with which those in it begin.
	name string
	// number is empty where the section is not numbered; then its
	// sub-headings are not numbered either.
	number string
	counts [2]int // sub-headings so far on levels 2 and 3
	blocks []document.Block
	// before is what the report says before this section.
	before []document.Block
}

// template is the Vorhabenvorlage, whose words the report uses.
func (s *section) template() data.Template { return s.Project.Programme.Template }

// word gives what the programme calls a value of a fixed list, empty where there is none.
func (in Input) word(of data.Kind, field, value string) string {
	return in.Project.Programme.Template.Word(of, field, value)
}

// asks says whether the programme asks for a field of a kind of record, or for such records at all.
func (in Input) asks(of data.Kind, field string) bool {
	return in.Project.Programme.Template.Requires(of, field, in.Report.Kind)
}

// demanded is a fact that is said to be missing only where the programme asks for it.
func (in Input) demanded(of data.Kind, field, name, value string) fact {
	if in.asks(of, field) {
		return required(name, value)
	}
	return optional(name, value)
}

func (s *section) add(blocks ...document.Block) { s.blocks = append(s.blocks, blocks...) }

// heading opens a subsection of level 2 or 3.
func (s *section) heading(level int, text string) { s.add(s.newHeading(level, text)) }

// newHeading makes the heading of a subsection: a bookmark leads to it, but the contents list sections only.
func (s *section) newHeading(level int, text string) document.Heading {
	s.counts[level-2]++
	local := strconv.Itoa(s.counts[0])
	if level == 2 {
		s.counts[1] = 0
	} else {
		local += "." + strconv.Itoa(s.counts[1])
	}
	h := document.Heading{Level: level, Text: text, Anchor: s.name + "-" + local, Unlisted: true}
	if s.number != "" {
		h.Number = s.number + "." + local
	}
	return h
}

// paragraph adds a text with its label in bold at the beginning.
func (s *section) paragraph(label, text string) { s.add(labelled(label, text)...) }

// requiredParagraph says so when nothing is written yet.
func (s *section) requiredParagraph(label, text string) {
	if !s.asks(data.KindConcept, "") {
		s.paragraph(label, text)
		return
	}
	s.add(labelledRequired(label, text)...)
}

// sentences adds a paragraph out of whole sentences; empty ones are left out.
func (s *section) sentences(tone document.Tone, sentences ...string) {
	text := ""
	for _, one := range sentences {
		if text != "" && one != "" {
			text += " "
		}
		text += one
	}
	if text != "" {
		s.add(document.Paragraph{Runs: document.Text(text), Tone: tone})
	}
}

// introduced adds a list under a line, where it has items.
func (s *section) introduced(line string, list document.List) {
	if len(list.Items) > 0 {
		s.add(document.Paragraph{Runs: document.Text(line), KeepWithNext: true}, list)
	}
}

// elsewhere says where the rest of something stands, in the first of some
// sections that the report has: „…: siehe Abschnitt „Maßnahmenübersicht“.“.
func (s *section) elsewhere(what string, kinds ...data.SectionKind) []document.Run {
	for _, kind := range kinds {
		for n, ref := range s.Outline.Sections {
			if ref.Section == kind && !ref.Off {
				return []document.Run{{Text: what + ": siehe Abschnitt "}, {Text: quoted(ref.Heading()), Target: sectionAnchor(n)}, {Text: "."}}
			}
		}
	}
	if full, ok := s.fullOutline(); ok {
		for _, kind := range kinds {
			for _, ref := range full.Sections {
				if ref.Section == kind && !ref.Off {
					return document.Text(what + ": siehe Vollbericht, Abschnitt " + quoted(ref.Heading()) + ".")
				}
			}
		}
	}
	return document.Text(what + ".")
}

// fullOutline gives the outline of the Vollbericht beside which a short edition stands.
func (s *section) fullOutline() (data.Outline, bool) {
	if s.Edition != data.EditionShort && s.Edition != data.EditionCouncil {
		return data.Outline{}, false
	}
	r := s.Report
	if record, ok := s.at.whole.Record(r.Key()); ok {
		r.Outline = record.(data.Report).Outline
	}
	full, err := OutlineOf(s.at.whole, r, data.EditionFull)
	return full, err == nil
}

// sectionAnchor names the section at a place of the outline, counted from 0.
func sectionAnchor(n int) string { return "section-" + strconv.Itoa(n+1) }
