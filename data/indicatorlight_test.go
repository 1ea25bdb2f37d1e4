package data

import "testing"

func TestIndicatorsOfEndedMeasuresAreNotJudged(t *testing.T) {
	behind := Indicator{
		Measure: "M01", Baseline: "0", BaselineDate: "2017-10-01", Target: "10", TargetDate: "2019-10-01",
		Readings: []Reading{{Date: "2018-10-01", Value: "1"}},
	}
	for status, want := range map[MeasureStatus]Light{StatusRunning: Red, StatusPaused: Red, StatusDone: Red, StatusMerged: Grey, StatusBrokenOff: Grey} {
		p := Project{Measures: []Measure{{ID: "M01", Status: status}}}
		if light, reason := p.IndicatorLight(behind, "2018-10-31"); light != want || reason == "" {
			t.Errorf("%s: %s, %s", status, light, reason)
		}
	}
	if light, _ := (Project{}).IndicatorLight(behind, "2018-10-31"); light != Red {
		t.Errorf("without a measure: %s", light)
	}
}
