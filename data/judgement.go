package data

import (
	"fmt"
	"strings"
)

// Judgement is a light as it was computed and, where the officer says
// otherwise, as it was set; both are kept and shown.
type Judgement struct {
	Part     LightPart
	Computed Light
	// Reason says why it was computed so.
	Reason string
	// Set is the officer's light, empty where there is none, SetReason the
	// Begründung.
	Set       Light
	SetReason string
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

// Deviation says where a light was set otherwise than computed: „berechnet:
// gelb – gesetzt: grün, Begründung: …“. It is empty where it was not.
func (j Judgement) Deviation() string {
	if j.Set == "" || j.Set == j.Computed {
		return ""
	}
	return fmt.Sprintf("berechnet: %s – gesetzt: %s, Begründung: %s", j.Computed.Colour(), j.Set.Colour(), j.SetReason)
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

// whole gives the worst of the part lights as they hold. Grey ones do not count.
func (l Judgements) whole() Judgement {
	worst := Grey
	for _, j := range l {
		if j.Effective().Worse(worst) {
			worst = j.Effective()
		}
	}
	switch worst {
	case Grey:
		return Judgement{Part: PartWhole, Computed: Grey, Reason: "Keine der vier Ampeln ist bewertet."}
	case Green, Blue:
		return Judgement{Part: PartWhole, Computed: worst, Reason: "Keine Ampel ist gelb oder rot."}
	}
	var reasons []string
	for _, j := range l {
		if j.Effective() == worst {
			reasons = append(reasons, string(j.Part)+": "+j.Why())
		}
	}
	return Judgement{Part: PartWhole, Computed: worst, Reason: strings.Join(reasons, " ")}
}
