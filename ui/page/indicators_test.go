package page

import (
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

func TestRecordsOfIndicators(t *testing.T) {
	checkKind(t, "Neuer Indikator", func(o *uitest.Office) *form.Table[data.Indicator] {
		o.GoTo(desk.Location{Page: desk.PageIndicators})
		return o.Shell.Page(desk.PageIndicators).(*form.TablePage[data.Indicator]).Records
	})
}

// The form says how far the target is reached, and draws it.
func TestIndicatorIsJudged(t *testing.T) {
	o := newOffice(t).With(data.Project{Indicators: []data.Indicator{{
		ID: "I1", Name: "Beiträge", Linear: true, Baseline: "0", BaselineDate: "2017-01-01", Target: "200", TargetDate: "2018-01-01",
		Readings: []data.Reading{{Date: "2017-09-01", Value: "100"}},
	}}})
	o.GoTo(desk.Location{Page: desk.PageIndicators})
	shown := plain(strings.Join(uitest.Texts(o.InView()), "\n"))
	if want := "Erreicht sind 50 % des Wegs zum Ziel, am Stichtag sollten es 74,8 % sein."; !strings.Contains(strings.ReplaceAll(shown, "\n", " "), want) {
		t.Errorf("%q is not said in:\n%s", want, shown)
	}
	for _, object := range o.InView() {
		if c, ok := object.(*widget.Chart); ok {
			if !strings.Contains(c.AccessibilityLabel(), "1 Messwert, zuletzt 100") {
				t.Errorf("the chart says %q", c.AccessibilityLabel())
			}
			return
		}
	}
	t.Error("there is no chart")
}

// The window judges as the report does: nobody works towards the target of a measure
// that was broken off.
func TestIndicatorOfEndedMeasureIsNotJudged(t *testing.T) {
	o := newOffice(t).With(data.Project{
		Measures: []data.Measure{{ID: "M01", Status: data.StatusBrokenOff}},
		Indicators: []data.Indicator{{
			ID: "I1", Measure: "M01", Name: "Beiträge", Baseline: "0", BaselineDate: "2017-01-01", Target: "200", TargetDate: "2018-01-01",
			Readings: []data.Reading{{Date: "2017-09-01", Value: "1"}},
		}},
	})
	o.GoTo(desk.Location{Page: desk.PageIndicators})
	for _, c := range indicatorKind(o.Desk).Columns {
		if c.Light == nil {
			continue
		}
		if light := c.Light(o.Project().Indicators[0]); light != data.Grey {
			t.Errorf("the table shows %s", light)
		}
	}
	if !o.Says("der Indikator wird nicht mehr bewertet") {
		t.Errorf("in view %q", uitest.Texts(o.InView()))
	}
}

func TestCompareShares(t *testing.T) {
	of := func(value data.Decimal) data.Indicator {
		return data.Indicator{Baseline: "0", Target: "10", Readings: []data.Reading{{Date: "2017-01-01", Value: value}}}
	}
	for _, c := range []struct {
		a, b data.Indicator
		want int
	}{
		{of("1"), of("2"), -1},
		{of("2"), of("1"), 1},
		{of("1"), of("1"), 0},
		{of("1"), data.Indicator{}, -1},
		{data.Indicator{}, of("1"), 1},
		{data.Indicator{}, data.Indicator{}, 0},
	} {
		if got := compareShares(c.a, c.b, "2018-01-01"); got != c.want {
			t.Errorf("got %d, want %d", got, c.want)
		}
	}
}
