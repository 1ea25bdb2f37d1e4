package data

import (
	"cmp"
	"fmt"
)

// YearClosing says that a Haushaltsjahr is abgeschlossen: nothing more is spent of it.
type YearClosing struct {
	Year int  `json:"year" de:"Haushaltsjahr" as:"year"`
	Date Date `json:"date" de:"Abgeschlossen am"`
}

// closed says whether a Haushaltsjahr is among those that were closed by the end of a day, or over for good: at
// the latest at the end of the Auslaufzeit on 28 February of the next year. At an empty day no year is but one that
// the officer has closed. A closing without a day holds from the end of the year on.
func closed(years []YearClosing, year int, key Date) bool {
	if year == 0 {
		return false
	}
	for _, c := range years {
		if c.Year == year && (key == "" || cmp.Or(c.Date, Date(fmt.Sprintf("%04d-12-31", year))) <= key) {
			return true
		}
	}
	return key != "" && key >= Date(fmt.Sprintf("%04d-02-28", year+1))
}
