package reports

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/document"
)

// money tells how the money is used, Finanzposition by Finanzposition; of a large plan, whose measures stand in groups,
// it tells the sums. What is unbar is told apart. In a Sachbericht it is
// the zahlenmäßiger Nachweis, and keeps to the order of the Finanzierungsplan: source, year, Kostenart.
func money(s *section) {
	p := s.Project
	_, granted := p.GrantSource()
	if len(p.Budget) == 0 && !granted && len(p.Instalments) == 0 && len(p.Incomes) == 0 {
		if s.asks(data.KindBudgetItem, "source") || s.Report.Kind == data.FactualReport {
			s.sentences(document.Plain, "Finanzpositionen sind noch nicht erfasst.")
		}
		return
	}
	items := s.positions()
	s.sentences(document.Plain, drawdownSentence(s.at.whole, s.Date), restSentence(data.SumOf(data.Cash(items))))
	if s.Report.Kind == data.FactualReport {
		s.moneyOfProof(items)
		return
	}
	s.sentences(document.Plain, carriedSentence(data.SumOf(items)), s.ruledSentence())
	switch {
	case len(items) == 0:
	case p.Grouped():
		s.add(s.positionTable(items))
		told := ""
		if s.Outline.Has(data.SectionMeasures) {
			told = s.say("; was auf {4 eine Maßnahme} entfällt, steht bei {3 ihr} unter „Mittel“")
		}
		s.sentences(document.Small, fmt.Sprintf("Die %s Finanzpositionen sind nach Quelle, Jahr und Kostenart zusammengefasst%s.", data.Count(len(items)), told),
			forecastNote(data.SumOf(items)), withInKindSentence(items))
		s.notes()
	default:
		s.add(s.itemTable(items))
		s.sentences(document.Small, itemTableNote(items), withInKindSentence(items))
		s.itemNotes(items)
	}
	s.paragraph("Abgeschlossene Haushaltsjahre", s.closedYears(items))
	s.plans()
	s.grant()
}

// moneyOfProof is the rest of the zahlenmäßiger Nachweis.
func (s *section) moneyOfProof(items []data.Position) {
	cash, inKind := data.Cash(items), data.InKind(items)
	s.sentences(document.Plain, inKindSentence(data.SumOf(inKind)), carriedSentence(data.SumOf(items)), s.ruledSentence())
	if len(items) > 0 {
		s.heading(2, "Mittel nach Quelle")
		if len(cash) > 0 {
			figure, alt := chart.Money(cash, figureWidth)
			s.add(document.Figure{Drawing: figure, Alt: alt, KeepWithNext: true})
		}
		s.add(sourceTable(items))
		s.heading(2, "Mittel nach Quelle, Jahr und Kostenart")
		s.add(s.positionTable(items))
		s.sentences(document.Small, forecastNote(data.SumOf(items)))
		s.notes()
	}
	s.planChanges()
	s.grantOfProof()
}

// positions gives the Finanzpositionen that the readers see, at the Stichtag.
func (s *section) positions() []data.Position { return s.Project.Positions(s.Date) }

// drawdownSentence tells the Mittelabfluss of the term.
func drawdownSentence(p data.Project, key data.Date) string {
	if len(p.Budget) == 0 {
		return "Finanzpositionen sind noch nicht erfasst."
	}
	d := p.DrawdownOfTerm(key)
	if d.Planned <= 0 {
		return fmt.Sprintf("Geplant sind keine Mittel, ausgegeben %s.", d.Spent)
	}
	text := fmt.Sprintf("Vom Soll von %s sind am Stichtag %s ausgegeben (%s).", d.Planned, d.Spent, data.Percent(100*float64(d.Spent)/float64(d.Planned)))
	if share, known := d.Share(); known {
		text += fmt.Sprintf(" Bei gleichmäßigem Mittelabfluss über die Laufzeit wären es %s; tatsächlich sind %s davon abgeflossen.", d.Due, data.Percent(share))
	}
	return text
}

