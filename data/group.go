package data

// Group are the measures of a Handlungsfeld, by which a large plan is read.
type Group struct {
	// Field is the Handlungsfeld, empty for the measures that name none.
	Field    string
	Measures []Measure
	// Lights count the Gesamtampeln of its measures, Money sums up their Finanzpositionen for which money flows.
	Lights map[Light]int
	Money  Money
}

// largePlan is from how many measures on a plan is read by its Handlungsfelder.
const largePlan = 13

// Grouped says whether the plan is so large that its measures are told by Handlungsfeld, and names enough of these.
func (p Project) Grouped() bool {
	fields := map[string]bool{}
	for _, m := range p.Measures {
		fields[m.Field()] = true
	}
	return len(p.Measures) >= largePlan && len(fields) > 1 && len(fields) <= len(p.Measures)/2
}

// Field gives the Handlungsfeld to which the measure belongs, the first that it names.
func (m Measure) Field() string {
	for _, f := range m.Fields {
		if !blank(f) {
			return f
		}
	}
	return ""
}

// Groups gives the measures by Handlungsfeld, in the order in which these are named first; those without one come last.
func (p Project) Groups(key Date) []Group {
	p = p.AsOf(key)
	lights, field := p.MeasureLights(key), map[string]string{}
	for _, m := range p.Measures {
		field[m.ID] = m.Field()
	}
	money := SumBy(filtered(Cash(p.Positions(key)), func(b Position) bool { return b.Measure != "" }), func(b Position) string { return field[b.Measure] })
	var list []Group
	at := map[string]int{}
	add := func(n int, m Measure) {
		place, known := at[m.Field()]
		if !known {
			place = len(list)
			at[m.Field()] = place
			list = append(list, Group{Field: m.Field(), Lights: map[Light]int{}, Money: money[m.Field()]})
		}
		g := &list[place]
		g.Measures = append(g.Measures, m)
		g.Lights[lights[n].Of(PartWhole).Effective()]++
	}
	for _, without := range []bool{false, true} {
		for n, m := range p.Measures {
			if (m.Field() == "") == without {
				add(n, m)
			}
		}
	}
	return list
}
