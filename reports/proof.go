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

// Proof writes the zahlenmäßiger Nachweis of a report at its Stichtag (Nr. 6.4 ANBest-P): Einnahmen and Ausgaben
// apart and in the order of time, the Ausgaben against the Einzelansätze of the approved plan, the
// Belegliste, and what is confirmed by signature. Unbare Eigenleistung is told for information.
func Proof(in Input) document.Document {
	s, doc := paperOf(in, in.proofTitle(), "nachweis")
	doc.Header = draftly(s.Input, doc.Header)
	s.add(s.proofFacts("Nachgewiesen bis", version(s.Input)))
	s.heading(2, "Ergebnis")
	s.proofResult()
	s.heading(2, "Einnahmen nach Quelle")
	s.add(s.incomeBySource())
	s.heading(2, "Ausgaben nach Kostenart")
	if len(s.Project.Budget) > 0 {
		s.add(s.expensesByCostType())
	} else {
		s.sentences(document.Plain, "Finanzpositionen sind nicht erfasst.")
	}
	s.sentences(document.Plain, s.overrunSentences()...)
	s.heading(2, "Einnahmen nach dem Tag")
	if t := s.incomeTable(); len(t.Rows) > 0 {
		s.add(t)
	} else {
		s.sentences(document.Plain, "Bis zum Stichtag ist kein Eingang erfasst.")
	}
	s.heading(2, "Belegliste der Ausgaben")
	s.proofReceipts()
	s.inKindTable()
	s.heading(2, "Bestätigung")
	s.confirmation(s.confirmed())
	doc.Blocks = s.blocks
	return doc
}

// proofTitle is a Zwischennachweis until the Bewilligungszeitraum has ended, or the Abschlussbericht is due.
func (in Input) proofTitle() string {
	_, end := in.Project.GrantPeriod()
	if in.Report.Kind == data.FinalReport || end != "" && cmp.Or(in.Date, in.Report.Day()) >= end {
		return "Zahlenmäßiger Verwendungsnachweis"
	}
	return "Zahlenmäßiger Zwischennachweis"
}

// proofFacts says what the paper is about, to whom it goes, and on what it rests. Until is what the Stichtag is called.
func (s *section) proofFacts(until, version string) document.Table {
	p, m := s.Project, s.Project.Municipality
	source, known := p.GrantSource()
	name, granted := "", ""
	if known {
		name = chart.SourceName(source)
	}
	if source.Granted != 0 {
		granted = source.Granted.String()
	}
	from, to := p.GrantPeriod()
	return facts("Angaben zum Nachweis: je Zeile eine Angabe.",
		required("Zuwendungsempfänger", municipalityName(p)),
		optional(keyName(m), m.AGS),
		required("Vorhaben", p.Programme.Title),
		required("Förderung", name),
		required("Zuwendungsgeber", s.giver(source)),
		required("Bescheid oder Vertrag", noticeOf(p.GrantNotice())),
		optional("Aktenzeichen", m.FileReference),
		required("Bewilligungszeitraum", data.Period(from, to)),
		required("Bewilligt", granted),
		optional("Finanzierungsart", s.word(data.KindSource, "financing", string(source.Financing))),
		optional("Förderquote", quotaOf(source)),
		optional("Nebenbestimmungen", string(p.Programme.Conditions)),
		required(until, s.Date.String()),
		optional("Fassung", version),
	)
}

