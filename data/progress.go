package data

import "slices"

// ProgressKnown says whether the Fortschritt of a measure is known: the officer has set
// it, or there is a milestone that counts.
func (m Measure) ProgressKnown() bool {
	return m.Progress != nil || slices.ContainsFunc(m.Reported(), func(s Milestone) bool { return s.Status != MilestoneDropped })
}

// EffectiveProgress gives the measure's Fortschritt in percent and whether it
// was computed: the officer's own figure, else the weighted share of reached
// milestones. Dropped and internal milestones do not count; without any milestone it is 0.
func (m Measure) EffectiveProgress() (percent int, computed bool) {
	if m.Progress != nil {
		return *m.Progress, false
	}
	reached, all := 0, 0
	for _, s := range m.Reported() {
		if s.Status == MilestoneDropped {
			continue
		}
		weight := max(s.Weight, 1)
		all += weight
		if !s.Open() {
			reached += weight
		}
	}
	if all == 0 {
		return 0, true
	}
	return (200*reached + all) / (2 * all), true
}
