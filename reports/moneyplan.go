package reports

import (
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/reports/document"
)

// planChanges tells how the approved Finanzierungsplan was changed, and by how much Einzelansätze are
// exceeded.
func (s *section) planChanges() {
	plans := s.Project.PlansAt(s.Date)
	if len(plans) < 2 {
		return
	}
	s.heading(2, "Änderungen des Finanzierungsplans")
	t := document.Table{
		Summary: "Zu jeder Änderung des Finanzierungsplans ab wann sie gilt, Bescheid oder Anzeige, Grund und Summe des Solls danach.",
		Columns: []document.Column{
			{Head: "Änderung", Weight: 34}, {Head: "Gilt ab", Weight: 20}, {Head: "Bescheid oder Anzeige", Weight: 38}, {Head: "Grund", Weight: 50}, {Head: "Soll danach", Weight: 23, Align: document.Right},
		},
		RowHeads: true,
		Small:    true,
	}
	for n, plan := range plans {
		t.Rows = append(t.Rows, row(cell(planName(plan)), cell(plan.Date.String()), cell(noticeOf(plan.Notice, plan.Reference)), cell(strings.Join(given(s.termUnder(plan), plan.Reason), ": ")),
			cell(data.SumOf(data.Cash(s.Project.PositionsUnder(plans[:n+1], s.Date))).Planned.String())))
	}
	s.add(t)
}

// plans tells of the versions of the Finanzierungsplan from when and on what grounds each holds, and the Soll under it.
func (s *section) plans() {
	versions := s.Project.PlansAt(s.Date)
	var told []string
	for n, plan := range versions {
		text := planName(plan)
		if plan.Date != "" {
			text += ", gilt ab " + plan.Date.String()
		}
		if notice := noticeOf(plan.Notice, plan.Reference); notice != "" {
			text += " (" + notice + ")"
		}
		if term := s.termUnder(plan); term != "" {
			text += ", " + term
		}
		if plan.Reason != "" {
			text += ": " + closed(oneLine(plan.Reason)) + " Soll"
		} else {
			text += ", Soll"
		}
		told = append(told, fmt.Sprintf("%s in Geld %s.", text, data.SumOf(data.Cash(s.Project.PositionsUnder(versions[:n+1], s.Date))).Planned))
	}
	if len(told) > 1 || len(versions) == 1 && versions[0] != (data.Plan{ID: versions[0].ID, Kind: versions[0].Kind}) {
		s.paragraph("Finanzierungsplan", strings.Join(told, " "))
	}
}

// planName names a version of the Finanzierungsplan.
func planName(v data.Plan) string {
	if v.Kind == "" {
		return string(data.PlanApproved)
	}
	return string(v.Kind)
}

// termUnder says how a version of the Finanzierungsplan changed the term, nothing where it did not.
func (s *section) termUnder(v data.Plan) string {
	if v.FormerEnd == "" {
		return ""
	}
	return fmt.Sprintf("Laufzeit bis %s statt %s", s.Project.EndUnder(v), v.FormerEnd)
}

// noticeOf writes day and Zeichen of a Bescheid: „vom 15.03.2018, Az. 12“.
func noticeOf(day data.Date, reference string) string {
	var parts []string
	if day != "" {
		parts = append(parts, "vom "+day.String())
	}
	return strings.Join(append(parts, given(reference)...), ", ")
}

// grant tells what of the grant was requested, came in and is spent, with all Raten and Einnahmen.
func (s *section) grant() {
	if text := s.grantText(); text != "" {
		s.add(document.Paragraph{Runs: []document.Run{{Text: "Förderung und Auszahlung: ", Bold: true}, {Text: text}}})
	}
	paid := map[string]bool{}
	var sources []data.Source
	for _, source := range append(slices.Clone(s.Project.Sources), data.Source{}) {
		if slices.ContainsFunc(s.Project.Instalments, func(i data.Instalment) bool { return s.source(i.Source).ID == source.ID }) {
			sources = append(sources, source)
		}
	}
	for _, source := range sources {
		t := s.paidRates(source, paid)
		if len(sources) == 1 && source.Grant {
			t.Caption = ""
		}
		s.add(t)
	}
	s.otherIncome(paid)
}

