package data

// Indicator measures whether a goal is reached.
type Indicator struct {
	ID string `json:"id"`
	// Measure is the Kennung of the measure whose goal it measures; empty means
	// the whole project.
	Measure   string             `json:"measure" de:"Maßnahme" part:"measure"`
	Name      string             `json:"name" de:"Name" limit:"200"`
	Type      IndicatorType      `json:"type" de:"Typ"`
	Unit      string             `json:"unit" de:"Einheit" limit:"40"`
	Direction IndicatorDirection `json:"direction" de:"Richtung"`
	// Baseline is the Basiswert before the project.
	Baseline     Decimal `json:"baseline" de:"Basiswert"`
	BaselineDate Date    `json:"baseline_date" de:"Datum des Basiswerts"`
	// Target is the Zielwert; of a Zielkorridor its upper end, TargetFrom its lower.
	Target     Decimal   `json:"target" de:"Zielwert"`
	TargetFrom Decimal   `json:"target_from" de:"Untergrenze des Zielkorridors"`
	TargetDate Date      `json:"target_date" de:"Datum des Zielwerts"`
	Readings   []Reading `json:"values" de:"Messwerte"`
	// Published says that the public may see it.
	Published bool   `json:"published" de:"Veröffentlichen"`
	Note      string `json:"note" de:"Anmerkung"`
}

// Key implements Record.
func (i Indicator) Key() Key { return Key{KindIndicator, i.ID} }

// Reading is one Messwert.
type Reading struct {
	Date   Date    `json:"date" de:"Datum"`
	Value  Decimal `json:"value" de:"Wert"`
	Source string  `json:"source" de:"Quelle" limit:"200"`
	// Method is the Erhebungsart.
	Method  string `json:"method" de:"Erhebungsart" limit:"200"`
	Comment string `json:"comment" de:"Kommentar" limit:"500"`
}

// IndicatorType says what an indicator measures, as the BMF's guide to
// evaluation sorts it.
type IndicatorType string

// IndicatorTypes lists the types from input to impact.
var IndicatorTypes = []IndicatorType{"Input", "Output", "Ergebnis", "Wirkung"}

// IndicatorDirection says which values are good.
type IndicatorDirection string

// The directions. Where none is given, it follows from baseline and target.
const (
	HigherIsBetter IndicatorDirection = "höher ist besser"
	LowerIsBetter  IndicatorDirection = "niedriger ist besser"
	Corridor       IndicatorDirection = "Zielkorridor"
)

// IndicatorDirections lists the directions in the order in which they are offered.
var IndicatorDirections = []IndicatorDirection{HigherIsBetter, LowerIsBetter, Corridor}
