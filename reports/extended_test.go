package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
)

// A term that was extended on 01.03.2018 from 06.09.2019 to 31.03.2020: each report tells the one that held on its Stichtag,
// and from then on both.
func TestExtendedTerm(t *testing.T) {
	p := sampleProject(t, "merzenich")
	old := p
	p.Programme.To = "2020-03-31"
	p.Plans = append([]data.Plan{}, p.Plans...)
	p.Plans = append(p.Plans, data.Plan{ID: "FP2", Kind: data.PlanExtended, Date: "2018-03-01", FormerEnd: old.Programme.To, Reason: "Vergabe verzögert sich."})
	for day, want := range map[data.Date][2]string{ // what it says, and what not
		"2018-02-28": {"27.06.2017–06.09.2019", "31.03.2020"},
		"2018-03-01": {"27.06.2017–31.03.2020", "27.06.2017–06.09.2019, Vertrag"},
	} {
		says := strings.ReplaceAll(composed(t, p, p.Reports[1], day), "\u00a0", " ")
		if !strings.Contains(says, want[0]) || strings.Contains(says, want[1]) {
			t.Errorf("on %s: says %q: %v, says %q: %v", day, want[0], strings.Contains(says, want[0]), want[1], strings.Contains(says, want[1]))
		}
		if told := strings.Contains(says, "Laufzeit bis 31.03.2020 statt 06.09.2019: Vergabe verzögert sich."); told != (day == "2018-03-01") {
			t.Errorf("on %s it tells of the extension: %v", day, told)
		}
	}
	now := p
	now.Reports = append([]data.Report{}, p.Reports...)
	now.Reports[1].KeyDate, now.Reports[1].PeriodTo = "2018-04-30", "2018-04-30"
	if says := changesText(t, old, now, 1, 2); !strings.Contains(says, "Ende der Laufzeit: 06.09.2019 → 31.03.2020") {
		t.Errorf("the changes say %s", says)
	}
}
