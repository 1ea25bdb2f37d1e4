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
	Outline data.Outline
	// Edition is who reads it; the empty one is the Vollbericht. Of the others the
	// public one says only what Public leaves.
	Edition data.Edition
	// Before is the report with which this one compares, nil if there is none.
	Before *Before
	// Date is the Stichtag of the lights and the clock of the run. Empty means
	// the Stichtag that is recorded with the report.
	Date data.Date
	// StateSHA256 is the checksum of the Projektakte as JSON, in hexadecimal.
	StateSHA256 string
	// Pictures are the bytes of attached pictures by their SHA-256; one that is
	// not there is left out.
	Pictures map[string][]byte
}

// Before is what an earlier release froze.
type Before struct {
	Project data.Project
	Report  data.Report
	// Date is the Stichtag of that report.
	Date data.Date
}

// sections maps what an outline may hold to what writes it. The heading stands
// already; a section that adds nothing is left out.
var sections = map[data.SectionKind]func(*section){
	data.SectionGlance:        glance,
	data.SectionChanges:       changes,
	data.SectionMunicipality:  municipality,
	data.SectionBaseline:      baseline,
	data.SectionConcept:       concept,
	data.SectionProgress:      progress,
	data.SectionOverview:      overview,
	data.SectionMeasures:      measures,
	data.SectionParticipation: participation,
	data.SectionDatasets:      datasets,
	data.SectionMoney:         money,
	data.SectionResults:       results,
	data.SectionRisks:         risks,
	data.SectionLessons:       lessons,
	data.SectionAppraisal:     appraisals,
	data.SectionWorkshops:     workshops,
	data.SectionOutlook:       outlook,
	data.SectionPlain:         plainLanguage,
	data.SectionProfile:       profile,
	data.SectionFree:          free,
	data.SectionProtocol:      protocol,
	data.SectionIndicators:    indicators,
	data.SectionReceipts:      receipts,
	data.SectionGlossary:      glossary,
	data.SectionSignatures:    signatures,
}

// Compose writes the report. The same input gives the same document.
func Compose(in Input) (document.Document, error) {
	if in.Date == "" {
		in.Date = in.Report.Day()
	}
	in = in.filtered()
	doc := document.Document{
		Title:    titleOfDocument(in),
		Subject:  in.Project.Programme.Title,
		Author:   municipalityName(in.Project),
		Keywords: keywords(in),
		Date:     in.Date.Time(),
		Header:   header(in),
		Blocks:   []document.Block{document.Contents{Title: "Inhalt"}},
	}
	if !in.isProfile() {
		doc.Cover = cover(in)
	}
	written, number, letter, alone := 0, 0, 'A', false
	for n, ref := range in.Outline.Sections {
		if ref.Off {
			continue
		}
		write, ok := sections[ref.Section]
		if !ok {
			return document.Document{}, data.Fail(data.Unreadable, fmt.Sprintf("Die Gliederung „%s“ nennt den Abschnitt „%s“, den dieses Programm nicht kennt. Bitte eine andere Gliederung wählen oder das Programm erneuern.", in.Outline.Title, ref.Section), nil)
		}
		s := &section{Input: in, ref: ref, name: sectionAnchor(n), before: doc.Blocks}
		switch {
		case ref.Section.Annex():
			s.number = string(letter)
		case !ref.Unnumbered:
			s.number = strconv.Itoa(number + 1)
		}
		write(s)
		if len(s.blocks) == 0 {
			continue
		}
		written++
		heading := s.number
		switch {
		case ref.Section.Annex():
			heading = "Anlage " + s.number
			letter++
		case !ref.Unnumbered:
			number++
		}
		// „Auf einen Blick“ has a page of its own.
		before := alone
		alone = ref.Section == data.SectionGlance
		doc.Blocks = append(doc.Blocks, document.Heading{
			Level: 1, Number: heading, Text: s.ref.Heading(), Anchor: s.name, NewPage: alone || before,
			Whole: ref.Section == data.SectionSignatures,
		})
		doc.Blocks = append(doc.Blocks, s.blocks...)
	}
	if written == 1 || written <= fewSections && in.Outline.Has(data.SectionGlance) {
		doc.Blocks = doc.Blocks[1:] // the contents
	}
	return doc, nil
}

// fewSections is up to how many sections a report needs no contents where „Auf einen
// Blick“ begins it: they would stand on a page of their own, nearly empty, and
// bookmarks lead through the report all the same.
const fewSections = 5

// sectionAnchor names the section at a place of the outline, counted from 0.
func sectionAnchor(n int) string { return "section-" + strconv.Itoa(n+1) }

// section gathers the blocks of one section.
type section struct {
	Input
	ref data.OutlineSection
	// name is the anchor of the section, with which those in it begin.
	name string
	// number is empty where the section is not numbered; then its
	// sub-headings are not numbered either, nor listed in the contents.
	number string
	counts [2]int // sub-headings so far on levels 2 and 3
	blocks []document.Block
	// before is what the report says before this section.
	before []document.Block
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
	h := document.Heading{Level: level, Text: text, Anchor: s.name + "-" + local, Unlisted: s.number == "" || level > 2 || s.ref.Section.Annex()}
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
