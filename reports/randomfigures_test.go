package reports

import (
	"fmt"

	"pgregory.net/rapid"

	"modellkommune/data"
)

func owner() *rapid.Generator[string] { return rapid.SampledFrom([]string{"", "M01", "M02", "M99"}) }

func value() *rapid.Generator[data.Decimal] {
	return rapid.SampledFrom([]data.Decimal{"", "0", "-3", "12.5", "60", "100", "1200"})
}

func cents() *rapid.Generator[data.Cents] {
	return rapid.Custom(func(t *rapid.T) data.Cents { return data.Cents(rapid.IntRange(0, 9_000_000).Draw(t, "cents")) })
}

func indicatorOf() *rapid.Generator[data.Indicator] {
	return rapid.Custom(func(t *rapid.T) data.Indicator {
		return data.Indicator{
			ID: "I1", Measure: owner().Draw(t, "measure"), Name: text().Draw(t, "name"), Unit: text().Draw(t, "unit"), Note: text().Draw(t, "note"),
			Direction: rapid.SampledFrom(append([]data.IndicatorDirection{""}, data.IndicatorDirections...)).Draw(t, "direction"),
			Baseline:  value().Draw(t, "baseline"), BaselineDate: date().Draw(t, "from"), Target: value().Draw(t, "target"),
			TargetFrom: value().Draw(t, "lower"), TargetDate: term().Draw(t, "until"),
			Readings: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) data.Reading {
				return data.Reading{Date: date().Draw(t, "day"), Value: value().Draw(t, "value"), Source: text().Draw(t, "source"), Comment: text().Draw(t, "comment")}
			}), 0, 4).Draw(t, "readings"),
		}
	})
}

// moneyOf draws all of the money of a project.
func moneyOf(t *rapid.T, p *data.Project) {
	id := func(prefix string, n int) string { return fmt.Sprintf("%s%d", prefix, n+1) }
	for n := range rapid.IntRange(0, 3).Draw(t, "sources") {
		p.Sources = append(p.Sources, data.Source{ID: id("FQ", n), Name: text().Draw(t, "name"), Kind: rapid.SampledFrom(data.SourceKinds).Draw(t, "kind"), Grant: n == 0, Granted: cents().Draw(t, "granted")})
	}
	p.CostTypes = []data.CostType{{ID: "KA1", Name: text().Draw(t, "type")}}
	p.Plans = []data.Plan{{ID: "FP1"}, {ID: "FP2", Kind: data.PlanShift, Date: date().Draw(t, "shift"), Reason: text().Draw(t, "why")}}
	for n := range rapid.IntRange(0, 4).Draw(t, "items") {
		b := data.BudgetItem{
			ID: id("F", n), Measure: owner().Draw(t, "measure"), CostType: rapid.SampledFrom([]string{"", "KA1"}).Draw(t, "of"), Year: rapid.SampledFrom([]int{0, 2017, 2018}).Draw(t, "year"),
			Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: cents().Draw(t, "plan")}, {Plan: "FP2", Amount: cents().Draw(t, "changed")}}, Note: text().Draw(t, "note"),
		}
		if len(p.Sources) > 0 {
			b.Source = rapid.SampledFrom(p.Sources).Draw(t, "source").ID
		}
		p.Budget = append(p.Budget, b)
		p.Commitments = append(p.Commitments, data.Commitment{ID: id("AU", n), Item: b.ID, Date: date().Draw(t, "ordered"), Amount: cents().Draw(t, "committed")})
		for k := range rapid.IntRange(0, 3).Draw(t, "bookings") {
			p.Bookings = append(p.Bookings, data.Booking{
				ID: fmt.Sprintf("BU%d-%d", n, k), Item: b.ID, Kind: rapid.SampledFrom(data.BookingKinds).Draw(t, "sort"), Number: text().Draw(t, "number"),
				Paid: date().Draw(t, "day"), Payee: text().Draw(t, "payee"), Amount: cents().Draw(t, "amount"),
			})
		}
	}
	for n := range rapid.IntRange(0, 2).Draw(t, "instalments") {
		rate := data.Instalment{ID: id("RA", n), Amount: cents().Draw(t, "rate"), Requested: date().Draw(t, "requested")}
		came := data.Income{ID: id("EN", n), Instalment: rate.ID, Date: date().Draw(t, "received"), Amount: cents().Draw(t, "came"), Payer: text().Draw(t, "payer")}
		if len(p.Sources) > 0 {
			rate.Source, came.Source = p.Sources[0].ID, p.Sources[0].ID
		}
		p.Instalments, p.Incomes = append(p.Instalments, rate), append(p.Incomes, came)
	}
}

func riskOf() *rapid.Generator[data.Risk] {
	return rapid.Custom(func(t *rapid.T) data.Risk {
		return data.Risk{
			ID: "R1", Measure: owner().Draw(t, "measure"), Title: text().Draw(t, "title"), Description: text().Draw(t, "description"),
			Likelihood: rapid.IntRange(0, 5).Draw(t, "likelihood"), Impact: rapid.IntRange(0, 5).Draw(t, "impact"), Action: text().Draw(t, "action"),
			Due: date().Draw(t, "due"), Status: rapid.SampledFrom(data.RiskStatuses).Draw(t, "status"),
		}
	})
}

func decisionOf() *rapid.Generator[data.Decision] {
	return rapid.Custom(func(t *rapid.T) data.Decision {
		return data.Decision{ID: "E1", Measure: owner().Draw(t, "measure"), Title: text().Draw(t, "title"), Date: date().Draw(t, "day"), Text: text().Draw(t, "text")}
	})
}
