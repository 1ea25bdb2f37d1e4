package data

// Open says whether the milestone is still to be reached.
func (m Milestone) Open() bool {
	return m.ActualDate == "" && m.Status != MilestoneDropped && m.Status != MilestoneReached && m.Status != MilestoneLate
}

// Expected gives the date that holds now: the actual one, else the forecast,
// else the planned one. A dropped milestone has none.
func (m Milestone) Expected() Term {
	if m.Status == MilestoneDropped {
		return ""
	}
	return first(Term(m.ActualDate), m.ForecastDate, m.PlannedDate)
}

// Deviation gives how far the expected date, or the key date where that has
// overtaken an open milestone, lies from the Basisplan, and whether both are
// known. It is negative where the milestone comes earlier.
func (m Milestone) Deviation(key Date) (Lag, bool) {
	expected := m.Expected()
	if m.BaselineDate == "" || expected == "" {
		return Lag{}, false
	}
	if m.Open() {
		expected = overtaken(expected, key)
	}
	return Between(m.BaselineDate, expected), true
}

// Late says for how long an overdue milestone is due at the key date.
func (m Milestone) Late(key Date) Lag { return Between(m.Expected(), Term(key)) }

// overtaken gives a Term that is still to come, or the key date where that has overtaken it.
func overtaken(t Term, key Date) Term {
	if t.Last() < key {
		return Term(key)
	}
	return t
}

// Delay gives how far the milestone is behind its plan at the key date:
// by its actual date, its forecast, or the key date where that has overtaken
// both. It is 0 or negative where the milestone is in time, and 0 where a plan
// or the day on which it was reached is unknown.
func (m Milestone) Delay(key Date) Lag {
	if !m.Open() && m.ActualDate == "" {
		return Lag{}
	}
	return lateness(m.PlannedDate, m.ForecastDate, m.ActualDate, key)
}

// Overdue says whether an open milestone's expected date lies before the key date.
func (m Milestone) Overdue(key Date) bool {
	return m.Open() && m.Expected() != "" && m.Expected().Last() < key
}

// lateness says by how much plan is overrun: by the actual date if
// there is one, else by the forecast, or by the key date where that is later.
func lateness(plan, forecast Term, actual, key Date) Lag {
	switch {
	case plan == "":
		return Lag{}
	case actual != "":
		return Between(plan, Term(actual))
	}
	return Between(plan, overtaken(first(forecast, plan), key))
}

func first[T Date | Term](dates ...T) T {
	for _, d := range dates {
		if d != "" {
			return d
		}
	}
	return ""
}
