package reports

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/data"
	"modellkommune/data/datatest"
)

// opened gives a section of a report at its Stichtag for the readers of an edition.
func opened(in Input, e data.Edition) *section {
	in.Edition = e
	return &section{Input: in.atKeyDate().filtered()}
}

// Whoever reads a report: a light or a sum that two editions both show is the same.
func TestEditionsShowTheSameLightsAndSums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, earlier := datatest.Project(t, "Neu", true), datatest.Project(t, "Alt", true)
		in := Input{Project: p, Date: "2018-10-31", Before: &Before{Project: earlier, Date: "2017-10-31"}}
		full := opened(in, data.EditionFull)
		for _, e := range []data.Edition{data.EditionShort, data.EditionCouncil, data.EditionPublic} {
			other := opened(in, e)
			for n, m := range full.Project.Measures {
				for _, part := range other.parts() {
					want, got := full.lightsOf(m).Of(part), other.lightsOf(other.Project.Measures[n]).Of(part)
					if got.Effective() != want.Effective() || got.Computed != want.Computed {
						t.Fatalf("%s, %s, %s: %+v, in the Vollbericht %+v", e, m.ID, part, got, want)
					}
				}
			}
			if !reflect.DeepEqual(other.keyFigures(), full.keyFigures()) {
				t.Fatalf("%s: other figures", e)
			}
			if data.SumOf(other.Project.Positions(other.Date)) != data.SumOf(full.Project.Positions(full.Date)) {
				t.Fatalf("%s: other sums", e)
			}
			if !reflect.DeepEqual(other.at.project, full.at.project) || !reflect.DeepEqual(other.at.trends, full.at.trends) {
				t.Fatalf("%s: other lights of the project", e)
			}
		}
	})
}

// An indicator that is not published still makes the light red, and the public is
// told so without its name.
func TestHiddenIndicatorKeepsItsLight(t *testing.T) {
	p := small()
	p.Indicators = []data.Indicator{
		{ID: "I8", Measure: "M01", Name: "Geheimes", Linear: true, Direction: data.HigherIsBetter, Baseline: "0", BaselineDate: "2017-01-01", Target: "100", TargetDate: "2017-11-01", Readings: []data.Reading{{Date: "2017-10-01", Value: "1"}}},
		{ID: "I9", Measure: "M01", Name: "Offenes", Published: true, Direction: data.HigherIsBetter, Baseline: "0", BaselineDate: "2017-01-01", Target: "100", TargetDate: "2017-11-01", Readings: []data.Reading{{Date: "2017-10-01", Value: "100"}}},
	}
	s := opened(Input{Project: p, Date: "2017-10-31"}, data.EditionPublic)
	j := s.lightsOf(s.Project.Measures[0]).Of(data.PartGoal)
	if j.Effective() != data.Red || j.Why() != data.Withheld {
		t.Errorf("the public reads %s: %s", j.Effective(), j.Why())
	}
	o, err := OutlineFor(data.InterimReport)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Compose(Input{Project: p, Report: p.Reports[0], Outline: o, Edition: data.EditionPublic, Date: "2017-10-31"})
	if err != nil {
		t.Fatal(err)
	}
	if text := plain(doc); strings.Contains(text, "Geheimes") || !strings.Contains(text, data.Withheld) {
		t.Errorf("the public edition names what is hidden, or not that something is:\n%s", text)
	}
}

// What was paid, decided or measured after the Stichtag is in no paper of it.
func TestNothingAfterTheKeyDate(t *testing.T) {
	p := small()
	p.Sources = []data.Source{{ID: "FQ1", Name: "Zuwendung", Grant: true}}
	p.Plans = []data.Plan{{ID: "FP1"}, {ID: "FP2", Date: "2017-11-02", Reason: "Späterer Grund"}}
	p.Budget = []data.BudgetItem{{ID: "F1", Measure: "M01", Source: "FQ1", Year: 2017, Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 5_000_00}, {Plan: "FP2", Amount: 4_711_00}}}}
	p.Bookings = []data.Booking{
		{ID: "BU1", Item: "F1", Number: "1", Paid: "2017-10-01", Payee: "Druckerei", Amount: 1_000_00}, {ID: "BU2", Item: "F1", Number: "2", Paid: "2017-11-12", Payee: "Späterer Empfänger", Amount: 2_000_00},
	}
	p.Commitments = []data.Commitment{{ID: "AU1", Item: "F1", Date: "2017-11-02", Amount: 4_711_00}}
	p.Incomes = []data.Income{{ID: "EN1", Source: "FQ1", Date: "2017-11-02", Amount: 4_711_00}}
	p.Decisions = []data.Decision{{ID: "E1", Title: "Späterer Beschluss", Date: "2017-11-20", Number: "1/17"}}
	p.Indicators = []data.Indicator{{ID: "I1", Measure: "M01", Name: "Beteiligte", Published: true, Readings: []data.Reading{{Date: "2017-11-05", Value: "4711"}}}}
	p.Instalments = []data.Instalment{{ID: "RA1", Amount: 1_000_00, Requested: "2017-11-02"}}
	all := data.Outline{ID: "G1", Version: 1}.Whole()
	for i := range all.Sections {
		all.Sections[i].Off = all.Sections[i].Section == data.SectionProtocol // it says what does not count
	}
	for _, e := range data.Editions {
		doc, err := Compose(Input{Project: p, Report: p.Reports[0], Outline: all, Edition: e, Date: "2017-10-31"})
		if err != nil {
			t.Fatal(err)
		}
		text := plain(doc)
		for _, late := range []string{"Späterer", "4.711", "3.000,00", "02.11.2017"} {
			if at := strings.Index(text, late); at >= 0 {
				t.Errorf("%s says %q: %s", e, late, text[max(0, at-80):at+40])
			}
		}
		if !strings.Contains(text, "1.000,00") {
			t.Errorf("%s does not say what was paid by then", e)
		}
	}
}

// Why a Risiko-Ampel was set by hand is as internal as the risk: no public paper says it.
func TestPublicIsNotToldWhyARiskWasSet(t *testing.T) {
	p := data.Project{
		Measures: []data.Measure{{ID: "M01", Title: "Leitlinien", Status: data.StatusRunning, Start: "2018-01-01", End: "2018-12-31", Overrides: []data.LightOverride{
			{Part: data.PartRisk, Light: data.Red, Reason: "Geheimer Grund"}, {Part: data.PartSchedule, Light: data.Yellow, Reason: "Offener Grund"},
		}}},
		Risks: []data.Risk{{ID: "R1", Measure: "M01", Likelihood: 1, Impact: 1, Status: data.RiskOpen}},
	}
	in := Input{Project: p, Report: data.Report{ID: "B1", No: 1, Kind: data.InterimReport}, Date: "2018-10-31"}
	for _, e := range data.Editions {
		in.Edition = e
		in.Outline, _ = OutlineOf(p, in.Report, e)
		doc, err := Compose(in)
		if err != nil {
			t.Fatal(err)
		}
		b, err := json.Marshal(JudgedFor(in, false))
		if err != nil {
			t.Fatal(err)
		}
		public := e == data.EditionPublic
		if strings.Contains(plain(doc), "Geheimer Grund") && public || strings.Contains(string(b), "Geheimer Grund") == public {
			t.Errorf("%s: %s", e, b)
		}
		if !strings.Contains(string(b), "Offener Grund") {
			t.Errorf("%s: the reason of the Termin-Ampel is missing", e)
		}
	}
}
