package reports

import (
	"cmp"
	"fmt"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// sharedLight is a light with its reason and the parts that share both.
type sharedLight struct {
	names []string
	data.Judgement
	why string
}

// lightsFact gives the lights in one row, each reason once: „Gesamt ■ kritisch. Termin ▲ gefährdet: …“.
func (s *section) lightsFact(m data.Measure) fact {
	var value []document.Run
	for n, l := range s.sharedLights(m) {
		if n > 0 {
			value = append(value, document.Run{Text: " "})
		}
		value = append(value, document.Run{Text: strings.Join(l.names, ", ") + nbsp, Bold: true}, lightRun(l.Effective()))
		if l.Deviation() != "" {
			value = append(value, document.Run{Text: " (gesetzt; berechnet: "}, lightRun(l.Computed), document.Run{Text: "). Begründung: " + closed(l.SetReason)})
			continue
		}
		value = append(value, document.Run{Text: strings.TrimSuffix(l.why, ".") + "."})
	}
	return fact{"Ampeln", value}
}

// sharedLights puts the parts together that stand alike for the same reason.
func (s *section) sharedLights(m data.Measure) []sharedLight {
	lights := s.lightsOf(m)
	var list []sharedLight
parts:
	for _, part := range s.parts() {
		j := lights.Of(part)
		why := s.lightWhy(m, lights, j)
		for n, other := range list {
			if other.Effective() == j.Effective() && other.why == why && other.Deviation() == "" && j.Deviation() == "" {
				list[n].names = append(other.names, string(part))
				continue parts
			}
		}
		list = append(list, sharedLight{[]string{string(part)}, j, why})
	}
	if len(list) == 1 {
		list[0].names = []string{"Alle"}
	}
	return list
}

// lightWhy gives the reason of a light as it follows its word: without the limits, which the legend gives, and without
// what the sheet says elsewhere.
func (s *section) lightWhy(m data.Measure, lights data.Judgements, j data.Judgement) string {
	switch {
	case j.Effective() == data.Grey && (m.Status == data.StatusIdea || s.givenUp(m.ID)):
		return " wegen des Status"
	case j.Part == data.PartWhole && !lights.Alike():
		return s.wholeNote(lights)
	}
	why := withoutLimits(j.Why())
	switch j.Part {
	case data.PartMoney:
		why = withoutRule(why)
	case data.PartGoal:
		why = s.goalWhy(m, j, why)
	case data.PartRisk:
		why = s.riskWhy(m, why)
		if m.Pursued() && j.Set == "" && lights.Of(data.PartWhole).Deviation() == "" && j.Computed.Worse(lights.Of(data.PartWhole).Effective()) {
			why = strings.TrimSuffix(why, ".") + "; in der Gesamtampel zählt es bei dieser Stufe noch nicht."
		}
	}
	return ": " + closed(why)
}

// withoutRule leaves out of a reason by which rule the expected sum comes about: beside the Finanzpositionen it is told.
func withoutRule(why string) string {
	for _, mark := range []string{" (abgeschlossene Haushaltsjahre", " (ohne erfasste Prognose"} {
		if before, after, found := strings.Cut(why, mark); found {
			_, rest, _ := strings.Cut(after, ")")
			return before + rest
		}
	}
	return why
}

// wholeNote says to the public where the Gesamtampel follows from the light that is not shown.
func (s *section) wholeNote(lights data.Judgements) string {
	whole := lights.Of(data.PartWhole)
	if s.Edition != data.EditionPublic || whole.Deviation() != "" || !whole.Effective().Worse(data.Green) {
		return ""
	}
	for _, part := range s.parts() {
		if part != data.PartWhole && lights.Of(part).Effective() == whole.Effective() {
			return ""
		}
	}
	return " (auch die hier nicht gezeigte Risiko-Ampel zählt)"
}

// goalWhy refers to the indicator from which the Ziel-Ampel follows: its row gives the reason.
func (s *section) goalWhy(m data.Measure, j data.Judgement, why string) string {
	for _, i := range s.Project.IndicatorsOf(m.ID) {
		if light, reason := s.indicatorLight(i); light == j.Effective() && j.Why() == fmt.Sprintf("Indikator %s: %s", quoted(indicatorName(i)), reason) {
			return "siehe " + i.ID
		}
	}
	return why
}

// riskWhy names the risk by its Kennung where the report has a table of risks.
func (s *section) riskWhy(m data.Measure, why string) string {
	if !s.Outline.Has(data.SectionRisks) {
		return why
	}
	for _, r := range s.Project.RisksOf(m.ID) {
		if rest, found := strings.CutPrefix(why, "Das Risiko "+quoted(cmp.Or(r.Title, r.ID))+" "); found {
			rest, _, _ = strings.Cut(rest, " (Wahrscheinlichkeit")
			return "Risiko " + r.ID + " " + rest
		}
	}
	return why
}
