package data

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

// situation is what a project controller would set a light for. The wanted lights were written down before the rules.
type situation struct {
	no      string
	text    string
	part    LightPart
	want    Light
	project Project
	// key is the Stichtag, measure the one that is judged; without one it is the whole project.
	key     Date
	measure string
}

// running is a measure of 2018.
func running(change ...func(*Measure)) Measure {
	m := Measure{ID: "M01", Status: StatusRunning, Start: "2018-01-01", End: "2018-12-31", ActualStart: "2018-01-01"}
	for _, c := range change {
		c(&m)
	}
	return m
}

func open(planned, forecast Date) func(*Measure) {
	return func(m *Measure) {
		m.Milestones = []Milestone{{ID: m.ID + "-MS1", PlannedDate: Term(planned), ForecastDate: Term(forecast), Status: MilestoneOpen}}
	}
}

func duty(planned, forecast Date) func(*Measure) {
	return func(m *Measure) { open(planned, forecast)(m); m.Milestones[0].Mandatory = true }
}

func sixty(m *Measure) { m.Start, m.End = "2018-10-15", "2018-12-14" }

func status(s MeasureStatus) func(*Measure) { return func(m *Measure) { m.Status = s } }

// begins is a measure that has not begun.
func begins(day Date) func(*Measure) {
	return func(m *Measure) { m.Status, m.Start, m.ActualStart = StatusPlanned, Term(day), "" }
}

// only is a project of one measure.
func only(m Measure) Project {
	return Project{Programme: Programme{From: "2018-01-01", To: "2018-12-31"}, Measures: []Measure{m}}
}

// paid gives measures money: planned and spent are euro by measure, in one Finanzposition each; a forecast below zero is none.
func paid(p Project, grant bool, money ...[3]int) Project {
	p.Sources = []Source{{ID: "Q1", Name: "Zuwendung", Kind: SourceGrant, Grant: grant}}
	p.Plans = []Plan{{ID: "FP1"}}
	for n, m := range money {
		b := BudgetItem{ID: fmt.Sprintf("F%d", n), Measure: p.Measures[n].ID, Source: "Q1", Year: 2018, Amounts: []PlannedAmount{{"FP1", Cents(m[0]) * 100}}}
		if m[2] >= 0 {
			forecast := Cents(m[2]) * 100
			b.Forecast = &forecast
		}
		p.Budget = append(p.Budget, b)
		p.Bookings = append(p.Bookings, Booking{ID: fmt.Sprintf("BU%d", n), Item: b.ID, Paid: "2018-01-02", Amount: Cents(m[1]) * 100})
	}
	return p
}

// costs is a measure with one Finanzposition of which nothing is idle.
func costs(planned, forecast int) Project {
	return paid(only(running()), false, [3]int{planned, min(planned, forecast), forecast})
}

// goal is a measure with one indicator.
func goal(i Indicator, readings ...string) Project {
	i.ID, i.Name, i.Measure = "I1", "Beiträge", "M01"
	for n := 0; n < len(readings); n += 2 {
		i.Readings = append(i.Readings, Reading{Date: Date(readings[n]), Value: Decimal(readings[n+1])})
	}
	p := only(running())
	p.Indicators = []Indicator{i}
	return p
}

var (
	attendance = Indicator{Shape: ShapeLevel, Baseline: "50", BaselineDate: "2018-01-01", Target: "60", TargetDate: "2018-12-31"}
	staged     = Indicator{Shape: ShapeCumulative, Baseline: "0", BaselineDate: "2018-01-01", Target: "50", TargetDate: "2018-12-31", Stages: []TargetStage{{"2018-06-30", "20"}, {"2018-12-31", "50"}}}
)

func risk(likelihood, impact int, status RiskStatus) Project {
	p := only(running())
	p.Risks = []Risk{{ID: "R1", Measure: "M01", Title: "Personal", Likelihood: likelihood, Impact: impact, Status: status}}
	return p
}

