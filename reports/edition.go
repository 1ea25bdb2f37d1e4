package reports

import "modellkommune/data"

// filtered leaves of the input what the readers of its edition may see.
func (in Input) filtered() Input {
	if in.Edition != data.EditionPublic {
		return in
	}
	in.Report = in.Report.Public(in.Project)
	in.Project = in.Project.Public()
	in.Outline = in.Outline.Public()
	if in.Before != nil {
		before := *in.Before
		before.Report = before.Report.Public(before.Project)
		before.Project = before.Project.Public()
		in.Before = &before
	}
	return in
}

// edition names the Fassung where it is not the Vollbericht. A Steckbrief has one
// only, the public one.
func edition(in Input) string {
	if name := in.Edition.German(); name != data.EditionFull.German() && !in.isProfile() {
		return name
	}
	return ""
}

// titleOfDocument is what a PDF reader shows above the page.
func titleOfDocument(in Input) string {
	title := Title(in)
	if name := edition(in); name != "" {
		title += " (" + name + ")"
	}
	if in.On == "" && !in.isProfile() {
		title += " (" + draft + ")"
	}
	return title + " – " + municipalityName(in.Project)
}
