package reports

import (
	"cmp"
	"fmt"
	"slices"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// changes tells in brief what has changed since the report with which this one compares. Without one
// there is nothing to tell.
func changes(s *section) {
	if c, some := s.compared(); some {
		c.writeBrief()
	}
}

// changesInFull tells the same with all values, as a release keeps it.
func changesInFull(s *section) {
	if c, some := s.compared(); some {
		c.writeFull()
	}
}

// compared gives what has changed since the report with which this one compares, and whether there is anything
// to tell beyond the sentence that nothing has.
func (s *section) compared() (c comparison, some bool) {
	if s.Before == nil {
		return c, false
	}
	last := *s.Before
	now, appeared := beside(s.Project, s.at.before, last.Project)
	var vanished bool
	last.Project, vanished = beside(last.Project, s.at.whole, s.Project)
	c = comparison{
		section: s, last: last, Changes: data.ChangesSince(s.outside(last.Project), last.Date, s.outside(now), s.Date),
		shown: shownNews(appeared, vanished),
	}
	whole := data.ChangesSince(s.at.before, s.Before.Date, s.at.whole, s.Date)
	c.Lights, c.Money = whole.Lights, whole.Money
	s.ref.Title = cmp.Or(s.ref.Title, "Änderungen seit "+last.Report.Name())
	if !c.Empty() || c.outlineNews() != "" || len(c.standings()) > 0 {
		return c, true
	}
	what := " hat sich nichts geändert."
	switch {
	case appeared || vanished:
		what = " hat sich an dem, was diese Fassung damals wie heute zeigt, nichts geändert."
	case !whole.Empty():
		what = " hat sich nichts geändert, was diese Fassung zeigt."
	}
	s.sentences(document.Plain, c.since()+what, c.shown)
	return c, false
}

// writeFull tells each change with all its values.
func (c comparison) writeFull() {
	c.sentences(document.Lead, c.measuresNews(), c.milestonesNews())
	c.sentences(document.Plain, c.moneyNews(), c.lightsNews(), c.projectLightNews(), c.shown)
	c.writeMeasures()
	c.writeMilestones()
	c.writeUnmoved()
	c.writeIndicators()
	c.writeRest()
	c.writeMoney()
	c.writeDetails()
}

// beside leaves out of what these readers see of one state what they do not see of the
// other though it is there: it was neither removed nor is it new. It says whether there is any.
func beside(p, whole, shown data.Project) (data.Project, bool) {
	hidden, some := map[data.Key]bool{}, false
	for _, r := range whole.Records() {
		hidden[r.Key()] = true
	}
	for _, r := range shown.Records() {
		delete(hidden, r.Key())
	}
	for _, concept := range whole.Concepts { // each replaces the one before
		delete(hidden, concept.Key())
	}
	for _, r := range p.Records() {
		some = some || hidden[r.Key()] && r.Key().Kind != data.KindQuery && r.Key().Kind != data.KindOutline
	}
	return p.Without(hidden), some
}

// shownNews says that an edition shows records that it did not show though they were there, or the
// other way round; which ones, and why, is not for its readers.
func shownNews(appeared, vanished bool) string {
	switch {
	case appeared && vanished:
		return "Einzelne Einträge, die schon vorher erfasst waren, zeigt diese Fassung erstmals, andere nicht mehr."
	case appeared:
		return "Einzelne Einträge, die schon vorher erfasst waren, zeigt diese Fassung erstmals."
	case vanished:
		return "Einzelne Einträge zeigt diese Fassung nicht mehr."
	}
	return ""
}

// outside leaves out for the public the Risiko-Ampeln that were set by hand: it is told
// nothing of risks but their lights.
func (s *section) outside(p data.Project) data.Project {
	if s.Edition == data.EditionPublic {
		p.Measures = slices.Clone(p.Measures)
		for n := range p.Measures {
			p.Measures[n].Overrides = slices.DeleteFunc(slices.Clone(p.Measures[n].Overrides), func(o data.LightOverride) bool { return o.Part == data.PartRisk })
		}
	}
	return p
}

// outlineNews says that the report follows another outline.
func (c comparison) outlineNews() string {
	record, _ := c.at.before.Record(c.last.Report.Key())
	last, _ := record.(data.Report)
	before, err := OutlineOf(c.at.before, last, c.Edition)
	if err != nil || last.ID == "" || before.Name() == c.Outline.Name() || c.Outline.ID == "" {
		return ""
	}
	return arrow(quoted(before.Name()), quoted(c.Outline.Name()))
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
		{len(c.Merged), c.say("mit {3 einer anderen} zusammengelegt")},
		{len(c.BrokenOff), "abgebrochen"},
		{len(c.Changes.Measures.Removed), "gestrichen"},
	} {
		if f.count == 0 {
			continue
		}
		number := numeral(f.count, c.say("{eine}"))
		if len(parts) == 0 {
			first, number = f.count, c.counted(f.count, "{eine Maßnahme}", "{Maßnahmen}")
		}
		parts = append(parts, number+" "+f.fate)
	}
	if len(parts) == 0 {
		return c.since() + c.say(" ist {keine Maßnahme} hinzugekommen und {keine} beendet worden.")
	}
	return fmt.Sprintf("%s %s %s.", c.since(), plural(first, "wurde", "wurden"), and(parts))
}

