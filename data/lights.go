package data

// belongings are what the lights of a measure are computed from, besides itself.
type belongings struct {
	indicators []Indicator
	// budget are the Finanzpositionen for which money flows.
	budget []Position
	risks  []Risk
}

// belongings sorts them by measure; those of the empty Kennung belong to the
// whole project.
func (p Project) belongings(key Date) map[string]*belongings {
	all := map[string]*belongings{}
	of := func(measure string) *belongings {
		if all[measure] == nil {
			all[measure] = &belongings{}
		}
		return all[measure]
	}
	of("")
	for _, m := range p.Measures {
		of(m.ID)
	}
	for _, i := range p.Indicators {
		of(i.Measure).indicators = append(of(i.Measure).indicators, i)
	}
	for _, b := range Cash(p.Positions(key)) {
		of(b.Measure).budget = append(of(b.Measure).budget, b)
	}
	for _, r := range p.Risks {
		of(r.Measure).risks = append(of(r.Measure).risks, r)
	}
	return all
}

// Light judges a part of a measure, or all of it, at a key date.
func (p Project) Light(m Measure, part LightPart, key Date) Judgement {
	return p.Lights(m, key).Of(part)
}

// Lights judges a measure at a key date by all parts.
func (p Project) Lights(m Measure, key Date) Judgements {
	p.Measures = []Measure{m}
	return p.MeasureLights(key)[0]
}

// MeasureLights judges every measure, in the order of the measures. It is made
// for long lists, where Lights would look through everything once per measure.
func (p Project) MeasureLights(key Date) []Judgements {
	p = p.AsOf(key)
	all, of := make([]Judgements, len(p.Measures)), p.belongings(key)
	judged := p.judgedAt(key)
	for n, m := range p.Measures {
		if judged != nil {
			all[n] = judged.Measures[m.ID]
			continue
		}
		all[n] = p.lights(m, *of[m.ID], key)
	}
	return all
}

func (p Project) lights(m Measure, of belongings, key Date) Judgements {
	var list Judgements
	limits := p.Programme.Thresholds.OrDefault()
	from, to := m.Start, m.End
	if from == "" || to == "" {
		from, to = p.Programme.From, p.Programme.To
	}
	add := func(part LightPart, light Light, reason string) {
		list = append(list, Judgement{Part: part, Computed: light, Reason: reason}.overridden(m.Overrides))
	}
	if light, reason := m.statusLight(); light != "" {
		for _, part := range LightParts {
			list = append(list, Judgement{Part: part, Computed: light, Reason: reason}) // what was set is over, too
		}
		return list
	}
	light, reason := m.scheduleLight(key, limits)
	add(PartSchedule, light, reason)
	light, reason = moneyLight(of.budget, from, to, key, limits)
	add(PartMoney, light, reason)
	light, reason = goalLight(of.indicators, key, limits)
	add(PartGoal, light, reason)
	light, reason = riskLight(of.risks, limits)
	add(PartRisk, light, reason)
	return append(list, list.whole().overridden(m.Overrides))
}

// ProjectLight is a light of the whole project: the worst of the measures and
// of what belongs to no measure.
type ProjectLight struct {
	Light Light
	// Causes are the measures that have it; none where it comes from what belongs to
	// the whole project alone.
	Causes []Measure
	// Reason says why the first of them, or the whole project, has it.
	Reason string
}

// ProjectLights judges the whole project at a key date by all parts. A measure
// that is no longer pursued counts only by its status.
func (p Project) ProjectLights(key Date) map[LightPart]ProjectLight {
	p = p.AsOf(key)
	if judged := p.judgedAt(key); judged != nil {
		return p.frozenLights(*judged)
	}
	own, of := p.ownLights(key), p.MeasureLights(key)
	all := map[LightPart]ProjectLight{}
	for _, part := range LightParts {
		var worst ProjectLight
		count := func(light Light, why string, causes ...Measure) {
			if worst.Light == "" || light.Worse(worst.Light) {
				worst = ProjectLight{Light: light, Reason: why}
			}
			if light == worst.Light {
				worst.Causes = append(worst.Causes, causes...)
			}
		}
		for n, m := range p.Measures {
			j := of[n].Of(part)
			count(j.Effective(), j.Why(), m)
		}
		count(own.Of(part).Computed, own.Of(part).Reason)
		all[part] = worst
	}
	return all
}

// ownLights judges what belongs to no measure.
func (p Project) ownLights(key Date) Judgements {
	if judged := p.judgedAt(key); judged != nil {
		return judged.Own
	}
	limits, of := p.Programme.Thresholds.OrDefault(), p.AsOf(key).belongings(key)[""]
	list := Judgements{{Part: PartSchedule, Computed: Grey, Reason: "Keine Maßnahme hat Termine."}}
	light, reason := moneyLight(of.budget, p.Programme.From, p.Programme.To, key, limits)
	list = append(list, Judgement{Part: PartMoney, Computed: light, Reason: reason})
	light, reason = goalLight(of.indicators, key, limits)
	list = append(list, Judgement{Part: PartGoal, Computed: light, Reason: reason})
	light, reason = riskLight(of.risks, limits)
	list = append(list, Judgement{Part: PartRisk, Computed: light, Reason: reason})
	return append(list, list.whole())
}

// frozenLights gives those of the whole project as they were frozen.
func (p Project) frozenLights(judged Frozen) map[LightPart]ProjectLight {
	all := map[LightPart]ProjectLight{}
	for part, l := range judged.Project {
		light := ProjectLight{Light: l.Light, Reason: l.Reason}
		for _, id := range l.Causes {
			if m, known := p.Measure(id); known {
				light.Causes = append(light.Causes, m)
			}
		}
		all[part] = light
	}
	return all
}
