package data

import "testing"

func TestCheckAGS(t *testing.T) {
	for ags, state := range map[string]string{
		"05358040": "Nordrhein-Westfalen", "08335080": "Baden-Württemberg", "14729070": "Sachsen",
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
	for _, ags := range []string{"5358040", "053580400", "0535804a", "17358040", "00358040", "053", "05 358 040", " 05358040"} {
		if _, ok := Sentence(CheckAGS(ags)); !ok {
			t.Errorf("%q passes as AGS", ags)
		}
	}
	if CheckAGS("") != nil || CheckState("", "Bayern") != nil || CheckState("05358040", "") != nil {
		t.Error("what is not yet entered is no mistake")
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
	if got := (Municipality{Kind: KindDistrict, Population: 250_000}).EffectiveSizeClass(); got != "" {
		t.Errorf("a district is no %q", got)
	}
	if got := (Municipality{Population: 4_570, SizeClass: SmallSmallTown}).EffectiveSizeClass(); got != SmallSmallTown {
		t.Errorf("the officer's class gives way to %q", got)
	}
}
