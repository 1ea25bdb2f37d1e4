package reports

import (
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
			TargetFrom: value().Draw(t, "lower"), TargetDate: date().Draw(t, "until"),
			Readings: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) data.Reading {
				return data.Reading{Date: date().Draw(t, "day"), Value: value().Draw(t, "value"), Source: text().Draw(t, "source"), Comment: text().Draw(t, "comment")}
			}), 0, 4).Draw(t, "readings"),
		}
	})
}

func budgetItemOf() *rapid.Generator[data.BudgetItem] {
	return rapid.Custom(func(t *rapid.T) data.BudgetItem {
		return data.BudgetItem{
			ID: "F1", Measure: owner().Draw(t, "measure"), Source: rapid.SampledFrom(append([]data.BudgetSource{""}, data.BudgetSources...)).Draw(t, "source"),
			Position: rapid.SampledFrom(append([]data.BudgetPosition{""}, data.BudgetPositions...)).Draw(t, "position"),
			Year:     rapid.SampledFrom([]int{0, 2017, 2018}).Draw(t, "year"), Planned: cents().Draw(t, "plan"), Spent: cents().Draw(t, "spent"),
			Committed: cents().Draw(t, "committed"), Note: text().Draw(t, "note"),
			Receipts: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) data.Receipt {
				return data.Receipt{Number: text().Draw(t, "number"), Date: date().Draw(t, "day"), Payee: text().Draw(t, "payee"), Amount: cents().Draw(t, "amount")}
			}), 0, 3).Draw(t, "receipts"),
		}
	})
}

func instalmentOf() *rapid.Generator[data.Instalment] {
	return rapid.Custom(func(t *rapid.T) data.Instalment {
		return data.Instalment{ID: "RA1", Amount: cents().Draw(t, "amount"), Requested: date().Draw(t, "requested"), Received: date().Draw(t, "received")}
	})
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
