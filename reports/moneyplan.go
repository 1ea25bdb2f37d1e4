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
		t.Rows = append(t.Rows, row(cell(planName(plan)), cell(plan.Date.String()), cell(noticeOf(plan.Notice, plan.Reference)), cell(plan.Reason),
			cell(data.SumOf(data.Cash(s.Project.PositionsUnder(plans[:n+1], s.Date))).Planned.String())))
	}
	s.add(t)
}

// planName names a version of the Finanzierungsplan.
func planName(v data.Plan) string {
	if v.Kind == "" {
		return string(data.PlanApproved)
	}
	return string(v.Kind)
}

// noticeOf writes day and Zeichen of a Bescheid: „vom 15.03.2018, Az. 12“.
func noticeOf(day data.Date, reference string) string {
	var parts []string
	if day != "" {
		parts = append(parts, "vom "+day.String())
	}
	return strings.Join(append(parts, given(reference)...), ", ")
}

// grant tells what of the grant was requested, came in and is spent, with its
// instalments.
func (s *section) grant() {
	g := s.at.whole.Grant(s.Date)
	if !g.Known && len(s.Project.Instalments) == 0 {
		return
	}
	s.heading(2, "Förderung und Auszahlung")
	s.add(document.Paragraph{Runs: document.Text(strings.Join(given(s.noticeSentence(), grantSentence(g), s.grantedSentence(g), repaidSentence(g), quotaSentence(s.at.whole, s.Date), proofSentence(s.Project.Programme)), " ")), KeepWithNext: true})
	s.rates()
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
	facts := given(s.giver(source), noticeOf(source.Notice, source.Reference), string(source.Financing))
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

// repaidSentence tells what was paid back to the giver.
func repaidSentence(g data.Grant) string {
	if g.Repaid == 0 {
		return ""
	}
	return fmt.Sprintf("Zurückgezahlt sind %s.", g.Repaid)
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

// grantSentence tells the Einnahmen and what they were spent on.
func grantSentence(g data.Grant) string {
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
	spent := fmt.Sprintf("Ausgegeben sind aus der Förderung %s", g.Spent)
	if used, known := g.Share(); known {
		spent += fmt.Sprintf(" (%s)", data.Percent(used))
	}
	if !g.SpentRecorded {
		spent = "Ausgaben sind nicht erfasst"
	}
	parts = append(parts, spent+".")
	if borne := g.Borne(); borne > 0 {
		parts = append(parts, fmt.Sprintf("Davon trägt die Kommune %s selbst, weil sie nicht zuwendungsfähig sind oder über die Bewilligung gehen.", borne))
	}
	switch advance := g.Advance(); {
	case !g.Recorded, !g.SpentRecorded:
	case advance > 0 && g.Received > 0:
		parts = append(parts, fmt.Sprintf("Von den eingegangenen Mitteln sind %s noch nicht verwendet.", advance))
	case advance < 0:
		parts = append(parts, fmt.Sprintf("Die Kommune ist mit %s in Vorleistung getreten.", -advance))
	}
	return strings.Join(parts, " ")
}