// inKindSentence tells what the house did without money.
func inKindSentence(m data.Money) string {
	if m.Items == 0 {
		return ""
	}
	return fmt.Sprintf("Dazu kommt, ohne dass Geld fließt, unbare Eigenleistung: %s von geplanten %s.", m.Spent, m.Planned)
}

// carriedSentence names what was taken over as sums without days of their own.
func carriedSentence(m data.Money) string {
	if m.Carried == 0 {
		return ""
	}
	return fmt.Sprintf("Von den Beträgen sind %s als Summen ohne einzelne Buchungen übernommen; ihr Tag ist der eines Stichtags oder das Ende des Haushaltsjahres.", m.Carried)
}

// ruledSentence says of a further edition of an older release that its sums are put together otherwise.
func (s *section) ruledSentence() string {
	if s.Project.Judged == nil || s.Project.Judged.Rules >= data.ApartRules || len(data.InKind(s.positions())) == 0 {
		return ""
	}
	return "Die Ampeln sind die der Freigabe; damals zählte unbare Eigenleistung bei den Ausgaben mit. Die Summen hier zeigen sie getrennt."
}

// restSentence tells what is bound, what is left and what the forecast says.
func restSentence(m data.Money) string {
	if m.Items == 0 {
		return ""
	}
	var parts []string
	if m.Committed > 0 {
		parts = append(parts, fmt.Sprintf("Gebunden sind weitere %s.", m.Committed))
	}
	left, over := m.Left(), -m.Open()
	switch {
	case over > 0:
		parts = append(parts, fmt.Sprintf("Ausgaben und Bindungen liegen %s über dem Soll.", over))
	case left < 0:
		parts = append(parts, fmt.Sprintf("Frei verfügbar ist nichts mehr; Ausgaben und Bindungen übersteigen um %s, was ohne die abgeschlossenen Haushaltsjahre zur Verfügung stand.", -left))
	default:
		parts = append(parts, fmt.Sprintf("Frei verfügbar sind %s.", left))
	}
	if m.Lapsed > 0 {
		parts = append(parts, fmt.Sprintf("Aus abgeschlossenen Haushaltsjahren sind %s nicht mehr verfügbar.", m.Lapsed))
	}
	return strings.Join(append(parts, forecastSentence(m)), " ")
}

// forecastSentence tells what will have been spent, where somebody has said so.
func forecastSentence(m data.Money) string {
	if !m.ForecastRecorded() {
		text := "Eine Prognose ist nicht erfasst."
		if over := m.Forecast - m.Planned; over > 0 {
			text += fmt.Sprintf(" Ausgaben und Bindungen übersteigen bei einzelnen Positionen das Soll, zusammen um %s.", over)
		}
		return text
	}
	over := m.ForecastSum - m.ForecastPlan
	switch {
	case m.ForecastPartly():
		return expectedOfPart(m, over)
	case m.Closed > 0 && m.Closed < m.Items:
		return fmt.Sprintf("Erwartet werden %s (abgeschlossene Haushaltsjahre mit ihrem Ist), %s.", m.ForecastSum, againstPlan(over))
	case m.Closed == m.Items && over == 0:
		return fmt.Sprintf("Alle Haushaltsjahre sind abgeschlossen; die Ausgaben von %s entsprechen dem Soll.", m.ForecastSum)
	case m.Closed == m.Items:
		return fmt.Sprintf("Alle Haushaltsjahre sind abgeschlossen; die Ausgaben von %s liegen %s.", m.ForecastSum, againstPlan(over))
	case over == 0:
		return "Die Prognose entspricht dem Soll."
	}
	return fmt.Sprintf("Die Prognose von %s liegt %s.", m.ForecastSum, againstPlan(over))
}

// expectedOfPart says of a part of the Soll by how much the Prognose differs from it.
func expectedOfPart(m data.Money, over data.Cents) string {
	text := fmt.Sprintf("Erwartet wird für %s des Solls genau dieser Betrag", m.ForecastPlan)
	switch {
	case over > 0:
		text = fmt.Sprintf("Erwartet werden für %s des Solls %s mehr", m.ForecastPlan, over)
	case over < 0:
		text = fmt.Sprintf("Erwartet werden für %s des Solls %s weniger", m.ForecastPlan, -over)
	}
	if m.Closed > 0 {
		text += ", abgeschlossene Haushaltsjahre mit ihrem Ist gerechnet"
	}
	return text + "; für den Rest ist keine Prognose erfasst."
}

