package data

// Indicator measures whether a goal is reached.
type Indicator struct {
	ID string `json:"id"`
	// Measure is the Kennung of the measure whose goal it measures; empty means
	// the whole project.
	Measure   string             `json:"measure" de:"Maßnahme" hint:"Leer, wenn es das ganze Vorhaben betrifft." placeholder:"Ganzes Vorhaben" part:"measure"`
	Name      string             `json:"name" de:"Name" limit:"200" hint:"Was gemessen wird, zum Beispiel „Beiträge auf der Beteiligungsplattform“."`
	Type      IndicatorType      `json:"type" de:"Typ" hint:"„Output“: was entsteht; „Ergebnis“: was sich dadurch ändert."`
	Unit      string             `json:"unit" de:"Einheit" limit:"40" hint:"Zum Beispiel „Beiträge je Monat“, „%“ oder „Tage“."`
	Direction IndicatorDirection `json:"direction" de:"Richtung" hint:"Leer: folgt aus Basis- und Zielwert."`
	// Baseline is the Basiswert before the project.
	Baseline     Decimal `json:"baseline" de:"Basiswert" hint:"Wert vor dem Vorhaben, zum Beispiel „0“ oder „12,5“."`
	BaselineDate Date    `json:"baseline_date" de:"Datum des Basiswerts" hint:"Tag, an dem der Basiswert galt."`
	// Target is the Zielwert; of a Zielkorridor its upper end, TargetFrom its lower.
	Target     Decimal   `json:"target" de:"Zielwert" hint:"Was erreicht werden soll; im Zielkorridor die Obergrenze."`
	TargetFrom Decimal   `json:"target_from" de:"Untergrenze des Zielkorridors" hint:"Nur bei der Richtung „Zielkorridor“."`
	TargetDate Date      `json:"target_date" de:"Datum des Zielwerts" hint:"Bis wann, zum Beispiel zum Ende der Laufzeit."`
	Readings   []Reading `json:"values" de:"Messwerte" hint:"Je Zeile ein Messwert, zum Beispiel „31.03.2018, 14, Plattform, Auszählung“."`
	// Published says that the public may see it.
	Published bool   `json:"published" de:"Veröffentlichen" hint:"Die öffentliche Seite und die öffentliche Fassung zeigen ihn dann."`
	Note      string `json:"note" de:"Anmerkung" hint:"Was beim Lesen der Zahlen hilft, zum Beispiel „ohne Doppelzählungen“." lines:"2"`
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
