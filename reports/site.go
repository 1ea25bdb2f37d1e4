package reports

import (
	"cmp"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// SiteInput is all that the public pages depend on.
type SiteInput struct {
	Project data.Project
	// Date is the Stand and the clock of the run.
	Date data.Date
	// Pictures are the bytes of attached pictures by their SHA-256; one that is
	// not there is left out.
	Pictures map[string][]byte
	// Files are the open data that lie beside the pages.
	Files []DataFile
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

// Site says what the public pages say: of the project only what Public leaves. The
// same input gives the same site.
func Site(in SiteInput) document.Site {
	in.Project = in.Project.Public()
	s := document.Site{Title: siteTitle(in.Project), Owner: municipalityName(in.Project), Footer: siteFooter(in)}
	for _, f := range in.Files {
		s.Files = append(s.Files, f.Name)
	}
	if in.Date != "" {
		s.State = "Stand: " + monthOf(in.Date)
	}
	s.Pages = append(s.Pages, sitePage(in, document.Page{
		Name: "index.html", Anchor: homePage, Kicker: municipalityName(in.Project), Title: siteTitle(in.Project), Menu: "Übersicht",
		Description: "Stand, Maßnahmen und Zeitplan des Projekts " + quoted(siteTitle(in.Project)) + ".",
	}, siteHome))
	s.Pages = append(s.Pages, siteMeasures(in)...)
	for _, p := range []struct {
		page  document.Page
		write func(*siteWriter)
	}{
		{document.Page{Name: "beteiligung.html", Anchor: participationPage, Title: "Beteiligung", Menu: "Beteiligung", Description: "Angebote zur Beteiligung, ihre Ergebnisse und was daraus geworden ist."}, siteParticipation},
		{document.Page{Name: "erfahrungen.html", Anchor: lessonsPage, Title: "Erfahrungen", Menu: "Erfahrungen", Description: "Erfahrungen aus dem Projekt und Empfehlungen an andere Kommunen."}, siteLessons},
		{document.Page{Name: "daten.html", Anchor: dataPage, Title: "Offene Daten", Menu: "Daten", Description: "Die Angaben dieser Seiten als offene Daten, mit Formaten und Lizenz."}, siteData},
		{document.Page{Name: "barrierefreiheit.html", Anchor: accessPage, Title: "Erklärung zur Barrierefreiheit", Description: "Wie barrierefrei diese Seiten sind und wohin Sie Mängel melden können."}, siteAccess},
	} {
		if page := sitePage(in, p.page, p.write); len(page.Blocks) > 0 {
			s.Pages = append(s.Pages, page)
		}
	}
	return s
}

// siteTitle names the project: by its concept, else by the Vorhaben.
func siteTitle(p data.Project) string {
	return cmp.Or(p.Concept().Title, p.Programme.Title, "Open Government")
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
			Project: w.Project, Edition: data.EditionPublic, Date: w.Date, Pictures: w.Pictures,
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

// siteFooter says who answers for the pages, under which licence they are, and
// where to write.
func siteFooter(in SiteInput) [][]document.Run {
	v := in.Project.Programme.Publication
	lines := [][]document.Run{{{Text: municipalityName(in.Project), Bold: true}}}
	if v.Feedback != "" {
		lines = append(lines, append(document.Text("Rückmeldungen: "), feedbackRun(v.Feedback)))
	}
	if v.Licence != "" {
		lines = append(lines, document.Text("Texte und Daten: Lizenz "+string(v.Licence)+". Für Bilder gilt, was bei ihnen steht."))
	}
	last := []document.Run{{Text: "Erklärung zur Barrierefreiheit", Target: accessPage}}
	if site := in.Project.Municipality.Website; strings.HasPrefix(site, "http") {
		last = append(last, document.Run{Text: " · "}, document.Run{Text: "Website der Kommune", URL: site})
	}
	return append(lines, last)
}
