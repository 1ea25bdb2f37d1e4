package reports

import (
	"cmp"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// SiteInput is all that the public pages depend on.
type SiteInput struct {
	Project data.Project
	// Date is the Stand and the clock of the run.
	Date data.Date
	// Recorded is the day on which something was last recorded, empty where it is not known.
	Recorded data.Date
	// Pictures are the bytes of attached pictures by their SHA-256; one that is
	// not there is left out.
	Pictures map[string][]byte
	// Files are the open data that lie beside the pages.
	Files []DataFile

	at *keyState
}

// DataFile describes a file with open data.
type DataFile struct {
	// Name is its path in the folder of the pages, Format what people call it, such
	// as „CSV“; Size is in bytes.
	Name, Title, Format string
	Size                int
}

// The anchors of the pages, with which links to them are named.
const (
	homePage          = "uebersicht"
	participationPage = "beteiligung"
	lessonsPage       = "erfahrungen"
	dataPage          = "daten"
	accessPage        = "barrierefreiheit"
)

// siteTitle names the project: by its concept, else by the Vorhaben.
func siteTitle(p data.Project) string {
	return cmp.Or(p.Concept().Title, p.Programme.Title, "Projektstand")
}

// siteWriter gathers the blocks of one page.
type siteWriter struct {
	SiteInput
	name   string
	blocks []document.Block
}

func sitePage(in SiteInput, page document.Page, write func(*siteWriter)) document.Page {
	w := &siteWriter{SiteInput: in, name: page.Anchor}
	write(w)
	page.Blocks = w.blocks
	return page
}

// section opens a section as a report has it, for its writers to write into.
func (w *siteWriter) section(name string) *section {
	return &section{
		Input: Input{
			Project: w.Project, Edition: data.EditionPublic, Date: w.Date, Pictures: w.Pictures, at: w.at,
			// Every measure has a page, to which its name leads.
			Outline: data.Outline{Sections: []data.OutlineSection{{Section: data.SectionMeasures}}},
		},
		name: name,
	}
}

// intro writes what stands below the title.
func (w *siteWriter) intro(write func(*section)) {
	s := w.section(openingOf(w.name))
	write(s)
	w.blocks = append(w.blocks, s.blocks...)
}

// openingOf names what stands on a page below its title.
func openingOf(page string) string { return page + "-anfang" }

// part writes a section with its heading; one that says nothing is left out.
func (w *siteWriter) part(name, heading string, write func(*section)) {
	s := w.section(name)
	write(s)
	if len(s.blocks) == 0 {
		return
	}
	w.blocks = append(w.blocks, document.Heading{Level: 1, Text: heading, Anchor: name})
	for _, b := range s.blocks {
		if p, ok := b.(document.Paragraph); ok && p.Tone == document.Lead {
			p.Tone = document.Plain // a page has one opening
			b = p
		}
		w.blocks = append(w.blocks, b)
	}
}

// report writes a section of a report as a page: its headings move up.
func (w *siteWriter) report(write func(*section)) {
	w.intro(write)
	for i, b := range w.blocks {
		if h, ok := b.(document.Heading); ok {
			h.Level--
			w.blocks[i] = h
		}
	}
}
