package reports

import (
	"cmp"
	"fmt"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// changes tells what has changed since the report with which this one compares.
// Without one there is nothing to tell.
func changes(s *section) {
	if s.Before == nil {
		return
	}
	before := *s.Before
	before.Date = cmp.Or(before.Date, before.Report.Day())
	c := comparison{s, before, data.ChangesSince(before.Project, before.Date, s.Project, s.Date)}
	if c.Empty() {
		s.sentences(document.Plain, c.since()+" hat sich nichts geändert.")
		return
	}
	s.sentences(document.Lead, c.measuresNews(), c.milestonesNews())
	s.sentences(document.Plain, c.moneyNews(), c.lightsNews(), c.projectLightNews())
	c.tellMeasures()
	c.tellMilestones()
	c.tellUnmoved()
	c.tellIndicators()
	c.tellRest()
	c.tellMoney()
	c.tellDetails()
}

// comparison writes the section of changes.
type comparison struct {
	*section
	last Before
	data.Changes
}

// since begins a sentence: „Seit Bericht Nr. 1 (Stichtag 31. Oktober 2017)“.
func (c comparison) since() string {
	text := "Seit " + c.last.Report.Name()
	if c.last.Date != "" {
		text += " (Stichtag " + c.last.Date.Long() + ")"
	}
	return text
}

// measuresNews says how many measures came, went and ended.
func (c comparison) measuresNews() string {
	var parts []string
	first := 0
	for _, f := range []struct {
		count int
		fate  string
	}{
		{len(c.Changes.Measures.New), "neu aufgenommen"},
		{len(c.Done), "abgeschlossen"},
		{len(c.Merged), "mit einer anderen zusammengelegt"},
		{len(c.BrokenOff), "abgebrochen"},
		{len(c.Changes.Measures.Removed), "gestrichen"},
	} {
		if f.count == 0 {
			continue
		}
		noun := ""
		if len(parts) == 0 {
			first, noun = f.count, either(f.count, " Maßnahme", " Maßnahmen")
		}
		parts = append(parts, numeral(f.count, "eine")+noun+" "+f.fate)
	}
	if len(parts) == 0 {
		return c.since() + " ist keine Maßnahme hinzugekommen und keine beendet worden."
	}
	return fmt.Sprintf("%s %s %s.", c.since(), either(first, "wurde", "wurden"), and(parts))
}

// milestonesNews says how many milestones were reached, postponed and dropped.
func (c comparison) milestonesNews() string {
	reached, postponed, dropped := len(c.Reached()), c.Postponed(), len(c.Dropped())
	if len(allReported(c.Project)) == 0 && reached+len(postponed)+dropped == 0 {
		return ""
	}
	text := "Erreicht wurde kein Meilenstein"
	if reached > 0 {
		text = fmt.Sprintf("Erreicht %s %s %s", either(reached, "wurde", "wurden"), numeral(reached, "ein"), either(reached, "Meilenstein", "Meilensteine"))
	}
	if n := len(postponed); n > 0 {
		worst, days := furthest(postponed)
		text += fmt.Sprintf("; %s %s verschoben, %s %s um %s", numeral(n, "einer"), either(n, "wurde", "wurden"), either(n, "und zwar", "am weitesten"), quotedMilestone(worst), data.Days(days))
	} else {
		text += "; verschoben wurde keiner"
	}
	if dropped > 0 {
		text += fmt.Sprintf("; %s %s entfallen", numeral(dropped, "einer"), either(dropped, "ist", "sind"))
	}
	return text + "."
}

// furthest gives the milestone with the greatest Verschiebung, and that.
func furthest(list []data.Change[data.Milestone]) (worst data.Milestone, most int) {
	for _, s := range list {
		if days, _ := s.Now.Shift(s.Old); worst.ID == "" || days > most {
			worst, most = s.Now, days
		}
	}
	return worst, most
}

// moneyNews says how spending and plan have moved.
func (c comparison) moneyNews() string {
	total := c.Money.Total
	if total.Old == (data.Money{}) && total.Now == (data.Money{}) {
		return ""
	}
	rise := total.Rise()
	return fmt.Sprintf("Die Ausgaben %s, der Plan %s.", moved(rise.Spent, total.Now.Spent, "en"), moved(rise.Planned, total.Now.Planned, ""))
}

// moved says how an amount came to be what it is. Plural is the ending of the
// verb.
func moved(by, to data.Cents, plural string) string {
	switch {
	case by > 0:
		return fmt.Sprintf("stieg%s um %s auf %s", plural, by, to)
	case by < 0:
		return fmt.Sprintf("sank%s um %s auf %s", plural, magnitude(by), to)
	}
	return fmt.Sprintf("blieb%s bei %s", plural, to)
}

// magnitude writes an amount without its sign.
func magnitude(c data.Cents) string { return strings.TrimPrefix(c.String(), "−") }

// lightsNews says of how many measures on which work goes on the Gesamtampel has
// become better or worse.
func (c comparison) lightsNews() string {
	better, worse := 0, 0
	for _, l := range c.Lights {
		m, _ := c.Project.Measure(l.Measure)
		switch trend := l.Trend(); {
		case l.Part != data.PartWhole || l.Measure == "" || !m.Pursued():
		case trend == data.TrendBetter:
			better++
		case trend == data.TrendWorse:
			worse++
		}
	}
	at := func(n int) string { return "bei " + numeral(n, "einer") + either(n, " Maßnahme", " Maßnahmen") }
	switch {
	case better+worse == 0:
		return ""
	case worse == 0:
		return fmt.Sprintf("Die Gesamtampel hat sich %s verbessert und bei keiner verschlechtert.", at(better))
	case better == 0:
		return fmt.Sprintf("Die Gesamtampel hat sich %s verschlechtert und bei keiner verbessert.", at(worse))
	}
	return fmt.Sprintf("Die Gesamtampel hat sich %s verschlechtert und bei %s verbessert.", at(worse), numeral(better, "einer"))
}

// projectLightNews says to what the Gesamtampel of the project has turned.
func (c comparison) projectLightNews() string {
	for _, l := range c.Lights {
		if l.LightPlace == (data.LightPlace{Part: data.PartWhole}) {
			return fmt.Sprintf("Die Gesamtampel des Projekts wechselte von %s auf %s.", quoted(string(l.Old)), quoted(string(l.Now)))
		}
	}
	return ""
}

// arrow writes what a value was and is; only what it is where both are the same.
func arrow(old, now string) string {
	if old == now {
		return now
	}
	return cmp.Or(old, "–") + " → " + cmp.Or(now, "–")
}

// signed writes an amount by which something has changed: „+63 Tage“, „keine“.
func signed[N int | data.Cents](n N, text string) string {
	switch {
	case n > 0:
		return "+" + text
	case n == 0:
		return "keine"
	}
	return text
}

// told is what has become of records, such as „Neu“, with their names.
type told struct {
	fate    string
	records [][]document.Run
}

// fates lists what has become of records; fates of none are left out.
func (c comparison) fates(all ...told) {
	var list document.List
	for _, t := range all {
		for n, runs := range t.records {
			if n == 0 {
				list.Items = append(list.Items, []document.Run{{Text: t.fate + ": ", Bold: true}})
			} else {
				runs = append([]document.Run{{Text: "; "}}, runs...)
			}
			last := len(list.Items) - 1
			list.Items[last] = append(list.Items[last], runs...)
		}
	}
	if len(list.Items) > 0 {
		c.add(list)
	}
}

// each names records.
func each[R any](records []R, name func(R) []document.Run) [][]document.Run {
	var names [][]document.Run
	for _, r := range records {
		names = append(names, name(r))
	}
	return names
}
