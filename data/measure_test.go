package data

import (
	"strings"
	"testing"
)

const keyDay = Date("2018-10-31")

func TestDelay(t *testing.T) {
	for name, c := range map[string]struct {
		m       Milestone
		delay   int
		overdue bool
		open    bool
	}{
		"ahead":                  {Milestone{PlannedDate: "2018-12-31"}, 0, false, true},
		"due today":              {Milestone{PlannedDate: Term(keyDay)}, 0, false, true},
		"overdue":                {Milestone{PlannedDate: "2018-10-21"}, 10, true, true},
		"forecast later":         {Milestone{PlannedDate: "2018-11-30", ForecastDate: "2018-12-14"}, 14, false, true},
		"forecast earlier":       {Milestone{PlannedDate: "2018-11-30", ForecastDate: "2018-11-20"}, -10, false, true},
		"forecast overtaken":     {Milestone{PlannedDate: "2018-09-30", ForecastDate: "2018-10-15"}, 31, true, true},
		"reached late":           {Milestone{PlannedDate: "2018-06-30", ActualDate: "2018-07-13", Status: MilestoneLate}, 13, false, false},
		"reached early":          {Milestone{PlannedDate: "2018-06-30", ActualDate: "2018-06-21"}, -9, false, false},
		"reached without a date": {Milestone{PlannedDate: "2018-06-30", Status: MilestoneReached}, 0, false, false},
		"dropped":                {Milestone{PlannedDate: "2018-06-30", Status: MilestoneDropped}, 0, false, false},
		"no date":                {Milestone{}, 0, false, true},
	} {
		if got := c.m.Delay(keyDay); got.Days != c.delay {
			t.Errorf("%s: %s late, want %d", name, got, c.delay)
		}
		if got := c.m.Overdue(keyDay); got != c.overdue {
			t.Errorf("%s: overdue %v", name, got)
		}
		if got := c.m.Open(); got != c.open {
			t.Errorf("%s: open %v", name, got)
		}
	}
}

func TestDeviation(t *testing.T) {
	for name, c := range map[string]struct {
		m     Milestone
		days  int
		known bool
	}{
		"actual":      {Milestone{BaselineDate: "2018-03-15", PlannedDate: "2018-05-17", ActualDate: "2018-05-17"}, 63, true},
		"forecast":    {Milestone{BaselineDate: "2018-05-31", PlannedDate: "2018-11-30", ForecastDate: "2018-12-14"}, 197, true},
		"planned":     {Milestone{BaselineDate: "2018-12-31", PlannedDate: "2018-12-31"}, 0, true},
		"overdue":     {Milestone{BaselineDate: "2018-10-21", PlannedDate: "2018-10-21"}, 10, true},
		"early":       {Milestone{BaselineDate: "2018-06-30", ActualDate: "2018-06-21"}, -9, true},
		"dropped":     {Milestone{BaselineDate: "2018-06-30", PlannedDate: "2018-06-30", Status: MilestoneDropped}, 0, false},
		"no baseline": {Milestone{PlannedDate: "2018-06-30"}, 0, false},
		"no date":     {Milestone{BaselineDate: "2018-06-30"}, 0, false},
	} {
		if by, known := c.m.Deviation(keyDay); by.Days != c.days || known != c.known {
			t.Errorf("%s: %s, %v; want %d, %v", name, by, known, c.days, c.known)
		}
	}
}

func TestProgress(t *testing.T) {
	done, open, dropped := Milestone{Status: MilestoneReached}, Milestone{Status: MilestoneOpen}, Milestone{Status: MilestoneDropped}
	heavy := Milestone{ActualDate: "2018-01-01", Weight: 3}
	own, zero := 35, 0
	for name, c := range map[string]struct {
		m        Measure
		percent  int
		computed bool
	}{
		"own figure":     {Measure{Progress: &own, Milestones: []Milestone{done}}, 35, false},
		"own zero":       {Measure{Progress: &zero, Milestones: []Milestone{done}}, 0, false},
		"none":           {Measure{}, 0, true},
		"all reached":    {Measure{Milestones: []Milestone{done, done}}, 100, true},
		"one of three":   {Measure{Milestones: []Milestone{done, open, open}}, 33, true},
		"two of three":   {Measure{Milestones: []Milestone{done, done, open}}, 67, true},
		"dropped":        {Measure{Milestones: []Milestone{done, dropped}}, 100, true},
		"only dropped":   {Measure{Milestones: []Milestone{dropped}}, 0, true},
		"weight":         {Measure{Milestones: []Milestone{heavy, open}}, 75, true},
		"reached by day": {Measure{Milestones: []Milestone{{ActualDate: "2018-01-01"}, open}}, 50, true},
	} {
		if percent, computed := c.m.EffectiveProgress(); percent != c.percent || computed != c.computed {
			t.Errorf("%s: %d %%, %v; want %d %%, %v", name, percent, computed, c.percent, c.computed)
		}
	}
}

