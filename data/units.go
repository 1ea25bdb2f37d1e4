package data

import (
	"fmt"
	"slices"
	"strings"
)

// units are what the lights of the project are made of: its measures, but for those that are no longer part of it.
type units struct {
	list []unit
	// own is what belongs to no measure.
	own Judgements
	// gone are the measures that were broken off, money is what is planned for each measure by its Kennung and total
	// for all of the project, in cents.
	gone   []Measure
	money  map[string]Cents
	total  Cents
	limits Thresholds
	word   MeasureWord
}

// unit is a measure that counts in the lights of the project.
type unit struct {
	measure Measure
	lights  Judgements
	// risk is what its risks say in its Gesamtampel.
	risk Light
}

func (p Project) units(key Date) units {
	u := units{own: p.ownLights(key), money: map[string]Cents{}, limits: p.Programme.Thresholds.OrDefault(), word: p.Programme.Template.Measure}
	lights, of := p.MeasureLights(key), p.belongings(key)
	for n, m := range p.Measures {
		switch m.Status {
		case StatusMerged:
		case StatusBrokenOff:
			u.gone = append(u.gone, m)
		default:
			u.list = append(u.list, unit{m, lights[n], riskInWhole(of[m.ID].risks, u.limits).light})
		}
	}
	for _, b := range Cash(p.Positions(key)) {
		u.money[b.Measure] = plus(u.money[b.Measure], max(0, b.Planned))
		u.total = plus(u.total, max(0, b.Planned))
	}
	return u
}

// having gives the measures whose light of a part is this one.
func (u units) having(part LightPart, light Light) []Measure {
	var list []Measure
	for _, one := range u.list {
		if one.lights.Of(part).Effective() == light {
			list = append(list, one.measure)
		}
	}
	return list
}

// decide says whether measures are so many, or so much of the money, that their light is that of the project.
func (u units) decide(list []Measure) bool {
	return u.limits.decides(int64(len(list)), int64(len(u.list))) || u.limits.decides(int64(u.planned(list)), int64(u.total))
}

func (u units) planned(list []Measure) Cents {
	var sum Cents
	for _, m := range list {
		sum = plus(sum, u.money[m.ID])
	}
	return sum
}

// dropped gives the measures that were broken off, where so much money was planned for them that it decides.
func (u units) dropped() []Measure {
	if u.limits.decides(int64(u.planned(u.gone)), int64(u.total)) {
		return u.gone
	}
	return nil
}

// share gives the light of a part that a deciding share of the measures has.
func (u units) share(part LightPart) ProjectLight {
	red, yellow, grey, done := u.having(part, Red), u.having(part, Yellow), u.having(part, Grey), u.having(part, Blue)
	own := u.own.Of(part)
	ownCounts := part != PartSchedule && own.Effective() != Grey
	switch {
	case u.decide(red):
		return ProjectLight{Red, red, u.sentence(red, part, Red)}
	case len(red) > 0:
		return ProjectLight{Yellow, red, u.sentence(red, part, Red)}
	case ownCounts && own.Effective() == Red:
		return ProjectLight{Yellow, nil, "Was zum ganzen Vorhaben gehört, ist kritisch. " + own.Why()}
	case u.decide(yellow):
		return ProjectLight{Yellow, yellow, u.sentence(yellow, part, Yellow)}
	case len(grey) == len(u.list) && ownCounts && part != PartWhole:
		return ProjectLight{own.Effective(), nil, own.Why()}
	case len(u.list)+len(u.gone) == 0:
		return ProjectLight{Grey, nil, u.word.In("{Maßnahmen} sind nicht erfasst.")}
	case len(grey) == len(u.list):
		return ProjectLight{Grey, nil, u.word.In("{Keine Maßnahme} ist bewertet.")}
	case 2*len(grey) > len(u.list) && (u.total == 0 || u.planned(grey) > u.total/2):
		return ProjectLight{Grey, nil, u.word.In("Mehr als die Hälfte der {Maßnahmen}%s ist nicht bewertet (%s von %s {3 Maßnahmen}).", u.ofMoney(" und der Mittel"), Count(len(grey)), Count(len(u.list)))}
	case len(done) == len(u.list):
		return ProjectLight{Blue, nil, u.word.In("Alle {Maßnahmen} sind abgeschlossen.")}
	case len(yellow) > 0:
		return ProjectLight{Green, nil, u.word.In("{Keine Maßnahme} ist kritisch; ") + u.sentence(yellow, part, Yellow)}
	}
	return ProjectLight{Green, nil, u.word.In("{Keine Maßnahme} ist gefährdet oder kritisch%s.", u.leftOut(part))}
}

