package data

import "math/big"

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
// above 100 beyond the target, but never of ShapeLevel. In a Zielkorridor it is 100, outside it falls with
// the distance, to 0 where the baseline is. Where baseline and target are the
// same, or the baseline lies in the corridor, and of ShapeYesNo it is 100 or 0.
func (i Indicator) Attainment(key Date) (float64, bool) { return float(i.attainment(key)) }

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
	i = i.aimed()
	reading, _ := i.Latest(key)
	gone := i.gone(reading.Value.rat())
	if gone != nil && i.Shape == ShapeLevel && gone.Cmp(hundred) > 0 {
		return hundred // it may fall again: more than reached is nothing to count
	}
	return gone
}

// aimed gives the indicator with a target: where none is recorded it is the last stage.
func (i Indicator) aimed() Indicator {
	if last, _ := i.stages("9999-12-31"); last.Date != "" && i.Target == "" && i.TargetFrom == "" {
		i.Target, i.TargetDate = last.Value, last.Date
	}
	return i
}

// gone gives the percent of the way that a value has gone, nil if that is not known.
func (i Indicator) gone(value *big.Rat) *big.Rat {
	baseline, target := i.base(), i.Target.rat()
	switch {
	case value == nil:
		return nil
	case i.Shape == ShapeYesNo && value.Sign() > 0:
		return hundred
	case i.Shape == ShapeYesNo:
		return new(big.Rat)
	case i.Direction == Corridor:
		return i.corridorAttainment(value, baseline)
	case baseline == nil || target == nil:
		return nil
	case baseline.Cmp(target) == 0:
		return i.held(value.Cmp(target))
	}
	return ratio(new(big.Rat).Sub(value, baseline), new(big.Rat).Sub(target, baseline))
}

// base gives the baseline. Without one a rising value of which the shape is known is counted from zero.
func (i Indicator) base() *big.Rat {
	rising := i.Shape != "" && i.Direction != LowerIsBetter && i.Direction != Corridor
	if target := i.Target.rat(); i.Baseline == "" && rising && target != nil && target.Sign() > 0 {
		return new(big.Rat)
	}
	return i.Baseline.rat()
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
	case baseline == nil && i.Shape == "":
		return nil
	case baseline == nil:
		return new(big.Rat)
	}
	start := i.outside(baseline)
	if start.Sign() == 0 {
		return new(big.Rat)
	}
	return ratio(new(big.Rat).Sub(start, off), start)
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

// toHold says whether the target is where the baseline was, so that there is no way
// to go. Of a corridor without a baseline no more can be asked.
func (i Indicator) toHold() bool {
	baseline, target := i.base(), i.Target.rat()
	switch {
	case i.Shape == ShapeYesNo:
		return false
	case i.Direction == Corridor:
		return baseline == nil || i.outside(baseline) != nil && i.outside(baseline).Sign() == 0
	}
	return baseline != nil && target != nil && baseline.Cmp(target) == 0
}
