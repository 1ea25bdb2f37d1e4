package data

// Turnout sums up Beteiligungen.
type Turnout struct {
	Offers int
	// Attendees counts visits: who comes twice counts twice. Uncounted is the
	// number of offers at which nobody has counted.
	Attendees, Uncounted int
	Contributions        int
}

// TurnoutOf adds up Beteiligungen.
func TurnoutOf(list []Participation) Turnout {
	t := Turnout{Offers: len(list)}
	for _, p := range list {
		if p.Attendees == nil {
			t.Uncounted++
		} else {
			t.Attendees += *p.Attendees
		}
		if p.Contributions != nil {
			t.Contributions += *p.Contributions
		}
	}
	return t
}

// ShownGroups writes the sums of the groups as others may see them, in their
// order. Where a single group is small, the smallest of the others is withheld
// too, for the total would give the small one away; withheld says whether any was.
func (p Participation) ShownGroups() (shown []string, withheld bool) {
	small, next := 0, -1
	for n, g := range p.Groups {
		shown = append(shown, g.Shown())
		switch {
		case g.Count > 0 && g.Count < SmallestGroup:
			small++
		case g.Count > 0 && (next < 0 || g.Count < p.Groups[next].Count):
			next = n
		}
	}
	if small == 1 && next >= 0 {
		shown[next] = "nicht angegeben"
	}
	return shown, small > 0
}
