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
