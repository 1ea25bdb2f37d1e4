package data

import "fmt"

// Drawdown is the Mittelabfluss: what was paid in money, without unbare Eigenleistung, beside what would have been by a
// key date if the plan were spent evenly.
type Drawdown struct {
	Planned Cents `json:"planned_cents"`
	Due     Cents `json:"due_cents"`
	Spent   Cents `json:"spent_cents"`
}

// Share gives what was spent in percent of what is due, and whether it is
// known: it is not where nothing is due yet.
func (d Drawdown) Share() (float64, bool) {
	if d.Due <= 0 {
		return 0, false
	}
	return percentOf(d.Spent, d.Due), true
}

// Left gives the Restmittel; it is negative where more than planned was spent.
func (d Drawdown) Left() Cents { return minus(d.Planned, d.Spent) }

// DrawdownOfYear gives the Mittelabfluss of a Haushaltsjahr. Its plan is spread over
// the days of the year that lie in the programme's term.
func (p Project) DrawdownOfYear(year int, key Date) Drawdown {
	of := filtered(Cash(p.Positions(key)), func(b Position) bool { return b.Year == year })
	return drawdown(of, p.Programme.From, p.Programme.To, key)
}

// DrawdownOfTerm gives the Mittelabfluss of the whole project, its plan spread
// over the programme's term.
func (p Project) DrawdownOfTerm(key Date) Drawdown {
	sum := SumOf(Cash(p.Positions(key)))
	return Drawdown{sum.Planned, linear(sum.Planned, p.Programme.From, p.Programme.To, key), sum.Spent}
}

// drawdown spreads the plan of each Finanzposition over the days of its
// Haushaltsjahr that lie between two dates.
func drawdown(items []Position, from, to, key Date) Drawdown {
	var d Drawdown
	for _, b := range items {
		first, last := yearWithin(b.Year, from, to)
		d.Planned, d.Spent = plus(d.Planned, b.Planned), plus(d.Spent, b.Spent)
		d.Due = plus(d.Due, linear(b.Planned, first, last, key))
	}
	return d
}

// yearWithin gives the days of a year that lie between two dates, all of the
// year where none does; without a year it is the whole span.
func yearWithin(year int, from, to Date) (Date, Date) {
	if year == 0 {
		return from, to
	}
	first, last := Date(fmt.Sprintf("%04d-01-01", year)), Date(fmt.Sprintf("%04d-12-31", year))
	start, end := max(first, from), last
	if to != "" {
		end = min(last, to)
	}
	if start > end {
		return first, last
	}
	return start, end
}

// linear gives what of an amount is due at the end of a day if it is spent evenly
// from the first to the last day; nothing where these are not known.
func linear(amount Cents, from, to, key Date) Cents {
	if from == "" || to == "" || key < from {
		return 0
	}
	if key >= to {
		return amount
	}
	gone, all := Cents(from.DaysUntil(key)+1), Cents(from.DaysUntil(to)+1)
	if all <= 0 {
		return 0
	}
	// In two steps, for amount*gone may run over; a half cent is rounded up.
	return amount/all*gone + (2*(amount%all)*gone+all)/(2*all)
}
