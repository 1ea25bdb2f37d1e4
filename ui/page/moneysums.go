package page

import (
	"cmp"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/drawing"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// moneySums shows what the Finanzpositionen add up to.
type moneySums struct {
	desk    *desk.Desk
	content *widget.KeyScroll
	column  *fyne.Container
	chart   *widget.Chart
	// detail has source, year and position, years only the years, raten the
	// instalments.
	detail, years, raten *widget.Figures
}

func newMoneySums(d *desk.Desk) *moneySums {
	heads := []string{"Soll", "Ist", "Gebunden", "Prognose", "Frei"}
	s := &moneySums{desk: d, column: container.New(widget.CardColumn{}), chart: widget.NewChart()}
	s.detail = widget.NewFigures(append([]string{"Quelle, Jahr und Kostenart"}, heads...)...)
	s.years = widget.NewFigures(append([]string{"Haushaltsjahr"}, heads...)...)
	s.raten = widget.NewFigures("Rate", "Betrag", "Abgerufen am", "Eingegangen", "Zuletzt am")
	s.content = widget.NewKeyScroll(s.column)
	return s
}

func (s *moneySums) refresh() {
	p, today := s.desk.Project(), s.desk.Today()
	items := s.desk.Positions()
	var cards []fyne.CanvasObject
	if len(p.Budget) == 0 {
		cards = append(cards, widget.Card("Noch keine Finanzposition",
			widget.NewParagraph("Sobald unter „Positionen“ ein Soll und unter „Buchungen“ Zahlungen stehen, sind hier die Summen nach Quelle, Haushaltsjahr und Kostenart.")))
	} else {
		s.chart.SetChart(func(mm float64) (drawing.Drawing, string) { return chart.Money(items, mm) })
		s.detail.SetRows(moneyRows(p.CostTypes, items))
		s.years.SetRows(yearRows(data.Cash(items)))
		cards = append(cards,
			widget.Card("Mittelabfluss", paragraphs(drawdownSentences(p, today))...),
			widget.Card("Soll und Ist nach Quelle", s.chart),
			widget.Card("Summen nach Quelle, Jahr und Kostenart", s.detail),
			widget.Card("Summen in Geld nach Haushaltsjahr", s.years),
		)
	}
	if grant := p.Grant(today); grant.Known || len(p.Instalments) > 0 {
		lines := paragraphs(grantSentences(grant, p.Municipality.Body()))
		if len(p.Instalments) > 0 {
			s.raten.SetRows(instalmentRows(p.Rates(today), s.desk.NameOfReport))
			lines = append(lines, s.raten)
		}
		cards = append(cards, widget.Card("Förderung und Raten", lines...))
	}
	s.column.Objects = cards
	s.content.Refresh()
}

func paragraphs(sentences []string) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, text := range sentences {
		list = append(list, widget.NewParagraph(text))
	}
	return list
}

// moneyRow writes a sum.
func moneyRow(name string, m data.Money) widget.FigureRow {
	forecast := "nicht erfasst"
	if m.ForecastRecorded() {
		forecast = amountOrDash(m.Forecast)
	}
	return widget.FigureRow{Cells: []string{name, amountOrDash(m.Planned), amountOrDash(m.Spent), amountOrDash(m.Committed), forecast, amountOrDash(m.Left())}}
}

func amountOrDash(c data.Cents) string { return cmp.Or(form.AmountOf(c), "–") }

func sumRow(name string, m data.Money) widget.FigureRow {
	row := moneyRow(name, m)
	row.Sum = true
	return row
}

// moneyRows sums up by source, and inside each by year and Kostenart, in the order of the plan.
func moneyRows(order []data.CostType, items []data.Position) []widget.FigureRow {
	var rows []widget.FigureRow
	for _, source := range chart.Sources(items) {
		of := slices.DeleteFunc(slices.Clone(items), func(b data.Position) bool { return b.Source.ID != source.ID })
		rows = append(rows, sumRow(chart.SourceName(source), data.SumOf(of)))
		sums := data.SumBy(of, func(b data.Position) slot { return slot{b.Year, b.CostType} })
		for _, at := range slotsOf(order, sums) {
			row := moneyRow(at.name(), sums[at])
			row.Inside = true
			rows = append(rows, row)
		}
	}
	cash, inKind := data.Cash(items), data.InKind(items)
	if len(inKind) == 0 || len(cash) == 0 {
		return append(rows, sumRow("Insgesamt", data.SumOf(items)))
	}
	return append(rows, sumRow("Insgesamt in Geld", data.SumOf(cash)), sumRow("Unbare Eigenleistung", data.SumOf(inKind)))
}

// slot is a year and a Kostenart, by which a source is divided.
type slot struct {
	year     int
	costType string
}

func (s slot) name() string {
	return cmp.Or(desk.YearOf(s.year), "ohne Jahr") + "\u00a0 " + cmp.Or(s.costType, "ohne Kostenart")
}

// slotsOf gives the slots by year and in the order of the Kostenarten.
func slotsOf(order []data.CostType, sums map[slot]data.Money) []slot {
	var list []slot
	for at := range sums {
		list = append(list, at)
	}
	rank := func(s slot) int {
		if at := slices.IndexFunc(order, func(c data.CostType) bool { return c.Name == s.costType }); at >= 0 {
			return at
		}
		return len(order)
	}
	slices.SortFunc(list, func(a, b slot) int {
		return cmp.Or(cmp.Compare(a.year, b.year), cmp.Compare(rank(a), rank(b)), cmp.Compare(a.costType, b.costType))
	})
	return list
}

