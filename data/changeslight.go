package data

// LightChange is a light, as it holds, that differs.
type LightChange struct {
	LightPlace
	Old, Now Light
}

// Trend says whether it has become better or worse.
func (l LightChange) Trend() Trend { return TrendOf(l.Old, l.Now) }

func lightChanges(old Project, oldKey Date, now Project, nowKey Date) []LightChange {
	was, is := old.everyLight(oldKey), now.everyLight(nowKey)
	var changes []LightChange
	add := func(measure string) {
		for _, part := range LightParts {
			at := LightPlace{measure, part}
			before, known := was[at]
			if known && before != is[at] {
				changes = append(changes, LightChange{at, before, is[at]})
			}
		}
	}
	add("")
	for _, m := range now.Measures {
		add(m.ID)
	}
	return changes
}
