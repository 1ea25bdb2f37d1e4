package invoice

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"modellkommune/data"
)

// decimal is an xs:decimal: no exponent, no thousands separator.
var decimal = regexp.MustCompile(`^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$`)

// mostDigits is how many digits an amount may have before the point: below ten thousand million
// euro, so that the sum of all items stays a number.
const mostDigits = 10

// What an amount is instead, for a sentence.
var (
	errNoAmount = errors.New("kein Betrag")
	errPrecise  = errors.New("genauer als Cent")
	errLarge    = errors.New("zu groß")
)

// parseAmount reads an amount exactly. EN 16931 allows two decimals; more are taken only where
// they are zeros.
func parseAmount(text string) (data.Cents, error) {
	if !decimal.MatchString(text) {
		return 0, errNoAmount
	}
	whole, fraction, _ := strings.Cut(strings.TrimLeft(text, "+-"), ".")
	whole, fraction = strings.TrimLeft(whole, "0"), strings.TrimRight(fraction, "0")
	switch {
	case len(whole) > mostDigits:
		return 0, errLarge
	case len(fraction) > 2:
		return 0, errPrecise
	}
	cents, _ := strconv.ParseInt(whole+(fraction + "00")[:2], 10, 64) // digits alone, few enough
	if text[0] == '-' {
		cents = -cents
	}
	return data.Cents(cents), nil
}
