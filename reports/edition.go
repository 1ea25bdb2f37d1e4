package reports

import "modellkommune/data"

// filtered leaves of the input what the readers of its edition may see.
func (in Input) filtered() Input {
	if in.isProfile() {
		in.Edition = data.EditionPublic
	}
	if in.Findings == nil {
		whole := in
		in.Findings = func() []data.Finding { return whole.Project.Findings(whole.Report, whole.Outline, whole.Date) }
	}
	in.Project, in.Report = in.Project.ReadBy(in.Edition, in.Report), in.Report.ReadBy(in.Edition, in.Project)
	if in.Edition == data.EditionPublic {
		in.Outline = in.Outline.Public()
	}
	if in.Before != nil {
		before := *in.Before
		before.Project, before.Report = before.Project.ReadBy(in.Edition, before.Report), before.Report.ReadBy(in.Edition, before.Project)
		in.Before = &before
	}
	return in
}

// edition names the Fassung where it is not the Vollbericht. A Steckbrief has one
// only, the public one.
func edition(in Input) string {
	if in.Edition == "" || in.Edition == data.EditionFull || in.isProfile() {
		return ""
	}
	return in.Project.Municipality.EditionName(in.Edition)
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
