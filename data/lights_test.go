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
			func() Indicator { i := measured("0", "60", "20"); i.Measure, i.Linear = "M01", true; return i }(),
			func() Indicator { i := measured("0", "60", "40"); i.Measure, i.Linear = "M02", true; return i }(),
		},
		Plans: []Plan{{ID: "FP1"}},
		Budget: []BudgetItem{
			{ID: "F1", Measure: "M01", Year: 2018, Amounts: []PlannedAmount{{"FP1", 100_000_00}}},
			{ID: "F2", Measure: "M02", Year: 2018, Amounts: []PlannedAmount{{"FP1", 100_000_00}}},
			{ID: "F3", Measure: "M03", Year: 2018, Amounts: []PlannedAmount{{"FP1", 100_000_00}}},
		},
		Bookings: []Booking{
			{ID: "BU1", Item: "F1", Paid: "2018-01-01", Amount: 120_000_00},
			{ID: "BU2", Item: "F2", Paid: "2018-01-01", Amount: 90_000_00},
			{ID: "BU3", Item: "F3", Paid: "2018-01-01", Amount: 900_000_00},
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
		"blau rot blau blau blau",
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
	if got := together[0].Of(PartWhole).Reason; !strings.HasPrefix(got, "Finanzen: Erwartet werden 120.000,00\u00a0€") {
		t.Errorf("M01: %q", got)
	}
	if got := together[1].Of(PartWhole).Reason; got != "Termin: Die Maßnahme hat den Status „verzögert“. Die Risiko-Ampel zählt bei dieser Stufe noch nicht." {
		t.Errorf("M02: %q", got)
	}
	if got := together[4].Of(PartWhole).Reason; !strings.Contains(got, "Keine Ampel, die") {
		t.Errorf("M05: %q", got)
	}
	if got := together[2].Of(PartWhole).Reason; got != "Die Maßnahme ist abgeschlossen. Finanzen: Erwartet werden 900.000,00\u00a0€, 900\u00a0% des Solls von 100.000,00\u00a0€ (ohne erfasste Prognose: Soll, mindestens Ausgaben und Bindungen); im Plan ist bis zu 101.000,00\u00a0€, gefährdet bis zu 110.000,00\u00a0€. Ausgegeben sind bereits 900.000,00\u00a0€." {
		t.Errorf("M03: %q", got)
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
	p.Budget = []BudgetItem{{Measure: "M05", Year: 2019, Amounts: []PlannedAmount{{"FP1", 724_000_00}}}}
	for key, want := range map[Date]Light{"2018-12-31": Green, "2019-01-01": Yellow} {
		if j := p.Light(p.Measures[4], PartMoney, key); j.Computed != want {
			t.Errorf("at %s: %+v", key, j)
		}
	}
	if d := p.DrawdownOfYear(2019, "2019-01-10"); d.Due != 40_000_00 {
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
		"part":            {[]LightOverride{{PartMoney, Green, "Nachtrag bewilligt."}}, "grün grün gelb grün gelb", "berechnet: kritisch – gesetzt: im Plan, Begründung: Nachtrag bewilligt.", "Zielerreichung: Indikator"},
		"part made worse": {[]LightOverride{{PartMoney, Yellow, "Fast gedeckt."}}, "grün gelb gelb grün gelb", "berechnet: kritisch – gesetzt: gefährdet, Begründung: Fast gedeckt.", "Finanzen: Fast gedeckt. Zielerreichung: Indikator"},
		"without reason":  {[]LightOverride{{PartMoney, Green, " \n"}}, "grün rot gelb grün rot", "", "Finanzen: Erwartet"},
		"without light":   {[]LightOverride{{PartMoney, "", "Nachtrag."}}, "grün rot gelb grün rot", "", "Finanzen: Erwartet"},
		"same as before":  {[]LightOverride{{PartMoney, Red, "Ja."}}, "grün rot gelb grün rot", "", "Finanzen: Ja."},
		"the later holds": {[]LightOverride{{PartMoney, Blue, "a"}, {PartMoney, Green, "b"}}, "grün grün gelb grün gelb", "berechnet: kritisch – gesetzt: im Plan, Begründung: b", "Zielerreichung"},
		"whole":           {[]LightOverride{{PartWhole, Green, "Der Rat hat es gebilligt."}}, "grün rot gelb grün grün", "", "Finanzen: Erwartet"},
		"all harmless":    {[]LightOverride{{PartMoney, Blue, "Bezahlt."}, {PartGoal, Green, "Genügt."}}, "grün blau grün grün grün", "berechnet: kritisch – gesetzt: abgeschlossen, Begründung: Bezahlt.", "Keine Ampel, die hier zählt, ist gefährdet oder kritisch."},
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
	if whole.Computed != Red || whole.Effective() != Green || whole.Why() != "Gebilligt." || whole.Deviation() != "berechnet: kritisch – gesetzt: im Plan, Begründung: Gebilligt." {
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
			PartSchedule: {Green, "", "Keine Maßnahme ist kritisch; M02 ist gefährdet (1 von 4 Maßnahmen; auf sie entfallen 33,3\u00a0% des Solls); nicht bewertet ist eine Maßnahme."},
			PartMoney:    {Red, "M01 M03", "Erwartet werden 1.120.000,00"},
			PartGoal:     {Green, "", "M01 ist gefährdet"},
			PartRisk:     {Yellow, "M02", "„Vergabe“"},
			PartWhole:    {Red, "M01 M03", "Finanzen: Erwartet werden"},
		}},
		"a deciding share": {func(p *Project) {
			p.Bookings = p.Bookings[1:2]
			p.Measures[0].Overrides = []LightOverride{{PartGoal, Red, "Verfehlt."}}
			p.Measures[1].Overrides = []LightOverride{{PartGoal, Red, "Verfehlt."}}
		}, map[LightPart]light{
			PartMoney: {Yellow, "M01", "gilt der Mittelabfluss"},
			PartWhole: {Red, "M01 M02", "M01 (Zielerreichung) und M02 (Zielerreichung) sind kritisch (2 von 4 Maßnahmen; auf sie entfallen 66,7\u00a0% des Solls); nicht bewertet ist eine Maßnahme."},
		}},
		"what belongs to all": {func(p *Project) {
			p.Bookings = p.Bookings[1:2]
			p.Risks = append(p.Risks, Risk{Title: "Haushalt", Likelihood: 5, Impact: 5})
			i := measured("0", "60", "1")
			i.Linear = true
			p.Indicators = append(p.Indicators, i)
		}, map[LightPart]light{
			PartGoal:  {Yellow, "", "Was zum ganzen Vorhaben gehört, ist kritisch. Indikator „Vorlagen“"},
			PartRisk:  {Red, "", "„Haushalt“"},
			PartWhole: {Yellow, "", "Was zum ganzen Vorhaben gehört, ist kritisch. Zielerreichung: Indikator"},
		}},
		"the grant is exceeded": {func(p *Project) {
			p.Sources = []Source{{ID: "Q1", Grant: true, Granted: 100_000_00}}
			p.Budget[1].Source, p.Bookings = "Q1", p.Bookings[1:2]
			over := Cents(100_000_01)
			p.Budget[1].Forecast = &over
		}, map[LightPart]light{
			PartMoney: {Red, "", "Aus der Förderung werden 100.000,01\u00a0€ erwartet, bewilligt sind 100.000,00\u00a0€."},
			PartWhole: {Red, "", "Finanzen: Aus der Förderung"},
		}},
		"the term of the grant is exceeded": {func(p *Project) {
			p.Sources = []Source{{ID: "Q1", Grant: true, Granted: 900_000_00, To: "2018-12-31"}}
			p.Budget[1].Source, p.Bookings = "Q1", p.Bookings[1:2]
		}, map[LightPart]light{
			PartSchedule: {Yellow, "M02", "M02 ist kritisch (1 von 4"},
			PartWhole:    {Red, "M02", "M02 endet voraussichtlich nach dem Bewilligungszeitraum und wird aus der Förderung bezahlt; nicht bewertet ist eine Maßnahme."},
		}},
		"and that is set otherwise": {func(p *Project) {
			p.Sources = []Source{{ID: "Q1", Grant: true, Granted: 900_000_00, To: "2018-12-31"}}
			p.Budget[1].Source, p.Bookings = "Q1", p.Bookings[1:2]
			p.Measures[1].Overrides = []LightOverride{{PartSchedule, Yellow, "Verlängerung ist zugesagt."}}
		}, map[LightPart]light{
			PartWhole: {Yellow, "M01 M02", "M01 (Finanzen, Zielerreichung) und M02 (Termin) sind gefährdet (2 von 4"},
		}},
		"much was given up": {func(p *Project) {
			p.Bookings, p.Measures[0].Status = p.Bookings[1:2], StatusBrokenOff
			p.Budget[0].Amounts[0].Amount = 200_000_00
		}, map[LightPart]light{
			PartWhole: {Yellow, "M01 M04", "M01 und M04 sind abgebrochen; dafür war mehr als ein Drittel der Mittel geplant; nicht bewertet ist eine Maßnahme."},
		}},
		"set": {func(p *Project) {
			p.Bookings = p.Bookings[1:2]
			p.Measures[1].Overrides = []LightOverride{{PartWhole, Red, "Stillstand."}}
		}, map[LightPart]light{
			PartWhole: {Yellow, "M02", "M02 ist kritisch (1 von 4 Maßnahmen; auf sie entfallen 33,3\u00a0% des Solls); nicht bewertet ist eine Maßnahme."},
		}},
		"all is done": {func(p *Project) {
			p.Measures, p.Budget = p.Measures[2:4], nil
		}, map[LightPart]light{
			PartSchedule: {Blue, "", "Alle Maßnahmen sind abgeschlossen."},
			PartWhole:    {Blue, "", "Alle Maßnahmen sind abgeschlossen."},
		}},
		"nothing judged": {func(p *Project) { p.Measures, p.Budget = p.Measures[3:], nil }, map[LightPart]light{
			PartSchedule: {Grey, "", "Keine Maßnahme ist bewertet."},
			PartWhole:    {Grey, "", "Keine Maßnahme ist bewertet."},
		}},
		"most is not judged": {func(p *Project) {
			p.Measures[1].Status, p.Measures[2].Status, p.Bookings, p.Indicators = StatusIdea, StatusIdea, nil, nil
		}, map[LightPart]light{
			PartWhole: {Grey, "", "Mehr als die Hälfte der Maßnahmen und der Mittel ist nicht bewertet (3 von 4 Maßnahmen)."},
		}},
		"empty": {func(p *Project) { *p = Project{} }, map[LightPart]light{
			PartSchedule: {Grey, "", "Maßnahmen sind nicht erfasst."},
			PartMoney:    {Grey, "", "nicht erfasst"},
			PartGoal:     {Grey, "", "Maßnahmen sind nicht erfasst."},
			PartRisk:     {Grey, "", "nicht erfasst"},
			PartWhole:    {Grey, "", "Maßnahmen sind nicht erfasst."},
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
	if p.OwesReason(p.Measures[0], keyDay) {
		t.Error("a reason is owed to nobody")
	}
	p.Programme.Template = template2017()
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

// Money lies idle by the days of each measure: what begins later owes nothing yet.
func TestProjectMoneyIsDueByMeasure(t *testing.T) {
	p := paid(Project{
		Programme: Programme{From: "2018-01-01", To: "2018-12-31"},
		Measures:  []Measure{running(), running(func(m *Measure) { m.ID, m.Start = "M02", "2018-11-01" })},
	}, false, [3]int{1000, 1000, -1}, [3]int{20_000, 0, -1})
	if l := p.ProjectLights(keyDay)[PartMoney]; l.Light != Green {
		t.Errorf("%+v", l)
	}
	p.Measures[1].Start = "2018-01-01"
	if l := p.ProjectLights(keyDay)[PartMoney]; l.Light != Yellow {
		t.Errorf("%+v", l)
	}
}

// The money of the whole Vorhaben is judged as part of all money, and not again in the Gesamtampel.
func TestOwnMoneyIsPartOfAll(t *testing.T) {
	p := paid(only(running()), false, [3]int{25_000, 15_000, 15_000})
	more := Cents(20_000_00)
	p.Budget = append(p.Budget, BudgetItem{ID: "F9", Source: "Q1", Year: 2018, Amounts: []PlannedAmount{{"FP1", 10_000_00}}, Forecast: &more})
	all := p.ProjectLights(keyDay)
	if all[PartMoney].Light != Green || all[PartWhole].Light != Green || p.ownLights(keyDay).Of(PartMoney).Computed != Red {
		t.Errorf("%+v", all)
	}
}

// What has ended asks for nothing: it does not stand for a measure of which no risk is recorded.
func TestRiskOfAnEndedMeasure(t *testing.T) {
	done := running(status(StatusDone), func(m *Measure) { m.ID, m.ActualEnd = "M02", "2018-09-30" })
	p := Project{Measures: []Measure{running(), done}}
	if l := p.ProjectLights(keyDay)[PartRisk]; l.Light != Grey {
		t.Errorf("%+v", l)
	}
	p.Measures = p.Measures[1:]
	if l := p.ProjectLights(keyDay)[PartRisk]; l.Light != Blue {
		t.Errorf("%+v", l)
	}
}
