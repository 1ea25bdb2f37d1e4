package exchange

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"modellkommune/data"
)

func TestDifferences(t *testing.T) {
	before, after := sample(t, "merzenich"), sample(t, "merzenich-2018")
	lines := Differences(before, after)
	for _, want := range []string{
		"Maßnahme M07 „Dialog Strukturwandel Morschenich“: neu",
		"Meilenstein M03-MS5 „Mobilitätsebenen freigeschaltet“: neu",
		"Meilenstein M01-MS3, planned_date: 15.03.2018 → 17.05.2018",
		"Meilenstein M01-MS3, actual_date: leer → 17.05.2018",
		"Maßnahme M04, merged_into: leer → „M03“",
		"Maßnahme M03, title: „Offene Ortskarte auf Basis von OpenStreetMap“ → „Offene Orts- und Mobilitätskarte“",
		"Maßnahme M03, partners: 3 Einträge → 4 Einträge",
		"Maßnahme M01, progress: 35 → 80",
	} {
		if !slices.Contains(lines, want) {
			t.Errorf("missing: %s", want)
		}
	}
	if !slices.Contains(Differences(after, before), "Maßnahme M07 „Dialog Strukturwandel Morschenich“: entfällt") {
		t.Error("what falls away is not said")
	}
	moved := before.Normal()
	moved.Measures[0], moved.Measures[1] = moved.Measures[1], moved.Measures[0]
	if diff := cmp.Diff([]string{"Die Reihenfolge der Einträge ändert sich."}, Differences(before, moved)); diff != "" {
		t.Error(diff)
	}
}

// TestDifferencesMissNothing holds that no line means equal bytes.
func TestDifferencesMissNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := projects.Draw(t, "a"), projects.Draw(t, "b")
		x, _ := Marshal(a)
		y, _ := Marshal(b)
		if same := string(x) == string(y); same != (len(Differences(a, b)) == 0) {
			t.Fatalf("equal: %v, but %q", same, Differences(a, b))
		}
	})
}

func TestDifferencesOfOneLine(t *testing.T) {
	long := data.Project{Municipality: data.Municipality{Address: strings.Repeat("Valdersweg 1\n", 9), Population: 12}}
	want := []string{
		"Kommune, population: 12 → 0",
		"Kommune, address: „Valdersweg 1 Valdersweg 1 Valdersweg 1 Valdersweg 1 Valders…“ → leer",
		"Vorhaben, funding_cents: 0,00\u00a0€ → 1,00\u00a0€",
	}
	if diff := cmp.Diff(want, Differences(long, data.Project{Programme: data.Programme{Funding: 100}})); diff != "" {
		t.Error(diff)
	}
}
