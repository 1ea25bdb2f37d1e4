package data

// Risk is a Risiko or Hemmnis, kept as PM² does.
type Risk struct {
	ID          string       `json:"id"`
	Measure     string       `json:"measure" de:"Maßnahme" part:"measure"`
	Title       string       `json:"title" de:"Titel" limit:"200"`
	Description string       `json:"description" de:"Beschreibung"`
	Category    RiskCategory `json:"category" de:"Kategorie"`
	// Likelihood and Impact run from 1 to 5; 0 means not yet assessed.
	Likelihood int          `json:"likelihood" de:"Wahrscheinlichkeit"`
	Impact     int          `json:"impact" de:"Auswirkung"`
	Strategy   RiskStrategy `json:"strategy" de:"Strategie"`
	// Action is the Gegenmaßnahme.
	Action string `json:"action" de:"Gegenmaßnahme"`
	// Responsible is the Kennung of a contact.
	Responsible string     `json:"responsible" de:"Verantwortlich" ref:"contact"`
	Due         Date       `json:"due" de:"Frist"`
	Status      RiskStatus `json:"status" de:"Status"`
}

// Key implements Record.
func (r Risk) Key() Key { return Key{KindRisk, r.ID} }

// RiskGrade is the highest likelihood and impact.
const RiskGrade = 5

// Level is likelihood times impact, 1 to 25, and 0 where one is not assessed.
func (r Risk) Level() int { return r.Likelihood * r.Impact }

// Open says whether the risk still threatens.
func (r Risk) Open() bool { return r.Status != RiskOver && r.Status != RiskHappened }

// RiskCategory sorts risks by where they come from.
type RiskCategory string

// RiskCategories lists the categories in the order in which they are offered.
var RiskCategories = []RiskCategory{
	"fachlich", "personell/organisatorisch", "politisch", "finanziell", "rechtlich/Datenschutz", "technisch", "Akzeptanz",
}

// RiskStrategy says how a risk is met.
type RiskStrategy string

// RiskStrategies lists the strategies in the order in which they are offered.
var RiskStrategies = []RiskStrategy{"vermeiden", "vermindern", "akzeptieren", "übertragen"}

// RiskStatus says whether a risk still threatens.
type RiskStatus string

// The states of a risk.
const (
	RiskOpen     RiskStatus = "offen"
	RiskInWork   RiskStatus = "in Bearbeitung"
	RiskHappened RiskStatus = "eingetreten"
	RiskOver     RiskStatus = "erledigt"
)

// RiskStatuses lists the states in the order of a risk's life.
var RiskStatuses = []RiskStatus{RiskOpen, RiskInWork, RiskHappened, RiskOver}
