package data

import "slices"

// moneyRules look for amounts that contradict each other.
var moneyRules = []rule{
	{"grant_source", SeverityHint, moneyStands, whichGrant},
	{"grant_notice", SeverityHint, moneyStands, noticeOfGrant},
	{"forecast_below_spent", SeverityError, moneyStands, forecastBelowSpent},
	{"plan_above_budget", SeverityError, []SectionKind{SectionMoney, SectionConcept}, planAboveBudget},
	{"spent_above_plan", SeverityHint, moneyStands, spentAbovePlan},
	{"overrun", SeverityHint, moneyStands, overrun},
	{"grant_exceeded", SeverityHint, moneyStands, grantExceeded},
	{"unspent", SeverityHint, moneyStands, unspentGrant},
	{"instalments", SeverityHint, moneyStands, instalmentsOfGrant},
	{"payer", SeverityHint, nil, missingPayer},
	{"receipts", SeverityHint, []SectionKind{SectionReceipts}, receiptsOfSpent},
	{"carried", SeverityHint, moneyStands, carriedSums},
	{"year", SeverityHint, moneyStands, yearOutside},
	{"booking_item", SeverityError, moneyStands, bookingWithoutItem},
	{"income_source", SeverityHint, moneyStands, incomeAstray},
	{"balance_below", SeverityHint, moneyStands, balanceBelowReceipts},
	{"eligible_sum", SeverityHint, moneyStands, eligibleBeyond},
	{"closed_order", SeverityHint, moneyStands, orderOfClosedYear},
	{"notice_later", SeverityHint, moneyStands, noticeAfterKeyDate},
}

// whichGrant finds that no source, or more than one, is said to be the Förderung.
func whichGrant(c *checkup) {
	granted := filtered(c.Sources, func(s Source) bool { return s.Grant })
	switch {
	case len(granted) > 1:
		c.at(granted[1], "grant", "Zwei Finanzierungsquellen sind als die Förderung gekennzeichnet („%s“ und „%s“). Bitte bei einer das Häkchen entfernen.", granted[0].Name, granted[1].Name)
	case len(granted) == 0 && (len(c.Budget) > 0 || slices.ContainsFunc(c.Sources, func(s Source) bool { return s.Kind != SourceOwn && !s.InKind() })):
		var s Source
		if len(c.Sources) > 0 {
			s = c.Sources[0]
		}
		c.at(s, "grant", "Bei keiner Finanzierungsquelle steht, dass sie die Förderung ist; der Bericht sagt deshalb nicht, was von ihr ausgegeben ist. Bitte die Quelle kennzeichnen.")
	}
}

// noticeOfGrant finds that page Kommune and the source name another day or Zeichen of the Förderung; letters print the
// one, the Nachweis the other.
func noticeOfGrant(c *checkup) {
	source, _ := c.GrantSource()
	m := c.Municipality
	switch {
	case source.Reference != "" && m.FundingReference != "" && source.Reference != m.FundingReference:
		c.at(source, "notice_reference", "Bei der Förderung steht das Zeichen „%s“, auf der Seite Kommune „%s“. Bitte eines berichtigen oder bestätigen, dass es zwei gibt.", source.Reference, m.FundingReference)
	case source.Notice != "" && m.ContractDate != "" && source.Notice != m.ContractDate:
		c.at(source, "notice_date", "Bei der Förderung ist der Bescheid oder Vertrag vom %s, auf der Seite Kommune vom %s. Bitte eines berichtigen oder bestätigen, dass es zwei gibt.", source.Notice, m.ContractDate)
	}
}

