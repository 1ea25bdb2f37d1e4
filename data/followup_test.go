package data

import (
	"encoding/json"
	"strings"
	"testing"
)

// Of a Vorhaben the next one takes who runs it; no word of what was done, reported or paid.
func TestFollowUp(t *testing.T) {
	p := Project{
		Municipality: Municipality{Name: "Gemeinde", AGS: "05358040", FileReference: "SECRET", FundingReference: "SECRET", ContractDate: "2017-06-27"},
		Programme:    Programme{Title: "SECRET", From: "2017-07-01", To: "2019-06-30", ProofDate: "2019-09-15", Completed: "2019-12-01", Thresholds: Thresholds{SlipDays: 21}, Publication: Publication{Address: "https://example.org"}},
		Contacts:     []Contact{{ID: "K1", Name: "Bleibt", DeleteBy: "2020-12-31"}, {ID: "K2", Name: "SECRET", DeleteBy: "2019-12-31"}},
		Partners:     []Partner{{ID: "P1", Short: "BMI", Person: "Frau Muster", Reference: "SECRET"}},
		CostTypes:    []CostType{{"KA1", "Personal"}},
		Sources:      []Source{{ID: "FQ1", Name: "Land", Grant: true, Granted: 10_000_00, Reference: "SECRET", Note: "SECRET"}},
		Measures:     []Measure{{ID: "M01", Title: "SECRET"}},
		Indicators:   []Indicator{{ID: "I1", Name: "SECRET"}},
		Concepts:     []Concept{{ID: "KO1", Title: "SECRET"}},
		Budget:       []BudgetItem{{ID: "F1", Note: "SECRET"}},
		Bookings:     []Booking{{ID: "BU1", Payee: "SECRET"}},
		Risks:        []Risk{{ID: "R1", Description: "SECRET"}},
		Reports:      []Report{{ID: "B1", No: 1, Title: "SECRET", Status: ReportSent}},
		Reminders:    []Reminder{{ID: "W1", Text: "SECRET"}},
		Attachments:  []Attachment{{ID: "A1", Title: "SECRET"}},
	}
	next := p.FollowUp("2020-01-15")
	if err := next.Normal().Validate(); err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(next)
	if err != nil || strings.Contains(string(b), "SECRET") || strings.Contains(string(b), "2017") || strings.Contains(string(b), "2019") {
		t.Errorf("%v: %s", err, b)
	}
	v := next.Programme
	if next.Municipality.AGS != "05358040" || len(next.Contacts) != 1 || next.Partners[0].Person != "Frau Muster" || next.CostTypes[0].Name != "Personal" ||
		next.Sources[0].Granted != 0 || !next.Sources[0].Grant || v.Thresholds.SlipDays != 21 || v.Publication.Address == "" || v.Completed != "" {
		t.Errorf("%+v", next)
	}
}
