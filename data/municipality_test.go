package data

import (
	"reflect"
	"testing"
)

func TestCheckAGS(t *testing.T) {
	for ags, state := range map[string]string{
		"05358040": "Nordrhein-Westfalen", "073355004": "Rheinland-Pfalz", "053580000040": "Nordrhein-Westfalen", "08335080": "Baden-Württemberg", "14729070": "Sachsen",
		"03403000": "Niedersachsen", "06534": "Hessen", "15088": "Sachsen-Anhalt", "16051000": "Thüringen",
	} {
		if err := CheckAGS(ags); err != nil || StateOf(ags) != state {
			t.Errorf("%s: %v, %s; want %s", ags, err, StateOf(ags), state)
		}
		if err := CheckState(ags, state); err != nil {
			t.Errorf("%s lies in %s, but: %v", ags, state, err)
		}
		if err := CheckState(ags, "Bayern"); err == nil {
			t.Errorf("%s in Bayern is not found", ags)
		}
	}
	for _, ags := range []string{"5358040", "0535804000", "0535804a", "17358040", "00358040", "053", "05 358 040", " 05358040"} {
		if _, ok := Sentence(CheckAGS(ags)); !ok {
			t.Errorf("%q passes as AGS", ags)
		}
	}
	if CheckAGS("") != nil || CheckState("", "Bayern") != nil || CheckState("05358040", "") != nil {
		t.Error("what is not yet entered is no mistake")
	}
}

// A key belongs to a kind: the cases are those of the Gemeindeverzeichnis of 30.11.2025.
func TestCheckKeyOf(t *testing.T) {
	for _, c := range []struct {
		kind MunicipalityKind
		ags  string
		ok   bool
	}{
		{"Gemeinde", "05358040", true},
		{"Stadt", "08335080", true},
		{"Markt", "09171121", true},
		{"Große Kreisstadt", "08335043", true},
		{"kreisfreie Stadt", "05315000", true},
		{"Landkreis", "06534", true},
		{"Kreis", "05358", true},
		{"Verbandsgemeinde", "073355004", true},
		{"Amt", "120605003", true},
		{"Samtgemeinde", "033555401", true},
		{"Verbandsgemeinde", "073355004000", true},
		{"Gemeinde", "053580040040", true},
		{"Zweckverband", "", true},
		{"Verein", "05358040", true},
		{"", "05358040", true},
		{"Landkreis", "05358040", false},
		{"Gemeinde", "05358", false},
		{"Verbandsgemeinde", "07335500", false},
		{"Stadt", "05315000", false},
		{"kreisfreie Stadt", "05358040", false},
	} {
		if err := CheckKeyOf(c.kind, c.ags); (err == nil) != c.ok {
			t.Errorf("%s with %s: %v", c.kind, c.ags, err)
		}
	}
	if MunicipalityKind("Zweckverband").HasKey() || !MunicipalityKind("Amt").HasKey() {
		t.Error("who has a key")
	}
}

// A report of a day before a merger speaks of the Kommune as it was then.
func TestFormerNames(t *testing.T) {
	m := Municipality{Name: "Stadt Neu", AGS: "05358060", Former: []FormerName{
		{Until: "2017-12-31", Name: "Gemeinde Mitte", AGS: "05358044"},
		{Until: "2014-12-31", Name: "Dorf Alt", AGS: "05358040"},
		{Until: "2019-06-30", Name: "Gemeinde Neu"},
	}}
	for day, want := range map[Date][2]string{
		"": {"Stadt Neu", "05358060"}, "2014-12-31": {"Dorf Alt", "05358040"}, "2015-01-01": {"Gemeinde Mitte", "05358044"}, "2017-12-31": {"Gemeinde Mitte", "05358044"},
		"2018-01-01": {"Gemeinde Neu", "05358060"}, "2019-07-01": {"Stadt Neu", "05358060"},
	} {
		on := m.On(day)
		if on.Name != want[0] || on.AGS != want[1] {
			t.Errorf("on %s: %s, %s, want %v", day, on.Name, on.AGS, want)
		}
		if again := on.On(day); !reflect.DeepEqual(on, again) {
			t.Errorf("on %s twice: %+v, then %+v", day, on, again)
		}
	}
	if told := m.On("2018-05-01").Former; len(told) != 2 {
		t.Errorf("former then are %+v", told)
	}
	if Validate(Municipality{Former: []FormerName{{Name: "Ohne Tag"}}}) == nil {
		t.Error("a former name without a day is kept")
	}
}

func TestSizeClass(t *testing.T) {
	for population, want := range map[int]SizeClass{
		0: "", 1: RuralCommune, 4_999: RuralCommune, 5_000: SmallSmallTown, 9_842: SmallSmallTown, 10_000: LargeSmallTown,
		20_000: SmallMidTown, 50_000: LargeMidTown, 100_000: SmallMetropolis, 499_999: SmallMetropolis, 500_000: LargeMetropolis,
	} {
		if got := (Municipality{Population: population}).EffectiveSizeClass(); got != want {
			t.Errorf("%d inhabitants give %q, want %q", population, got, want)
		}
	}
	for _, kind := range []MunicipalityKind{KindDistrict, "Kreis", "Zweckverband", "Verein", "Gruppe von Kommunen"} {
		if got := (Municipality{Kind: kind, Population: 250_000}).EffectiveSizeClass(); got != "" {
			t.Errorf("a %s is no %q", kind, got)
		}
	}
	if got := (Municipality{Population: 4_570, SizeClass: SmallSmallTown}).EffectiveSizeClass(); got != SmallSmallTown {
		t.Errorf("the officer's class gives way to %q", got)
	}
}
