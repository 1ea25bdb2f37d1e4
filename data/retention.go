package data

import "time"

// retentionYears is how long what proves the use of a grant is kept (Nr. 6.5
// ANBest-P: five years after the Verwendungsnachweis was handed in).
const retentionYears = 5

// KeepUntil gives the end of the Aufbewahrungsfrist: the end of the fifth year after
// the term, for the Verwendungsnachweis follows the term within the year. It is
// empty where the end of the term is not known.
func (p Programme) KeepUntil() Date {
	if p.To == "" {
		return ""
	}
	end := p.To.Time()
	return DateOf(time.Date(end.Year()+retentionYears, time.December, 31, 0, 0, 0, 0, time.UTC))
}
