package data

import (
	"cmp"
	"fmt"
	"math/big"
)

// IndicatorLight judges an indicator at a key date and says why. One of a measure
// that was broken off or merged is no longer judged: nobody works towards its
// target any more, and the Ziel-Ampel of the project leaves it out as well.
func (p Project) IndicatorLight(i Indicator, key Date) (Light, string) {
	if judged := p.judgedAt(key); judged != nil {
		if j, known := judged.Indicators[i.ID]; known {
			return j.Computed, j.Reason
		}
	}
	if m, known := p.Measure(i.Measure); known {
		switch m.Status {
		case StatusBrokenOff, StatusMerged:
			return Grey, p.Say("{Die Maßnahme} ist %s; der Indikator wird nicht mehr bewertet.", m.Status)
		case StatusIdea:
			return Grey, p.Say("{Die Maßnahme} ist noch eine Idee; der Indikator wird nicht bewertet.")
		}
	}
	v := i.light(key, p.since(i), p.Programme.Thresholds.OrDefault())
	return v.light, v.reason
}

// ToldIndicator gives the light of an indicator to those who may see a part of the project, with the reason that they
// may know.
func (p Project) ToldIndicator(i Indicator, shown Project, key Date) (Light, string) {
	light, reason := p.IndicatorLight(i, key)
	seen, told := shown.IndicatorLight(i, key)
	return light, openReason(light, reason, seen, told)
}

// goalLight gives the worst light of indicators and why it is so.
func (p Project) goalLight(indicators []Indicator, key Date) verdict {
	limits, judged := p.Programme.Thresholds.OrDefault(), 0
	all := verdict{Grey, "Ein Indikator ist nicht erfasst."}
	for n, i := range indicators {
		v := i.light(key, p.since(i), limits)
		if v.light != Grey {
			judged++
		}
		v.reason = fmt.Sprintf("Indikator „%s“: %s", cmp.Or(i.Name, i.ID), v.reason)
		if n == 0 || v.light.Worse(all.light) {
			all = v
		}
	}
	if all.light == Green && judged > 1 {
		all.reason = "Beide bewerteten Indikatoren liegen im Plan."
		if judged > 2 {
			all.reason = fmt.Sprintf("Alle %s bewerteten Indikatoren liegen im Plan.", Count(judged))
		}
	}
	return all
}

// light judges the indicator by what is due and says why. The reason does not name it, for it stands beside it.
func (i Indicator) light(key Date, since Milestone, limits Thresholds) verdict {
	i = i.aimed()
	gone, due := i.attainment(key), i.due(key, since)
	_, measured := i.Latest(key)
	switch {
	case !measured && due.day != "":
		return verdict{Yellow, fmt.Sprintf("%s war %s fällig; bis zum Stichtag gibt es keinen Messwert.", i.owing(due), due.day.On())}
	case gone == nil:
		return verdict{Grey, i.unknown(key)}
	case gone.Cmp(hundred) >= 0:
		return verdict{Green, i.reached(gone)}
	case due.share == nil && since.waits(key):
		return verdict{Grey, due.why}
	case due.share == nil && i.toHold():
		return verdict{Yellow, "Der letzte Messwert liegt nicht im Ziel, das zu halten ist."}
	case due.share == nil && gone.Sign() < 0:
		return verdict{Yellow, "Der letzte Messwert ist schlechter als der Basiswert. " + due.why}
	case due.share == nil:
		return verdict{Grey, due.why}
	case due.share.Sign() <= 0:
		return verdict{graduated(gone.Cmp(due.share) >= 0, false), i.againstStage(gone.Cmp(due.share) >= 0, due.day)}
	}
	share := ratio(gone, due.share)
	return verdict{
		graduated(share.Cmp(whole(limits.GoalGreen)) >= 0, share.Cmp(whole(limits.GoalYellow)) >= 0),
		i.shortfall(gone, share, due, limits),
	}
}

// owing names what was due last.
func (i Indicator) owing(d due) string {
	if d.day == i.TargetDate {
		return "Das Ziel"
	}
	return "Ein Zwischenziel"
}

// reached says that the target is reached.
func (i Indicator) reached(gone *big.Rat) string {
	if i.Shape != ShapeLevel && i.Shape != ShapeYesNo && i.Direction != Corridor {
		return fmt.Sprintf("Das Ziel ist erreicht (%s).", Percent(number(gone)))
	}
	return "Das Ziel ist erreicht."
}

// againstStage says whether a stage that is no better than the baseline is kept.
func (i Indicator) againstStage(kept bool, day Term) string {
	if kept {
		return fmt.Sprintf("Das Zwischenziel %s ist eingehalten.", day.Of())
	}
	return fmt.Sprintf("Der letzte Messwert ist schlechter als das Zwischenziel %s.", day.Of())
}

// shortfall says how much of what is due is reached.
func (i Indicator) shortfall(gone, share *big.Rat, d due, limits Thresholds) string {
	bounds := fmt.Sprintf("im Plan ist ab %s, gefährdet ab %s.", Percent(float64(limits.GoalGreen)), Percent(float64(limits.GoalYellow)))
	is := below(number(share), limits.GoalGreen, limits.GoalYellow)
	stage, _ := i.stages(d.day.Last())
	last := d.share.Cmp(hundred) == 0
	switch {
	case i.Shape == ShapeYesNo:
		return fmt.Sprintf("Das Ziel war %s fällig und ist nicht erreicht.", cmp.Or(d.day, i.TargetDate).On())
	case gone.Sign() < 0:
		return "Der letzte Messwert ist schlechter als der Basiswert; " + i.owed(d) + "; " + bounds
	case last:
		return fmt.Sprintf("Erreicht sind %s des Wegs zum Ziel, das %s fällig war; %s", is, d.day.On(), bounds)
	case d.day != "":
		return fmt.Sprintf("%s waren %s fällig, das sind %s des Wegs zum Ziel; erreicht sind davon %s; %s", Capital(d.day.On()), i.Said(stage.Value), Percent(number(d.share)), is, bounds)
	}
	return fmt.Sprintf("Erreicht sind %s des Wegs zum Ziel, am Stichtag sollten es %s sein. Das Soll ist zu %s erfüllt; %s", Percent(number(gone)), Percent(number(d.share)), is, bounds)
}

// owed says what is due, of a reading that is not on the way.
func (i Indicator) owed(d due) string {
	if d.day != "" && d.share.Cmp(hundred) == 0 {
		return fmt.Sprintf("das Ziel war am %s fällig", d.day)
	}
	return fmt.Sprintf("am Stichtag sollten %s des Wegs zum Ziel erreicht sein", Percent(number(d.share)))
}