// grantOfProof is the same in the zahlenmäßiger Nachweis, which lists the Einnahmen elsewhere.
func (s *section) grantOfProof() {
	text := s.grantText()
	if text == "" {
		return
	}
	s.heading(2, "Förderung und Auszahlung")
	s.add(document.Paragraph{Runs: document.Text(text), KeepWithNext: true})
	s.rates()
}

// grantText says on what the grant rests and what became of it.
func (s *section) grantText() string {
	g := s.at.whole.Grant(s.Date)
	if !g.Known && len(s.Project.Instalments) == 0 {
		return ""
	}
	return joined(s.noticeSentence(), grantSentence(g, s.Project.Municipality.Body()), s.grantedSentence(g), quotaSentence(s.at.whole, s.Date), proofSentence(s.Project.Programme))
}

// paidRates lists the Raten of a source, each with all that came in of it, and marks that as told.
func (s *section) paidRates(source data.Source, paid map[string]bool) document.Table {
	t := document.Table{
		Caption: "Raten: " + chart.SourceName(source),
		Summary: "Auszahlungsraten mit Betrag, dem Bericht, mit dem sie fällig werden, Abruf, und was davon an welchem Tag eingegangen ist.",
		Columns: []document.Column{
			{Head: "Rate", Weight: 14},
			{Head: "Betrag", Weight: 19, Align: document.Right},
			{Head: "Fällig mit", Weight: 46},
			{Head: "Abgerufen am", Weight: 21},
			{Head: "Eingegangen", Weight: 65},
		},
		RowHeads: true,
		Small:    true,
	}
	var sum, came data.Cents
	for _, r := range s.Project.Rates(s.Date) {
		if s.source(r.Source).ID != source.ID {
			continue
		}
		sum, came = sum+r.Amount, came+r.Received
		var in []string
		for _, i := range s.Project.IncomeUntil(s.Date) {
			if i.Instalment == r.ID && i.Source == r.Source && i.Amount >= 0 {
				paid[i.ID] = true
				in = append(in, incomeText(i))
			}
		}
		t.Rows = append(t.Rows, row(cell(r.ID), cell(r.Amount.String()), cell(strings.Join(given(s.dueReport(r.Instalment), r.Note), "\n")), cell(r.Requested.String()), cell(strings.Join(in, "\n"))))
	}
	all := len(t.Rows)
	for column := len(t.Columns) - 1; column > 1; column-- {
		if !slices.ContainsFunc(t.Rows, func(r document.Row) bool { return r.Cells[column].Runs[0].Text != "–" }) {
			t = withoutColumn(t, column)
		}
	}
	if all > 1 {
		total := document.Row{Strong: true, Cells: []document.Cell{cell("Summe"), cell(sum.String())}}
		for _, c := range t.Columns[2:] {
			if c.Head == "Eingegangen" {
				total.Cells = append(total.Cells, cell(came.String()))
			} else {
				total.Cells = append(total.Cells, document.CellOf(""))
			}
		}
		t.Rows = append(t.Rows, total)
	}
	return t
}

// incomeText writes an Einnahme: „10.000,00 € am 16.01.2018 (EN1: 2. Rate)“.
func incomeText(i data.Income) string {
	text := fmt.Sprintf("%s am %s (%s", i.Amount, i.Date, i.ID)
	if more := strings.Join(given(i.Reason, payerText(i)), ", "); more != "" {
		text += ": " + oneLine(more)
	}
	return text + ")"
}

func payerText(i data.Income) string {
	if i.Payer == "" {
		return ""
	}
	return "Einzahler " + i.Payer
}

// otherIncome tells the Einnahmen that pay no Rate, and Rückzahlungen, and what all add up to.
func (s *section) otherIncome(told map[string]bool) {
	var list []string
	all := s.Project.IncomeUntil(s.Date)
	for _, i := range all {
		if told[i.ID] {
			continue
		}
		text := fmt.Sprintf("%s, %s: %s", i.ID, i.Date, i.Amount)
		if source := s.source(i.Source); source.ID != "" {
			text += ", " + chart.SourceName(source)
		}
		if i.Instalment != "" {
			text += ", zu " + i.Instalment
		}
		if more := strings.Join(given(i.Reason, payerText(i)), ", "); more != "" {
			text += " (" + oneLine(more) + ")"
		}
		list = append(list, text)
	}
	if len(list) == 0 {
		return
	}
	label, sum := "Einnahmen und Rückzahlungen", ""
	if len(told) > 0 {
		label = "Weitere Einnahmen und Rückzahlungen"
	}
	if len(all) > 1 {
		sum = fmt.Sprintf(" Alle Einnahmen, abzüglich Rückzahlungen: %s.", data.Total(all, func(i data.Income) data.Cents { return i.Amount }))
	}
	s.paragraph(label, strings.Join(list, "; ")+"."+sum)
}

