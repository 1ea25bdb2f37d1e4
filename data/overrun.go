package data

import "slices"

// usualOverrun is by how many percent an Einzelansatz may be exceeded without asking, as far as others
// are under-used (Nr. 1.2 ANBest-P and ANBest-Gk).
const usualOverrun = 20

// Overruns says which Einzelansätze of the Finanzierungsplan are exceeded, and what others need less.
type Overruns struct {
	Over []Overrun
	// Saved is what the other Einzelansätze need less, in cents.
	Saved Cents
}

// Overrun is an Einzelansatz, all that is planned for a Kostenart, that is exceeded. Amounts are cents.
type Overrun struct {
	CostType string
	// Expected is what will have been spent at the end, Planned the Soll in force, Allowed by how much
	// it may be exceeded without asking.
	Planned, Expected, Allowed Cents
	// Within says that it is exceeded by no more than that.
	Within bool
}

// Excess gives by how much it is exceeded.
func (o Overrun) Excess() Cents { return minus(o.Expected, o.Planned) }

// Uncovered gives what of all that is exceeded is not covered by what others need less.
func (o Overruns) Uncovered() Cents {
	var over Cents
	for _, one := range o.Over {
		over = plus(over, one.Excess())
	}
	return max(0, minus(over, o.Saved))
}

// Overruns compares what will have been spent for each Kostenart with its Einzelansatz over all years and
// sources; unbare Eigenleistung is none of it. Where nothing is planned at all nothing is exceeded.
func (v Programme) Overruns(list []Position) Overruns {
	cash := Cash(list)
	sums := SumBy(cash, func(p Position) string { return p.CostType })
	expected := expectedBy(cash)
	percent := Cents(usualOverrun)
	if v.Overrun != nil {
		percent = Cents(*v.Overrun)
	}
	var all Overruns
	if SumOf(cash).Planned <= 0 {
		return all
	}
	var seen []string
	for _, p := range cash {
		if slices.Contains(seen, p.CostType) {
			continue
		}
		seen = append(seen, p.CostType)
		sum := sums[p.CostType]
		o := Overrun{CostType: p.CostType, Planned: sum.Planned, Expected: expected[p.CostType], Allowed: share(sum.Planned, percent)}
		if o.Excess() <= 0 {
			all.Saved = minus(all.Saved, o.Excess())
			continue
		}
		o.Within = o.Excess() <= o.Allowed
		all.Over = append(all.Over, o)
	}
	return all
}

// SinglePlansBind says whether the Einzelansätze bind: a Festbetragsfinanzierung leaves them free (Nr. 1.2 ANBest-P, last
// sentence), unless somebody has entered by how much they may be exceeded.
func (p Project) SinglePlansBind() bool {
	source, _ := p.GrantSource()
	return source.Financing != FinancingFixed || p.Programme.Overrun != nil
}

// expectedBy gives what will have been spent at the end for each Kostenart: where somebody has said so of one of its
// Finanzpositionen, their sum as tables tell it; else these stand in for each other, and it is what is planned or, where
// that is more, spent and gebunden.
func expectedBy(list []Position) map[string]Cents {
	all := map[string]Cents{}
	for costType, sum := range SumBy(list, func(v Position) string { return v.CostType }) {
		all[costType] = sum.Forecast
		if !sum.ForecastRecorded() {
			all[costType] = max(sum.Planned, plus(sum.Spent, max(sum.Committed, 0)))
		}
	}
	return all
}

// share gives so many percent of an amount, rounded down to the cent.
func share(amount, percent Cents) Cents { return amount/100*percent + amount%100*percent/100 }
