package data

import "testing"

// A term that ran until 30.06.2019 was extended on 01.03.2019 until 31.12.2019 and on 01.11.2019 until 30.06.2020. On
// each day holds what the giver had granted by then.
func TestEndOfTerm(t *testing.T) {
	p := Project{
		Programme: Programme{To: "2020-06-30"},
		Plans: []Plan{
			{ID: "FP1", Kind: PlanApproved},
			{ID: "FP3", Kind: PlanExtended, Date: "2019-11-01", FormerEnd: "2019-12-31"},
			{ID: "FP2", Kind: "Aufstockung", Date: "2019-03-01", FormerEnd: "2019-06-30"},
			{ID: "FP4", Kind: PlanExtended, FormerEnd: "2020-01-31"}, // asked for, not granted
		},
	}
	for day, want := range map[Date]Date{
		"2018-12-31": "2019-06-30", "2019-02-28": "2019-06-30", "2019-03-01": "2019-12-31", "2019-10-31": "2019-12-31", "2019-11-01": "2020-06-30", "2021-01-01": "2020-06-30", "": "2020-06-30",
	} {
		then := p.AsOf(day)
		if got := then.Programme.To; got != want {
			t.Errorf("on %s the term ends on %s, want %s", day, got, want)
		}
		if again := then.AsOf(day).Programme.To; again != then.Programme.To {
			t.Errorf("taken back twice to %s it ends on %s", day, again)
		}
		// The Verwendungsnachweis is due twelve months after the term of that day.
		if got := then.Programme.ProofDue(); got.Time().Year() != want.Time().Year()+1 {
			t.Errorf("on %s the Verwendungsnachweis is due on %s", day, got)
		}
	}
	for id, want := range map[string]Date{"FP2": "2019-12-31", "FP3": "2020-06-30"} {
		for _, v := range p.Plans {
			if v.ID == id && p.EndUnder(v) != want {
				t.Errorf("under %s the term ends on %s, want %s", id, p.EndUnder(v), want)
			}
		}
	}
}

// What still speaks of the former term is found once the extension is in force.
func TestExtended(t *testing.T) {
	granted := Plan{ID: "FP2", Kind: PlanExtended, Date: "2018-05-01", FormerEnd: "2019-06-30"}
	for name, c := range map[string]struct {
		change func(p *Project)
		want   string
	}{
		"nothing":           {func(p *Project) {}, ""},
		"all_adapted":       {func(p *Project) { p.Programme.To, p.Plans = "2019-12-31", append(p.Plans, granted) }, ""},
		"asked_for":         {func(p *Project) { p.Plans = append(p.Plans, Plan{ID: "FP2", Kind: PlanExtended}) }, ""},
		"later_than_report": {func(p *Project) { p.Plans = append(p.Plans, Plan{ID: "FP2", Kind: PlanExtended, Date: "2019-05-01"}) }, ""},
		"no_former_end":     {func(p *Project) { p.Plans = append(p.Plans, Plan{ID: "FP2", Kind: PlanExtended, Date: "2018-05-01"}) }, "FP2 former_end"},
		"no_new_end":        {func(p *Project) { p.Programme.To, p.Plans = "2019-06-30", append(p.Plans, granted) }, "vorhaben to"},
		"grant": {func(p *Project) {
			p.Programme.To, p.Plans = "2019-12-31", append(p.Plans, granted)
			for n := range p.Sources {
				if p.Sources[n].Grant {
					p.Sources[n].To = "2019-06-30"
				}
			}
		}, "FQ1 to"},
		"final_report": {func(p *Project) {
			p.Programme.To, p.Plans = "2019-12-31", append(p.Plans, granted)
			p.Reports = append(p.Reports, Report{ID: "B9", No: 9, Kind: FinalReport, PeriodFrom: "2017-07-01", PeriodTo: "2019-06-30"})
		}, "B9 period_to"},
	} {
		t.Run(name, func(t *testing.T) {
			p := flawless()
			p.Reports[0].Kind = InterimReport
			c.change(&p)
			got := ""
			for _, f := range checked(p) {
				if f.Code == "extended" {
					got += f.Key.ID + " " + f.Field
				}
			}
			if got != c.want {
				t.Errorf("found at %q, want %q", got, c.want)
			}
		})
	}
}
