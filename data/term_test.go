package data

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// As officers write dates in plans, and what is meant.
func TestParseTerm(t *testing.T) {
	for text, want := range map[string]Term{
		"":                           "",
		"Q3 2018":                    "2018-Q3",
		"q3/18":                      "2018-Q3",
		"Q 3 / 2018":                 "2018-Q3",
		"Q3-2018":                    "2018-Q3",
		"3. Quartal 2018":            "2018-Q3",
		"3.Quartal 2018":             "2018-Q3",
		"III. Quartal 2018":          "2018-Q3",
		"IV/2019":                    "2019-Q4",
		"III/18":                     "2018-Q3",
		"drittes Quartal 2018":       "2018-Q3",
		"3. Q. 2018":                 "2018-Q3",
		"2018-Q3":                    "2018-Q3",
		"1. Halbjahr 2019":           "2019-H1",
		"2. HJ 2018":                 "2018-H2",
		"H2 2018":                    "2018-H2",
		"HJ1/2019":                   "2019-H1",
		"II. Halbjahr 2018":          "2018-H2",
		"erstes Halbjahr 2019":       "2019-H1",
		"2018-H2":                    "2018-H2",
		"März 2018":                  "2018-03",
		"Maerz 2018":                 "2018-03",
		"Mär. 18":                    "2018-03",
		"sept 2019":                  "2019-09",
		"Mai 2018":                   "2018-05",
		"Mai\u00a02018":              "2018-05",
		"03/2018":                    "2018-03",
		"3/2018":                     "2018-03",
		"03.2018":                    "2018-03",
		"12.2018":                    "2018-12",
		"2018-03":                    "2018-03",
		"2019":                       "2019",
		"01.03.2018":                 "2018-03-01",
		"1.3.18":                     "2018-03-01",
		"1. März 2018":               "2018-03-01",
		"01.03.2018 00:00":           "2018-03-01",
		"01.03.2018 00:00:00":        "2018-03-01",
		"2018-03-01 00:00:00":        "2018-03-01",
		"2018-03-01T00:00:00":        "2018-03-01",
		"+14":                        "2018-11-14",
		"  Q4 2018 ":                 "2018-Q4",
		"1.\u00a0Halbjahr\u00a02019": "2019-H1",
		"Q3\u00a02018":               "2018-Q3",
		"3.\u00a0Quartal\u00a02018":  "2018-Q3",
		"1.\u202fQuartal\u202f2018":  "2018-Q1",
		"\u00a02019\u00a0":           "2019",
		"31.12.2018 0:00":            "2018-12-31",
		"2199":                       "2199",
		"Dezember 2018":              "2018-12",
		"zweites Quartal 2020":       "2020-Q2",
		"4. Qu. 2018":                "2018-Q4",
		"2. Hj. 2018":                "2018-H2",
		"I. Quartal 2018":            "2018-Q1",
		"1. Quartal\u00a0\u00a02018": "2018-Q1",
		"1. Halbj. 2018":             "2018-H1",
		"II/2018":                    "2018-Q2",
		"Nov. 2018":                  "2018-11",
		"Januar 2019":                "2019-01",
		"Jan 19":                     "2019-01",
		"2018-12-31T00:00:00.000":    "2018-12-31",
		"1.\tQuartal\t2018":          "2018-Q1",
		"IV. Quartal\n2018":          "2018-Q4",
		"heute":                      "2018-10-31",
		"Mrz 18":                     "2018-03", // as Excel writes it
		"Mrz. 2018":                  "2018-03",
		"1. Mrz 2018":                "2018-03-01",
		"Jänner 2018":                "2018-01",
		"Jän. 18":                    "2018-01",
		"Quartal 3/2018":             "2018-Q3",
		"Quartal IV 2018":            "2018-Q4",
		"Q III 2018":                 "2018-Q3",
		"2018/Q3":                    "2018-Q3",
		"2018 Q3":                    "2018-Q3",
		"2018 H1":                    "2018-H1",
		"2. Jahreshälfte 2019":       "2019-H2",
		"Halbjahr 2/2018":            "2018-H2",
	} {
		if got, err := ParseTerm(text, keyDay); err != nil || got != want {
			t.Errorf("%q is %q, %v; want %q", text, got, err, want)
		}
	}
}

