package reports

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"

	"modellkommune/assets"
	"modellkommune/data"
)

// shipped is an outline that the program brings along.
type shipped struct {
	data.Outline
	// Kinds are the Berichtsarten that use it unless the report names another.
	Kinds []data.ReportKind `json:"kinds"`
}

// OutlineOf gives the outline of a report in an edition: its own where it names
// one, else the one that the program ships for its Berichtsart. Its sections have the titles that the template gives them.
func OutlineOf(p data.Project, r data.Report, edition data.Edition) (data.Outline, error) {
	o, err := outlineOf(p, r, edition)
	if o.ID == string(data.EditionCouncil) {
		o.Title = p.KindName(data.CouncilNotice)
	}
	return p.Programme.Template.Titled(o), err
}

func outlineOf(p data.Project, r data.Report, edition data.Edition) (data.Outline, error) {
	switch edition {
	case data.EditionShort, data.EditionCouncil:
		return outlineWhere(string(edition), func(o shipped) bool { return o.ID == string(edition) })
	}
	for _, own := range p.Outlines {
		if own.ID == r.Outline {
			return own, nil
		}
	}
	return OutlineFor(r.Kind)
}

// OutlineFor gives the outline that the program ships for a kind of report.
func OutlineFor(kind data.ReportKind) (data.Outline, error) {
	return outlineWhere(string(kind), func(o shipped) bool { return slices.Contains(o.Kinds, kind) })
}

func outlineWhere(name string, wanted func(shipped) bool) (data.Outline, error) {
	files, err := fs.Glob(assets.Outlines, "outlines/*.json")
	if err != nil {
		return data.Outline{}, unreadableOutline(err)
	}
	for _, file := range files {
		b, err := assets.Outlines.ReadFile(file)
		if err != nil {
			return data.Outline{}, unreadableOutline(err)
		}
		var o shipped
		if err := json.Unmarshal(b, &o); err != nil {
			return data.Outline{}, unreadableOutline(err)
		}
		if wanted(o) {
			return o.Outline, nil
		}
	}
	return data.Outline{}, data.Fail(data.NotFound, fmt.Sprintf("Für die Berichtsart „%s“ gibt es keine Gliederung. Bitte beim Bericht eine der angebotenen Berichtsarten wählen.", name), nil)
}

func unreadableOutline(err error) error {
	return data.Fail(data.Unreadable, "Die mitgelieferten Gliederungen lassen sich nicht lesen. Ihre Daten sind unberührt; bitte das Programm neu einrichten.", err)
}
