package data

// Trend says how a light has changed since the last report.
type Trend string

// The trends.
const (
	TrendBetter Trend = "verbessert"
	TrendSame   Trend = "unverändert"
	TrendWorse  Trend = "verschlechtert"
	TrendNew    Trend = "neu"
	// TrendMeasured is that of a light which is better only because it is measured
	// otherwise: a target was lowered, a Basisplan rewritten, a threshold moved.
	TrendMeasured Trend = "neuer Maßstab"
)

// Trends lists the trends in the order of a legend.
var Trends = []Trend{TrendBetter, TrendSame, TrendWorse, TrendNew, TrendMeasured}

// Arrow gives the sign of the trend; a new light has none.
func (t Trend) Arrow() string {
	return map[Trend]string{TrendBetter: "↗", TrendSame: "→", TrendWorse: "↘"}[t]
}

// TrendOf compares a light with the one before. It is new where there was none
// or a grey one; where a light is not judged, or all that it judges has ended, there is no
// trend.
func TrendOf(before, now Light) Trend {
	switch {
	case before == now && now != "":
		return TrendSame
	case now == Grey || now == Blue || now == "":
		return ""
	case before == Grey || before == "":
		return TrendNew
	case now.Worse(before):
		return TrendWorse
	}
	return TrendBetter
}

// LightPlace names one of the lights: of a measure by its Kennung, of the whole
// project by the empty one.
type LightPlace struct {
	Measure string
	Part    LightPart
}

// Trends compares every light at a key date, as it holds, with the frozen state of
// an earlier report at that report's key date. A measure on which nobody works any
// more has no trend.
func (p Project) Trends(key Date, frozen Project, frozenKey Date) map[LightPlace]Trend {
	before, trends := frozen.everyLight(frozenKey), map[LightPlace]Trend{}
	p = p.AsOf(key)
	asMeasured := p.measuredAs(frozen).everyLight(key)
	for at, now := range p.everyLight(key) {
		trend := TrendOf(before[at], now)
		if m, known := p.Measure(at.Measure); known && !m.Pursued() {
			trend = ""
		}
		if trend == TrendBetter && TrendOf(before[at], asMeasured[at]) != TrendBetter {
			trend = TrendMeasured
		}
		trends[at] = trend
	}
	return trends
}

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
func (p Project) everyLight(key Date) map[LightPlace]Light {
	p = p.AsOf(key)
	all := map[LightPlace]Light{}
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