func TestScheduleLight(t *testing.T) {
	// 300 days long: a slip of 30 days is still manageable.
	base := Measure{Status: StatusRunning, Start: "2018-03-01", End: "2018-12-26"}
	with := func(change func(*Measure)) Measure {
		m := base
		change(&m)
		return m
	}
	for name, c := range map[string]struct {
		m      Measure
		light  Light
		reason string
	}{
		"in plan":       {base, Green, "im Plan"},
		"end slips 30":  {with(func(m *Measure) { m.ForecastEnd = "2019-01-25" }), Yellow, "30\u00a0Tage hinter dem Plan"},
		"end slips 31":  {with(func(m *Measure) { m.ForecastEnd = "2019-01-26" }), Red, "31\u00a0Tage hinter dem Plan"},
		"end slips 14":  {with(func(m *Measure) { m.ForecastEnd = "2019-01-09" }), Green, "14\u00a0Tage hinter dem Plan; im Plan ist bis zu 14\u00a0Tage, gefährdet bis zu 30\u00a0Tage."},
		"end slips 15":  {with(func(m *Measure) { m.ForecastEnd = "2019-01-10" }), Yellow, "15\u00a0Tage hinter dem Plan"},
		"end overtaken": {with(func(m *Measure) { m.Start, m.End = "2018-01-01", "2018-10-11" }), Yellow, "20\u00a0Tage"},
		"long measure":  {with(func(m *Measure) { m.Start, m.ForecastEnd = "2016-01-01", "2019-04-09" }), Yellow, "bis zu 109\u00a0Tage"},
		"milestone slips": {with(func(m *Measure) {
			m.Milestones = []Milestone{{ID: "M01-MS1", PlannedDate: "2018-11-01", ForecastDate: "2018-12-15"}}
		}), Red, "M01-MS1"},
		"milestone overdue": {with(func(m *Measure) { m.Milestones = []Milestone{{ID: "M01-MS1", PlannedDate: "2018-10-11"}} }), Yellow, "M01-MS1"},
		"duty overdue": {with(func(m *Measure) {
			m.Milestones = []Milestone{{ID: "M01-MS1", PlannedDate: "2018-10-30", Mandatory: true}}
		}), Yellow, "1\u00a0Tag überfällig"},
		"duty long overdue": {with(func(m *Measure) {
			m.Milestones = []Milestone{{ID: "M01-MS1", PlannedDate: "2018-10-16", ForecastDate: "2018-10-30", Mandatory: true}}
		}), Red, "15\u00a0Tage überfällig; die Prognose 30.10.2018 ist verstrichen."},
		"duty with forecast": {with(func(m *Measure) {
			m.Milestones = []Milestone{{PlannedDate: "2018-10-30", ForecastDate: "2018-11-02", Mandatory: true}}
		}), Green, "3\u00a0Tage"},
		"reached late":        {with(func(m *Measure) { m.Milestones = []Milestone{{PlannedDate: "2018-04-01", ActualDate: "2018-08-01"}} }), Green, "im Plan"},
		"dropped":             {with(func(m *Measure) { m.Milestones = []Milestone{{PlannedDate: "2018-04-01", Status: MilestoneDropped}} }), Green, "im Plan"},
		"no dates":            {Measure{Status: StatusPlanned}, Grey, "Weder Beginn"},
		"milestone alone":     {Measure{Milestones: []Milestone{{ID: "M01-MS1", PlannedDate: "2018-09-01"}}}, Red, "60\u00a0Tage"},
		"milestone, no end":   {Measure{Milestones: []Milestone{{ID: "M01-MS1", PlannedDate: "2018-11-01"}}}, Green, "das Ende der Maßnahme ist nicht geplant"},
		"ended in time":       {with(func(m *Measure) { m.End, m.ActualEnd = "2018-09-30", "2018-09-28" }), Green, "im Plan"},
		"not begun":           {with(func(m *Measure) { m.Status = StatusPreparing }), Yellow, "sollte am 01.03.2018 beginnen"},
		"begins later":        {with(func(m *Measure) { m.Status, m.ForecastStart = StatusPlanned, "2018-11-15" }), Green, "im Plan"},
		"begin not recorded":  {base, Green, "im Plan"},
		"delayed":             {with(func(m *Measure) { m.Status = StatusDelayed }), Yellow, "„verzögert“"},
		"delayed, and behind": {with(func(m *Measure) { m.Status, m.ForecastEnd = StatusDelayed, "2019-02-26" }), Red, "62\u00a0Tage"},
	} {
		v := c.m.scheduleLight(Template{}, keyDay, DefaultThresholds, grantTerm{})
		if v.light != c.light || !strings.Contains(v.reason, c.reason) {
			t.Errorf("%s: %s, %q; want %s, %q", name, v.light, v.reason, c.light, c.reason)
		}
	}
}

