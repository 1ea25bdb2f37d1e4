package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/document"
)

// indicatorWidth and indicatorHeight are the size of an indicator's line in mm.
const (
	indicatorWidth  = 150
	indicatorHeight = 18
)

// indicators is the annex with all indicators.
func indicators(s *section) {
	if len(s.Project.Indicators) == 0 {
		return
	}
	s.add(document.Paragraph{Runs: document.Text(indicatorsSentence(s.Project, s.Date, len(s.at.whole.Indicators))), KeepWithNext: true})
	t := document.Table{
		Summary: "Zu jedem Indikator Basiswert, Zielwert, letzter Messwert, Zielerreichung und Ampel.",
		Columns: []document.Column{
			{Head: "Indikator", Weight: 52},
			{Head: "Typ", Weight: 17},
			{Head: "Basiswert", Weight: 20},
			{Head: "Zielwert", Weight: 20},
			{Head: "Letzter Messwert", Weight: 20},
			{Head: "Zielerreichung", Weight: 18, Align: document.Right},
			{Head: "Ampel", Weight: 24},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, i := range s.Project.Indicators {
		last, _ := i.Latest(s.Date)
		light, _ := s.indicatorLight(i)
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: s.indicatorRuns(i)},
			cell(s.word(data.KindIndicator, "type", string(i.Type))),
			cell(dated(i.Said(i.Baseline), i.BaselineDate)),
			cell(dated(targetText(i), i.TargetDate)),
			cell(dated(i.Said(last.Value), last.Date)),
			cell(attainment(i, s.Date)),
			document.Cell{Runs: []document.Run{lightRun(light)}},
		))
	}
	s.add(t)
}

// indicatorTable shows indicators with all that was measured.
func (s *section) indicatorTable(list []data.Indicator) document.Table {
	t := document.Table{
		Summary:  "Zu jedem Indikator Typ und Form, Basiswert und Messwerte mit Tag und Herkunft, Ziel, Ampel und ihr Grund.",
		Columns:  []document.Column{{Head: "Indikator, Werte und Ziele", Weight: 109}, {Head: "Ampel", Weight: 56}},
		RowHeads: true,
		Small:    true,
	}
	for _, i := range list {
		t.Rows = append(t.Rows, row(document.Cell{Runs: s.describedRuns(i)}, document.Cell{Runs: s.indicatorState(i)}))
	}
	return t
}

// describedRuns names an indicator and says how it is to be read, then its values.
func (s *section) describedRuns(i data.Indicator) []document.Run {
	out := []document.Run{{Text: named(i.ID, i.Name), Bold: true}}
	if kind := strings.Join(given(s.word(data.KindIndicator, "type", string(i.Type)), unitApart(i), s.word(data.KindIndicator, "shape", string(i.Shape)), s.word(data.KindIndicator, "direction", directionApart(i)), evenly(i), s.countsFrom(i)), "; "); kind != "" {
		out = append(out, document.Run{Text: " (" + kind + ")"})
	}
	lines, origin := valueLines(i, readingsUntil(i, s.Date))
	for _, line := range lines {
		out = append(out, document.Run{Text: "\n" + line})
	}
	var last []document.Run
	for _, f := range []fact{optional("Ziel", goalText(i)), optional("Herkunft", origin), optional("Anmerkung", i.Note)} {
		if len(f.value) > 0 {
			last = append(append(last, document.Run{Text: f.name + ": ", Italic: true}), document.Run{Text: closed(lineOf(f.value)) + " "})
		}
	}
	if n := len(last); n > 0 {
		last[0].Text, last[n-1].Text = "\n"+last[0].Text, strings.TrimSuffix(last[n-1].Text, " ")
	}
	return append(out, last...)
}

// unitApart gives the unit where it does not stand with the values.
func unitApart(i data.Indicator) string {
	if valued := i.Baseline != "" || i.Target != "" || i.TargetFrom != "" || len(i.Readings) > 0; valued && strings.Contains(i.Said("1"), i.Unit) {
		return ""
	}
	return i.Unit
}