// proofResult sets against each other what came in and what was spent.
func (s *section) proofResult() {
	cash, flow, g := data.SumOf(data.Cash(s.positions())), s.Project.Cash(s.Date), s.Project.Grant(s.Date)
	t := document.Table{
		Summary:  "Einnahmen, Ausgaben und was übrig ist, in Geld.",
		Columns:  []document.Column{{Head: "Ergebnis", Weight: 125}, {Head: "Betrag", Weight: 40, Align: document.Right}},
		RowHeads: true,
		Small:    true,
	}
	add := func(name string, c data.Cents, strong bool) {
		t.Rows = append(t.Rows, document.Row{Strong: strong, Cells: []document.Cell{cell(name), cell(c.String())}})
	}
	came, spent, by := s.Project.IncomeRecorded("", s.Date), g.SpentRecorded, s.Project.Municipality.Body()
	if came {
		add("Einnahmen abzüglich Rückzahlungen", flow.Income, false)
	}
	if spent {
		add("Ausgaben", flow.Spent, false)
		if cash.Eligible != cash.Spent {
			add("davon zuwendungsfähig", cash.Eligible, false)
		}
	}
	if came && spent {
		add("Einnahmen weniger Ausgaben", flow.Balance(), true)
	}
	if g.Known && g.Recorded {
		add("Aus der Förderung eingegangen", g.Received, false)
		if g.Repaid != 0 {
			add("Zurückgezahlt", g.Repaid, false)
		}
	}
	if g.Known && spent {
		add("Aus der Förderung ausgegeben", g.Spent, false)
		if g.Borne() > 0 {
			add("Davon trägt "+by.Nominative()+", weil nicht zuwendungsfähig oder nicht bewilligt", g.Borne(), false)
		}
	}
	if g.Known && g.Recorded && spent {
		switch advance := g.Advance(); {
		case advance < 0:
			add("Vorleistung "+by.Genitive(), -advance, true)
		default:
			add("Von der Förderung noch nicht verwendet", advance, true)
		}
	}
	if len(t.Rows) > 0 {
		s.add(t)
	}
	unknown := ""
	switch {
	case !came && !spent:
		unknown = "Bis zum Stichtag sind weder Raten noch Einnahmen noch Finanzpositionen erfasst."
	case !came:
		unknown = "Bis zum Stichtag sind weder Raten noch Einnahmen erfasst."
	case !spent:
		unknown = "Finanzpositionen sind nicht erfasst; was ausgegeben ist, ist nicht bekannt."
	}
	s.sentences(document.Plain, unknown, quotaSentence(s.Project, s.Date), carriedSentence(cash))
}

// incomeBySource sets what came in from each source against what it has to give.
func (s *section) incomeBySource() document.Table {
	t := document.Table{
		Summary: "Zu jeder Quelle, was sie laut Finanzierungsplan gibt, was eingegangen und zurückgezahlt ist und was aus ihr ausgegeben ist.",
		Columns: []document.Column{
			{Head: "Quelle", Weight: 61},
			{Head: "Laut Plan", Weight: 26, Align: document.Right},
			{Head: "Eingegangen", Weight: 26, Align: document.Right},
			{Head: "Zurückgezahlt", Weight: 26, Align: document.Right},
			{Head: "Ausgegeben", Weight: 26, Align: document.Right},
		},
		RowHeads: true,
		Small:    true,
	}
	items := data.Cash(s.positions())
	sums := chart.BySource(items)
	told := func(known bool, c data.Cents) document.Cell {
		if !known {
			return cell(notRecorded)
		}
		return cell(c.String())
	}
	income, spending := s.Project.IncomeRecorded("", s.Date), len(s.Project.Budget) > 0
	plan := spending && len(s.Project.PlansAt(s.Date)) > 0
	var planned, came, back, spent data.Cents
	for _, source := range s.cashSources(items) {
		in, out := s.Project.IncomeFrom(source.ID, s.Date)
		m, known := sums[source.ID], in != 0 || out != 0 || source.ID != "" && s.Project.IncomeRecorded(source.ID, s.Date)
		planned, came, back, spent = planned+m.Planned, came+in, back+out, spent+m.Spent
		t.Rows = append(t.Rows, row(cell(chart.SourceName(source)), told(plan, m.Planned), told(known, in), told(known, out), told(spending, m.Spent)))
	}
	t.Rows = append(t.Rows, document.Row{Strong: true, Cells: []document.Cell{cell("Summe"), told(plan, planned), told(income, came), told(income, back), told(spending, spent)}})
	return t
}

// cashSources lists the sources of Finanzpositionen and those from which something came in.
func (s *section) cashSources(items []data.Position) []data.Source {
	list := chart.Sources(items)
	for _, i := range s.Project.IncomeUntil(s.Date) {
		if !slices.ContainsFunc(list, func(v data.Source) bool { return v.ID == i.Source }) {
			list = append(list, s.source(i.Source))
		}
	}
	return list
}

