package data

import "testing"

// The values come from the Nebenbestimmungen: five years after the Verwendungsnachweis
// was handed in, to the end of the year.
func TestKeepUntil(t *testing.T) {
	three := 3
	for _, c := range []struct {
		p         Programme
		due, keep Date
	}{
		{Programme{}, "", ""},
		{Programme{To: "2019-06-30", Conditions: ConditionsProject}, "2019-12-31", "2024-12-31"},
		{Programme{To: "2019-06-30", Conditions: ConditionsMunicipality}, "2020-06-30", "2025-12-31"},
		{Programme{To: "2019-06-30"}, "2020-06-30", "2025-12-31"},
		{Programme{To: "2019-12-31", Conditions: ConditionsProject}, "2020-06-30", "2025-12-31"},
		{Programme{To: "2020-02-29", Conditions: ConditionsProject}, "2020-08-31", "2025-12-31"},
		{Programme{To: "2019-08-15", Conditions: ConditionsProject}, "2020-02-29", "2025-12-31"},
		{Programme{To: "2019-12-31"}, "2020-12-31", "2025-12-31"},
		{Programme{To: "2019-06-30", ProofMonths: &three}, "2019-09-30", "2024-12-31"},
		{Programme{To: "2019-06-30", ProofDate: "2020-01-02"}, "2020-06-30", "2025-12-31"},
		{Programme{To: "2019-06-30", ProofDate: "2019-09-15"}, "2020-06-30", "2024-12-31"},
		{Programme{ProofDate: "2019-09-15"}, "", "2024-12-31"},
	} {
		if due, keep := c.p.ProofDue(), c.p.KeepUntil(); due != c.due || keep != c.keep {
			t.Errorf("%+v: due %s, kept until %s; want %s and %s", c.p, due, keep, c.due, c.keep)
		}
	}
}
