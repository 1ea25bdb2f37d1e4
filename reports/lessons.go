package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// lessons sorts the Erfahrungen by the seven Perspektiven, as the guide does.
// Internal ones never leave the house.
func lessons(s *section) {
	var released []data.Lesson
	for _, l := range s.Project.Lessons {
		if l.Release.Outside() {
			released = append(released, l)
		}
	}
	if len(released) == 0 {
		return
	}
	s.sentences(document.Lead, lessonsSentence(released))
	s.sentences(document.Plain, lessonKindsSentence(released), unservedSentence(released))
	for _, perspective := range append(data.Perspectives[:len(data.Perspectives):len(data.Perspectives)], "") {
		first := true
		for _, l := range released {
			if l.Perspective != perspective {
				continue
			}
			if first {
				s.heading(2, cmp.Or(string(perspective), "Ohne Zuordnung zu einer Perspektive"))
				first = false
			}
			s.lesson(l)
		}
	}
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
	s.add(advice(l.Recommendation)...)
}

// advice sets the Empfehlung off, where it is a single paragraph.
func advice(text string) []document.Block {
	blocks := labelledRequired("Empfehlung an andere Kommunen", text)
	if p, ok := blocks[0].(document.Paragraph); ok && len(blocks) == 1 {
		p.Tone = document.Boxed
		blocks[0] = p
	}
	return blocks
}

// lessonNote tells what kind of Erfahrung it is, where it was made, for whom it
// holds and how well it is proven.
func (s *section) lessonNote(l data.Lesson) []document.Run {
	out := document.Text(strings.Join(given(capital(string(l.Kind)), labelledText("Beleg: ", string(l.Evidence)), labelledText("Übertragbar auf: ", transfer(l.Transfer)),
		"Freigabe:"+nbsp+string(l.Release)), " · "))
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

func lessonsSentence(all []data.Lesson) string {
	public := 0
	for _, l := range all {
		if l.Release == data.Public {
			public++
		}
	}
	text := fmt.Sprintf("%s %s für den Leitfaden aufbereitet", capital(numeral(len(all), "eine")), plural(len(all), "Erfahrung ist", "Erfahrungen sind"))
	switch {
	case public == len(all) && public == 1:
		return text + "; sie ist öffentlich freigegeben."
	case public == len(all):
		return text + "; alle sind öffentlich freigegeben."
	case public == 0:
		return text + ", freigegeben für die Projektpartner."
	}
	return fmt.Sprintf("%s; %s davon %s öffentlich freigegeben, die übrigen für die Projektpartner.", text, numeral(public, "eine"), plural(public, "ist", "sind"))
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

// unservedSentence names the Perspektiven without an Erfahrung, where they are few.
func unservedSentence(all []data.Lesson) string {
	var none []string
	for _, perspective := range data.Perspectives {
		found := false
		for _, l := range all {
			found = found || l.Perspective == perspective
		}
		if !found {
			none = append(none, quoted(string(perspective)))
		}
	}
	if len(none) == 0 || len(none) > 3 {
		return ""
	}
	return fmt.Sprintf("Zu %s liegt noch keine Erfahrung vor.", and(none))
}
