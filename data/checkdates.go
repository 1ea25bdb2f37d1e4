package data

import "slices"

// dateRules look for dates that cannot be or that nobody has kept up.
var dateRules = []rule{
	{"actual_before_start", SeverityError, milestonesStand, actualBeforeStart},
	{"actual_future", SeverityError, measuresStand, actualFuture},
	{"end_before_start", SeverityError, measuresStand, endBeforeStart},
	{"mandatory_overdue", SeverityError, milestonesStand, mandatoryOverdue},
	{"milestone_overdue", SeverityHint, milestonesStand, milestonesOverdue},
	{"delay_cause", SeverityHint, milestonesStand, missingCauses},
	{"evidence", SeverityHint, milestonesStand, missingEvidence},
	{"outside_measure", SeverityHint, milestonesStand, milestonesOutside},
	{"outside_term", SeverityHint, measuresStand, measuresOutside},
	{"recorded_future", SeverityHint, nil, recordedFuture},
}

// actualBeforeStart finds milestones that were reached before their measure began.
func actualBeforeStart(c *checkup) {
	for _, m := range c.Measures {
		begin := first(Term(m.ActualStart), m.Start)
		for _, s := range m.Reported() {
			if s.ActualDate != "" && s.ActualDate < begin.First() {
				c.at(s, "actual_date", "Das Ist-Datum %s liegt vor dem Beginn {2 der Maßnahme} (%s). Bitte eines der beiden Daten berichtigen.", s.ActualDate, begin)
			}
		}
	}
}

// ahead says whether nobody can know yet of a day: it lies behind today, and behind
// the Stichtag of a report that is prepared before.
func (c *checkup) ahead(day Date) bool { return c.today != "" && day > max(c.today, c.key) }

// actualFuture finds what is said to have happened but lies ahead.
func actualFuture(c *checkup) {
	ahead := func(r Record, field, what string, day Date) {
		if c.ahead(day) {
			c.at(r, field, "%s %s liegt in der Zukunft. Bitte das Datum berichtigen.", what, day)
		}
	}
	for _, m := range c.recorded.Measures {
		ahead(m, "actual_start", "Der tatsächliche Beginn", m.ActualStart)
		ahead(m, "actual_end", "Das tatsächliche Ende", m.ActualEnd)
		for _, s := range m.Reported() {
			ahead(s, "actual_date", "Das Ist-Datum", s.ActualDate)
		}
	}
}

// endBeforeStart finds measures whose end, as it holds now, lies before their
// begin. Two dates of the same sort cannot; that is refused when they are entered.
func endBeforeStart(c *checkup) {
	for _, m := range c.Measures {
		begin, end, field := first(Term(m.ActualStart), m.ForecastStart, m.Start), m.End, "end"
		switch {
		case m.ActualEnd != "":
			end, field = Term(m.ActualEnd), "actual_end"
		case m.ForecastEnd != "":
			end, field = m.ForecastEnd, "forecast_end"
		}
		// A measure that was given up may have ended before it began.
		if begin != "" && end != "" && end.Last() < begin.First() && (m.Pursued() || m.Status == StatusDone) {
			c.at(m, field, "Das Ende %s liegt vor dem Beginn %s. Bitte eines der beiden Daten berichtigen.", end, begin)
		}
	}
}

// overdue gives the open milestones without a forecast whose plan has passed.
func (c *checkup) overdue() []Milestone {
	return filtered(c.Pending(), func(s Milestone) bool { return s.ForecastDate == "" && s.Overdue(c.key) })
}

func mandatoryOverdue(c *checkup) {
	for _, s := range c.overdue() {
		if s.Mandatory {
			c.at(s, "forecast_date", "Der Pflicht-Meilenstein ist seit %s überfällig und hat keine Prognose. Bitte das erwartete Datum eintragen.", s.PlannedDate.Since())
		}
	}
}

// milestonesOverdue finds other milestones that are overdue without a forecast,
// and forecasts that have passed themselves.
func milestonesOverdue(c *checkup) {
	for _, s := range c.overdue() {
		if !s.Mandatory {
			c.at(s, "forecast_date", "Der Meilenstein ist seit %s überfällig und hat keine Prognose. Bitte das erwartete oder das Ist-Datum eintragen.", s.PlannedDate.Since())
		}
	}
	for _, s := range c.Pending() {
		if s.ForecastDate != "" && s.Overdue(c.key) {
			c.at(s, "forecast_date", "Die Prognose %s ist am Stichtag verstrichen. Bitte das neue erwartete oder das Ist-Datum eintragen.", s.ForecastDate)
		}
	}
}

// missingCauses finds milestones that come later than the Basisplan, without a
// cause. What was reached in an earlier period has been reported.
func missingCauses(c *checkup) {
	for _, m := range c.Measures {
		for _, s := range m.Reported() {
			if s.BaselineDate == "" || s.Expected() == "" || s.DelayCause != "" {
				continue
			}
			late := Between(s.BaselineDate, s.Expected())
			if late.Days > 0 && (s.Open() && m.Pursued() || c.reached(s.ActualDate)) {
				c.at(s, "delay_cause", "Der Meilenstein liegt %s hinter dem Basisplan, die Ursache fehlt. Bitte wählen.", late)
			}
		}
	}
}

