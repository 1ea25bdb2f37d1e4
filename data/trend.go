package data

// Trend says how a light has changed since the last report.
type Trend string

// The trends.
const (
	TrendBetter Trend = "verbessert"
	TrendSame   Trend = "unverändert"
	TrendWorse  Trend = "verschlechtert"
	TrendNew    Trend = "neu"
)

// Trends lists the trends in the order of a legend.
var Trends = []Trend{TrendBetter, TrendSame, TrendWorse, TrendNew}

// Arrow gives the sign of the trend; a new light has none.
func (t Trend) Arrow() string {
	return map[Trend]string{TrendBetter: "↗", TrendSame: "→", TrendWorse: "↘"}[t]
}

// TrendOf compares a light with the one before. It is new where there was none
// or a grey one; where a light is no longer judged, there is no trend.
func TrendOf(before, now Light) Trend {
	switch {
	case before == now && now != "":
		return TrendSame
	case now == Grey || now == "":
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
// an earlier report at that report's key date.
func (p Project) Trends(key Date, frozen Project, frozenKey Date) map[LightPlace]Trend {
	before, trends := frozen.everyLight(frozenKey), map[LightPlace]Trend{}
	for at, now := range p.everyLight(key) {
		trends[at] = TrendOf(before[at], now)
	}
	return trends
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
