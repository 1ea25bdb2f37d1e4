package data

// Position is a Finanzposition with what it may spend and what became of it up to the end of a day.
// Amounts are cents.
type Position struct {
	ID      string
	Measure string
	// CostType is the name of the Kostenart, empty where none is recorded.
	CostType string
	Source   Source
	// Year is the Haushaltsjahr; Closed says that it was abgeschlossen.
	Year   int
	Closed bool
	// Approved is the Soll under the plan that was approved first, Planned that under the one in force.
	Approved, Planned Cents
	// Committed is what is gebunden by Aufträge and not yet paid, Spent what was paid, Eligible what of
	// that is zuwendungsfähig, Receipted what of it receipts prove.
	Committed, Spent, Eligible, Receipted Cents
	// Carried is what of Spent was taken over from an older format as one sum; Bookings counts the
	// Buchungen of which Spent consists.
	Carried  Cents
	Bookings int
	Forecast *Cents
	Note     string
}

// Positions gives the Finanzpositionen as they are at the end of a day, in their order; an empty day
// is the last one of all.
func (p Project) Positions(key Date) []Position { return p.PositionsUnder(p.PlansAt(key), key) }

// PositionsUnder gives them as they would be if some versions of the Finanzierungsplan were in force, the
// approved one first.
func (p Project) PositionsUnder(plans []Plan, key Date) []Position {
	costTypes, sources := map[string]string{}, map[string]Source{}
	for _, c := range p.CostTypes {
		costTypes[c.ID] = c.Name
	}
	for _, s := range p.Sources {
		sources[s.ID] = s
	}
	list, at := make([]Position, len(p.Budget)), map[string]int{}
	for n, b := range p.Budget {
		at[b.ID] = n
		list[n] = Position{
			ID: b.ID, Measure: b.Measure, CostType: costTypes[b.CostType], Source: sources[b.Source], Year: b.Year, Closed: p.closed(b.Year, key),
			Approved: b.under(plans[:min(1, len(plans))]), Planned: b.under(plans), Forecast: b.Forecast, Note: b.Note,
		}
	}
	movements := p.Movements(key)
	for _, m := range movements {
		n, known := at[m.Item]
		if !known {
			continue
		}
		v := &list[n]
		v.Bookings++
		v.Spent, v.Eligible = plus(v.Spent, m.Amount), plus(v.Eligible, m.Eligible)
		switch {
		case m.Kind == BookingCarried:
			v.Carried = plus(v.Carried, m.Amount)
		case m.Receipt():
			v.Receipted = plus(v.Receipted, m.Amount)
		}
	}
	paid := p.met(movements)

	for _, c := range p.Commitments {
		if n, known := at[c.Item]; known {
			list[n].Committed = plus(list[n].Committed, c.open(key, paid[c.ID]))
		}
	}
	return list
}

// closed says whether a Haushaltsjahr is abgeschlossen. Rules before ApartRules knew no such thing: what was released under
// them stays as it was judged.
func (p Project) closed(year int, key Date) bool {
	return (p.Judged == nil || p.Judged.Rules >= ApartRules) && p.Programme.Closed(year, key)
}

// Cash gives the Finanzpositionen for which money flows.
func Cash(list []Position) []Position {
	return filtered(list, func(v Position) bool { return !v.Source.InKind() })
}

// InKind gives those of the unbare Eigenleistung.
func InKind(list []Position) []Position {
	return filtered(list, func(v Position) bool { return v.Source.InKind() })
}

// Expected gives what will have been spent at the end: the Prognose, else what is
// planned or, where that is more, already spent and gebunden; of a Haushaltsjahr that is abgeschlossen
// what was spent. It is never less than what is spent.
func (v Position) Expected() Cents {
	switch {
	case v.Closed:
		return v.Spent
	case v.Forecast != nil:
		return max(*v.Forecast, v.Spent)
	}
	return max(v.Planned, plus(v.Spent, max(v.Committed, 0)))
}

// Unproven gives what is spent without receipts; it is negative where these show more.
func (v Position) Unproven() Cents { return minus(v.Spent, v.Receipted) }

// Balanced gives what of it is known by a „Stand der Buchung“ alone.
func (v Position) Balanced() Cents { return minus(v.Unproven(), v.Carried) }

// Told says whether anybody has said what will have been spent: by a Prognose, or by closing the
// Haushaltsjahr.
func (v Position) Told() bool { return v.Closed || v.Forecast != nil }

// lapsed gives what of a Haushaltsjahr that is abgeschlossen was left.
func (v Position) lapsed() Cents {
	if !v.Closed {
		return 0
	}
	return max(0, minus(minus(v.Planned, v.Spent), v.Committed))
}
