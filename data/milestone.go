package data

// Milestone is a Meilenstein of a measure. Its four dates are kept apart:
// Basisplan (never overwritten), Plan, Prognose and Ist.
type Milestone struct {
	// ID is the Kennung, such as „M01-MS3“; it never changes.
	ID string `json:"id"`
	// Measure is the Kennung of the measure to which the milestone belongs. In
	// JSON it follows from the place.
	Measure string `json:"-" part:"measure"`
	Title   string `json:"title" de:"Titel" limit:"200"`
	// Evidence is the überprüfbares Ergebnis, what shows that it was reached.
	Evidence     string          `json:"evidence" de:"Überprüfbares Ergebnis"`
	BaselineDate Date            `json:"baseline_date" de:"Basisplan"`
	PlannedDate  Date            `json:"planned_date" de:"Plan"`
	ForecastDate Date            `json:"forecast_date" de:"Prognose"`
	ActualDate   Date            `json:"actual_date" de:"Ist"`
	Status       MilestoneStatus `json:"status" de:"Status"`
	// Weight counts in the measure's computed progress; 0 counts as 1.
	Weight int `json:"weight" de:"Gewicht"`
	// Responsible is the Kennung of a contact.
	Responsible string     `json:"responsible" de:"Verantwortlich" ref:"contact"`
	DelayCause  DelayCause `json:"delay_cause" de:"Ursache der Verzögerung"`
	// DependsOn lists Kennungen of milestones that must come first.
	DependsOn   []string `json:"depends_on" de:"Setzt voraus" ref:"milestone"`
	EvidenceURL string   `json:"evidence_url" de:"Link zum Nachweis"`
	// Mandatory marks a Pflicht-Meilenstein: overdue without a forecast it turns
	// the light red.
	Mandatory bool `json:"mandatory" de:"Pflicht-Meilenstein"`
	// Internal keeps the milestone out of reports (nicht berichtsrelevant).
	Internal bool `json:"internal" de:"Nur intern, nicht im Bericht"`
}

// Key implements Record.
func (m Milestone) Key() Key { return Key{KindMilestone, m.ID} }

// Plan gives the milestone as planned for a day. The first plan is the Basisplan too,
// which later plans leave alone.
func (m Milestone) Plan(day Date) Milestone {
	m.PlannedDate = day
	if m.BaselineDate == "" {
		m.BaselineDate = day
	}
	return m
}

// Base gives the milestone with a Basisplan, which is the plan too where there is
// none yet.
func (m Milestone) Base(day Date) Milestone {
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
