package reports

import (
	"cmp"

	"modellkommune/data"
)

// keyState is what all papers of a report are composed of: the Projektakte at the end of
// the Stichtag, judged once from everything that is recorded. An edition hides of it
// what its readers may not see; what is hidden still counts, so that a light or a sum
// is the same in every edition.
type keyState struct {
	// whole is the project with nothing hidden.
	whole data.Project
	// lights are those of the measures by their Kennung, project those of the whole.
	lights  map[string]data.Judgements
	project map[data.LightPart]data.ProjectLight
	// groups are the Handlungsfelder of a large plan, nil of another one.
	groups []data.Group
	// trends is nil where there is nothing to compare with.
	trends map[data.LightPlace]data.Trend
	// otherRules says that the lights of the earlier report follow from other rules.
	otherRules bool
	// before is the whole project of the earlier report at its Stichtag.
	before data.Project
}

// atKeyDate takes the input back to its Stichtag, and the report with which it
// compares to that one's, and judges both.
func (in Input) atKeyDate() Input {
	if in.Date == "" {
		in.Date = in.Report.Day()
	}
	in.Project = in.Project.AsOf(in.Date)
	in.at = judged(in.Project, in.Date)
	if in.Before != nil {
		before := *in.Before
		before.Date = cmp.Or(before.Date, before.Report.Day())
		before.Project = before.Project.AsOf(before.Date)
		in.Before = &before
		in.at.before = before.Project
		in.at.otherRules = !in.Project.Comparable(before.Project)
		in.at.trends = in.Project.Trends(in.Date, before.Project, before.Date)
	}
	return in
}

func judged(p data.Project, key data.Date) *keyState {
	s := &keyState{whole: p, lights: map[string]data.Judgements{}, project: p.ProjectLights(key)}
	for n, lights := range p.MeasureLights(key) {
		s.lights[p.Measures[n].ID] = lights
	}
	if p.Grouped() {
		s.groups = p.Groups(key)
	}
	return s
}

// projectLight gives a light of the whole project, with the reason that the readers may know.
func (s *section) projectLight(part data.LightPart) data.ProjectLight {
	light := s.at.project[part]
	if s.Edition != data.EditionPublic {
		return light
	}
	return light.Told(s.Project.ProjectLights(s.Date)[part])
}

// indicatorLight gives the light of an indicator, with the reason that the readers may know.
func (s *section) indicatorLight(i data.Indicator) (data.Light, string) {
	return s.at.whole.ToldIndicator(i, s.Project, s.Date)
}

// lightsOf gives the lights of a measure. Where the public would compute another
// light from what it may see, it is not told the reason.
func (s *section) lightsOf(m data.Measure) data.Judgements {
	lights := s.at.lights[m.ID]
	if s.Edition != data.EditionPublic {
		return lights
	}
	return lights.Told(s.Project.Lights(m, s.Date))
}
