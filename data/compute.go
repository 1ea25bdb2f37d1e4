package data

import "reflect"

// Compute gives what the rules say of the project at a Stichtag, with the trends since an
// earlier report, if there is one. Findings and changes are for others to add.
func (p Project) Compute(key Date, trends map[LightPlace]Trend) Computed {
	p = p.AsOf(key)
	open := p.Public()
	c := Computed{
		Rules: RulesVersion, Date: key, Tally: p.Tally(key), Money: SumOf(Cash(p.Positions(key))), InKind: SumOf(InKind(p.Positions(key))), Grant: p.Grant(key), Drawdown: p.DrawdownOfTerm(key),
		Own: computedLights(p.ownLights(key), open.ownLights(key), "", nil),
	}
	if p.Judged != nil {
		c.Rules = p.Judged.Rules
	}
	lights, openLights := p.ProjectLights(key), open.ProjectLights(key)
	for _, part := range LightParts {
		l := ComputedProjectLight{Part: part, Light: lights[part].Light, Reason: lights[part].Reason, Trend: trends[LightPlace{Part: part}]}
		l.PublicReason = openReason(l.Light, l.Reason, openLights[part].Light, openLights[part].Reason)
		for _, m := range lights[part].Causes {
			l.Causes = append(l.Causes, m.ID)
		}
		c.Lights = append(c.Lights, l)
	}
	budget, ofMeasures, openOfMeasures := p.belongings(key), p.MeasureLights(key), open.MeasureLights(key)
	for n, m := range p.Measures {
		measure := ComputedMeasure{ID: m.ID, Lights: computedLights(ofMeasures[n], openOfMeasures[n], m.ID, trends), Money: SumOf(budget[m.ID].budget)}
		if percent, computed := m.EffectiveProgress(); m.ProgressKnown() {
			measure.Progress, measure.ProgressComputed = &percent, computed
		}
		c.Measures = append(c.Measures, measure)
		for _, s := range m.Reported() {
			milestone := ComputedMilestone{ID: s.ID, Measure: m.ID, Delay: max(0, s.Delay(key).Days), Overdue: m.Pursued() && s.Overdue(key)}
			if by, known := s.Deviation(key); known && !p.GivenUp(s) {
				milestone.Deviation = &by.Days
			}
			if p.GivenUp(s) {
				milestone.Delay = 0
			}
			c.Milestones = append(c.Milestones, milestone)
		}
	}
	for _, i := range p.Indicators {
		light, reason := p.IndicatorLight(i, key)
		indicator := ComputedIndicator{ID: i.ID, Light: light, Reason: reason}
		if percent, known := i.Attainment(key); known {
			indicator.Attainment = &percent
		}
		c.Indicators = append(c.Indicators, indicator)
	}
	return c
}

func computedLights(lights, open Judgements, measure string, trends map[LightPlace]Trend) []ComputedLight {
	list := make([]ComputedLight, len(lights))
	for n, j := range lights {
		shown := open.Of(j.Part)
		list[n] = ComputedLight{Judgement: j, PublicReason: openReason(j.Computed, j.Reason, shown.Computed, shown.Reason), PublicSetReason: shown.SetReason, Holds: j.Effective(), Trend: trends[LightPlace{measure, j.Part}]}
	}
	return list
}

// Public gives what was computed with the reasons that the public may know. Findings are
// between the house and its partners, and changes are told otherwise to everyone.
func (c Computed) Public() Computed {
	open := c
	open.Findings, open.Changes = nil, nil
	open.Own = each(c.Own, ComputedLight.public)
	open.Lights = each(c.Lights, func(l ComputedProjectLight) ComputedProjectLight { l.Reason = l.PublicReason; return l })
	open.Measures = each(c.Measures, func(m ComputedMeasure) ComputedMeasure { m.Lights = each(m.Lights, ComputedLight.public); return m })
	return open
}

func (l ComputedLight) public() ComputedLight {
	l.Reason, l.SetReason = l.PublicReason, l.PublicSetReason
	return l
}

// Normal gives what was computed with every missing list made an empty one, so that equal
// values give equal JSON.
func (c Computed) Normal() Computed { return normal(reflect.ValueOf(c)).Interface().(Computed) }

// For leaves of what was computed what the readers of a project that ReadBy gave may have.
func (c Computed) For(shown Project, persons bool) Computed {
	bare := func(l ComputedLight) ComputedLight { l.PublicReason, l.PublicSetReason = "", ""; return l }
	c.Lights = each(c.Lights, func(l ComputedProjectLight) ComputedProjectLight { l.PublicReason = ""; return l })
	c.Own = each(c.Own, bare)
	c.Measures = each(c.Measures, func(m ComputedMeasure) ComputedMeasure { m.Lights = each(m.Lights, bare); return m })
	known := map[string]bool{}
	for _, i := range shown.Indicators {
		known[i.ID] = true
	}
	c.Indicators = filtered(c.Indicators, func(i ComputedIndicator) bool { return known[i.ID] })
	if !persons {
		c.Findings = each(c.Findings, func(f Finding) Finding { f.Reason = ""; return f })
	}
	return c
}

// Agrees says whether two computations gave the same, but for findings and what is told of
// changes. What older rules summed up with unbare Eigenleistung is not compared.
func (c Computed) Agrees(with Computed) bool {
	for _, one := range []*Computed{&c, &with} {
		*one = one.Normal()
		one.Findings, one.Changes = nil, nil
		if one.Rules < ApartRules {
			one.Money, one.InKind, one.Grant, one.Drawdown = Money{}, Money{}, Grant{}, Drawdown{}
			one.Measures = each(one.Measures, func(m ComputedMeasure) ComputedMeasure { m.Money = Money{}; return m })
		}
	}
	return reflect.DeepEqual(c, with)
}

// Frozen gives the lights by which the project is judged from now on, with what the public is
// told of them.
func (c Computed) Frozen() *Frozen {
	f := c.frozen()
	f.Open = c.Public().frozen()
	return f
}

func (c Computed) frozen() *Frozen {
	f := &Frozen{
		Rules: c.Rules, Date: c.Date, Own: judgements(c.Own), Measures: map[string]Judgements{}, Project: map[LightPart]FrozenLight{},
		Indicators: map[string]Judgement{}, Trends: map[LightPlace]Trend{},
	}
	for _, l := range c.Lights {
		f.Project[l.Part] = FrozenLight{l.Light, l.Reason, l.Causes}
		f.Trends[LightPlace{Part: l.Part}] = l.Trend
	}
	for _, m := range c.Measures {
		f.Measures[m.ID] = judgements(m.Lights)
		for _, l := range m.Lights {
			f.Trends[LightPlace{m.ID, l.Part}] = l.Trend
		}
	}
	for _, i := range c.Indicators {
		f.Indicators[i.ID] = Judgement{Part: PartGoal, Computed: i.Light, Reason: i.Reason}
	}
	return f
}

func judgements(lights []ComputedLight) Judgements {
	list := make(Judgements, len(lights))
	for n, l := range lights {
		list[n] = l.Judgement
	}
	return list
}
