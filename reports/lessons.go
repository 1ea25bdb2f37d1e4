package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// lessons sorts the Erfahrungen by the seven Perspektiven, as the guide does, in a table.
// Internal ones never leave the house. A Leitfaden-Beitrag is about them and tells them at
// length.
func lessons(s *section) {
	if s.Report.Kind == data.GuideReport {
		lessonsAtLength(s)
		return
	}
	released := s.released()
	if len(released) == 0 {
		return
	}
	s.sentences(document.Plain, lessonsSentence(released), lessonKindsSentence(released), s.unservedSentence(released))
	t := document.Table{
		Summary: "Je " + s.template().One() + " die Erfahrungen: links Kontext, Beobachtung und Wirkung, rechts die Empfehlung mit Art, Beleg, Übertragbarkeit und Herkunft.",
		Columns: []document.Column{
			{Head: "Erfahrung", Weight: 98},
			{Head: s.adviceTo() + ", Einordnung", Weight: 67},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, group := range s.byPerspective(released) {
		t.Rows = append(t.Rows, document.Row{Strong: true, Cells: []document.Cell{
			cell(group.name), cell(amount(len(group.lessons), "1 Erfahrung", "Erfahrungen")),
		}})
		for _, l := range group.lessons {
			t.Rows = append(t.Rows, row(document.Cell{Runs: experience(l)}, document.Cell{Runs: s.adviceRuns(l, releasedAlike(released))}))
		}
	}
	s.add(t)
}

// lessonsAtLength tells each Erfahrung under a heading of its own.
func lessonsAtLength(s *section) {
	released := s.released()
	if len(released) == 0 {
		return
	}
	s.sentences(document.Lead, lessonsSentence(released))
	s.sentences(document.Plain, lessonKindsSentence(released), s.unservedSentence(released))
	for _, group := range s.byPerspective(released) {
		s.heading(2, group.name)
		for _, l := range group.lessons {
			s.lesson(l)
		}
	}
}

// released gives the Erfahrungen that may leave the house.
func (s *section) released() []data.Lesson {
	return slices.DeleteFunc(slices.Clone(s.Project.Lessons), func(l data.Lesson) bool { return !l.Release.Outside() })
}

// perspectiveGroup are the Erfahrungen of a Perspektive.
type perspectiveGroup struct {
	name    string
	lessons []data.Lesson
}

// byPerspective sorts Erfahrungen by the Blickwinkel of the programme; last come those without one.
func (s *section) byPerspective(all []data.Lesson) []perspectiveGroup {
	var groups []perspectiveGroup
	for _, perspective := range append(s.Project.Lenses(), "") {
		g := perspectiveGroup{name: cmp.Or(string(perspective), "Ohne Zuordnung")}
		for _, l := range all {
			if l.Perspective == perspective {
				g.lessons = append(g.lessons, l)
			}
		}
		if len(g.lessons) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}

// releasedAlike says whether all Erfahrungen have the same Freigabe; then one sentence tells it.
func releasedAlike(all []data.Lesson) bool {
	return !slices.ContainsFunc(all, func(l data.Lesson) bool { return l.Release != all[0].Release })
}

// experience tells what happened, and says what is not yet told of it.
func experience(l data.Lesson) []document.Run {
	out := []document.Run{{Text: closed(named(l.ID, l.Title)), Bold: true}}
	for _, part := range []struct{ label, text string }{{"Kontext", l.Context}, {"Beobachtung", l.Observation}, {"Wirkung", l.Effect}} {
		switch {
		case part.text != "":
			out = append(append(out, document.Run{Text: " " + part.label + ": ", Italic: true}), inCell(closed(part.text))...)
		case part.label != "Wirkung":
			out = append(out, document.Run{Text: " " + part.label + ": " + missing + ".", Italic: true})
		}
	}
	return out
}

// adviceRuns tells what others are advised to do, and below it what the Erfahrung is.
func (s *section) adviceRuns(l data.Lesson, sameRelease bool) []document.Run {
	out := []document.Run{{Text: missing, Italic: true}}
	if l.Recommendation != "" {
		out = inCell(l.Recommendation)
	}
	release := labelledText("Freigabe: ", s.word(data.KindLesson, "release", string(l.Release)))
	if sameRelease {
		release = ""
	}
	about := strings.Join(given(capital(s.word(data.KindLesson, "kind", string(l.Kind))), labelledText("Beleg: ", s.word(data.KindLesson, "evidence", string(l.Evidence))), labelledText("übertragbar auf ", transfer(l.Transfer)), release), " · ")
	from := s.lessonOrigin(l)
	if about == "" && len(from) == 0 {
		return out
	}
	out = append(out, document.Run{Text: "\n" + about, Italic: true})
	if len(from) > 0 && about != "" {
		out = append(out, document.Run{Text: " · ", Italic: true})
	}
	return append(out, from...)
}

// lessonOrigin says from where an Erfahrung comes: from a milestone, which names its measure,
// else from a measure, and from a workshop. Kennungen are enough where the report tells more.
func (s *section) lessonOrigin(l data.Lesson) []document.Run {
	var out []document.Run
	add := func(id, name, target string, more data.SectionKind) {
		lead := ", "
		if len(out) == 0 {
			lead = "aus" + nbsp
		}
		if s.Outline.Has(more) {
			name = id
		}
		out = append(out, document.Run{Text: lead, Italic: true}, document.Run{Text: name, Target: target, Italic: true})
	}
	if m, known := s.Project.Measure(l.Measure); known {
		at := slices.IndexFunc(m.Reported(), func(ms data.Milestone) bool { return ms.ID == l.Milestone })
		if at < 0 {
			add(m.ID, measureName(m), s.target(m.ID), data.SectionMeasures)
		} else {
			add(l.Milestone, milestoneName(m.Reported()[at]), s.target(m.ID), data.SectionMeasures)
		}
	}
	for _, w := range s.Project.Workshops {
		if w.ID == l.Workshop {
			add(w.ID, workshopName(w), "", data.SectionWorkshops)
		}
	}
	return out
}

// lesson tells an Erfahrung: from where it comes, what happened, and what
// others are advised to do.
func (s *section) lesson(l data.Lesson) {
	s.heading(3, cmp.Or(l.Title, "Erfahrung "+l.ID))
	s.add(document.Paragraph{Runs: s.lessonNote(l), Tone: document.Small, KeepWithNext: true})
	told := slices.Concat(labelledRequired("Kontext", l.Context), labelledRequired("Beobachtung", l.Observation), labelled("Wirkung", l.Effect))
	if p, ok := told[len(told)-1].(document.Paragraph); ok {
		p.KeepWithNext = true // the advice does not stand alone on a page
		told[len(told)-1] = p
	}
	s.add(told...)
	s.add(s.advice(l.Recommendation)...)
}

func (s *section) adviceTo() string {
	return "Empfehlung an andere" + kommunen(s.Project.Municipality)
}

// advice sets the Empfehlung off, where it is a single paragraph.
func (s *section) advice(text string) []document.Block {
	blocks := labelledRequired(s.adviceTo(), text)
	if p, ok := blocks[0].(document.Paragraph); ok && len(blocks) == 1 {
		p.Tone = document.Boxed
		blocks[0] = p
	}
	return blocks
}

// lessonNote tells what kind of Erfahrung it is, where it was made, for whom it
// holds and how well it is proven.
func (s *section) lessonNote(l data.Lesson) []document.Run {
	out := document.Text(strings.Join(given(l.ID, capital(s.word(data.KindLesson, "kind", string(l.Kind))), labelledText("Beleg: ", s.word(data.KindLesson, "evidence", string(l.Evidence))), labelledText("Übertragbar auf: ", transfer(l.Transfer)),
		"Freigabe:"+nbsp+s.word(data.KindLesson, "release", string(l.Release))), " · "))
	if from := s.lessonSource(l); len(from) > 0 {
		out = append(append(out, document.Run{Text: "\nAus "}), from...)
	}
	return out
}

// lessonSource names the measure, the milestone and the workshop.
func (s *section) lessonSource(l data.Lesson) []document.Run {
	var out []document.Run
	add := func(runs ...document.Run) {
		if len(out) > 0 {
			out = append(out, document.Run{Text: " · "})
		}
		out = append(out, runs...)
	}
	if m, ok := s.Project.Measure(l.Measure); ok {
		add(s.measureRun(m))
		for _, ms := range m.Reported() {
			if ms.ID == l.Milestone {
				add(document.Run{Text: "Meilenstein " + milestoneName(ms)})
			}
		}
	}
	for _, w := range s.Project.Workshops {
		if w.ID == l.Workshop {
			add(document.Run{Text: workshopName(w)})
		}
	}
	return out
}

func labelledText(label, text string) string {
	if text == "" {
		return ""
	}
	return label + text
}

func transfer(to []data.TransferTarget) string {
	names := make([]string, len(to))
	for n, target := range to {
		names[n] = string(target)
		if target == "alle" {
			names[n] = "alle Kommunen"
		}
	}
	return strings.Join(names, ", ")
}

// lessonsSentence counts the Erfahrungen that its readers may see by their Freigabe.
func lessonsSentence(all []data.Lesson) string {
	public := 0
	for _, l := range all {
		if l.Release == data.Public {
			public++
		}
	}
	text := fmt.Sprintf("%s %s", capital(numeral(len(all), "eine")), plural(len(all), "Erfahrung ist", "Erfahrungen sind"))
	switch public {
	case len(all):
		return text + " öffentlich freigegeben."
	case 0:
		return text + " für die Projektpartner freigegeben."
	}
	return fmt.Sprintf("%s freigegeben: %s öffentlich, %s für die Projektpartner.", text, numeral(public, "eine"), numeral(len(all)-public, "eine"))
}

// lessonKindsSentence counts the Erfahrungen by their kind.
func lessonKindsSentence(all []data.Lesson) string {
	var parts []string
	for _, kind := range data.LessonKinds {
		n := 0
		for _, l := range all {
			if l.Kind == kind {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%s (%s)", kind, data.Count(n)))
		}
	}
	if len(all) < 2 || len(parts) == 0 {
		return ""
	}
	return "Nach ihrer Art: " + strings.Join(parts, ", ") + "."
}

// unservedSentence names the Perspektiven without an Erfahrung, where they are few. What its
// readers may not see is none for them.
func (s *section) unservedSentence(all []data.Lesson) string {
	var none []string
	for _, perspective := range s.Project.Lenses() {
		if !slices.ContainsFunc(all, func(l data.Lesson) bool { return l.Perspective == perspective }) {
			none = append(none, quoted(string(perspective)))
		}
	}
	if len(none) == 0 || len(none) > 3 {
		return ""
	}
	word := "freigegeben"
	if s.Edition == data.EditionPublic {
		word = "öffentlich freigegeben"
	}
	return fmt.Sprintf("Zu %s ist noch keine Erfahrung %s.", and(none), word)
}
