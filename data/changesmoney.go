package data

// MoneyChanges says how plan, spending and forecast have changed. Unbare Eigenleistung counts in
// InKind alone.
type MoneyChanges struct {
	// Measures are those for which a sum differs, in the order of the measures;
	// after them removed measures, and at last what belongs to no measure.
	Measures []MoneyChange
	// Total is the change over everything for which money flows, Grant that of the Förderung where both states
	// name the same source, InKind
	// that of the unbare Eigenleistung.
	Total, Grant, InKind MoneyChange
	// Positions are the Finanzpositionen that both states know, of which Soll, Ist, what is gebunden, Buchungen or
	// Aufträge differ.
	Positions []PositionChange
}

// PositionChange is a Finanzposition before and after.
type PositionChange struct {
	Old, Now Position
	// Bookings and Commitments say how its Buchungen and Aufträge have changed.
	Bookings, Commitments Turnover
}

// Turnover counts what is new, changed and gone.
type Turnover struct{ New, Changed, Removed int }

// MoneyChange is a sum over Finanzpositionen before and after.
type MoneyChange struct {
	// Measure is the Kennung, empty for what belongs to no measure and for sums
	// over several.
	Measure  string
	Old, Now Money
}

// Empty says whether no sum differs.
func (m MoneyChanges) Empty() bool {
	return len(m.Measures) == 0 && !m.Total.told() && !m.Grant.told() && !m.InKind.told() && len(m.Positions) == 0
}

// told says whether plan, spending or forecast differ, or are recorded in one state alone.
func (m MoneyChange) told() bool {
	return m.Rise() != (Money{Committed: m.Rise().Committed}) || (m.Old.Items == 0) != (m.Now.Items == 0) || m.Old.ForecastRecorded() != m.Now.ForecastRecorded()
}

// Rise gives what has come to plan, spending and forecast; negative amounts have
// gone.
func (m MoneyChange) Rise() Money {
	return Money{
		Planned: minus(m.Now.Planned, m.Old.Planned), Committed: minus(m.Now.Committed, m.Old.Committed),
		Spent: minus(m.Now.Spent, m.Old.Spent), Forecast: minus(m.Now.Forecast, m.Old.Forecast),
	}
}

func moneyChanges(old Project, oldKey Date, now Project, nowKey Date) MoneyChanges {
	measure := func(b Position) string { return b.Measure }
	before, after := old.Positions(oldKey), now.Positions(nowKey)
	was, is := SumBy(Cash(before), measure), SumBy(Cash(after), measure)
	var changes MoneyChanges
	add := func(id string) {
		if c := (MoneyChange{id, was[id], is[id]}); c.told() {
			changes.Measures = append(changes.Measures, c)
		}
	}
	for _, m := range now.Measures {
		add(m.ID)
	}
	for _, m := range old.Measures {
		if _, known := now.Measure(m.ID); !known {
			add(m.ID)
		}
	}
	add("")
	changes.Total = MoneyChange{Old: SumOf(Cash(before)), Now: SumOf(Cash(after))}
	granted, _ := old.GrantSource()
	if source, known := now.GrantSource(); known && source.ID == granted.ID {
		of := func(b Position) bool { return b.Source.ID == source.ID }
		changes.Grant = MoneyChange{Old: SumOf(filtered(before, of)), Now: SumOf(filtered(after, of))}
	}
	changes.InKind = MoneyChange{Old: SumOf(InKind(before)), Now: SumOf(InKind(after))}
	changes.Positions = positionChanges(old, now, before, after)
	return changes
}

func positionChanges(old, now Project, before, after []Position) []PositionChange {
	was := map[string]Position{}
	for _, v := range before {
		was[v.ID] = v
	}
	item := func(b Booking) string { return b.Item }
	booked, ordered := turnovers(each(old.Bookings, Booking.carried), each(now.Bookings, Booking.carried), item), turnovers(old.Commitments, now.Commitments, func(c Commitment) string { return c.Item })
	var list []PositionChange
	for _, v := range after {
		b, known := was[v.ID]
		c := PositionChange{b, v, booked[v.ID], ordered[v.ID]}
		if known && (v.Planned != b.Planned || v.Spent != b.Spent || v.Committed != b.Committed || c.Bookings != (Turnover{}) || c.Commitments != (Turnover{})) {
			list = append(list, c)
		}
	}
	return list
}

// turnovers counts by what they belong to how records have changed.
func turnovers[R Record](old, now []R, of func(R) string) map[string]Turnover {
	all := map[string]Turnover{}
	count := func(r R, add func(*Turnover)) {
		t := all[of(r)]
		add(&t)
		all[of(r)] = t
	}
	d := difference(old, now)
	for _, r := range d.New {
		count(r, func(t *Turnover) { t.New++ })
	}
	for _, c := range d.Changed {
		count(c.Now, func(t *Turnover) { t.Changed++ })
	}
	for _, r := range d.Removed {
		count(r, func(t *Turnover) { t.Removed++ })
	}
	return all
}

// carried leaves out the day of a Buchung that was taken over: nobody entered it.
func (b Booking) carried() Booking {
	if b.Kind == BookingCarried {
		b.Paid = ""
	}
	return b
}
