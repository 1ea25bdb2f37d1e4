package data

import (
	"cmp"
	"slices"
)

// Highlight is what the first page of a report names where the officer names
// nothing: a success or a problem.
type Highlight struct {
	// Record is what it is about; nil is the whole project.
	Record Record
	// Light is the yellow or red light of a problem; of an overdue milestone it is
	// the zero Judgement.
	Light Judgement
}

// Successes proposes what went well in the Berichtszeitraum up to a key date, the best first: in turns a milestone that
// was reached and says by what that is seen, and an indicator that has reached its target. Where there is
// neither there is nothing to praise.
func (p Project) Successes(r Report, key Date) []Highlight {
	p = p.AsOf(key)
	to := min(first(r.PeriodTo, key), key)
	milestones, indicators := p.achieved(r.PeriodFrom, to), p.atTarget(r.PeriodFrom, key)
	var list []Highlight
	for round := range max(len(milestones), len(indicators)) {
		for _, records := range [][]Record{milestones, indicators} {
			if round < len(records) {
				list = append(list, Highlight{Record: records[round]})
			}
		}
	}
	return list
}

// ReachedBetween gives the reported milestones that were reached between two
// days, both included, in their order.
func (p Project) ReachedBetween(from, to Date) []Milestone {
	var reached []Milestone
	for _, m := range p.Measures {
		for _, s := range m.Reported() {
			if s.ActualDate != "" && s.ActualDate >= from && s.ActualDate <= to {
				reached = append(reached, s)
			}
		}
	}
	SortByDate(reached)
	return reached
}

// achieved sorts the milestones that were reached and whose result can be seen: Pflicht-Meilensteine first,
// then those in time, then the latest.
func (p Project) achieved(from, to Date) []Record {
	reached := filtered(p.ReachedBetween(from, to), func(s Milestone) bool { return s.Evidence+s.EvidenceURL != "" })
	rank := func(s Milestone) int {
		switch late := s.Delay(to).Days > 0; {
		case s.Mandatory && !late:
			return 0
		case s.Mandatory:
			return 1
		case !late:
			return 2
		}
		return 3
	}
	slices.SortStableFunc(reached, func(a, b Milestone) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(b.ActualDate, a.ActualDate))
	})
	list := make([]Record, len(reached))
	for i, s := range reached {
		list[i] = s
	}
	return list
}

// atTarget gives the indicators measured since a day that have reached their target, the latest reading first.
// Measures that were given up do not count.
func (p Project) atTarget(since, key Date) []Record {
	reached := filtered(p.Indicators, func(i Indicator) bool {
		last, measured := i.Latest(key)
		gone, _ := i.Attainment(key)
		light, _ := p.IndicatorLight(i, key)
		return measured && last.Date >= since && gone >= 100 && light == Green
	})
	slices.SortStableFunc(reached, func(a, b Indicator) int {
		x, _ := a.Latest(key)
		y, _ := b.Latest(key)
		return cmp.Compare(y.Date, x.Date)
	})
	list := make([]Record, len(reached))
	for n, i := range reached {
		list[n] = i
	}
	return list
}

// Problems proposes what asks for attention at a key date: red lights, then
// overdue milestones, then yellow lights. Each measure that is pursued is named
// once at most, as is the whole project; what belongs to it has the lights.
func (p Project) Problems(key Date) []Highlight {
	p = p.AsOf(key)
	of, own := p.MeasureLights(key), p.ownLights(key)
	var list []Highlight
	named := map[string]bool{}
	add := func(measure string, h Highlight) {
		if !named[measure] {
			named[measure] = true
			list = append(list, h)
		}
	}
	lights := func(light Light) {
		for n, m := range p.Measures {
			if j, ok := of[n].parted(light); ok && m.Pursued() {
				add(m.ID, Highlight{Record: m, Light: j})
			}
		}
		if j, ok := own.parted(light); ok {
			add("", Highlight{Light: j})
		}
	}
	lights(Red)
	for _, s := range p.Pending() {
		if s.Overdue(key) {
			add(s.Measure, Highlight{Record: s})
		}
	}
	lights(Yellow)
	return list
}

// parted gives the first of the part lights, or the whole one where it alone was
// set so, that is of a light.
func (l Judgements) parted(light Light) (Judgement, bool) {
	for _, j := range l {
		if j.Effective() == light {
			return j, true
		}
	}
	return Judgement{}, false
}
