package data

import "slices"

// RoughlyPlanned says whether any planned date that reports tell is not known to the day.
func (p Project) RoughlyPlanned() bool {
	rough := func(terms ...Term) bool { return slices.ContainsFunc(terms, func(t Term) bool { return !t.Exact() }) }
	return slices.ContainsFunc(p.Measures, func(m Measure) bool {
		return rough(m.Start, m.End, m.ForecastStart, m.ForecastEnd) || slices.ContainsFunc(m.Reported(), func(s Milestone) bool {
			return rough(s.BaselineDate, s.PlannedDate, s.ForecastDate)
		})
	}) || slices.ContainsFunc(p.Indicators, func(i Indicator) bool {
		return rough(i.TargetDate) || slices.ContainsFunc(i.Stages, func(s TargetStage) bool { return rough(s.Date) })
	})
}