// yearRows sums up by year.
func yearRows(items []data.Position) []widget.FigureRow {
	sums := data.SumBy(items, func(b data.Position) slot { return slot{year: b.Year} })
	var rows []widget.FigureRow
	for _, at := range slotsOf(nil, sums) {
		rows = append(rows, moneyRow(cmp.Or(desk.YearOf(at.year), "Ohne Jahr"), sums[at]))
	}
	return append(rows, sumRow("Insgesamt", data.SumOf(items)))
}

// instalmentRows lists the Raten with what came in of them, and their sums.
func instalmentRows(list []data.PaidRate, nameOfReport func(string) string) []widget.FigureRow {
	var rows []widget.FigureRow
	var all, came data.Cents
	for _, r := range list {
		name := r.ID
		if r.Report != "" {
			name += "\u00a0 " + nameOfReport(r.Report)
		}
		rows = append(rows, widget.FigureRow{Cells: []string{name, r.Amount.String(), cmp.Or(r.Requested.String(), "–"), amountOrDash(r.Received), cmp.Or(r.Last.String(), "–")}})
		all, came = all+r.Amount, came+r.Received
	}
	return append(rows, widget.FigureRow{Cells: []string{"Insgesamt", all.String(), "", amountOrDash(came), ""}, Sum: true})
}

// drawdownSentences say how the Mittelabfluss is, over the term and in the year
// of a key date.
func drawdownSentences(p data.Project, key data.Date) []string {
	year := key.Time().Year()
	list := []string{drawdownSentence(fmt.Sprintf("Über die ganze Laufzeit sind am %s", key), p.DrawdownOfTerm(key))}
	if d := p.DrawdownOfYear(year, key); d.Planned != 0 || d.Spent != 0 { // outside the term there is nothing to say
		list = append(list, drawdownSentence(fmt.Sprintf("Im Haushaltsjahr %d sind bis dahin", year), d))
	}
	if lapsed := data.SumOf(p.Positions(key)).Lapsed; lapsed > 0 {
		list = append(list, fmt.Sprintf("Aus abgeschlossenen Haushaltsjahren sind %s nicht mehr verfügbar; als Prognose zählt dort das Ist.", lapsed))
	}
	return list
}

func drawdownSentence(begin string, d data.Drawdown) string {
	text := fmt.Sprintf("%s %s von geplanten %s ausgegeben.", begin, d.Spent, d.Planned)
	if share, known := d.Share(); known {
		text += fmt.Sprintf(" Bei gleichmäßigem Mittelabfluss wären es %s; erreicht sind davon %s.", d.Due, data.Percent(share))
	}
	return text
}

// grantSentences say what of the grant was requested, came in and is spent.
func grantSentences(g data.Grant, by data.Noun) []string {
	if !g.Known {
		return []string{"Bei keiner Quelle steht, dass sie die Förderung ist. Bitte unter „Quellen“ kennzeichnen."}
	}
	var list []string
	if g.Funding > 0 {
		list = append(list, fmt.Sprintf("Die Förderung („%s“) beträgt %s.", g.Name, g.Funding))
	} else {
		list = append(list, fmt.Sprintf("Wie hoch die Förderung („%s“) ist, ist nicht erfasst. Bitte unter „Quellen“ eintragen.", g.Name))
	}
	text := "Raten und Einnahmen sind nicht erfasst; was abgerufen und eingegangen ist, ist nicht bekannt."
	if g.Recorded {
		text = fmt.Sprintf("Abgerufen sind %s, eingegangen %s.", g.Requested, g.Received)
		if g.Repaid > 0 {
			text += fmt.Sprintf(" Davon sind %s zurückgezahlt.", g.Repaid)
		}
	}
	if out := g.Awaited; out > 0 {
		text += fmt.Sprintf(" Auf %s wartet %s noch.", out, by.Nominative())
	}
	list = append(list, text)
	if borne := g.Borne(); borne > 0 {
		list = append(list, fmt.Sprintf("Aus der Förderung sind %s ausgegeben, die nicht zuwendungsfähig oder nicht bewilligt sind; sie trägt %s.", borne, by.Nominative()))
	}
	switch advance := g.Advance(); {
	case !g.Recorded, !g.SpentRecorded:
	case advance > 0 && g.Received > 0:
		list = append(list, fmt.Sprintf("Von den eingegangenen Mitteln sind %s noch nicht verwendet.", advance))
	case advance < 0:
		list = append(list, fmt.Sprintf("%s hat %s vorgestreckt.", data.Capital(by.Nominative()), -advance))
	}
	if open := g.Unplanned(); g.Funding > 0 && open > 0 {
		list = append(list, fmt.Sprintf("Für %s der Förderung ist noch keine Position geplant.", open))
	} else if open < 0 && g.Funding > 0 {
		list = append(list, fmt.Sprintf("Die Positionen planen %s mehr ein, als die Förderung beträgt.", -open))
	}
	return list
}
