package data

// Risk is a Risiko or Hemmnis, kept as PM² does.
type Risk struct {
	ID          string       `json:"id"`
	Measure     string       `json:"measure" de:"Maßnahme" hint:"Leer, wenn es das ganze Vorhaben betrifft." placeholder:"Ganzes Vorhaben" part:"measure"`
	Title       string       `json:"title" de:"Titel" limit:"200" hint:"Was geschehen könnte, zum Beispiel „Die Stelle im Projektbüro bleibt unbesetzt“."`
	Description string       `json:"description" de:"Beschreibung" hint:"Ursache und Folge, zum Beispiel „Ohne Stelle ruht die Auswertung der Beiträge“." lines:"3"`
	Category    RiskCategory `json:"category" de:"Kategorie" hint:"Woher es kommt, zum Beispiel „rechtlich/Datenschutz“."`
	// Likelihood and Impact run from 1 to 5; 0 means not yet assessed.
	Likelihood int          `json:"likelihood" de:"Wahrscheinlichkeit" hint:"1: sehr unwahrscheinlich, 5: fast sicher." grade:"5"`
	Impact     int          `json:"impact" de:"Auswirkung" hint:"1: kaum zu merken, 5: das Ziel wird verfehlt." grade:"5"`
	Strategy   RiskStrategy `json:"strategy" de:"Strategie" hint:"„übertragen“: ein anderer trägt es, zum Beispiel per Vertrag."`
	// Action is the Gegenmaßnahme.
	Action string `json:"action" de:"Gegenmaßnahme" hint:"Was dagegen getan wird, zum Beispiel „Vertretung im Hauptamt benennen“." lines:"3"`
	// Responsible is the Kennung of a contact.
	Responsible string     `json:"responsible" de:"Verantwortlich" hint:"Wer die Gegenmaßnahme veranlasst; Personen der Seite Kommune." placeholder:"Niemand" ref:"contact"`
	Due         Date       `json:"due" de:"Frist" hint:"Bis wann, zum Beispiel 31.01.2018."`
	Status      RiskStatus `json:"status" de:"Status" hint:"„eingetreten“ zählt für die Ampel, bis es „erledigt“ ist."`
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
