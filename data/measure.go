package data

// SummaryLimit is the length in characters of a measure's Kurzbeschreibung in
// the public Projektsteckbrief.
const SummaryLimit = 600

// Measure is a Maßnahme. Its dates are planned, forecast and actual; the
// Basisplan is kept at its milestones.
type Measure struct {
	// ID is the Kennung, such as „M01“; it never changes.
	ID    string `json:"id"`
	Title string `json:"title"`
	// Summary is the Kurzbeschreibung of at most SummaryLimit characters.
	Summary        string `json:"summary"`
	Description    string `json:"description"`
	Problem        string `json:"problem"`
	Goal           string `json:"goal"`
	ExpectedResult string `json:"expected_result"`
	// Perspectives are those that the measure serves, in the guide's order.
	Perspectives []PerspectiveWork `json:"perspectives"`
	// Fields are the Handlungsfelder.
	Fields       []string    `json:"fields"`
	Kind         MeasureKind `json:"kind"`
	Novelty      Novelty     `json:"novelty"`
	TargetGroups string      `json:"target_groups"`
	// Unit is the Federführung.
	Unit string `json:"unit"`
	// Responsible is the Kennung of a contact.
	Responsible string `json:"responsible"`
	// Contributors are the mitwirkende Organisationseinheiten.
	Contributors  []string         `json:"contributors"`
	Partners      []MeasurePartner `json:"partners"`
	Start         Date             `json:"start"`
	End           Date             `json:"end"`
	ForecastStart Date             `json:"forecast_start"`
	ForecastEnd   Date             `json:"forecast_end"`
	ActualStart   Date             `json:"actual_start"`
	ActualEnd     Date             `json:"actual_end"`
	Status        MeasureStatus    `json:"status"`
	StatusReason  string           `json:"status_reason"`
	// Progress is the Fortschritt in percent as the officer sets it; nil means
	// that it is computed from the milestones.
	Progress *int `json:"progress"`
	// Continuation is the Verstetigung after the project's end.
	Continuation string `json:"continuation"`
	// PublicSummary is the öffentliche Kurzfassung.
	PublicSummary string `json:"public_summary"`
	// PlainLanguage is the text in Einfacher Sprache.
	PlainLanguage string `json:"plain_language"`
	Links         []Link `json:"links"`
	// MergedInto and SplitFrom are Kennungen of other measures.
	MergedInto string      `json:"merged_into"`
	SplitFrom  string      `json:"split_from"`
	Milestones []Milestone `json:"milestones"`
}

// Key implements Record.
func (m Measure) Key() Key { return Key{KindMeasure, m.ID} }

// PerspectiveWork says that a measure serves a perspective.
type PerspectiveWork struct {
	Perspective Perspective `json:"perspective"`
}

// MeasurePartner is someone outside the administration who takes part.
type MeasurePartner struct {
	Name string `json:"name"`
	// Sort is the kind of partner, such as „Verein“.
	Sort string `json:"sort"`
	Role string `json:"role"`
}

// Link is a web address with what it shows.
type Link struct {
	Title string `json:"title"`
	URL   string `json:"url"`
}

// MeasureKind is the Maßnahmenart.
type MeasureKind string

// MeasureKinds lists the Maßnahmenarten in the order in which they are offered.
var MeasureKinds = []MeasureKind{
	"Transparenz/Open Data", "Beteiligungsverfahren", "Kooperation/Co-Kreation", "Plattform/IT",
	"Organisation/Qualifizierung", "Strategie/Leitlinie", "Öffentlichkeitsarbeit", "Sonstiges",
}

// Novelty says whether a measure began with the project.
type Novelty string

// Novelties lists the values of Novelty in the order in which they are offered.
var Novelties = []Novelty{"neu", "laufend", "Fortführung"}

// MeasureStatus is the Maßnahmenstatus.
type MeasureStatus string

// The states of a measure.
const (
	StatusIdea      MeasureStatus = "Idee"
	StatusPlanned   MeasureStatus = "geplant"
	StatusPreparing MeasureStatus = "in Vorbereitung"
	StatusRunning   MeasureStatus = "in Umsetzung"
	StatusDelayed   MeasureStatus = "verzögert"
	StatusPaused    MeasureStatus = "pausiert"
	StatusDone      MeasureStatus = "abgeschlossen"
	StatusBrokenOff MeasureStatus = "abgebrochen"
	StatusMerged    MeasureStatus = "zusammengelegt"
)

// MeasureStatuses lists the states in the order of a measure's life.
var MeasureStatuses = []MeasureStatus{
	StatusIdea, StatusPlanned, StatusPreparing, StatusRunning, StatusDelayed, StatusPaused,
	StatusDone, StatusBrokenOff, StatusMerged,
}
