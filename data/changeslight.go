package data

// LightChange is a light, as it holds, that differs.
type LightChange struct {
	LightPlace
	Old, Now Light
	// Trend says whether it has become better or worse.
	Trend Trend
}

func lightChanges(old Project, oldKey Date, now Project, nowKey Date) []LightChange {
	if !now.Comparable(old) {
		return nil
	}
	was, is := old.everyLight(oldKey), now.everyLight(nowKey)
	trends := now.trends(nowKey, old, was, is)
	var changes []LightChange
	add := func(measure string) {
		for _, part := range LightParts {
			at := LightPlace{measure, part}
			before, known := was[at]
			if known && before != is[at] {
				changes = append(changes, LightChange{at, before, is[at], trends[at]})
			}
		}
	}
	add("")
	for _, m := range now.Measures {
		add(m.ID)
	}
	return changes
}
