package data

import (
	"cmp"
	"fmt"
)

// statusLight gives the light that follows from the status alone, and why; none
// for a measure that is worked on.
func (m Measure) statusLight() (Light, string) {
	switch m.Status {
	case StatusDone, StatusMerged:
		return Blue, fmt.Sprintf("Die Maßnahme ist %s.", m.Status)
	case StatusIdea, StatusBrokenOff:
		return Grey, fmt.Sprintf("Die Maßnahme hat den Status „%s“ und wird nicht bewertet.", m.Status)
	}
	return "", ""
}

// scheduleLight computes the Termin-Ampel of a measure at a key date and says why. Late is what the plan promised and the
// forecast, or the key date itself, has overrun: an open milestone or the
// measure's own end. A milestone reached late is history and does not count, nor
// does an internal one. The convention follows PM²: green up to 0 days late;
// yellow up to SlipShare percent of the planned duration (at least SlipDays
// days); red beyond, or where a Pflicht-Meilenstein is overdue without a
// forecast.
func (m Measure) scheduleLight(key Date, limits Thresholds) (Light, string) {
	if light, reason := m.statusLight(); light != "" {
		return light, reason
	}
	if m.Start == "" || m.End == "" {
		return Grey, "Beginn oder Ende der Maßnahme sind nicht geplant."
	}
	worst, what := lateness(m.End, m.ForecastEnd, m.ActualEnd, key), "Das Ende der Maßnahme"
	for _, s := range m.Reported() {
		if !s.Open() || s.PlannedDate == "" {
			continue
		}
		if s.Mandatory && s.ForecastDate == "" && s.PlannedDate < key {
			return Red, fmt.Sprintf("Der Pflicht-Meilenstein %s ist %s überfällig und hat keine Prognose.", s.ID, Days(s.PlannedDate.DaysUntil(key)))
		}
		if late := s.Delay(key); late > worst {
			worst, what = late, "Der Meilenstein "+s.ID
		}
	}
	if worst <= 0 {
		return Green, "Das Ende und alle offenen Meilensteine liegen im Plan."
	}
	allowed := max(limits.SlipDays, m.Start.DaysUntil(m.End)*limits.SlipShare/100)
	reason := fmt.Sprintf("%s liegt %s hinter dem Plan; beherrschbar sind bis zu %s.", what, Days(worst), Days(allowed))
	return graduated(false, worst <= allowed), reason
}

// moneyLight computes the Finanz-Ampel of Finanzpositionen for which
// money flows and says why: by what will
// have been spent in percent of the plan, and by the Mittelabfluss, the plan
// being spread over the years between two dates.
func moneyLight(items []Position, from, to, key Date, limits Thresholds) (Light, string) {
	sum := SumOf(items)
	switch {
	case len(items) == 0:
		return Grey, "Ein Budget ist nicht erfasst."
	case sum.Planned <= 0 && sum.Forecast > 0:
		return Red, fmt.Sprintf("Erwarteten Ausgaben von %s steht kein Plan gegenüber.", sum.Forecast)
	case sum.Planned <= 0:
		return Grey, "Mittel sind nicht geplant."
	}
	cost := percentOf(sum.Forecast, sum.Planned)
	expected := fmt.Sprintf("Die Prognose von %s liegt bei %s des Plans von %s", sum.Forecast, above(cost, limits.CostYellow, limits.CostRed), sum.Planned)
	switch {
	case sum.Closed == sum.Items:
		expected = fmt.Sprintf("Ausgegeben sind %s, %s des Plans von %s; die Haushaltsjahre sind abgeschlossen", sum.Forecast, above(cost, limits.CostYellow, limits.CostRed), sum.Planned)
	case sum.Closed > 0 && sum.Closed == sum.Forecasts:
		expected = fmt.Sprintf("Erwartet werden %s, %s des Plans von %s (abgeschlossene Haushaltsjahre mit ihrem Ist, sonst Plan, mindestens Ausgaben und Bindungen)", sum.Forecast, above(cost, limits.CostYellow, limits.CostRed), sum.Planned)
	case sum.ForecastPartly():
		expected = fmt.Sprintf("Die Prognose von %s (teils nach Plan) liegt bei %s des Plans von %s", sum.Forecast, above(cost, limits.CostYellow, limits.CostRed), sum.Planned)
	case !sum.ForecastRecorded():
		expected = fmt.Sprintf("Erwartet werden %s, %s des Plans von %s (ohne erfasste Prognose: Plan, mindestens Ausgaben und Bindungen)", sum.Forecast, above(cost, limits.CostYellow, limits.CostRed), sum.Planned)
	}
	reason := fmt.Sprintf("%s; grün ist bis %s, gelb bis %s.", expected, Percent(float64(limits.CostYellow)), Percent(float64(limits.CostRed)))
	if sum.Spent > sum.Planned && sum.Closed < sum.Items {
		reason += fmt.Sprintf(" Ausgegeben sind bereits %s.", sum.Spent)
	}
	light := graduated(cost <= float64(limits.CostYellow), cost <= float64(limits.CostRed))
	if light != Green {
		return light, reason
	}
	d := drawdown(items, from, to, key)
	if share, known := d.Share(); known && share < float64(limits.Underuse) {
		return Yellow, fmt.Sprintf("Ausgegeben sind %s, nach linearem Plan wären es am Stichtag %s (%s); ab %s gilt der Mittelabfluss als ausreichend.",
			d.Spent, d.Due, below(share, limits.Underuse), Percent(float64(limits.Underuse)))
	}
	return Green, reason
}

