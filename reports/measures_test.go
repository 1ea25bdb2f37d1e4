package reports

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// coursesOf counts the lines of indicators in the sheets of measures, and on the page of a measure on the web.
func coursesOf(t *testing.T, p data.Project) (sheet, web int) {
	t.Helper()
	count := func(blocks []document.Block) (n int) {
		for _, b := range blocks {
			if f, ok := b.(document.Figure); ok && strings.HasPrefix(f.Alt, "Linie der Messwerte") {
				n++
			}
		}
		return n
	}
	s := &section{Input: Input{Project: p, Date: "2018-12-31"}.atKeyDate(), name: "s"}
	measures(s)
	site := Site(SiteInput{Project: p, Date: "2018-12-31"})
	return count(s.blocks), count(pageOf(t, site, "massnahme-m01.html").Blocks)
}

// A line is drawn where it has a course: on paper, where the values stand beside it, from five days on, on the web from
// three.
func TestIndicatorsAreDrawnFromSomeDays(t *testing.T) {
	i := data.Indicator{ID: "I1", Name: "Beiträge", Measure: "M01", Baseline: "0", BaselineDate: "2017-10-01", Target: "10", TargetDate: "2019-10-01", Published: true}
	p := data.Project{Measures: []data.Measure{{ID: "M01", Status: data.StatusRunning}}}
	for n, day := range []data.Date{"2017-10-01", "2018-03-01", "2018-06-01", "2018-09-01", "2018-12-01", "2019-01-01"} {
		i.Readings = append(i.Readings, data.Reading{Date: day, Value: "1"})
		p.Indicators = []data.Indicator{i}
		days := min(n+1, 5)
		sheet, web := coursesOf(t, p)
		if (sheet == 1) != (days >= 5) || (web == 1) != (days >= 3) {
			t.Errorf("with readings until %s: %d and %d lines", day, sheet, web)
		}
	}
}

// What a row of the sheet tells stands there alone.
func TestPerspectivesAreToldOnce(t *testing.T) {
	m := data.Measure{ID: "M01", Perspectives: []data.PerspectiveWork{{Perspective: "Offene digitale Technologien und Daten"}}}
	for _, state := range []data.PerspectiveState{"", "geplant"} {
		m.Perspectives[0].State = state
		text := sectionText(t, data.SectionMeasures, Input{Project: data.Project{Measures: []data.Measure{m}}})
		if n := strings.Count(text, string("Offene digitale Technologien und Daten")); n != 1 {
			t.Errorf("state %q: told %d times in %s", state, n, text)
		}
	}
}

// Each reason stands once, without the limits; what the sheet says elsewhere is referred to.
func TestLightsOfASheet(t *testing.T) {
	judged := func(p data.Project, edition data.Edition) string {
		s := &section{Input: Input{Project: p, Date: "2018-10-31", Edition: edition, Outline: data.Outline{Sections: []data.OutlineSection{{Section: data.SectionRisks}}}}.atKeyDate()}
		return strings.ReplaceAll(plainRuns(s.lightsFact(p.Measures[0]).value), nbsp, " ")
	}
	running := data.Measure{ID: "M01", Status: data.StatusRunning, Start: "2018-01-01", End: "2018-12-31"}
	with := func(m data.Measure, status data.MeasureStatus, overrides ...data.LightOverride) data.Measure {
		m.Status, m.Overrides = status, overrides
		return m
	}
	risk := data.Risk{ID: "R1", Measure: "M01", Title: "Der Rat tagt nicht", Likelihood: 3, Impact: 3}
	missed := data.Indicator{
		ID: "I1", Measure: "M01", Name: "Beiträge", Baseline: "0", Target: "10", TargetDate: "2018-09-30", Published: true,
		Readings: []data.Reading{{Date: "2018-09-30", Value: "1"}},
	}
	for name, c := range map[string]struct {
		project      data.Project
		edition      data.Edition
		want, unsaid []string
	}{
		"the status decides": {
			data.Project{Measures: []data.Measure{with(running, data.StatusBrokenOff)}},
			data.EditionFull,
			[]string{"Alle ", "nicht bewertet wegen des Status."},
			[]string{"wird nicht bewertet"},
		},
		"an indicator and a risk": {
			data.Project{Measures: []data.Measure{running}, Indicators: []data.Indicator{missed}, Risks: []data.Risk{risk}},
			data.EditionFull,
			[]string{"Zielerreichung ", "kritisch: siehe I1.", "Risiko R1 hat die Stufe 9."},
			[]string{"im Plan ist", "gefährdet ist ab", "Wahrscheinlichkeit"},
		},
		"a risk that does not count yet": {
			data.Project{Measures: []data.Measure{running}, Risks: []data.Risk{risk}},
			data.EditionFull,
			[]string{"Gesamt ●im Plan.", "Risiko R1 hat die Stufe 9; in der Gesamtampel zählt es bei dieser Stufe noch nicht."},
			nil,
		},
		"set otherwise": {
			data.Project{Measures: []data.Measure{with(running, data.StatusRunning, data.LightOverride{Part: data.PartSchedule, Light: data.Red, Reason: "Der Saal fehlt"})}},
			data.EditionFull,
			[]string{"Termin ", "kritisch (gesetzt; berechnet: ", "im Plan). Begründung: Der Saal fehlt."},
			[]string{"berechnet: im Plan –"},
		},
		"to the public": {
			data.Project{Measures: []data.Measure{running}, Risks: []data.Risk{{ID: "R1", Measure: "M01", Title: "Geheim", Likelihood: 5, Impact: 5}}},
			data.EditionPublic,
			[]string{"kritisch (auch die hier nicht gezeigte Risiko-Ampel zählt)."},
			[]string{"R1", "Geheim"},
		},
	} {
		text := judged(c.project, c.edition)
		for _, part := range c.want {
			if !strings.Contains(text, part) {
				t.Errorf("%s: %q does not say %q", name, text, part)
			}
		}
		for _, part := range c.unsaid {
			if strings.Contains(text, part) {
				t.Errorf("%s: %q says %q", name, text, part)
			}
		}
	}
}

