package data

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// granted is a project with a grant of 50,000 € from which 20,970.68 € were paid in 2018, own funds and unpaid work
// beside it.
func granted() Project {
	return Project{
		Sources: []Source{{ID: "FQ1", Name: "Zuwendung KfW", Kind: SourceGrant, Grant: true, Granted: 50_000_00}, {ID: "FQ2", Kind: SourceOwn}, {ID: "FQ3", Kind: SourceInKind}},
		Plans:   []Plan{{ID: "FP1"}},
		Budget: []BudgetItem{
			{ID: "F1", Source: "FQ1", Year: 2018, Amounts: []PlannedAmount{{"FP1", 22_500_00}}},
			{ID: "F2", Source: "FQ2", Year: 2018, Amounts: []PlannedAmount{{"FP1", 1_200_00}}},
			{ID: "F3", Source: "FQ3", Year: 2018, Amounts: []PlannedAmount{{"FP1", 10_500_00}}},
		},
		Bookings: []Booking{
			{ID: "BU1", Item: "F1", Paid: "2018-02-01", Amount: 20_970_68},
			{ID: "BU2", Item: "F2", Paid: "2018-03-01", Amount: 1_284_90},
			{ID: "BU3", Item: "F3", Paid: "2018-04-01", Amount: 9_840_00},
			{ID: "BU4", Item: "F1", Paid: keyDay.AddDays(1), Amount: 1_00},
			{ID: "BU5", Item: "F1", Amount: 7_00},
		},
		Instalments: []Instalment{
			{ID: "RA1", Source: "FQ1", Amount: 20_000_00, Requested: "2017-10-31"},
			{ID: "RA2", Source: "FQ1", Amount: 15_000_00, Requested: keyDay},
			{ID: "RA3", Source: "FQ1", Amount: 15_000_00},
			{ID: "RA4", Source: "FQ2", Amount: 99_00, Requested: "2017-10-31"},
		},
		Incomes: []Income{
			{ID: "EN1", Source: "FQ1", Instalment: "RA1", Date: "2017-12-01", Amount: 12_000_00},
			{ID: "EN2", Source: "FQ1", Instalment: "RA1", Date: "2017-12-20", Amount: 8_000_00},
			{ID: "EN3", Source: "FQ1", Instalment: "RA2", Date: "2018-11-20", Amount: 15_000_00},
			{ID: "EN4", Source: "FQ2", Date: "2017-12-01", Amount: 500_00},
		},
	}
}

func TestGrant(t *testing.T) {
	p := granted()
	g := p.Grant(keyDay)
	want := Grant{Known: true, Name: "Zuwendung KfW", Funding: 50_000_00, Planned: 2_250_000, Spent: 2_097_068, Eligible: 2_097_068, Requested: 35_000_00, Received: 20_000_00, Recorded: true, SpentRecorded: true, Awaited: 15_000_00}
	if diff := cmp.Diff(want, g); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if g.Left() != 2_902_932 || g.Unplanned() != 2_750_000 || g.Advance() != -97_068 {
		t.Errorf("left %d, unplanned %d, advance %d", g.Left(), g.Unplanned(), g.Advance())
	}
	if used, known := g.Share(); Percent(used) != "41,9\u00a0%" || !known {
		t.Errorf("used %v", used)
	}
	if used, known := (Grant{Spent: 1}).Share(); known {
		t.Errorf("without a grant %v %% are used", used)
	}
	if got := p.Grant("2018-11-20").Awaited; got != 0 {
		t.Errorf("all came in, but %s is outstanding", got)
	}
}

// What was paid back is no longer there, but came in once.
func TestRepaidGrant(t *testing.T) {
	p := granted()
	p.Incomes = append(p.Incomes, Income{ID: "EN5", Source: "FQ1", Date: keyDay, Amount: -2_500_00})
	g := p.Grant(keyDay)
	if g.Received != 20_000_00 || g.Repaid != 2_500_00 || g.Advance() != -3_470_68 || g.Awaited != 15_000_00 {
		t.Errorf("%+v", g)
	}
}

