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
// order; withheld says whether any was.
func (p Participation) ShownGroups() (shown []string, withheld bool) {
	guarded := p.guarded()
	for n, g := range p.Groups {
		switch {
		case g.small():
			shown = append(shown, "unter "+Count(SmallestGroup))
		case guarded[n]:
			shown = append(shown, "nicht angegeben")
		default:
			shown = append(shown, Count(g.Count))
		}
		withheld = withheld || guarded[n]
	}
	return shown, withheld
}

// guarded says which groups might point at somebody: the small ones and, where
// that is a single one, the smallest of the others, for the total would give the
// small one away.
func (p Participation) guarded() []bool {
	guarded := make([]bool, len(p.Groups))
	small, next := 0, -1
	for n, g := range p.Groups {
		switch {
		case g.small():
			guarded[n] = true
			small++
		case g.Count > 0 && (next < 0 || g.Count < p.Groups[next].Count):
			next = n
		}
	}
	if small == 1 && next >= 0 {
		guarded[next] = true
	}
	return guarded
}