// missingPayer finds a Rate that the report makes due where nobody is recorded who pays
// it: no Anschreiben would speak of it.
func missingPayer(c *checkup) {
	if slices.ContainsFunc(c.Partners, func(p Partner) bool { return p.Pays }) {
		return
	}
	source, known := c.GrantSource()
	if !known {
		return
	}
	for _, r := range c.Rates(c.key) {
		if r.Source == source.ID && r.Report == c.report.ID && r.Missing() > 0 {
			c.at(r.Instalment, "report", "Die Rate wird mit diesem Bericht fällig, aber bei keinem Projektpartner steht, dass er die Förderung auszahlt; kein Anschreiben nennt sie dann. Bitte bei dem Partner eintragen.")
			return
		}
	}
}

func forecastBelowSpent(c *checkup) {
	for _, v := range c.positions() {
		if v.Forecast != nil && !v.Closed && *v.Forecast < v.Spent {
			c.at(c.item(v), "forecast_cents", "Die Prognose (%s) ist kleiner als das, was schon ausgegeben ist (%s). Bitte Prognose oder Buchungen berichtigen.", *v.Forecast, v.Spent)
		}
	}
}

// planAboveBudget compares the Finanzpositionen with the Gesamtbudget of the concept, which holds
// unbare Eigenleistung too.
func planAboveBudget(c *checkup) {
	planned, budget := SumOf(c.positions()).Planned, c.Concept().Budget
	if budget > 0 && planned > budget {
		c.at(c.Concept(), "budget_cents", "Die Finanzpositionen planen zusammen %s, das Gesamtbudget beträgt nur %s. Bitte beides in Einklang bringen.", planned, budget)
	}
}

func spentAbovePlan(c *checkup) {
	for _, v := range c.positions() {
		if v.Spent > v.Planned && blank(v.Note) {
			c.at(c.item(v), "amounts", "Ausgegeben sind %s, geplant waren %s. Bitte berichtigen oder unter „Erläuterung“ den Grund nennen.", v.Spent, v.Planned)
		}
	}
}

// overrun finds Einzelansätze that are exceeded by more than the Nebenbestimmungen allow, or
// without others that need less.
func overrun(c *checkup) {
	of := c.Programme.Overruns(c.positions())
	for _, o := range of.Over {
		switch {
		case !c.SinglePlansBind() && (!o.Within || of.Uncovered() > 0):
			c.at(c.Programme, "overrun_percent", "Für „%s“ werden %s erwartet, %s mehr als der Ansatz von %s. Bei einer Festbetragsfinanzierung binden die einzelnen Ansätze nur, wenn der Bescheid es bestimmt. Bitte prüfen.", CostTypeName(o.CostType), o.Expected, o.Excess(), o.Planned)
		case !o.Within:
			c.at(c.Programme, "overrun_percent", "Für „%s“ werden %s erwartet, %s mehr als der Ansatz von %s; ohne Zustimmung des Zuwendungsgebers sind höchstens %s mehr zulässig. Bitte eine Umwidmung beantragen oder die Beträge berichtigen.", CostTypeName(o.CostType), o.Expected, o.Excess(), o.Planned, o.Allowed)
		case of.Uncovered() > 0 && of.Saved <= 0:
			c.at(c.Programme, "overrun_percent", "Der Ansatz für „%s“ wird um %s überschritten, und kein anderer Ansatz braucht weniger. Bitte sagen, woraus das gedeckt ist, oder die Beträge berichtigen.", CostTypeName(o.CostType), o.Excess())
		case of.Uncovered() > 0:
			c.at(c.Programme, "overrun_percent", "Der Ansatz für „%s“ wird um %s überschritten, die übrigen Ansätze brauchen aber nur %s weniger. Bitte sagen, woraus der Rest gedeckt ist, oder die Beträge berichtigen.", CostTypeName(o.CostType), o.Excess(), of.Saved)
		}
	}
}