// What is called is awaited Rate by Rate; what came in without naming one, or came from elsewhere, is told apart.
func TestAwaited(t *testing.T) {
	rates := []Instalment{{ID: "RA1", Source: "FQ1", Amount: 10_00, Requested: "2018-01-10"}, {ID: "RA2", Source: "FQ1", Amount: 5_00}}
	for name, c := range map[string]struct {
		came Income
		want Cents
	}{
		"nothing came in":    {Income{Source: "FQ1", Date: "2018-12-01"}, 10_00},
		"of another Rate":    {Income{Source: "FQ1", Instalment: "RA2", Date: "2018-02-01", Amount: 5_00}, 10_00},
		"a part":             {Income{Source: "FQ1", Instalment: "RA1", Date: "2018-02-01", Amount: 4_00}, 6_00},
		"of no Rate":         {Income{Source: "FQ1", Date: "2018-02-01", Amount: 12_00}, 0},
		"of no Rate, before": {Income{Source: "FQ1", Date: "2018-01-09", Amount: 12_00}, 10_00},
		"of another source":  {Income{Source: "FQ2", Instalment: "RA1", Date: "2018-02-01", Amount: 10_00}, 10_00},
		"paid back":          {Income{Source: "FQ1", Instalment: "RA1", Date: "2018-02-01", Amount: -3_00}, 10_00},
	} {
		p := Project{Sources: []Source{{ID: "FQ1", Grant: true}, {ID: "FQ2"}}, Instalments: rates, Incomes: []Income{c.came}}
		if got := p.Grant("2018-10-31").Awaited; got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// The municipality bears what is not zuwendungsfähig and what goes beyond the grant; it is no Vorleistung.
func TestGrantBorne(t *testing.T) {
	for name, c := range map[string]struct {
		g              Grant
		borne, advance Cents
	}{
		"all eligible":      {Grant{Funding: 100, Spent: 60, Eligible: 60, Received: 50}, 0, -10},
		"not all eligible":  {Grant{Funding: 100, Spent: 60, Eligible: 20, Received: 10}, 40, -10},
		"beyond the grant":  {Grant{Funding: 100, Spent: 130, Eligible: 130, Received: 100}, 30, 0},
		"both":              {Grant{Funding: 100, Spent: 130, Eligible: 120, Received: 80}, 30, -20},
		"grant not known":   {Grant{Spent: 60, Eligible: 60, Received: 50}, 0, -10},
		"paid back":         {Grant{Funding: 100, Spent: 60, Eligible: 60, Received: 80, Repaid: 30}, 0, -10},
		"a Gutschrift over": {Grant{Funding: 1000, Spent: 300, Eligible: -200, Received: 1000}, 300, 1000},
		"all taken back":    {Grant{Funding: 1000, Eligible: -190, Received: 1000}, 0, 1000},
		"with interest":     {Grant{Funding: 1000, Spent: 80, Eligible: 80, Received: 100, Repaid: 102}, 0, -80},
		"left":              {Grant{Funding: 100, Spent: 60, Eligible: 50, Received: 80}, 10, 30},
	} {
		if c.g.Borne() != c.borne || c.g.Advance() != c.advance {
			t.Errorf("%s: %d and %d", name, c.g.Borne(), c.g.Advance())
		}
	}
}

// Of a Rate that came in in parts the rest is due.
func TestDueWith(t *testing.T) {
	p := granted()
	for n := range p.Instalments {
		p.Instalments[n].Report = "B1"
	}
	p.Instalments[3].Report = ""
	for day, want := range map[Date]Cents{"2017-11-30": 50_000_00, "2017-12-01": 38_000_00, "2017-12-20": 30_000_00, "2018-11-20": 15_000_00} {
		if got := p.DueWith(Report{ID: "B1"}, day); got != want {
			t.Errorf("%s: %s, want %s", day, got, want)
		}
	}
}

// Without a source that is said to be the Förderung nothing is said of one.
func TestNoGrant(t *testing.T) {
	p := granted()
	p.Sources[0].Grant = false
	if diff := cmp.Diff(Grant{SpentRecorded: true}, p.Grant(keyDay)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// With a report only Raten of the Förderung fall due, as far as they have not come in; what was paid back does not
// make one due again.
func TestDueWithRatesOfTheGrant(t *testing.T) {
	report := Report{ID: "B3"}
	rates := []Instalment{
		{ID: "RA1", Source: "FQ1", Amount: 10_000_00, Report: "B3"},
		{ID: "RA2", Source: "FQ1", Amount: 10_000_00},
		{ID: "RA3", Source: "FQ2", Amount: 3_000_00, Report: "B3"},
	}
	in := func(rate string, amount Cents) Income {
		return Income{Source: "FQ1", Instalment: rate, Date: "2018-02-01", Amount: amount}
	}
	for what, c := range map[string]struct {
		incomes []Income
		want    Cents
	}{
		"nothing came in":             {nil, 10_000_00},
		"a part came in":              {[]Income{in("RA1", 4_000_00)}, 6_000_00},
		"all came in, some went back": {[]Income{in("RA1", 10_000_00), in("RA1", -2_000_00)}, 0},
		"another one came in":         {[]Income{in("RA2", 10_000_00)}, 10_000_00},
		"too much for another one":    {[]Income{in("RA2", 15_000_00)}, 5_000_00},
		"all came in for no Rate":     {[]Income{in("", 20_000_00)}, 0},
	} {
		p := Project{Sources: []Source{{ID: "FQ1", Grant: true}, {ID: "FQ2"}}, Instalments: rates, Incomes: c.incomes}
		if got := p.DueWith(report, keyDay); got != c.want {
			t.Errorf("%s: due are %s, want %s", what, got, c.want)
		}
		p.Sources[0].Grant = false
		if got := p.DueWith(report, keyDay); got != 0 {
			t.Errorf("%s: due are %s where nobody says what the Förderung is", what, got)
		}
	}
}

// Where two sources are said to be the Förderung, all figures are of the first.
func TestTwoGrants(t *testing.T) {
	p := granted()
	p.Sources[1].Grant = true
	share, _ := p.GrantShare(keyDay)
	if g := p.Grant(keyDay); share != percentOf(g.Eligible, g.Eligible+1_284_90) {
		t.Errorf("the grant bears %v %%", share)
	}
}

// The share counts what of the grant was used, as papers tell it: not what goes beyond what was granted.
func TestGrantShareOfWhatWasGranted(t *testing.T) {
	p := Project{
		Sources:  []Source{{ID: "FQ1", Grant: true, Granted: 1_000_00}, {ID: "FQ2"}},
		Budget:   []BudgetItem{{ID: "F1", Source: "FQ1"}, {ID: "F2", Source: "FQ2"}},
		Bookings: []Booking{{Item: "F1", Paid: "2018-01-01", Amount: 1_500_00}, {Item: "F2", Paid: "2018-01-01", Amount: 500_00}},
	}
	if share, known := p.GrantShare(keyDay); !known || share != 50 {
		t.Errorf("%v, %v", share, known)
	}
}
