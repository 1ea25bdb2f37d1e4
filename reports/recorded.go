package reports

import (
	"cmp"
	"fmt"

	"modellkommune/data"
)

// recordedAt is what the day is called on which those facts were recorded that have no
// day of their own: of them no one can say how they were at the Stichtag.
const recordedAt = "Stand der Erfassung"

// recorded returns that day, empty where it is the Stichtag or not known.
func (in Input) recorded() data.Date {
	day := cmp.Or(in.On, in.Recorded)
	if day == in.Date {
		return ""
	}
	return day
}

// recordedNote says of facts without a day on which day they were recorded:
// „Risiken: Stand der Erfassung vom 15.01.2018.“.
func (in Input) recordedNote(facts string) string {
	if in.recorded() == "" {
		return ""
	}
	return fmt.Sprintf("%s: %s vom %s.", facts, recordedAt, in.recorded())
}
