package data

// Thresholds are the limits of the lights, as the municipality sets them; 0
// means the value of DefaultThresholds.
type Thresholds struct {
	// SlipShare is how many percent of the planned duration a date may slip before
	// the Termin-Ampel turns red, at least SlipDays days.
	SlipShare int `json:"slip_percent" de:"Verzug bis rot, Prozent der Laufzeit" hint:"Üblich: 10."`
	SlipDays  int `json:"slip_days" de:"Verzug bis rot, mindestens Tage" hint:"Üblich: 14."`
	// CostYellow and CostRed are percent of the planned money: above the first
	// the forecast turns the Finanz-Ampel yellow, above the second red.
	CostYellow int `json:"cost_yellow_percent" de:"Kosten gelb über Prozent des Plans" hint:"Üblich: 100."`
	CostRed    int `json:"cost_red_percent" de:"Kosten rot über Prozent des Plans" hint:"Üblich: 110."`
	// Underuse is percent of what a linear plan would have spent by now: below it
	// the Mittelabfluss turns the Finanz-Ampel yellow.
	Underuse int `json:"underuse_percent" de:"Mittelabfluss gelb unter Prozent" hint:"Üblich: 50, gemessen am gleichmäßigen Verbrauch."`
	// GoalGreen and GoalYellow are percent of the way that an indicator should
	// have gone by now.
	GoalGreen  int `json:"goal_green_percent" de:"Ziel grün ab Prozent des Wegs" hint:"Üblich: 90."`
	GoalYellow int `json:"goal_yellow_percent" de:"Ziel gelb ab Prozent des Wegs" hint:"Üblich: 60."`
	// RiskYellow and RiskRed are levels of risk, likelihood times impact.
	RiskYellow int `json:"risk_yellow_level" de:"Risiko gelb ab Stufe" hint:"Üblich: 8 von 25."`
	RiskRed    int `json:"risk_red_level" de:"Risiko rot ab Stufe" hint:"Üblich: 15 von 25."`
}

// DefaultThresholds are the limits that hold where the municipality sets none.
var DefaultThresholds = Thresholds{
	SlipShare: SlipShare, SlipDays: SlipDays, CostYellow: 100, CostRed: 110, Underuse: 50,
	GoalGreen: 90, GoalYellow: 60, RiskYellow: 8, RiskRed: 15,
}

// OrDefault gives the limits with the default for each that is not set.
func (t Thresholds) OrDefault() Thresholds {
	d := DefaultThresholds
	or := func(value, standard int) int {
		if value == 0 {
			return standard
		}
		return value
	}
	return Thresholds{
		SlipShare: or(t.SlipShare, d.SlipShare), SlipDays: or(t.SlipDays, d.SlipDays),
		CostYellow: or(t.CostYellow, d.CostYellow), CostRed: or(t.CostRed, d.CostRed), Underuse: or(t.Underuse, d.Underuse),
		GoalGreen: or(t.GoalGreen, d.GoalGreen), GoalYellow: or(t.GoalYellow, d.GoalYellow),
		RiskYellow: or(t.RiskYellow, d.RiskYellow), RiskRed: or(t.RiskRed, d.RiskRed),
	}
}

// SlipShare and SlipDays are the limits of the Termin-Ampel where the
// municipality sets none.
const (
	SlipShare = 10
	SlipDays  = 14
)
