package data

import "math/big"

// Indicators says which indicators are new, removed or changed.
type Indicators struct {
	New, Removed []Indicator
	Changed      []IndicatorChange
}

// IndicatorChange is an indicator that was measured again or is defined otherwise.
type IndicatorChange struct {
	Change[Indicator]
	// Was and Is are the latest readings at the two key dates, zero where there is
	// none.
	Was, Is Reading
}

// Empty says whether nothing differs.
func (i Indicators) Empty() bool {
	return len(i.New) == 0 && len(i.Removed) == 0 && len(i.Changed) == 0
}

// Delta gives by how much the value has risen, negative where it has fallen,
// empty where there are no two values.
func (c IndicatorChange) Delta() Decimal {
	was, is := c.Was.Value.rat(), c.Is.Value.rat()
	if was == nil || is == nil {
		return ""
	}
	// Two values of at most decimalPlaces places: the difference has no more.
	delta, _ := normalDecimal(new(big.Rat).Sub(is, was).FloatString(decimalPlaces))
	return delta
}

func indicatorChanges(old Project, oldKey Date, now Project, nowKey Date) Indicators {
	beside := func(p, other Project) []Indicator {
		stays := map[string]bool{}
		for _, i := range other.Indicators {
			stays[i.ID] = true
		}
		return filtered(p.Indicators, func(i Indicator) bool {
			_, known := other.Measure(i.Measure)
			return known || i.Measure == "" || stays[i.ID]
		})
	}
	before, after := beside(old, now), beside(now, old)
	d := difference(before, after)
	changes := Indicators{New: d.New, Removed: d.Removed}
	was := map[string]Indicator{}
	for _, i := range before {
		was[i.ID] = i
	}
	for _, i := range after {
		b, known := was[i.ID]
		if !known {
			continue
		}
		c := IndicatorChange{Change: Change[Indicator]{b, i, changedFields(b, i)}}
		c.Was, _ = b.Latest(oldKey)
		c.Is, _ = i.Latest(nowKey)
		if len(c.Fields) > 0 || c.Was != c.Is {
			changes.Changed = append(changes.Changed, c)
		}
	}
	return changes
}