// againstPlan says by how much an amount is above or below the Soll.
func againstPlan(over data.Cents) string {
	switch {
	case over > 0:
		return fmt.Sprintf("%s über dem Soll", over)
	case over < 0:
		return fmt.Sprintf("%s unter dem Soll", -over)
	}
	return "so viel wie das Soll"
}

// withInKindSentence says what the Soll is with the unbare Eigenleistung, which the sums in money leave out.
func withInKindSentence(items []data.Position) string {
	if len(data.InKind(items)) == 0 || len(data.Cash(items)) == 0 {
		return ""
	}
	return fmt.Sprintf("Für unbare Eigenleistung fließt kein Geld; mit ihr beträgt das Soll %s.", data.SumOf(items).Planned)
}

// itemTableNote says what stands for a Prognose that nobody has recorded.
func itemTableNote(items []data.Position) string {
	if note := forecastNote(data.SumOf(items)); note != "" {
		return "„–“ unter Prognose heißt, dass keine erfasst ist. " + note
	}
	return ""
}

// forecastNote says what a sum of Prognosen holds where some are not recorded.
func forecastNote(m data.Money) string {
	if !m.ForecastPartly() {
		return ""
	}
	return "Wo keine Prognose erfasst ist, zählt in den Summen der Prognose das Soll, mindestens aber, was ausgegeben und gebunden ist; bei abgeschlossenen Haushaltsjahren zählt das Ist."
}

// notes prints the Erläuterungen, which say why a Finanzposition differs from
// its plan.
func (s *section) notes() {
	var list document.List
	for _, b := range s.positions() {
		if b.Note == "" {
			continue
		}
		name := strings.Join(given(data.CostTypeName(b.CostType), chart.SourceName(b.Source), yearName(b.Year)), ", ")
		item := []document.Run{{Text: name}}
		if b.Measure != "" {
			item = append(item, document.Run{Text: " ("}, s.idRun(b.Measure), document.Run{Text: ")"})
		}
		list.Items = append(list.Items, append(item, document.Run{Text: ": " + b.Note}))
	}
	if len(list.Items) > 0 {
		s.add(document.Paragraph{Runs: []document.Run{{Text: "Erläuterungen:", Bold: true}}, KeepWithNext: true}, list)
	}
}

// itemNotes prints the Erläuterungen one behind the other, by the Kennungen of the Finanzpositionen.
func (s *section) itemNotes(items []data.Position) {
	var notes []string
	for _, v := range items {
		if v.Note != "" {
			notes = append(notes, v.ID+": "+closed(oneLine(v.Note)))
		}
	}
	s.paragraph("Erläuterungen", strings.Join(notes, " "))
}

// oneLine joins the lines of a text.
func oneLine(text string) string { return strings.ReplaceAll(strings.TrimSpace(text), "\n", " ") }

// closedYears lists the Haushaltsjahre that are abgeschlossen at the Stichtag: those that somebody has closed, and those of
// Finanzpositionen that are over for good.
func (s *section) closedYears(items []data.Position) string {
	told := map[int]string{}
	for _, v := range items {
		if v.Closed {
			told[v.Year] = fmt.Sprintf("%d mit dem Ende der Auslaufzeit", v.Year)
		}
	}
	for _, y := range s.Project.Programme.ClosedYears {
		switch {
		case !s.Project.Programme.Closed(y.Year, s.Date):
		case y.Date == "":
			told[y.Year] = fmt.Sprint(y.Year)
		case y.Date <= s.Date:
			told[y.Year] = fmt.Sprintf("%d am %s", y.Year, y.Date)
		}
	}
	var years []string
	for _, year := range slices.Sorted(maps.Keys(told)) {
		years = append(years, told[year])
	}
	if len(years) == 0 {
		return ""
	}
	return and(years) + "."
}
