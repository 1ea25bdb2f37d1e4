package data

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
