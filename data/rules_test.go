package data

import (
	"errors"
	"strings"
	"testing"
)

// Each record breaks one rule of its kind.
func TestRulesOfARecord(t *testing.T) {
	minus, negative := -1, Cents(-1)
	for place, r := range map[string]Record{
		"thresholds.risk_red_level": Programme{Thresholds: Thresholds{RiskRed: -1}},
		"lead_times.council_days":   Programme{LeadTimes: LeadTimes{Council: &minus}},
		"to":                        Programme{From: "2018-01-01", To: "2017-12-31"},
		"funding_cents":             Programme{Funding: -1},
		"overrides":                 Measure{Overrides: []LightOverride{{Part: PartMoney, Light: Green}}},
		"overrides[0].light":        Measure{Overrides: []LightOverride{{Part: PartMoney, Light: "grün", Reason: "a"}}},
		"forecast_end":              Measure{ForecastStart: "2018-02-01", ForecastEnd: "2018-01-31"},
		"weight":                    Milestone{Weight: -1},
		"forecast_date":             Milestone{ForecastDate: keyDay},
		"target_from":               Indicator{TargetFrom: "10.5", Target: "9"},
		"values":                    Indicator{Readings: []Reading{{Date: keyDay}}},
		"target_date":               Indicator{BaselineDate: "2018-01-02", TargetDate: "2018-01-01"},
		"direction":                 Indicator{Direction: "auf"},
		"year":                      BudgetItem{Year: 18},
		"planned_cents":             BudgetItem{Planned: -1},
		"committed_cents":           BudgetItem{Committed: -1},
		"spent_cents":               BudgetItem{Spent: -1},
		"forecast_cents":            BudgetItem{Forecast: &negative},
		"amount_cents":              Instalment{Amount: -1},
		"received":                  Instalment{Requested: "2018-01-02", Received: "2018-01-01"},
		"groups":                    Participation{Groups: []AttendeeGroup{{"Jugend", -1}}},
		"attendees":                 Participation{Attendees: &minus},
		"contributions":             Participation{Contributions: &minus},
		"date_to":                   Workshop{DateFrom: "2018-01-02", DateTo: "2018-01-01"},
		"no":                        Workshop{No: -1},
		"downloads":                 Dataset{Downloads: &minus},
		"likelihood":                Risk{Likelihood: 6},
		"impact":                    Risk{Impact: -1},
		"sustainability.value":      Appraisal{Sustainability: Score{Value: 6}},
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
		BudgetItem{Year: 2018, Receipts: []Receipt{{Amount: 1_000}, {Amount: -500}}},
		Indicator{TargetFrom: "9", Target: "9", Readings: []Reading{{Date: keyDay, Value: "0"}}},
		Participation{Attendees: &zero},
		Risk{Likelihood: 5, Impact: 5},
	) {
		if err := Validate(r); err != nil {
			t.Errorf("%T: %v", r, err)
		}
	}
}
