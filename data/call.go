package data

// usualSpending is within how many days money of the grant has to be spent after it was paid out (six weeks,
// Nr. 1.4 ANBest-P of the Bund).
const usualSpending = 42

// longestSpending is the most days that may be entered.
const longestSpending = 366

// spendDays gives within how many days money of the grant has to be spent.
func (v Programme) spendDays() int {
	if v.SpendDays != nil {
		return *v.SpendDays
	}
	return usualSpending
}

// Call is what a Mittelabruf rests on: what is needed from the Förderung at a day and in the weeks after
// it, and what may still be called. Amounts are cents.
type Call struct {
	// From and To bound the time for which money is needed, both days included.
	From, To Date
	// Advanced is what the municipality has paid in advance, Unspent what came in and is not spent yet, Awaited what of
	// Raten that were requested before has not come in.
	Advanced, Unspent, Awaited Cents
	// Invoiced is what of invoices is zuwendungsfähig and not paid, Ordered what is gebunden and expected to be paid by To.
	Invoiced, Ordered Cents
	// Available is what of the grant can still be requested; what was paid back can be again. Repaid is that part of it.
	Available, Repaid Cents
}

// Needed gives what is needed beyond what is there.
func (c Call) Needed() Cents {
	return max(0, minus(minus(plus(plus(c.Advanced, c.Invoiced), c.Ordered), c.Unspent), c.Awaited))
}

// Amount gives what is called: what is needed, at most what may still be called.
func (c Call) Amount() Cents { return max(0, min(c.Needed(), c.Available)) }

// CallAt reckons a Mittelabruf at the end of a day. A Rate that was requested on that day is this Mittelabruf, and not
// awaited.
func (p Project) CallAt(key Date) Call {
	g := p.Grant(key)
	c := Call{From: key, To: key.AddDays(p.Programme.spendDays()), Advanced: max(0, -g.Advance()), Unspent: max(0, g.Advance())}
	source, _ := p.GrantSource()
	c.Awaited = p.awaited(source.ID, key.AddDays(-1), key)
	c.Repaid = min(g.Repaid, g.Received)
	c.Available = max(0, minus(minus(g.Funding, minus(g.Received, c.Repaid)), c.Awaited))
	c.Repaid = min(c.Repaid, c.Available)
	granted := map[string]bool{}
	for _, b := range p.Budget {
		granted[b.ID] = g.Known && b.Source == source.ID
	}
	paid := p.met(p.Movements(key))
	for _, b := range p.Bookings {
		if b.Kind == BookingBalance || b.Invoiced == "" || b.Invoiced > key || b.Paid != "" && b.Paid <= key {
			continue
		}
		paid[b.Commitment] = plus(paid[b.Commitment], max(0, b.Amount)) // what is invoiced is no longer only ordered
		if granted[b.Item] {
			c.Invoiced = plus(c.Invoiced, b.eligible())
		}
	}
	delete(paid, "")
	for _, o := range p.Commitments {
		if granted[o.Item] && o.Due <= c.To {
			c.Ordered = plus(c.Ordered, o.open(key, paid[o.ID]))
		}
	}
	return c
}

// Overdue gives what of the Förderung was paid out so long before the end of a day that it should have been
// spent, and is not: interest may be due for it (§ 49a Abs. 4 VwVfG). It is 0 where all was spent in time.
func (p Project) Overdue(key Date) Cents {
	now := p.Grant(key)
	then := p.Grant(key.AddDays(-p.Programme.spendDays()))
	return max(0, minus(minus(then.Received, now.Repaid), now.Used()))
}
