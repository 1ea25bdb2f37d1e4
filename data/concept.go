package data

// Concept is one version of the Open Government concept.
type Concept struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Version string `json:"version"`
	// Date is the Stand of this version.
	Date    Date   `json:"date"`
	Summary string `json:"summary"`
	// Vision is the Leitidee.
	Vision string `json:"vision"`
	// Baseline is the Ausgangssituation before the project.
	Baseline Baseline `json:"baseline"`
	Problem  string   `json:"problem"`
	Goals    []Goal   `json:"goals"`
	// Focus lists the Perspektiven on which the concept concentrates.
	Focus        []Perspective `json:"focus"`
	TargetGroups string        `json:"target_groups"`
	// PoliticalDecision says in words how council and committees are involved.
	PoliticalDecision string       `json:"political_decision"`
	Resolutions       []Resolution `json:"resolutions"`
	Partners          []string     `json:"partners"`
	// Logic is the Wirkungslogik from input to impact.
	Logic          ImpactLogic `json:"logic"`
	Persuasiveness string      `json:"persuasiveness"`
	// Breadth is the Breitenwirkung.
	Breadth         string `json:"breadth"`
	Sustainability  string `json:"sustainability"`
	Transferability string `json:"transferability"`
	LegalBasis      string `json:"legal_basis"`
	// Budget is the whole budget in cents.
	Budget Cents `json:"budget_cents"`
	// SDG names the Sustainable Development Goals that the project serves.
	SDG string `json:"sdg"`
	// OGP relates the project to the Open Government Partnership's action plan.
	OGP string `json:"ogp"`
}

// Key implements Record.
func (c Concept) Key() Key { return Key{KindConcept, c.ID} }

// Baseline is the Ausgangssituation vor Ort under the headings of the first
// report, 2.1 to 2.7.
type Baseline struct {
	Challenges            string `json:"challenges"`
	Strategies            string `json:"strategies"`
	Plans                 string `json:"plans"`
	Initiators            string `json:"initiators"`
	Politics              string `json:"politics"`
	Actors                string `json:"actors"`
	Culture               string `json:"culture"`
	DigitalInfrastructure string `json:"digital_infrastructure"`
	Administration        string `json:"administration"`
}

// Goal is one Ziel of the concept and by what it is measured.
type Goal struct {
	Text      string `json:"text"`
	Indicator string `json:"indicator"`
}

// Resolution is a Beschluss of a political body.
type Resolution struct {
	Body   string `json:"body"`
	Date   Date   `json:"date"`
	Number string `json:"number"`
	Result string `json:"result"`
}

// ImpactLogic is the Wirkungslogik.
type ImpactLogic struct {
	Input    string `json:"input"`
	Activity string `json:"activity"`
	Output   string `json:"output"`
	Outcome  string `json:"outcome"`
	Impact   string `json:"impact"`
}
