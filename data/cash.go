package data

// CashFlow is what came in and was paid in money up to a day, in cents; unbare Eigenleistung is none of it.
type CashFlow struct {
	Income Cents `json:"income_cents"`
	Spent  Cents `json:"spent_cents"`
}

// Balance is what of the income is there; it is negative where the municipality has advanced it.
func (c CashFlow) Balance() Cents { return minus(c.Income, c.Spent) }

// Cash sums up income and spending up to the end of a day.
func (p Project) Cash(key Date) CashFlow {
	flow := CashFlow{Spent: SumOf(Cash(p.Positions(key))).Spent}
	for _, i := range p.IncomeUntil(key) {
		flow.Income = plus(flow.Income, i.Amount)
	}
	return flow
}
