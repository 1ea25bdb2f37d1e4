package data

import "testing"

func TestRiskClass(t *testing.T) {
	own := Thresholds{RiskYellow: 4, RiskRed: 20}
	for _, c := range []struct {
		limits Thresholds
		level  int
		want   RiskClass
	}{
		{Thresholds{}, 0, ""},
		{Thresholds{}, 1, RiskLow},
		{Thresholds{}, 7, RiskLow},
		{Thresholds{}, 8, RiskMedium},
		{Thresholds{}, 14, RiskMedium},
		{Thresholds{}, 15, RiskHigh},
		{own, 4, RiskMedium},
		{own, 16, RiskMedium},
		{own, 20, RiskHigh},
	} {
		if got := c.limits.RiskClass(c.level); got != c.want {
			t.Errorf("level %d: %q, want %q", c.level, got, c.want)
		}
	}
}

// The class and the Risiko-Ampel agree.
func TestRiskClassFollowsLight(t *testing.T) {
	for level, want := range map[int]RiskClass{1: RiskLow, 8: RiskMedium, 12: RiskMedium, 15: RiskHigh, 25: RiskHigh} {
		light := riskLight([]Risk{{Likelihood: 1, Impact: level, Status: RiskOpen}}, DefaultThresholds).light
		if by := map[Light]RiskClass{Green: RiskLow, Yellow: RiskMedium, Red: RiskHigh}[light]; by != want || DefaultThresholds.RiskClass(level) != want {
			t.Errorf("level %d: light %s, class %s", level, light, DefaultThresholds.RiskClass(level))
		}
	}
}

func TestMeanOfAppraisal(t *testing.T) {
	if mean, judged := (Appraisal{}).Mean(); mean != 0 || judged != 0 {
		t.Errorf("%v of %d", mean, judged)
	}
	a := Appraisal{Acceptance: Score{Value: 5}, Economy: Score{Value: 2}, Sustainability: Score{Reason: "offen"}}
	if mean, judged := a.Mean(); mean != 3.5 || judged != 2 {
		t.Errorf("%v of %d", mean, judged)
	}
}
