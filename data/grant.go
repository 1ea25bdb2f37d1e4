package data

// Grant says how the sponsor's grant is used: what is granted, planned and spent of
// it, and what of it was requested and came in by a key date.
type Grant struct {
	Funding   Cents `json:"funding_cents"`
	Planned   Cents `json:"planned_cents"`
	Spent     Cents `json:"spent_cents"`
	Requested Cents `json:"requested_cents"`
	Received  Cents `json:"received_cents"`
	// Recorded says whether there are Raten; without any nobody knows what was
	// requested and came in.
	Recorded bool `json:"instalments_recorded"`
	// SpentRecorded says whether there are Finanzpositionen; without any nobody knows what
	// was spent.
	SpentRecorded bool `json:"spending_recorded"`
}

// Grant sums up the grant at a key date.
func (p Project) Grant(key Date) Grant {
	p = p.AsOf(key)
	use := SumOf(filtered(p.Budget, func(b BudgetItem) bool { return b.Source == SourceGrant }))
	g := Grant{Funding: p.Programme.Funding, Planned: use.Planned, Spent: use.Spent, Recorded: len(p.Instalments) > 0, SpentRecorded: len(p.Budget) > 0}
	for _, i := range p.Instalments {
		if i.Requested != "" {
			g.Requested = plus(g.Requested, i.Amount)
		}
		if i.Received != "" {
			g.Received = plus(g.Received, i.Amount)
		}
	}
	return g
}

// Left gives what of the grant is not spent yet; it is negative where more is.
func (g Grant) Left() Cents { return minus(g.Funding, g.Spent) }

// Unplanned gives what of the grant no Finanzposition plans; it is negative where
// more is planned than granted.
func (g Grant) Unplanned() Cents { return minus(g.Funding, g.Planned) }

// Outstanding gives what was requested and has not come in.
func (g Grant) Outstanding() Cents { return max(0, minus(g.Requested, g.Received)) }

// Advance gives what came in and is not spent yet; it is negative where the
// municipality has paid in advance.
func (g Grant) Advance() Cents { return minus(g.Received, g.Spent) }

// Used gives what is spent in percent of the grant, and whether there is one.
func (g Grant) Used() (float64, bool) {
	if g.Funding <= 0 {
		return 0, false
	}
	return percentOf(g.Spent, g.Funding), true
}

// DueWith sums up the Raten that fall due with a report and have not come in.
func (p Project) DueWith(r Report) Cents {
	var sum Cents
	for _, i := range p.Instalments {
		if i.Report == r.ID && i.Received == "" {
			sum = plus(sum, i.Amount)
		}
	}
	return sum
}
