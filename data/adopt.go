package data

import "slices"

// carried are the free texts that a report may take over from an earlier one. The
// Wichtigste Ereignisse, successes and problems are those of their
// Berichtszeitraum; each report begins them anew.
func (r *Report) carried() []struct {
	name string
	text *string
} {
	return []struct {
		name string
		text *string
	}{
		{"summary", &r.Summary},
		{"deviations", &r.Deviations},
		{"outlook", &r.Outlook},
		{"support", &r.Support},
		{"plain_language", &r.PlainLanguage},
		{"letter", &r.Letter},
	}
}

// AdoptedText is how Adopted names the text of a free section.
func AdoptedText(section string) string { return "texts." + section }

// Adopting gives the report with texts of an earlier one where it has none, and
// names them in Adopted. Texts of free sections come along where both reports have
// the same outline.
func (r Report) Adopting(previous Report) Report {
	r.Adopted = slices.Clone(r.Adopted)
	from := previous.carried()
	for i, to := range r.carried() {
		if *to.text == "" && *from[i].text != "" {
			*to.text = *from[i].text
			r.Adopted = append(r.Adopted, to.name)
		}
	}
	if r.Outline != previous.Outline {
		return r
	}
	for _, t := range previous.Texts {
		if r.Text(t.Name) == "" && t.Text != "" {
			r = r.WithText(t.Name, t.Text)
			r.Adopted = append(r.Adopted, AdoptedText(t.Name))
		}
	}
	return r
}

// Touched gives the report without the marks on the texts that are no longer as
// they were.
func (r Report) Touched(before Report) Report {
	touched := map[string]bool{}
	was := before.carried()
	for i, now := range r.carried() {
		touched[now.name] = *now.text != *was[i].text
	}
	for _, t := range slices.Concat(r.Texts, before.Texts) {
		touched[AdoptedText(t.Name)] = r.Text(t.Name) != before.Text(t.Name)
	}
	r.Adopted = slices.DeleteFunc(slices.Clone(r.Adopted), func(name string) bool { return touched[name] })
	return r
}

// Text gives the text of a free section, empty if there is none.
func (r Report) Text(section string) string {
	for _, t := range r.Texts {
		if t.Name == section {
			return t.Text
		}
	}
	return ""
}

// WithText gives the report with another text of a free section; an empty one
// takes it out.
func (r Report) WithText(section, text string) Report {
	fresh := SectionText{Name: section, Text: text}
	r.Texts = slices.Clone(r.Texts)
	at := slices.IndexFunc(r.Texts, func(t SectionText) bool { return t.Name == section })
	switch {
	case at >= 0 && text == "":
		r.Texts = slices.Delete(r.Texts, at, at+1)
	case at >= 0:
		r.Texts[at] = fresh
	case text != "":
		r.Texts = append(r.Texts, fresh)
	}
	return r
}

// Written says whether anything stands in the free texts of the report.
func (r Report) Written() bool {
	for _, c := range r.carried() {
		if *c.text != "" {
			return true
		}
	}
	return r.Events != "" || len(r.Successes) > 0 || len(r.Problems) > 0 || len(r.Texts) > 0
}

// Giver finds the report from which another one can take over texts: the last
// before it, by number, that has any which are missing there.
func (p Project) Giver(to Report) (Report, bool) {
	var giver Report
	found := false
	for _, r := range p.Reports {
		if r.No < to.No && (!found || r.No > giver.No) && len(to.Adopting(r).Adopted) > len(to.Adopted) {
			giver, found = r, true
		}
	}
	return giver, found
}

// Begun gives a new report with the texts of the last one before it, and with its
// own outline where both are of the same Berichtsart.
func (p Project) Begun(r Report) Report {
	giver, _ := p.Giver(r)
	if giver.Kind == r.Kind {
		r.Outline = giver.Outline
	}
	return r.Adopting(giver)
}

// Following gives the report that comes next after another one and is not yet
// released, and whether there is one.
func (p Project) Following(after Report) (Report, bool) {
	var next Report
	found := false
	for _, r := range p.Reports {
		if r.No > after.No && !r.Status.Released() && (!found || r.No < next.No) {
			next, found = r, true
		}
	}
	return next, found
}
