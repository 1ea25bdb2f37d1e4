package reports

import (
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// paperOf begins a paper that is no report of its own but belongs to one, such as a Nachweis: it is for the giver, and has
// no cover. Anchor names its heading.
func paperOf(in Input, title, anchor string) (*section, document.Document) {
	in.Edition = data.EditionFull
	in = in.atKeyDate().filtered()
	doc := document.Document{
		Title:    title + " – " + municipalityName(in.Project),
		Subject:  in.Project.Programme.Title,
		Author:   municipalityName(in.Project),
		Keywords: keywords(in),
		Date:     in.Date.Time(),
		Header:   strings.Join([]string{municipalityName(in.Project), title, "Stand " + in.Date.String()}, " · "),
	}
	if in.On != "" {
		doc.Date = in.On.Time()
	}
	s := &section{Input: in, name: anchor}
	s.add(document.Heading{Level: 1, Text: title, Anchor: anchor})
	return s, doc
}