func grantExceeded(c *checkup) {
	source, _ := c.GrantSource()
	g := c.Grant(c.key)
	switch {
	case g.Funding == 0:
	case g.Left() < 0:
		c.at(source, "granted_cents", "Aus der Förderung sind %s ausgegeben, bewilligt sind %s. Bitte Beträge oder Finanzierungsquelle berichtigen.", g.Spent, g.Funding)
	case g.Unplanned() < 0:
		c.at(source, "granted_cents", "Aus der Förderung sind %s geplant, bewilligt sind %s. Bitte Beträge oder Finanzierungsquelle berichtigen.", g.Planned, g.Funding)
	}
}

// unspentGrant finds money of the grant that was not spent in time.
func unspentGrant(c *checkup) {
	if c.key == "" || len(c.Budget) == 0 {
		return
	}
	if left := c.Overdue(c.key); left > 0 {
		source, _ := c.GrantSource()
		c.at(source, "granted_cents", "Von der Förderung sind %s länger als %s auf dem Konto und nicht verwendet; dafür können Zinsen fällig werden. Bitte prüfen, ob sie zurückzuzahlen sind.", left, Days(c.Programme.spendDays()))
	}
}

// instalmentsOfGrant finds instalments that do not add up to the grant. It is
// noted at the first one, for the grant itself is mostly right.
func instalmentsOfGrant(c *checkup) {
	source, _ := c.GrantSource()
	of := filtered(c.Instalments, func(i Instalment) bool { return i.Source == source.ID })
	var sum Cents
	for _, i := range of {
		sum = plus(sum, i.Amount)
	}
	if len(of) > 0 && source.Granted > 0 && sum != source.Granted {
		c.at(of[0], "amount_cents", "Alle Raten zusammen ergeben %s, die Förderung beträgt %s. Bitte fehlende Raten ergänzen oder die Beträge berichtigen.", sum, source.Granted)
	}
}

// receiptsOfSpent finds spending without receipts where the report prints the Belegliste.
func receiptsOfSpent(c *checkup) {
	if !c.outline.Has(SectionReceipts) {
		return
	}
	for _, v := range Cash(c.positions()) {
		missing := minus(v.Unproven(), v.Carried) // what was carried is found by itself
		at := slices.IndexFunc(c.Bookings, func(b Booking) bool { return b.Item == v.ID && b.Kind == BookingBalance })
		if missing > 0 && at >= 0 {
			c.at(c.Bookings[at], "kind", "Zu Ausgaben von %s gibt es keinen Beleg, der Bericht enthält aber die Belegliste. Bitte die Belege eintragen.", missing)
		}
	}
}

// carriedSums finds spending that was taken over as one sum: its day is a guess.
func carriedSums(c *checkup) {
	for _, b := range c.Bookings {
		if b.Kind == BookingCarried && b.Amount != 0 {
			c.at(b, "paid", "%s sind als eine Summe übernommen und auf den %s gebucht. Bitte durch Buchungen mit ihren Tagen ersetzen oder bestätigen.", b.Amount, b.Paid)
		}
	}
}

// yearOutside finds Haushaltsjahre in which the programme did not run.
func yearOutside(c *checkup) {
	from, to := c.Programme.From, c.Programme.To
	if from == "" || to == "" {
		return
	}
	for _, b := range c.Budget {
		if b.Year != 0 && (b.Year < from.Time().Year() || b.Year > to.Time().Year()) {
			c.at(b, "year", "Das Haushaltsjahr %d liegt außerhalb der Laufzeit des Vorhabens (%s). Bitte berichtigen oder bestätigen.", b.Year, Period(from, to))
		}
	}
}

// bookingWithoutItem finds what was paid and stands on no Finanzposition: it is in no sum.
func bookingWithoutItem(c *checkup) {
	known := map[string]bool{}
	for _, b := range c.Budget {
		known[b.ID] = true
	}
	for _, b := range c.Bookings {
		if b.Paid != "" && !known[b.Item] {
			c.at(b, "item", "Die Buchung über %s steht auf keiner Finanzposition und zählt in keiner Summe. Bitte eine wählen.", b.Amount)
		}
	}
}

