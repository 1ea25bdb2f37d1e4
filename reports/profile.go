package reports

import (
	"cmp"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// profile writes a Projektsteckbrief for each measure with the parts that every project
// has on open-government-kommunen.de. What went into another measure stands there.
// Several share a page; none is torn that fits one. It is public in every edition.
func profile(s *section) {
	s.Edition, s.Project = data.EditionPublic, s.at.whole.ReadBy(data.EditionPublic, s.Report)
	if len(s.Project.Measures) == 0 {
		s.sentences(document.Plain, s.say("{Maßnahmen} sind noch nicht erfasst."))
		return
	}
	for _, m := range s.Project.Measures {
		if m.Status == data.StatusMerged {
			continue
		}
		h := s.newHeading(2, cmp.Or(m.Title, m.ID))
		h.Whole, h.Unlisted = true, false
		s.add(h, document.Paragraph{Runs: document.Text(carrierLabel(s.Project.Municipality) + ": " + cmp.Or(s.Project.Municipality.Name, missing)), Tone: document.Small})
		s.profileSheet(m)
	}
	s.sentences(document.Small, "Text: "+municipalityName(s.Project))
}

// profileSheet tells of a measure in a few lines what its page on the web tells under headings.
func (s *section) profileSheet(m data.Measure) {
	text, purposes := profileTexts(m)
	s.add(labelledRequired(profileHeading, text)...)
	for _, p := range purposes {
		s.add(labelled(p[0], p[1])...)
	}
	s.add(labelled(fieldsHeading(s.Project), strings.Join(s.addressed(m), ", "))...)
	status := cmp.Or(s.template().StatusWord(m), missing)
	if s.Date != "" {
		status += " (Stand " + monthOf(s.Date) + ")"
	}
	s.add(labelled(statusHeading, status)...)
	s.add(freeText(standingReason(m))...)
	reached, next := s.milestonesTold(m)
	s.add(labelled("Was bisher erreicht ist", strings.Join(reached, "; "))...)
	s.add(labelled("Was als Nächstes kommt", strings.Join(next, "; "))...)
	s.pictures(m.ID)
}

// The headings of a Projektsteckbrief, as every page of open-government-kommunen.de
// has them.
const (
	profileHeading = "Projektsteckbrief"
	statusHeading  = "Status Quo"
)

// fieldsHeading is that of the Blickwinkel there; a programme that does not publish on it calls them as it does elsewhere.
func fieldsHeading(p data.Project) string {
	switch t := p.Programme.Template; {
	case t.SubjectIn != "":
		return "Maßgeblich adressierte Handlungsfelder " + t.SubjectIn
	case len(p.Lenses()) == 0:
		return "Handlungsfelder"
	default:
		return t.All()
	}
}

// addressed are the Blickwinkel of a measure, its Handlungsfelder where the programme has none of these.
func (s *section) addressed(m data.Measure) []string {
	if len(s.Project.Lenses()) == 0 {
		return m.Fields
	}
	return s.perspectivesOf(m)
}

func (s *section) profileFacts(m data.Measure) document.Table {
	who := carrierLabel(s.Project.Municipality)
	return facts(who+" und Titel des Projekts.",
		required(who, s.Project.Municipality.Name),
		required("Projekttitel", m.Title),
	)
}

func (s *section) profileFields(m data.Measure) {
	if names := s.addressed(m); len(names) > 0 {
		s.add(bullets(names))
	}
}

// profileStatus says how the project stands and by whom the text is, and shows the
// pictures.
func (s *section) profileStatus(m data.Measure) {
	s.statusQuo(m)
	s.add(document.Paragraph{Runs: document.Text("Text: " + municipalityName(s.Project)), Tone: document.Small})
	s.pictures(m.ID)
}

// profileTexts gives the short text of a measure, and what it is for under its labels. As in
// all that is public, the öffentliche Kurzfassung stands for the Kurzbeschreibung.
func profileTexts(m data.Measure) (text string, purposes [][2]string) {
	for _, f := range [][2]string{{"Ziel", m.Goal}, {"Erwartetes Ergebnis", m.ExpectedResult}, {"Zielgruppen", m.TargetGroups}} {
		if f[1] = strings.Join(strings.Fields(f[1]), " "); f[1] != "" {
			purposes = append(purposes, f)
		}
	}
	return cmp.Or(m.PublicSummary, m.Summary), purposes
}

// profileText is the short text, then in bullets what the project is for.
func (s *section) profileText(m data.Measure) {
	text, purposes := profileTexts(m)
	if text == "" {
		s.add(labelledRequired("Kurzbeschreibung", "")...)
	}
	s.add(freeText(text)...)
	var list document.List
	for _, f := range purposes {
		list.Items = append(list.Items, []document.Run{{Text: f[0] + ": ", Bold: true}, {Text: f[1]}})
	}
	if len(list.Items) > 0 {
		s.add(list)
	}
}

// statusQuo says how the project stands, what was reached and what comes next.
func (s *section) statusQuo(m data.Measure) {
	status := "Status: " + cmp.Or(s.template().StatusWord(m), missing)
	if s.Date != "" {
		status = "Stand: " + monthOf(s.Date) + "\n" + status
	}
	s.sentences(document.Plain, status)
	s.add(freeText(standingReason(m))...)
	reached, next := s.milestonesTold(m)
	s.introduced("Was bisher erreicht ist:", bullets(reached))
	s.introduced("Was als Nächstes kommt:", bullets(next))
}

// standingReason is why work is late or goes on no more.
func standingReason(m data.Measure) string {
	if m.Status == data.StatusDelayed || m.Status == data.StatusPaused || m.Status == data.StatusBrokenOff {
		return m.StatusReason
	}
	return ""
}

// milestonesTold gives the milestones that were reached and those to come, with their months.
func (s *section) milestonesTold(m data.Measure) (reached, next []string) {
	for _, ms := range m.Reported() {
		switch {
		case ms.ActualDate != "" && ms.ActualDate <= s.Date:
			reached = append(reached, titleOf(ms)+" ("+monthOf(ms.ActualDate)+")")
		case ms.Open() && m.Pursued() && ms.Expected() != "":
			next = append(next, titleOf(ms)+" ("+whenOf(ms.Expected())+")")
		}
	}
	return reached, next
}
