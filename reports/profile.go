package reports

import (
	"cmp"
	"fmt"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// profile writes a Projektsteckbrief for each measure in the form of
// open-government-kommunen.de, where every project has a page of its own. What
// went into another measure stands there. It is public in every edition.
func profile(s *section) {
	s.Edition = data.EditionPublic
	first := true
	for _, m := range s.Project.Measures {
		if m.Status == data.StatusMerged {
			continue
		}
		h := s.newHeading(2, cmp.Or(m.Title, m.ID))
		h.NewPage, h.Unlisted = !first, false
		first = false
		s.add(h, facts("Kommune und Titel des Projekts.",
			required("Kommune", s.Project.Municipality.Name),
			required("Projekttitel", m.Title),
		))
		s.heading(3, "Projektsteckbrief")
		s.profileText(m)
		if len(m.Perspectives) > 0 {
			s.heading(3, "Maßgeblich adressierte Handlungsfelder im Open Government")
			s.add(bullets(strings.Split(perspectiveNames(m), ", ")))
		}
		s.heading(3, "Status Quo")
		s.statusQuo(m)
		s.add(document.Paragraph{Runs: document.Text("Text: " + municipalityName(s.Project)), Tone: document.Small})
		s.pictures(m.ID)
	}
}

// profileText opens with the öffentliche Kurzfassung, which the public edition
// prints as Kurzbeschreibung already.
func (s *section) profileText(m data.Measure) {
	if m.PublicSummary != m.Summary {
		s.sentences(document.Lead, strings.Join(strings.Fields(m.PublicSummary), " "))
	}
	if m.Summary == "" {
		s.add(labelledRequired("Kurzbeschreibung", "")...)
	}
	s.add(freeText(m.Summary)...)
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

// introduced adds a list under a line, where it has items.
func (s *section) introduced(line string, list document.List) {
	if len(list.Items) > 0 {
		s.add(document.Paragraph{Runs: document.Text(line), KeepWithNext: true}, list)
	}
}

// monthOf writes „Oktober 2018“.
func monthOf(d data.Date) string {
	t := d.Time()
	return fmt.Sprintf("%s%s%d", data.MonthName(t.Month()), nbsp, t.Year())
}
