package data

import "sync"

// Trends compares every light at a key date, as it holds, with the frozen state of
// an earlier report at that report's key date; nil where other rules have judged them. A measure on which nobody works any
// more has no trend.
func (p Project) Trends(key Date, frozen Project, frozenKey Date) map[LightPlace]Trend {
	return p.trends(key, frozen, frozen.everyLight(frozenKey), p.everyLight(key))
}

// lightsAt are lights by their places.
type lightsAt map[LightPlace]Light

// trends are the Trends with the lights of both sides, which who asks may know already.
func (p Project) trends(key Date, frozen Project, was, is lightsAt) map[LightPlace]Trend {
	if judged := p.judgedAt(key); judged != nil {
		return judged.Trends
	}
	if !p.Comparable(frozen) {
		return nil
	}
	p = p.AsOf(key)
	asMeasured := sync.OnceValue(func() lightsAt { return p.measuredAs(frozen).everyLight(key) })
	trends := map[LightPlace]Trend{}
	for at, now := range is {
		trend := TrendOf(was[at], now)
		if m, known := p.Measure(at.Measure); known && !m.Pursued() {
			trend = ""
		}
		if trend == TrendBetter && TrendOf(was[at], asMeasured()[at]) != TrendBetter {
			trend = TrendMeasured
		}
		trends[at] = trend
	}
	return trends
}

// Comparable says whether the lights of an earlier report follow from the same rules as those of the project.
func (p Project) Comparable(frozen Project) bool { return p.lightRules() == frozen.lightRules() }

// lightRules says whether lights are judged by the rules from LightRules on.
func (p Project) lightRules() bool { return p.Judged == nil || p.Judged.Rules >= LightRules }

// measuredAs gives the project as an earlier one was measured: with its thresholds, the
// targets of its indicators, and its plans where a Basisplan was rewritten.
func (p Project) measuredAs(earlier Project) Project {
	p.Programme.Thresholds = earlier.Programme.Thresholds
	was := map[string]Indicator{}
	for _, i := range earlier.Indicators {
		was[i.ID] = i
	}
	p.Indicators = changed(p.Indicators, func(i Indicator) (Indicator, bool) {
		b, known := was[i.ID]
		if known {
			i.Direction, i.Baseline, i.BaselineDate = b.Direction, b.Baseline, b.BaselineDate
			i.Target, i.TargetFrom, i.TargetDate = b.Target, b.TargetFrom, b.TargetDate
			i.Shape, i.Linear, i.Stages, i.Since = b.Shape, b.Linear, b.Stages, b.Since
		}
		return i, known
	})
	plans := map[string]Milestone{}
	for _, m := range earlier.Measures {
		for _, s := range m.Milestones {
			plans[s.ID] = s
		}
	}
	p.Measures = changed(p.Measures, func(m Measure) (Measure, bool) {
		differs := false
		m.Milestones = changed(m.Milestones, func(s Milestone) (Milestone, bool) {
			b := plans[s.ID]
			rewritten := b.BaselineDate != "" && b.BaselineDate != s.BaselineDate
			if rewritten {
				s.BaselineDate, s.PlannedDate = b.BaselineDate, b.PlannedDate
			}
			differs = differs || rewritten
			return s, rewritten
		})
		return m, differs
	})
	return p
}

// everyLight gives every light of the project as it holds.
func (p Project) everyLight(key Date) lightsAt {
	p = p.AsOf(key)
	all := lightsAt{}
	for part, l := range p.ProjectLights(key) {
		all[LightPlace{"", part}] = l.Light
	}
	for n, lights := range p.MeasureLights(key) {
		for _, j := range lights {
			all[LightPlace{p.Measures[n].ID, j.Part}] = j.Effective()
		}
	}
	return all
}
