package data

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func measured(baseline, target, value Decimal) Indicator {
	return Indicator{
		ID: "I1", Name: "Vorlagen", Baseline: baseline, BaselineDate: "2017-10-31", Target: target, TargetDate: "2019-10-31",
		Readings: []Reading{{Date: keyDay, Value: value}},
	}
}

// What merzenich-changes.expected.json of the examples says.
func TestAttainmentsOfMerzenich(t *testing.T) {
	for name, c := range map[string]struct {
		i    Indicator
		want string
	}{
		"Verwaltungsvorlagen":   {measured("0", "60", "34"), "56.7"},
		"Beschäftigte":          {measured("28", "80", "61"), "63.5"},
		"Installationen":        {measured("0", "1200", "0"), "0.0"},
		"Telefonische Anfragen": {measured("46", "25", "44"), "9.5"},
		"Kartierte Betriebe":    {measured("61", "240", "171"), "61.5"},
		"Barrierefreiheit":      {measured("3", "60", "41"), "66.7"},
		"Datenebenen":           {measured("0", "6", "2"), "33.3"},
		"Teilnehmende":          {measured("0", "40", "37"), "92.5"},
		"unter 35 Jahren":       {measured("9", "25", "14"), "31.2"},
		"Rückmeldung":           {measured("0", "90", "78"), "86.7"},
		"offene Datensätze":     {measured("1", "6", "2"), "20.0"},
	} {
		got, known := c.i.Attainment(keyDay)
		if text := fmt.Sprintf("%.1f", got); text != c.want || !known {
			t.Errorf("%s: %s, want %s", name, text, c.want)
		}
	}
}