// expensesByCostType sets the Ausgaben against the Einzelansätze, in the order of the plan.
func (s *section) expensesByCostType() document.Table {
	t := document.Table{
		Summary: "Zu jeder Kostenart der bewilligte und der geltende Ansatz, die Ausgaben, was davon zuwendungsfähig ist, und die Abweichung der Ausgaben vom geltenden Ansatz.",
		Columns: []document.Column{
			{Head: "Kostenart", Weight: 44},
			{Head: "Ansatz bewilligt", Weight: 24, Align: document.Right},
			{Head: "Ansatz in Kraft", Weight: 24, Align: document.Right},
			{Head: "Ausgaben", Weight: 24, Align: document.Right},
			{Head: "Zuwendungsfähig", Weight: 26, Align: document.Right},
			{Head: "Abweichung", Weight: 23, Align: document.Right},
		},
		RowHeads: true,
		Small:    true,
	}
	cash := data.Cash(s.positions())
	sums := data.SumBy(cash, func(v data.Position) string { return v.CostType })
	line := func(name string, m data.Money) []document.Cell {
		if len(s.Project.PlansAt(s.Date)) == 0 {
			return []document.Cell{cell(name), cell(notRecorded), cell(notRecorded), cell(m.Spent.String()), cell(m.Eligible.String()), cell("–")}
		}
		over := m.Spent - m.Planned
		return []document.Cell{cell(name), cell(m.Approved.String()), cell(m.Planned.String()), cell(m.Spent.String()), cell(m.Eligible.String()), cell(signed(over, over.String()))}
	}
	for _, name := range s.costTypes(sums) {
		t.Rows = append(t.Rows, row(line(data.CostTypeName(name), sums[name])...))
	}
	t.Rows = append(t.Rows, document.Row{Strong: true, Cells: line("Summe", data.SumOf(cash))})
	return t
}

// costTypes lists the names of Kostenarten for which there are sums, in the order of the plan.
func (s *section) costTypes(sums map[string]data.Money) []string {
	var list []string
	for _, c := range s.Project.CostTypes {
		if _, has := sums[c.Name]; has && !slices.Contains(list, c.Name) {
			list = append(list, c.Name)
		}
	}
	if _, has := sums[""]; has {
		list = append(list, "")
	}
	return list
}

// overrunSentences tell which Einzelansätze are exceeded, and whether that is allowed.
func (s *section) overrunSentences() []string {
	all := s.Project.Programme.Overruns(s.positions())
	free := !s.Project.SinglePlansBind()
	var list []string
	for _, o := range all.Over {
		rule := fmt.Sprintf("zulässig sind bis zu %s mehr, soweit andere Ansätze entsprechend weniger brauchen", o.Allowed)
		switch {
		case free:
			rule = "bei einer Festbetragsfinanzierung binden die einzelnen Ansätze nur, wenn der Bescheid es bestimmt"
		case !o.Within:
			rule = fmt.Sprintf("ohne Zustimmung des Zuwendungsgebers wären bis zu %s mehr zulässig", o.Allowed)
		}
		list = append(list, fmt.Sprintf("Für „%s“ werden bis zum Ende %s erwartet, %s mehr als der Ansatz; %s.", data.CostTypeName(o.CostType), o.Expected, o.Excess(), rule))
	}
	switch {
	case len(all.Over) == 0:
	case all.Saved <= 0:
		list = append(list, fmt.Sprintf("Kein anderer Ansatz braucht weniger; %s sind nicht gedeckt.", all.Uncovered()))
	case all.Uncovered() > 0:
		list = append(list, fmt.Sprintf("Die übrigen Ansätze brauchen %s weniger; %s sind dadurch nicht gedeckt.", all.Saved, all.Uncovered()))
	default:
		list = append(list, fmt.Sprintf("Die übrigen Ansätze brauchen %s weniger; die Überschreitung ist dadurch gedeckt.", all.Saved))
	}
	return list
}

