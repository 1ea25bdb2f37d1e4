package data

import "time"

// Conditions are the Allgemeine Nebenbestimmungen that hold for the grant.
type Conditions string

// The Nebenbestimmungen of the Bund: for projects, and for Gebietskörperschaften, under
// which municipalities fall where the contract says so.
const (
	ConditionsProject      Conditions = "ANBest-P"
	ConditionsMunicipality Conditions = "ANBest-Gk"
)

// AllConditions lists the Nebenbestimmungen in the order in which they are offered.
var AllConditions = []Conditions{ConditionsMunicipality, ConditionsProject}

// proofMonths are the months from the end of the term within which the
// Verwendungsnachweis is due (Nr. 6.1): six for projects, twelve for
// Gebietskörperschaften. Where nobody has said which hold, the longer one does: what is
// kept too long does no harm.
func (p Programme) proofMonths() int {
	switch {
	case p.ProofMonths != nil:
		return *p.ProofMonths
	case p.Conditions == ConditionsProject:
		return 6
	}
	return 12
}

// longestProof is the most months that may be entered.
const longestProof = 120

// ProofDue returns the last day on which the Verwendungsnachweis may be handed in: the
// last of the month so many months after that in which the term ends (Nr. 6.1 ANBest-P:
// „mit Ablauf des sechsten Monats“). It is empty where the end of the term is not known.
func (p Programme) ProofDue() Date {
	if p.To == "" {
		return ""
	}
	end := p.To.Time()
	return DateOf(time.Date(end.Year(), end.Month()+time.Month(p.proofMonths())+1, 0, 0, 0, 0, 0, time.UTC))
}

// retentionYears is how long what proves the use of a grant is kept after the
// Verwendungsnachweis was handed in (five years, ANBest-P and ANBest-Gk).
const retentionYears = 5

// KeepUntil returns the end of the Aufbewahrungsfrist: the end of the fifth year after
// the last Verwendungsnachweis was handed in or, until it is, after the last day on which
// it may be; with the end of a year, for Kassen and archives count whole years. It is empty
// where neither is known.
func (p Programme) KeepUntil() Date {
	day := first(p.ProofDate, p.ProofDue())
	if day == "" {
		return ""
	}
	return DateOf(time.Date(day.Time().Year()+retentionYears, time.December, 31, 0, 0, 0, 0, time.UTC))
}
