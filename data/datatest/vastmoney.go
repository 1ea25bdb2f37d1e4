package datatest

import (
	"fmt"

	"modellkommune/data"
)

// VastMoney has 40 Finanzpositionen of ten measures with 5,000 Buchungen and 200 Aufträge.
func VastMoney() data.Project {
	p := data.Project{
		Municipality: data.Municipality{Name: "Gemeinde Weitfeld"},
		Programme:    data.Programme{From: "2017-07-01", To: "2019-06-30"},
		CostTypes:    []data.CostType{{ID: "KA1", Name: "Sachmittel"}, {ID: "KA2", Name: "Veranstaltungen"}},
		Sources:      []data.Source{{ID: "FQ1", Name: "Zuwendung", Grant: true, Granted: 5_000_000_00}, {ID: "FQ2", Name: "Eigenmittel", Kind: data.SourceOwn}},
		Plans:        []data.Plan{{ID: "FP1", Kind: data.PlanApproved}},
		Reports:      []data.Report{{ID: "B1", No: 1, Kind: data.FinalReport, Title: "Abschlussbericht", KeyDate: "2019-06-30", Due: "2019-09-30"}},
	}
	for i := range 10 {
		p.Measures = append(p.Measures, data.Measure{ID: fmt.Sprintf("M%02d", i+1), Title: fmt.Sprintf("Öffnung am Platz %d", i), Start: "2017-07-01", End: "2019-06-30", Status: data.StatusRunning})
	}
	for i := range 40 {
		p.Budget = append(p.Budget, data.BudgetItem{
			ID: fmt.Sprintf("F%d", i+1), Measure: p.Measures[i%10].ID, Source: p.Sources[i%2].ID, CostType: p.CostTypes[i/2%2].ID, Year: 2017 + i%3,
			Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 100_000_00}},
		})
	}
	for i := range 200 {
		p.Commitments = append(p.Commitments, data.Commitment{ID: fmt.Sprintf("AU%d", i+1), Item: p.Budget[i%40].ID, Reason: fmt.Sprintf("Auftrag %d", i), Amount: 5_000_00, Date: "2017-08-01"})
	}
	for i := range 5000 {
		p.Bookings = append(p.Bookings, data.Booking{
			ID: fmt.Sprintf("BU%d", i+1), Item: p.Budget[i%40].ID, Kind: data.BookingReceipt, Number: fmt.Sprintf("2018-%04d", i), Paid: data.Date("2017-09-01").AddDays(i % 600),
			Payee: fmt.Sprintf("Firma %d", i%97), Reason: fmt.Sprintf("Lieferung %d", i), Amount: data.Cents(100_00 + i), Commitment: p.Commitments[i%200].ID,
		})
	}
	return p
}
