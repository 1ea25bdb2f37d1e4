package data

import (
	"fmt"
	"strings"
)

// Judgement is a light as it was computed and, where the officer says
// otherwise, as it was set; both are kept and shown.
type Judgement struct {
	Part     LightPart `json:"part"`
	Computed Light     `json:"computed"`
	// Reason says why it was computed so.
	Reason string `json:"reason"`
	// Set is the officer's light, empty where there is none, SetReason the
	// Begründung.
	Set       Light  `json:"set"`
	SetReason string `json:"set_reason"`
}

// Effective gives the light that holds: the one set, else the computed one.
func (j Judgement) Effective() Light {
	if j.Set != "" {
		return j.Set
	}
	return j.Computed
}

// Why gives the reason of the light that holds.
func (j Judgement) Why() string {
	if j.Set != "" {
		return j.SetReason
	}
	return j.Reason
}

// Notable says whether a report owes the reason of a part light: it is yellow or
// red, or was set otherwise than computed. That of the whole follows from the
// parts unless it was set itself.
func (j Judgement) Notable() bool {
	if j.Deviation() != "" {
		return true
	}
	return j.Part != PartWhole && (j.Effective() == Yellow || j.Effective() == Red)
}

// Deviation says where a light was set otherwise than computed: „berechnet: gefährdet – gesetzt: im Plan,
// Begründung: …“. It is empty where it was not.
func (j Judgement) Deviation() string {
	if j.Set == "" || j.Set == j.Computed {
		return ""
	}
	return fmt.Sprintf("berechnet: %s – gesetzt: %s, Begründung: %s", j.Computed, j.Set, j.SetReason)
}

// overridden gives the judgement with what the officer set; without a
// Begründung nothing is set. Of two for one part the later holds.
func (j Judgement) overridden(by []LightOverride) Judgement {
	for _, o := range by {
		if reason := strings.TrimSpace(o.Reason); o.Part == j.Part && o.Light != "" && reason != "" {
			j.Set, j.SetReason = o.Light, reason
		}
	}
	return j
}

// Judgements are the lights of one measure, or of the whole project, in the
// order of LightParts.
type Judgements []Judgement

// Of gives the light of a part.
func (l Judgements) Of(part LightPart) Judgement {
	for _, j := range l {
		if j.Part == part {
			return j
		}
	}
	return Judgement{Part: part, Computed: Grey}
}

// Alike says whether all lights are the same for the same reason, as where the
// status of a measure decides, and none was set otherwise.
func (l Judgements) Alike() bool {
	for _, j := range l {
		if j.Effective() != l[0].Effective() || j.Why() != l[0].Why() || j.Deviation() != "" {
			return false
		}
	}
	return true
}

// whole gives the worst of the part lights as they hold. Of risks only what counts in it does, unless the light of
// the risks was set. Grey ones do not count, which is said.
func (l Judgements) whole(risk verdict) Judgement {
	all, counted, left := verdict{Grey, ""}, []verdict{}, []string{}
	for _, j := range l {
		v := verdict{j.Effective(), string(j.Part) + ": " + j.Why()}
		if j.Part == PartRisk && j.Set == "" {
			v = verdict{risk.light, string(j.Part) + ": " + risk.reason}
		}
		if v.light == Grey {
			if j.Effective() == Grey {
				left = append(left, string(j.Part))
			}
			continue
		}
		counted = append(counted, v)
		all = worst(all, v)
	}
	if len(counted) == 0 {
		return Judgement{Part: PartWhole, Computed: Grey, Reason: "Keine Ampel, die in der Gesamtampel zählt, ist bewertet."}
	}
	return Judgement{Part: PartWhole, Computed: all.light, Reason: wholeReason(all.light, counted, l.minorRisk(risk), left)}
}

// minorRisk says that the Risiko-Ampel asks for attention without counting.
func (l Judgements) minorRisk(risk verdict) bool {
	j := l.Of(PartRisk)
	return j.Set == "" && risk.light == Grey && j.Computed.Worse(Green)
}

func wholeReason(light Light, counted []verdict, minorRisk bool, left []string) string {
	var reasons []string
	for _, v := range counted {
		if v.light == light && light.Worse(Green) {
			reasons = append(reasons, v.reason)
		}
	}
	if len(reasons) == 0 {
		reasons = append(reasons, "Keine Ampel, die hier zählt, ist gefährdet oder kritisch.")
	}
	if minorRisk {
		reasons = append(reasons, "Die Risiko-Ampel zählt bei dieser Stufe noch nicht.")
	}
	if len(left) > 0 {
		reasons = append(reasons, "Nicht bewertet: "+Enumerated(left)+".")
	}
	return strings.Join(reasons, " ")
}

// Withheld stands for the reason of a light that the readers of an edition may not know.
const Withheld = "Der Grund ist nicht veröffentlicht."

// openReason gives the reason of a light to those who may see a part of what it follows from: the
// one that follows from that part, but none where that gives another light, or where it
// would say that there is no more, or that all is well.
func openReason(light Light, reason string, shown Light, shownReason string) string {
	if light != shown || reason != shownReason && (light == Grey || light == Green) {
		return Withheld
	}
	return shownReason
}

// Told gives a light of the project with the reason that follows from what is shown.
func (l ProjectLight) Told(shown ProjectLight) ProjectLight {
	l.Reason = openReason(l.Light, l.Reason, shown.Light, shown.Reason)
	return l
}

// Told gives lights with the reasons that follow from what is shown.
func (l Judgements) Told(shown Judgements) Judgements {
	list := make(Judgements, len(l))
	for n, j := range l {
		open := shown.Of(j.Part)
		j.Reason, j.SetReason = openReason(j.Computed, j.Reason, open.Computed, open.Reason), open.SetReason
		list[n] = j
	}
	return list
}
