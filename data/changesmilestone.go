package data

import (
	"cmp"
	"slices"
)

// Shift says how far the date that holds now lies from the one that was planned in an
// earlier state of the milestone, and whether both are known; a dropped
// milestone has none. It is negative where the milestone comes earlier.
func (m Milestone) Shift(old Milestone) (by Lag, known bool) {
	expected := m.Expected()
	if old.PlannedDate == "" || expected == "" {
		return Lag{}, false
	}
	return Between(old.PlannedDate, expected), true
}

// unmoved lists the milestones that have become or stayed overdue between two key
// dates while nobody changed their plan, forecast or status.
func unmoved(old Project, oldKey Date, now Project, nowKey Date) []Milestone {
	if nowKey <= oldKey {
		return nil
	}
	was := map[string]Milestone{}
	for _, s := range old.reportedBeside(now) {
		was[s.ID] = s
	}
	return filtered(now.Pending(), func(s Milestone) bool {
		before, known := was[s.ID]
		return known && s.Overdue(nowKey) &&
			s.PlannedDate == before.PlannedDate && s.ForecastDate == before.ForecastDate && s.Status == before.Status
	})
}

// achieved lists the reported milestones that were not there before and were reached since a key
// date.
func achieved(old Project, oldKey Date, now Project) []Milestone {
	was := map[string]bool{}
	for _, m := range old.Measures {
		for _, s := range m.Milestones {
			was[s.ID] = true
		}
	}
	var all []Milestone
	for _, m := range now.Measures {
		all = append(all, filtered(m.Reported(), func(s Milestone) bool { return !was[s.ID] && s.ActualDate > oldKey })...)
	}
	return all
}

// Reached gives the milestones reached since the last report that were there already.
func (c Changes) Reached() []Change[Milestone] {
	return filtered(c.Milestones.Changed, func(s Change[Milestone]) bool {
		return s.Old.Open() && !s.Now.Open() && s.Now.Status != MilestoneDropped
	})
}

// Dropped gives the milestones given up since the last report.
func (c Changes) Dropped() []Change[Milestone] {
	return filtered(c.Milestones.Changed, func(s Change[Milestone]) bool {
		return s.Now.Status == MilestoneDropped && s.Old.Status != MilestoneDropped
	})
}

// Postponed gives the open milestones that are expected later than was planned,
// and than was expected, at the last report.
func (c Changes) Postponed() []Change[Milestone] {
	return filtered(c.Milestones.Changed, func(s Change[Milestone]) bool {
		by, _ := s.Now.Shift(s.Old)
		return s.Old.Open() && s.Now.Open() && by.Days > 0 && (s.Old.Expected() == "" || s.Now.Expected().Compare(s.Old.Expected()) > 0)
	})
}

// CauseCount says of how many milestones something is the Verzugsursache.
type CauseCount struct {
	Cause      DelayCause
	Milestones int
}

// Causes counts the Verzugsursachen of the milestones that were postponed,
// reached later than planned at the last report, or dropped; the most frequent
// first.
func (c Changes) Causes() []CauseCount {
	counts := map[DelayCause]int{}
	late := filtered(c.Reached(), func(s Change[Milestone]) bool {
		by, _ := s.Now.Shift(s.Old)
		return by.Days > 0
	})
	for _, s := range slices.Concat(c.Postponed(), late, c.Dropped()) {
		counts[s.Now.DelayCause]++
	}
	var list []CauseCount
	for _, cause := range DelayCauses {
		if counts[cause] > 0 {
			list = append(list, CauseCount{cause, counts[cause]})
		}
	}
	slices.SortStableFunc(list, func(a, b CauseCount) int { return cmp.Compare(b.Milestones, a.Milestones) })
	return list
}
