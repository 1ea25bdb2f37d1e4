package data

import "fmt"

// moneyLight computes the Finanz-Ampel of Finanzpositionen for which money flows and says why: by what will have been
// spent beside the plan in force.
func moneyLight(items []Position, limits Thresholds) verdict {
	sum := SumOf(items)
	switch {
	case len(items) == 0:
		return verdict{Grey, "Ein Budget ist nicht erfasst."}
	case sum.Planned <= 0 && sum.Forecast <= 0:
		return verdict{Grey, "Mittel sind nicht geplant."}
	}
	green, yellow := limits.bounds(max(0, sum.Planned))
	light := graduated(sum.Forecast <= green, sum.Forecast <= yellow)
	if sum.Planned <= 0 {
		return verdict{light, fmt.Sprintf("Erwarteten Ausgaben von %s steht kein Soll gegenüber; im Plan ist bis zu %s, gefährdet bis zu %s.", sum.Forecast, green, yellow)}
	}
	reason := fmt.Sprintf("%s; im Plan ist bis zu %s, gefährdet bis zu %s.", expectedText(sum), green, yellow)
	if sum.Spent > sum.Planned && sum.Closed < sum.Items {
		reason += fmt.Sprintf(" Ausgegeben sind bereits %s.", sum.Spent)
	}
	return verdict{light, reason}
}

// bounds gives up to which amount an expected one is im Plan, and gefährdet.
func (t Thresholds) bounds(planned Cents) (green, yellow Cents) {
	over := func(percent, euro int) Cents {
		return plus(planned, max(share(planned, Cents(percent-100)), Cents(euro)*100))
	}
	yellow = over(t.CostRed, t.CostRedEuro)
	return min(over(t.CostYellow, t.CostYellowEuro), yellow), yellow
}

// expectedText says what will have been spent beside the plan, and from what that follows.
func expectedText(sum Money) string {
	cost := above(percentOf(sum.Forecast, sum.Planned), 100)
	switch {
	case sum.Closed == sum.Items:
		return fmt.Sprintf("Ausgegeben sind %s, %s des Solls von %s; die Haushaltsjahre sind abgeschlossen", sum.Forecast, cost, sum.Planned)
	case sum.Closed > 0 && sum.Closed == sum.Forecasts:
		return fmt.Sprintf("Erwartet werden %s, %s des Solls von %s (abgeschlossene Haushaltsjahre mit ihrem Ist, sonst Soll, mindestens Ausgaben und Bindungen)", sum.Forecast, cost, sum.Planned)
	case sum.ForecastPartly():
		return fmt.Sprintf("Die Prognose von %s (teils nach Soll) liegt bei %s des Solls von %s", sum.Forecast, cost, sum.Planned)
	case !sum.ForecastRecorded():
		return fmt.Sprintf("Erwartet werden %s, %s des Solls von %s (ohne erfasste Prognose: Soll, mindestens Ausgaben und Bindungen)", sum.Forecast, cost, sum.Planned)
	}
	return fmt.Sprintf("Die Prognose von %s liegt bei %s des Solls von %s", sum.Forecast, cost, sum.Planned)
}

// underuse judges a Mittelabfluss: at most gefährdet, and only where much money lies idle.
func (d Drawdown) underuse(limits Thresholds) (verdict, bool) {
	used, known := d.Share()
	if !known || used >= float64(limits.Underuse) || minus(d.Due, d.Spent) <= Cents(limits.UnderuseEuro)*100 {
		return verdict{}, false
	}
	return verdict{Yellow, fmt.Sprintf("Ausgegeben sind %s, bei gleichmäßigem Abfluss wären es am Stichtag %s (%s); ab %s oder bis zu %s Rückstand gilt der Mittelabfluss als ausreichend.",
		d.Spent, d.Due, below(used, limits.Underuse), Percent(float64(limits.Underuse)), Cents(limits.UnderuseEuro)*100)}, true
}

// orIdle gives a light of money, or that of idle money where nothing else is to be said.
func (v verdict) orIdle(d Drawdown, limits Thresholds) verdict {
	if idle, is := d.underuse(limits); is && v.light == Green {
		return idle
	}
	return v
}

// drawdown gives the Mittelabfluss of a measure, its plan being spread over its own days, or those of the Vorhaben where
// it has none.
func (m Measure) drawdown(budget []Position, v Programme, key Date) Drawdown {
	from, to := min(m.Start.Last(), m.End.Last()), m.End.Last()
	if from == "" || to == "" {
		from, to = v.From, v.To
	}
	return drawdown(budget, from, to, key)
}

// drawdownByMeasures gives the Mittelabfluss of all money, that of each measure spread over its own days.
func (p Project) drawdownByMeasures(key Date) Drawdown {
	of := p.belongings(key)
	all := drawdown(of[""].budget, p.Programme.From, p.Programme.To, key)
	for _, m := range p.Measures {
		d := m.drawdown(of[m.ID].budget, p.Programme, key)
		all = Drawdown{plus(all.Planned, d.Planned), plus(all.Due, d.Due), plus(all.Spent, d.Spent)}
	}
	return all
}

// grantLight judges what is expected to be paid out of the Förderung: more than was granted is kritisch.
func (p Project) grantLight(items []Position) (verdict, bool) {
	source, known := p.GrantSource()
	if !known || source.Granted <= 0 {
		return verdict{}, false
	}
	of := SumOf(filtered(items, func(b Position) bool { return b.Source.ID == source.ID }))
	if of.Forecast <= source.Granted {
		return verdict{}, false
	}
	return verdict{Red, fmt.Sprintf("Aus der Förderung werden %s erwartet, bewilligt sind %s.", of.Forecast, source.Granted)}, true
}
