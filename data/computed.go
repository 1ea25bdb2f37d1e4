package data

// Computed is what the rules say of a project at a Stichtag. A release freezes it, and
// the data inside a report carry it, so that nobody need compute it again.
type Computed struct {
	// Rules is the RulesVersion by which it was judged; sums are always told as they are today.
	Rules int  `json:"rules"`
	Date  Date `json:"date"`
	// Lights are those of the whole project, Own those of what belongs to no measure.
	Lights     []ComputedProjectLight `json:"lights"`
	Own        []ComputedLight        `json:"own"`
	Measures   []ComputedMeasure      `json:"measures"`
	Milestones []ComputedMilestone    `json:"milestones"`
	Indicators []ComputedIndicator    `json:"indicators"`
	// Tally counts the reported milestones.
	Tally Tally `json:"tally"`
	// Money is what flows in money, InKind the unbare Eigenleistung.
	Money    Money    `json:"money"`
	InKind   Money    `json:"in_kind"`
	Grant    Grant    `json:"grant"`
	Drawdown Drawdown `json:"drawdown"`
	// Findings are what the Abgabeprüfung found.
	Findings []Finding `json:"findings"`
	// Changes tell in German, a line each, what has changed since the earlier report.
	Changes []string `json:"changes"`
}

// ComputedProjectLight is a light of the whole project.
type ComputedProjectLight struct {
	Part   LightPart `json:"part"`
	Light  Light     `json:"light"`
	Reason string    `json:"reason"`
	// PublicReason is the one that the public may know.
	PublicReason string `json:"public_reason,omitempty"`
	// Causes are the Kennungen of the measures that have this light.
	Causes []string `json:"causes"`
	Trend  Trend    `json:"trend"`
}

// ComputedLight is a light of a measure or of what belongs to none.
type ComputedLight struct {
	Judgement
	// PublicReason and PublicSetReason are what the public may know.
	PublicReason    string `json:"public_reason,omitempty"`
	PublicSetReason string `json:"public_set_reason,omitempty"`
	// Holds is the light that is shown: the one set, else the computed one.
	Holds Light `json:"holds"`
	Trend Trend `json:"trend"`
}

// ComputedMeasure is what is computed of a measure.
type ComputedMeasure struct {
	ID     string          `json:"id"`
	Lights []ComputedLight `json:"lights"`
	// Progress is the Fortschritt in percent, null where it is not known;
	// ProgressComputed says that it follows from the milestones.
	Progress         *int  `json:"progress"`
	ProgressComputed bool  `json:"progress_computed"`
	Money            Money `json:"money"`
}

// ComputedMilestone is what is computed of a reported milestone.
type ComputedMilestone struct {
	ID      string `json:"id"`
	Measure string `json:"measure"`
	// Deviation is in days from the Basisplan, null where it is not known, Delay in days
	// behind the plan in force.
	Deviation *int `json:"deviation_days"`
	Delay     int  `json:"delay_days"`
	Overdue   bool `json:"overdue"`
}

// ComputedIndicator is what is computed of an indicator.
type ComputedIndicator struct {
	ID     string `json:"id"`
	Light  Light  `json:"light"`
	Reason string `json:"reason"`
	// Attainment is the Zielerreichung in percent, null where it is not known.
	Attainment *float64 `json:"attainment_percent"`
}
