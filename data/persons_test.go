package data

import (
	"strings"
	"testing"
)

// Each field of a Projektakte either holds personal data or not: a new one is
// decided here. The file lists those that go to partners who may not have any.
func TestFieldsWithoutPersons(t *testing.T) {
	wantFields(t, marked().WithoutPersons(), "testdata/persons.txt")
}

func TestWithoutPersons(t *testing.T) {
	const name = "Ute Beispiel"
	p := Project{
		Municipality: Municipality{Name: "Gemeinde Musterdorf", Office: "Stabsstelle"},
		Contacts:     []Contact{{ID: "K1", Name: name}},
		Partners:     []Partner{{ID: "P1", Short: "DST", Name: "Deutscher Städtetag", Email: name, Person: name, Reference: name, Address: name}},
		Measures:     []Measure{{ID: "M01", Summary: "Für das Haus", Responsible: "K1", Milestones: []Milestone{{ID: "M01-MS1", Responsible: "K1", Internal: true, Title: "Gespräch"}}}},
		Sources:      []Source{{ID: "FQ1"}},
		Budget:       []BudgetItem{{ID: "F1"}},
		Commitments:  []Commitment{{ID: "AU1", Item: "F1", Payee: name, Amount: 100}},
		Bookings:     []Booking{{ID: "BU1", Item: "F1", Number: "1", Payee: name, Amount: 100}},
		Incomes:      []Income{{ID: "EN1", Source: "FQ1", Payer: name, Amount: 100}},
		Risks:        []Risk{{ID: "R1", Title: "Ausfall", Responsible: "K1"}},
		Workshops:    []Workshop{{ID: "W1", Tasks: []Task{{Text: "Prüfen", Owner: name}}}},
		Attachments:  []Attachment{{ID: "A1", Of: "K1", Title: name}, {ID: "A2", Of: "M01", Title: "Rathaus", Author: name, Consent: name, FileName: name}},
		Reminders:    []Reminder{{ID: "WV1", Text: "Anrufen", About: "K1"}},
		Reports: []Report{
			{ID: "B1", No: 1, Author: name, SignedBy: "K1", Closing: OnBehalf, Letter: name, PlainChecked: name, Responses: name, Support: "Rat", Approvals: []Approval{{Role: "Leitung", Person: name, Date: "2018-10-31"}}, Accepted: []Acceptance{{"personal_data M01 summary", name}}},
			{ID: "B2", No: 2},
		},
	}.Normal()
	got := p.WithoutPersons()
	if err := got.Validate(); err != nil {
		t.Error(err)
	}
	if p.Contacts[0].Name != name || p.Bookings[0].Payee != name || p.Measures[0].Milestones[0].Responsible != "K1" || p.Reports[0].Approvals[0].Person != name {
		t.Error("the project itself has changed")
	}
	for _, r := range got.Records() {
		eachField(r, func(field, _, text string) {
			if strings.Contains(text, name) || strings.Contains(text, "K1") {
				t.Errorf("%s.%s says %s", r.Key(), field, text)
			}
		})
	}
	if len(got.Contacts) != 0 || len(got.Attachments) != 1 || len(got.Reminders) != 1 || got.Measures[0].Milestones[0].Title != "Gespräch" || got.Risks[0].Title != "Ausfall" {
		t.Errorf("got %+v", got)
	}
	if b := got.Bookings; len(b) != 1 || b[0].Amount != 100 || got.Incomes[0].Amount != 100 || got.Workshops[0].Tasks[0].Text != "Prüfen" {
		t.Errorf("Buchungen %+v, Workshop %+v", b, got.Workshops[0])
	}
	if r := got.Reports[0]; r.Author != "Stabsstelle" || r.Support != "Rat" || r.Approvals[0].Role != "Leitung" || r.Accepted[0].Finding == "" || got.Reports[1].Author != "" {
		t.Errorf("reports %+v", got.Reports)
	}
}

func TestMayHavePersons(t *testing.T) {
	yes, no := Partner{Persons: true}, Partner{}
	for _, c := range []struct {
		recipients []Partner
		want       bool
	}{
		{nil, false},
		{[]Partner{no}, false},
		{[]Partner{yes}, true},
		{[]Partner{yes, no}, false},
		{[]Partner{yes, yes}, true},
	} {
		if got := MayHavePersons(c.recipients); got != c.want {
			t.Errorf("%+v: %v", c.recipients, got)
		}
	}
}
