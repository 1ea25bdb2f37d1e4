package data

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// lit has measures whose lights differ, at keyDay.
func lit() Project {
	return Project{
		Programme: Programme{From: "2017-07-01", To: "2019-06-30"},
		Measures: []Measure{
			{ID: "M01", Status: StatusRunning, Start: "2017-09-01", End: "2019-06-30"},
			{ID: "M02", Status: StatusDelayed, Start: "2018-01-01", End: "2018-12-31", ForecastEnd: "2019-01-10"},
			{ID: "M03", Status: StatusDone},
			{ID: "M04", Status: StatusBrokenOff},
			{ID: "M05", Status: StatusPlanned},
		},
		Indicators: []Indicator{
			func() Indicator { i := measured("0", "60", "20"); i.Measure = "M01"; return i }(),
			func() Indicator { i := measured("0", "60", "40"); i.Measure = "M02"; return i }(),
		},
		Plans: []Plan{{ID: "FP1"}},
		Budget: []BudgetItem{
			{ID: "F1", Measure: "M01", Year: 2018, Amounts: []PlannedAmount{{"FP1", 1000_00}}},
			{ID: "F2", Measure: "M02", Year: 2018, Amounts: []PlannedAmount{{"FP1", 1000_00}}},
			{ID: "F3", Measure: "M03", Year: 2018, Amounts: []PlannedAmount{{"FP1", 1000_00}}},
		},
		Bookings: []Booking{
			{ID: "BU1", Item: "F1", Paid: "2018-01-01", Amount: 1200_00},
			{ID: "BU2", Item: "F2", Paid: "2018-01-01", Amount: 900_00},
			{ID: "BU3", Item: "F3", Paid: "2018-01-01", Amount: 9000_00},
		},
		Risks: []Risk{
			{ID: "R1", Measure: "M01", Title: "Rat", Likelihood: 2, Impact: 2},
			{ID: "R2", Measure: "M02", Title: "Vergabe", Likelihood: 2, Impact: 4},
		},
	}
}

func lightsOf(list Judgements) string {
	var words []string
	for _, j := range list {
		words = append(words, j.Effective().Colour())
	}
	return strings.Join(words, " ")
}

func TestLights(t *testing.T) {
	p := lit()
	together := p.MeasureLights(keyDay)
	for n, want := range []string{
		"grün rot gelb grün rot",
		"gelb grün grün gelb gelb",
		"blau blau blau blau blau",
		"grau grau grau grau grau",
		"grau grau grau grau grau",
	} {
		m := p.Measures[n]
		alone := p.Lights(m, keyDay)
		if got := lightsOf(alone); got != want {
			t.Errorf("%s: %s, want %s", m.ID, got, want)
		}
		if diff := cmp.Diff(alone, together[n]); diff != "" {
			t.Errorf("%s is judged otherwise among all (-alone +together):\n%s", m.ID, diff)
		}
		for k, j := range alone {
			if j.Part != LightParts[k] || j.Reason == "" || p.Light(m, j.Part, keyDay) != j {
				t.Errorf("%s: %+v", m.ID, j)
			}
		}
	}
	if got := together[0].Of(PartWhole).Reason; !strings.HasPrefix(got, "Finanzen: Erwartet werden 1.200,00\u00a0€") {
		t.Errorf("M01: %q", got)
	}
	if got := together[1].Of(PartWhole).Reason; !strings.HasPrefix(got, "Termin: Das Ende") || !strings.Contains(got, ". Risiko: Das Risiko „Vergabe“") {
		t.Errorf("M02: %q", got)
	}
	if got := together[4].Of(PartWhole).Reason; !strings.Contains(got, "Keine der vier") {
		t.Errorf("M05: %q", got)
	}
	p.Programme.Thresholds = Thresholds{CostRed: 130, GoalGreen: 65, SlipDays: 5, SlipShare: 1, RiskYellow: 9}
	if got := lightsOf(p.Lights(p.Measures[0], keyDay)); got != "grün gelb grün grün gelb" {
		t.Errorf("M01 with own limits: %s", got)
	}
	if got := lightsOf(p.Lights(p.Measures[1], keyDay)); got != "rot grün grün grün rot" {
		t.Errorf("M02 with own limits: %s", got)
	}
}

