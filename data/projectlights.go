package data

import (
	"fmt"
)

// ProjectLight is a light of the whole project.
type ProjectLight struct {
	Light Light
	// Causes are the measures that cause it; none where it is not theirs.
	Causes []Measure
	// Reason says why in one sentence.
	Reason string
}

// ProjectLights judges the whole project at a key date by all parts. Termin, Ziel and the whole are those of a deciding
// part of its measures, by their number or money, where one kritisch alone is at least gefährdet; money is that of the
// sum and of the Förderung, and of risks the worst counts.
func (p Project) ProjectLights(key Date) map[LightPart]ProjectLight {
	p = p.AsOf(key)
	if judged := p.judgedAt(key); judged != nil {
		return p.frozenLights(*judged)
	}
	u := p.units(key)
	all := map[LightPart]ProjectLight{
		PartSchedule: u.share(PartSchedule),
		PartMoney:    p.projectMoney(key, u),
		PartGoal:     u.share(PartGoal),
		PartRisk:     u.worst(PartRisk),
	}
	all[PartWhole] = p.projectWhole(key, u, all[PartMoney])
	return all
}

// ownLights judges what belongs to no measure; its money is part of that of the project.
func (p Project) ownLights(key Date) Judgements {
	if judged := p.judgedAt(key); judged != nil {
		return judged.Own
	}
	p = p.AsOf(key)
	limits, of := p.Programme.Thresholds.OrDefault(), p.belongings(key)[""]
	money := moneyLight(of.budget, limits).orIdle(drawdown(of.budget, p.Programme.From, p.Programme.To, key), limits)
	own := Judgements{}.with(PartGoal, p.goalLight(of.indicators, key)).with(PartRisk, riskLight(of.risks, limits))
	list := Judgements{}.with(PartSchedule, verdict{Grey, p.Say("{Keine Maßnahme} hat Termine.")}).with(PartMoney, money)
	return append(append(list, own...), own.whole(riskInWhole(of.risks, limits)))
}

// projectMoney judges what all Finanzpositionen together will have cost, and the Förderung.
func (p Project) projectMoney(key Date, u units) ProjectLight {
	limits, items := p.Programme.Thresholds.OrDefault(), Cash(p.Positions(key))
	v := moneyLight(items, limits).orIdle(p.drawdownByMeasures(key), limits)
	if over, is := p.grantLight(items); is {
		v = over
	}
	light := ProjectLight{Light: v.light, Reason: v.reason}
	if v.light.Worse(Green) {
		light.Causes = u.having(PartMoney, v.light)
	}
	return light
}

// projectWhole gives the Gesamtampel of the project.
func (p Project) projectWhole(key Date, u units, money ProjectLight) ProjectLight {
	light := u.share(PartWhole)
	if late := p.endAfterGrant(key, u); len(late) > 0 {
		return ProjectLight{Red, late, fmt.Sprintf("%s %s voraussichtlich nach dem Bewilligungszeitraum und %s aus der Förderung bezahlt%s.",
			Enumerated(kennungen(late)), Plural(len(late), "endet", "enden"), Plural(len(late), "wird", "werden"), u.leftOut(PartWhole))}
	}
	if money.Light == Red {
		return ProjectLight{Red, money.Causes, "Finanzen: " + money.Reason}
	}
	if dropped := u.dropped(); len(dropped) > 0 && Yellow.Worse(light.Light) {
		return ProjectLight{Yellow, dropped, fmt.Sprintf("%s %s abgebrochen; dafür war mehr als %s der Mittel geplant%s.",
			Enumerated(kennungen(dropped)), Plural(len(dropped), "ist", "sind"), u.limits.Deciding(), u.leftOut(PartWhole))}
	}
	return light
}

// endAfterGrant gives the measures that the Förderung pays for and that end after its Bewilligungszeitraum; not where
// the officer has set their Termin-Ampel otherwise.
func (p Project) endAfterGrant(key Date, u units) []Measure {
	var late []Measure
	of := p.belongings(key)
	for _, one := range u.list {
		m := one.measure
		term := p.grantTerm(of[m.ID].budget)
		if m.Pursued() && term.pays && m.pastGrant(key, term.end).Days > 0 && one.lights.Of(PartSchedule).Effective() == Red {
			late = append(late, m)
		}
	}
	return late
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
