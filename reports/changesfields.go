package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// writeRest names what is new or written anew besides the measures.
func (c comparison) writeRest() {
	lessons := func(all []data.Lesson) [][]document.Run {
		return each(slices.DeleteFunc(slices.Clone(all), func(l data.Lesson) bool { return !l.Release.Outside() }), c.lessonRuns)
	}
	workshop := func(w data.Workshop) []document.Run {
		return document.Text(strings.Join(given(workshopName(w), daysOf(w.DateFrom, w.DateTo)), ", "))
	}
	rest := []outcome{
		{"Konzept", c.conceptNews()},
		{"Neue Erfahrungen", lessons(c.Lessons.New)},
		{"Überarbeitete Erfahrungen", lessons(nows(c.Lessons.Changed))},
		{"Gestrichene Erfahrungen", lessons(c.Lessons.Removed)},
		{"Neue Workshops", each(c.Workshops.New, workshop)},
		{"Fortgeschriebene Workshops", each(nows(c.Workshops.Changed), workshop)},
		{"Gestrichene Workshops", each(c.Workshops.Removed, workshop)},
	}
	if !slices.ContainsFunc(rest, func(t outcome) bool { return len(t.records) > 0 }) {
		return
	}
	c.heading(2, "Konzept, Erfahrungen und Workshops")
	c.outcomes(rest...)
}

// nows gives records as they are now.
func nows[R data.Record](changed []data.Change[R]) []R {
	list := make([]R, len(changed))
	for n, c := range changed {
		list[n] = c.Now
	}
	return list
}

func (c comparison) lessonRuns(l data.Lesson) []document.Run {
	out := document.Text(quoted(cmp.Or(l.Title, l.ID)))
	if l.Measure != "" {
		out = append(out, document.Run{Text: " ("}, c.idRun(l.Measure), document.Run{Text: ")"})
	}
	return out
}

// conceptNews says in which version the concept lies before us and what in it has
// changed.
func (c comparison) conceptNews() [][]document.Run {
	if len(c.Concept) == 0 {
		return nil
	}
	if len(c.last.Project.Concepts) == 0 {
		return [][]document.Run{document.Text("erstmals erfasst.")}
	}
	text, version := "", false
	var changed []string
	for _, f := range c.Concept {
		if f.Name == "version" || f.Name == "date" {
			version = true
		} else {
			changed = append(changed, quoted(data.Label(data.Concept{}, f.Name)))
		}
	}
	now := c.Project.Concept()
	if version {
		text = strings.Join(given("neue Fassung", quotedOrNone(now.Version)), " ")
		if now.Date != "" {
			text += " vom " + now.Date.Long()
		}
	}
	if len(changed) > 0 {
		text = strings.Join(given(text, plural(len(changed), "geändert ist ", "geändert sind ")+and(changed)), "; ")
	}
	return [][]document.Run{document.Text(text + ".")}
}

func quotedOrNone(text string) string {
	if text == "" {
		return ""
	}
	return quoted(text)
}

// writeDetails lists the changed fields that no other table shows: single values
// before and after, texts and lists by name.
func (c comparison) writeDetails() {
	t := document.Table{
		Summary:  "Geänderte Angaben und Texte von Maßnahmen, Meilensteinen und Indikatoren. Texte und Listen sind nur genannt.",
		Columns:  []document.Column{{Head: "Bei", Weight: 50}, {Head: "Änderungen", Weight: 115}},
		RowHeads: true,
		Small:    true,
	}
	add := func(name []document.Run, lines []string) {
		if len(lines) > 0 {
			t.Rows = append(t.Rows, row(document.Cell{Runs: name}, cell(strings.Join(lines, "\n"))))
		}
	}
	for _, m := range c.Changes.Measures.Changed {
		add([]document.Run{c.measureRun(m.Now)}, details(m, standingFields...))
	}
	for _, s := range c.Changes.Milestones.Changed {
		add(c.milestoneLink(s.Now), details(s, courseFields...))
	}
	for _, i := range c.Changes.Indicators.Changed {
		add(c.indicatorRuns(i.Now), details(i.Change, "values"))
	}
	if len(t.Rows) == 0 {
		return
	}
	c.heading(2, "Weitere geänderte Angaben und Texte")
	c.add(t)
}

// details writes a line for each changed value, and one for all texts and lists
// of which the same is to be told. Fields that are shown elsewhere are left out.
func details[R data.Record](c data.Change[R], elsewhere ...string) []string {
	var lines, fates []string
	labels := map[string][]string{}
	for _, f := range c.Fields {
		if slices.Contains(elsewhere, f.Name) {
			continue
		}
		label := data.Label(c.Now, f.Name)
		if f.Sort == data.SortValue && f.Name != "responsible" {
			lines = append(lines, label+": "+arrow(valueOf(f.Old), valueOf(f.Now)))
			continue
		}
		fate := fateOf(f)
		if labels[fate] == nil {
			fates = append(fates, fate)
		}
		labels[fate] = append(labels[fate], label)
	}
	for _, fate := range fates {
		lines = append(lines, strings.Join(labels[fate], ", ")+": "+fate)
	}
	return lines
}

// fateOf says what has become of a text, of a list, or of who is responsible: a
// person is not named without need.
func fateOf(f data.FieldChange) string {
	switch {
	case f.Added():
		return "ergänzt"
	case f.Cleared():
		return "entfallen"
	case f.Sort == data.SortText:
		return "neu gefasst"
	}
	return "geändert"
}

// valueOf writes a single value.
func valueOf(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case bool:
		return map[bool]string{true: "ja", false: "nein"}[v]
	case int:
		return data.Count(v)
	case string:
		return quotedOrNone(v)
	}
	return fmt.Sprint(value)
}