func TestWithoutLimits(t *testing.T) {
	for reason, want := range map[string]string{
		"Alles ist gut.": "Alles ist gut.",
		"Der Meilenstein M1 liegt 15 Tage hinter dem Plan; im Plan ist bis zu 14 Tage, gefährdet bis zu 54 Tage.":  "Der Meilenstein M1 liegt 15 Tage hinter dem Plan.",
		"Erwartet werden 9,00 €; im Plan ist bis zu 8,00 €. Ausgegeben sind bereits 5,00 €.":                       "Erwartet werden 9,00 €. Ausgegeben sind bereits 5,00 €.",
		"Das Risiko hat die Stufe 12; gefährdet ist ab 8, kritisch ab 15.":                                         "Das Risiko hat die Stufe 12.",
		"Ausgegeben sind 1,00 €; ab 50 % oder bis zu 2.000,00 € Rückstand gilt der Mittelabfluss als ausreichend.": "Ausgegeben sind 1,00 €.",
	} {
		if got := withoutLimits(reason); got != want {
			t.Errorf("%q: got %q", reason, got)
		}
	}
}

func TestMilestoneCells(t *testing.T) {
	planned := data.Milestone{ID: "M01-MS1", Measure: "M01", Title: "Auftakt", BaselineDate: "2018-09-01", PlannedDate: "2018-12-01", Status: data.MilestoneOpen}
	with := func(change func(*data.Milestone)) data.Milestone {
		m := planned
		change(&m)
		return m
	}
	for _, c := range []struct {
		milestone    data.Milestone
		when, status string
	}{
		{planned, "", "offen (+91 Tage)"},
		{with(func(m *data.Milestone) { m.ForecastDate = "2018-12-01" }), "wie geplant (Prognose)", "offen (+91 Tage)"},
		{with(func(m *data.Milestone) { m.ForecastDate = "2018-12-03" }), "03.12.2018 (Prognose)", "offen (+93 Tage)"},
		{with(func(m *data.Milestone) { m.PlannedDate = "2018-09-01" }), "", "offen, überfällig (bisher +60 Tage)"},
		{with(func(m *data.Milestone) { m.ActualDate, m.Status = "2018-09-01", data.MilestoneReached }), "01.09.2018", "erreicht"},
		{
			with(func(m *data.Milestone) {
				m.ActualDate, m.ForecastDate, m.Status, m.DelayCause = "2018-09-03", "2018-09-02", data.MilestoneLate, "Vergabe"
			}), "03.09.2018\n(Prognose war 02.09.2018)", "verspätet erreicht (+2 Tage): Vergabe",
		},
	} {
		s := &section{Input: Input{Project: data.Project{Measures: []data.Measure{{ID: "M01", Status: data.StatusRunning}}}, Date: "2018-10-31"}.atKeyDate()}
		when, status := actualOrForecast(c.milestone), strings.ReplaceAll(plainRuns(s.milestoneState(c.milestone, false)), nbsp, " ")
		if when != c.when || status != c.status {
			t.Errorf("got %q and %q, want %q and %q", when, status, c.when, c.status)
		}
	}
}