func TestAttainment(t *testing.T) {
	with := func(i Indicator, change func(*Indicator)) Indicator {
		change(&i)
		return i
	}
	directed := func(d IndicatorDirection, baseline, target, value Decimal) Indicator {
		return with(measured(baseline, target, value), func(i *Indicator) { i.Direction = d })
	}
	corridor := func(baseline, from, to, value Decimal) Indicator {
		return with(directed(Corridor, baseline, to, value), func(i *Indicator) { i.TargetFrom = from })
	}
	const unknown = -1e9
	for name, c := range map[string]struct {
		i    Indicator
		want float64
	}{
		"beyond the target":           {measured("0", "40", "58"), 145},
		"worse than the baseline":     {measured("10", "20", "5"), -50},
		"falling":                     {measured("46", "26", "36"), 50},
		"falling beyond":              {measured("46", "26", "16"), 150},
		"falling, worse":              {measured("46", "26", "56"), -50},
		"to zero":                     {measured("8", "0", "2"), 75},
		"from below zero":             {measured("-10", "10", "0"), 50},
		"decimals are exact":          {measured("0.1", "0.4", "0.37"), 90},
		"kept":                        {measured("5", "5", "5"), 100},
		"kept or higher":              {directed(HigherIsBetter, "5", "5", "7"), 100},
		"not kept":                    {directed(HigherIsBetter, "5", "5", "4"), 0},
		"kept or lower":               {directed(LowerIsBetter, "0", "0", "-1"), 100},
		"not kept low":                {directed(LowerIsBetter, "0", "0", "1"), 0},
		"changed without a direction": {measured("5", "5", "7"), unknown},
		"direction against the way":   {directed(LowerIsBetter, "0", "10", "5"), 50},
		"no baseline":                 {measured("", "60", "34"), unknown},
		"no target":                   {measured("0", "", "34"), unknown},
		"no value":                    {measured("0", "60", ""), unknown},
		"no readings":                 {Indicator{Baseline: "0", Target: "60"}, unknown},
		"only later readings":         {with(measured("0", "60", "34"), func(i *Indicator) { i.Readings[0].Date = "2018-11-01" }), unknown},
		"reading without a date":      {with(measured("0", "60", "34"), func(i *Indicator) { i.Readings[0].Date = "" }), unknown},
		"inside the corridor":         {corridor("10", "20", "30", "25"), 100},
		"at its lower end":            {corridor("10", "20", "30", "20"), 100},
		"at its upper end":            {corridor("10", "20", "30", "30"), 100},
		"half way to it":              {corridor("10", "20", "30", "15"), 50},
		"further off than before":     {corridor("10", "20", "30", "5"), -50},
		"beyond the other end":        {corridor("10", "20", "30", "34"), 60},
		"from above":                  {corridor("50", "20", "30", "40"), 50},
		"left the corridor":           {corridor("25", "20", "30", "31"), 0},
		"inside, no baseline":         {corridor("", "20", "30", "25"), 100},
		"outside, no baseline":        {corridor("", "20", "30", "35"), unknown},
		"open below":                  {corridor("50", "", "30", "1"), 100},
		"open above":                  {corridor("10", "20", "", "99"), 100},
		"no corridor":                 {corridor("10", "", "", "15"), unknown},
	} {
		got, known := c.i.Attainment(keyDay)
		if !known {
			got = unknown
		}
		if got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestLatest(t *testing.T) {
	i := Indicator{Readings: []Reading{
		{Date: "2018-10-31", Value: "3"},
		{Date: "2018-11-01", Value: "9"},
		{Date: "2018-06-30", Value: "1"},
		{Date: "2018-10-31", Value: "4"},
		{Date: "2018-10-31"},
	}}
	for key, want := range map[Date]Decimal{"2018-06-29": "", "2018-06-30": "1", "2018-10-30": "1", "2018-10-31": "4", "2019-12-31": "9", "": ""} {
		if r, known := i.Latest(key); r.Value != want || known != (want != "") {
			t.Errorf("at %s: %q, %v; want %q", key, r.Value, known, want)
		}
	}
}

func TestPath(t *testing.T) {
	i := measured("0", "60", "34")
	for key, want := range map[Date]float64{
		"2017-01-01": 0, "2017-10-31": 0, "2018-10-31": 50, "2019-10-31": 100, "2020-01-01": 100,
	} {
		if got, known := i.Path(key); got != want || !known {
			t.Errorf("at %s: %v, %v; want %v", key, got, known, want)
		}
	}
	for name, c := range map[string]struct {
		from, to Date
		want     float64
		known    bool
	}{
		"no start":             {"", "2019-10-31", 0, false},
		"no start, after":      {"", "2018-10-01", 100, true},
		"no end":               {"2017-10-31", "", 0, false},
		"no end, before":       {"2018-12-31", "", 0, true},
		"no dates":             {"", "", 0, false},
		"one day":              {keyDay, keyDay, 100, true},
		"end before the start": {"2019-01-01", "2018-01-01", 100, true},
	} {
		i.BaselineDate, i.TargetDate = c.from, c.to
		if got, known := i.Path(keyDay); got != c.want || known != c.known {
			t.Errorf("%s: %v, %v; want %v, %v", name, got, known, c.want, c.known)
		}
	}
	if share, known := measured("0", "60", "27").PathShare(keyDay); share != 90 || !known {
		t.Errorf("27 of 30: %v, %v", share, known)
	}
	if share, known := measured("0", "60", "27").PathShare("2017-10-31"); known {
		t.Errorf("before the start: %v", share)
	}
	if share, known := measured("", "60", "27").PathShare(keyDay); known {
		t.Errorf("without a baseline: %v", share)
	}
}

func TestIndicatorLight(t *testing.T) {
	// Half of the way is due at the key day.
	undated := func(value Decimal, from, to Date) Indicator {
		i := measured("0", "60", value)
		i.BaselineDate, i.TargetDate = from, to
		return i
	}
	named := measured("", "60", "1")
	named.Name = ""
	kept := measured("5", "5", "4")
	kept.Direction = HigherIsBetter
	for name, c := range map[string]struct {
		i      Indicator
		light  Light
		reason string
	}{
		"90 %":                    {measured("0", "60", "27"), Green, "Erreicht sind 45\u00a0% des Ziels, am Stichtag sollten es 50\u00a0% sein. Das Soll ist zu 90\u00a0% erfüllt; grün"},
		"just below 90 %":         {measured("0", "60", "26.999999"), Yellow, "zu knapp 90\u00a0% erfüllt"},
		"60 %":                    {measured("0", "60", "18"), Yellow, "grün ist ab 90\u00a0%, gelb ab 60\u00a0%"},
		"just below 60 %":         {measured("0", "60", "17.999999"), Red, "zu knapp 60\u00a0% erfüllt"},
		"nothing":                 {measured("0", "60", "0"), Red, "Erreicht sind 0\u00a0%"},
		"worse":                   {measured("46", "25", "50"), Red, "schlechter als der Basiswert, am Stichtag sollten 50\u00a0% des Ziels erreicht sein; grün ist ab 90"},
		"reached":                 {measured("0", "40", "58"), Green, "Das Ziel ist erreicht (145\u00a0%)."},
		"reached, no dates":       {undated("60", "", ""), Green, "erreicht"},
		"not yet due":             {undated("0", keyDay, "2019-10-31"), Green, "beginnt am 31.10.2018"},
		"past the end":            {undated("53", "2017-10-31", "2018-06-30"), Yellow, "sollten es 100\u00a0% sein"},
		"no end":                  {undated("53", "2017-10-31", ""), Grey, "Das Datum des Zielwerts fehlt"},
		"no start":                {undated("53", "", "2019-10-31"), Grey, "Das Datum des Basiswerts fehlt"},
		"no baseline, no name":    {named, Grey, "„I1“: Der Basiswert fehlt."},
		"no target":               {measured("1", "", "1"), Grey, "„Vorlagen“: Der Zielwert fehlt."},
		"no reading":              {measured("1", "2", ""), Grey, "keinen Messwert"},
		"unchanged, no direction": {measured("1", "1", "2"), Grey, "ohne Richtung"},
		"not kept":                {kept, Red, "am Stichtag sollten es 100\u00a0% sein"},
		"no corridor":             {Indicator{Direction: Corridor, Readings: []Reading{{Date: keyDay, Value: "1"}}}, Grey, "Zielkorridor fehlt"},
	} {
		light, reason := c.i.Light(keyDay, Thresholds{})
		if light != c.light || !strings.Contains(reason, c.reason) || !strings.HasPrefix(reason, "Indikator „") || !strings.HasSuffix(reason, ".") {
			t.Errorf("%s: %s, %q; want %s, %q", name, light, reason, c.light, c.reason)
		}
	}
	if light, reason := measured("0", "60", "24").Light(keyDay, Thresholds{GoalGreen: 80}); light != Green {
		t.Errorf("with an own limit: %s, %s", light, reason)
	}
}

// Whatever the numbers, there is a light and a reason, and a better value does
// not make it worse.
func TestIndicatorLightIsMonotonous(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := []Decimal{decimals().Draw(t, "one"), decimals().Draw(t, "other")}
		i := measured(decimals().Draw(t, "baseline"), decimals().Draw(t, "target"), "")
		i.BaselineDate, i.TargetDate = anyDate(t), anyDate(t)
		if compare(i.Baseline, i.Target) == 0 {
			return
		}
		if (compare(values[0], values[1]) < 0) != (compare(i.Baseline, i.Target) < 0) {
			values[0], values[1] = values[1], values[0]
		}
		var lights [2]Light
		for n, v := range values {
			i.Readings = []Reading{{Date: keyDay, Value: v}}
			light, reason := i.Light(keyDay, Thresholds{})
			if light == "" || reason == "" {
				t.Fatalf("%q, %q", light, reason)
			}
			lights[n] = light
		}
		if lights[1].Worse(lights[0]) && lights[0] != Grey {
			t.Fatalf("%s at %s, %s at %s", lights[0], values[0], lights[1], values[1])
		}
	})
}

func compare(a, b Decimal) int { return a.rat().Cmp(b.rat()) }

func anyDate(t *rapid.T) Date {
	if rapid.Bool().Draw(t, "none") {
		return ""
	}
	return Date("2018-01-01").AddDays(rapid.IntRange(-900, 900).Draw(t, "days"))
}
