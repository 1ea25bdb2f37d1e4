// Package reports says what a report says: out of a project, an outline and a
// date it composes a document. It is pure; files, fonts and clocks are the
// business of others.
package reports

import (
	"cmp"
	"fmt"
	"strconv"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// sections maps what an outline may hold to what writes it. The heading stands
// already; a section that adds nothing is left out.
var sections = map[data.SectionKind]func(*section){
	data.SectionGlance:        glance,
	data.SectionBrief:         brief,
	data.SectionCouncil:       council,
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
	data.SectionQueries:       queries,
	data.SectionGlossary:      glossary,
	data.SectionSignatures:    signatures,
}

// Compose writes the report. The same input gives the same document.
func Compose(in Input) (document.Document, error) {
	in = in.atKeyDate().filtered()
	in.Outline = in.withQueries()
	in.Outline = in.withGlossary()
	doc := document.Document{
		Title:    titleOfDocument(in),
		Subject:  in.Project.Programme.Title,
		Author:   municipalityName(in.Project),
		Keywords: keywords(in),
		Date:     cmp.Or(in.On, in.Date).Time(),
		Header:   header(in),
		Blocks:   []document.Block{document.Contents{Title: "Inhalt"}},
	}
	headed := in.bearsHead()
	if !in.isProfile() && !headed {
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
	if written == 1 || headed || written <= fewSections && in.Outline.Has(data.SectionGlance) {
		doc.Blocks = doc.Blocks[1:] // the contents
	}
	return doc, nil
}

// fewSections is up to how many sections a report needs no contents where „Auf einen
// Blick“ begins it: they would stand on a page of their own, nearly empty, and
// bookmarks lead through the report all the same.
const fewSections = 5
