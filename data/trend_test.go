package data

import "testing"

func TestTrendOf(t *testing.T) {
	for _, c := range []struct {
		before, now Light
		want        Trend
		arrow       string
	}{
		{Yellow, Green, TrendBetter, "↗"},
		{Red, Yellow, TrendBetter, "↗"},
		{Green, Blue, TrendBetter, "↗"},
		{Green, Green, TrendSame, "→"},
		{Blue, Blue, TrendSame, "→"},
		{Grey, Grey, TrendSame, "→"},
		{Green, Yellow, TrendWorse, "↘"},
		{Yellow, Red, TrendWorse, "↘"},
		{Blue, Yellow, TrendWorse, "↘"},
		{"", Green, TrendNew, ""},
		{Grey, Red, TrendNew, ""},
		{Green, Grey, "", ""},
		{"", Grey, "", ""},
		{Green, "", "", ""},
	} {
		if got := TrendOf(c.before, c.now); got != c.want || got.Arrow() != c.arrow {
			t.Errorf("%q → %q: %q %s, want %q %s", c.before, c.now, got, got.Arrow(), c.want, c.arrow)
		}
	}
	for _, trend := range Trends {
		if (trend.Arrow() == "") != (trend == TrendNew) {
			t.Errorf("%q has the arrow %q", trend, trend.Arrow())
		}
	}
}

func TestTrends(t *testing.T) {
	before, now := lit(), lit()
	before.Measures = before.Measures[:4]
	before.Measures[0].Overrides = []LightOverride{{PartSchedule, Red, "Damals."}}
	before.Programme.Thresholds.RiskRed = 8 // by which it was judged then
	now.Measures[3].Status = StatusRunning
	now.Measures[1].Status = StatusDone
	now.Measures[4].Overrides = []LightOverride{{PartSchedule, Green, "Jetzt."}}
	trends := now.Trends(keyDay, before, keyDay)
	for at, want := range map[LightPlace]Trend{
		{"M01", PartSchedule}: TrendBetter,
		{"M01", PartMoney}:    TrendSame,
		{"M01", PartWhole}:    TrendSame,
		{"M02", PartRisk}:     TrendBetter,
		{"M02", PartSchedule}: TrendBetter,
		{"M03", PartGoal}:     TrendSame,
		{"M04", PartSchedule}: TrendSame,
		{"M05", PartSchedule}: TrendNew,
		{"M05", PartMoney}:    "",
		{"", PartSchedule}:    TrendBetter,
		{"", PartMoney}:       TrendSame,
		{"", PartRisk}:        TrendBetter,
	} {
		if got := trends[at]; got != want {
			t.Errorf("%+v: %q, want %q", at, got, want)
		}
	}
	if want := (len(now.Measures) + 1) * len(LightParts); len(trends) != want {
		t.Errorf("%d trends, want %d", len(trends), want)
	}
	for at, trend := range now.Trends(keyDay, Project{}, "") {
		if trend != TrendNew && trend != "" && trend != TrendSame {
			t.Errorf("compared with nothing, %+v is %q", at, trend)
		}
	}
}
