package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// figuresOf counts the figures in the sheets of measures.
func figuresOf(t *testing.T, p data.Project) int {
	t.Helper()
	s := &section{Input: Input{Project: p, Date: "2018-10-31"}.atKeyDate(), name: "s"}
	measures(s)
	n := 0
	for _, b := range s.blocks {
		if _, ok := b.(document.Figure); ok {
			n++
		}
	}
	return n
}

// A line is drawn where it has a course, not for two values.
func TestIndicatorsAreDrawnFromThreeDays(t *testing.T) {
	i := data.Indicator{ID: "I1", Name: "Beiträge", Measure: "M01", Baseline: "0", BaselineDate: "2017-10-01", Target: "10", TargetDate: "2019-10-01"}
	p := data.Project{Measures: []data.Measure{{ID: "M01", Status: data.StatusRunning}}}
	for n, day := range []data.Date{"2017-10-01", "2018-03-01", "2018-09-01", "2018-11-01"} {
		i.Readings = append(i.Readings, data.Reading{Date: day, Value: "1"})
		p.Indicators = []data.Indicator{i}
		want := 0
		if n >= 2 {
			want = 1
		}
		if got := figuresOf(t, p); got != want {
			t.Errorf("with readings until %s: %d figures, want %d", day, got, want)
		}
	}
}

// What a table of the sheet tells stands there alone.
func TestPerspectivesAreToldOnce(t *testing.T) {
	m := data.Measure{ID: "M01", Perspectives: []data.PerspectiveWork{{Perspective: data.OpenData}}}
	for _, state := range []data.PerspectiveState{"", "geplant"} {
		m.Perspectives[0].State = state
		text := sectionText(t, data.SectionMeasures, Input{Project: data.Project{Measures: []data.Measure{m}}})
		if n := strings.Count(text, "| "+string(data.OpenData)); n != 1 {
			t.Errorf("state %q: told %d times in %s", state, n, text)
		}
	}
}
