package data

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// known are the Terms that are no days, as they are kept.
var known = regexp.MustCompile(`^(?:19|20|21)\d\d(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?$`)

const (
	gap    = `[\s\x{a0}\x{202f}]*`
	ofYear = gap + `[/ \x{a0}\x{202f}.-]?` + gap + `(\d{4}|\d{2})$`
)

// spans are the ways in which officers write Terms that are no days. Each gives the number of the month, quarter or
// half-year, and the year.
var spans = []struct {
	form   *regexp.Regexp
	letter string
}{
	{regexp.MustCompile(`(?i)^Q` + gap + `([1-4])` + ofYear), "Q"},
	{regexp.MustCompile(`(?i)^([1-4])\.?` + gap + `(?:Quartal|Quart\.|Qu\.|Q\.?)` + ofYear), "Q"},
	{regexp.MustCompile(`(?i)^(?:Quartal|Q)` + gap + `([1-4]|IV|I{1,3})` + ofYear), "Q"},
	{regexp.MustCompile(`(?i)^(IV|I{1,3})\.?` + gap + `(?:Quartal|Quart\.|Qu\.|Q\.?|/)` + ofYear), "Q"},
	{regexp.MustCompile(`(?i)^(erstes|zweites|drittes|viertes)` + gap + `Quartal` + ofYear), "Q"},
	{regexp.MustCompile(`(?i)^(?:HJ|H)` + gap + `([12])` + ofYear), "H"},
	{regexp.MustCompile(`(?i)^([12])\.?` + gap + `(?:Halbjahr|Halbj\.|Hj\.?|H\.?)` + ofYear), "H"},
	{regexp.MustCompile(`(?i)^(I{1,2})\.?` + gap + `(?:Halbjahr|Halbj\.|Hj\.?)` + ofYear), "H"},
	{regexp.MustCompile(`(?i)^(erstes|zweites)` + gap + `Halbjahr` + ofYear), "H"},
	{regexp.MustCompile(`(?i)^Halbjahr` + gap + `([12]|I{1,2})` + ofYear), "H"},
	{regexp.MustCompile(`(?i)^([12])\.?` + gap + `Jahreshälfte` + ofYear), "H"},
	{regexp.MustCompile(`^(0?[1-9]|1[0-2])[./](\d{4})$`), ""},
	{regexp.MustCompile(`^(\pL{3,})\.?` + ofYear), ""},
}

// yearFirst is a Term that begins with its year, as one that sorts does.
var yearFirst = regexp.MustCompile(`(?i)^(\d{4})[ /-]?([QH][1-4])$`)

// ordinals are the numbers that are written otherwise than by a digit.
var ordinals = map[string]int{
	"i": 1, "ii": 2, "iii": 3, "iv": 4, "erstes": 1, "zweites": 2, "drittes": 3, "viertes": 4,
}

// vague are words that leave open what is meant.
var vague = regexp.MustCompile(`(?i)^(?:ca\.?|etwa|rund|ungefähr|bis|vor|nach|spätestens|frühestens|voraussichtlich|Anfang|Mitte|Ende|Beginn|Frühjahr|Frühling|Sommer|Sommerferien|Herbst|Winter|Jahresanfang|Jahresmitte|Jahresende|Jahreswechsel|KW|Kalenderwoche|\d+\.` + gap + `KW)(?:$|\PL)`)

// ParseTerm reads a planned date as officers type it: a day as ParseDate does, März 2018, 03/2018, Q3 2018, 3. Quartal
// 2018, 1. Halbjahr 2018, 2018. What may mean several things, such as „Mitte 2019“, is refused with a question.
func ParseTerm(text string, today Date) (Term, error) {
	text = strings.TrimSpace(text)
	day, err := ParseDate(text, today)
	if err == nil {
		return Term(day), nil
	}
	if known.MatchString(text) {
		return Term(text), nil
	}
	told := yearFirst.ReplaceAllString(text, "$2 $1")
	for _, s := range spans {
		if m := s.form.FindStringSubmatch(told); m != nil {
			if n := ordinalOf(m[1]); n > 0 {
				return spanned(s.letter, n, m[2]), nil
			}
		}
	}
	switch {
	case vague.MatchString(text):
		return "", Fail(Invalid, fmt.Sprintf("„%s“ kann mehreres heißen. Ist ein Tag, ein Monat („Juni 2019“), ein Quartal („Q3 2019“), ein Halbjahr („1. Halbjahr 2019“) oder ein Jahr gemeint? Es zählt jeweils der letzte Tag.", text), nil)
	case dayLike.MatchString(text):
		return "", err
	}
	return "", Fail(Invalid, fmt.Sprintf("„%s“ ist kein Termin. Bitte so eingeben: 01.03.2018, März 2018, Q3 2018, 1. Halbjahr 2018, 2018, heute oder +14.", text), nil)
}

// dayLike is what was meant as a day.
var dayLike = regexp.MustCompile(`^\d{1,2}\.` + gap + `(?:\d{1,2}\.|Jan|Feb|M[aä]|Apr|Ju|Aug|Sep|Okt|Nov|Dez)`)

// ordinalOf reads the number of a month, quarter or half-year, 0 where it is none.
func ordinalOf(text string) int {
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	if n := ordinals[strings.ToLower(text)]; n > 0 {
		return n
	}
	return monthNamed(text)
}

func spanned(letter string, n int, year string) Term {
	if letter == "" {
		return Term(fmt.Sprintf("%s-%02d", century(year), n))
	}
	return Term(fmt.Sprintf("%s-%s%d", century(year), letter, n))
}
