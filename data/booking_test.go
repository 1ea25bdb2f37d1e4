package data

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// randomMoney draws positions of three sources with what was booked, ordered and came in.
func randomMoney(t *rapid.T) Project {
	day := func(name string) Date {
		return Date("2017-01-01").AddDays(rapid.IntRange(0, 900).Draw(t, name))
	}
	cents := func(name string) Cents { return Cents(rapid.Int64Range(-5_000_00, 50_000_00).Draw(t, name)) }
	p := Project{
		CostTypes: []CostType{{"KA1", "Personal"}, {"KA2", "Reisekosten"}},
		Sources:   []Source{{ID: "FQ1", Kind: SourceGrant, Grant: true}, {ID: "FQ2", Kind: SourceOwn}, {ID: "FQ3", Kind: SourceInKind}},
		Plans:     []Plan{{ID: "FP1"}, {ID: "FP2", Kind: PlanShift, Date: day("shift")}},
	}
	for n := range rapid.IntRange(1, 6).Draw(t, "items") {
		p.Budget = append(p.Budget, BudgetItem{
			ID: fmt.Sprintf("F%d", n+1), Measure: rapid.SampledFrom([]string{"", "M01", "M02"}).Draw(t, "measure"), CostType: rapid.SampledFrom([]string{"KA1", "KA2"}).Draw(t, "type"),
			Source: rapid.SampledFrom([]string{"FQ1", "FQ2", "FQ3"}).Draw(t, "source"), Year: rapid.IntRange(2017, 2019).Draw(t, "year"), Amounts: []PlannedAmount{{"FP1", max(0, cents("plan"))}},
		})
	}
	item := func() string { return p.Budget[rapid.IntRange(0, len(p.Budget)-1).Draw(t, "item")].ID }
	for n := range rapid.IntRange(0, 12).Draw(t, "bookings") {
		b := Booking{ID: fmt.Sprintf("BU%d", n+1), Item: item(), Kind: rapid.SampledFrom(BookingKinds).Draw(t, "kind"), Amount: cents("amount")}
		if rapid.IntRange(0, 9).Draw(t, "paid") > 0 {
			b.Paid = day("day")
		}
		p.Bookings = append(p.Bookings, b)
	}
	for n := range rapid.IntRange(0, 6).Draw(t, "incomes") {
		p.Incomes = append(p.Incomes, Income{ID: fmt.Sprintf("EN%d", n+1), Source: rapid.SampledFrom([]string{"FQ1", "FQ2"}).Draw(t, "from"), Date: day("came"), Amount: cents("income")})
	}
	return p
}

// However money is grouped it is the same, and at every day what came in less what was paid is what
// is there.
func TestMoneyAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := randomMoney(t)
		for offset := range 30 {
			key := Date("2016-12-31").AddDays(offset * 33)
			all := p.Positions(key)
			total := SumOf(all).Spent
			group := func(name string, of map[string]Money) {
				var sum Cents
				for _, m := range of {
					sum += m.Spent
				}
				if sum != total {
					t.Fatalf("%s: by %s %s, all %s", key, name, sum, total)
				}
			}
			group("source", SumBy(all, func(v Position) string { return v.Source.ID }))
			group("Kostenart", SumBy(all, func(v Position) string { return v.CostType }))
			group("measure", SumBy(all, func(v Position) string { return v.Measure }))
			group("year", SumBy(all, func(v Position) string { return fmt.Sprint(v.Year) }))
			if cash, inKind := SumOf(Cash(all)).Spent, SumOf(InKind(all)).Spent; cash+inKind != total {
				t.Fatalf("%s: %s in cash and %s unbar are not %s", key, cash, inKind, total)
			}
			var moved Cents
			for _, m := range p.Movements(key) {
				moved += m.Amount
			}
			if moved != total {
				t.Fatalf("%s: moved were %s, spent %s", key, moved, total)
			}
			var came Cents
			for _, i := range p.Incomes {
				if i.Date <= key {
					came += i.Amount
				}
			}
			if c := p.Cash(key); c.Income != came || c.Balance() != came-SumOf(Cash(all)).Spent {
				t.Fatalf("%s: %+v, came in %s", key, c, came)
			}
		}
	})
}

// What is spent comes of receipts, of what was taken over and of the Stände der Buchung, and all Buchungen that
// count are counted.
func TestSpentComesOfBookings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, key := randomMoney(t), Date("2017-01-01").AddDays(rapid.IntRange(0, 900).Draw(t, "key"))
		for _, v := range p.Positions(key) {
			if v.Receipted+v.Carried+v.Balanced() != v.Spent {
				t.Fatalf("%s: %v, %v and %v are not %v", v.ID, v.Receipted, v.Carried, v.Balanced(), v.Spent)
			}
			var counted int
			for _, b := range p.Bookings {
				if b.Item == v.ID && b.Paid != "" && b.Paid <= key {
					counted++
				}
			}
			if counted != v.Bookings {
				t.Fatalf("%s: %d Buchungen, counted %d", v.ID, counted, v.Bookings)
			}
		}
	})
}

// A „Stand der Buchung“ without a zuwendungsfähiger Betrag leaves that of what was booked before.
func TestBalanceKeepsWhatIsNotEligible(t *testing.T) {
	p := Project{Budget: []BudgetItem{{ID: "F1"}}, Bookings: []Booking{
		{Item: "F1", Kind: BookingReceipt, Paid: "2018-03-01", Amount: 1_000_00, Eligible: new(Cents(800_00))},
		{Item: "F1", Kind: BookingBalance, Paid: "2018-06-01", Amount: 1_500_00},
	}}
	if v := p.Positions(keyDay)[0]; v.Spent != 1_500_00 || v.Eligible != 1_300_00 {
		t.Errorf("spent are %s, zuwendungsfähig %s", v.Spent, v.Eligible)
	}
	p.Bookings[1].Eligible = new(Cents(1_200_00))
	if v := p.Positions(keyDay)[0]; v.Eligible != 1_200_00 {
		t.Errorf("zuwendungsfähig are %s", v.Eligible)
	}
}
