package release

import (
	"testing"

	"modellkommune/data"
)

// The third report shows the lights of the two before it as they were printed, of the corrected one those of its
// correction; where a release kept none, none are made up.
func TestEarlierLights(t *testing.T) {
	for name, rules := range map[string]int{"format4.mkog": 0, "format5.mkog": 0, "format6.mkog": 1, "format7.mkog": 3, "format8.mkog": 4, "format9.mkog": 5, "format10.mkog": 6, "format11.mkog": 6, "format12.mkog": 6} {
		f := oldFile(t, name)
		p, err := f.Load()
		if err != nil {
			t.Fatal(err)
		}
		list, err := earlier(f, p, 3, "")
		if err != nil || len(list) != 2 || list[0].No != 1 || list[1].No != 2 || list[0].Date != "2017-10-31" || list[1].Date != "2018-03-31" {
			t.Fatalf("%s: %+v, %v", name, list, err)
		}
		for _, e := range list {
			light := e.Lights.At(data.LightPlace{Measure: "M01", Part: data.PartWhole})
			if rules == 0 && (e.Lights != nil || light != "") || rules > 0 && (e.Lights.Rules != rules || light == "") {
				t.Errorf("%s, report %d: %+v, M01 %q", name, e.No, e.Lights, light)
			}
		}
		if list, err := earlier(f, p, 1, ""); err != nil || list != nil {
			t.Errorf("%s: before the first report are %+v, %v", name, list, err)
		}
		before, err := Predecessor(f, p, 3, "")
		alike := rules >= data.LightRules
		if err != nil || before.Project.Judged == nil || p.Comparable(before.Project) != alike || (p.Trends("2018-10-31", before.Project, before.Date) != nil) != alike {
			t.Errorf("%s: lights are compared only with those of the same rules: %v", name, err)
		}
	}
}
