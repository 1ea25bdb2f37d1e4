package data

import (
	"slices"
	"testing"
)

func TestTurnout(t *testing.T) {
	n := func(n int) *int { return &n }
	got := TurnoutOf([]Participation{
		{Attendees: n(12), Contributions: n(3)}, {Attendees: n(0)}, {Contributions: n(4)},
	})
	if want := (Turnout{Offers: 3, Attendees: 12, Uncounted: 1, Contributions: 7}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// A group below five cannot be computed from the total and the other groups.
func TestSmallGroupsAreWithheld(t *testing.T) {
	for _, c := range []struct {
		counts   []int
		want     []string
		withheld bool
	}{
		{nil, nil, false},
		{[]int{5, 29, 24}, []string{"5", "29", "24"}, false},
		{[]int{0, 29}, []string{"0", "29"}, false},
		{[]int{3, 17, 11}, []string{"unter 5", "17", "nicht angegeben"}, true},
		{[]int{3, 0, 17}, []string{"unter 5", "0", "nicht angegeben"}, true},
		{[]int{3, 17, 4}, []string{"unter 5", "17", "unter 5"}, true},
		{[]int{4, 1200, 5}, []string{"unter 5", "1.200", "nicht angegeben"}, true},
		{[]int{2}, []string{"unter 5"}, true},
	} {
		var p Participation
		for _, n := range c.counts {
			p.Groups = append(p.Groups, AttendeeGroup{Count: n})
		}
		if got, withheld := p.ShownGroups(); !slices.Equal(got, c.want) || withheld != c.withheld {
			t.Errorf("%v: got %v, %v", c.counts, got, withheld)
		}
	}
}