// several is a project of measures with these Gesamtampeln, each with its share of 100.000 €.
func several(lights ...any) Project {
	p := Project{Programme: Programme{From: "2018-01-01", To: "2018-12-31"}}
	var money [][3]int
	for n := 0; n < len(lights); n += 2 {
		share := lights[n+1].(int) * 1000
		m := running(func(m *Measure) { m.ID = fmt.Sprintf("M%02d", n/2+1) })
		switch lights[n] {
		case Yellow:
			m.Status = StatusPaused
		case Red:
			open("2018-06-01", "")(&m)
		case Grey:
			m.Status = StatusIdea
		case StatusBrokenOff:
			m.Status = StatusBrokenOff
		}
		money = append(money, [3]int{share, share, share})
		p.Measures = append(p.Measures, m)
	}
	return paid(p, false, money...)
}

func situations() []situation {
	const key = Date("2018-10-31")
	term := func(no, text string, want Light, changes ...func(*Measure)) situation {
		return situation{no, text, PartSchedule, want, only(running(changes...)), key, "M01"}
	}
	money := func(no, text string, want Light, p Project) situation {
		return situation{no, text, PartMoney, want, p, key, "M01"}
	}
	target := func(no, text string, want Light, p Project, on Date) situation {
		return situation{no, text, PartGoal, want, p, on, "M01"}
	}
	project := func(no, text string, want Light, lights ...any) situation {
		return situation{no, text, PartWhole, want, several(lights...), key, ""}
	}
	whole := func(no, text string, want Light, p Project) situation {
		return situation{no, text, PartWhole, want, p, key, "M01"}
	}
	late := paid(only(running(func(m *Measure) { m.ForecastEnd = "2019-01-05" })), true, [3]int{5000, 5000, 5000})
	own := late
	own.Sources = []Source{{ID: "Q1", Name: "Eigenmittel", Kind: SourceOwn}}
	ended := paid(only(running(status(StatusDone), func(m *Measure) { m.ActualEnd = "2018-09-30" })), false, [3]int{20_000, 22_400, 22_400})
	linear := Indicator{Shape: ShapeCumulative, Linear: true, Baseline: "0", BaselineDate: "2018-01-01", Target: "100", TargetDate: "2018-12-31"}
	level := attendance
	level.Baseline, level.TargetDate = "0", Term(key)
	yes := Indicator{Shape: ShapeYesNo, TargetDate: "2018-09-30"}
	unmeasured := attendance
	unmeasured.TargetDate = "2018-09-30"
	return []situation{
		term("1", "alles im Zeitplan", Green),
		term("2", "offener Meilenstein 14 Tage zu spät, ohne Prognose", Green, open("2018-10-17", "")),
		term("3", "offener Meilenstein 15 Tage zu spät", Yellow, open("2018-10-16", "")),
		term("4", "offener Meilenstein 36 Tage zu spät (10 % von 364 Tagen)", Yellow, open("2018-09-25", "")),
		term("5", "offener Meilenstein 40 Tage zu spät", Red, open("2018-09-21", "")),
		term("6", "Maßnahme von 60 Tagen, Meilenstein 25 Tage zu spät", Yellow, sixty, open("2018-10-06", "")),
		term("7", "Maßnahme von 60 Tagen, Meilenstein 31 Tage zu spät", Red, sixty, open("2018-09-30", "")),
		term("8", "Pflicht-Meilenstein seit 1 Tag überfällig, ohne Prognose", Yellow, duty("2018-10-30", "")),
		term("9", "Pflicht-Meilenstein seit 15 Tagen überfällig, ohne Prognose", Red, duty("2018-10-16", "")),
		term("10", "Pflicht-Meilenstein geplant 01.09., Prognose 15.10., noch offen", Red, duty("2018-09-01", "2018-10-15")),
		{"11", "Ende 5 Tage nach dem Bewilligungszeitraum erwartet, aus der Förderung bezahlt", PartSchedule, Red, late, key, "M01"},
		{"12", "dasselbe, nicht aus der Förderung bezahlt", PartSchedule, Green, own, key, "M01"},
		term("13", "Beginn 01.10. geplant, nicht begonnen, ohne Prognose", Yellow, begins("2018-10-01")),
		term("14", "Beginn 21.10. geplant, nicht begonnen", Green, begins("2018-10-21")),
		term("15", "Beginn 01.06. geplant, nicht begonnen", Yellow, begins("2018-06-01")),
		term("16", "pausiert, alles im Zeitplan", Yellow, status(StatusPaused)),
		money("17", "Prognose gleich Plan", Green, costs(10_000, 10_000)),
		money("18", "Plan 100.000 €, Prognose 100.900 €", Green, costs(100_000, 100_900)),
		money("19", "Plan 10.000 €, Prognose 10.450 €", Green, costs(10_000, 10_450)),
		money("20", "Plan 10.000 €, Prognose 10.900 €", Yellow, costs(10_000, 10_900)),
		money("21", "Plan 10.000 €, Prognose 11.001 €", Red, costs(10_000, 11_001)),
		money("22", "Plan 100.000 €, Prognose 110.000 €", Yellow, costs(100_000, 110_000)),
		money("23", "Plan 100.000 €, Prognose 110.001 €", Red, costs(100_000, 110_001)),
		money("24a", "Plan 0 €, Prognose 300 €", Green, costs(0, 300)),
		money("24b", "Plan 0 €, Prognose 900 €", Yellow, costs(0, 900)),
		money("24c", "Plan 0 €, Prognose 1.500 €", Red, costs(0, 1500)),
		money("25", "4.000 € ausgegeben, wo 10.000 € fällig sind", Yellow, paid(only(running()), false, [3]int{12_000, 4000, -1})),
		money("26", "1.200 € ausgegeben, wo 3.000 € fällig sind", Green, paid(only(running()), false, [3]int{3600, 1200, -1})),
		money("27a", "abgeschlossene Maßnahme, 12 % und mehr als 1.000 € über dem Plan", Red, ended),
		whole("27b", "dieselbe", Blue, ended),
		target("28", "kumuliert, gleichmäßig fällig: 80 von 100, wo 83 fällig sind", Green, goal(linear, "2018-10-30", "80"), key),
		target("29", "Stand (Teilnehmende), Basiswert 50, gemessen 58, dann 37, Zieltag kommt noch", Yellow, goal(attendance, "2018-03-01", "58", "2018-09-01", "37"), key),
		target("30", "Stand über dem Basiswert, Zieltag kommt noch, keine Zwischenziele", Grey, goal(attendance, "2018-03-01", "55"), key),
		target("31", "Stand 55 von 60 am Zieltag", Green, goal(level, "2018-10-30", "55"), key),
		target("32", "ja/nein, Zieltag vorbei, nein", Red, goal(yes, "2018-10-01", "0"), key),
		target("33", "Zwischenziele 20 bis 30.06. und 50 bis 31.12., gemessen 15", Yellow, goal(staged, "2018-06-29", "15"), key),
		target("34", "dasselbe am 31.05.", Grey, goal(staged, "2018-05-29", "15"), "2018-05-31"),
		target("35", "Zieltag vorbei, nie gemessen", Yellow, goal(unmeasured), key),
		whole("36a", "offenes Risiko der Stufe 16", Green, risk(4, 4, RiskOpen)),
		whole("36b", "offenes Risiko der Stufe 20", Yellow, risk(5, 4, RiskOpen)),
		whole("36c", "offenes Risiko der Stufe 25", Red, risk(5, 5, RiskOpen)),
		{"37a", "Risiko eingetreten, Auswirkung 5", PartRisk, Red, risk(2, 5, RiskHappened), key, "M01"},
		{"37b", "Risiko eingetreten, Auswirkung 2", PartRisk, Yellow, risk(2, 2, RiskHappened), key, "M01"},
		{"37c", "eingetretenes Risiko erledigt", PartWhole, Green, risk(5, 5, RiskOver), key, "M01"},
		whole("38", "keine Ampel ist bewertet", Grey, only(running(func(m *Measure) { m.Start, m.End = "", "" }))),
		project("39", "fünf Maßnahmen, eine kritisch mit einem Zehntel der Mittel", Yellow, Red, 10, Green, 30, Green, 20, Green, 20, Green, 20),
		project("40", "fünf Maßnahmen, eine kritisch mit zwei Fünfteln der Mittel", Red, Red, 40, Green, 15, Green, 15, Green, 15, Green, 15),
		project("41a", "fünf Maßnahmen, zwei gefährdet", Yellow, Yellow, 10, Yellow, 10, Green, 20, Green, 30, Green, 30),
		project("41b", "fünf Maßnahmen, eine gefährdet", Green, Yellow, 20, Green, 20, Green, 20, Green, 20, Green, 20),
		project("42", "sechs Maßnahmen, vier nicht bewertet mit dem größten Teil der Mittel", Grey, Grey, 25, Grey, 25, Grey, 20, Grey, 10, Green, 10, Green, 10),
		project("43", "abgebrochene Maßnahmen mit zwei Fünfteln der Mittel, die übrigen im Plan", Yellow, StatusBrokenOff, 40, Green, 20, Green, 20, Green, 20),
	}
}

