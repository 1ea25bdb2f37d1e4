package data

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"
)

// LastWithoutTemplate is the last format in which the words and demands of the Modellkommunen of 2017 were those of every
// project.
const LastWithoutTemplate = 9

// LastUninflected is the last format in which a template gave its Thema and its Blickwinkel in the nominative only.
const LastUninflected = 10

// Inflected gives a template of such a format the forms that papers made of these words. A Thema that begins with an
// adjective („offenes …“) is inflected itself, and gets none.
func (t Template) Inflected() Template {
	if first, _ := utf8.DecodeRuneInString(t.Subject); unicode.IsUpper(first) {
		t.SubjectOf, t.SubjectIn, t.LensDative = "von "+t.Subject, "im "+t.Subject, t.LensTitle
	}
	return t
}

// formerSections are sections as those formats called them.
var formerSections = map[SectionKind]SectionKind{
	"Angaben zur Modellkommune": SectionMunicipality, "Erfahrungen für den Leitfaden": SectionLessons,
}

// LiftTemplate gives a project of such a format the template by which it was run: that of 2017 where the
// Bundesministerium des Innern is among the partners, else its words alone, for those it printed.
func (p Project) LiftTemplate(of2017 Template) Project {
	p.Outlines = slices.Clone(p.Outlines)
	for n, o := range p.Outlines {
		o.Sections = slices.Clone(o.Sections)
		for i, s := range o.Sections {
			o.Sections[i].Section = cmp.Or(formerSections[s.Section], s.Section)
		}
		p.Outlines[n] = o
	}
	if !slices.ContainsFunc(p.Partners, Partner.isBMI) {
		of2017.Name, of2017.Title, of2017.Version, of2017.Demands, of2017.Core = "", "", 0, nil, nil
	}
	p.Programme.Template = of2017
	return p
}