// directionApart gives the direction where baseline and target do not show it.
func directionApart(i data.Indicator) string {
	from, based := i.Baseline.Number()
	to, aimed := i.Target.Number()
	if based && aimed && (i.Direction == data.HigherIsBetter && from < to || i.Direction == data.LowerIsBetter && from > to) {
		return ""
	}
	return string(i.Direction)
}

func evenly(i data.Indicator) string {
	if !i.Linear {
		return ""
	}
	return "gleichmäßig fällig"
}

// countsFrom names the milestone from which an indicator counts, unless the reason of its light does.
func (s *section) countsFrom(i data.Indicator) string {
	if i.Since == "" || s.waits(i) {
		return ""
	}
	return "zählt ab " + i.Since
}

// waits says whether an indicator counts from a milestone that is not reached: how far it is says nothing yet.
func (s *section) waits(i data.Indicator) bool {
	_, reason := s.indicatorLight(i)
	return i.Since != "" && strings.Contains(reason, i.Since)
}

// valueLines lists the Basiswert and every reading with its day and where it comes from; what holds for all of them is
// given apart.
func valueLines(i data.Indicator, readings []data.Reading) (lines []string, origin string) {
	origins, common := originsOf(readings)
	merged := len(readings) > 0 && readings[0].Date == i.BaselineDate && readings[0].Value == i.Baseline
	if !merged && (i.Baseline != "" || i.BaselineDate != "") {
		lines = append(lines, onDay(i.BaselineDate, cmp.Or(i.Said(i.Baseline), notRecorded))+" (Basis)")
	}
	for n, r := range readings {
		line := onDay(r.Date, i.Said(r.Value))
		if n == 0 && merged {
			line += " (auch Basis)"
		}
		lines = append(lines, strings.Join(given(line, origins[n]), " – "))
	}
	if strings.Join(origins, "") == "" {
		lines = given(strings.Join(lines, "; "))
	}
	return lines, common
}

// originsOf says of each reading where it comes from, but for what is common to several.
func originsOf(readings []data.Reading) (each []string, common string) {
	same := data.Reading{}
	if len(readings) > 1 {
		same = readings[0]
	}
	for _, r := range readings {
		same.Source, same.Method, same.Comment = shared(same.Source, r.Source), shared(same.Method, r.Method), shared(same.Comment, r.Comment)
	}
	for _, r := range readings {
		each = append(each, strings.Join(given(apart(r.Source, same.Source), apart(r.Method, same.Method), apart(r.Comment, same.Comment)), "; "))
	}
	return each, strings.Join(given(same.Source, same.Method, same.Comment), "; ")
}

// shared keeps a text that two have in common, apart one that is not said for all.
func shared(a, b string) string {
	if a == b {
		return a
	}
	return ""
}

func apart(own, common string) string {
	if own == common {
		return ""
	}
	return own
}

// onDay writes a value behind its day.
func onDay(day data.Date, value string) string {
	if day == "" {
		return value
	}
	return day.String() + ": " + value
}

// goalText gives the target and what is due on the way, each with its day.
func goalText(i data.Indicator) string {
	var parts []string
	if target := targetText(i); target != "" || i.TargetDate != "" {
		parts = append(parts, dueOn(target, i.TargetDate))
	}
	for n, stage := range i.Stages {
		before := ""
		if n == 0 {
			before = "zuvor "
		}
		parts = append(parts, before+dueOn(i.Said(stage.Value), stage.Date))
	}
	return strings.Join(parts, "; ")
}

// dueOn writes a value with the day on which it is due.
func dueOn(value string, day data.Term) string {
	value = cmp.Or(value, notRecorded)
	if day == "" {
		return value
	}
	return value + " " + day.On()
}

