package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
)

// earlierReport is one of which the light of M01 is known.
func earlierReport(no int, date data.Date, rules int, light data.Light) Earlier {
	return Earlier{No: no, Date: date, Lights: &data.Frozen{Rules: rules, Date: date, Measures: map[string]data.Judgements{
		"M01": {{Part: data.PartWhole, Computed: light}}, "M02": {}, "M03": {}, "M04": {},
	}}}
}

// The lights of all reports so far stand side by side, as they were printed; which of them say nothing beside
// today's is said once.
func TestStripOfLights(t *testing.T) {
	in := Input{Project: small(), Date: "2018-10-31"}
	in.Report = in.Project.Reports[0]
	for name, c := range map[string]struct {
		earlier []Earlier
		row     string
		note    string
	}{
		"none":       {nil, "| M01 Leitlinien | ■kritisch | 40 % |", ""},
		"same rules": {[]Earlier{earlierReport(1, "2017-10-31", data.LightRules, data.Green)}, "| M01 Leitlinien | ●im Plan | ■kritisch | 40 % |", ""},
		"other rules": {
			[]Earlier{earlierReport(1, "2017-10-31", data.LightRules-1, data.Red), earlierReport(2, "2018-03-31", data.LightRules, data.Green)},
			"| M01 Leitlinien | ■kritisch | ●im Plan | ■kritisch | 40 % |",
			"Die Ampeln bis zum 31.10.2017 sind gedruckt, wie sie damals nach anderen Regeln berechnet wurden; mit den heutigen sind sie nicht zu vergleichen.",
		},
		"new": {
			[]Earlier{{No: 1, Date: "2017-10-31", Lights: &data.Frozen{Rules: data.LightRules, Measures: map[string]data.Judgements{"M02": {}}}}},
			"| M01 Leitlinien | – | ■kritisch | 40 % |", "„–“: Die Maßnahme stand noch nicht im Bericht.",
		},
		"not kept": {[]Earlier{{No: 1, Date: "2017-10-31"}}, "| M01 Leitlinien | – | ■kritisch | 40 % |", "„–“: Die damaligen Ampeln sind nicht aufbewahrt."},
	} {
		in.Earlier = c.earlier
		s := opened(in, data.EditionFull)
		var b strings.Builder
		plainBlocks(&b, s.most(s.standings(true), []int{0, 1, 2, 3}))
		text := plainSpaces(b.String())
		if !strings.Contains(text, c.row) || !strings.Contains(text, c.note) || c.note == "" && strings.Contains(text, "Regeln") {
			t.Errorf("%s:\n%s", name, text)
		}
	}
}

// Of many reports the latest are shown, and the next milestone yields to them.
func TestStripOfManyReports(t *testing.T) {
	in := Input{Project: small(), Date: "2018-10-31"}
	in.Report = in.Project.Reports[0]
	for n := range 7 {
		in.Earlier = append(in.Earlier, earlierReport(n+1, data.Date("2017-01-31").AddDays(90*n), data.LightRules, data.Green))
	}
	table := opened(in, data.EditionFull).standings(false)
	if len(table.Columns) != 1+pastReports+2 || plainSpaces(table.Columns[1].Head) != "Nr. 4 "+in.Earlier[3].Date.String() {
		t.Errorf("the columns are %+v", table.Columns)
	}
}
