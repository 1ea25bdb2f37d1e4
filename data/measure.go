package data

// SummaryLimit is the length in characters of a measure's Kurzbeschreibung in
// the public Projektsteckbrief.
const SummaryLimit = 600

// Measure is a Maßnahme. Its dates are planned, forecast and actual; the
// Basisplan is kept at its milestones.
type Measure struct {
	// ID is the Kennung, such as „M01“; it never changes.
	ID    string `json:"id"`
	Title string `json:"title" de:"Titel" limit:"200"`
	// Summary is the Kurzbeschreibung of at most SummaryLimit characters.
	Summary        string `json:"summary" de:"Kurzbeschreibung"`
	Description    string `json:"description" de:"Beschreibung"`
	Problem        string `json:"problem" de:"Problem"`
	Goal           string `json:"goal" de:"Ziel"`
	ExpectedResult string `json:"expected_result" de:"Erwartetes Ergebnis"`
	// Perspectives are those that the measure serves, in the guide's order.
	Perspectives []PerspectiveWork `json:"perspectives" de:"Perspektiven der Offenheit"`
	// Fields are the Handlungsfelder.
	Fields       []string    `json:"fields" de:"Handlungsfelder"`
	Kind         MeasureKind `json:"kind" de:"Maßnahmenart"`
	Novelty      Novelty     `json:"novelty" de:"Neu oder laufend"`
	TargetGroups string      `json:"target_groups" de:"Zielgruppen"`
	// Unit is the Federführung.
	Unit string `json:"unit" de:"Federführung"`
	// Responsible is the Kennung of a contact.
	Responsible string `json:"responsible" de:"Verantwortliche Person" ref:"contact"`
	// Contributors are the mitwirkende Organisationseinheiten.
	Contributors  []string         `json:"contributors" de:"Mitwirkende Organisationseinheiten"`
	Partners      []MeasurePartner `json:"partners" de:"Partner außerhalb der Verwaltung"`
	Start         Date             `json:"start" de:"Beginn geplant"`
	End           Date             `json:"end" de:"Ende geplant"`
	ForecastStart Date             `json:"forecast_start" de:"Beginn erwartet"`
	ForecastEnd   Date             `json:"forecast_end" de:"Ende erwartet"`
	ActualStart   Date             `json:"actual_start" de:"Beginn tatsächlich"`
	ActualEnd     Date             `json:"actual_end" de:"Ende tatsächlich"`
	Status        MeasureStatus    `json:"status" de:"Status"`
	StatusReason  string           `json:"status_reason" de:"Begründung des Stands"`
	// Progress is the Fortschritt in percent as the officer sets it; nil means
	// that it is computed from the milestones.
	Progress *int `json:"progress" de:"Abweichender Fortschritt"`
	// Continuation is the Verstetigung after the project's end.
	Continuation string `json:"continuation" de:"Verstetigung"`
	// PublicSummary is the öffentliche Kurzfassung.
	PublicSummary string `json:"public_summary" de:"Öffentliche Kurzfassung"`
	// PlainLanguage is the text in Einfacher Sprache.
	PlainLanguage string `json:"plain_language" de:"In Einfacher Sprache"`
	Links         []Link `json:"links" de:"Links"`
	// Completion is the Umsetzungsgrad as the Open Government Partnership asks for it.
	Completion Completion `json:"completion" de:"Umsetzungsgrad (OGP)"`
	// Overrides are the lights that the officer sets otherwise than computed.
	Overrides []LightOverride `json:"overrides" de:"Gesetzte Ampeln"`
	// MergedInto and SplitFrom are Kennungen of other measures.
	MergedInto string      `json:"merged_into" de:"Zusammengelegt mit" ref:"measure"`
	SplitFrom  string      `json:"split_from" de:"Abgespalten von" ref:"measure"`
	Milestones []Milestone `json:"milestones"`
}

// Key implements Record.
func (m Measure) Key() Key { return Key{KindMeasure, m.ID} }

// PerspectiveWork says what a measure does for a perspective, and how far that is.
type PerspectiveWork struct {
	Perspective Perspective      `json:"perspective" de:"Perspektive"`
	State       PerspectiveState `json:"state" de:"Stand"`
	Text        string           `json:"text" de:"Beitrag"`
}

// PerspectiveState says how far a measure's work for a perspective is.
type PerspectiveState string

// PerspectiveStates lists the states in their order; each includes those before it.
var PerspectiveStates = []PerspectiveState{"geplant", "umgesetzt", "ausgewertet"}

// Completion is the Umsetzungsgrad of the Open Government Partnership.
type Completion string

// Completions lists the values in the order in which they are offered.
var Completions = []Completion{"nicht begonnen", "begrenzt", "weitgehend", "vollständig", "kein Nachweis"}

// LightOverride sets a light otherwise than computed; both are kept and shown.
type LightOverride struct {
	Part   LightPart `json:"part" de:"Ampel"`
	Light  Light     `json:"light" de:"Gesetzt auf"`
	Reason string    `json:"reason" de:"Begründung"`
}

// MeasurePartner is someone outside the administration who takes part.
type MeasurePartner struct {
	Name string `json:"name" de:"Name" limit:"200"`
	// Sort is the kind of partner, such as „Verein“.
	Sort string `json:"sort" de:"Art" limit:"200"`
	Role string `json:"role" de:"Aufgabe" limit:"500"`
}

// Link is a web address with what it shows.
type Link struct {
	Title string `json:"title" de:"Titel" limit:"200"`
	URL   string `json:"url" de:"Adresse" limit:"2000"`
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