// goalLight gives the worst light of indicators and why it is so.
func goalLight(indicators []Indicator, key Date, limits Thresholds) (Light, string) {
	worst, why, judged := Grey, "Ein Indikator ist nicht erfasst.", 0
	for n, i := range indicators {
		light, reason := i.Light(key, limits)
		if n == 0 || light.Worse(worst) {
			worst, why = light, reason
		}
		if light != Grey {
			judged++
		}
	}
	if worst == Green && judged > 1 {
		why = fmt.Sprintf("Alle %s bewerteten Indikatoren liegen auf dem Weg zum Ziel im Plan.", Count(judged))
	}
	return worst, why
}

// riskLight gives the light of the worst risk: one that has occurred until it is
// settled, else the worst that threatens.
func riskLight(risks []Risk, limits Thresholds) (Light, string) {
	var worst, occurred Risk
	open := 0
	for _, r := range risks {
		if r.Status == RiskHappened && (occurred.ID == "" || r.Impact > occurred.Impact) {
			occurred = r
		}
		if !r.Open() {
			continue
		}
		open++
		if r.Level() > worst.Level() {
			worst = r
		}
	}
	light, reason := openRiskLight(risks, open, worst, limits)
	if occurred.ID == "" {
		return light, reason
	}
	hit := graduated(false, occurred.Impact < gravest)
	if light.Worse(hit) {
		return light, reason
	}
	return hit, fmt.Sprintf("Das Risiko „%s“ ist eingetreten und noch nicht erledigt.", cmp.Or(occurred.Title, occurred.ID))
}

// gravest is the Auswirkung from which a risk that has occurred is kritisch.
const gravest = 4

// openRiskLight gives the light of the worst of the risks that threaten.
func openRiskLight(risks []Risk, open int, worst Risk, limits Thresholds) (Light, string) {
	switch {
	case len(risks) == 0:
		return Grey, "Ein Risiko ist nicht erfasst."
	case open == 0:
		return Green, "Kein Risiko ist mehr offen."
	case worst.Level() == 0:
		return Grey, "Kein offenes Risiko ist bewertet."
	}
	return graduated(worst.Level() < limits.RiskYellow, worst.Level() < limits.RiskRed),
		fmt.Sprintf("Das Risiko „%s“ hat die Stufe %s (Wahrscheinlichkeit %s × Auswirkung %s); gelb ist ab %s, rot ab %s.",
			cmp.Or(worst.Title, worst.ID), Count(worst.Level()), Count(worst.Likelihood), Count(worst.Impact), Count(limits.RiskYellow), Count(limits.RiskRed))
}
