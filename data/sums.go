package data

// Money is a sum over Finanzpositionen.
type Money struct {
	// Approved is the Soll of the plan that was approved first, Planned that of the plan in force.
	Approved  Cents `json:"approved_cents"`
	Planned   Cents `json:"planned_cents"`
	Committed Cents `json:"committed_cents"`
	Spent     Cents `json:"spent_cents"`
	// Eligible is what of Spent is zuwendungsfähig, Carried what of it was taken over as one sum.
	Eligible Cents `json:"eligible_cents"`
	Carried  Cents `json:"carried_cents"`
	// Lapsed is what was left of the plan of years that are abgeschlossen.
	Lapsed Cents `json:"lapsed_cents"`
	// Forecast is what will have been spent; where no Prognose is recorded, what is
	// planned counts or, where that is more, what is spent and gebunden.
	Forecast Cents `json:"forecast_cents"`
	// Items counts the Finanzpositionen, Forecasts those with a Prognose or of a year that is
	// abgeschlossen, Closed the latter alone; ForecastPlan is what is planned of these, ForecastSum
	// what is expected of them.
	Items        int   `json:"items"`
	Closed       int   `json:"closed"`
	Forecasts    int   `json:"forecasts"`
	ForecastPlan Cents `json:"forecast_plan_cents"`
	ForecastSum  Cents `json:"forecast_sum_cents"`
}

// ForecastRecorded says whether anybody has said what will have been spent, by a Prognose or by closing a year.
func (m Money) ForecastRecorded() bool { return m.Forecasts > 0 }

// ForecastPartly says that for some of the Finanzpositionen somebody has, for others
// not.
func (m Money) ForecastPartly() bool { return m.Forecasts > 0 && m.Forecasts < m.Items }

// SpentShare gives what was spent in percent of the plan, and whether there is one.
func (m Money) SpentShare() (float64, bool) {
	if m.Planned <= 0 {
		return 0, false
	}
	return percentOf(m.Spent, m.Planned), true
}

// Open gives what of the plan is neither spent nor gebunden; it is negative where more is.
func (m Money) Open() Cents { return minus(minus(m.Planned, m.Spent), m.Committed) }

// Left gives what of the plan is frei verfügbar: neither spent nor gebunden, nor left over of a
// year that is abgeschlossen; it is negative where more is.
func (m Money) Left() Cents { return minus(m.Open(), m.Lapsed) }

// SumOf adds up Finanzpositionen.
func SumOf(items []Position) Money {
	var sum Money
	for _, b := range items {
		sum = sum.with(b)
	}
	return sum
}

// SumBy adds up Finanzpositionen by one of their fields, such as the source or the
// year.
func SumBy[K comparable](items []Position, by func(Position) K) map[K]Money {
	sums := map[K]Money{}
	for _, b := range items {
		sums[by(b)] = sums[by(b)].with(b)
	}
	return sums
}

func (m Money) with(b Position) Money {
	m.Approved, m.Planned, m.Committed = plus(m.Approved, b.Approved), plus(m.Planned, b.Planned), plus(m.Committed, b.Committed)
	m.Eligible, m.Carried, m.Lapsed = plus(m.Eligible, b.Eligible), plus(m.Carried, b.Carried), plus(m.Lapsed, b.lapsed())
	m.Spent, m.Forecast = plus(m.Spent, b.Spent), plus(m.Forecast, b.Expected())
	m.Items++
	if b.Closed {
		m.Closed++
	}
	if b.Told() {
		m.Forecasts++
		m.ForecastPlan, m.ForecastSum = plus(m.ForecastPlan, b.Planned), plus(m.ForecastSum, b.Expected())
	}
	return m
}

// BudgetOf lists of Finanzpositionen those of a measure; of the empty Kennung those of
// the whole project that belong to no measure.
func BudgetOf(measure string, list []Position) []Position {
	return filtered(list, func(b Position) bool { return b.Measure == measure })
}

// IndicatorsOf lists the indicators of a measure as BudgetOf does its money.
func (p Project) IndicatorsOf(measure string) []Indicator {
	return filtered(p.Indicators, func(i Indicator) bool { return i.Measure == measure })
}

// RisksOf lists the risks of a measure as BudgetOf does its money.
func (p Project) RisksOf(measure string) []Risk {
	return filtered(p.Risks, func(r Risk) bool { return r.Measure == measure })
}
