package reports

import (
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
	indicatorHeight = 26
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
		light, _ := s.Project.IndicatorLight(i, s.Date)
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: s.indicatorRuns(i)},
			cell(string(i.Type)),
			cell(dated(i.Said(i.Baseline), i.BaselineDate)),
			cell(dated(targetText(i), i.TargetDate)),
			cell(dated(i.Said(last.Value), last.Date)),
			cell(attainment(i, s.Date)),
			document.Cell{Runs: []document.Run{lightRun(light)}},
		))
	}
	s.add(t)
}

// indicator shows an indicator in the sheet of its measure: how it stands, its
// line, and the readings beside it.
func (s *section) indicator(i data.Indicator) {
	light, reason := s.Project.IndicatorLight(i, s.Date)
	s.add(document.Paragraph{Runs: []document.Run{
		{Text: "Indikator " + named(i.ID, i.Name) + ": ", Bold: true}, lightRun(light), {Text: ". " + reason},
	}, KeepWithNext: true})
	readings := readingsUntil(i, s.Date)
	if hasCourse(i, readings) {
		figure, alt := chart.IndicatorSized(i, s.Date, indicatorWidth, indicatorHeight)
		s.add(document.Figure{Drawing: figure, Alt: alt, KeepWithNext: true}) // the paragraph above is its caption
	}
	s.add(readingTable(i, readings))
	s.add(labelled("Anmerkung", i.Note)...)
}

// hasCourse says whether the values make a line that shows more than the sentence
// above it: those of two days are a slope, which the Zielerreichung is as well.
func hasCourse(i data.Indicator, readings []data.Reading) bool {
	days := map[data.Date]bool{}
	if i.Baseline != "" && i.BaselineDate != "" {
		days[i.BaselineDate] = true
	}
	for _, r := range readings {
		days[r.Date] = true
	}
	return len(days) > 2
}

// readingTable lists what the line joins, from the Basiswert to the Zielwert.
func readingTable(i data.Indicator, readings []data.Reading) document.Table {
	t := document.Table{
		Summary: fmt.Sprintf("Basiswert, Messwerte und Zielwert des Indikators „%s“ mit Datum und Herkunft.", indicatorName(i)),
		Columns: []document.Column{
			{Head: strings.TrimSpace("Wert von " + i.ID), Weight: 32}, {Head: "Datum", Weight: 20}, {Head: i.Unit, Weight: 24, Align: document.Right}, {Head: "Herkunft", Weight: 89},
		},
		RowHeads: true,
		Small:    true,
	}
	if i.Unit == "" {
		t.Columns[2].Head = "Betrag"
	}
	t.Rows = append(t.Rows, row(cell("Basiswert"), cell(i.BaselineDate.String()), cell(i.Baseline.String()), cell("")))
	for _, r := range readings {
		source := r.Source
		for _, more := range given(r.Method, r.Comment) {
			if source != "" {
				source += "; "
			}
			source += more
		}
		t.Rows = append(t.Rows, row(cell("Messwert"), cell(r.Date.String()), cell(r.Value.String()), cell(source)))
	}
	t.Rows = append(t.Rows, row(cell(targetName(i)), cell(i.TargetDate.String()), cell(targetNumber(i)), cell("")))
	return t
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
	return told +
		breakdown(all, "er", "einer",
			group{reached, "hat sein Ziel erreicht", "haben ihr Ziel erreicht"},
			group{counts[data.Green], "liegt " + way + " im Plan", "liegen " + way + " im Plan"},
			group{counts[data.Yellow], "ist gefährdet", "sind gefährdet"},
			group{counts[data.Red], "ist kritisch", "sind kritisch"},
			group{counts[data.Grey], "wird nicht bewertet", "werden nicht bewertet"},
		)
}

func targetName(i data.Indicator) string {
	if i.Direction == data.Corridor {
		return "Zielkorridor"
	}
	return "Zielwert"
}