// What leaves open what is meant, or cannot be, is refused; the question names what was typed.
func TestParseTermAsks(t *testing.T) {
	for text, asks := range map[string]string{
		"Mitte 2019":           "mehreres heißen",
		"Anfang 2019":          "mehreres heißen",
		"Ende 2019":            "mehreres heißen",
		"Ende März 2018":       "mehreres heißen",
		"Frühjahr 2019":        "mehreres heißen",
		"Sommer 2019":          "mehreres heißen",
		"ca. Q3 2018":          "mehreres heißen",
		"bis Q3 2018":          "mehreres heißen",
		"voraussichtlich 2019": "mehreres heißen",
		"Jahresende 2019":      "mehreres heißen",
		"KW 12 2018":           "mehreres heißen",
		"Q5 2018":              "kein Termin",
		"2018 H3":              "kein Termin",
		"2018/2019":            "kein Termin",
		"Quartal V 2018":       "kein Termin",
		"3. Jahreshälfte 2019": "kein Termin",
		"5. Quartal 2018":      "kein Termin",
		"3. Halbjahr 2018":     "kein Termin",
		"Q3":                   "kein Termin",
		"V. Quartal 2018":      "kein Termin",
		"13/2018":              "kein Termin",
		"18":                   "kein Termin",
		"1800":                 "kein Termin",
		"2018-13":              "kein Termin",
		"2018-Q0":              "kein Termin",
		"Märzen 2018":          "kein Termin",
		"März":                 "kein Termin",
		"Q3 2018 Q4 2018":      "kein Termin",
		"Q3 2018 oder später":  "kein Termin",
		"31.02.2018":           "gibt es nicht",
		"01.03.2018 14:30":     "kein Datum",
		"bald":                 "kein Termin",
	} {
		got, err := ParseTerm(text, keyDay)
		if err == nil || !strings.Contains(err.Error(), asks) || !strings.Contains(err.Error(), text) {
			t.Errorf("%q is %q, %v; want %q", text, got, err, asks)
		}
	}
}

// A Term is told as it is known, and reckoned with by its last day.
func TestTermIsTold(t *testing.T) {
	for term, want := range map[Term]struct {
		first, last                                 Date
		table, long, on, onLong, forText, of, since string
	}{
		"2018-03-01": {"2018-03-01", "2018-03-01", "01.03.2018", "1. März 2018", "am 01.03.2018", "am 1. März 2018", "den 01.03.2018", "vom 01.03.2018", "dem 01.03.2018"},
		"2020-02":    {"2020-02-01", "2020-02-29", "Februar 2020", "Februar 2020", "im Februar 2020", "im Februar 2020", "Februar 2020", "für Februar 2020", "Ende Februar 2020"},
		"2018-08":    {"2018-08-01", "2018-08-31", "August 2018", "August 2018", "im August 2018", "im August 2018", "August 2018", "für August 2018", "Ende August 2018"},
		"2018-Q1":    {"2018-01-01", "2018-03-31", "Q1 2018", "1. Quartal 2018", "im 1. Quartal 2018", "im 1. Quartal 2018", "das 1. Quartal 2018", "für das 1. Quartal 2018", "Ende des 1. Quartals 2018"},
		"2018-Q3":    {"2018-07-01", "2018-09-30", "Q3 2018", "3. Quartal 2018", "im 3. Quartal 2018", "im 3. Quartal 2018", "das 3. Quartal 2018", "für das 3. Quartal 2018", "Ende des 3. Quartals 2018"},
		"2018-Q4":    {"2018-10-01", "2018-12-31", "Q4 2018", "4. Quartal 2018", "im 4. Quartal 2018", "im 4. Quartal 2018", "das 4. Quartal 2018", "für das 4. Quartal 2018", "Ende des 4. Quartals 2018"},
		"2019-H1":    {"2019-01-01", "2019-06-30", "1. Halbjahr 2019", "1. Halbjahr 2019", "im 1. Halbjahr 2019", "im 1. Halbjahr 2019", "das 1. Halbjahr 2019", "für das 1. Halbjahr 2019", "Ende des 1. Halbjahrs 2019"},
		"2019-H2":    {"2019-07-01", "2019-12-31", "2. Halbjahr 2019", "2. Halbjahr 2019", "im 2. Halbjahr 2019", "im 2. Halbjahr 2019", "das 2. Halbjahr 2019", "für das 2. Halbjahr 2019", "Ende des 2. Halbjahrs 2019"},
		"2018":       {"2018-01-01", "2018-12-31", "2018", "2018", "im Jahr 2018", "im Jahr 2018", "das Jahr 2018", "für das Jahr 2018", "Ende 2018"},
		"":           {},
	} {
		got := want
		got.first, got.last = term.First(), term.Last()
		if term != "" {
			got.table, got.long, got.on, got.onLong = term.String(), term.Long(), term.On(), term.OnLong()
			got.forText, got.of, got.since = term.For(), term.Of(), term.Since()
		}
		for _, text := range []*string{&got.table, &got.long, &got.on, &got.onLong, &got.forText, &got.of, &got.since} {
			*text = strings.ReplaceAll(*text, "\u00a0", " ")
		}
		if got != want {
			t.Errorf("%s: %+v, want %+v", term, got, want)
		}
	}
}

