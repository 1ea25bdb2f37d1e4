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

// Successes proposes what went well in the Berichtszeitraum up to a key date,
// the best first: in turns a measure that was finished, a milestone that was
// reached, an indicator at its target or ahead of its path, and a released
// Gute Praxis, then the second best of each.
func (p Project) Successes(r Report, key Date) []Highlight {
	p = p.AsOf(key)
	to := min(first(r.PeriodTo, key), key)
	turns := [][]Record{p.finished(r.PeriodFrom, to), p.achieved(r.PeriodFrom, to), p.ahead(r.PeriodFrom, key), p.goodPractice()}
	var list []Highlight
	for round, found := 0, true; found; round++ {
		found = false
		for _, records := range turns {
			if round < len(records) {
				list, found = append(list, Highlight{Record: records[round]}), true
			}
		}
	}
	return list
}

// finished gives the measures that were finished between two days, both included.
func (p Project) finished(from, to Date) []Record {
	var list []Record
	for _, m := range p.Measures {
		if m.Status == StatusDone && m.ActualEnd >= from && m.ActualEnd != "" && m.ActualEnd <= to {
			list = append(list, m)
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

// achieved sorts the milestones that were reached: Pflicht-Meilensteine first,
// then those in time, then the latest.
func (p Project) achieved(from, to Date) []Record {
	reached := p.ReachedBetween(from, to)
	rank := func(s Milestone) int {
		switch late := s.Delay(to) > 0; {
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

// ahead gives the indicators measured since a day that are at their target or
// ahead of the even path to it; those at their target first, then those most
// ahead. Measures that were given up do not count.
func (p Project) ahead(since, key Date) []Record {
	type found struct {
		Indicator
		reached int // 1 at the target
		share   float64
	}
	var all []found
	for _, i := range p.Indicators {
		m, known := p.Measure(i.Measure)
		last, measured := i.Latest(key)
		gone, _ := i.Attainment(key)
		share, _ := i.PathShare(key)
		light, _ := i.Light(key, p.Programme.Thresholds)
		given := known && !m.Pursued() && m.Status != StatusDone
		if measured && last.Date >= since && !given && light == Green && (gone >= 100 || share >= 100) {
			f := found{Indicator: i, share: share}
			if gone >= 100 {
				f.reached = 1
			}
			all = append(all, f)
		}
	}
	slices.SortStableFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.reached, a.reached), cmp.Compare(b.share, a.share))
	})
	list := make([]Record, len(all))
	for n, f := range all {
		list[n] = f.Indicator
	}
	return list
}

func (p Project) goodPractice() []Record {
	var list []Record
	for _, l := range p.Lessons {
		if l.Kind == GoodPractice && l.Release.Outside() {
			list = append(list, l)
		}
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
