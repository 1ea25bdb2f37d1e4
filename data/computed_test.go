package data

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// judgedProject has a light of each sort: one that hangs on what the public may not see, one
// that was set by hand, and a figure of each kind.
func judgedProject() Project {
	fifty := Cents(50_000_00)
	return Project{
		Programme: Programme{From: "2017-07-01", To: "2019-06-30"},
		Measures: []Measure{{
			ID: "M01", Status: StatusRunning, Start: "2018-01-01", End: "2018-12-31",
			Overrides: []LightOverride{{Part: PartSchedule, Light: Green, Reason: "Zusage liegt vor"}},
			Milestones: []Milestone{
				{ID: "M01-MS1", Title: "Auftakt", BaselineDate: "2018-02-01", PlannedDate: "2018-02-01", ActualDate: "2018-02-11", Status: MilestoneLate},
				{ID: "M01-MS2", Title: "Beschluss", BaselineDate: "2018-10-01", PlannedDate: "2018-10-01", ForecastDate: "2018-11-15", Status: MilestoneOpen},
				{ID: "M01-MS3", Title: "Gespräch", Internal: true, PlannedDate: "2018-01-10"},
			},
		}},
		Indicators: []Indicator{
			{ID: "I1", Measure: "M01", Name: "Geheim", Direction: HigherIsBetter, Baseline: "0", BaselineDate: "2018-01-01", Target: "100", TargetDate: "2018-10-31", Readings: []Reading{{Date: "2018-10-01", Value: "30"}}},
			{ID: "I2", Measure: "M01", Name: "Offen", Published: true, Direction: HigherIsBetter, Baseline: "0", BaselineDate: "2018-01-01", Target: "100", TargetDate: "2018-10-31", Readings: []Reading{{Date: "2018-10-01", Value: "100"}}},
		},
		Sources:  []Source{{ID: "FQ1", Kind: SourceGrant, Grant: true, Granted: fifty}},
		Plans:    []Plan{{ID: "FP1"}},
		Budget:   []BudgetItem{{ID: "F1", Measure: "M01", Source: "FQ1", Year: 2018, Amounts: []PlannedAmount{{"FP1", 10_000_00}}}},
		Bookings: []Booking{{ID: "BU1", Item: "F1", Paid: "2018-03-01", Amount: 9_000_00}},
	}.Normal()
}

// The figures that the paper prints, reckoned by hand: 10 and 45 days from the Basisplan, a
// milestone of two, 30 and 100 percent of the way, 9,000 of 10,000 euro.
func TestCompute(t *testing.T) {
	c := judgedProject().Compute("2018-10-31", nil)
	ten, fortyFive, half := 10, 45, 50
	thirty, all := 30.0, 100.0
	if diff := cmp.Diff([]ComputedMilestone{{"M01-MS1", "M01", &ten, 10, false}, {"M01-MS2", "M01", &fortyFive, 45, false}}, c.Milestones); diff != "" {
		t.Error(diff)
	}
	if m := c.Measures[0]; *m.Progress != half || !m.ProgressComputed || m.Money.Spent != 9_000_00 {
		t.Errorf("%+v", m)
	}
	if i := c.Indicators; len(i) != 2 || *i[0].Attainment != thirty || *i[1].Attainment != all || i[0].Light != Red || i[1].Light != Green {
		t.Errorf("%+v", i)
	}
	if c.Rules != RulesVersion || c.Tally != (Tally{All: 2, Reached: 1, Open: 1}) || c.Money.Planned != 10_000_00 || c.Grant.Funding != 50_000_00 || c.Drawdown.Spent != 9_000_00 {
		t.Errorf("%+v", c)
	}
	schedule, goal := c.Measures[0].Lights[0], c.Measures[0].Lights[2]
	if schedule.Computed == Green || schedule.Holds != Green || schedule.SetReason != "Zusage liegt vor" {
		t.Errorf("Termin: %+v", schedule)
	}
	if goal.Holds != Red || goal.PublicReason != Withheld || goal.Reason == Withheld {
		t.Errorf("Ziel: %+v", goal)
	}
	if open := c.Public().Measures[0].Lights[2]; open.Reason != Withheld || open.Holds != Red {
		t.Errorf("the public is told %+v", open)
	}
	if told := c.Public().For(judgedProject().Public(), false); len(told.Indicators) != 1 || told.Measures[0].Lights[2].PublicReason != "" {
		t.Errorf("the public is given %+v", told)
	}
}

// A frozen project is judged as it was, whatever is recorded or reckoned otherwise since;
// on another day it is judged anew.
func TestFrozenLights(t *testing.T) {
	p := judgedProject()
	c := p.Compute("2018-10-31", map[LightPlace]Trend{{"M01", PartGoal}: TrendWorse, {"", PartWhole}: TrendSame})
	b, err := json.Marshal(c.Normal())
	if err != nil {
		t.Fatal(err)
	}
	var read Computed
	if err := json.Unmarshal(b, &read); err != nil {
		t.Fatal(err)
	}
	later := p
	later.Judged = read.Frozen()
	later.Programme.Thresholds = Thresholds{GoalGreen: 20, GoalYellow: 10, SlipDays: 400} // as if the rules were others
	for n, lights := range p.MeasureLights("2018-10-31") {
		if diff := cmp.Diff(lights, later.MeasureLights("2018-10-31")[n]); diff != "" {
			t.Error(diff)
		}
	}
	if diff := cmp.Diff(p.ProjectLights("2018-10-31"), later.ProjectLights("2018-10-31")); diff != "" {
		t.Error(diff)
	}
	for _, i := range p.Indicators {
		light, reason := p.IndicatorLight(i, "2018-10-31")
		if now, why := later.IndicatorLight(i, "2018-10-31"); now != light || why != reason {
			t.Errorf("%s: %s, %s", i.ID, now, why)
		}
	}
	trends := later.Trends("2018-10-31", Project{}, "")
	if trends[LightPlace{"M01", PartGoal}] != TrendWorse || trends[LightPlace{"", PartWhole}] != TrendSame {
		t.Errorf("trends %v", trends)
	}
	if !later.Compute("2018-10-31", trends).Agrees(read) {
		t.Error("computed again it differs")
	}
	if j := later.Public().Lights(later.Measures[0], "2018-10-31").Of(PartGoal); j.Computed != Red || j.Reason != Withheld {
		t.Errorf("the public is told %+v", j)
	}
	if j := later.Lights(later.Measures[0], "2018-11-01").Of(PartGoal); j.Computed != Green {
		t.Errorf("on another day it is judged %+v", j)
	}
	later.Measures = each(later.Measures, func(m Measure) Measure { m.Milestones[0].ActualDate = "2018-02-12"; return m })
	if later.Compute("2018-10-31", trends).Agrees(read) {
		t.Error("other figures agree")
	}
}
