package data

import (
	"fmt"
	"math/big"
)

// The Zielerreichung is reckoned exactly, for a light must not turn on a
// rounding error.

// Latest gives the last reading at or before a key date, and whether there is one.
// Of two on one day the later in the list holds.
func (i Indicator) Latest(key Date) (Reading, bool) {
	var last Reading
	for _, r := range i.Readings {
		if r.Value != "" && r.Date != "" && r.Date <= key && r.Date >= last.Date {
			last = r
		}
	}
	return last, last.Date != ""
}

// Attainment gives the Zielerreichung at a key date in percent, and whether it
// is known: how far the latest reading has gone from baseline to target, rising or
// falling. It is negative where the reading is worse than the baseline, and
// above 100 beyond the target. In a Zielkorridor it is 100, outside it falls with
// the distance, to 0 where the baseline is. Where baseline and target are the
// same, or the baseline lies in the corridor, it is 100 or 0.
func (i Indicator) Attainment(key Date) (float64, bool) { return float(i.attainment(key)) }

// Path gives the percent of the way that the indicator should have gone by a
// key date, evenly from the baseline's date to the target's, and whether that is
// known. It is 0 before and 100 after; what need only be held is due at any time.
func (i Indicator) Path(key Date) (float64, bool) { return float(i.path(key)) }

// PathShare gives the Zielerreichung in percent of what is due by a key date, and
// whether it is known: nothing is known where nothing is due yet.
func (i Indicator) PathShare(key Date) (float64, bool) {
	gone, path := i.attainment(key), i.path(key)
	if gone == nil || path == nil || path.Sign() == 0 {
		return 0, false
	}
	return float(ratio(gone, path))
}

// Light computes the light of one indicator at a key date and says why.
func (i Indicator) Light(key Date, limits Thresholds) (Light, string) {
	light, reason := i.light(key, limits.OrDefault())
	name := i.Name
	if name == "" {
		name = i.ID
	}
	return light, fmt.Sprintf("Indikator „%s“: %s", name, reason)
}

func (i Indicator) light(key Date, limits Thresholds) (Light, string) {
	gone, path := i.attainment(key), i.path(key)
	switch {
	case gone == nil:
		return Grey, i.unknown(key)
	case gone.Cmp(hundred) >= 0:
		return Green, fmt.Sprintf("Das Ziel ist erreicht (%s).", Percent(number(gone)))
	case path == nil && i.TargetDate == "":
		return Grey, "Das Datum des Zielwerts fehlt; was heute erreicht sein sollte, ist daher nicht bekannt."
	case path == nil:
		return Grey, "Das Datum des Basiswerts fehlt; was heute erreicht sein sollte, ist daher nicht bekannt."
	case path.Sign() > 0 && path.Cmp(whole(EarlyShare)) < 0:
		return Grey, fmt.Sprintf("Bis zum Stichtag sind erst %s des Wegs fällig; bewertet wird ab %d\u00a0%%.", Percent(number(path)), EarlyShare)
	case path.Sign() == 0:
		return Green, fmt.Sprintf("Der Weg zum Ziel beginnt am %s; bis zum Stichtag ist noch nichts fällig.", i.BaselineDate)
	}
	share := ratio(gone, path)
	way := Percent(number(gone))
	if path.Cmp(hundred) == 0 { // then both shares are the same one
		way = below(number(gone), limits.GoalGreen, limits.GoalYellow)
	}
	reason := fmt.Sprintf("Erreicht sind %s des Ziels, am Stichtag sollten es %s sein. Das Soll ist zu %s erfüllt;", way, Percent(number(path)), below(number(share), limits.GoalGreen, limits.GoalYellow))
	if gone.Sign() < 0 {
		reason = fmt.Sprintf("Der Messwert ist schlechter als der Basiswert, am Stichtag sollten %s des Ziels erreicht sein;", Percent(number(path)))
	}
	reason += fmt.Sprintf(" grün ist ab %s, gelb ab %s.", Percent(float64(limits.GoalGreen)), Percent(float64(limits.GoalYellow)))
	return graduated(share.Cmp(whole(limits.GoalGreen)) >= 0, share.Cmp(whole(limits.GoalYellow)) >= 0), reason
}

// EarlyShare is how many percent of the way must be due before the
// Ziel-Ampel judges: a reading of the first weeks says nothing yet.
const EarlyShare = 10

