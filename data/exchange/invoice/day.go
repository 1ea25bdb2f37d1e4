package invoice

import (
	"errors"
	"regexp"

	"modellkommune/data"
)

var (
	// isoDay is an xs:date, which may name a time zone: the day stays that of who wrote it.
	isoDay = regexp.MustCompile(`^(\d{4})-(\d{2})-(\d{2})(?:Z|[+-]\d{2}:\d{2})?$`)
	// packedDay is format 102 of UNTDID 2379.
	packedDay = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)
)

var errNoDay = errors.New("no such day")

// parseDay reads a day in the way of UBL, or packed in that of CII.
func parseDay(text, format string, packed bool) (data.Date, error) {
	form := isoDay
	if packed {
		form = packedDay
	}
	m := form.FindStringSubmatch(text)
	if m == nil || packed && format != "" && format != "102" {
		return "", errNoDay
	}
	return data.ParseDate(m[1]+"-"+m[2]+"-"+m[3], "")
}
