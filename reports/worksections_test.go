package reports

import (
	"testing"

	"modellkommune/data"
)

// The sections on the work with people, data and experience, as the richest
// sample tells them.
func TestWorkSections(t *testing.T) {
	p := sample(t, "merzenich-2018")
	r, _ := p.Report(3)
	var o data.Outline
	for _, kind := range []data.SectionKind{
		data.SectionParticipation, data.SectionDatasets, data.SectionLessons, data.SectionAppraisal, data.SectionWorkshops,
		data.SectionPlain, data.SectionProfile, data.SectionGlossary, data.SectionSignatures,
	} {
		o.Sections = append(o.Sections, data.OutlineSection{Section: kind})
	}
	doc, err := Compose(Input{Project: p, Report: r, Outline: p.Programme.Template.Titled(o)})
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "work", plain(doc))
}