// dueReport names the report with which an instalment falls due: „Bericht Nr. 2, 31.03.2018“.
func (s *section) dueReport(i data.Instalment) string {
	for _, r := range s.Project.Reports {
		if r.ID == i.Report {
			return strings.Join(given(fmt.Sprintf("Bericht Nr.%s%d", nbsp, r.No), r.Due.String()), ", ")
		}
	}
	return ""
}

// rates lists the Raten, source by source.
func (s *section) rates() {
	of := map[string][]data.PaidRate{}
	for _, r := range s.Project.Rates(s.Date) {
		of[s.source(r.Source).ID] = append(of[s.source(r.Source).ID], r)
	}
	for _, source := range append(slices.Clone(s.Project.Sources), data.Source{}) {
		if list := of[source.ID]; len(list) > 0 {
			s.add(s.ratesOf(source, list))
		}
	}
}

// ratesOf lists the Raten of a source with what came in of them.
func (s *section) ratesOf(source data.Source, list []data.PaidRate) document.Table {
	t := document.Table{
		Caption: "Raten: " + chart.SourceName(source),
		Summary: "Auszahlungsraten mit Betrag, dem Bericht, mit dem sie fällig werden, Abruf, und was davon bis wann eingegangen ist.",
		Columns: []document.Column{
			{Head: "Rate", Weight: 14},
			{Head: "Betrag", Weight: 23, Align: document.Right},
			{Head: "Fällig mit", Weight: 40},
			{Head: "Abgerufen am", Weight: 21},
			{Head: "Eingegangen", Weight: 23, Align: document.Right},
			{Head: "Zuletzt am", Weight: 20},
			{Head: "Anmerkung", Weight: 33},
		},
		RowHeads: true,
		Small:    true,
	}
	var sum, came data.Cents
	for _, r := range list {
		sum, came = sum+r.Amount, came+r.Received
		t.Rows = append(t.Rows, row(cell(r.ID), cell(r.Amount.String()), cell(s.dueWith(r.Instalment)), cell(r.Requested.String()), cell(r.Received.String()), cell(r.Last.String()), cell(r.Note)))
	}
	t.Rows = append(t.Rows, document.Row{Strong: true, Cells: []document.Cell{cell("Summe"), cell(sum.String()), cell(""), cell(""), cell(came.String()), cell(""), cell("")}})
	return t
}

// dueWith names the report with which an instalment falls due.
func (s *section) dueWith(i data.Instalment) string {
	for _, r := range s.Project.Reports {
		if r.ID == i.Report {
			return strings.Join(given(r.Title, r.Due.String()), ", ")
		}
	}
	return ""
}

// proofSentence tells by which rules the use of the grant is proved, until when, and how
// long that is kept. It says nothing where nobody has recorded any of it.
func proofSentence(v data.Programme) string {
	var parts []string
	if v.Conditions != "" {
		parts = append(parts, fmt.Sprintf("Es gelten die %s.", v.Conditions))
	}
	switch due := v.ProofDue(); {
	case v.ProofDate != "":
		parts = append(parts, fmt.Sprintf("Der Verwendungsnachweis ist am %s vorgelegt worden; die Unterlagen werden bis zum %s aufbewahrt.", v.ProofDate, v.KeepUntil()))
	case due != "" && (v.Conditions != "" || v.ProofMonths != nil):
		parts = append(parts, fmt.Sprintf("Der Verwendungsnachweis ist bis zum %s vorzulegen.", due))
	}
	return strings.Join(parts, " ")
}

// noticeSentence says on what the grant rests.
func (s *section) noticeSentence() string {
	source, known := s.Project.GrantSource()
	if !known {
		return ""
	}
	facts := given(s.giver(source), noticeOf(source.Notice, source.Reference), s.word(data.KindSource, "financing", string(source.Financing)))
	if source.From != "" || source.To != "" {
		facts = append(facts, "Bewilligungszeitraum "+data.Period(source.From, source.To))
	}
	text := "Förderung ist „" + chart.SourceName(source) + "“"
	if len(facts) > 0 {
		text += " (" + strings.Join(facts, "; ") + ")"
	}
	return text + "."
}

