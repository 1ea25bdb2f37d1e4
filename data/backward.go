package data

import (
	"cmp"
	"slices"
)

// Step is a stage of a report with the last working day on which it may be taken.
type Step struct {
	// ID is the Kennung of its Wiedervorlage: always the same, so that planning again
	// moves that and makes no second one.
	ID    string
	Stage Stage
	Day   Date
	// Task says what is to be done: „Bericht Nr. 3: abgeben“.
	Task string
	// Overdue says that the day has passed and the report has not left the house.
	Overdue bool
}

// Steps reckons backwards from the Abgabefrist of a report in working days of the
// Land (Rückwärtsplanung), the earliest step first; none without a deadline. A
// deadline on a day without work moves to the working day before: what must be
// there on a Sunday must go on Friday. A stage whose lead time is 0 falls away.
// Overdue is judged at the day given.
func (p Project) Steps(r Report, today Date) []Step {
	if r.Due == "" {
		return nil
	}
	state := p.Municipality.Land()
	day := r.Due.WorkdaysBefore(0, state)
	var steps []Step
	for _, s := range slices.Backward(stages) {
		lead := s.usual
		if own := s.lead(p.Programme.LeadTimes); own != nil {
			lead = *own
		}
		if lead == 0 && s.stage != StageSubmission {
			continue
		}
		day = day.WorkdaysBefore(lead, state)
		steps = append(steps, Step{
			ID: stepID(r, s.code), Stage: s.stage, Day: day, Task: r.Name() + ": " + s.task,
			Overdue: day < today && !r.Status.Released() && r.Corrections == 0,
		})
	}
	slices.Reverse(steps)
	return steps
}

// Land gives the Land whose holidays hold: that of the AGS, else the one recorded.
func (m Municipality) Land() string { return cmp.Or(StateOf(m.AGS), m.State) }
