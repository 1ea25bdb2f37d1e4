package data

import (
	"strings"
	"testing"
)

// ended is a Vorhaben of which nothing is left to do.
func ended() Project {
	return Project{
		Programme:   Programme{To: "2019-06-30", ProofDate: "2019-09-15"},
		Reports:     []Report{{ID: "B1", No: 1, Status: ReportSent}, {ID: "B2", No: 2, Status: ReportConfirmed}},
		Measures:    []Measure{{ID: "M01", Status: StatusDone}, {ID: "M02", Status: StatusBrokenOff}, {ID: "M03", Status: StatusMerged}},
		Sources:     []Source{{ID: "FQ1", Name: "Land", Grant: true, Granted: 10_000_00}},
		Plans:       []Plan{{ID: "FP1", Kind: PlanApproved}},
		Budget:      []BudgetItem{{ID: "F1", Source: "FQ1", Amounts: []PlannedAmount{{"FP1", 10_000_00}}}},
		Bookings:    []Booking{{ID: "BU1", Item: "F1", Commitment: "AU1", Paid: "2019-05-01", Amount: 9_000_00}},
		Commitments: []Commitment{{ID: "AU1", Item: "F1", Amount: 9_000_00}, {ID: "AU2", Item: "F1", Amount: 500_00, Released: "2019-06-30"}},
		Instalments: []Instalment{{ID: "RA1", Source: "FQ1", Amount: 10_000_00}},
		Incomes:     []Income{{ID: "EN1", Source: "FQ1", Instalment: "RA1", Date: "2018-01-01", Amount: 10_000_00}, {ID: "EN2", Source: "FQ1", Date: "2019-08-01", Amount: -1_000_00}},
		Reminders:   []Reminder{{ID: "W1", Date: "2019-01-01", Done: true}},
	}
}

// What an office, its Kämmerei and the giver would still ask for before the file is closed.
func TestRemaining(t *testing.T) {
	for name, c := range map[string]struct {
		change func(p *Project)
		want   string // each with its place
	}{
		"nothing":    {func(p *Project) {}, ""},
		"draft":      {func(p *Project) { p.Reports[1].Status = ReportChecked }, "B2 : Bericht Nr.\u00a02 ist noch nicht freigegeben."},
		"correction": {func(p *Project) { p.Reports[1].Status, p.Reports[1].Corrections = ReportDraft, 1 }, "B2 : Die Korrektur von Bericht Nr.\u00a02 ist noch nicht freigegeben."},
		"not_sent":   {func(p *Project) { p.Reports[0].Status = ReportReleased }, "B1 : Bericht Nr.\u00a01 ist freigegeben, aber noch nicht an alle versandt."},
		"asked":      {func(p *Project) { p.Reports[0].Status = ReportQueried }, "B1 : Eine Nachforderung zu Bericht Nr.\u00a01 ist noch nicht erfasst und beantwortet."},
		"measure":    {func(p *Project) { p.Measures[0].Status = StatusDelayed }, "M01 status: Weder abgeschlossen noch abgebrochen: 1 Maßnahme (M01)."},
		"many": {func(p *Project) {
			p.Measures = nil
			for _, id := range []string{"M01", "M02", "M03", "M04", "M05", "M06", "M07"} {
				p.Measures = append(p.Measures, Measure{ID: id, Status: StatusPlanned})
			}
		}, "M01 status: Weder abgeschlossen noch abgebrochen: 7 Maßnahmen (M01, M02, M03, M04, M05, M06 …)."},
		"rate":            {func(p *Project) { p.Instalments[0].Amount = 12_000_00 }, "RA1 : Von der Rate RA1 sind 2.000,00\u00a0€ nicht eingegangen."},
		"order":           {func(p *Project) { p.Commitments[0].Amount = 9_500_00 }, "AU1 : Vom Auftrag AU1 sind 500,00\u00a0€ weder bezahlt noch aufgelöst."},
		"not_paid_back":   {func(p *Project) { p.Incomes = p.Incomes[:1] }, "FQ1 : Von der Förderung sind 1.000,00\u00a0€ eingegangen und nicht zuwendungsfähig ausgegeben; was übrig bleibt, ist zurückzuzahlen."},
		"proof":           {func(p *Project) { p.Programme.ProofDate = "" }, "vorhaben proof_date: Der Verwendungsnachweis (fällig am 30.06.2020) ist noch nicht vorgelegt."},
		"nobody_funds_it": {func(p *Project) { p.Programme.ProofDate, p.Sources[0].Grant = "", false }, ""},
		"reminder":        {func(p *Project) { p.Reminders[0].Done = false }, "W1 : Noch nicht erledigt: 1 Wiedervorlage (W1)."},
	} {
		t.Run(name, func(t *testing.T) {
			p := ended()
			c.change(&p)
			var got []string
			for _, r := range p.Remaining("2019-12-31") {
				got = append(got, r.Key.ID+" "+r.Field+": "+r.Text)
			}
			if strings.Join(got, "\n") != c.want {
				t.Errorf("got  %s\nwant %s", strings.Join(got, "\n"), c.want)
			}
		})
	}
}

func TestCompleted(t *testing.T) {
	v := Programme{To: "2019-06-30", Completed: "2019-12-01"}
	for day, want := range map[Date][2]bool{"2019-06-30": {false, false}, "2019-07-01": {true, false}, "2019-12-01": {true, true}} {
		if got := [2]bool{v.Ended(day), v.IsCompleted(day)}; got != want {
			t.Errorf("on %s: ended and completed are %v, want %v", day, got, want)
		}
	}
	if then := (Project{Programme: v}).AsOf("2019-11-30").Programme; then.Completed != "" {
		t.Error("a report of the day before tells that it was completed")
	}
}

func TestToDelete(t *testing.T) {
	p := Project{Contacts: []Contact{{ID: "K1", Role: RoleLead, DeleteBy: "2020-12-31"}, {ID: "K2", Role: "Presse"}}}
	for day, want := range map[Date]string{
		"2020-12-31": "Für K2 (Presse) ist keine Löschfrist eingetragen.",
		"2021-01-01": "Die Angaben zu K1 (Projektleitung) waren bis zum 31.12.2020 zu löschen. Für K2 (Presse) ist keine Löschfrist eingetragen.",
	} {
		var got []string
		for _, r := range p.ToDelete(day) {
			got = append(got, r.Text)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("on %s: %s", day, strings.Join(got, " "))
		}
	}
}
