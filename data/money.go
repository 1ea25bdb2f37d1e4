package data

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// Cents is an amount of money in euro cents.
type Cents int64

var (
	amount  = regexp.MustCompile(`^([\-−]?)(\d+|[1-9]\d{0,2}(?:[. \x{00a0}\x{202f}]\d{3})+)(?:,(?:(\d{1,2})|[-–—]{1,2}))?$`)
	inEuros = regexp.MustCompile(`(?is)^(?:€|eur|euro)?[\s\x{a0}\x{202f}]*(.*?)[\s\x{a0}\x{202f}]*(?:€|eur|euro)?$`)
	grouped = strings.NewReplacer(".", "", " ", "", "\u00a0", "", "\u202f", "")
)

// ParseCents reads an amount as officers type it: 12.500,00 €, 12500, 1 234,50, 12.500,-, 8.000,00 EUR.
// A point is taken for a thousands separator (DIN 5008), so 1.234 is 1234 €.
// Empty text is 0.
func ParseCents(text string) (Cents, error) {
	bare := inEuros.FindStringSubmatch(strings.TrimSpace(text))[1]
	if bare == "" {
		return 0, nil
	}
	m := amount.FindStringSubmatch(bare)
	if m == nil {
		return 0, Fail(Invalid, fmt.Sprintf("„%s“ ist kein Betrag. Bitte so eingeben: 12.500,00 € oder 12500.", text), nil)
	}
	euros, err := strconv.ParseInt(grouped.Replace(m[2]), 10, 64)
	if err != nil || euros > math.MaxInt64/100-1 {
		return 0, Fail(Invalid, fmt.Sprintf("Der Betrag „%s“ ist zu groß.", text), err)
	}
	cents, _ := strconv.ParseInt((m[3] + "00")[:2], 10, 64)
	total := Cents(euros*100 + cents)
	if m[1] != "" {
		total = -total
	}
	return total, nil
}

// String writes the amount with points and a no-break space: 1.234,56 €.
func (c Cents) String() string {
	sign := ""
	if c < 0 {
		sign = "−"
	}
	// The magnitude as uint64, for the smallest int64 has no positive twin.
	abs := uint64(c)
	if c < 0 {
		abs = -abs
	}
	return fmt.Sprintf("%s%s,%02d\u00a0€", sign, thousands(abs/100), abs%100)
}

// Count writes a whole number with points between thousands: 9.842.
func Count(n int) string {
	if n < 0 {
		return "−" + thousands(uint64(-int64(n)))
	}
	return thousands(uint64(n))
}

// Counted writes how many there are: „1 Zeile“, „12 Zeilen“.
func Counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return Count(n) + " " + many
}

func thousands(n uint64) string {
	s := strconv.FormatUint(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return s
}

// plus adds without running over: a sum beyond the range is its end.
func plus(a, b Cents) Cents {
	switch {
	case b > 0 && a > math.MaxInt64-b:
		return math.MaxInt64
	case b < 0 && a < math.MinInt64-b:
		return math.MinInt64
	}
	return a + b
}

func minus(a, b Cents) Cents {
	if b == math.MinInt64 {
		return plus(plus(a, math.MaxInt64), 1)
	}
	return plus(a, -b)
}

// Total adds up an amount of each entry of a list.
func Total[T any](list []T, of func(T) Cents) Cents {
	var sum Cents
	for _, v := range list {
		sum = plus(sum, of(v))
	}
	return sum
}

// percentOf gives part of all in percent; all must not be 0.
func percentOf(part, all Cents) float64 { return 100 * float64(part) / float64(all) }
