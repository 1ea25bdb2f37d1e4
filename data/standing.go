package data

import (
	"cmp"
	"slices"
)

// Pursued says whether work on a measure goes on or may go on.
func (m Measure) Pursued() bool {
	switch m.Status {
	case StatusDone, StatusBrokenOff, StatusMerged:
		return false
	}
	return true
}

// OwesReason says whether the status of a measure needs a Begründung at a key
// date: its Termin-Ampel is yellow or red, or its Gesamtampel is red, or it is
// delayed, paused, broken off or merged. The other yellow lights carry their
// reasons with them: a risk its Gegenmaßnahme, an indicator and a Finanzposition
// their notes. A programme that does not demand the status asks for none.
func (p Project) OwesReason(m Measure, key Date) bool {
	return p.Programme.Requires(KindMeasure, "status", "") && m.owesReason(p.Lights(m, key))
}

func (m Measure) owesReason(lights Judgements) bool {
	switch m.Status {
	case StatusDelayed, StatusPaused, StatusBrokenOff, StatusMerged:
		return true
	}
	schedule := lights.Of(PartSchedule).Effective()
	return schedule == Yellow || schedule == Red || lights.Of(PartWhole).Effective() == Red
}

// Reported gives the milestones that reports show and count: all but the
// internal ones.
func (m Measure) Reported() []Milestone {
	shown := make([]Milestone, 0, len(m.Milestones))
	for _, s := range m.Milestones {
		if !s.Internal {
			s.Measure = m.ID
			shown = append(shown, s)
		}
	}
	return shown
}

// Pending gives the reported milestones that are still to be reached, of
// measures that are still pursued, in the order of their expected dates; those
// without a date come last.
func (p Project) Pending() []Milestone {
	var open []Milestone
	for _, m := range p.Measures {
		if m.Pursued() {
			open = append(open, slices.DeleteFunc(m.Reported(), func(s Milestone) bool { return !s.Open() })...)
		}
	}
	SortByDate(open)
	return open
}

// SortByDate sorts milestones by their expected date; those without one, such
// as dropped ones, come last.
func SortByDate(milestones []Milestone) {
	place := func(m Milestone) Date {
		if expected := m.Expected(); expected != "" {
			return expected.Last()
		}
		return "9999" + m.BaselineDate.Last()
	}
	slices.SortStableFunc(milestones, func(a, b Milestone) int { return cmp.Compare(place(a), place(b)) })
}

// GivenUp says whether a milestone stayed open when its measure ended.
func (p Project) GivenUp(s Milestone) bool {
	m, known := p.Measure(s.Measure)
	return known && !m.Pursued() && s.Open()
}

// Tally counts reported milestones. All counts what was reached and what is
// still to be reached: dropped milestones do not count, nor do the open ones of
// measures that are no longer pursued.
//
// GivenUp counts these latter ones.
type Tally struct {
	All     int `json:"all"`
	Reached int `json:"reached"`
	Open    int `json:"open"`
	Overdue int `json:"overdue"`
	GivenUp int `json:"given_up"`
}

// Tally counts the milestones of all measures at a key date.
func (p Project) Tally(key Date) Tally {
	p = p.AsOf(key)
	var t Tally
	for _, m := range p.Measures {
		for _, s := range m.Reported() {
			switch {
			case s.Status == MilestoneDropped:
			case !s.Open():
				t.Reached++
			case !m.Pursued():
				t.GivenUp++
			}
		}
	}
	for _, s := range p.Pending() {
		t.Open++
		if s.Overdue(key) {
			t.Overdue++
		}
	}
	t.All = t.Reached + t.Open
	return t
}
