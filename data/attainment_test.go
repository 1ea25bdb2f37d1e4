package data

import (
	"fmt"
	"math"
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

func TestDue(t *testing.T) {
	even := measured("0", "60", "34")
	even.Linear = true
	for key, want := range map[Date]float64{
		"2017-01-01": -1, "2017-10-31": -1, "2017-12-31": -1, "2018-10-31": 50, "2019-10-31": 100, "2020-01-01": 100,
	} {
		got, known := (Project{}).Due(even, key)
		if !known {
			got = -1
		}
		if got != want {
			t.Errorf("evenly, at %s: %v, want %v", key, got, want)
		}
	}
	staged := measured("0", "60", "34")
	staged.Stages = []TargetStage{{"2018-12-31", "30"}, {"2018-03-31", "15"}, {"2018-06-30", ""}}
	for key, want := range map[Date]float64{"2018-03-30": -1, "2018-03-31": 25, "2018-12-30": 25, "2018-12-31": 50, "2019-10-31": 100} {
		got, known := (Project{}).Due(staged, key)
		if !known {
			got = -1
		}
		if got != want {
			t.Errorf("in stages, at %s: %v, want %v", key, got, want)
		}
	}
	if _, known := (Project{}).Due(measured("0", "60", "34"), keyDay); known {
		t.Error("something is due although nobody has said so")
	}
}

// Nothing is due before the milestone from which an indicator counts, and by and by from the day on which it was reached.
func TestDueSinceAMilestone(t *testing.T) {
	i := measured("0", "60", "1")
	i.Linear, i.Since = true, "M01-MS1"
	for _, c := range []struct {
		m     Milestone
		share float64
		light Light
	}{
		{Milestone{Status: MilestoneOpen}, -1, Grey},
		{Milestone{Status: MilestoneReached, ActualDate: "2018-05-02"}, 182.0 / 547 * 100, Red},
		{Milestone{Status: MilestoneReached}, 50, Red},
		{Milestone{Status: MilestoneDropped}, 50, Red},
		{Milestone{Status: MilestoneOpen, Internal: true}, -1, Grey},
	} {
		c.m.ID = "M01-MS1"
		p := Project{Measures: []Measure{{ID: "M01", Milestones: []Milestone{c.m}}}}
		got, known := p.Due(i, keyDay)
		if !known {
			got = -1
		}
		if light, _ := p.IndicatorLight(i, keyDay); math.Abs(got-c.share) > 1e-9 || light != c.light {
			t.Errorf("%+v: %v, %s; want %v, %s", c.m, got, light, c.share, c.light)
		}
	}
}

func TestIndicatorLight(t *testing.T) {
	// Half of the way is due at the key day.
	even := func(baseline, target, value Decimal) Indicator {
		i := measured(baseline, target, value)
		i.Linear = true
		return i
	}
	dated := func(value Decimal, from, to Date) Indicator {
		i := even("0", "60", value)
		i.BaselineDate, i.TargetDate = from, Term(to)
		return i
	}
	shaped := func(i Indicator, s IndicatorShape) Indicator { i.Shape = s; return i }
	kept := measured("5", "5", "4")
	kept.Direction = HigherIsBetter
	keptTo := kept
	keptTo.TargetDate = Term(keyDay)
	falling := measured("30", "20", "20")
	falling.Shape, falling.Stages = ShapeLevel, []TargetStage{{"2018-06-30", "32"}}
	worse := falling
	worse.Readings = []Reading{{Date: keyDay, Value: "33"}}
	better := falling
	better.Readings = []Reading{{Date: keyDay, Value: "31"}}
	unaimed := measured("0", "", "15")
	unaimed.Stages, unaimed.TargetDate = []TargetStage{{"2018-06-30", "20"}, {"2018-12-31", "50"}}, ""
	missed := measured("0", "60", "")
	missed.TargetDate = Term(keyDay)
	band := Indicator{Shape: ShapeLevel, Direction: Corridor, TargetFrom: "5", Target: "7", TargetDate: Term(keyDay), Readings: []Reading{{Date: keyDay, Value: "9"}}}
	for name, c := range map[string]struct {
		i      Indicator
		light  Light
		reason string
	}{
		"90 %":                    {even("0", "60", "27"), Green, "Erreicht sind 45\u00a0% des Wegs zum Ziel, am Stichtag sollten es 50\u00a0% sein. Das Soll ist zu 90\u00a0% erfüllt; im Plan"},
		"just below 90 %":         {even("0", "60", "26.999999"), Yellow, "zu knapp 90\u00a0% erfüllt"},
		"60 %":                    {even("0", "60", "18"), Yellow, "im Plan ist ab 90\u00a0%, gefährdet ab 60\u00a0%"},
		"just below 60 %":         {even("0", "60", "17.999999"), Red, "zu knapp 60\u00a0% erfüllt"},
		"nothing":                 {even("0", "60", "0"), Red, "Erreicht sind 0\u00a0%"},
		"worse":                   {even("46", "25", "50"), Red, "schlechter als der Basiswert; am Stichtag sollten 50\u00a0% des Wegs zum Ziel erreicht sein; im Plan ist ab 90"},
		"reached":                 {measured("0", "40", "58"), Green, "Das Ziel ist erreicht (145\u00a0%)."},
		"a level above":           {shaped(measured("0", "40", "58"), ShapeLevel), Green, "Das Ziel ist erreicht."},
		"reached, no dates":       {dated("60", "", ""), Green, "erreicht"},
		"not yet due":             {dated("0", keyDay, "2019-10-31"), Grey, "beginnt am 31.10.2018"},
		"early":                   {dated("0", "2018-10-01", "2019-10-31"), Grey, "erst 7,6\u00a0% des Wegs fällig"},
		"past the end":            {dated("53", "2017-10-31", "2018-06-30"), Yellow, "Erreicht sind 88,3\u00a0% des Wegs zum Ziel, das am 30.06.2018 fällig war; im Plan"},
		"no end":                  {dated("53", "2017-10-31", ""), Grey, "Das Datum des Zielwerts fehlt"},
		"no start":                {dated("53", "", "2019-10-31"), Grey, "Das Datum des Basiswerts fehlt"},
		"not even":                {measured("0", "60", "1"), Grey, "Das Ziel ist erst am 31.10.2019 fällig."},
		"not even, worse":         {measured("10", "60", "1"), Yellow, "schlechter als der Basiswert. Das Ziel ist erst am"},
		"no baseline":             {measured("", "60", "1"), Grey, "Der Basiswert fehlt."},
		"no baseline, a level":    {shaped(measured("", "60", "1"), ShapeLevel), Grey, "erst am 31.10.2019 fällig"},
		"no target":               {measured("1", "", "1"), Grey, "Der Zielwert fehlt."},
		"no reading":              {measured("1", "2", ""), Grey, "keinen Messwert"},
		"no reading when due":     {missed, Yellow, "Das Ziel war am 31.10.2018 fällig; bis zum Stichtag gibt es keinen Messwert."},
		"unchanged, no direction": {measured("1", "1", "2"), Grey, "ohne Richtung"},
		"not kept":                {kept, Yellow, "das zu halten ist"},
		"not kept when due":       {keptTo, Red, "Erreicht sind 0\u00a0% des Wegs zum Ziel"},
		"no corridor":             {Indicator{Direction: Corridor, Readings: []Reading{{Date: keyDay, Value: "1"}}}, Grey, "Zielkorridor fehlt"},
		"outside when due":        {band, Red, "Erreicht sind 0\u00a0% des Wegs zum Ziel"},
		"a stage below the base":  {better, Green, "Das Zwischenziel vom 30.06.2018 ist eingehalten."},
		"and not kept":            {worse, Red, "schlechter als das Zwischenziel vom 30.06.2018"},
		"only stages":             {unaimed, Yellow, "Am 30.06.2018 waren 20 fällig, das sind 40\u00a0% des Wegs zum Ziel; erreicht sind davon 75\u00a0%; im Plan"},
		"yes":                     {Indicator{Shape: ShapeYesNo, Readings: []Reading{{Date: keyDay, Value: "1"}}}, Green, "Das Ziel ist erreicht."},
		"no, not yet due":         {Indicator{Shape: ShapeYesNo, TargetDate: "2018-11-01", Readings: []Reading{{Date: keyDay, Value: "0"}}}, Grey, "erst am 01.11.2018"},
		"no, evenly":              {Indicator{Shape: ShapeYesNo, Linear: true, BaselineDate: "2018-01-01", TargetDate: "2018-12-31", Readings: []Reading{{Date: keyDay, Value: "0"}}}, Grey, "erst am 31.12.2018"},
		"no":                      {Indicator{Shape: ShapeYesNo, TargetDate: Term(keyDay), Readings: []Reading{{Date: keyDay, Value: "0"}}}, Red, "Das Ziel war am 31.10.2018 fällig und ist nicht erreicht."},
	} {
		light, reason := (Project{}).IndicatorLight(c.i, keyDay)
		if light != c.light || !strings.Contains(reason, c.reason) || !strings.HasSuffix(reason, ".") {
			t.Errorf("%s: %s, %q; want %s, %q", name, light, reason, c.light, c.reason)
		}
	}
	p := Project{Programme: Programme{Thresholds: Thresholds{GoalGreen: 80}}}
	if light, reason := p.IndicatorLight(even("0", "60", "24"), keyDay); light != Green {
		t.Errorf("with an own limit: %s, %s", light, reason)
	}
}

// Whatever the numbers, there is a light and a reason, and a better value does
// not make it worse.
func TestIndicatorLightIsMonotonous(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := []Decimal{decimals().Draw(t, "one"), decimals().Draw(t, "other")}
		i := measured(decimals().Draw(t, "baseline"), decimals().Draw(t, "target"), "")
		i.BaselineDate, i.TargetDate, i.Linear = anyDate(t), Term(anyDate(t)), rapid.Bool().Draw(t, "linear")
		i.Shape = rapid.SampledFrom([]IndicatorShape{"", ShapeCumulative, ShapeLevel}).Draw(t, "shape")
		for range rapid.IntRange(0, 3).Draw(t, "stages") {
			i.Stages = append(i.Stages, TargetStage{Term(anyDate(t)), decimals().Draw(t, "stage")})
		}
		if compare(i.Baseline, i.Target) == 0 {
			return
		}
		if (compare(values[0], values[1]) < 0) != (compare(i.Baseline, i.Target) < 0) {
			values[0], values[1] = values[1], values[0]
		}
		var lights [2]Light
		for n, v := range values {
			i.Readings = []Reading{{Date: keyDay, Value: v}}
			light, reason := (Project{}).IndicatorLight(i, keyDay)
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
