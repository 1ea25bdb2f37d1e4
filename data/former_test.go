package data

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// What a former format called BMI-Projektmittel is the Zuwendung of whoever gives it.
func TestFormerSources(t *testing.T) {
	bmi, kfw, city := Partner{ID: "P1", Short: "BMI"}, Partner{ID: "P2", Short: "KfW"}, Partner{ID: "P3", Short: "DST"}
	paying := func(p Partner) Partner { p.Pays = true; return p }
	for name, c := range map[string]struct {
		partners []Partner
		sources  []string
		funding  Cents
		want     string // name, kind, giver and amount of the grant
		all      int
	}{
		"BMI":                       {[]Partner{bmi, city}, []string{"BMI-Projektmittel", "Eigenmittel"}, 50_000_00, "BMI-Projektmittel, Zuwendung, P1, 50.000,00\u00a0€", 2},
		"another giver":             {[]Partner{kfw}, []string{"BMI-Projektmittel"}, 100_00, "Zuwendung KfW, Zuwendung, P2, 100,00\u00a0€", 1},
		"another giver, who pays":   {[]Partner{city, paying(kfw)}, []string{"BMI-Projektmittel"}, 100_00, "Zuwendung KfW, Zuwendung, P2, 100,00\u00a0€", 1},
		"giver not known":           {[]Partner{city, kfw}, []string{"BMI-Projektmittel"}, 100_00, "Zuwendung, Zuwendung, , 100,00\u00a0€", 1},
		"another pays beside BMI":   {[]Partner{bmi, paying(kfw)}, []string{"BMI-Projektmittel"}, 100_00, "BMI-Projektmittel, Zuwendung, P2, 100,00\u00a0€", 1},
		"the only one from outside": {[]Partner{kfw}, []string{"Landesmittel", "Eigenmittel", "Eigenleistung (unbar)"}, 100_00, "Landesmittel, Land, P2, 100,00\u00a0€", 3},
		"two from outside":          {[]Partner{kfw}, []string{"Landesmittel", "EU"}, 100_00, "", 3},
		"two, nothing granted":      {[]Partner{kfw}, []string{"Landesmittel", "EU"}, 0, "", 2},
		"only own":                  {[]Partner{kfw}, []string{"Eigenmittel"}, 100_00, "Zuwendung KfW, Zuwendung, P2, 100,00\u00a0€", 2},
		"only own, nothing granted": {[]Partner{kfw}, []string{"Eigenmittel"}, 0, "", 1},
		"nothing at all":            {nil, nil, 0, "", 0},
		"granted, nothing planned":  {[]Partner{bmi}, nil, 50_000_00, "BMI-Projektmittel, Zuwendung, P1, 50.000,00\u00a0€", 1},
	} {
		t.Run(name, func(t *testing.T) {
			m := FormerMoney{Funding: c.funding}
			for n, s := range c.sources {
				m.Items = append(m.Items, FormerItem{ID: fmt.Sprintf("F%d", n+1), Source: s, Year: 2018, Planned: 10_00, Spent: 5_00})
			}
			p := m.Lift(Project{Format: FormatVersion, Partners: c.partners}, "", "")
			got := ""
			if s, known := p.GrantSource(); known {
				got = fmt.Sprintf("%s, %s, %s, %s", s.Name, s.Kind, s.Giver, s.Granted)
			}
			if got != c.want || len(p.Sources) != c.all {
				t.Errorf("the grant is %q of %d sources, want %q of %d", got, len(p.Sources), c.want, c.all)
			}
			var granted Cents
			for _, s := range p.Sources {
				granted += s.Granted
			}
			if granted != c.funding {
				t.Errorf("granted are %s, were %s", granted, c.funding)
			}
			if err := p.Validate(); err != nil {
				t.Error(err)
			}
		})
	}
}

// Where the Ist without receipts is booked: on the last recorded Stichtag in its Haushaltsjahr, else at its
// end; what was frozen at a Stichtag not after it.
func TestCarriedOn(t *testing.T) {
	reports := []Report{{KeyDate: "2017-10-31"}, {KeyDate: "2018-03-31"}, {KeyDate: "2018-10-31"}, {KeyDate: ""}, {KeyDate: "2019-06-30"}}
	for _, c := range []struct {
		year           int
		until, changed Date
		want           Date
	}{
		{2017, "", "", "2017-10-31"},
		{2018, "", "", "2018-10-31"},
		{2019, "", "", "2019-06-30"},
		{2016, "", "", "2016-12-31"},
		{2020, "", "", "2020-12-31"},
		{0, "", "", "2019-06-30"},
		{2017, "2018-03-31", "", "2017-10-31"},
		{2018, "2018-03-31", "", "2018-03-31"},
		{2019, "2018-03-31", "", "2019-12-31"},
		{0, "2018-03-31", "", "2018-03-31"},
		{2018, "2018-06-15", "", "2018-06-15"},
		{2018, "", "2018-07-15", "2018-03-31"},
		{2018, "", "2018-10-31", "2018-10-31"},
		{2018, "", "2018-02-01", "2018-02-01"},
		{2016, "", "2018-02-01", "2016-12-31"},
	} {
		if got := (FormerItem{Year: c.year}).carriedOn(Project{Reports: reports}, c.until, c.changed); got != c.want {
			t.Errorf("%d, frozen at %q: %s, want %s", c.year, c.until, got, c.want)
		}
	}
}

