package reports

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"

	"modellkommune/assets"
	"modellkommune/data"
)

// Outline is a Gliederung: which sections a report has, and in which order.
type Outline struct {
	// Name identifies the outline, Title is what people call it.
	Name  string `json:"name"`
	Title string `json:"title"`
	// Version grows with every change of the outline; the cover prints it.
	Version int `json:"version"`
	// Kinds are the Berichtsarten that use the outline.
	Kinds    []data.ReportKind `json:"kinds"`
	Sections []SectionRef      `json:"sections"`
}

// SectionRef puts a section into an outline under a title.
type SectionRef struct {
	// Section is the key of the section, such as „glance“.
	Section string `json:"section"`
	Title   string `json:"title"`
	// Unnumbered keeps the section out of the numbering, so that the chapters
	// behind a summary bear the numbers that the sponsor gave them.
	Unnumbered bool `json:"unnumbered,omitempty"`
}

// Has says whether the outline has a section.
func (o Outline) Has(section string) bool {
	return slices.ContainsFunc(o.Sections, func(s SectionRef) bool { return s.Section == section })
}

// OutlineFor gives the outline that the program ships for a kind of report.
func OutlineFor(kind data.ReportKind) (Outline, error) {
	files, err := fs.Glob(assets.Outlines, "outlines/*.json")
	if err != nil {
		return Outline{}, unreadableOutline(err)
	}
	for _, file := range files {
		b, err := assets.Outlines.ReadFile(file)
		if err != nil {
			return Outline{}, unreadableOutline(err)
		}
		var o Outline
		if err := json.Unmarshal(b, &o); err != nil {
			return Outline{}, unreadableOutline(err)
		}
		if slices.Contains(o.Kinds, kind) {
			return o, nil
		}
	}
	return Outline{}, data.Fail(data.NotFound, fmt.Sprintf("Für die Berichtsart „%s“ gibt es keine Gliederung. Bitte beim Bericht eine der angebotenen Berichtsarten wählen.", kind), nil)
}

func unreadableOutline(err error) error {
	return data.Fail(data.Unreadable, "Die mitgelieferten Gliederungen lassen sich nicht lesen. Ihre Daten sind unberührt; bitte das Programm neu einrichten.", err)
}
