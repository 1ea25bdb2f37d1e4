package data

import "fmt"

// IndicatorLight judges an indicator at a key date and says why. One of a measure
// that was broken off or merged is no longer judged: nobody works towards its
// target any more, and the Ziel-Ampel of the project leaves it out as well.
func (p Project) IndicatorLight(i Indicator, key Date) (Light, string) {
	if judged := p.judgedAt(key); judged != nil {
		if j, known := judged.Indicators[i.ID]; known {
			return j.Computed, j.Reason
		}
	}
	if m, known := p.Measure(i.Measure); known && (m.Status == StatusBrokenOff || m.Status == StatusMerged) {
		return Grey, fmt.Sprintf("Die Maßnahme ist %s; der Indikator wird nicht mehr bewertet.", m.Status)
	}
	return i.Assess(key, p.Programme.Thresholds)
}
