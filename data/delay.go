package data

// Open says whether the milestone is still to be reached.
func (m Milestone) Open() bool {
	return m.ActualDate == "" && m.Status != MilestoneDropped && m.Status != MilestoneReached && m.Status != MilestoneLate
}

// Expected gives the date that holds now: the actual one, else the forecast,
// else the planned one. A dropped milestone has none.
func (m Milestone) Expected() Date {
	if m.Status == MilestoneDropped {
		return ""
	}
	return first(m.ActualDate, m.ForecastDate, m.PlannedDate)
}

// Deviation counts the days from the Basisplan to the expected date, or to the
// key date where that has overtaken an open milestone, and whether both are
// known. It is negative where the milestone comes earlier.
func (m Milestone) Deviation(key Date) (int, bool) {
	expected := m.Expected()
	if m.BaselineDate == "" || expected == "" {
		return 0, false
	}
	if m.Open() {
		expected = max(expected, key)
	}
	return m.BaselineDate.DaysUntil(expected), true
}

// Delay counts the days that the milestone is behind its plan at the key date:
// by its actual date, its forecast, or the key date where that has overtaken
// both. It is 0 or negative where the milestone is in time, and 0 where a plan
// or the day on which it was reached is unknown.
func (m Milestone) Delay(key Date) int {
	if !m.Open() && m.ActualDate == "" {
		return 0
	}
	return lateness(m.PlannedDate, m.ForecastDate, m.ActualDate, key)
}

// Overdue says whether an open milestone's expected date lies before the key date.
func (m Milestone) Overdue(key Date) bool {
	return m.Open() && m.Expected() != "" && m.Expected() < key
}

// lateness counts the days by which plan is overrun: by the actual date if
// there is one, else by the forecast, or by the key date where that is later.
func lateness(plan, forecast, actual, key Date) int {
	switch {
	case plan == "":
		return 0
	case actual != "":
		return plan.DaysUntil(actual)
	}
	return plan.DaysUntil(max(first(forecast, plan), key))
}

func first(dates ...Date) Date {
	for _, d := range dates {
		if d != "" {
			return d
		}
	}
	return ""
}
