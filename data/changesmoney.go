package data

// MoneyChanges says how plan, spending and forecast have changed.
type MoneyChanges struct {
	// Measures are those for which a sum differs, in the order of the measures;
	// after them removed measures, and at last what belongs to no measure.
	Measures []MoneyChange
	// Total is the change over everything, Grant that of the BMI-Projektmittel.
	Total, Grant MoneyChange
}

// MoneyChange is a sum over Finanzpositionen before and after.
type MoneyChange struct {
	// Measure is the Kennung, empty for what belongs to no measure and for sums
	// over several.
	Measure  string
	Old, Now Money
}

// Empty says whether no sum differs.
func (m MoneyChanges) Empty() bool {
	return len(m.Measures) == 0 && m.Total.Old == m.Total.Now && m.Grant.Old == m.Grant.Now
}

// Rise gives what has come to plan, spending and forecast; negative amounts have
// gone.
func (m MoneyChange) Rise() Money {
	return Money{
		Planned: minus(m.Now.Planned, m.Old.Planned), Committed: minus(m.Now.Committed, m.Old.Committed),
		Spent: minus(m.Now.Spent, m.Old.Spent), Forecast: minus(m.Now.Forecast, m.Old.Forecast),
	}
}

func moneyChanges(old, now Project) MoneyChanges {
	measure := func(b BudgetItem) string { return b.Measure }
	was, is := SumBy(old.Budget, measure), SumBy(now.Budget, measure)
	var changes MoneyChanges
	add := func(id string) {
		if was[id] != is[id] {
			changes.Measures = append(changes.Measures, MoneyChange{id, was[id], is[id]})
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
	source := func(b BudgetItem) BudgetSource { return b.Source }
	changes.Total = MoneyChange{Old: SumOf(old.Budget), Now: SumOf(now.Budget)}
	changes.Grant = MoneyChange{Old: SumBy(old.Budget, source)[SourceGrant], Now: SumBy(now.Budget, source)[SourceGrant]}
	return changes
}
