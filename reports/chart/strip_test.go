package chart

import (
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/drawing"
)

// A strip is low, draws what lies in its time, and says in one sentence what it shows. Where quarters have no room it
// counts years.
func TestStrip(t *testing.T) {
	m := data.Measure{ID: "M01", Start: "2018-01-01", End: "2018-12-31", Milestones: []data.Milestone{
		{ID: "M01-MS1", BaselineDate: "2018-03-01", PlannedDate: "2018-04-01"}, {ID: "M01-MS2", PlannedDate: "2018-05-01", Internal: true},
	}}
	for to, want := range map[data.Date]string{"2019-06-30": "Q1 2019", "2027-06-30": "2019"} {
		d, alt := Strip(m, data.MeasureWord{}, "2017-07-01", to, "2018-10-31", 165)
		if d.Height < 7 || d.Height > 9 {
			t.Errorf("%v mm high", d.Height)
		}
		if !strings.Contains(alt, "M01, geplant 01.01.2018–31.12.2018") || strings.Count(alt, ". ") > 0 || !strings.HasSuffix(alt, ".") {
			t.Errorf("it says %q", alt)
		}
		texts, diamonds := map[string]bool{}, 0
		for _, item := range d.Items {
			switch v := item.(type) {
			case drawing.Text:
				texts[v.String] = true
			case drawing.Area:
				if v.Points[0].X > v.Points[3].X { // a rhombus begins at its top
					diamonds++
				}
			}
		}
		if !texts[want] || diamonds != 2 {
			t.Errorf("until %s: %d diamonds, texts %v", to, diamonds, texts)
		}
	}
}
