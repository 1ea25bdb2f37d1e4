package data

import (
	"math/big"
	"reflect"
)

// Thresholds are the limits of the lights, as the municipality sets them; 0
// means the value of DefaultThresholds.
type Thresholds struct {
	// SlipTolerance is how many days late is still im Plan. Beyond, it is gefährdet up to SlipShare percent of the
	// planned duration, at least SlipDays days, and then kritisch.
	SlipTolerance int `json:"slip_tolerance_days" de:"Verzug im Plan bis Tage" hint:"Üblich: 14."`
	SlipShare     int `json:"slip_percent" de:"Verzug bis kritisch, Prozent der Laufzeit" hint:"Üblich: 10."`
	SlipDays      int `json:"slip_days" de:"Verzug bis kritisch, mindestens Tage" hint:"Üblich: 30."`
	// CostYellow and CostRed are percent of the planned money up to which the forecast is im Plan, and gefährdet.
	// CostYellowEuro and CostRedEuro are euro above the plan that count as little in any case.
	CostYellow     int `json:"cost_yellow_percent" de:"Kosten im Plan bis Prozent des Solls" hint:"Üblich: 101."`
	CostYellowEuro int `json:"cost_yellow_euro" de:"Kosten im Plan, mindestens Euro mehr" hint:"Üblich: 500."`
	CostRed        int `json:"cost_red_percent" de:"Kosten gefährdet bis Prozent des Solls" hint:"Üblich: 110."`
	CostRedEuro    int `json:"cost_red_euro" de:"Kosten gefährdet, mindestens Euro mehr" hint:"Üblich: 1.000."`
	// Underuse is percent of what a linear plan would have spent by now: below it the Mittelabfluss is gefährdet, if
	// it is more than UnderuseEuro euro behind.
	Underuse     int `json:"underuse_percent" de:"Mittelabfluss gefährdet unter Prozent" hint:"Üblich: 50, gemessen am gleichmäßigen Verbrauch."`
	UnderuseEuro int `json:"underuse_euro" de:"Mittelabfluss, mindestens Euro Rückstand" hint:"Üblich: 2.000."`
	// GoalGreen and GoalYellow are percent of what is due from which an indicator is im Plan, and gefährdet.
	GoalGreen  int `json:"goal_green_percent" de:"Ziel im Plan ab Prozent des Fälligen" hint:"Üblich: 90."`
	GoalYellow int `json:"goal_yellow_percent" de:"Ziel gefährdet ab Prozent des Fälligen" hint:"Üblich: 60."`
	// RiskYellow and RiskRed are levels of risk, likelihood times impact, from which the Risiko-Ampel is gefährdet, and
	// kritisch; WholeYellow and WholeRed those from which the Gesamtampel is.
	RiskYellow  int `json:"risk_yellow_level" de:"Risiko gefährdet ab Stufe" hint:"Üblich: 8 von 25."`
	RiskRed     int `json:"risk_red_level" de:"Risiko kritisch ab Stufe" hint:"Üblich: 15 von 25."`
	WholeYellow int `json:"risk_whole_yellow_level" de:"Gesamtampel gefährdet ab Risikostufe" hint:"Üblich: 20 von 25."`
	WholeRed    int `json:"risk_whole_red_level" de:"Gesamtampel kritisch ab Risikostufe" hint:"Üblich: 25 von 25."`
	// ProjectShare is percent of the measures, or of the money, above which their light is that of the project; 0 is a
	// third, which no whole percent is.
	ProjectShare int `json:"project_percent" de:"Anteil, der das Projekt bestimmt, Prozent" hint:"Üblich: leer, das ist mehr als ein Drittel der {Maßnahmen} oder der Mittel."`
}

// DefaultThresholds are the limits that hold where the municipality sets none.
var DefaultThresholds = Thresholds{
	SlipTolerance: 14, SlipShare: 10, SlipDays: 30, CostYellow: 101, CostYellowEuro: 500, CostRed: 110, CostRedEuro: 1000,
	Underuse: 50, UnderuseEuro: 2000, GoalGreen: 90, GoalYellow: 60, RiskYellow: 8, RiskRed: 15, WholeYellow: 20, WholeRed: 25,
}

// OrDefault gives the limits with the default for each that is not set. Where those of one thing cross, there is no
// gefährdet between im Plan and kritisch.
func (t Thresholds) OrDefault() Thresholds {
	own, all := reflect.ValueOf(t), DefaultThresholds
	set := reflect.ValueOf(&all).Elem()
	for n := range own.NumField() {
		if !own.Field(n).IsZero() {
			set.Field(n).Set(own.Field(n))
		}
	}
	all.GoalYellow = min(all.GoalYellow, all.GoalGreen)
	all.RiskYellow, all.WholeYellow = min(all.RiskYellow, all.RiskRed), min(all.WholeYellow, all.WholeRed)
	return all
}

// decides says whether a part is more of all than it takes to decide about the project.
func (t Thresholds) decides(part, all int64) bool {
	p, a := big.NewInt(part), big.NewInt(all)
	if all <= 0 || part <= 0 {
		return false
	}
	if t.ProjectShare == 0 {
		return p.Mul(p, big.NewInt(3)).Cmp(a) > 0
	}
	return p.Mul(p, big.NewInt(100)).Cmp(a.Mul(a, big.NewInt(int64(t.ProjectShare)))) > 0
}

// Deciding says in German how much decides about the project: „ein Drittel“, „40 %“.
func (t Thresholds) Deciding() string {
	if t.ProjectShare == 0 {
		return "ein Drittel"
	}
	return Percent(float64(t.ProjectShare))
}
