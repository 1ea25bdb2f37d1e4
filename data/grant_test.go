package data

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestGrant(t *testing.T) {
	p := Project{
		Programme: Programme{Funding: 50_000_00}, Budget: merzenichBudget(),
		Instalments: []Instalment{
			{Amount: 20_000_00, Requested: "2017-10-31", Received: "2017-12-01"},
			{Amount: 15_000_00, Requested: keyDay, Received: "2018-11-20"},
			{Amount: 15_000_00},
		},
	}
	g := p.Grant(keyDay)
	want := Grant{Funding: 50_000_00, Planned: 2_250_000, Spent: 2_097_068, Requested: 35_000_00, Received: 20_000_00, Recorded: true, SpentRecorded: true}
	if diff := cmp.Diff(want, g); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if g.Left() != 2_902_932 || g.Unplanned() != 2_750_000 || g.Outstanding() != 15_000_00 || g.Advance() != -97_068 {
		t.Errorf("left %d, unplanned %d, outstanding %d, advance %d", g.Left(), g.Unplanned(), g.Outstanding(), g.Advance())
	}
	if used, known := g.Used(); Percent(used) != "41,9\u00a0%" || !known {
		t.Errorf("used %v", used)
	}
	if used, known := (Grant{Spent: 1}).Used(); known {
		t.Errorf("without a grant %v %% are used", used)
	}
	if got := p.Grant("2018-11-20").Outstanding(); got != 0 {
		t.Errorf("all came in, but %s is outstanding", got)
	}
	if got := (Grant{Received: 5}).Outstanding(); got != 0 {
		t.Errorf("not requested, but %s is outstanding", got)
	}
}

// What is requested, or comes in, on the Stichtag counts; what does so the day after
// does not.
func TestGrantOnTheKeyDate(t *testing.T) {
	for day, want := range map[Date]Cents{keyDay.AddDays(-1): 0, keyDay: 500, keyDay.AddDays(1): 500} {
		p := Project{Instalments: []Instalment{{Amount: 500, Requested: keyDay, Received: keyDay}}}
		if g := p.Grant(day); g.Requested != want || g.Received != want {
			t.Errorf("%s: requested %d, received %d, want %d", day, g.Requested, g.Received, want)
		}
	}
}
