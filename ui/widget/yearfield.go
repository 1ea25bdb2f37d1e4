package widget

import (
	"fmt"
	"strconv"
	"strings"

	"modellkommune/data"
)

// YearField holds a year, or none as 0. Unlike a number it has no point between
// thousands.
type YearField struct{ textInput[int] }

// NewYearField makes a field for a year.
func NewYearField(about About, commit func(int)) *YearField {
	f := &YearField{}
	f.initLine(f, about.placeholder("JJJJ"), parseYear, formatYear, commit)
	return f
}

func formatYear(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

// parseYear reads a year as officers type it: 2018 or 18.
func parseYear(text string) (int, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, nil
	}
	year, err := strconv.Atoi(text)
	if err != nil || year < 0 {
		return 0, data.Fail(data.Invalid, fmt.Sprintf("„%s“ ist kein Jahr. Bitte so eingeben: 2018.", text), err)
	}
	if len(text) == 2 {
		year += 2000
	}
	return year, nil
}
