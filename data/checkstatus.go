package data

// statusRules look for states of measures and milestones that their dates, their
// progress or other records contradict.
var statusRules = []rule{
	{"status_date", SeverityError, measuresStand, statusDates},
	{"merged_into", SeverityError, measuresStand, mergedNowhere},
	{"not_begun", SeverityHint, measuresStand, notBegun},
	{"begin_missing", SeverityHint, measuresStand, missingBegins},
	{"progress", SeverityHint, measuresStand, progressContradictions},
	{"completion", SeverityHint, measuresStand, missingCompletions},
	{"override_ended", SeverityHint, measuresStand, endedOverrides},
}

// endedOverrides finds lights that were set on a measure whose status alone counts.
func endedOverrides(c *checkup) {
	for _, m := range c.Measures {
		if (m.Status == StatusIdea || !m.Pursued()) && len(m.Overrides) > 0 {
			c.at(m, "overrides", "Gesetzte Ampeln gelten nicht, solange {die Maßnahme} den Status „%s“ hat. Bitte die Zeilen löschen oder bestätigen, dass sie nur aufgehoben werden.", c.Programme.Template.StatusWord(m))
		}
	}
}

// statusDates finds an end that has a date but not the status, or the other way
// round.
func statusDates(c *checkup) {
	for _, m := range c.Measures {
		switch {
		case m.Status == StatusDone && m.ActualEnd == "":
			c.at(m, "actual_end", "{Die Maßnahme} hat den Status „%s“, aber kein tatsächliches Ende. Bitte das Datum eintragen oder den Status ändern.", c.Programme.Template.StatusWord(m))
		case m.Pursued() && m.ActualEnd != "":
			c.at(m, "status", "{Die Maßnahme} hat am %s geendet, {ihr} Status ist aber „%s“. Bitte den Status ändern oder das Datum entfernen.", m.ActualEnd, c.Programme.Template.StatusWord(m))
		}
		for _, s := range m.Reported() {
			reached := s.Status == MilestoneReached || s.Status == MilestoneLate
			switch {
			case reached && s.ActualDate == "":
				c.at(s, "actual_date", "Der Meilenstein hat den Status „%s“, das Ist-Datum fehlt aber. Bitte eintragen oder den Status ändern.", c.Programme.Template.StatusWord(s))
			case !reached && s.Status != "" && s.ActualDate != "":
				c.at(s, "status", "Der Meilenstein hat das Ist-Datum %s, sein Status ist aber „%s“. Bitte den Status ändern oder das Datum entfernen.", s.ActualDate, c.Programme.Template.StatusWord(s))
			}
		}
	}
}

func mergedNowhere(c *checkup) {
	for _, m := range c.Measures {
		if m.Status == StatusMerged && m.MergedInto == "" {
			c.at(m, "merged_into", "{Die Maßnahme} ist zusammengelegt, aber es fehlt, womit. Bitte {4 die andere Maßnahme} wählen.")
		}
	}
}

// notBegun finds planned measures whose begin has passed.
func notBegun(c *checkup) {
	for _, m := range c.Measures {
		begin := first(m.ForecastStart, m.Start)
		if m.Status == StatusPlanned && m.ActualStart == "" && begin != "" && begin.Last() < c.key {
			c.at(m, "forecast_start", "{Die Maßnahme} sollte %s beginnen und ist noch „%s“. Bitte den erwarteten Beginn eintragen oder den Status ändern.", begin.On(), c.Programme.Template.StatusWord(m))
		}
	}
}

func missingBegins(c *checkup) {
	for _, m := range c.Measures {
		if m.ActualStart == "" && (m.Status == StatusRunning || m.Status == StatusDone) {
			c.at(m, "actual_start", "{Die Maßnahme} hat den Status „%s“, der tatsächliche Beginn fehlt aber. Bitte eintragen.", c.Programme.Template.StatusWord(m))
		}
	}
}

// progressContradictions finds measures that are done but not wholly, or whose
// work goes on although all is done.
func progressContradictions(c *checkup) {
	for _, m := range c.Measures {
		percent, computed := m.EffectiveProgress()
		switch {
		case m.Status == StatusDone && !m.ProgressKnown():
			c.at(m, "progress", "{Die Maßnahme} ist abgeschlossen, {ihr} Fortschritt ist aber nicht erfasst. Bitte Meilensteine oder Fortschritt eintragen.")
		case m.Status == StatusDone && percent < 100:
			c.at(m, "progress", "{Die Maßnahme} ist abgeschlossen, {ihr} Fortschritt beträgt aber %d\u00a0%%. Bitte Meilensteine oder Fortschritt berichtigen.", percent)
		case m.Pursued() && percent == 100 && !computed:
			c.at(m, "progress", "Der Fortschritt ist auf 100\u00a0%% gesetzt, der Status ist aber „%s“. Bitte eines von beiden berichtigen.", c.Programme.Template.StatusWord(m))
		}
	}
}

// missingCompletions finds, where the project ends, measures of which it is not
// said how much of them was done.
func missingCompletions(c *checkup) {
	if c.report.Kind != FinalReport {
		return
	}
	for _, m := range c.Measures {
		if m.Completion == "" {
			c.at(m, "completion", "Zum Abschluss fehlt der Umsetzungsgrad. Bitte wählen, wie viel des Vorgesehenen umgesetzt ist.")
		}
	}
}
