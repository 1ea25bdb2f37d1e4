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
		{Green, Blue, "", ""},
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
		if (trend.Arrow() == "") != (trend == TrendNew || trend == TrendMeasured) {
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
		{"M02", PartRisk}:     "", // it has ended
		{"M02", PartSchedule}: "",
		{"M03", PartGoal}:     "",
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

// A light is not „verbessert“ because somebody has moved what it is measured by.
func TestTrendOfAnotherMeasure(t *testing.T) {
	project := func(target Decimal, base, plan Date, limits Thresholds, value Decimal) Project {
		return Project{
			Programme: Programme{Thresholds: limits},
			Measures: []Measure{{ID: "M01", Status: StatusRunning, Start: "2018-01-01", End: "2018-12-31", Milestones: []Milestone{
				{ID: "M01-MS1", Mandatory: true, Status: MilestoneOpen, BaselineDate: Term(base), PlannedDate: Term(plan)},
			}}},
			Indicators: []Indicator{{
				ID: "I1", Measure: "M01", Name: "Beteiligte", Direction: HigherIsBetter, Baseline: "0", BaselineDate: "2018-01-01", Target: target, TargetDate: "2018-10-01",
				Readings: []Reading{{Date: "2018-09-30", Value: value}},
			}},
			Risks: []Risk{{ID: "R1", Measure: "M01", Likelihood: 4, Impact: 4, Status: RiskOpen}},
		}
	}
	before := project("100", "2018-06-01", "2018-06-01", Thresholds{}, "40")
	for name, c := range map[string]struct {
		now  Project
		part LightPart
		want Trend
	}{
		"a lowered target":            {project("40", "2018-06-01", "2018-06-01", Thresholds{}, "40"), PartGoal, TrendMeasured},
		"a lowered target, and more":  {project("95", "2018-06-01", "2018-06-01", Thresholds{}, "99"), PartGoal, TrendBetter},
		"a rewritten Basisplan":       {project("100", "2018-12-01", "2018-12-01", Thresholds{}, "40"), PartSchedule, TrendMeasured},
		"a new plan, agreed":          {project("100", "2018-06-01", "2018-12-01", Thresholds{}, "40"), PartSchedule, TrendBetter},
		"a threshold moved":           {project("100", "2018-06-01", "2018-06-01", Thresholds{RiskYellow: 20, RiskRed: 25}, "40"), PartRisk, TrendMeasured},
		"nothing moved":               {project("100", "2018-06-01", "2018-06-01", Thresholds{}, "40"), PartGoal, TrendSame},
		"a raised target makes worse": {project("1000", "2018-06-01", "2018-06-01", Thresholds{}, "99"), PartGoal, TrendSame},
	} {
		if got := c.now.Trends(keyDay, before, keyDay)[LightPlace{"M01", c.part}]; got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
