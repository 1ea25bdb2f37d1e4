package reports

import (
	"strings"

	"modellkommune/reports/document"
)

// Site says what the public pages say: of the project only what Public leaves. The
// same input gives the same site.
func Site(in SiteInput) document.Site {
	in.Project = in.Project.AsOf(in.Date)
	in.at = judged(in.Project, in.Date)
	in.Project = in.Project.Public()
	s := document.Site{Title: siteTitle(in.Project), Owner: municipalityName(in.Project), Footer: siteFooter(in)}
	for _, f := range in.Files {
		s.Files = append(s.Files, f.Name)
	}
	if in.Date != "" {
		s.State = "Stand: " + monthOf(in.Date)
		if in.Recorded != "" && in.Recorded != in.Date {
			s.State += ", erfasst am " + in.Recorded.String() // what has no day of its own
		}
	}
	s.Pages = append(s.Pages, sitePage(in, document.Page{
		Name: "index.html", Anchor: homePage, Kicker: municipalityName(in.Project), Title: siteTitle(in.Project), Menu: "Übersicht",
		Description: in.Project.Say("Stand, {Maßnahmen} und Zeitplan des {Projekts} %s.", quoted(siteTitle(in.Project))),
	}, siteHome))
	s.Pages = append(s.Pages, siteMeasures(in)...)
	for _, p := range []struct {
		page  document.Page
		write func(*siteWriter)
	}{
		{document.Page{Name: "beteiligung.html", Anchor: participationPage, Title: "Beteiligung", Menu: "Beteiligung", Description: "Angebote zur Beteiligung, ihre Ergebnisse und was daraus geworden ist."}, siteParticipation},
		{document.Page{Name: "erfahrungen.html", Anchor: lessonsPage, Title: "Erfahrungen", Menu: "Erfahrungen", Description: in.Project.Say("Erfahrungen aus dem {Projekt} und Empfehlungen an andere") + kommunen(in.Project.Municipality) + "."}, siteLessons},
		{document.Page{Name: "daten.html", Anchor: dataPage, Title: "Offene Daten", Menu: "Daten", Description: "Die Angaben dieser Seiten als offene Daten, mit Formaten und Lizenz."}, siteData},
		{document.Page{Name: "barrierefreiheit.html", Anchor: accessPage, Title: "Erklärung zur Barrierefreiheit", Description: "Wie barrierefrei diese Seiten sind und wohin Sie Mängel melden können."}, siteAccess},
	} {
		if page := sitePage(in, p.page, p.write); len(page.Blocks) > 0 {
			s.Pages = append(s.Pages, page)
		}
	}
	return s
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
		last = append(last, document.Run{Text: " · "}, document.Run{Text: "Website " + in.Project.Municipality.Body().Genitive(), URL: site})
	}
	return append(lines, last)
}
