package data

import "fmt"

// grantTerm is what the Termin-Ampel of a measure has to know of the Förderung: its last day, and whether it pays for
// the measure.
type grantTerm struct {
	end  Date
	pays bool
}

// scheduleLight computes the Termin-Ampel of a measure at a key date and says why. Late is what the plan promised and the
// forecast, or the key date itself, has overrun: an open milestone or the measure's own end. A milestone reached late
// is history and does not count, nor does an internal one.
func (m Measure) scheduleLight(t Template, key Date, limits Thresholds, grant grantTerm) verdict {
	word := t.Measure
	list := m.slips(word, key, limits)
	if late := m.startsLate(key); late.Days > limits.SlipTolerance {
		list = append(list, verdict{Yellow, word.In("{Die Maßnahme} sollte %s beginnen und hat %s danach noch nicht begonnen%s.", m.Start.On(), late, noForecast(m.ForecastStart))})
	}
	if past := m.pastGrant(key, grant.end); past.Days > 0 && grant.pays {
		list = append(list, verdict{Red, m.pastGrantText(word, past, grant)})
	}
	switch m.Status {
	case StatusPaused:
		list = append(list, verdict{Yellow, word.In("{Die Maßnahme} ist pausiert.")})
	case StatusDelayed:
		list = append(list, verdict{Yellow, word.In("{Die Maßnahme} hat den Status „%s“.", t.StatusWord(m))})
	}
	if len(list) == 0 {
		return verdict{Grey, word.In("Weder Beginn und Ende {2 der Maßnahme} noch ein offener Meilenstein sind geplant.")}
	}
	v := worst(list[0], list[1:]...)
	if past := m.pastGrant(key, grant.end); past.Days > 0 && !grant.pays {
		v.reason += " " + m.pastGrantText(word, past, grant)
	}
	return v
}

// slips judges how far the end and the open milestones lie behind the plan; nothing where none is planned.
func (m Measure) slips(word MeasureWord, key Date, limits Thresholds) []verdict {
	planned, late, what := m.End != "", lateness(m.End, m.ForecastEnd, m.ActualEnd, key), word.In("Das Ende {2 der Maßnahme}")
	var list []verdict
	for _, s := range m.Reported() {
		if !s.Open() || s.PlannedDate == "" {
			continue
		}
		planned = true
		if over := Between(s.PlannedDate, Term(key)); s.Mandatory && over.Days > 0 && s.ForecastDate.Last() < key {
			list = append(list, verdict{graduated(false, over.Days <= limits.SlipTolerance), fmt.Sprintf("Der Pflicht-Meilenstein %s ist %s überfällig%s.", s.ID, over, noForecast(s.ForecastDate))})
		}
		if behind := s.Delay(key); behind.Days > late.Days {
			late, what = behind, "Der Meilenstein "+s.ID
		}
	}
	if !planned {
		return list
	}
	allowed := limits.SlipDays
	if m.Start != "" && m.End != "" {
		allowed = max(allowed, m.Start.Last().DaysUntil(m.End.Last())*limits.SlipShare/100)
	}
	tolerated := min(limits.SlipTolerance, allowed)
	reason := fmt.Sprintf("%s liegt %s hinter dem Plan; im Plan ist bis zu %s, gefährdet bis zu %s.", what, late, Days(tolerated), Days(allowed))
	if late.Days <= 0 {
		reason = m.inTime(word)
	}
	return append(list, verdict{graduated(late.Days <= tolerated, late.Days <= allowed), reason})
}

// noForecast says why no forecast excuses what is overdue.
func noForecast(passed Term) string {
	if passed == "" {
		return "; eine Prognose fehlt"
	}
	return fmt.Sprintf("; die Prognose %s ist verstrichen", passed)
}

// inTime says that nothing lies behind the plan, and of what that is said.
func (m Measure) inTime(word MeasureWord) string {
	open := 0
	for _, s := range m.Reported() {
		if s.Open() && s.PlannedDate != "" {
			open++
		}
	}
	switch {
	case open == 0:
		return word.In("Das Ende {2 der Maßnahme} liegt im Plan; ein offener Meilenstein ist nicht geplant.")
	case m.End == "":
		return word.In("Alle offenen Meilensteine liegen im Plan; das Ende {2 der Maßnahme} ist nicht geplant.")
	}
	return "Das Ende und alle offenen Meilensteine liegen im Plan."
}

// startsLate says since when a measure that has not begun should have; a forecast that is still to come
// excuses it.
func (m Measure) startsLate(key Date) Lag {
	waits := m.Status == StatusPlanned || m.Status == StatusPreparing || m.Status == ""
	if !waits || m.Start == "" || m.ActualStart != "" || m.ForecastStart.Last() >= key {
		return Lag{}
	}
	return Between(m.Start, Term(key))
}

// pastGrant says by how much the end, or an open milestone, is expected behind the last day of the
// Bewilligungszeitraum.
func (m Measure) pastGrant(key, end Date) Lag {
	last := m.expectedEnd(key)
	if end == "" || last == "" {
		return Lag{}
	}
	return Between(Term(end), last)
}

// expectedEnd gives the last day on which the measure will be worked on: its expected end, or that of a later open
// milestone.
func (m Measure) expectedEnd(key Date) Term {
	last := expected(m.End, m.ForecastEnd, key)
	for _, s := range m.Reported() {
		if s.Open() {
			last = later(last, expected(s.PlannedDate, s.ForecastDate, key))
		}
	}
	return last
}

// expected gives the day that holds of something that is still to come; one that the key date has overtaken holds no longer.
func expected(plan, forecast Term, key Date) Term {
	if forecast.Last() < key {
		forecast = "" // it has passed: it says nothing any more
	}
	day := first(forecast, plan)
	if day == "" {
		return ""
	}
	return overtaken(day, key)
}

func (m Measure) pastGrantText(word MeasureWord, past Lag, grant grantTerm) string {
	money := word.In("{sie} wird daraus bezahlt.")
	if !grant.pays {
		money = word.In("aus der Förderung wird {sie} nicht bezahlt.")
	}
	return word.In("{Die Maßnahme} endet voraussichtlich %s nach dem Bewilligungszeitraum (%s); %s", past, grant.end, money)
}