var anyTerm = rapid.Custom(func(t *rapid.T) Term {
	day := Term(anyDate(t))
	if day == "" {
		return ""
	}
	return rapid.SampledFrom([]Term{day, day[:7], day[:4], day[:4] + "-Q1", day[:4] + "-Q2", day[:4] + "-Q3", day[:4] + "-Q4", day[:4] + "-H1", day[:4] + "-H2"}).Draw(t, "term")
})

// What a field shows of a Term is read as that Term, and so is its JSON.
func TestTermsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		term := anyTerm.Draw(t, "any")
		for _, text := range []string{term.String(), term.Long(), string(term)} {
			if got, err := ParseTerm(text, ""); err != nil || got != term {
				t.Errorf("%q is %q, %v; want %q", text, got, err, term)
			}
		}
		var back Term
		b, err := term.MarshalJSON()
		if err == nil {
			err = back.UnmarshalJSON(b)
		}
		if err != nil || back != term {
			t.Errorf("%s comes back as %q, %v", b, back, err)
		}
	})
}

func TestTermJSONRefuses(t *testing.T) {
	for _, text := range []string{`"2018-13"`, `"2018-Q5"`, `"2018-H3"`, `"2018-02-30"`, `"Q3 2018"`, `"1800"`, `"2018-3"`, `""`, `7`} {
		term := Term("x")
		if err := term.UnmarshalJSON([]byte(text)); err == nil {
			t.Errorf("%s is taken as %q", text, term)
		}
	}
}

// How far one Term lies behind another, as a controller would count, and as sharply as he can know.
func TestLag(t *testing.T) {
	for _, c := range []struct {
		from, to     Term
		days         int
		text, signed string
	}{
		{"2018-03-01", "2018-03-01", 0, "0 Tage", "keine"},
		{"2018-03-01", "2018-03-02", 1, "1 Tag", "+1 Tag"},
		{"2018-03-01", "2018-05-03", 63, "63 Tage", "+63 Tage"},
		{"2018-03-03", "2018-03-01", -2, "-2 Tage", "-2 Tage"},
		// A day within the quarter that was planned is in time.
		{"2018-Q3", "2018-07-15", 0, "0 Tage", "keine"},
		{"2018-Q3", "2018-09-30", 0, "0 Tage", "keine"},
		{"2018-Q3", "2018-10-01", 1, "wenige Tage", "wenige Tage später"},
		{"2018-Q3", "2018-10-15", 15, "rund 2 Wochen", "rund 2 Wochen später"},
		{"2018-Q3", "2018-11-15", 46, "rund 2 Monate", "rund 2 Monate später"},
		{"2018-Q3", "2018-Q4", 92, "rund 3 Monate", "rund 3 Monate später"},
		{"2018-Q3", "2019-Q3", 365, "rund 12 Monate", "rund 12 Monate später"},
		{"2018-Q3", "2018-06-20", -11, "rund 2 Wochen", "rund 2 Wochen früher"},
		{"2018-Q3", "2018-Q2", -92, "rund 3 Monate", "rund 3 Monate früher"},
		{"2018", "2018-Q3", 0, "0 Tage", "keine"},
		{"2018-03", "2018-04", 30, "rund 4 Wochen", "rund 4 Wochen später"},
		// What was sharper is reckoned to the last day of what is known now.
		{"2018-08-15", "2018-Q3", 46, "rund 2 Monate", "rund 2 Monate später"},
		{"2018", "2018-12-31", 0, "0 Tage", "keine"},
		{"2018", "2019", 365, "rund 12 Monate", "rund 12 Monate später"},
		{"2018-09-24", "2018-09", 6, "rund 1 Woche", "rund 1 Woche später"},
	} {
		got := Between(c.from, c.to)
		text, signed := strings.ReplaceAll(got.String(), "\u00a0", " "), strings.ReplaceAll(got.Signed(), "\u00a0", " ")
		text, signed = strings.ReplaceAll(text, "−", "-"), strings.ReplaceAll(signed, "−", "-")
		if got.Days != c.days || text != c.text || signed != c.signed {
			t.Errorf("from %s to %s: %d, %q, %q; want %d, %q, %q", c.from, c.to, got.Days, text, signed, c.days, c.text, c.signed)
		}
	}
}