// What makes a milestone weigh, what proves it and what it waits for stands with its name.
func TestMilestoneIsNamed(t *testing.T) {
	ms := data.Milestone{
		ID: "M01-MS1", Title: "Auftakt", Evidence: "Protokoll", EvidenceURL: "https://example.org/p", Mandatory: true, Weight: 3,
		DependsOn: []string{"M01-MS0", "M02-MS4"}, Responsible: "A. Muster",
	}
	m := data.Measure{ID: "M01", Milestones: []data.Milestone{{ID: "M01-MS0"}, ms}}
	want := "M01-MS1 Auftakt (Pflicht, Gewicht 3): Protokoll\nNachweis: https://example.org/p\nSetzt voraus: M02-MS4\nVerantwortlich: A. Muster"
	if got := plainRuns((&section{}).milestoneRuns(m, ms)); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	ms.Weight, ms.Mandatory, ms.EvidenceURL, ms.DependsOn, ms.Responsible = 1, false, "", nil, ""
	if got := plainRuns((&section{}).milestoneRuns(m, ms)); got != "M01-MS1 Auftakt: Protokoll" {
		t.Errorf("got %q", got)
	}
}

// Next is the first open milestone of a measure that goes on, with those of the same day.
func TestNextMilestones(t *testing.T) {
	m := data.Measure{ID: "M01", Status: data.StatusRunning, Milestones: []data.Milestone{
		{ID: "1", PlannedDate: "2018-01-01", ActualDate: "2018-01-01"},
		{ID: "2", PlannedDate: "2018-09-01"},
		{ID: "3", PlannedDate: "2018-08-01"},
		{ID: "4", PlannedDate: "2018-08-01"},
		{ID: "5", PlannedDate: "2018-07-01", Status: data.MilestoneDropped},
	}}
	if got := nextOf(m); !slices.Equal(got, []string{"3", "4"}) {
		t.Errorf("got %q", got)
	}
	m.Status = data.StatusDone
	if got := nextOf(m); len(got) > 0 {
		t.Errorf("of a measure that is done: %q", got)
	}
}