// indicatorState gives the light of an indicator, its Zielerreichung and the reason.
func (s *section) indicatorState(i data.Indicator) []document.Run {
	light, reason := s.indicatorLight(i)
	reason = withoutLimits(reason)
	out := []document.Run{lightRun(light)}
	if share := attainment(i, s.Date); share != "" && !s.waits(i) && !strings.Contains(reason, "Erreicht sind "+share+" des Wegs zum Ziel") && !strings.Contains(reason, "("+share+")") {
		out = append(out, document.Run{Text: ", Zielerreichung " + share})
	}
	if m, known := s.Project.Measure(i.Measure); known && light == data.Grey && s.givenUp(m.ID) {
		return append(out, document.Run{Text: s.say(" ({Maßnahme} %s)", s.template().StatusWord(m))})
	}
	return append(out, document.Run{Text: "\n" + reason})
}

// givenUp says whether nobody works any more on a measure that was not done.
func (s *section) givenUp(measure string) bool {
	m, _ := s.Project.Measure(measure)
	return m.Status == data.StatusBrokenOff || m.Status == data.StatusMerged
}

// A line is drawn from so many days on: on paper only where the table is hard to read.
const (
	sheetCourse = 5
	siteCourse  = 3
)

// courses draws the lines of the indicators that have values of enough days.
func (s *section) courses(list []data.Indicator, least int) {
	for _, i := range list {
		if daysOfValues(i, readingsUntil(i, s.Date)) >= least {
			figure, alt := chart.IndicatorSized(i, s.Date, indicatorWidth, indicatorHeight)
			s.add(document.Figure{Drawing: figure, Alt: alt, Caption: named(i.ID, i.Name)})
		}
	}
}

// daysOfValues counts the days of which there is a value.
func daysOfValues(i data.Indicator, readings []data.Reading) int {
	days := map[data.Date]bool{}
	if i.Baseline != "" && i.BaselineDate != "" {
		days[i.BaselineDate] = true
	}
	for _, r := range readings {
		days[r.Date] = true
	}
	return len(days)
}

// readingsUntil gives the readings up to a key date in their order.
func readingsUntil(i data.Indicator, key data.Date) []data.Reading {
	var list []data.Reading
	for _, r := range i.Readings {
		if r.Value != "" && r.Date != "" && r.Date <= key {
			list = append(list, r)
		}
	}
	slices.SortStableFunc(list, func(a, b data.Reading) int {
		switch {
		case a.Date < b.Date:
			return -1
		case a.Date > b.Date:
			return 1
		}
		return 0
	})
	return list
}

// indicatorsSentence says how many indicators have reached their target or are
// on the way there. The public may see fewer than are recorded.
func indicatorsSentence(p data.Project, key data.Date, recorded int) string {
	counts := map[data.Light]int{}
	reached := 0
	for _, i := range p.Indicators {
		if gone, ok := i.Attainment(key); ok && gone >= 100 {
			reached++
			continue
		}
		light, _ := p.IndicatorLight(i, key)
		counts[light]++
	}
	all := len(p.Indicators)
	if all == 0 {
		return "Indikatoren sind noch nicht erfasst."
	}
	way := "auf dem Weg zum Ziel"
	if reached > 0 {
		way = "auf dem Weg dorthin"
	}
	told := fmt.Sprintf("Erfasst %s %s %s", plural(all, "ist", "sind"), numeral(all, "ein"), plural(all, "Indikator", "Indikatoren"))
	if all < recorded {
		told = fmt.Sprintf("Von %s erfassten Indikatoren %s %s veröffentlicht", numeral(recorded, ""), plural(all, "ist", "sind"), numeral(all, "einer"))
	}
	if all > 1 && counts[data.Grey] == all {
		return told + "; keiner wird bewertet."
	}
	return told +
		breakdown(all, "er", "einer",
			group{reached, "hat sein Ziel erreicht", "haben ihr Ziel erreicht"},
			group{counts[data.Green], "liegt " + way + " im Plan", "liegen " + way + " im Plan"},
			group{counts[data.Yellow], "ist gefährdet", "sind gefährdet"},
			group{counts[data.Red], "ist kritisch", "sind kritisch"},
			group{counts[data.Grey], "wird nicht bewertet", "werden nicht bewertet"},
		)
}
