package data

// Concept is one version of the Open Government concept.
type Concept struct {
	ID      string `json:"id"`
	Title   string `json:"title" de:"Titel" limit:"200"`
	Version string `json:"version" de:"Bezeichnung der Fassung"`
	// Date is the Stand of this version.
	Date    Date   `json:"date" de:"Stand"`
	Summary string `json:"summary" de:"Kurzfassung"`
	// Vision is the Leitidee.
	Vision string `json:"vision" de:"Leitidee"`
	// Baseline is the Ausgangssituation before the project.
	Baseline Baseline `json:"baseline" de:"Ausgangssituation"`
	Problem  string   `json:"problem" de:"Problem"`
	Goals    []Goal   `json:"goals" de:"Ziele"`
	// Focus lists the Perspektiven on which the concept concentrates.
	Focus        []Perspective `json:"focus" de:"Schwerpunkte"`
	TargetGroups string        `json:"target_groups" de:"Zielgruppen"`
	// PoliticalDecision says in words how council and committees are involved.
	PoliticalDecision string       `json:"political_decision" de:"Einbindung von Rat und Ausschüssen"`
	Resolutions       []Resolution `json:"resolutions" de:"Beschlüsse"`
	Partners          []string     `json:"partners" de:"Partner"`
	// Logic is the Wirkungslogik from input to impact.
	Logic          ImpactLogic `json:"logic" de:"Wirkungslogik"`
	Persuasiveness string      `json:"persuasiveness" de:"Überzeugungskraft"`
	// Breadth is the Breitenwirkung.
	Breadth         string `json:"breadth" de:"Breitenwirkung"`
	Sustainability  string `json:"sustainability" de:"Nachhaltigkeit und Verstetigung"`
	Transferability string `json:"transferability" de:"Übertragbarkeit"`
	LegalBasis      string `json:"legal_basis" de:"Rechtsgrundlagen"`
	// Budget is the whole budget in cents.
	Budget Cents `json:"budget_cents" de:"Gesamtbudget"`
	// SDG names the Sustainable Development Goals that the project serves.
	SDG string `json:"sdg" de:"Ziele für nachhaltige Entwicklung (SDG)"`
	// OGP relates the project to the Open Government Partnership's action plan.
	OGP string `json:"ogp" de:"Bezug zum Nationalen Aktionsplan (OGP)"`
}

// Key implements Record.
func (c Concept) Key() Key { return Key{KindConcept, c.ID} }

// Baseline is the Ausgangssituation vor Ort under the headings of the first
// report, 2.1 to 2.7.
type Baseline struct {
	Challenges            string `json:"challenges" de:"Gesellschaftliche Aufgaben und Herausforderungen"`
	Strategies            string `json:"strategies" de:"Strategien"`
	Plans                 string `json:"plans" de:"Planungen"`
	Initiators            string `json:"initiators" de:"Initiatoren und Träger von Open Government"`
	Politics              string `json:"politics" de:"Lokalpolitische Einbindung"`
	Actors                string `json:"actors" de:"Akteure: Vernetzung und Kooperation"`
	Culture               string `json:"culture" de:"Kultur: Ausgangsbedingungen und Erfahrungen"`
	DigitalInfrastructure string `json:"digital_infrastructure" de:"Digitale Infrastrukturen: Ausgangsbedingungen und Erfahrungen"`
	Administration        string `json:"administration" de:"Kommunalverwaltung: Ausgangsbedingungen und Erfahrungen"`
}

// Goal is one Ziel of the concept and by what it is measured.
type Goal struct {
	Text      string `json:"text" de:"Ziel"`
	Indicator string `json:"indicator" de:"Woran gemessen"`
}

// Resolution is a Beschluss of a political body.
type Resolution struct {
	Body   string `json:"body" de:"Gremium" limit:"200"`
	Date   Date   `json:"date" de:"Datum"`
	Number string `json:"number" de:"Drucksache" limit:"40"`
	Result string `json:"result" de:"Ergebnis" limit:"500"`
}

// ImpactLogic is the Wirkungslogik.
type ImpactLogic struct {
	Input    string `json:"input" de:"Einsatz"`
	Activity string `json:"activity" de:"Aktivitäten"`
	Output   string `json:"output" de:"Leistungen"`
	Outcome  string `json:"outcome" de:"Ergebnisse"`
	Impact   string `json:"impact" de:"Wirkungen"`
}