// proofReceipts lists every payment in the order of time.
func (s *section) proofReceipts() {
	t := document.Table{
		Summary: "Alle Zahlungen nach dem Tag, mit laufender Nummer, Beleg, Empfänger, Grund, Kostenart, Betrag und dem zuwendungsfähigen Teil.",
		Columns: []document.Column{
			{Head: "Nr.", Weight: 10, Align: document.Right},
			{Head: "Tag", Weight: 18},
			{Head: "Beleg", Weight: 18},
			{Head: "Empfänger", Weight: 28},
			{Head: "Grund", Weight: 33},
			{Head: "Kostenart", Weight: 24},
			{Head: "Betrag", Weight: 21, Align: document.Right},
			{Head: "Zuwendungs\u00adfähig", Weight: 21, Align: document.Right},
		},
		Small: true,
	}
	of := map[string]data.Position{}
	for _, v := range data.Cash(s.positions()) {
		of[v.ID] = v
	}
	var sum, eligible data.Cents
	for _, m := range s.Project.Movements(s.Date) {
		v, known := of[m.Item]
		if !known {
			continue
		}
		sum, eligible = sum+m.Amount, eligible+m.Eligible
		t.Rows = append(t.Rows, row(cell(data.Count(len(t.Rows)+1)), cell(m.Paid.String()), cell(m.Number), cell(m.Payee), cell(movementReason(m)), cell(data.CostTypeName(v.CostType)), cell(m.Amount.String()), cell(m.Eligible.String())))
	}
	s.sentences(document.Plain, receiptsSentence(s.Project, s.Date))
	if len(t.Rows) == 0 {
		return
	}
	t.Rows = append(t.Rows, document.Row{Strong: true, Cells: []document.Cell{cell("–"), cell("Summe"), cell(""), cell(""), cell(""), cell(""), cell(sum.String()), cell(eligible.String())}})
	s.add(t)
}

// inKindTable tells the unbare Eigenleistung for information.
func (s *section) inKindTable() {
	items := data.InKind(s.positions())
	if len(items) == 0 {
		return
	}
	s.heading(2, "Unbare Eigenleistung, nachrichtlich")
	s.sentences(document.Plain, "Für sie fließt kein Geld; sie zählt weder bei den Einnahmen noch bei den Ausgaben.")
	t := document.Table{
		Summary: "Unbare Eigenleistung nach Kostenart mit geplantem und erbrachtem Wert.",
		Columns: []document.Column{
			{Head: "Kostenart", Weight: 85}, {Head: "Geplant", Weight: 40, Align: document.Right}, {Head: "Erbracht", Weight: 40, Align: document.Right},
		},
		RowHeads: true,
		Small:    true,
	}
	sums := data.SumBy(items, func(v data.Position) string { return v.CostType })
	for _, name := range s.costTypes(sums) {
		t.Rows = append(t.Rows, row(cell(data.CostTypeName(name)), cell(sums[name].Planned.String()), cell(sums[name].Spent.String())))
	}
	if len(t.Rows) > 1 {
		all := data.SumOf(items)
		t.Rows = append(t.Rows, document.Row{Strong: true, Cells: []document.Cell{cell("Summe"), cell(all.Planned.String()), cell(all.Spent.String())}})
	}
	s.add(t)
}

// confirmed is what is confirmed with the Nachweis (Nr. 6.5 ANBest-P).
func (s *section) confirmed() string {
	rules := "die Nebenbestimmungen"
	if c := s.Project.Programme.Conditions; c != "" {
		rules = "die " + string(c)
	}
	return fmt.Sprintf("Es wird bestätigt, dass %s beachtet wurden, dass die Ausgaben notwendig waren, dass wirtschaftlich und sparsam verfahren worden ist und dass die Angaben mit den Büchern und den Belegen übereinstimmen.", rules)
}

// confirmation is a sentence that is confirmed, with room to sign.
func (s *section) confirmation(sentence string) {
	s.sentences(document.Plain, sentence)
	place := ""
	if lines := data.AddressLines(s.Project.Municipality.Address); len(lines) > 0 {
		place = strings.TrimLeft(lines[len(lines)-1], "0123456789 ") + ", den"
	}
	s.add(document.Table{
		Summary: "Platz für Ort, Datum und rechtsverbindliche Unterschrift.",
		Columns: []document.Column{{Head: "Ort, Datum", Weight: 65}, {Head: "Rechtsverbindliche Unterschrift", Weight: 100}},
		Rows:    []document.Row{byHand(signatureLines, document.CellOf(place), document.Cell{})},
	})
}
