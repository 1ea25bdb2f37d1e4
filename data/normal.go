package data

// Normal gives the project with every missing list made an empty one, so that
// equal projects are equal values and give equal JSON, and with every
// milestone knowing its measure.
func (p Project) Normal() Project {
	p.Format = FormatVersion
	p.Contacts, p.Partners = list(p.Contacts), list(p.Partners)
	p.Concepts = mapped(p.Concepts, Concept.Normal)
	p.Measures = mapped(p.Measures, Measure.Normal)
	p.Reports = mapped(p.Reports, Report.Normal)
	return p
}

// Normal gives the concept with every missing list made an empty one.
func (c Concept) Normal() Concept {
	c.Goals, c.Focus, c.Resolutions, c.Partners = list(c.Goals), list(c.Focus), list(c.Resolutions), list(c.Partners)
	return c
}

// Normal gives the measure with every missing list made an empty one.
func (m Measure) Normal() Measure {
	m.Perspectives, m.Fields, m.Contributors = list(m.Perspectives), list(m.Fields), list(m.Contributors)
	m.Partners, m.Links = list(m.Partners), list(m.Links)
	m.Milestones = mapped(m.Milestones, func(s Milestone) Milestone {
		s.Measure = m.ID
		return s.Normal()
	})
	return m
}

// Normal gives the milestone with every missing list made an empty one.
func (m Milestone) Normal() Milestone {
	m.DependsOn = list(m.DependsOn)
	return m
}

// Normal gives the report with every missing list made an empty one.
func (r Report) Normal() Report {
	r.Recipients = list(r.Recipients)
	return r
}

func list[T any](in []T) []T {
	if in == nil {
		return []T{}
	}
	return in
}

// mapped gives a new list, so that the caller's stays as it is.
func mapped[T any](in []T, change func(T) T) []T {
	out := make([]T, len(in))
	for i, v := range in {
		out[i] = change(v)
	}
	return out
}