// balanceBelowReceipts finds a „Stand der Buchung“ that is less than what was booked before it: the receipts then count no
// more.
func balanceBelowReceipts(c *checkup) {
	for _, m := range c.Movements(c.key) {
		if m.Kind == BookingBalance && m.Amount < 0 {
			c.at(m.Booking, "amount_cents", "Bis zum %s sind %s gebucht, der Stand der Buchung an diesem Tag ist mit %s um %s kleiner; es gilt der Stand. Bitte den Stand oder die Belege berichtigen.", m.Paid, minus(m.Booking.Amount, m.Amount), m.Booking.Amount, -m.Amount)
		}
	}
}

// incomeAstray finds money that comes from where none can, or names a Rate of another source.
func incomeAstray(c *checkup) {
	sources, rates := map[string]Source{}, map[string]Instalment{}
	for _, s := range c.Sources {
		sources[s.ID] = s
	}
	for _, r := range c.Instalments {
		rates[r.ID] = r
	}
	for _, i := range c.Incomes {
		switch rate, named := rates[i.Instalment]; {
		case i.Amount != 0 && sources[i.Source].ID == "":
			c.at(i, "source", "Die Einnahme von %s nennt keine Finanzierungsquelle. Bitte eine wählen.", i.Amount)
		case sources[i.Source].InKind():
			c.at(i, "source", "Die Einnahme von %s kommt aus unbarer Eigenleistung, für die kein Geld fließt. Bitte die Quelle berichtigen.", i.Amount)
		case named && rate.Source != i.Source:
			c.at(i, "instalment", "Die Einnahme von %s nennt eine Rate, die eine andere Quelle zahlt; für die Rate zählt sie nicht. Bitte Quelle oder Rate berichtigen.", i.Amount)
		}
	}
}

// orderOfClosedYear finds an Auftrag that still binds money of a Haushaltsjahr that is abgeschlossen.
func orderOfClosedYear(c *checkup) {
	closed, paid := map[string]Position{}, c.met(c.Movements(c.key))
	for _, v := range c.positions() {
		if v.Closed {
			closed[v.ID] = v
		}
	}
	for _, o := range c.Commitments {
		if v, is := closed[o.Item]; is && o.open(c.key, paid[o.ID]) > 0 {
			c.at(o, "released", "Das Haushaltsjahr %d ist abgeschlossen, der Auftrag bindet aus ihm aber noch %s. Bitte ihn auflösen oder einer Position des neuen Jahres zuordnen.", v.Year, o.open(c.key, paid[o.ID]))
		}
	}
}

// eligibleBeyond finds a Finanzposition of which less than nothing, or more than was spent, is zuwendungsfähig: mostly a
// Gutschrift that does not say how much of it was.
func eligibleBeyond(c *checkup) {
	for _, v := range c.positions() {
		if v.Eligible < 0 && v.Spent >= 0 || v.Eligible > max(v.Spent, 0) {
			c.at(c.item(v), "note", "Ausgegeben sind %s, zuwendungsfähig davon %s; das kann nicht sein. Bitte bei den Gutschriften eintragen, was davon zuwendungsfähig war.", v.Spent, v.Eligible)
		}
	}
}

// noticeAfterKeyDate finds a Bescheid that came after the Stichtag: the report tells amount and day all the same.
func noticeAfterKeyDate(c *checkup) {
	if source, known := c.GrantSource(); known && c.key != "" && source.Notice > c.key {
		c.at(source, "notice_date", "Der Bescheid der Förderung vom %s liegt nach dem Stichtag %s; der Bericht nennt ihn und den bewilligten Betrag trotzdem. Bitte berichtigen oder bestätigen.", source.Notice, c.key)
	}
}

// positions gives the Finanzpositionen at the Stichtag.
func (c *checkup) positions() []Position { return c.Positions(c.key) }

// item gives the record of a Finanzposition.
func (c *checkup) item(v Position) BudgetItem { return BudgetItem{ID: v.ID} }
