package data

import "slices"

// What a report says is what was so at its Stichtag. Project.AsOf takes the project
// back to the end of that day: what happened later does not count, whenever it was
// recorded. What has no day of its own (a status without actual dates, a Prognose,
// gebundene Mittel, a risk) stays as it was recorded.

// asOf takes a measure back to a day. One that ended later was still worked on, one
// that began later was planned.
func (m Measure) asOf(key Date) (Measure, bool) {
	was, differs := m, false
	if m.ActualEnd > key {
		m.ActualEnd, differs = "", true
		if !was.Pursued() {
			m.Status, m.MergedInto = StatusRunning, ""
			if m.ActualStart == "" && was.Status != StatusDone {
				m.Status = StatusPlanned // nothing says that it ever began
			}
			if m.StatusReason != "" {
				m.StatusReason = laterReason
			}
			if m.Progress != nil && *m.Progress == 100 {
				m.Progress = nil
			}
		}
	}
	if m.ActualStart > key {
		m.ActualStart, differs = "", true
		switch m.Status {
		case StatusRunning, StatusDelayed, StatusPaused:
			m.Status = StatusPlanned
		}
	}
	m.Milestones = changed(m.Milestones, func(s Milestone) (Milestone, bool) {
		after, later := s.asOf(key)
		differs = differs || later
		return after, later
	})
	return m, differs
}

// laterReason stands for the Begründung of an end that was still to come.
const laterReason = "Zu diesem Stand nicht erfasst; die erfasste Begründung gilt einem späteren."

// asOf takes a milestone back to a day: one that was reached later was open.
func (s Milestone) asOf(key Date) (Milestone, bool) {
	if s.ActualDate <= key {
		return s, false
	}
	s.ActualDate, s.EvidenceURL = "", ""
	if s.Status == MilestoneReached || s.Status == MilestoneLate {
		s.Status = MilestoneOpen
	}
	return s, true
}

func (i Indicator) asOf(key Date) (Indicator, bool) {
	all := len(i.Readings)
	i.Readings = until(i.Readings, key, func(r Reading) Date { return r.Date })
	return i, len(i.Readings) != all
}

// asOf takes a Beteiligung back to a day: of one that is still to come no one knows who
// came and what became of it.
func (p Participation) asOf(key Date) (Participation, bool) {
	if p.Date <= key {
		return p, false
	}
	told := p.Attendees != nil || p.Contributions != nil || len(p.Groups) > 0 || p.Feedback+p.Results+p.Satisfaction != ""
	p.Attendees, p.Contributions, p.Groups, p.Feedback, p.Results, p.Satisfaction = nil, nil, nil, "", "", ""
	return p, told
}

func (d Dataset) asOf(key Date) (Dataset, bool) {
	if d.Published <= key || d.Downloads == nil {
		return d, false
	}
	d.Downloads = nil
	return d, true
}

// asOf takes a workshop back to a day: one that is still to come has no results, but may
// have to be prepared.
func (w Workshop) asOf(key Date) (Workshop, bool) {
	if w.DateFrom <= key || w.Results == "" && w.Attendees == nil {
		return w, false
	}
	w.Results, w.Attendees = "", nil
	return w, true
}

// asOf takes a partner back to a day: later names are not known yet.
func (p Partner) asOf(key Date) (Partner, bool) {
	all := len(p.Renamed)
	p.Renamed = until(p.Renamed, key, func(r Renaming) Date { return r.From })
	return p, len(p.Renamed) != all
}

// underPlans leaves out the Soll of versions of the Finanzierungsplan that are not among some.
func (b BudgetItem) underPlans(plans []Plan) (BudgetItem, bool) {
	all := len(b.Amounts)
	b.Amounts = filtered(b.Amounts, func(a PlannedAmount) bool {
		return slices.ContainsFunc(plans, func(v Plan) bool { return v.ID == a.Plan })
	})
	return b, len(b.Amounts) != all
}

// under leaves out an Auftrag that is not among some.
func (b Booking) under(known []Commitment) (Booking, bool) {
	if b.Commitment == "" || slices.ContainsFunc(known, func(c Commitment) bool { return c.ID == b.Commitment }) {
		return b, false
	}
	b.Commitment = ""
	return b, true
}

// asOf takes an Auftrag back to a day: one that was aufgelöst later was owed.
func (c Commitment) asOf(key Date) (Commitment, bool) {
	if c.Released <= key {
		return c, false
	}
	c.Released = ""
	return c, true
}

func (i Instalment) asOf(key Date) (Instalment, bool) {
	if i.Requested <= key {
		return i, false
	}
	i.Requested = ""
	return i, true
}

// until leaves out what has a later day than the key date.
func until[T any](list []T, key Date, day func(T) Date) []T {
	later := func(v T) bool { return day(v) > key }
	if !slices.ContainsFunc(list, later) {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), later)
}

// changed gives a list of records of which some are others now; it is the same list
// where none is.
func changed[T any](list []T, as func(T) (T, bool)) []T {
	out, own := list, false
	for n, v := range list {
		after, differs := as(v)
		if !differs {
			continue
		}
		if !own {
			out, own = slices.Clone(list), true
		}
		out[n] = after
	}
	return out
}

// asOf gives the programme at the end of a day.
func (v Programme) asOf(key Date) Programme {
	if v.ProofDate > key {
		v.ProofDate = ""
	}
	if v.Completed > key {
		v.Completed = ""
	}
	v.ClosedYears = until(v.ClosedYears, key, func(c YearClosing) Date { return c.Date })
	return v
}
