package data

import (
	"reflect"
	"testing"
)

func TestThresholds(t *testing.T) {
	if (Thresholds{}).OrDefault() != DefaultThresholds {
		t.Errorf("none set gives %+v", (Thresholds{}).OrDefault())
	}
	// Each limit alone is kept, and the others keep their default.
	for i := range reflect.TypeFor[Thresholds]().NumField() {
		want := reflect.ValueOf(&DefaultThresholds).Elem().Interface().(Thresholds)
		own := Thresholds{}
		reflect.ValueOf(&own).Elem().Field(i).SetInt(77)
		reflect.ValueOf(&want).Elem().Field(i).SetInt(77)
		if got := own.OrDefault(); got != want {
			t.Errorf("%s: %+v, want %+v", reflect.TypeFor[Thresholds]().Field(i).Name, got, want)
		}
	}
	d := DefaultThresholds
	if d.CostYellow >= d.CostRed || d.GoalYellow >= d.GoalGreen || d.RiskYellow >= d.RiskRed || d.SlipDays == 0 || d.SlipShare == 0 || d.Underuse == 0 {
		t.Errorf("the defaults contradict themselves: %+v", d)
	}
}