// The Bewilligungszeitraum ends a measure that the Förderung pays for; another one is told of it.
func TestScheduleLightAtTheEndOfTheGrant(t *testing.T) {
	late := Measure{Status: StatusRunning, Start: "2018-03-01", End: "2018-12-26", Milestones: []Milestone{{ID: "M01-MS1", PlannedDate: "2018-12-20", ForecastDate: "2019-01-03"}}}
	for name, c := range map[string]struct {
		m      Measure
		grant  grantTerm
		light  Light
		reason string
	}{
		"within":   {late, grantTerm{"2019-01-03", true}, Green, "14\u00a0Tage hinter dem Plan; im Plan ist bis zu 14\u00a0Tage, gefährdet bis zu 30\u00a0Tage."},
		"paid":     {late, grantTerm{"2018-12-31", true}, Red, "Die Maßnahme endet voraussichtlich 3\u00a0Tage nach dem Bewilligungszeitraum (31.12.2018); sie wird daraus bezahlt."},
		"not paid": {late, grantTerm{"2018-12-31", false}, Green, "gefährdet bis zu 30\u00a0Tage. Die Maßnahme endet voraussichtlich 3\u00a0Tage nach dem Bewilligungszeitraum (31.12.2018); aus der Förderung wird sie nicht bezahlt."},
		"passed forecast": {
			Measure{Start: "2018-03-01", End: "2019-08-27", ForecastEnd: "2018-10-16"}, grantTerm{"2018-12-31", true}, Red, "239\u00a0Tage nach dem Bewilligungszeitraum",
		},
		"overtaken": {Measure{Start: "2018-03-01", End: "2018-10-20"}, grantTerm{"2018-10-30", true}, Red, "1\u00a0Tag nach"},
		"no term":   {late, grantTerm{"", true}, Green, "im Plan"},
	} {
		v := c.m.scheduleLight(Template{}, keyDay, DefaultThresholds, c.grant)
		if v.light != c.light || !strings.Contains(v.reason, c.reason) {
			t.Errorf("%s: %s, %q; want %s, %q", name, v.light, v.reason, c.light, c.reason)
		}
	}
}

func TestLightsDifferInMoreThanColour(t *testing.T) {
	words := map[Light]bool{}
	for _, l := range Lights {
		if l == "" || l.Colour() == "" || words[l] {
			t.Errorf("light %q, colour %q", l, l.Colour())
		}
		words[l] = true
	}
	if !Red.Worse(Yellow) || !Yellow.Worse(Green) || !Green.Worse(Blue) || !Blue.Worse(Grey) || Grey.Worse(Grey) {
		t.Error("the order of the lights is wrong")
	}
}

func TestPlanLeavesTheBasisplanAlone(t *testing.T) {
	first := Milestone{}.Plan("2018-03-15")
	if first.PlannedDate != "2018-03-15" || first.BaselineDate != "2018-03-15" {
		t.Errorf("first plan: %+v", first)
	}
	if based := (Milestone{}).Base("2018-03-15"); based.PlannedDate != "2018-03-15" {
		t.Errorf("a Basisplan without a plan: %+v", based)
	}
	if based := first.Plan("2018-05-17").Base("2018-03-20"); based.PlannedDate != "2018-05-17" || based.BaselineDate != "2018-03-20" {
		t.Errorf("a corrected Basisplan: %+v", based)
	}
	if later := first.Plan("2018-05-17"); later.PlannedDate != "2018-05-17" || later.BaselineDate != "2018-03-15" {
		t.Errorf("later plan: %+v", later)
	}
}
