package data

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"regexp"
	"strings"
)

// Decimal is a decimal number as an indicator counts it, exact to six places
// and below 10¹², written as in JSON: 1234.5. The empty Decimal means that
// none is given.
type Decimal string

var (
	plainDecimal = regexp.MustCompile(`^-?\d{1,12}(\.\d+)?$`)
	typedDecimal = regexp.MustCompile(`^([\-−]?)(\d+|\d{1,3}(?:[. \x{00a0}\x{202f}]\d{3})+)(?:,(\d+))?$`)
)

// decimalPlaces is how many places after the comma a Decimal keeps.
const decimalPlaces = 6

// ParseDecimal reads a number as officers type it: 12,5, 1.234, 1 234,5. A point
// is taken for a thousands separator (DIN 5008). Empty text is the empty Decimal.
func ParseDecimal(text string) (Decimal, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", nil
	}
	m := typedDecimal.FindStringSubmatch(text)
	if m == nil {
		return "", Fail(Invalid, fmt.Sprintf("„%s“ ist keine Zahl. Bitte so eingeben: 12,5 oder 1.234.", text), nil)
	}
	plain := grouped.Replace(m[2])
	if m[1] != "" {
		plain = "-" + plain
	}
	if m[3] != "" {
		plain += "." + m[3]
	}
	return normalDecimal(plain)
}

// normalDecimal gives the one way in which a number is written.
func normalDecimal(plain string) (Decimal, error) {
	if !plainDecimal.MatchString(plain) {
		return "", Fail(Invalid, fmt.Sprintf("Die Zahl %s ist zu groß oder keine Dezimalzahl.", plain), nil)
	}
	number, ok := new(big.Rat).SetString(plain)
	if !ok {
		return "", Fail(Invalid, fmt.Sprintf("„%s“ ist keine Zahl.", plain), nil)
	}
	if len(plain)-strings.IndexByte(plain+".", '.')-1 > decimalPlaces {
		return "", Fail(Invalid, fmt.Sprintf("Die Zahl %s hat zu viele Stellen nach dem Komma; möglich sind %d.", strings.Replace(plain, ".", ",", 1), decimalPlaces), nil)
	}
	text := strings.TrimRight(strings.TrimRight(number.FloatString(decimalPlaces), "0"), ".")
	if text == "-0" {
		text = "0"
	}
	return Decimal(text), nil
}

// Number gives the value and whether there is one.
func (d Decimal) Number() (float64, bool) { return float(d.rat()) }

// rat gives the exact value, nil for the empty Decimal.
func (d Decimal) rat() *big.Rat {
	if !plainDecimal.MatchString(string(d)) {
		return nil
	}
	value, _ := new(big.Rat).SetString(string(d))
	return value
}

// String writes the number as DIN 5008 does: 1.234,5.
func (d Decimal) String() string {
	if d == "" {
		return ""
	}
	text, sign := string(d), ""
	if strings.HasPrefix(text, "-") {
		text, sign = text[1:], "−"
	}
	whole, part, found := strings.Cut(text, ".")
	var n uint64
	_, _ = fmt.Sscan(whole, &n) // whole has at most twelve digits
	if found {
		part = "," + part
	}
	return sign + thousands(n) + part
}

// MarshalJSON writes a number, null for the empty Decimal.
func (d Decimal) MarshalJSON() ([]byte, error) {
	if d == "" {
		return []byte("null"), nil
	}
	return []byte(d), nil
}

// UnmarshalJSON reads a number or null.
func (d *Decimal) UnmarshalJSON(b []byte) error {
	var number *json.Number
	if err := json.Unmarshal(b, &number); err != nil || number == nil {
		*d = ""
		return err
	}
	plain := number.String()
	if strings.ContainsAny(plain, "eE") {
		value, err := number.Float64()
		if err != nil || math.Abs(value) >= 1e12 {
			return Fail(Invalid, fmt.Sprintf("Die Zahl %s ist zu groß.", plain), err)
		}
		plain = strings.TrimRight(strings.TrimRight(fmt.Sprintf("%.6f", value), "0"), ".")
	}
	value, err := normalDecimal(plain)
	*d = value
	return err
}
