package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
)

// rough is a project of which no planned date is known to the day.
func rough() data.Project {
	p := small()
	p.Format = data.FormatVersion
	p.Municipality.PopulationDate, p.Programme.From, p.Programme.To = "2016-03-03", "2017-05-02", "2019-11-15"
	p.Reports[0].PeriodFrom = p.Programme.From
	p.Measures = []data.Measure{{
		ID: "M01", Title: "Portal", Summary: "Ein Portal.", Goal: "Alle finden alles.", Unit: "Hauptamt", Status: data.StatusRunning, StatusReason: "Die Vergabe dauert.", Start: "2017-H1", End: "2018-Q2", ForecastEnd: "2018-Q4", ActualStart: "2017-06-12",
		Milestones: []data.Milestone{
			{ID: "M01-MS1", Measure: "M01", Title: "Lastenheft", BaselineDate: "2017-Q2", PlannedDate: "2017-Q3", Status: data.MilestoneOpen, Mandatory: true},
			{ID: "M01-MS2", Measure: "M01", Title: "Vergabe", BaselineDate: "2017-08", PlannedDate: "2017-08", ForecastDate: "2018-02", Status: data.MilestonePostponed, DelayCause: "Vergabe"},
			{ID: "M01-MS3", Measure: "M01", Title: "Start", BaselineDate: "2017-Q4", PlannedDate: "2018", Status: data.MilestoneOpen},
		},
	}}
	p.Indicators = []data.Indicator{{
		ID: "I1", Measure: "M01", Name: "Besuche", Type: "Output", Unit: "Besuche", Shape: data.ShapeCumulative, Direction: data.HigherIsBetter, Baseline: "0", BaselineDate: "2017-06-12", Target: "900",
		TargetDate: "2018-H2", Stages: []data.TargetStage{{Date: "2017-Q3", Value: "300"}}, Readings: []data.Reading{{Date: "2017-10-10", Value: "70"}}, Published: true,
	}}
	return p
}

// What is known as a month or a quarter is never told as a day, nor its distance in days.
func TestRoughDatesAreNotSharpened(t *testing.T) {
	p := rough()
	if err := p.Validate(); err != nil {
		t.Fatal(err)
	}
	for _, kind := range data.ReportKinds {
		for _, r := range p.Reports {
			o, err := OutlineFor(kind)
			if err != nil {
				t.Fatal(err)
			}
			for _, edition := range data.Editions {
				doc, err := Compose(Input{Project: p, Report: r, Outline: o, Edition: edition, Date: "2017-10-31", StateSHA256: strings.Repeat("0123456789abcdef", 4)})
				if err != nil {
					t.Fatal(err)
				}
				text := strings.ReplaceAll(plain(doc), nbsp, " ")
				for _, day := range []string{
					"30.06.", "30. Juni", "30.09.", "30. September", "31.08.", "31. August", "28.02.", "28. Februar", "31.12.2017", "31. Dezember 2017", "31.12.2018", "31. Dezember 2018",
					"01.01.", "01.07.", "01.08.", "31 Tage", "61 Tage", "123 Tage", "181 Tage", "184 Tage",
				} {
					for _, line := range strings.Split(text, "\n") {
						if strings.Contains(line, day) && !strings.Contains(line, "gefährdet bis zu") {
							t.Errorf("%s, %s: %s in %q", o.Title, edition, day, line)
						}
					}
				}
			}
		}
	}
}

// The sheet tells planned dates as they were entered, and what follows from them.
func TestRoughDatesAreTold(t *testing.T) {
	p := rough()
	text := strings.ReplaceAll(composed(t, p, p.Reports[0], "2017-10-31"), nbsp, " ")
	for _, want := range []string{
		"1. Halbjahr 2017–Q2 2018", "Q4 2018", "Q3 2017", "August 2017", "Februar 2018",
		"Der Pflicht-Meilenstein M01-MS1 ist rund 4 Wochen überfällig",
		"zählt mit dessen letztem Tag; Abweichungen von ihm sind gerundet.",
		"rund 6 Monate später",
		"Im 3. Quartal 2017 waren 300 Besuche fällig",
		"900 Besuche",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not told:\n%s", want, text)
		}
	}
}
