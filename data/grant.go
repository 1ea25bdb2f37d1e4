package data

import (
	"cmp"
	"slices"
)

// Grant says how the Förderung is used: what is granted, planned and paid of
// it, and what of it was requested and came in by a key date.
type Grant struct {
	// Known says whether a source is said to be the Förderung; without one all else is nothing.
	Known   bool   `json:"known"`
	Name    string `json:"name"`
	Funding Cents  `json:"funding_cents"`
	Planned Cents  `json:"planned_cents"`
	Spent   Cents  `json:"spent_cents"`
	// Eligible is what of Spent is zuwendungsfähig.
	Eligible  Cents `json:"eligible_cents"`
	Requested Cents `json:"requested_cents"`
	// Received is what came in, Repaid what of it was paid back.
	Received Cents `json:"received_cents"`
	Repaid   Cents `json:"repaid_cents"`
	// Recorded says whether there are Raten or Einnahmen; without any nobody knows what was
	// requested and came in.
	Recorded bool `json:"instalments_recorded"`
	// Awaited is what of the Raten that were requested has not come in, Rate by Rate.
	Awaited Cents `json:"-"`
	// SpentRecorded says whether there are Finanzpositionen; without any nobody knows what
	// was spent.
	SpentRecorded bool `json:"spending_recorded"`
}

// Grant sums up the Förderung at the end of a day.
func (p Project) Grant(key Date) Grant {
	source, known := p.GrantSource()
	if !known {
		return Grant{SpentRecorded: len(p.Budget) > 0}
	}
	use := SumOf(filtered(p.Positions(key), func(b Position) bool { return b.Source.ID == source.ID }))
	g := Grant{Known: true, Name: source.Name, Funding: source.Granted, Planned: use.Planned, Spent: use.Spent, Eligible: use.Eligible, SpentRecorded: len(p.Budget) > 0}
	for _, r := range p.Rates(key) {
		if r.Source != source.ID {
			continue
		}
		g.Recorded = true
		if r.Requested != "" {
			g.Requested = plus(g.Requested, r.Amount)
		}
	}
	for _, i := range p.IncomeUntil(key) {
		g.Recorded = g.Recorded || i.Source == source.ID
	}
	g.Received, g.Repaid = p.IncomeFrom(source.ID, key)
	g.Awaited = p.awaited(source.ID, key, key)
	return g
}

// awaited gives what of the Raten of a source that were requested up to a day has not come in at the end of another one.
// What came in without naming a Rate pays those that had been requested by its day, the earliest first.
func (p Project) awaited(source string, requested, key Date) Cents {
	rates := filtered(p.Rates(key), func(r PaidRate) bool {
		return r.Source == source && r.Requested != "" && (requested == "" || r.Requested <= requested)
	})
	slices.SortStableFunc(rates, func(a, b PaidRate) int { return cmp.Compare(a.Requested, b.Requested) })
	for _, i := range p.IncomeUntil(key) {
		left := i.Amount
		for n := range rates {
			if r := &rates[n]; i.Source == source && i.Instalment == "" && r.Requested <= i.Date && left > 0 {
				part := min(left, r.Missing())
				r.Received, left = plus(r.Received, part), minus(left, part)
			}
		}
	}
	var open Cents
	for _, r := range rates {
		open = plus(open, r.Missing())
	}
	return open
}

// Left gives what of the grant is not spent yet; it is negative where more is.
func (g Grant) Left() Cents { return minus(g.Funding, g.Spent) }

// Unplanned gives what of the grant no Finanzposition plans; it is negative where
// more is planned than granted.
func (g Grant) Unplanned() Cents { return minus(g.Funding, g.Planned) }

// Used gives what of the grant was spent as it may be: what is zuwendungsfähig, at most what was spent and what was
// granted. The municipality bears the rest.
func (g Grant) Used() Cents {
	used := max(0, min(g.Eligible, g.Spent))
	if g.Funding > 0 {
		return min(used, g.Funding)
	}
	return used
}

// Borne gives what was spent from the source of the grant and is not Used.
func (g Grant) Borne() Cents { return max(0, minus(g.Spent, g.Used())) }

// Advance gives what came in, was not paid back and is not Used yet; it is negative where the
// municipality has paid in advance (Vorleistung). What was paid back beyond what came in, such as interest, is none of it.
func (g Grant) Advance() Cents {
	return minus(minus(g.Received, min(g.Repaid, g.Received)), g.Used())
}

// Share gives what is spent in percent of the grant, and whether there is one.
func (g Grant) Share() (float64, bool) {
	if g.Funding <= 0 {
		return 0, false
	}
	return percentOf(g.Spent, g.Funding), true
}

// DueWith sums up what of the Raten of the Förderung that fall due with a report has not come in by the end of a
// day; it is never more than what of all its Raten has not.
func (p Project) DueWith(r Report, key Date) Cents {
	source, known := p.GrantSource()
	if !known {
		return 0
	}
	var due, all Cents
	for _, rate := range p.Rates(key) {
		if rate.Source != source.ID {
			continue
		}
		all = plus(all, rate.Amount)
		if rate.Report == r.ID {
			due = plus(due, rate.Missing())
		}
	}
	return max(0, min(due, minus(all, p.Grant(key).Received)))
}

// GrantShare gives which share of the zuwendungsfähige Ausgaben was paid from the Förderung up to the end of a
// day, in percent, and whether anything was paid.
func (p Project) GrantShare(key Date) (float64, bool) {
	sum := SumOf(Cash(p.Positions(key))).Eligible
	if sum <= 0 {
		return 0, false
	}
	return percentOf(p.Grant(key).Used(), sum), true
}
