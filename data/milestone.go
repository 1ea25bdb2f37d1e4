package data

// Milestone is a Meilenstein of a measure. Its four dates are kept apart:
// Basisplan (never overwritten), Plan, Prognose and Ist.
type Milestone struct {
	// ID is the Kennung, such as „M01-MS3“; it never changes.
	ID string `json:"id"`
	// Measure is the Kennung of the measure to which the milestone belongs. In
	// JSON it follows from the place.
	Measure string `json:"-" part:"measure"`
	Title   string `json:"title" de:"Titel" limit:"200" hint:"Was dann geschafft ist, zum Beispiel „Leitlinien vom Rat beschlossen“."`
	// Evidence is the überprüfbares Ergebnis, what shows that it was reached.
	Evidence     string          `json:"evidence" de:"Überprüfbares Ergebnis" hint:"Woran sich zeigt, dass der Meilenstein erreicht ist." lines:"2"`
	BaselineDate Term            `json:"baseline_date" de:"Basisplan" hint:"Erster Plan; er bleibt bei Änderungen stehen."`
	PlannedDate  Term            `json:"planned_date" de:"Plan" hint:"Gültiger Plan, auch „Q3 2018“; der erste wird auch Basisplan."`
	ForecastDate Term            `json:"forecast_date" de:"Prognose" hint:"Wann er voraussichtlich erreicht wird."`
	ActualDate   Date            `json:"actual_date" de:"Ist" hint:"Wann er erreicht wurde; nicht in der Zukunft." past:"forecast_date"`
	Status       MilestoneStatus `json:"status" de:"Status" hint:"„verschoben“, wenn ein neuer Plan gilt."`
	// Weight counts in the measure's computed progress; 0 counts as 1.
	Weight int `json:"weight" de:"Gewicht" hint:"Für den Fortschritt; leer zählt als 1."`
	// Responsible is the Kennung of a contact.
	Responsible string     `json:"responsible" de:"Verantwortlich" hint:"Eine Person der Seite Kommune." ref:"contact"`
	DelayCause  DelayCause `json:"delay_cause" de:"Ursache der Verzögerung" hint:"Hauptgrund, zum Beispiel „Vergabe“."`
	// DependsOn lists Kennungen of milestones that must come first.
	DependsOn   []string `json:"depends_on" de:"Setzt voraus" hint:"Kennungen anderer Meilensteine, je Zeile eine." lines:"2" ref:"milestone"`
	EvidenceURL string   `json:"evidence_url" de:"Link zum Nachweis" hint:"Seite, auf der das Ergebnis liegt, zum Beispiel das Protokoll einer Sitzung." placeholder:"https://"`
	// Mandatory marks a Pflicht-Meilenstein: overdue without a forecast it turns
	// the light yellow at once and red soon.
	Mandatory bool `json:"mandatory" de:"Pflicht-Meilenstein" hint:"Überfällig und ohne Prognose ist {die Maßnahme} sofort gefährdet, bald kritisch."`
	// Internal keeps the milestone out of reports (nicht berichtsrelevant).
	Internal bool `json:"internal" de:"Nur intern, nicht im Bericht" hint:"Zum Beispiel Vorarbeiten im Haus; zählt auch nicht für die Ampel."`
}

// Key implements Record.
func (m Milestone) Key() Key { return Key{KindMilestone, m.ID} }

// Plan gives the milestone as planned for a day. The first plan is the Basisplan too,
// which later plans leave alone.
func (m Milestone) Plan(day Term) Milestone {
	m.PlannedDate = day
	if m.BaselineDate == "" {
		m.BaselineDate = day
	}
	return m
}

// Base gives the milestone with a Basisplan, which is the plan too where there is
// none yet.
func (m Milestone) Base(day Term) Milestone {
	m.BaselineDate = day
	if m.PlannedDate == "" {
		m.PlannedDate = day
	}
	return m
}

// MilestoneStatus is the Meilensteinstatus.
type MilestoneStatus string

// The states of a milestone.
const (
	MilestoneOpen      MilestoneStatus = "offen"
	MilestoneInWork    MilestoneStatus = "in Arbeit"
	MilestoneReached   MilestoneStatus = "erreicht"
	MilestoneLate      MilestoneStatus = "verspätet erreicht"
	MilestonePostponed MilestoneStatus = "verschoben"
	MilestoneDropped   MilestoneStatus = "entfallen"
)

// MilestoneStatuses lists the states in the order in which they are offered.
var MilestoneStatuses = []MilestoneStatus{
	MilestoneOpen, MilestoneInWork, MilestoneReached, MilestoneLate, MilestonePostponed, MilestoneDropped,
}

// DelayCause is the Verzugsursache.
type DelayCause string

// DelayCauses lists the causes in the order in which they are offered.
var DelayCauses = []DelayCause{
	"Zuschnitt/Ziel", "Personal", "Finanzen", "Technik/Dienstleister", "Vergabe", "Recht/Datenschutz",
	"politische Entscheidung", "Koordination intern", "Partner/Beteiligung", "höhere Gewalt",
}