// quotaSentence tells which share of what was paid the grant bears, where one was agreed.
func quotaSentence(p data.Project, key data.Date) string {
	source, _ := p.GrantSource()
	quota, agreed := source.Quota.Number()
	if !agreed || source.Financing != data.FinancingShare {
		return ""
	}
	share, known := p.GrantShare(key)
	if !known {
		return fmt.Sprintf("Vereinbart ist eine Förderquote von %s; ein Anteil lässt sich noch nicht rechnen.", quotaOf(source))
	}
	said := data.Percent(share)
	switch { // rounding must not hide on which side it is
	case share == quota:
		said = quotaOf(source)
	case share > quota:
		said += ", also mehr,"
	case share < quota && said == data.Percent(quota):
		said = "knapp " + said
	}
	return fmt.Sprintf("Vereinbart ist eine Förderquote von %s; von den zuwendungsfähigen Ausgaben sind bisher %s aus der Förderung bezahlt.", quotaOf(source), said)
}

// quotaOf writes the Förderquote as it was agreed, with all its decimals; nothing where none is.
func quotaOf(source data.Source) string {
	if _, agreed := source.Quota.Number(); !agreed {
		return ""
	}
	return source.Quota.String() + "\u00a0%"
}

// grantedSentence tells what is granted where no source is said to be the Förderung.
func (s *section) grantedSentence(g data.Grant) string {
	var parts []string
	for _, source := range s.Project.Sources {
		if !g.Known && source.Granted > 0 {
			parts = append(parts, fmt.Sprintf("Bewilligt sind aus „%s“ %s.", chart.SourceName(source), source.Granted))
		}
	}
	return strings.Join(parts, " ")
}

// grantSentence tells the Einnahmen and what they were spent on, and what is borne by whom the Vorhaben is carried out.
func grantSentence(g data.Grant, by data.Noun) string {
	if !g.Known {
		return "Welche Finanzierungsquelle die Förderung ist, ist nicht erfasst."
	}
	var parts []string
	if g.Funding > 0 {
		parts = append(parts, fmt.Sprintf("Bewilligt sind %s.", g.Funding))
	}
	switch {
	case !g.Recorded:
		parts = append(parts, "Bis zum Stichtag ist weder ein Abruf noch ein Eingang erfasst.")
	case g.Requested == 0 && g.Received == 0:
		parts = append(parts, "Abgerufen ist noch nichts.")
	case g.Awaited > 0:
		parts = append(parts, fmt.Sprintf("Abgerufen sind %s, eingegangen %s; von den abgerufenen Raten stehen %s noch aus.", g.Requested, g.Received, g.Awaited))
	case g.Requested == g.Received:
		parts = append(parts, fmt.Sprintf("Abgerufen und eingegangen sind %s.", g.Received))
	default:
		parts = append(parts, fmt.Sprintf("Eingegangen sind %s.", g.Received))
	}
	if g.Repaid != 0 {
		parts = append(parts, fmt.Sprintf("Zurückgezahlt sind %s.", g.Repaid))
	}
	spent := fmt.Sprintf("Ausgegeben sind aus der Förderung %s", g.Spent)
	if used, known := g.Share(); known {
		spent += fmt.Sprintf(" (%s)", data.Percent(used))
	}
	if !g.SpentRecorded {
		spent = "Ausgaben sind nicht erfasst"
	}
	parts = append(parts, spent+".")
	if borne := g.Borne(); borne > 0 {
		parts = append(parts, fmt.Sprintf("Davon trägt %s %s selbst, weil sie nicht zuwendungsfähig sind oder über die Bewilligung gehen.", by.Nominative(), borne))
	}
	switch advance := g.Advance(); {
	case !g.Recorded, !g.SpentRecorded:
	case advance > 0 && g.Received > 0:
		parts = append(parts, fmt.Sprintf("Von den eingegangenen Mitteln sind %s noch nicht verwendet.", advance))
	case advance < 0:
		parts = append(parts, fmt.Sprintf("%s ist mit %s in Vorleistung getreten.", capital(by.Nominative()), -advance))
	}
	return strings.Join(parts, " ")
}
