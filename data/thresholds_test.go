package data

import (
	"math"
	"reflect"
	"testing"
)

func TestThresholds(t *testing.T) {
	if (Thresholds{}).OrDefault() != DefaultThresholds {
		t.Errorf("none set gives %+v", (Thresholds{}).OrDefault())
	}
	// Each limit alone is kept, and the others keep their default, but for those that it crosses.
	for i := range reflect.TypeFor[Thresholds]().NumField() {
		want := reflect.ValueOf(&DefaultThresholds).Elem().Interface().(Thresholds)
		own := Thresholds{}
		reflect.ValueOf(&own).Elem().Field(i).SetInt(77)
		reflect.ValueOf(&want).Elem().Field(i).SetInt(77)
		want.GoalYellow = min(want.GoalYellow, want.GoalGreen)
		want.RiskYellow, want.WholeYellow = min(want.RiskYellow, want.RiskRed), min(want.WholeYellow, want.WholeRed)
		if got := own.OrDefault(); got != want {
			t.Errorf("%s: %+v, want %+v", reflect.TypeFor[Thresholds]().Field(i).Name, got, want)
		}
	}
	d := DefaultThresholds
	if d.CostYellow >= d.CostRed || d.GoalYellow >= d.GoalGreen || d.RiskYellow >= d.RiskRed || d.SlipTolerance >= d.SlipDays || d.CostYellowEuro >= d.CostRedEuro || d.WholeYellow >= d.WholeRed || d.SlipShare == 0 || d.Underuse == 0 || d.UnderuseEuro == 0 {
		t.Errorf("the defaults contradict themselves: %+v", d)
	}
}

func TestDecides(t *testing.T) {
	for _, c := range []struct {
		share, part, all int64
		want             bool
	}{
		{0, 1, 3, false},
		{0, 2, 5, true},
		{0, 1, 5, false},
		{0, 34, 100, true},
		{0, 33, 100, false},
		{0, 0, 0, false},
		{0, 1, 0, false},
		{40, 2, 5, false},
		{40, 3, 5, true},
		{100, 5, 5, false},
		{0, math.MaxInt64, math.MaxInt64, true},
	} {
		if got := (Thresholds{ProjectShare: int(c.share)}).decides(c.part, c.all); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
	if (Thresholds{}).Deciding() != "ein Drittel" || (Thresholds{ProjectShare: 40}).Deciding() != "40\u00a0%" {
		t.Error("what decides is not told")
	}
}