// Without own dates a measure's money is spread over the programme's term.
func TestUndatedMeasureIsJudgedByTheTerm(t *testing.T) {
	p := lit()
	p.Budget = []BudgetItem{{Measure: "M05", Year: 2019, Amounts: []PlannedAmount{{"FP1", 181_00}}}}
	for key, want := range map[Date]Light{"2018-12-31": Green, "2019-01-01": Yellow} {
		if j := p.Light(p.Measures[4], PartMoney, key); j.Computed != want {
			t.Errorf("at %s: %+v", key, j)
		}
	}
	if d := p.DrawdownOfYear(2019, "2019-01-10"); d.Due != 10_00 {
		t.Errorf("due are %s", d.Due)
	}
}

func TestOverrides(t *testing.T) {
	for name, c := range map[string]struct {
		by        []LightOverride
		want      string
		deviation string
		whole     string
	}{
		"none":            {nil, "grün rot gelb grün rot", "", "Finanzen: Erwartet werden"},
		"part":            {[]LightOverride{{PartMoney, Green, "Nachtrag bewilligt."}}, "grün grün gelb grün gelb", "berechnet: rot – gesetzt: grün, Begründung: Nachtrag bewilligt.", "Zielerreichung: Indikator"},
		"part made worse": {[]LightOverride{{PartMoney, Yellow, "Fast gedeckt."}}, "grün gelb gelb grün gelb", "berechnet: rot – gesetzt: gelb, Begründung: Fast gedeckt.", "Finanzen: Fast gedeckt. Zielerreichung: Indikator"},
		"without reason":  {[]LightOverride{{PartMoney, Green, " \n"}}, "grün rot gelb grün rot", "", "Finanzen: Erwartet"},
		"without light":   {[]LightOverride{{PartMoney, "", "Nachtrag."}}, "grün rot gelb grün rot", "", "Finanzen: Erwartet"},
		"same as before":  {[]LightOverride{{PartMoney, Red, "Ja."}}, "grün rot gelb grün rot", "", "Finanzen: Ja."},
		"the later holds": {[]LightOverride{{PartMoney, Blue, "a"}, {PartMoney, Green, "b"}}, "grün grün gelb grün gelb", "berechnet: rot – gesetzt: grün, Begründung: b", "Zielerreichung"},
		"whole":           {[]LightOverride{{PartWhole, Green, "Der Rat hat es gebilligt."}}, "grün rot gelb grün grün", "", "Finanzen: Erwartet"},
		"all harmless":    {[]LightOverride{{PartMoney, Blue, "Bezahlt."}, {PartGoal, Green, "Genügt."}}, "grün blau grün grün grün", "berechnet: rot – gesetzt: blau, Begründung: Bezahlt.", "Keine Ampel ist gelb oder rot."},
	} {
		p := lit()
		p.Measures[0].Overrides = c.by
		got := p.Lights(p.Measures[0], keyDay)
		if lightsOf(got) != c.want {
			t.Errorf("%s: %s, want %s", name, lightsOf(got), c.want)
		}
		if money := got.Of(PartMoney); money.Deviation() != c.deviation || money.Computed != Red {
			t.Errorf("%s: %q, %+v", name, money.Deviation(), money)
		}
		if whole := got.Of(PartWhole); !strings.HasPrefix(whole.Reason, c.whole) {
			t.Errorf("%s: the whole because of %q", name, whole.Reason)
		}
	}
	p := lit()
	p.Measures[0].Overrides = []LightOverride{{PartWhole, Green, "Gebilligt."}}
	whole := p.Light(p.Measures[0], PartWhole, keyDay)
	if whole.Computed != Red || whole.Effective() != Green || whole.Why() != "Gebilligt." || whole.Deviation() != "berechnet: rot – gesetzt: grün, Begründung: Gebilligt." {
		t.Errorf("%+v", whole)
	}
	if j := Judgements(nil).Of(PartRisk); j.Effective() != Grey {
		t.Errorf("of nothing: %+v", j)
	}
}

