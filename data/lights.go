package data

import (
	"fmt"
	"slices"
)

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
	limits := p.Programme.Thresholds.OrDefault()
	money, word := moneyLight(of.budget, limits), p.Programme.Template.Measure
	switch m.Status {
	case StatusIdea:
		return uniform(verdict{Grey, word.In("{Die Maßnahme} hat den Status „%s“ und wird nicht bewertet.", p.Programme.Template.StatusWord(m))})
	case StatusMerged, StatusBrokenOff:
		gone := uniform(verdict{Grey, word.In("{Die Maßnahme} ist %s und wird nicht bewertet.", m.Status)})
		if money.light == Grey {
			return gone
		}
		return gone.with(PartMoney, money)
	case StatusDone:
		return m.endedLights(word, money, p.goalLight(of.indicators, key), of.risks)
	}
	list := Judgements{}.
		with(PartSchedule, m.scheduleLight(p.Programme.Template, key, limits, p.grantTerm(of.budget))).
		with(PartMoney, money.orIdle(m.drawdown(of.budget, p.Programme, key), limits)).
		with(PartGoal, p.goalLight(of.indicators, key)).
		with(PartRisk, riskLight(of.risks, limits))
	for n, j := range list {
		list[n] = j.overridden(m.Overrides)
	}
	return append(list, list.whole(riskInWhole(of.risks, limits)).overridden(m.Overrides))
}

// uniform gives the same light in all parts.
func uniform(v verdict) Judgements {
	var list Judgements
	for _, part := range LightParts {
		list = append(list, Judgement{Part: part, Computed: v.light, Reason: v.reason})
	}
	return list
}

// with gives the lights with another one of a part.
func (l Judgements) with(part LightPart, v verdict) Judgements {
	j := Judgement{Part: part, Computed: v.light, Reason: v.reason}
	list := slices.Clone(l)
	if at := slices.IndexFunc(list, func(j Judgement) bool { return j.Part == part }); at >= 0 {
		list[at] = j
		return list
	}
	return append(list, j)
}

// endedLights gives the lights of a measure that is done: what was set before is over, too; money, goal and what has
// occurred stay judged.
func (m Measure) endedLights(word MeasureWord, money, goal verdict, risks []Risk) Judgements {
	ended := verdict{Blue, word.In("{Die Maßnahme} ist abgeschlossen.")}
	if late, known := m.EndDeviation(); known && late.Days > 0 {
		ended.reason = word.In("{Die Maßnahme} ist abgeschlossen, %s nach dem geplanten Ende.", late)
	}
	whole := ended
	for _, part := range []struct {
		name LightPart
		verdict
	}{{PartMoney, money}, {PartGoal, goal}} {
		if part.light.Worse(Green) {
			whole.reason += fmt.Sprintf(" %s: %s", part.name, part.reason)
		}
	}
	list := uniform(ended).with(PartWhole, whole)
	if money.light != Grey {
		list = list.with(PartMoney, money)
	}
	if goal.light != Grey {
		list = list.with(PartGoal, goal)
	}
	if hit, occurred := occurredLight(risks); occurred {
		return list.with(PartRisk, hit)
	}
	return list
}

// grantTerm gives what the Termin-Ampel has to know of the Förderung where these Finanzpositionen pay for a measure.
func (p Project) grantTerm(budget []Position) grantTerm {
	_, end := p.GrantPeriod()
	return grantTerm{end: end, pays: slices.ContainsFunc(budget, func(b Position) bool { return b.Source.Grant && (b.Planned > 0 || b.Expected() > 0) })}
}
