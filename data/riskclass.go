package data

// RiskClass says in a word how high the level of a risk is.
type RiskClass string

// The classes. A level that is not assessed has none.
const (
	RiskLow    RiskClass = "gering"
	RiskMedium RiskClass = "mittel"
	RiskHigh   RiskClass = "hoch"
)

// RiskClasses lists the classes from the lowest to the highest.
var RiskClasses = []RiskClass{RiskLow, RiskMedium, RiskHigh}

// RiskClass gives the class of a level; a high one turns the Risiko-Ampel red, a
// medium one yellow.
func (t Thresholds) RiskClass(level int) RiskClass {
	t = t.OrDefault()
	switch {
	case level == 0:
		return ""
	case level >= t.RiskRed:
		return RiskHigh
	case level >= t.RiskYellow:
		return RiskMedium
	}
	return RiskLow
}