// A record whose money is all of 2018 has spent nothing by 31.10.2017.
func TestNothingIsSpentBeforeItsYear(t *testing.T) {
	m := FormerMoney{Items: []FormerItem{{ID: "F1", Source: "BMI-Projektmittel", Year: 2018, Planned: 10_000_00, Spent: 8_000_00, Receipts: []FormerReceipt{{Date: "2018-05-01", Amount: 3_000_00}}}}}
	p := m.Lift(Project{Reports: []Report{{KeyDate: "2017-10-31"}, {KeyDate: "2018-10-31"}}}, "", "")
	for key, want := range map[Date]Cents{"2017-10-31": 0, "2018-04-30": 0, "2018-05-01": 3_000_00, "2018-10-30": 3_000_00, "2018-10-31": 8_000_00} {
		if got := p.Positions(key)[0].Spent; got != want {
			t.Errorf("%s: spent are %s, want %s", key, got, want)
		}
	}
	if v := p.Positions("2018-10-31")[0]; v.Receipted != 3_000_00 || v.Carried != 5_000_00 {
		t.Errorf("receipts prove %s, carried are %s", v.Receipted, v.Carried)
	}
}

// Lifting keeps every amount, position by position, and Rate by Rate.
func TestLiftingKeepsEveryAmount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cents := func(name string) Cents { return Cents(rapid.Int64Range(0, 1_000_000_00).Draw(t, name)) }
		day := rapid.SampledFrom([]Date{"", "2017-03-01", "2018-10-31", "2019-12-31"})
		var m FormerMoney
		m.Funding = cents("funding")
		for n := range rapid.IntRange(0, 5).Draw(t, "items") {
			b := FormerItem{
				ID: fmt.Sprintf("F%d", n+1), Year: rapid.SampledFrom([]int{0, 2017, 2018, 2019}).Draw(t, "year"), Planned: cents("planned"), Committed: cents("committed"), Spent: cents("spent"),
				Position: rapid.SampledFrom(append([]string{""}, UsualCostTypes...)).Draw(t, "position"), Source: formerSources[rapid.IntRange(0, len(formerSources)-1).Draw(t, "source")].name,
			}
			for range rapid.IntRange(0, 3).Draw(t, "receipts") {
				b.Receipts = append(b.Receipts, FormerReceipt{Date: day.Draw(t, "day"), Amount: Cents(rapid.Int64Range(-1000, 10_000_00).Draw(t, "amount"))})
			}
			m.Items = append(m.Items, b)
		}
		for n := range rapid.IntRange(0, 3).Draw(t, "instalments") {
			m.Instalments = append(m.Instalments, FormerInstalment{ID: fmt.Sprintf("RA%d", n+1), Amount: cents("rate"), Requested: day.Draw(t, "requested"), Received: day.Draw(t, "received")})
		}
		p := m.Lift(Project{Format: FormatVersion, Reports: []Report{{ID: "B1", No: 1, KeyDate: day.Draw(t, "key")}}}, day.Draw(t, "until"), day.Draw(t, "changed"))
		if err := p.Validate(); err != nil {
			t.Fatal(err)
		}
		for n, v := range p.Positions("") {
			b := m.Items[n]
			var receipted Cents
			for _, r := range b.Receipts {
				receipted += r.Amount
			}
			if v.Planned != b.Planned || v.Approved != b.Planned || v.Spent != b.Spent || v.Committed != b.Committed || v.Receipted != receipted || v.CostType != b.Position {
				t.Fatalf("%+v has become %+v", b, v)
			}
		}
		var came, received, granted Cents
		for _, i := range p.Incomes {
			came += i.Amount
		}
		for n, r := range p.Rates("") {
			if was := m.Instalments[n]; r.Amount != was.Amount || r.Requested != was.Requested || r.Last != was.Received {
				t.Fatalf("%+v has become %+v", was, r)
			}
			if m.Instalments[n].Received != "" {
				received += m.Instalments[n].Amount
			}
		}
		for _, s := range p.Sources {
			granted += s.Granted
		}
		if came != received || granted != m.Funding {
			t.Fatalf("came in %s of %s, granted %s of %s", came, received, granted, m.Funding)
		}
	})
}

// A state that was frozen tells of the grant what its paper told: it was known by the name of its source.
func TestFrozenGrantStays(t *testing.T) {
	m := FormerMoney{Funding: 50_000_00, Items: []FormerItem{{ID: "F1", Source: "Landesmittel", Spent: 3_000_00, Planned: 5_000_00}, {ID: "F2", Source: "Eigenmittel", Planned: 1}}}
	p := Project{Partners: []Partner{{ID: "P1", Short: "BMI", Pays: true}}}
	if g := m.Lift(p, keyDay, "").Grant(keyDay); g.Name != "BMI-Projektmittel" || g.Spent != 0 || g.Funding != 50_000_00 {
		t.Errorf("frozen: %+v", g)
	}
	lifted := m.Lift(p, "", "")
	if g := lifted.Grant(""); g.Name != "Landesmittel" || g.Spent != 3_000_00 {
		t.Errorf("going on: %+v", g)
	}
	if s, _ := lifted.GrantSource(); s.Giver != "" {
		t.Errorf("money of the Land is given by %s", s.Giver)
	}
}
