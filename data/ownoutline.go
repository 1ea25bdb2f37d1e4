package data

import (
	"fmt"
	"slices"
)

// Own gives an outline of the municipality's own that begins as a copy of this
// one, with all sections to choose from.
func (o Outline) Own(id string) Outline {
	return Outline{ID: id, Title: o.Title + " (angepasst)", Version: 1, Sections: o.Sections}.Whole()
}

// Whole gives the outline with the sections that it lacks, switched off. An own one
// that an earlier version of the program has made lacks those that are new.
func (o Outline) Whole() Outline {
	o.Sections = slices.Clone(o.Sections)
	for _, kind := range SectionKinds {
		if kind != SectionFree && !slices.ContainsFunc(o.Sections, func(s OutlineSection) bool { return s.Section == kind }) {
			o = o.adding(OutlineSection{Section: kind, Off: true})
		}
	}
	return o
}

// adding sets a section behind the others of its sort: Anlagen come last.
func (o Outline) adding(s OutlineSection) Outline {
	at := len(o.Sections)
	if !s.Section.Annex() {
		if first := slices.IndexFunc(o.Sections, func(s OutlineSection) bool { return s.Section.Annex() }); first >= 0 {
			at = first
		}
	}
	o.Sections = slices.Insert(slices.Clone(o.Sections), at, s)
	return o
}

// AddingFree gives the outline with one more free section, and its place. Its text
// has a name of its own in every report.
func (o Outline) AddingFree() (Outline, int) {
	name := string(SectionFree)
	for n := 2; slices.ContainsFunc(o.Sections, func(s OutlineSection) bool { return s.Text == name }); n++ {
		name = fmt.Sprintf("%s %d", SectionFree, n)
	}
	o = o.adding(OutlineSection{Section: SectionFree, Title: name, Text: name})
	return o, slices.IndexFunc(o.Sections, func(s OutlineSection) bool { return s.Text == name })
}

// Moved gives the outline with a section by some places further down or up, and
// its place then. Nothing moves out of the outline, nor past the line between
// sections and Anlagen.
func (o Outline) Moved(at, by int) (Outline, int) {
	to := at + by
	if to < 0 || to >= len(o.Sections) || o.Sections[to].Section.Annex() != o.Sections[at].Section.Annex() {
		return o, at
	}
	s := o.Sections[at]
	o.Sections = slices.Insert(slices.Delete(slices.Clone(o.Sections), at, at+1), to, s)
	return o, to
}

// Without gives the outline without a section.
func (o Outline) Without(at int) Outline {
	o.Sections = slices.Delete(slices.Clone(o.Sections), at, at+1)
	return o
}

// Changed gives an outline that was changed the version that it has now: the first
// change after a release makes a new one. Used is the highest version that a
// release used, 0 if none did.
func (o Outline) Changed(used int) Outline {
	if o.Version <= used {
		o.Version = used + 1
	}
	return o
}

// Free lists the sections for which the officer writes a text of their own.
func (o Outline) Free() []OutlineSection {
	var list []OutlineSection
	for _, s := range o.Sections {
		if s.Section == SectionFree && !s.Off {
			list = append(list, s)
		}
	}
	return list
}

// printed gives the texts of the free sections that the outline of a report has: what was
// taken out of it was taken out of the report.
func (p Project) printed(r Report) []SectionText {
	at := slices.IndexFunc(p.Outlines, func(o Outline) bool { return o.ID == r.Outline })
	if at < 0 {
		return nil // the outlines of the program have no free sections
	}
	free := p.Outlines[at].Free()
	return filtered(r.Texts, func(t SectionText) bool {
		return slices.ContainsFunc(free, func(s OutlineSection) bool { return s.Text == t.Name })
	})
}
