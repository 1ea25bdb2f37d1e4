package data

import "testing"

// What a Kämmerei would call on 31.10.2018, six weeks ahead until 12.12.2018.
func TestCallAt(t *testing.T) {
	base := func() Project {
		return Project{
			Sources: []Source{{ID: "FQ1", Grant: true, Granted: 50_000_00}, {ID: "FQ2"}},
			Budget:  []BudgetItem{{ID: "F1", Source: "FQ1"}, {ID: "F2", Source: "FQ2"}},
			Incomes: []Income{{ID: "EN1", Source: "FQ1", Date: "2018-01-10", Amount: 20_000_00}},
		}
	}
	for name, c := range map[string]struct {
		change func(p *Project)
		want   Call
		amount Cents
	}{
		"nothing spent":   {func(*Project) {}, Call{Unspent: 20_000_00, Available: 30_000_00}, 0},
		"paid in advance": {func(p *Project) { p.Bookings = []Booking{{Item: "F1", Paid: "2018-09-01", Amount: 23_000_00}} }, Call{Advanced: 3_000_00, Available: 30_000_00}, 3_000_00},
		"paid back": {func(p *Project) {
			p.Incomes = append(p.Incomes, Income{Source: "FQ1", Date: "2018-10-31", Amount: -5_000_00})
		}, Call{Unspent: 15_000_00, Available: 35_000_00, Repaid: 5_000_00}, 0},
		"open orders, by the day on which they are due": {func(p *Project) {
			p.Bookings = []Booking{{Item: "F1", Paid: "2018-09-01", Amount: 20_000_00, Commitment: "AU1"}}
			p.Commitments = []Commitment{
				{ID: "AU1", Item: "F1", Date: "2018-05-01", Amount: 21_000_00},
				{ID: "AU2", Item: "F1", Date: "2018-05-01", Due: "2018-12-12", Amount: 200_00},
				{ID: "AU3", Item: "F1", Date: "2018-05-01", Due: "2018-12-13", Amount: 7_000_00},
				{ID: "AU4", Item: "F2", Date: "2018-05-01", Amount: 9_000_00},
				{ID: "AU5", Item: "F1", Date: "2018-11-01", Amount: 9_000_00},
				{ID: "AU6", Item: "F1", Date: "2018-05-01", Released: "2018-10-31", Amount: 9_000_00},
			}
		}, Call{Ordered: 1_200_00, Available: 30_000_00}, 1_200_00},
		"invoiced, and no longer only ordered": {func(p *Project) {
			p.Bookings = []Booking{
				{Item: "F1", Paid: "2018-09-01", Amount: 20_000_00},
				{Item: "F1", Invoiced: "2018-10-20", Amount: 400_00, Commitment: "AU1"},
				{Item: "F1", Invoiced: "2018-10-21", Paid: "2018-11-04", Amount: 60_00},
				{Item: "F1", Invoiced: "2018-11-01", Amount: 5_00},
				{Item: "F2", Invoiced: "2018-10-20", Amount: 7_00},
			}
			p.Commitments = []Commitment{{ID: "AU1", Item: "F1", Amount: 1_000_00}}
		}, Call{Invoiced: 460_00, Ordered: 600_00, Available: 30_000_00}, 1_060_00},
		"no more than is granted": {func(p *Project) { p.Bookings = []Booking{{Item: "F1", Paid: "2018-09-01", Amount: 60_000_00}} }, Call{Advanced: 30_000_00, Available: 30_000_00}, 30_000_00},
		"requested before, and not come in": {func(p *Project) {
			p.Bookings = []Booking{{Item: "F1", Paid: "2018-09-01", Amount: 28_000_00}}
			p.Instalments = []Instalment{{ID: "RA1", Source: "FQ1", Amount: 5_000_00, Requested: "2018-10-20"}, {ID: "RA2", Source: "FQ1", Amount: 9_000_00, Requested: keyDay}}
			p.Incomes[0].Instalment = "RA0"
		}, Call{Advanced: 8_000_00, Awaited: 5_000_00, Available: 25_000_00}, 3_000_00},
		"only what is zuwendungsfähig": {func(p *Project) {
			none, some := Cents(0), Cents(1_000_00)
			p.Bookings = []Booking{
				{Item: "F1", Paid: "2018-09-01", Amount: 20_000_00},
				{Item: "F1", Paid: "2018-09-01", Amount: 4_000_00, Eligible: &none},
				{Item: "F1", Invoiced: "2018-10-20", Amount: 1_190_00, Eligible: &some},
			}
		}, Call{Invoiced: 1_000_00, Available: 30_000_00}, 1_000_00},
		"a Gutschrift opens no Auftrag again": {func(p *Project) {
			p.Bookings = []Booking{{Item: "F1", Paid: "2018-08-01", Amount: 20_500_00, Commitment: "AU1"}, {Item: "F1", Paid: "2018-09-01", Amount: -500_00, Commitment: "AU1"}}
			p.Commitments = []Commitment{{ID: "AU1", Item: "F1", Amount: 20_500_00}}
		}, Call{Available: 30_000_00}, 0},
		"an invoice on another Finanzposition meets the Auftrag": {func(p *Project) {
			p.Bookings = []Booking{{Item: "F1", Paid: "2018-08-01", Amount: 20_000_00}, {Item: "F2", Invoiced: "2018-10-20", Amount: 500_00, Commitment: "AU1"}}
			p.Commitments = []Commitment{{ID: "AU1", Item: "F1", Amount: 3_000_00}}
		}, Call{Ordered: 2_500_00, Available: 30_000_00}, 2_500_00},
		"own time": {func(p *Project) {
			days := 60
			p.Programme.SpendDays = &days
			p.Bookings = []Booking{{Item: "F1", Paid: "2018-09-01", Amount: 20_000_00}}
			p.Commitments = []Commitment{{ID: "AU3", Item: "F1", Due: "2018-12-30", Amount: 7_000_00}}
		}, Call{To: "2018-12-30", Ordered: 7_000_00, Available: 30_000_00}, 7_000_00},
		"no grant": {func(p *Project) { p.Sources[0].Grant = false }, Call{}, 0},
	} {
		p := base()
		c.change(&p)
		c.want.From = keyDay
		if c.want.To == "" {
			c.want.To = "2018-12-12"
		}
		for _, at := range []Project{p} {
			if got := at.CallAt(keyDay); got != c.want || got.Amount() != c.amount {
				t.Errorf("%s: %+v, called are %s; want %+v, %s", name, got, got.Amount(), c.want, c.amount)
			}
		}
	}
}

// Money that is not spent within six weeks after it came in may have to be paid back with interest.
func TestOverdueMoney(t *testing.T) {
	p := Project{
		Sources: []Source{{ID: "FQ1", Grant: true}}, Budget: []BudgetItem{{ID: "F1", Source: "FQ1"}},
		Incomes:  []Income{{Source: "FQ1", Date: "2018-01-10", Amount: 1_000_00}, {Source: "FQ1", Date: "2018-03-01", Amount: 500_00}},
		Bookings: []Booking{{Item: "F1", Paid: "2018-02-01", Amount: 300_00}, {Item: "F1", Paid: "2018-03-15", Amount: 400_00}},
	}
	for day, want := range map[Date]Cents{"2018-02-20": 0, "2018-02-21": 700_00, "2018-03-15": 300_00, "2018-04-11": 300_00, "2018-04-12": 800_00} {
		if got := p.Overdue(day); got != want {
			t.Errorf("%s: %s, want %s", day, got, want)
		}
	}
	p.Incomes = append(p.Incomes, Income{Source: "FQ1", Date: "2018-04-01", Amount: -300_00})
	if got := p.Overdue("2018-04-01"); got != 0 {
		t.Errorf("paid back, but %s", got)
	}
}
