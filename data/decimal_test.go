package data

import (
	"encoding/json"
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

func TestParseDecimal(t *testing.T) {
	for text, want := range map[string]Decimal{
		"":                    "",
		"  ":                  "",
		"0":                   "0",
		"-0":                  "0",
		"007":                 "7",
		"12,5":                "12.5",
		"12,50":               "12.5",
		"12,000":              "12",
		"1.234":               "1234", // a point parts thousands
		"1 234,5":             "1234.5",
		"1\u00a0234,5":        "1234.5",
		"1\u202f234.567":      "1234567",
		"−3,25":               "-3.25",
		"-3":                  "-3",
		" 7 ":                 "7",
		"0,000001":            "0.000001",
		"-0,0":                "0",
		"999.999.999.999,999": "999999999999.999",
	} {
		got, err := ParseDecimal(text)
		if err != nil || got != want {
			t.Errorf("ParseDecimal(%q) = %q, %v; want %q", text, got, err, want)
		}
	}
	for _, text := range []string{
		"abc", "1,2,3", "12.5", "1.23", "1.2345", "1234.567", ",5", "5,", "--1", "1e3", "∞", "NaN", "12 %", "0,0000001", "1000000000000", "+5",
	} {
		got, err := ParseDecimal(text)
		if sentence, ok := Sentence(err); got != "" || !ok || sentence == "" {
			t.Errorf("ParseDecimal(%q) = %q, %v; want a sentence", text, got, err)
		}
	}
}

func TestDecimalIsWritten(t *testing.T) {
	for d, want := range map[Decimal]string{
		"": "", "0": "0", "1234.5": "1.234,5", "-0.5": "−0,5", "-1234567": "−1.234.567", "999999999999.000001": "999.999.999.999,000001",
	} {
		if got := d.String(); got != want {
			t.Errorf("%q is written %q, want %q", string(d), got, want)
		}
	}
}

func TestDecimalNumber(t *testing.T) {
	for d, want := range map[Decimal]float64{"0": 0, "12.5": 12.5, "-0.25": -0.25} {
		if got, known := d.Number(); got != want || !known {
			t.Errorf("%q is %v, %v", string(d), got, known)
		}
	}
	for _, d := range []Decimal{"", "abc", "1e999999999", "1/3", "0x10", "NaN"} {
		if got, known := d.Number(); known {
			t.Errorf("%q is %v", string(d), got)
		}
	}
}

func TestDecimalInJSON(t *testing.T) {
	for text, want := range map[string]Decimal{
		"null": "", "0": "0", "12.5": "12.5", "12.50": "12.5", "-3": "-3", "1e3": "1000", "1.5E-3": "0.0015", "-0": "0", "-0.0": "0",
	} {
		var d Decimal
		if err := json.Unmarshal([]byte(text), &d); err != nil || d != want {
			t.Errorf("%s gives %q, %v; want %q", text, d, err, want)
		}
	}
	for _, text := range []string{`"abc"`, "true", "1e12", "1e400", "1000000000000", "0.0000001", "[]"} {
		var d Decimal
		if err := json.Unmarshal([]byte(text), &d); err == nil {
			t.Errorf("%s is taken for %q", text, d)
		}
	}
	for d, want := range map[Decimal]string{"": "null", "12.5": "12.5", "-3": "-3"} {
		if got, err := json.Marshal(d); string(got) != want || err != nil {
			t.Errorf("%q is written %s, %v", string(d), got, err)
		}
	}
}

// decimals gives every Decimal that there can be.
func decimals() *rapid.Generator[Decimal] {
	return rapid.Custom(func(t *rapid.T) Decimal {
		micro := rapid.Int64Range(-999_999_999_999_999_999, 999_999_999_999_999_999).Draw(t, "millionths")
		sign := ""
		if micro < 0 {
			sign, micro = "-", -micro
		}
		d, err := normalDecimal(fmt.Sprintf("%s%d.%06d", sign, micro/1_000_000, micro%1_000_000))
		if err != nil {
			t.Fatal(err)
		}
		return d
	})
}

// What the program writes, it reads again as the same number.
func TestDecimalRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := decimals().Draw(t, "decimal")
		if back, err := ParseDecimal(d.String()); err != nil || back != d {
			t.Fatalf("%q → %q → %q, %v", string(d), d.String(), string(back), err)
		}
		b, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var back Decimal
		if err := json.Unmarshal(b, &back); err != nil || back != d {
			t.Fatalf("%q → %s → %q, %v", string(d), b, string(back), err)
		}
	})
}
