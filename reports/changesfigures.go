package reports

import (
	"fmt"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// writeIndicators shows what was measured since the last report.
func (c comparison) writeIndicators() {
	t := document.Table{
		Summary: "Zu jedem Indikator der Messwert beim letzten Bericht und der von jetzt, die Änderung und die Zielerreichung.",
		Columns: []document.Column{
			{Head: "Indikator", Weight: 69},
			{Head: "Bisher", Weight: 25},
			{Head: "Jetzt", Weight: 25},
			{Head: "Änderung", Weight: 20, Align: document.Right},
			{Head: "Zielerreichung", Weight: 26, Align: document.Right},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, i := range c.Changes.Indicators.Changed {
		if i.Was.Date == i.Is.Date && i.Was.Value == i.Is.Value {
			continue
		}
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: c.indicatorRuns(i.Now)},
			cell(dated(i.Old.Said(i.Was.Value), i.Was.Date)),
			cell(dated(i.Now.Said(i.Is.Value), i.Is.Date)),
			cell(delta(i)),
			cell(attainment(i.Now, c.Date)),
		))
	}
	d := c.Changes.Indicators
	if len(t.Rows)+len(d.New)+len(d.Removed) == 0 {
		return
	}
	c.heading(2, "Indikatoren")
	gone := func(i data.Indicator) []document.Run { return document.Text(named(i.ID, i.Name)) }
	if len(t.Rows) > 0 {
		c.add(t)
	}
	c.outcomes(outcome{"Neu", each(d.New, c.indicatorRuns)}, outcome{"Gestrichen", each(d.Removed, gone)})
}

// delta writes by how much a value has changed, without its unit.
func delta(c data.IndicatorChange) string {
	by := c.Delta()
	switch n, known := by.Number(); {
	case !known:
		return ""
	case n > 0:
		return signed(1, by.String())
	case n < 0:
		return signed(-1, by.String())
	}
	return signed(0, "")
}

// writeMoney shows how plan, spending and forecast have moved.
func (c comparison) writeMoney() {
	if c.Money.Empty() {
		return
	}
	t := document.Table{
		Summary: c.say("Zu {3 jeder Maßnahme} mit geänderten Beträgen Plan, Ist und Prognose mit der Änderung seit dem letzten Bericht, dazu die Summe, der Anteil der Förderung und die unbare Eigenleistung."),
		Columns: []document.Column{
			{Head: c.say("{Maßnahme}"), Weight: 36},
			{Head: "Soll", Weight: 21.5, Align: document.Right},
			{Head: "Änderung Soll", Weight: 21.5, Align: document.Right},
			{Head: "Ist", Weight: 21.5, Align: document.Right},
			{Head: "Änderung Ist", Weight: 21.5, Align: document.Right},
			{Head: "Prognose", Weight: 21.5, Align: document.Right},
			{Head: "Änderung Prognose", Weight: 21.5, Align: document.Right},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, m := range c.Money.Measures {
		t.Rows = append(t.Rows, document.Row{Cells: moneyMove(c.payer(m.Measure), m)})
	}
	t.Rows = append(t.Rows, document.Row{Strong: true, Cells: moneyMove(document.Text("Summe"), c.Money.Total)})
	if grant := c.Money.Grant; grant.Old != (data.Money{}) || grant.Now != (data.Money{}) {
		t.Rows = append(t.Rows, document.Row{Cells: moneyMove(document.Text("davon "+c.at.whole.GrantName()), grant)})
	}
	if inKind := c.Money.InKind; inKind.Old != (data.Money{}) || inKind.Now != (data.Money{}) {
		t.Rows = append(t.Rows, document.Row{Cells: moneyMove(document.Text("Unbare Eigenleistung, nicht in der Summe"), inKind)})
	}
	c.heading(2, "Finanzen")
	if text := c.grantMove(); text != "" {
		c.add(document.Paragraph{Runs: document.Text(text), KeepWithNext: true})
	}
	c.add(t)
}

// payer names the measure that is paid, also one that is no longer there.
func (c comparison) payer(id string) []document.Run {
	if id == "" {
		return document.Text(c.say("Ohne {Maßnahme}"))
	}
	if m, known := c.Project.Measure(id); known {
		return []document.Run{c.measureRun(m)}
	}
	m, _ := c.last.Project.Measure(id)
	return document.Text(measureName(m))
}

func moneyMove(name []document.Run, m data.MoneyChange) []document.Cell {
	rise := m.Rise()
	planned, spent := m.Now.Planned.String(), m.Now.Spent.String()
	plannedMove, spentMove := signed(rise.Planned, rise.Planned.String()), signed(rise.Spent, rise.Spent.String())
	if m.Now.Items == 0 {
		planned, spent, plannedMove, spentMove = notRecorded, notRecorded, "nicht mehr erfasst", "nicht mehr erfasst"
	} else if m.Old.Items == 0 {
		plannedMove, spentMove = "neu erfasst", "neu erfasst"
	}
	return []document.Cell{
		{Runs: name}, cell(planned), cell(plannedMove), cell(spent), cell(spentMove), cell(forecast(m.Now)), cell(forecastMove(m)),
	}
}

// forecastMove says how a Prognose has moved, where there were two of them.
func forecastMove(m data.MoneyChange) string {
	switch was, is := m.Old.ForecastRecorded(), m.Now.ForecastRecorded(); {
	case was && is:
		rise := m.Rise().Forecast
		return signed(rise, rise.String())
	case is && m.Now.ForecastPartly():
		return "teils neu erfasst"
	case is:
		return "neu erfasst"
	case was:
		return "nicht mehr erfasst"
	}
	return ""
}

// grantMove says how spending of the grant has moved.
func (c comparison) grantMove() string {
	m := c.Money.Grant
	if m.Old.Items == 0 || m.Now.Items == 0 {
		return ""
	}
	return fmt.Sprintf("Die Ausgaben aus der Förderung (%s) %s.", c.at.whole.GrantName(), moved(m.Rise().Spent, m.Now.Spent, "en"))
}
