package reports

import (
	"cmp"
	"strconv"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// siteMeasures writes a page for each measure. What went into another measure
// stands there.
func siteMeasures(in SiteInput) []document.Page {
	var pages []document.Page
	taken := map[string]bool{}
	for _, m := range in.Project.Measures {
		if m.Status == data.StatusMerged {
			continue
		}
		title := cmp.Or(m.Title, m.ID)
		pages = append(pages, sitePage(in, document.Page{
			Name: measureFile(m.ID, taken), Anchor: anchor(m.ID), Under: homePage, Kicker: in.Project.Say("{Maßnahme} ") + m.ID, Title: title,
			Description: in.Project.Say("Projektsteckbrief, Stand und Termine {2 der Maßnahme} %s.", quoted(title)),
		}, func(w *siteWriter) { siteMeasure(w, m) }))
	}
	return pages
}

// measureFile names the page of a measure by its Kennung, so that its address stays
// the same: „massnahme-m01.html“. File systems that know no capitals must not take
// two names for one.
func measureFile(id string, taken map[string]bool) string {
	plain := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, strings.ToLower(id))
	name := "massnahme-" + plain
	for n := 2; taken[name]; n++ {
		name = "massnahme-" + plain + "-" + strconv.Itoa(n)
	}
	taken[name] = true
	return name + ".html"
}

// siteMeasure is the Projektsteckbrief of a measure in the form of
// open-government-kommunen.de, and below it what the record says more.
func siteMeasure(w *siteWriter, m data.Measure) {
	w.intro(func(s *section) { s.add(s.profileFacts(m)) })
	w.part("steckbrief", profileHeading, func(s *section) { s.profileText(m) })
	w.part("handlungsfelder", fieldsHeading(w.Project), func(s *section) { s.profileFields(m) })
	w.part("status-quo", statusHeading, func(s *section) { s.profileStatus(m) })
	w.part("stand", "Stand im Einzelnen", func(s *section) {
		s.add(factSheet(s.say("Stand {2 der Maßnahme}: je Zeile eine Angabe."), s.standFact(m), s.lightsFact(m), s.perspectivesFact(m)))
	})
	whole := w.Project
	w.Project = forMeasure(whole, m)
	w.part("zeitplan", "Meilensteine und Zeitplan", func(s *section) {
		if shown := m.Reported(); len(shown) > 0 {
			s.scheduleFigure()
			s.add(s.milestoneTable(m, shown))
		}
	})
	w.part("indikatoren", "Indikatoren", func(s *section) {
		if list := s.Project.IndicatorsOf(m.ID); len(list) > 0 {
			s.add(s.indicatorTable(list))
			s.courses(list, siteCourse)
		}
	})
	w.part("beteiligung", "Beteiligung", participationAtLength)
	w.part("erfahrungen", "Erfahrungen", lessonsAtLength)
	w.part("daten", "Offene Daten", datasets)
	w.Project = whole
	w.part("hintergrund", "Hintergrund", func(s *section) {
		s.add(labelled("Problem", m.Problem)...)
		s.add(labelled("Vorgehen", m.Description)...)
		s.add(labelled("Verstetigung nach Projektende", m.Continuation)...)
		s.add(labelled("In einfacher Sprache", m.PlainLanguage)...)
		s.add(factSheet(s.say("Beteiligte und Einordnung {2 der Maßnahme}: je Zeile eine Angabe."), s.peopleFact(m), s.classFact(m), fact{"Siehe auch", sideBySide(linkRuns(m.Links))}))
	})
}
