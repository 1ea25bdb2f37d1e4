package data

import (
	"strings"
	"testing"
)

func TestIndicatorsOfEndedMeasuresAreNotJudged(t *testing.T) {
	behind := Indicator{
		Linear:  true,
		Measure: "M01", Baseline: "0", BaselineDate: "2017-10-01", Target: "10", TargetDate: "2019-10-01",
		Readings: []Reading{{Date: "2018-10-01", Value: "1"}},
	}
	for status, want := range map[MeasureStatus]Light{StatusRunning: Red, StatusPaused: Red, StatusDone: Red, StatusMerged: Grey, StatusBrokenOff: Grey, StatusIdea: Grey} {
		p := Project{Measures: []Measure{{ID: "M01", Status: status}}}
		if light, reason := p.IndicatorLight(behind, "2018-10-31"); light != want || reason == "" {
			t.Errorf("%s: %s, %s", status, light, reason)
		}
	}
	if light, _ := (Project{}).IndicatorLight(behind, "2018-10-31"); light != Red {
		t.Errorf("without a measure: %s", light)
	}
}

func TestGoalLight(t *testing.T) {
	good, fair, bad, open := measured("0", "60", "30"), measured("0", "60", "20"), measured("0", "60", "1"), measured("0", "60", "")
	bad.Name = "Installationen"
	for _, i := range []*Indicator{&good, &fair, &bad, &open} {
		i.Linear = true
	}
	for name, c := range map[string]struct {
		list   []Indicator
		light  Light
		reason string
	}{
		"none":         {nil, Grey, "nicht erfasst"},
		"not measured": {[]Indicator{open, open}, Grey, "keinen Messwert"},
		"good":         {[]Indicator{good}, Green, "Vorlagen"},
		"all good":     {[]Indicator{good, open, good}, Green, "Beide bewerteten Indikatoren"},
		"worst counts": {[]Indicator{good, fair, bad, open}, Red, "„Installationen“"},
		"grey is none": {[]Indicator{open, fair}, Yellow, "„Vorlagen“"},
	} {
		v := (Project{}).goalLight(c.list, keyDay)
		if v.light != c.light || !strings.Contains(v.reason, c.reason) {
			t.Errorf("%s: %s, %q; want %s, %q", name, v.light, v.reason, c.light, c.reason)
		}
	}
}