// milestonesNews says how many milestones were reached, postponed and dropped.
func (c comparison) milestonesNews() string {
	reached, postponed, dropped := len(c.Reached())+len(c.Achieved), c.Postponed(), len(c.Dropped())
	if len(allReported(c.Project)) == 0 && reached+len(postponed)+dropped == 0 {
		return ""
	}
	text := "Erreicht wurde kein Meilenstein"
	if reached > 0 {
		text = fmt.Sprintf("Erreicht %s %s %s", plural(reached, "wurde", "wurden"), numeral(reached, "ein"), plural(reached, "Meilenstein", "Meilensteine"))
	}
	if n := len(postponed); n > 0 {
		worst, by := furthest(postponed)
		text += fmt.Sprintf("; %s %s verschoben, %s %s um %s", numeral(n, "einer"), plural(n, "wurde", "wurden"), plural(n, "und zwar", "am weitesten"), quotedMilestone(worst), by)
	} else {
		text += "; verschoben wurde keiner"
	}
	if dropped > 0 {
		text += fmt.Sprintf("; %s %s entfallen", numeral(dropped, "einer"), plural(dropped, "ist", "sind"))
	}
	return text + "."
}

// furthest gives the milestone with the greatest Verschiebung, and that.
func furthest(list []data.Change[data.Milestone]) (worst data.Milestone, most data.Lag) {
	for _, s := range list {
		if by, _ := s.Now.Shift(s.Old); worst.ID == "" || by.Days > most.Days {
			worst, most = s.Now, by
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
	switch {
	case total.Now.Items == 0:
		return "Finanzpositionen sind nicht mehr erfasst."
	case total.Old.Items == 0:
		return fmt.Sprintf("Finanzpositionen sind neu erfasst: Plan %s, Ausgaben %s.", total.Now.Planned, total.Now.Spent)
	}
	rise := total.Rise()
	return fmt.Sprintf("Die Ausgaben %s, das Soll %s.", moved(rise.Spent, total.Now.Spent, "en"), moved(rise.Planned, total.Now.Planned, ""))
}

// lightsNews says of how many measures on which work goes on the Gesamtampel has
// become better or worse.
func (c comparison) lightsNews() string {
	if c.at.otherRules && !c.Outline.Has(data.SectionGlance) && !c.Outline.Has(data.SectionBrief) { // the first page says so beside its lights
		return "Die Ampeln von " + c.last.Report.Name() + " folgen anderen Regeln und werden deshalb nicht verglichen."
	}
	better, worse := 0, 0
	for _, l := range c.Lights {
		switch trend := l.Trend; {
		case l.Part != data.PartWhole || l.Measure == "":
		case trend == data.TrendBetter:
			better++
		case trend == data.TrendWorse:
			worse++
		}
	}
	at := func(n int) string { return "bei " + c.counted(n, "{3 einer Maßnahme}", "{3 Maßnahmen}") }
	switch {
	case better+worse == 0:
		return ""
	case worse == 0:
		return fmt.Sprintf("Die Gesamtampel hat sich %s verbessert und bei %s verschlechtert.", at(better), c.say("{3 keiner}"))
	case better == 0:
		return fmt.Sprintf("Die Gesamtampel hat sich %s verschlechtert und bei %s verbessert.", at(worse), c.say("{3 keiner}"))
	}
	return fmt.Sprintf("Die Gesamtampel hat sich %s verschlechtert und bei %s verbessert.", at(worse), numeral(better, c.say("{3 einer}")))
}

// projectLightNews says to what the Gesamtampel of the project has turned.
func (c comparison) projectLightNews() string {
	for _, l := range c.Lights {
		if l.LightPlace == (data.LightPlace{Part: data.PartWhole}) {
			return c.say("Die Gesamtampel des {Projekts} wechselte von %s auf %s.", quoted(string(l.Old)), quoted(string(l.Now)))
		}
	}
	return ""
}
