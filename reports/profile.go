package reports

import (
	"cmp"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// profile writes a Projektsteckbrief for each measure in the form of
// open-government-kommunen.de, where every project has a page of its own. What
// went into another measure stands there. It is public in every edition.
func profile(s *section) {
	s.Edition, s.Project = data.EditionPublic, s.at.whole.ReadBy(data.EditionPublic, s.Report)
	if len(s.Project.Measures) == 0 {
		s.sentences(document.Plain, "Maßnahmen sind noch nicht erfasst.")
	}
	first := true
	for _, m := range s.Project.Measures {
		if m.Status == data.StatusMerged {
			continue
		}
		h := s.newHeading(2, cmp.Or(m.Title, m.ID))
		h.NewPage, h.Unlisted = !first, false
		first = false
		s.add(h, s.profileFacts(m))
		s.heading(3, profileHeading)
		s.profileText(m)
		if len(m.Perspectives) > 0 {
			s.heading(3, fieldsHeading)
			s.profileFields(m)
		}
		s.heading(3, statusHeading)
		s.profileStatus(m)
	}
}

// The headings of a Projektsteckbrief, as every page of open-government-kommunen.de
// has them.
const (
	profileHeading = "Projektsteckbrief"
	fieldsHeading  = "Maßgeblich adressierte Handlungsfelder im Open Government"
	statusHeading  = "Status Quo"
)

func (s *section) profileFacts(m data.Measure) document.Table {
	return facts("Kommune und Titel des Projekts.",
		required("Kommune", s.Project.Municipality.Name),
		required("Projekttitel", m.Title),
	)
}

func (s *section) profileFields(m data.Measure) {
	if len(m.Perspectives) > 0 {
		s.add(bullets(strings.Split(perspectiveNames(m), ", ")))
	}
}

// profileStatus says how the project stands and by whom the text is, and shows the
// pictures.
func (s *section) profileStatus(m data.Measure) {
	s.statusQuo(m)
	s.add(document.Paragraph{Runs: document.Text("Text: " + municipalityName(s.Project)), Tone: document.Small})
	s.pictures(m.ID)
}

// profileText is the short text, then in bullets what the project is for. As in
// all that is public, the öffentliche Kurzfassung stands for the Kurzbeschreibung.
func (s *section) profileText(m data.Measure) {
	text := cmp.Or(m.PublicSummary, m.Summary)
	if text == "" {
		s.add(labelledRequired("Kurzbeschreibung", "")...)
	}
	s.add(freeText(text)...)
	var list document.List
	for _, f := range [][2]string{{"Ziel", m.Goal}, {"Erwartetes Ergebnis", m.ExpectedResult}, {"Zielgruppen", m.TargetGroups}} {
		if text := strings.Join(strings.Fields(f[1]), " "); text != "" {
			list.Items = append(list.Items, []document.Run{{Text: f[0] + ": ", Bold: true}, {Text: text}})
		}
	}
	if len(list.Items) > 0 {
		s.add(list)
	}
}

// statusQuo says how the project stands, what was reached and what comes next.
func (s *section) statusQuo(m data.Measure) {
	status := "Status: " + cmp.Or(string(m.Status), missing)
	if s.Date != "" {
		status = "Stand: " + monthOf(s.Date) + "\n" + status
	}
	s.sentences(document.Plain, status)
	if m.Status == data.StatusDelayed || m.Status == data.StatusPaused || m.Status == data.StatusBrokenOff {
		s.add(freeText(m.StatusReason)...)
	}
	var reached, next document.List
	for _, ms := range m.Reported() {
		switch {
		case ms.ActualDate != "" && ms.ActualDate <= s.Date:
			reached.Items = append(reached.Items, document.Text(titleOf(ms)+" ("+monthOf(ms.ActualDate)+")"))
		case ms.Open() && m.Pursued() && ms.Expected() != "":
			next.Items = append(next.Items, document.Text(titleOf(ms)+" ("+monthOf(ms.Expected())+")"))
		}
	}
	s.introduced("Was bisher erreicht ist:", reached)
	s.introduced("Was als Nächstes kommt:", next)
}