// judge gives the light that the program computes, and why.
func (s situation) judge() (Light, string) {
	if s.measure == "" {
		l := s.project.ProjectLights(s.key)[s.part]
		return l.Light, l.Reason
	}
	m, _ := s.project.Measure(s.measure)
	j := s.project.Light(m, s.part, s.key)
	return j.Effective(), j.Why()
}

func TestSituations(t *testing.T) {
	for _, s := range situations() {
		if got, reason := s.judge(); got != s.want {
			t.Errorf("%s %s: %s (%s), want %s", s.no, s.text, got, reason, s.want)
		}
	}
}

var updateLights = flag.Bool("update-lights", false, "write docs/lights.md")

// docs/lights.md shows the situations beside what the program says of them.
func TestLightsAreDocumented(t *testing.T) {
	const path = "../docs/lights.md"
	var b strings.Builder
	b.WriteString(lightsIntroduction)
	for _, s := range situations() {
		got, reason := s.judge()
		fmt.Fprintf(&b, "| %s | %s | %s: %s | %s | %s |\n", s.no, s.text, s.part, s.want, got, strings.ReplaceAll(reason, "\u00a0", " "))
	}
	if *updateLights {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	said, err := os.ReadFile(path)
	if err != nil || string(said) != b.String() {
		t.Errorf("%s does not say what the program does (%v); go test ./data -run Documented -update-lights writes it", path, err)
	}
}

const lightsIntroduction = `# What the lights say

A light is a call for attention. Below are situations with the light that a project controller would set; they were written down before
the rules. The Stichtag is 31.10.2018 unless another is named, a measure runs from 01.01. to 31.12.2018 unless it says otherwise, and
the usual thresholds hold. Without a number of a measure the light is that of the whole project (39 to 43).

In the 18 reports of the five samples, each at its Stichtag, the Gesamtampeln of the measures were by the rules before these, and are
by these:

| | kritisch | gefährdet | im Plan | nicht bewertet | abgeschlossen |
|---|---|---|---|---|---|
| before | 54 | 29 | 5 | 6 | 6 |
| now | 42 | 17 | 29 | 10 | 2 |

Of the 42, 28 are in six reports whose Stichtag comes long after the last entry (koeln 4, luecken 2, merzenich 3 and 4, merzenich-2018 4,
tengen 4): nearly all is overdue there.

| no | situation | wanted | computed | reason |
|---|---|---|---|---|
`