// ofMoney gives words only where money is planned.
func (u units) ofMoney(words string) string {
	if u.total == 0 {
		return ""
	}
	return words
}

// worst gives the light of a part that asks for most attention. What has ended asks for none.
func (u units) worst(part LightPart) ProjectLight {
	own := u.own.Of(part)
	all := ProjectLight{Light: own.Effective(), Reason: own.Why()}
	for _, one := range u.list {
		if j := one.lights.Of(part); j.Effective() != Blue && j.Effective().Worse(all.Light) {
			all = ProjectLight{Light: j.Effective(), Reason: j.Why()}
		}
	}
	switch done := u.having(part, Blue); {
	case all.Light.Worse(Green):
		all.Causes = u.having(part, all.Light)
	case all.Light == Grey && len(done) > 0 && len(done) == len(u.list):
		return ProjectLight{Light: Blue, Reason: u.word.In("Alle {Maßnahmen} sind abgeschlossen.")}
	}
	return all
}

// sentence says which measures have a light, how much of the project they are, and how many are not judged.
func (u units) sentence(list []Measure, part LightPart, light Light) string {
	names := kennungen(list)
	if part == PartWhole {
		for n, m := range list {
			names[n] += u.parts(m, light)
		}
	}
	if len(list) > mostNamed {
		names = append(names[:mostNamed-1], fmt.Sprintf("%s weitere", Count(len(list)-mostNamed+1)))
	}
	size := fmt.Sprintf("%s von %s", Count(len(list)), Counted(len(u.list), u.word.In("{Maßnahme}"), u.word.In("{3 Maßnahmen}")))
	if money := u.planned(list); money > 0 {
		on := "auf sie"
		if len(list) == 1 && u.word.In("{sie}") != "sie" {
			on = "darauf"
		}
		size += fmt.Sprintf("; %s entfallen %s des Solls", on, Percent(percentOf(money, u.total)))
	}
	return fmt.Sprintf("%s %s %s (%s)%s.", Enumerated(names), Plural(len(list), "ist", "sind"), light, size, u.leftOut(part))
}

// mostNamed is how many measures a sentence names at most.
const mostNamed = 6

// parts names the parts that make a measure so, in brackets; a risk only where it counts in its Gesamtampel.
func (u units) parts(m Measure, light Light) string {
	at := slices.IndexFunc(u.list, func(one unit) bool { return one.measure.ID == m.ID })
	var words []string
	for _, j := range u.list[at].lights {
		counts := j.Part != PartRisk || j.Set != "" || u.list[at].risk == light
		if j.Part != PartWhole && j.Effective() == light && counts {
			words = append(words, string(j.Part))
		}
	}
	if len(words) == 0 {
		return ""
	}
	return " (" + strings.Join(words, ", ") + ")"
}

// leftOut says how many measures are not judged.
func (u units) leftOut(part LightPart) string {
	grey := len(u.having(part, Grey))
	if grey == 0 {
		return ""
	}
	return fmt.Sprintf("; nicht bewertet %s %s", Plural(grey, "ist", "sind"), Plural(grey, u.word.In("{eine Maßnahme}"), Count(grey)+u.word.In(" {Maßnahmen}")))
}

func kennungen(list []Measure) []string {
	var ids []string
	for _, m := range list {
		ids = append(ids, m.ID)
	}
	return ids
}
