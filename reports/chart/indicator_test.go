package chart

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/data"
)

func TestIndicatorText(t *testing.T) {
	falling := data.Indicator{
		Name: "Dauer bis zur Antwort", Unit: "Tage", Direction: data.LowerIsBetter,
		Baseline: "21", BaselineDate: "2017-07-01", Target: "5", TargetDate: "2019-06-30",
		Readings: []data.Reading{{Date: "2018-10-01", Value: "9"}, {Date: "2018-03-31", Value: "14"}, {Date: "2019-03-01", Value: "6"}},
	}
	for _, c := range []struct {
		indicator data.Indicator
		want      string
	}{
		{data.Indicator{}, "Linie der Messwerte. Messwerte sind nicht eingetragen."},
		{falling, "Linie der Messwerte von „Dauer bis zur Antwort“ in Tage. Basiswert 21 am 1. Juli 2017. 2 Messwerte, zuletzt 9 am 1. Oktober 2018. Zielwert 5 am 30. Juni 2019. Zielerreichung: 75 %."},
		{
			data.Indicator{Baseline: "0", BaselineDate: "2017-10-31", Target: "10", TargetDate: "2019-10-31", Readings: []data.Reading{{Date: "2018-10-31", Value: "2"}}},
			"Linie der Messwerte. Basiswert 0 am 31. Oktober 2017. 1 Messwert, zuletzt 2 am 31. Oktober 2018. Zielwert 10 am 31. Oktober 2019. Zielerreichung: 20 %.",
		},
		{
			data.Indicator{Baseline: "0", Target: "10", Stages: []data.TargetStage{{Date: "2018-03-31", Value: "2"}, {Date: "2018-06-30", Value: "5"}}},
			"Linie der Messwerte. Basiswert 0. Messwerte sind nicht eingetragen. Zielwert 10. Zwischenziele: 2 am 31. März 2018, 5 am 30. Juni 2018.",
		},
		{
			data.Indicator{Direction: data.Corridor, TargetFrom: "2.5", Target: "3"},
			"Linie der Messwerte. Messwerte sind nicht eingetragen. Zielkorridor 2,5 bis 3.",
		},
		{
			data.Indicator{Direction: data.Corridor, TargetFrom: "20", Readings: []data.Reading{{Date: "2018-01-01", Value: "25"}}},
			"Linie der Messwerte. 1 Messwert, zuletzt 25 am 1. Januar 2018. Zielkorridor ab 20. Zielerreichung: 100 %.",
		},
	} {
		_, alt := Indicator(c.indicator, "2018-10-31", 120)
		if got := strings.ReplaceAll(alt, "\u00a0", " "); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}

// Whatever is recorded, the chart keeps its bounds.
func TestIndicatorKeepsItsBounds(t *testing.T) {
	day := rapid.Custom(func(t *rapid.T) data.Date {
		if rapid.IntRange(0, 3).Draw(t, "none") == 0 {
			return ""
		}
		return data.Date("2017-01-01").AddDays(rapid.IntRange(-2000, 40000).Draw(t, "days"))
	})
	value := rapid.Custom(func(t *rapid.T) data.Decimal {
		switch rapid.IntRange(0, 3).Draw(t, "sort") {
		case 0:
			return ""
		case 1:
			return data.Decimal(fmt.Sprint(rapid.IntRange(-1000, 1000).Draw(t, "number")))
		case 2:
			return data.Decimal(fmt.Sprintf("%d.%06d", rapid.IntRange(0, 3).Draw(t, "whole"), rapid.IntRange(0, 999999).Draw(t, "part")))
		}
		return data.Decimal(fmt.Sprint(rapid.Int64Range(-999999999999, 999999999999).Draw(t, "large")))
	})
	rapid.Check(t, func(t *rapid.T) {
		i := data.Indicator{
			Name: rapid.String().Draw(t, "name"), Unit: rapid.StringN(0, 40, -1).Draw(t, "unit"),
			Direction: rapid.SampledFrom(append([]data.IndicatorDirection{""}, data.IndicatorDirections...)).Draw(t, "direction"),
			Baseline:  value.Draw(t, "baseline"), BaselineDate: day.Draw(t, "from"),
			Target: value.Draw(t, "target"), TargetFrom: value.Draw(t, "lower"), TargetDate: data.Term(day.Draw(t, "to")),
		}
		for range rapid.IntRange(0, 5).Draw(t, "readings") {
			i.Readings = append(i.Readings, data.Reading{Date: day.Draw(t, "day"), Value: value.Draw(t, "value")})
		}
		d, alt := Indicator(i, day.Draw(t, "key"), rapid.SampledFrom([]float64{55, 110, 165}).Draw(t, "width"))
		inside(t, d, alt)
	})
}
