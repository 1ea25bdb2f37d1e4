package data

import (
	"errors"
	"strings"
	"testing"
)

// Each record breaks one rule of its kind.
func TestRulesOfARecord(t *testing.T) {
	minus, negative, hundredAndOne := -1, Cents(-1), Cents(101)
	for place, r := range map[string]Record{
		"thresholds.risk_red_level": Programme{Thresholds: Thresholds{RiskRed: -1}},
		"lead_times.council_days":   Programme{LeadTimes: LeadTimes{Council: &minus}},
		"to":                        Programme{From: "2018-01-01", To: "2017-12-31"},
		"overrun_percent":           Programme{Overrun: &minus},
		"spend_days":                Programme{SpendDays: &minus},
		"granted_cents":             Source{Granted: -1},
		"quota_percent":             Source{Quota: "101"},
		"overrides":                 Measure{Overrides: []LightOverride{{Part: PartMoney, Light: Green}}},
		"overrides[0].light":        Measure{Overrides: []LightOverride{{Part: PartMoney, Light: "grün", Reason: "a"}}},
		"forecast_end":              Measure{ForecastStart: "2018-02-01", ForecastEnd: "2018-01-31"},
		"weight":                    Milestone{Weight: -1},
		"forecast_date":             Milestone{ForecastDate: Term(keyDay)},
		"target_from":               Indicator{TargetFrom: "10.5", Target: "9"},
		"values":                    Indicator{Readings: []Reading{{Date: keyDay}}},
		"stages":                    Indicator{Stages: []TargetStage{{Value: "1"}}},
		"target_date":               Indicator{BaselineDate: "2018-01-02", TargetDate: "2018-01-01"},
		"direction":                 Indicator{Direction: "auf"},
		"year":                      BudgetItem{Year: 18},
		"amounts":                   BudgetItem{Amounts: []PlannedAmount{{"FP1", -1}}},
		"eligible_cents":            Booking{Amount: 100, Eligible: &hundredAndOne},
		"released":                  Commitment{Date: "2018-01-02", Released: "2018-01-01"},
		"forecast_cents":            BudgetItem{Forecast: &negative},
		"amount_cents":              Instalment{Amount: -1},
		"groups":                    Participation{Groups: []AttendeeGroup{{"Jugend", -1}}},
		"attendees":                 Participation{Attendees: &minus},
		"contributions":             Participation{Contributions: &minus},
		"date_to":                   Workshop{DateFrom: "2018-01-02", DateTo: "2018-01-01"},
		"no":                        Workshop{No: -1},
		"downloads":                 Dataset{Downloads: &minus},
		"likelihood":                Risk{Likelihood: 6},
		"impact":                    Risk{Impact: -1},
		"sustainability.value":      Appraisal{Sustainability: Score{Value: 11}},
		"period_to":                 Report{PeriodFrom: "2018-01-02", PeriodTo: "2018-01-01"},
	} {
		var e *Error
		if err := Validate(r); !errors.As(err, &e) || e.Field != place || !strings.HasSuffix(e.Text, ".") {
			t.Errorf("%s: got %+v", place, err)
		}
	}
	zero := 0
	longest := LongestLead
	for _, r := range append(everyKind,
		Programme{LeadTimes: LeadTimes{Request: &longest, Council: &zero}},
		BudgetItem{Year: 2018, Amounts: []PlannedAmount{{"FP1", 1}, {"FP2", 1}}},
		Booking{Amount: -100, Eligible: &negative},
		Source{Quota: "66.67"},
		Indicator{TargetFrom: "9", Target: "9", Readings: []Reading{{Date: keyDay, Value: "0"}}},
		Participation{Attendees: &zero},
		Risk{Likelihood: 5, Impact: 5},
	) {
		if err := Validate(r); err != nil {
			t.Errorf("%T: %v", r, err)
		}
	}
}
