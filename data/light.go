package data

import "fmt"

// Light is an Ampel. Its meaning is the word; colour and shape only repeat it.
type Light string

// The lights.
const (
	Grey   Light = "nicht bewertet"
	Green  Light = "im Plan"
	Yellow Light = "gefährdet"
	Red    Light = "kritisch"
	Blue   Light = "abgeschlossen"
)

// Lights lists the lights in the order of a legend.
var Lights = []Light{Green, Yellow, Red, Blue, Grey}

// LightPart says what a light judges.
type LightPart string

// The four part lights, and the worst of them.
const (
	PartSchedule LightPart = "Termin"
	PartMoney    LightPart = "Finanzen"
	PartGoal     LightPart = "Zielerreichung"
	PartRisk     LightPart = "Risiko"
	PartWhole    LightPart = "Gesamt"
)

// LightParts lists the part lights in the order in which they are shown.
var LightParts = []LightPart{PartSchedule, PartMoney, PartGoal, PartRisk, PartWhole}

// Colour gives the German word for the light's colour, as in „gelb“.
func (l Light) Colour() string {
	return map[Light]string{Grey: "grau", Green: "grün", Yellow: "gelb", Red: "rot", Blue: "blau"}[l]
}

// Worse says whether l asks for more attention than other.
func (l Light) Worse(other Light) bool { return severity[l] > severity[other] }

var severity = map[Light]int{Grey: 0, Blue: 1, Green: 2, Yellow: 3, Red: 4}

// SlipShare and SlipDays are the limits of the Termin-Ampel where the
// municipality sets none.
const (
	SlipShare = 10
	SlipDays  = 14
)

// statusLight gives the light that follows from the status alone, and why; none
// for a measure that is worked on.
func (m Measure) statusLight() (Light, string) {
	switch m.Status {
	case StatusDone, StatusMerged:
		return Blue, fmt.Sprintf("Die Maßnahme ist %s.", m.Status)
	case StatusIdea, StatusBrokenOff:
		return Grey, fmt.Sprintf("Die Maßnahme hat den Status „%s“ und wird nicht bewertet.", m.Status)
	}
	return "", ""
}

// scheduleLight computes the Termin-Ampel of a measure at a key date and says why. Late is what the plan promised and the
// forecast, or the key date itself, has overrun: an open milestone or the
// measure's own end. A milestone reached late is history and does not count, nor
// does an internal one. The convention follows PM²: green up to 0 days late;
// yellow up to SlipShare percent of the planned duration (at least SlipDays
// days); red beyond, or where a Pflicht-Meilenstein is overdue without a
// forecast.
func (m Measure) scheduleLight(key Date, limits Thresholds) (Light, string) {
	if light, reason := m.statusLight(); light != "" {
		return light, reason
	}
	if m.Start == "" || m.End == "" {
		return Grey, "Beginn oder Ende der Maßnahme sind nicht geplant."
	}
	worst, what := lateness(m.End, m.ForecastEnd, m.ActualEnd, key), "Das Ende der Maßnahme"
	for _, s := range m.Reported() {
		if !s.Open() || s.PlannedDate == "" {
			continue
		}
		if s.Mandatory && s.ForecastDate == "" && s.PlannedDate < key {
			return Red, fmt.Sprintf("Der Pflicht-Meilenstein %s ist %s überfällig und hat keine Prognose.", s.ID, Days(s.PlannedDate.DaysUntil(key)))
		}
		if late := s.Delay(key); late > worst {
			worst, what = late, "Der Meilenstein "+s.ID
		}
	}
	if worst <= 0 {
		return Green, "Alle offenen Termine liegen im Plan."
	}
	allowed := max(limits.SlipDays, m.Start.DaysUntil(m.End)*limits.SlipShare/100)
	reason := fmt.Sprintf("%s liegt %s hinter dem Plan; beherrschbar sind bis zu %s.", what, Days(worst), Days(allowed))
	return graduated(false, worst <= allowed), reason
}

// Days writes a number of days: „1 Tag“, „63 Tage“.
func Days(n int) string {
	if n == 1 || n == -1 {
		return Count(n) + "\u00a0Tag"
	}
	return Count(n) + "\u00a0Tage"
}
