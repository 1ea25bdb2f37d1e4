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
	// Shape says how its values come about; empty where nobody has said so.
	Shape IndicatorShape `json:"shape" de:"Form" hint:"„kumuliert“: was seit dem Basiswert zusammenkam; „Stand“: Wert an einem Tag; „ja/nein“: 1 oder 0."`
	// Baseline is the Basiswert before the project.
	Baseline     Decimal `json:"baseline" de:"Basiswert" hint:"Wert vor dem Vorhaben, zum Beispiel „0“ oder „12,5“."`
	BaselineDate Date    `json:"baseline_date" de:"Datum des Basiswerts" hint:"Tag, an dem der Basiswert galt."`
	// Target is the Zielwert; of a Zielkorridor its upper end, TargetFrom its lower.
	Target     Decimal `json:"target" de:"Zielwert" hint:"Was erreicht werden soll; im Zielkorridor die Obergrenze."`
	TargetFrom Decimal `json:"target_from" de:"Untergrenze des Zielkorridors" hint:"Nur bei der Richtung „Zielkorridor“."`
	TargetDate Term    `json:"target_date" de:"Datum des Zielwerts" hint:"Bis wann, zum Beispiel zum Ende der Laufzeit."`
	// Linear says that by each day its even share of the way to the target is due. Without it only the
	// Stages and the target itself are.
	Linear bool `json:"linear" de:"Gleichmäßig fällig" hint:"Nur, wenn vom Basiswert zum Zielwert an jedem Tag gleich viel hinzukommen soll."`
	// Stages are the values that are due on the way, Since is the Kennung of the milestone from which anything is.
	Stages   []TargetStage `json:"stages" de:"Zwischenziele" hint:"Je Zeile Tag und Wert, zum Beispiel „30.06.2018, 20“; vor dem ersten ist nichts fällig."`
	Since    string        `json:"since" de:"Zählt ab Meilenstein" hint:"Zum Beispiel „Plattform freigeschaltet“; bis dahin ist nichts fällig." placeholder:"Von Anfang an" ref:"milestone"`
	Readings []Reading     `json:"values" de:"Messwerte" hint:"Je Zeile ein Messwert, zum Beispiel „31.03.2018, 14, Plattform, Auszählung“."`
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

// countUnit is a unit that says no more than that things are counted.
const countUnit = "Anzahl"

// Said writes a value with its unit: „34 %“, „37 Personen“, „171“, „ja“.
func (i Indicator) Said(v Decimal) string {
	number := v.rat()
	switch {
	case number == nil:
		return ""
	case i.Shape == ShapeYesNo && number.Sign() > 0:
		return "ja"
	case i.Shape == ShapeYesNo:
		return "nein"
	}
	return i.Counted(v.String())
}

// Counted writes a number with the unit.
func (i Indicator) Counted(number string) string {
	if number == "" || i.Unit == "" || i.Unit == countUnit {
		return number
	}
	return number + "\u00a0" + i.Unit
}

// TargetStage is a value that is due at some time, on the way to the target.
type TargetStage struct {
	Date  Term    `json:"date" de:"Datum"`
	Value Decimal `json:"value" de:"Wert"`
}

// IndicatorShape says how the values of an indicator come about.
type IndicatorShape string

// The shapes.
const (
	// ShapeCumulative counts together what has come since the baseline.
	ShapeCumulative IndicatorShape = "kumuliert"
	// ShapeLevel is a value at a day: it may fall again, and owes nothing before its day.
	ShapeLevel IndicatorShape = "Stand"
	// ShapeYesNo is 1 for yes and 0 for no; its target is yes.
	ShapeYesNo IndicatorShape = "ja/nein"
)

// IndicatorShapes lists the shapes in the order in which they are offered.
var IndicatorShapes = []IndicatorShape{ShapeCumulative, ShapeLevel, ShapeYesNo}

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
