package data

import "slices"

// carried are the free texts that a report may take over from an earlier one.
// Successes and problems are not among them: where none are entered the report
// proposes those of its own Berichtszeitraum.
func (r *Report) carried() []struct {
	name string
	text *string
} {
	return []struct {
		name string
		text *string
	}{
		{"summary", &r.Summary},
		{"events", &r.Events},
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
	return r.taking(previous, func(_, text string) bool { return text == "" })
}

// Renewed gives the report with the texts of an earlier one in place of those that
// are adopted and untouched, for the earlier one has been written on since.
func (r Report) Renewed(previous Report) Report {
	adopted := r.Adopted
	return r.taking(previous, func(name, _ string) bool { return slices.Contains(adopted, name) })
}

// taking gives the report with the texts of an earlier one at the places that are
// open to them.
func (r Report) taking(previous Report, open func(name, text string) bool) Report {
	r.Adopted = slices.Clone(r.Adopted)
	mark := func(name string) {
		if !slices.Contains(r.Adopted, name) {
			r.Adopted = append(r.Adopted, name)
		}
	}
	from := previous.carried()
	for i, to := range r.carried() {
		if open(to.name, *to.text) && *from[i].text != "" {
			*to.text = *from[i].text
			mark(to.name)
		}
	}
	if r.Outline != previous.Outline {
		return r
	}
	for _, t := range previous.Texts {
		if name := AdoptedText(t.Name); open(name, r.Text(t.Name)) && t.Text != "" {
			r = r.WithText(t.Name, t.Text)
			mark(name)
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

// Written says whether the officer has begun to write the report: whether it has
// texts that are not adopted.
func (r Report) Written() bool {
	for _, c := range r.carried() {
		if *c.text != "" && !slices.Contains(r.Adopted, c.name) {
			return true
		}
	}
	own := func(t SectionText) bool { return !slices.Contains(r.Adopted, AdoptedText(t.Name)) }
	return len(r.Successes) > 0 || len(r.Problems) > 0 || slices.ContainsFunc(r.Texts, own)
}

// Begun gives a report with the texts of the one that it continues, unless it is
// written already: then only those that are adopted and untouched follow.
func (r Report) Begun(previous Report) Report {
	if r = r.Renewed(previous); r.Written() {
		return r
	}
	return r.Adopting(previous)
}

// Continues says whether a report goes on where an earlier one has ended. A
// Ratsmitteilung or a Steckbrief in between ends nothing for the reports that are
// due; only one of the same Berichtsart goes on from there.
func (r Report) Continues(earlier Report) bool { return earlier.Kind.Dated() || earlier.Kind == r.Kind }

// Giver finds the report from which another one can take over texts: the last that
// it continues, by number, that has any which are missing there.
func (p Project) Giver(to Report) (Report, bool) {
	return p.last(func(r Report) bool {
		return r.No < to.No && to.Continues(r) && len(to.Adopting(r).Adopted) > len(to.Adopted)
	})
}

// last finds the report with the highest number among those that fit.
func (p Project) last(fits func(Report) bool) (Report, bool) {
	var last Report
	found := false
	for _, r := range p.Reports {
		if fits(r) && (!found || r.No > last.No) {
			last, found = r, true
		}
	}
	return last, found
}

// Begun gives a new report with the texts of an earlier one that it continues, and
// with the own outline of the last of these where both are of the same Berichtsart.
func (p Project) Begun(r Report) Report {
	if before, _ := p.before(r); before.Kind == r.Kind {
		r.Outline = before.Outline
	}
	giver, _ := p.Giver(r)
	return r.Begun(giver)
}

// before finds the last report, by number, that another one continues.
func (p Project) before(r Report) (Report, bool) {
	return p.last(func(earlier Report) bool { return earlier.No < r.No && r.Continues(earlier) })
}

// Followers gives the reports that continue this one, of all the last one before
// them, and have not left the house.
func (p Project) Followers(of Report) []Report {
	return slices.DeleteFunc(slices.Clone(p.Reports), func(r Report) bool {
		before, _ := p.before(r)
		return before.ID != of.ID || r.Status.Released()
	})
}
