// Package reports says what a report says: out of a project, an outline and a
// date it composes a document. It is pure; files, fonts and clocks are the
// business of others.
package reports

import (
	"fmt"
	"strconv"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// Input is all that a report depends on.
type Input struct {
	Project data.Project
	Report  data.Report
	Outline Outline
	// Predecessor is the state that the report before this one froze, nil if
	// there is none.
	Predecessor *data.Project
	// Date is the Stichtag of the lights and the clock of the run. Empty means
	// the Stichtag that is recorded with the report.
	Date data.Date
	// StateSHA256 is the checksum of the Projektakte as JSON, in hexadecimal.
	StateSHA256 string
}

// sections maps the keys that an outline may use to what writes them. The
// heading stands already; a section that adds nothing is left out.
var sections = map[string]func(*section){
	"glance":       glance,
	"municipality": municipality,
	"baseline":     baseline,
	"concept":      concept,
	"overview":     overview,
	"measures":     measures,
	"progress":     progress,
	"outlook":      outlook,
}

// Compose writes the report. The same input gives the same document.
func Compose(in Input) (document.Document, error) {
	if in.Date == "" {
		in.Date = in.Report.Day()
	}
	doc := document.Document{
		Title:    reportTitle(in) + " – " + municipalityName(in.Project),
		Subject:  in.Project.Programme.Title,
		Author:   municipalityName(in.Project),
		Keywords: keywords(in),
		Date:     in.Date.Time(),
		Header:   header(in),
		Cover:    cover(in),
		Blocks:   []document.Block{document.Contents{Title: "Inhalt"}},
	}
	number, alone := 0, false
	for _, ref := range in.Outline.Sections {
		write, ok := sections[ref.Section]
		if !ok {
			return document.Document{}, data.Fail(data.Unreadable, fmt.Sprintf("Die Gliederung „%s“ nennt den Abschnitt „%s“, den dieses Programm nicht kennt. Bitte eine andere Gliederung wählen oder das Programm erneuern.", in.Outline.Title, ref.Section), nil)
		}
		s := &section{Input: in, name: ref.Section}
		if !ref.Unnumbered {
			s.number = strconv.Itoa(number + 1)
		}
		write(s)
		if len(s.blocks) == 0 {
			continue
		}
		if !ref.Unnumbered {
			number++
		}
		// „Auf einen Blick“ has a page of its own.
		before := alone
		alone = ref.Section == "glance"
		doc.Blocks = append(doc.Blocks, document.Heading{
			Level: 1, Number: s.number, Text: ref.Title, Anchor: ref.Section, NewPage: alone || before,
		})
		doc.Blocks = append(doc.Blocks, s.blocks...)
	}
	return doc, nil
}

// section gathers the blocks of one section.
type section struct {
	Input
	name string
	// number is empty where the section is not numbered; then its
	// sub-headings are not numbered either, nor listed in the contents.
	number string
	counts [2]int // sub-headings so far on levels 2 and 3
	blocks []document.Block
}

func (s *section) add(blocks ...document.Block) { s.blocks = append(s.blocks, blocks...) }

// heading opens a subsection of level 2 or 3.
func (s *section) heading(level int, text string) { s.add(s.newHeading(level, text)) }

func (s *section) newHeading(level int, text string) document.Heading {
	s.counts[level-2]++
	local := strconv.Itoa(s.counts[0])
	if level == 2 {
		s.counts[1] = 0
	} else {
		local += "." + strconv.Itoa(s.counts[1])
	}
	h := document.Heading{Level: level, Text: text, Anchor: s.name + "-" + local, Unlisted: s.number == "" || level > 2}
	if s.number != "" {
		h.Number = s.number + "." + local
	}
	return h
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
