package data

import (
	"encoding/json"
	"testing"

	"pgregory.net/rapid"
)

func TestParseDate(t *testing.T) {
	const today = Date("2018-02-20")
	for text, want := range map[string]Date{
		"1.3.18":                      "2018-03-01",
		"01.03.2018":                  "2018-03-01",
		"1. 3. 2018":                  "2018-03-01",
		"010318":                      "2018-03-01",
		"01032018":                    "2018-03-01",
		"2018-03-01":                  "2018-03-01",
		" 01.03.2018 ":                "2018-03-01",
		"heute":                       today,
		"Heute":                       today,
		"morgen":                      "2018-02-21",
		"gestern":                     "2018-02-19",
		"+14":                         "2018-03-06",
		"+ 14":                        "2018-03-06",
		"-20":                         "2018-01-31",
		"−20":                         "2018-01-31",
		"":                            "",
		"29.02.2016":                  "2016-02-29",
		"1.1.70":                      "1970-01-01",
		"1. März 2018":                "2018-03-01",
		"3. September 2018":           "2018-09-03",
		"3.\u00a0September\u00a02018": "2018-09-03",
		"3. Sept. 18":                 "2018-09-03",
		"3.SEP.2018":                  "2018-09-03",
		"1. Maerz 2018":               "2018-03-01",
		"31. mai 2018":                "2018-05-31",
		"7. Jun 2018":                 "2018-06-07",
		"7. Juli 2018":                "2018-07-07",
		"1.\u202f3.\u202f2018":        "2018-03-01",
		"1.1.69":                      "2069-01-01",
	} {
		got, err := ParseDate(text, today)
		if err != nil || got != want {
			t.Errorf("ParseDate(%q) = %q, %v; want %q", text, got, err, want)
		}
	}
	for _, text := range []string{
		"31.02.2018", "29.02.2018", "0.1.2018", "1.13.2018", "32.1.18", "1.3.", "1.3.218", "13/01/2018",
		"01-03-2018", "2018-3-1", "März 2018", "31. Juni 2018", "1. Ju 2018", "1. Foo 2018", "1. Märzen 2018", "1 März 2018", "1.3.1899", "1.3.2200", "+", "+99999", "1,3,18", "000000",
	} {
		got, err := ParseDate(text, today)
		if sentence, ok := Sentence(err); got != "" || !ok || sentence == "" {
			t.Errorf("ParseDate(%q) = %q, %v; want a sentence", text, got, err)
		}
	}
}

func TestDateIsWritten(t *testing.T) {
	const d = Date("2018-03-01")
	for got, want := range map[string]string{
		d.String():                  "01.03.2018",
		d.Long():                    "1.\u00a0März\u00a02018",
		Date("").String():           "",
		Date("").Long():             "",
		Period(d, "2018-10-31"):     "01.03.2018–31.10.2018",
		Period("", d):               "bis 01.03.2018",
		Period(d, ""):               "ab 01.03.2018",
		Period[Date]("", ""):        "",
		string(d.AddDays(-1)):       "2018-02-28",
		string(Date("").AddDays(5)): "",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestDateInJSON(t *testing.T) {
	for text, want := range map[string]Date{`"2018-03-01"`: "2018-03-01", `null`: ""} {
		var d Date
		if err := json.Unmarshal([]byte(text), &d); err != nil || d != want {
			t.Errorf("%s gives %q, %v", text, d, err)
		}
		if back, _ := json.Marshal(d); string(back) != text {
			t.Errorf("%q is written %s, want %s", d, back, text)
		}
	}
	for _, text := range []string{`"2018-02-31"`, `"01.03.2018"`, `""`, `20180301`, `"2018-03-01T00:00:00Z"`} {
		var d Date
		if err := json.Unmarshal([]byte(text), &d); err == nil {
			t.Errorf("%s is taken for %q", text, d)
		}
	}
}

// What the program writes, it reads again as the same day.
func TestDateRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := Date("1970-01-01").AddDays(rapid.IntRange(0, 36_000).Draw(t, "days"))
		if back, err := ParseDate(d.String(), ""); err != nil || back != d {
			t.Fatalf("%s → %q → %s, %v", d, d.String(), back, err)
		}
		n := rapid.IntRange(-5000, 5000).Draw(t, "shift")
		if got := d.DaysUntil(d.AddDays(n)); got != n {
			t.Fatalf("%d days from %s are %d", n, d, got)
		}
	})
}