// missingEvidence finds milestones that were reached in the period without a link
// or an Anlage that shows it.
func missingEvidence(c *checkup) {
	for _, m := range c.Measures {
		for _, s := range m.Reported() {
			shown := slices.ContainsFunc(c.Attachments, func(a Attachment) bool { return a.Of == s.ID })
			if c.reached(s.ActualDate) && blank(s.EvidenceURL) && !shown {
				c.at(s, "evidence_url", "Der Meilenstein ist erreicht, ein Nachweis fehlt. Bitte einen Link eintragen oder eine Anlage hinzufügen.")
			}
		}
	}
}

// milestonesOutside finds plans of milestones beyond the dates of their measure.
func milestonesOutside(c *checkup) {
	for _, m := range c.Measures {
		end := later(m.End, m.ForecastEnd)
		for _, s := range m.Reported() {
			at, text := s.Expected(), ""
			switch {
			case !s.Open() || !m.Pursued() || at == "":
			case at.Last() < m.Start.First() || end != "" && at.First() > end.Last():
				text = "Der Termin %s liegt außerhalb der Laufzeit {2 der Maßnahme} (%s). Bitte Termin oder Laufzeit berichtigen."
			case end != "" && at.Last() > end.Last():
				text = "Der Termin %s kann nach der Laufzeit {2 der Maßnahme} (%s) liegen; es zählt der letzte Tag. Bitte genauer angeben oder bestätigen."
			}
			if text != "" {
				c.at(s, "planned_date", text, at, Period(m.Start, end))
			}
		}
	}
}

// measuresOutside finds measures that are planned beyond the programme's term.
func measuresOutside(c *checkup) {
	for _, m := range c.Measures {
		switch {
		case m.Start != "" && m.Start.Last() < c.Programme.From:
			c.at(m, "start", "Der geplante Beginn %s liegt vor der Laufzeit des Vorhabens (%s). Bitte berichtigen oder bestätigen.", m.Start, Period(c.Programme.From, c.Programme.To))
		case c.Programme.To != "" && m.End.First() <= c.Programme.To && m.End.Last() > c.Programme.To:
			c.at(m, "end", "Das geplante Ende %s kann nach der Laufzeit des Vorhabens (%s) liegen; es zählt der letzte Tag. Bitte genauer angeben oder bestätigen.", m.End, Period(c.Programme.From, c.Programme.To))
		case c.Programme.To != "" && m.End.Last() > c.Programme.To:
			c.at(m, "end", "Das geplante Ende %s liegt nach der Laufzeit des Vorhabens (%s). Bitte berichtigen oder bestätigen.", m.End, Period(c.Programme.From, c.Programme.To))
		}
	}
}

// recordedFuture finds what has happened after the key date: it does not count in the
// report, and may be a slip in the year. Of each record it names the first.
func recordedFuture(c *checkup) {
	if c.key == "" {
		return
	}
	later := func(r Record, field, what string, day Date, counts string) (late bool) {
		if day > c.key {
			c.at(r, field, "%s liegt mit dem %s nach dem Stichtag %s%s in diesem Bericht nicht. Bitte das Datum berichtigen oder bestätigen.", what, day, c.key, counts)
		}
		return day > c.key
	}
	check := func(r Record, field, what string, day Date) (late bool) {
		return later(r, field, what, day, " und zählt")
	}
	actual := func(r Record, field, what string, day Date) {
		if !c.ahead(day) { // which is an error
			check(r, field, what, day)
		}
	}
	for _, m := range c.recorded.Measures {
		actual(m, "actual_start", "Der tatsächliche Beginn", m.ActualStart)
		actual(m, "actual_end", "Das tatsächliche Ende", m.ActualEnd)
		for _, s := range m.Reported() {
			actual(s, "actual_date", "Das Ist-Datum", s.ActualDate)
		}
	}
	for _, i := range c.recorded.Indicators {
		for _, v := range i.Readings {
			if check(i, "values", "Ein Messwert", v.Date) {
				break
			}
		}
	}
	late := map[string]bool{} // of each Finanzposition the first
	for _, b := range c.recorded.Bookings {
		if !late[b.Item] {
			late[b.Item] = check(b, "paid", "Die Zahlung", b.Paid)
		}
	}
	for _, i := range c.recorded.Instalments {
		check(i, "requested", "Der Mittelabruf", i.Requested)
	}
	for _, i := range c.recorded.Incomes {
		check(i, "date", "Die Einnahme", i.Date)
	}
	for _, v := range c.recorded.Plans {
		check(v, "date", "Die Änderung des Finanzierungsplans", v.Date)
	}
	for _, d := range c.recorded.Decisions {
		check(d, "date", "Die Entscheidung", d.Date)
	}
	for _, p := range c.recorded.Partners {
		for _, r := range p.Renamed {
			check(p, "renamed", "Der spätere Name", r.From)
		}
	}
	for _, a := range c.recorded.Appraisals {
		check(a, "date", "Die Bewertung", a.Date)
	}
	for _, v := range c.recorded.Participations {
		if _, told := v.asOf(c.key); told {
			later(v, "date", "Die Beteiligung", v.Date, "; ihre Ergebnisse zählen")
		}
	}
	for _, d := range c.recorded.Datasets {
		if _, told := d.asOf(c.key); told {
			later(d, "published", "Die Veröffentlichung", d.Published, "; ihre Abrufe zählen")
		}
	}
	for _, w := range c.recorded.Workshops {
		if _, told := w.asOf(c.key); told {
			later(w, "date_from", "Der Workshop", w.DateFrom, "; seine Ergebnisse zählen")
		}
	}
}