// graduated gives green or yellow for the first that holds, else red.
func graduated(green, yellow bool) Light {
	switch {
	case green:
		return Green
	case yellow:
		return Yellow
	}
	return Red
}

// unknown says why there is no Zielerreichung.
func (i Indicator) unknown(key Date) string {
	_, measured := i.Latest(key)
	switch {
	case !measured:
		return "Bis zum Stichtag gibt es keinen Messwert."
	case i.Direction == Corridor && i.Target == "" && i.TargetFrom == "":
		return "Der Zielkorridor fehlt."
	case i.Baseline == "":
		return "Der Basiswert fehlt."
	case i.Target == "" && i.Direction != Corridor:
		return "Der Zielwert fehlt."
	}
	return "Basis- und Zielwert sind gleich; ohne Richtung ist nicht bekannt, ob der Messwert besser oder schlechter ist."
}

var hundred = whole(100)

func whole(n int) *big.Rat { return big.NewRat(int64(n), 1) }

// ratio gives part of all in percent.
func ratio(part, all *big.Rat) *big.Rat {
	r := new(big.Rat).Quo(part, all)
	return r.Mul(r, hundred)
}

func number(r *big.Rat) float64 {
	value, _ := r.Float64()
	return value
}

func float(r *big.Rat) (float64, bool) {
	if r == nil {
		return 0, false
	}
	return number(r), true
}

// attainment gives the Zielerreichung in percent, nil if it is not known.
func (i Indicator) attainment(key Date) *big.Rat {
	reading, _ := i.Latest(key)
	value, baseline, target := reading.Value.rat(), i.Baseline.rat(), i.Target.rat()
	switch {
	case value == nil:
		return nil
	case i.Direction == Corridor:
		return i.corridorAttainment(value, baseline)
	case baseline == nil || target == nil:
		return nil
	case baseline.Cmp(target) == 0:
		return i.held(value.Cmp(target))
	}
	return ratio(value.Sub(value, baseline), target.Sub(target, baseline))
}

// held judges a reading, below, at or above the target, that should stay where
// the baseline was: it does or does not. Without a direction only the target
// itself is known to be good.
func (i Indicator) held(compared int) *big.Rat {
	switch {
	case compared == 0 || compared > 0 && i.Direction == HigherIsBetter || compared < 0 && i.Direction == LowerIsBetter:
		return hundred
	case i.Direction == "":
		return nil
	}
	return new(big.Rat)
}

func (i Indicator) corridorAttainment(value, baseline *big.Rat) *big.Rat {
	off := i.outside(value)
	switch {
	case off == nil:
		return nil
	case off.Sign() == 0:
		return hundred
	case baseline == nil:
		return nil
	}
	start := i.outside(baseline)
	if start.Sign() == 0 {
		return new(big.Rat)
	}
	return ratio(off.Sub(start, off), start)
}

// outside gives how far a value lies outside the Zielkorridor, nil where there
// is none. A corridor with one end is open at the other.
func (i Indicator) outside(value *big.Rat) *big.Rat {
	from, to := i.TargetFrom.rat(), i.Target.rat()
	switch {
	case from == nil && to == nil:
		return nil
	case from != nil && value.Cmp(from) < 0:
		return from.Sub(from, value)
	case to != nil && value.Cmp(to) > 0:
		return to.Sub(value, to)
	}
	return new(big.Rat)
}

// path gives the percent of the way that is due, nil if it is not known.
func (i Indicator) path(key Date) *big.Rat {
	switch {
	case i.toHold() || i.TargetDate != "" && key >= i.TargetDate:
		return hundred
	case i.BaselineDate == "":
		return nil
	case key <= i.BaselineDate:
		return new(big.Rat)
	case i.TargetDate == "":
		return nil
	}
	return ratio(whole(i.BaselineDate.DaysUntil(key)), whole(i.BaselineDate.DaysUntil(i.TargetDate)))
}

// toHold says whether the target is where the baseline was, so that there is no way
// to go. Of a corridor without a baseline no more can be asked.
func (i Indicator) toHold() bool {
	baseline, target := i.Baseline.rat(), i.Target.rat()
	if i.Direction == Corridor {
		return baseline == nil || i.outside(baseline) != nil && i.outside(baseline).Sign() == 0
	}
	return baseline != nil && target != nil && baseline.Cmp(target) == 0
}
