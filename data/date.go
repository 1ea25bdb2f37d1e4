package data

import (
	"cmp"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Date is a civil date without time and zone, written as in ISO 8601
// (2018-03-01). The empty Date means that none is given. Dates compare with <.
type Date string

const iso = "2006-01-02"

// DateOf gives the civil date of a moment in its own zone.
func DateOf(t time.Time) Date { return Date(t.Format(iso)) }

var (
	dotted   = regexp.MustCompile(`^(\d{1,2})\.[\s\x{a0}\x{202f}]?(\d{1,2})\.[\s\x{a0}\x{202f}]?(\d{2}|\d{4})$`)
	worded   = regexp.MustCompile(`^(\d{1,2})\.[\s\x{a0}\x{202f}]?(\pL{3,})\.?[\s\x{a0}\x{202f}]?(\d{2}|\d{4})$`)
	digits   = regexp.MustCompile(`^(\d{2})(\d{2})(\d{2}|\d{4})$`)
	dashed   = regexp.MustCompile(`^(\d{4})-(\d{2})-(\d{2})$`)
	midnight = regexp.MustCompile(`^(.*\d)[ T]0?0:00(?::00(?:\.0+)?)?$`)
	counted  = regexp.MustCompile(`^([+\-−])\s?(\d{1,4})$`)
)

// ParseDate reads a date as officers type it: 1.3.18, 01.03.2018, 1. März 2018, 010318,
// 2018-03-01, „heute“, and +14 or -7 days from today; the 00:00 that spreadsheets add to a day is left out. Empty text is
// the empty Date.
func ParseDate(text string, today Date) (Date, error) {
	text = strings.TrimSpace(text)
	switch strings.ToLower(text) {
	case "":
		return "", nil
	case "heute":
		return today, nil
	case "morgen":
		return today.AddDays(1), nil
	case "gestern":
		return today.AddDays(-1), nil
	}
	if m := midnight.FindStringSubmatch(text); m != nil {
		text = m[1]
	}
	if m := counted.FindStringSubmatch(text); m != nil {
		days, _ := strconv.Atoi(m[2])
		if m[1] != "+" {
			days = -days
		}
		return today.AddDays(days), nil
	}
	if m := dashed.FindStringSubmatch(text); m != nil {
		return civil(text, m[1], m[2], m[3])
	}
	for _, form := range []*regexp.Regexp{dotted, digits} {
		if m := form.FindStringSubmatch(text); m != nil {
			return civil(text, century(m[3]), m[2], m[1])
		}
	}
	if m := worded.FindStringSubmatch(text); m != nil {
		if month := monthNamed(m[2]); month > 0 {
			return civil(text, century(m[3]), strconv.Itoa(month), m[1])
		}
	}
	return "", Fail(Invalid, fmt.Sprintf("„%s“ ist kein Datum. Bitte so eingeben: 01.03.2018, 1.3.18, 010318, heute oder +14.", text), nil)
}

// otherMonths are names that begin none of ours: Excel's for March, and those of the south.
var otherMonths = map[string]string{"mrz": "märz", "jän": "januar", "jänner": "januar", "feber": "februar"}

// monthNamed gives the number of a month by its name or the beginning of it, 0 where there is none such.
func monthNamed(name string) int {
	name = strings.ReplaceAll(strings.ToLower(name), "ae", "ä")
	name = cmp.Or(otherMonths[name], name)
	return 1 + slices.IndexFunc(months[:], func(month string) bool { return strings.HasPrefix(strings.ToLower(month), name) })
}

// century completes a two-digit year: the project's years lie between 1970 and 2069.
func century(year string) string {
	if len(year) == 4 {
		return year
	}
	if year >= "70" {
		return "19" + year
	}
	return "20" + year
}

func civil(text, year, month, day string) (Date, error) {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if y < 1900 || y > 2199 || int(t.Month()) != m || t.Day() != d {
		return "", Fail(Invalid, fmt.Sprintf("Das Datum „%s“ gibt es nicht. Bitte Tag, Monat und Jahr prüfen.", text), nil)
	}
	return DateOf(t), nil
}

// Time gives midnight UTC of the date, the zero time for the empty Date.
func (d Date) Time() time.Time {
	t, _ := time.Parse(iso, string(d))
	return t
}

// AddDays gives the date that many days later; the empty Date stays empty.
func (d Date) AddDays(days int) Date {
	if d == "" {
		return ""
	}
	return DateOf(d.Time().AddDate(0, 0, days))
}

// DaysUntil counts the days from d to other, negative if other comes before.
// Both must be given.
func (d Date) DaysUntil(other Date) int {
	return int(other.Time().Sub(d.Time()).Hours() / 24)
}

// String writes the date as DIN 5008 does: 01.03.2018.
func (d Date) String() string {
	if d == "" {
		return ""
	}
	return d.Time().Format("02.01.2006")
}

var months = [...]string{
	"Januar", "Februar", "März", "April", "Mai", "Juni",
	"Juli", "August", "September", "Oktober", "November", "Dezember",
}

// Long writes the date for running text: 1. März 2018, with no-break spaces.
func (d Date) Long() string {
	if d == "" {
		return ""
	}
	t := d.Time()
	return fmt.Sprintf("%d.\u00a0%s\u00a0%d", t.Day(), months[t.Month()-1], t.Year())
}

// MonthName gives the German name of a month.
func MonthName(m time.Month) string { return months[m-1] }

// Period writes a span of time: 01.11.2017–31.10.2018, Q3 2018–2019.
func Period[T Date | Term](from, to T) string {
	switch {
	case from == "" && to == "":
		return ""
	case from == "":
		return "bis " + Term(to).String()
	case to == "":
		return "ab " + Term(from).String()
	}
	return Term(from).String() + "–" + Term(to).String()
}

// MarshalJSON writes the ISO form, null for the empty Date.
func (d Date) MarshalJSON() ([]byte, error) {
	if d == "" {
		return []byte("null"), nil
	}
	return json.Marshal(string(d))
}

// UnmarshalJSON reads the ISO form or null and refuses dates that do not exist.
func (d *Date) UnmarshalJSON(b []byte) error {
	var text *string
	if err := json.Unmarshal(b, &text); err != nil || text == nil {
		*d = ""
		return err
	}
	m := dashed.FindStringSubmatch(*text)
	if m == nil {
		return Fail(Invalid, fmt.Sprintf("„%s“ ist kein Datum der Form 2018-03-01.", *text), nil)
	}
	date, err := civil(*text, m[1], m[2], m[3])
	*d = date
	return err
}

// Compare orders dates, none last: -1, 0 or 1.
func (d Date) Compare(other Date) int {
	switch {
	case d == other:
		return 0
	case other == "" || d != "" && d < other:
		return -1
	}
	return 1
}

// Days writes a number of days: „1 Tag“, „63 Tage“.
func Days(n int) string {
	if n == 1 || n == -1 {
		return Count(n) + "\u00a0Tag"
	}
	return Count(n) + "\u00a0Tage"
}
