package data

import (
	"fmt"
	"math/big"
)

// due is what an indicator owes at a key date.
type due struct {
	// share is the percent of the way that should have been gone, nil where nothing is due; why says why.
	share *big.Rat
	why   string
	// day is the stage or target that was due last; none where the share grows from day to day.
	day Term
}

// due gives what the indicator owes at a key date. Nothing is due before the milestone from which it counts, before
// the first stage and, without stages, before the day of the target. By and by it is due only where it is Linear.
func (i Indicator) due(key Date, since Milestone) due {
	i = i.aimed()
	stage, next := i.stages(key)
	switch {
	case i.TargetDate != "" && key >= i.TargetDate.Last():
		return due{share: hundred, day: i.TargetDate}
	case since.waits(key):
		return due{why: fmt.Sprintf("Er zählt ab dem Meilenstein %s; dieser ist noch nicht erreicht.", since.ID)}
	case stage.Date != "":
		return due{share: i.gone(stage.Value.rat()), why: "Von dem Zwischenziel ist nicht bekannt, welchen Teil des Wegs es ausmacht.", day: stage.Date}
	case i.Linear && next.Date == "" && i.Shape != ShapeYesNo:
		return i.evenly(key, since)
	case next.Date != "":
		return due{why: fmt.Sprintf("Das erste Zwischenziel ist %s fällig.", next.Date.On())}
	case i.TargetDate == "":
		return due{why: "Das Datum des Zielwerts fehlt; wann das Ziel erreicht sein soll, ist daher nicht bekannt."}
	}
	return due{why: fmt.Sprintf("Das Ziel ist erst %s fällig.", i.TargetDate.On())}
}

// waits says whether a milestone from which something counts is still to come. One that is given up holds up nothing.
func (m Milestone) waits(key Date) bool {
	return m.ID != "" && (m.Open() || m.ActualDate > key)
}

// stages gives the last stage that was due at a key date, and the first that is still to come.
func (i Indicator) stages(key Date) (last, next TargetStage) {
	for _, s := range i.Stages {
		switch {
		case s.Date == "" || s.Value == "":
		case s.Date.Last() <= key && s.Date.Last() >= last.Date.Last():
			last = s
		case s.Date.Last() > key && (next.Date == "" || s.Date.Last() < next.Date.Last()):
			next = s
		}
	}
	return last, next
}

// evenly gives the share of the way from the day of the baseline, or of the milestone from which it counts, to that of
// the target.
func (i Indicator) evenly(key Date, since Milestone) due {
	begin := max(i.BaselineDate, since.ActualDate)
	switch {
	case i.TargetDate == "":
		return due{why: "Das Datum des Zielwerts fehlt; was heute erreicht sein sollte, ist daher nicht bekannt."}
	case begin == "":
		return due{why: "Das Datum des Basiswerts fehlt; was heute erreicht sein sollte, ist daher nicht bekannt."}
	case key <= begin:
		return due{why: fmt.Sprintf("Der Weg zum Ziel beginnt am %s; bis zum Stichtag ist noch nichts fällig.", begin)}
	}
	share := ratio(whole(begin.DaysUntil(key)), whole(begin.DaysUntil(i.TargetDate.Last())))
	if share.Cmp(whole(EarlyShare)) < 0 {
		return due{why: fmt.Sprintf("Bis zum Stichtag sind erst %s des Wegs fällig; bewertet wird ab %d\u00a0%%.", Percent(number(share)), EarlyShare)}
	}
	return due{share: share}
}

// EarlyShare is how many percent of an even way must be due before the
// Ziel-Ampel judges: a reading of the first weeks says nothing yet.
const EarlyShare = 10

// Due gives the percent of the way that should have been gone at a key date, and whether any is due.
func (p Project) Due(i Indicator, key Date) (float64, bool) {
	d := i.due(key, p.since(i))
	if d.share == nil {
		return 0, false
	}
	return float(d.share)
}

// since gives the milestone from which an indicator counts, none where it counts from the beginning.
func (p Project) since(i Indicator) Milestone {
	if i.Since == "" {
		return Milestone{}
	}
	record, _ := p.Record(Key{KindMilestone, i.Since})
	m, _ := record.(Milestone)
	return m
}
