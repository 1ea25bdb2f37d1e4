package data

import (
	"slices"
	"strings"
)

// moneyRules look for amounts that contradict each other.
var moneyRules = []rule{
	{"forecast_below_spent", SeverityError, forecastBelowSpent},
	{"plan_above_budget", SeverityError, planAboveBudget},
	{"spent_above_plan", SeverityHint, spentAbovePlan},
	{"grant_exceeded", SeverityHint, grantExceeded},
	{"instalments", SeverityHint, instalmentsOfGrant},
	{"payer", SeverityHint, missingPayer},
	{"receipts", SeverityHint, receiptsOfSpent},
	{"year", SeverityHint, yearOutside},
}

// missingPayer finds a Rate that the report makes due where nobody is recorded who pays
// it: no Anschreiben would speak of it.
func missingPayer(c *checkup) {
	if slices.ContainsFunc(c.Partners, func(p Partner) bool { return p.Pays }) {
		return
	}
	for _, i := range c.Instalments {
		if i.Report == c.report.ID && i.Received == "" {
			c.at(i, "report", "Die Rate wird mit diesem Bericht fällig, aber bei keinem Projektpartner steht, dass er die Förderung auszahlt; kein Anschreiben nennt sie dann. Bitte bei dem Partner eintragen.")
			return
		}
	}
}

func forecastBelowSpent(c *checkup) {
	for _, b := range c.Budget {
		if b.Forecast != nil && *b.Forecast < b.Spent {
			c.at(b, "forecast_cents", "Die Prognose (%s) ist kleiner als das, was schon ausgegeben ist (%s). Bitte einen der beiden Beträge berichtigen.", *b.Forecast, b.Spent)
		}
	}
}

// planAboveBudget compares the Finanzpositionen with the Gesamtbudget of the concept.
func planAboveBudget(c *checkup) {
	planned, budget := SumOf(c.Budget).Planned, c.Concept().Budget
	if budget > 0 && planned > budget {
		c.at(c.Concept(), "budget_cents", "Die Finanzpositionen planen zusammen %s, das Gesamtbudget beträgt nur %s. Bitte beides in Einklang bringen.", planned, budget)
	}
}

func spentAbovePlan(c *checkup) {
	for _, b := range c.Budget {
		if b.Spent > b.Planned && blank(b.Note) {
			c.at(b, "spent_cents", "Ausgegeben sind %s, geplant waren %s. Bitte berichtigen oder unter „Erläuterung“ den Grund nennen.", b.Spent, b.Planned)
		}
	}
}

func grantExceeded(c *checkup) {
	g := c.Grant(c.key)
	switch {
	case g.Funding == 0:
	case g.Left() < 0:
		c.at(c.Programme, "funding_cents", "Aus der Förderung sind %s ausgegeben, bewilligt sind %s. Bitte Beträge oder Finanzierungsquelle berichtigen.", g.Spent, g.Funding)
	case g.Unplanned() < 0:
		c.at(c.Programme, "funding_cents", "Aus der Förderung sind %s geplant, bewilligt sind %s. Bitte Beträge oder Finanzierungsquelle berichtigen.", g.Planned, g.Funding)
	}
}

// instalmentsOfGrant finds instalments that do not add up to the grant. It is
// noted at the first one, for the grant itself is mostly right.
func instalmentsOfGrant(c *checkup) {
	var sum Cents
	for _, i := range c.Instalments {
		sum = plus(sum, i.Amount)
	}
	if len(c.Instalments) > 0 && c.Programme.Funding > 0 && sum != c.Programme.Funding {
		c.at(c.Instalments[0], "amount_cents", "Alle Raten zusammen ergeben %s, die Förderung beträgt %s. Bitte fehlende Raten ergänzen oder die Beträge berichtigen.", sum, c.Programme.Funding)
	}
}

// receiptsOfSpent finds receipts that do not add up to what was spent, and missing
// ones where the report prints the Belegliste.
func receiptsOfSpent(c *checkup) {
	for _, b := range c.Budget {
		switch {
		case len(b.Receipts) > 0 && b.Receipted() != b.Spent:
			c.at(b, "receipts", "Die Belege ergeben zusammen %s, ausgegeben sind %s. Bitte Belege oder Ist berichtigen.", b.Receipted(), b.Spent)
		case len(b.Receipts) == 0 && b.Spent > 0 && c.outline.Has(SectionReceipts) && !strings.Contains(string(b.Source), "unbar"):
			c.at(b, "receipts", "Zu den Ausgaben von %s gibt es keinen Beleg, der Bericht enthält aber die Belegliste. Bitte die Belege eintragen.", b.Spent)
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