func TestProjectLights(t *testing.T) {
	type light struct {
		light  Light
		causes string
		reason string
	}
	for name, c := range map[string]struct {
		change func(*Project)
		want   map[LightPart]light
	}{
		"measures": {func(*Project) {}, map[LightPart]light{
			PartSchedule: {Yellow, "M02", "Das Ende der Maßnahme"},
			PartMoney:    {Red, "M01", "Erwartet werden"},
			PartGoal:     {Yellow, "M01", "Indikator"},
			PartRisk:     {Yellow, "M02", "„Vergabe“"},
			PartWhole:    {Red, "M01", "Finanzen: Erwartet werden"},
		}},
		"what belongs to all": {func(p *Project) {
			p.Risks = append(p.Risks, Risk{Title: "Haushalt", Likelihood: 5, Impact: 5})
			p.Indicators = append(p.Indicators, measured("0", "60", "1"))
			p.Budget = append(p.Budget, BudgetItem{ID: "F9"})
			p.Bookings = append(p.Bookings, Booking{Item: "F9", Paid: "2018-01-01", Amount: 1})
		}, map[LightPart]light{
			PartMoney: {Red, "M01", "Erwartet werden"},
			PartGoal:  {Red, "", "Indikator „Vorlagen“"},
			PartRisk:  {Red, "", "„Haushalt“"},
			PartWhole: {Red, "M01", "Finanzen: Erwartet werden"},
		}},
		"set": {func(p *Project) {
			p.Measures[0].Overrides = []LightOverride{{PartMoney, Green, "Gedeckt."}}
			p.Measures[1].Overrides = []LightOverride{{PartWhole, Red, "Stillstand."}}
		}, map[LightPart]light{
			PartMoney: {Green, "M01 M02", "Gedeckt."},
			PartWhole: {Red, "M02", "Stillstand."},
		}},
		"what is over does not count": {func(p *Project) {
			p.Measures = p.Measures[2:4]
			p.Measures[0].Overrides = []LightOverride{{PartMoney, Red, "Alt."}}
		}, map[LightPart]light{
			PartSchedule: {Blue, "M03", "abgeschlossen"},
			PartMoney:    {Blue, "M03", "abgeschlossen"},
			PartWhole:    {Blue, "M03", "abgeschlossen"},
		}},
		"nothing judged": {func(p *Project) { p.Measures = p.Measures[3:] }, map[LightPart]light{
			PartSchedule: {Grey, "M04 M05", "abgebrochen"},
			PartWhole:    {Grey, "M04 M05", "abgebrochen"},
		}},
		"empty": {func(p *Project) { *p = Project{} }, map[LightPart]light{
			PartSchedule: {Grey, "", "Keine Maßnahme"},
			PartMoney:    {Grey, "", "nicht erfasst"},
			PartGoal:     {Grey, "", "nicht erfasst"},
			PartRisk:     {Grey, "", "nicht erfasst"},
			PartWhole:    {Grey, "", "Keine der vier"},
		}},
	} {
		p := lit()
		c.change(&p)
		got := p.ProjectLights(keyDay)
		for part, want := range c.want {
			var causes []string
			for _, m := range got[part].Causes {
				causes = append(causes, m.ID)
			}
			if l := got[part]; l.Light != want.light || strings.Join(causes, " ") != want.causes || !strings.Contains(l.Reason, want.reason) {
				t.Errorf("%s, %s: %s because of %q, %q; want %+v", name, part, l.Light, causes, l.Reason, want)
			}
		}
	}
}

func TestOwesReason(t *testing.T) {
	p := lit()
	for n, want := range []bool{true, true, false, true, false} {
		if got := p.OwesReason(p.Measures[n], keyDay); got != want {
			t.Errorf("%s owes a reason: %v", p.Measures[n].ID, got)
		}
	}
	p.Reports = []Report{{ID: "B1", No: 1}}
	if missing(p)["M02 status_reason"] == "" {
		t.Error("a measure that is late lacks no reason")
	}
	p.Measures[1].Status, p.Measures[1].Overrides = StatusRunning, []LightOverride{{PartSchedule, Green, "Gebilligt."}}
	if p.OwesReason(p.Measures[1], keyDay) {
		t.Error("a light set to green with a reason owes another")
	}
}