func TestValueLines(t *testing.T) {
	i := data.Indicator{Unit: "%", Baseline: "3", BaselineDate: "2017-09-30"}
	first, second := data.Reading{Date: "2018-01-01", Value: "5", Source: "Liste", Method: "Zählung"}, data.Reading{Date: "2018-06-01", Value: "9", Source: "Liste", Method: "Zählung"}
	other, same := second, first
	other.Source, other.Comment = "Plattform", "ohne Doppelte"
	same.Date, same.Value = i.BaselineDate, i.Baseline
	for _, c := range []struct {
		readings []data.Reading
		want     string
	}{
		{nil, "30.09.2017: 3 % (Basis)"},
		{[]data.Reading{first}, "30.09.2017: 3 % (Basis)|01.01.2018: 5 % – Liste; Zählung"},
		{[]data.Reading{first, second}, "30.09.2017: 3 % (Basis); 01.01.2018: 5 %; 01.06.2018: 9 %; Herkunft: Liste; Zählung"},
		{[]data.Reading{first, other}, "30.09.2017: 3 % (Basis)|01.01.2018: 5 % – Liste|01.06.2018: 9 % – Plattform; ohne Doppelte; Herkunft: Zählung"},
		{[]data.Reading{same, second}, "30.09.2017: 3 % (auch Basis); 01.06.2018: 9 %; Herkunft: Liste; Zählung"},
	} {
		lines, origin := valueLines(i, c.readings)
		got := strings.ReplaceAll(strings.Join(given(strings.Join(lines, "|"), labelledText("Herkunft: ", origin)), "; "), nbsp, " ")
		if got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// How an indicator is to be read stands with its name, as far as its values do not show it.
func TestIndicatorIsDescribed(t *testing.T) {
	for want, i := range map[string]data.Indicator{
		"I1 Beiträge (Output; Anzahl; kumuliert; gleichmäßig fällig; zählt ab M01-MS1)": {Type: "Output", Unit: "Anzahl", Shape: data.ShapeCumulative, Linear: true, Since: "M01-MS1", Target: "9"},
		"I1 Beiträge (höher ist besser)":                                                {Direction: data.HigherIsBetter, Target: "9", Unit: "Personen"},
		"I1 Beiträge":                                                                   {Direction: data.LowerIsBetter, Baseline: "10", Target: "9", Unit: "Personen"},
		"I1 Beiträge (niedriger ist besser)":                                            {Direction: data.LowerIsBetter, Baseline: "8", Target: "9"},
		"I1 Beiträge (Zielkorridor)":                                                    {Direction: data.Corridor, TargetFrom: "8", Target: "9"},
		"I1 Beiträge (Beschluss; ja/nein)":                                              {Unit: "Beschluss", Shape: data.ShapeYesNo, Target: "1"},
		"I1 Beiträge (Personen)":                                                        {Unit: "Personen"},
	} {
		i.ID, i.Name = "I1", "Beiträge"
		s := &section{Input: Input{Date: "2018-10-31"}.atKeyDate()}
		got, _, _ := strings.Cut(plainRuns(s.describedRuns(i)), "\n")
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestGoalText(t *testing.T) {
	for want, i := range map[string]data.Indicator{
		"": {},
		"60 % am 30.06.2019; zuvor 30 % am 31.10.2018; 40 % am 31.03.2019": {Unit: "%", Target: "60", TargetDate: "2019-06-30", Stages: []data.TargetStage{{Date: "2018-10-31", Value: "30"}, {Date: "2019-03-31", Value: "40"}}},
		"nicht erfasst am 30.06.2019":                                      {TargetDate: "2019-06-30"},
		"ja":                                                               {Unit: "Beschluss", Shape: data.ShapeYesNo},
	} {
		if got := plainSpaces(goalText(i)); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// The sentence on all indicators opens the sheets, unless another section has it; those of the whole project stand
// below it.
func TestIndicatorsOfTheWholeProject(t *testing.T) {
	p := data.Project{Indicators: []data.Indicator{{ID: "I1", Name: "Bekanntheit"}, {ID: "I2", Name: "Beiträge", Measure: "M01"}}, Measures: []data.Measure{{ID: "M01"}}}
	for kind, told := range map[data.SectionKind]bool{data.SectionMeasures: true, data.SectionIndicators: false, data.SectionResults: false, data.SectionOverview: false} {
		s := &section{Input: Input{Project: p, Date: "2018-10-31", Outline: data.Outline{Sections: []data.OutlineSection{{Section: kind}}}}.atKeyDate(), name: "s"}
		measures(s)
		text := said(document.Page{Blocks: s.blocks})
		if strings.Contains(text, "Erfasst sind zwei Indikatoren") != told {
			t.Errorf("beside %q: %s", kind, text)
		}
		for _, name := range []string{"I1 Bekanntheit", "I2 Beiträge"} {
			if n := strings.Count(text, name); n != 1 {
				t.Errorf("%s is told %d times", name, n)
			}
		}
	}
}

// The sums of a measure and how far it is are told beside what they were in the earlier report.
func TestSheetTellsWhatWas(t *testing.T) {
	m := data.Measure{ID: "M01", Completion: "begrenzt", Perspectives: []data.PerspectiveWork{{Perspective: "Offene digitale Technologien und Daten", State: "geplant"}}}
	budget := []data.BudgetItem{{ID: "F1", Measure: "M01", Year: 2018}}
	before := data.Project{Measures: []data.Measure{m}, Budget: budget, Bookings: []data.Booking{{ID: "BU1", Item: "F1", Paid: "2017-10-01", Amount: 500}}}
	now := before
	now.Bookings = append(slices.Clone(before.Bookings), data.Booking{ID: "BU2", Item: "F1", Paid: "2018-10-01", Amount: 700})
	m.Completion, m.Perspectives = "weitgehend", []data.PerspectiveWork{{Perspective: "Offene digitale Technologien und Daten", State: "umgesetzt"}}
	now.Measures = []data.Measure{m}
	o := data.Outline{Sections: []data.OutlineSection{{Section: data.SectionChanges}}}
	s := &section{Input: Input{Project: now, Date: "2018-10-31", Before: &Before{Project: before, Date: "2017-10-31"}, Outline: o}.atKeyDate()}
	text := plainRuns(slices.Concat(s.moneyFact(m).value, s.perspectivesFact(m).value, s.classFact(m).value))
	for _, part := range []string{fmt.Sprintf("Ist: %s, bisher %s", data.Cents(1200), data.Cents(500)), "(umgesetzt, bisher geplant)", "weitgehend, bisher begrenzt"} {
		if !strings.Contains(text, part) {
			t.Errorf("%q does not say %q", text, part)
		}
	}
}
