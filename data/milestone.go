package data

// Milestone is a Meilenstein of a measure. Its four dates are kept apart:
// Basisplan (never overwritten), Plan, Prognose and Ist.
type Milestone struct {
	// ID is the Kennung, such as „M01-MS3“; it never changes.
	ID string `json:"id"`
	// Measure is the Kennung of the measure to which the milestone belongs. In
	// JSON it follows from the place.
	Measure string `json:"-"`
	Title   string `json:"title"`
	// Evidence is the überprüfbares Ergebnis, what shows that it was reached.
	Evidence     string          `json:"evidence"`
	BaselineDate Date            `json:"baseline_date"`
	PlannedDate  Date            `json:"planned_date"`
	ForecastDate Date            `json:"forecast_date"`
	ActualDate   Date            `json:"actual_date"`
	Status       MilestoneStatus `json:"status"`
	// Weight counts in the measure's computed progress; 0 counts as 1.
	Weight int `json:"weight"`
	// Responsible is the Kennung of a contact.
	Responsible string     `json:"responsible"`
	DelayCause  DelayCause `json:"delay_cause"`
	// DependsOn lists Kennungen of milestones that must come first.
	DependsOn   []string `json:"depends_on"`
	EvidenceURL string   `json:"evidence_url"`
	// Mandatory marks a Pflicht-Meilenstein: overdue without a forecast it turns
	// the light red.
	Mandatory bool `json:"mandatory"`
	// Internal keeps the milestone out of reports (nicht berichtsrelevant).
	Internal bool `json:"internal"`
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
