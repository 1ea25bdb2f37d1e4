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
		"Meilenstein M01-MS3, Plan: 15.03.2018 → 17.05.2018",
		"Meilenstein M01-MS3, Ist: leer → 17.05.2018",
		"Maßnahme M04, Zusammengelegt mit: leer → „M03“",
		"Maßnahme M03, Titel: „Offene Ortskarte auf Basis von OpenStreetMap“ → „Offene Orts- und Mobilitätskarte“",
		"Maßnahme M03, Partner außerhalb der Verwaltung, Zeile 4: neu: „Kreis Düren“",
		"Maßnahme M01, Abweichender Fortschritt: 35 → 80",
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
	ten := 10
	want := []string{
		"Kommune, Einwohnerzahl: 12 → 0",
		"Kommune, Anschrift: „Valdersweg 1 Valdersweg 1 Valdersweg 1 Valdersweg 1 Valders…“ → leer",
		"Vorhaben, Überschreitung eines Einzelansatzes, Prozent: leer → 10",
	}
	if diff := cmp.Diff(want, Differences(long, data.Project{Programme: data.Programme{Overrun: &ten}})); diff != "" {
		t.Error(diff)
	}
}

// A milestone that comes to stand in another measure is no silent change.
func TestDifferencesNameTheMeasure(t *testing.T) {
	at := func(measure int) data.Project {
		p := data.Project{Measures: []data.Measure{{ID: "M01"}, {ID: "M02"}}}
		p.Measures[measure].Milestones = []data.Milestone{{ID: "M01-MS1", Title: "Auftakt"}}
		return p
	}
	want := []string{"Meilenstein M01-MS1, Maßnahme: „M01“ → „M02“", "Die Reihenfolge der Einträge ändert sich."}
	if diff := cmp.Diff(want, Differences(at(0), at(1))); diff != "" {
		t.Error(diff)
	}
}

func TestDifferencesOfParts(t *testing.T) {
	at := func(days int) data.Date { return data.Date("2018-01-01").AddDays(days) }
	before := data.Project{
		Concepts: []data.Concept{{ID: "KON1", Baseline: data.Baseline{Culture: "alt"}, Partners: []string{"Kreis", "Verein"}, Problem: strings.Repeat("Lang ", 20)}},
		Indicators: []data.Indicator{{ID: "I1", Target: "60", Readings: []data.Reading{
			{Date: at(0), Value: "1.5"}, {Date: at(20), Value: "3"},
		}}},
		Budget: []data.BudgetItem{{ID: "F1", Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 50_00}, {Plan: "FP2"}}}},
	}
	forecast := data.Cents(90_00)
	after := data.Project{
		Concepts: []data.Concept{{ID: "KON1", Baseline: data.Baseline{Culture: "neu"}, Partners: []string{"Kreis", "Schule"}, Problem: strings.Repeat("Lang ", 21)}},
		Indicators: []data.Indicator{{ID: "I1", Target: "62.5", Readings: []data.Reading{
			{Date: at(0), Value: "1.5"}, {Date: at(10), Value: "2"}, {Date: at(20), Value: "3"},
		}}},
		Budget: []data.BudgetItem{{ID: "F1", Forecast: &forecast, Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 55_00}}}},
	}
	want := []string{
		"Konzept KON1, Ausgangssituation, Kultur: Ausgangsbedingungen und Erfahrungen: „alt“ → „neu“",
		"Konzept KON1, Problem: weiter hinten geändert: „" + strings.Repeat("Lang ", 11) + "Lang…“",
		"Konzept KON1, Partner, Zeile 2: „Verein“ → „Schule“",
		"Indikator I1, Zielwert: 60 → 62,5",
		"Indikator I1, Messwerte, Zeile 2: neu: 11.01.2018",
		"Finanzposition F1, Soll, Zeile 1, Betrag: 50,00\u00a0€ → 55,00\u00a0€",
		"Finanzposition F1, Soll, Zeile 2: entfällt: „FP2“",
		"Finanzposition F1, Prognose: leer → 90,00\u00a0€",
	}
	if diff := cmp.Diff(want, Differences(before, after)); diff != "" {
		t.Error(diff)
	}
}

// What changes is told in the words of the programme that there is; where there is none yet, in those of the new one.
func TestDifferencesInTheWordsOfTheProgramme(t *testing.T) {
	template := data.Template{
		Name: "eigene", Measure: data.MeasureWord{Singular: "Auftrag", Genitive: "Auftrags", Plural: "Aufträge", DativePlural: "Aufträgen", Compound: "Auftrags", Gender: data.Masculine},
		Labels: []data.FieldLabel{{Of: data.KindMeasure, Field: "goal", Label: "Zweck"}},
		Words:  []data.ValueWord{{Of: data.KindMeasure, Field: "status", Value: string(data.StatusPlanned), Word: "vorbereitet"}},
	}
	with := func(t data.Template, measures ...data.Measure) data.Project {
		return data.Project{Programme: data.Programme{Template: t}, Measures: measures}
	}
	was := data.Measure{ID: "M01", Title: "Karte", Status: data.StatusPlanned, Goal: "alt"}
	is := was
	is.Status, is.Goal, is.Kind = data.StatusRunning, "neu", "Veranstaltung"
	other := data.Measure{ID: "M02", Title: "Haushalt"}
	for _, c := range []struct {
		before, after data.Project
		want          []string
	}{
		{with(template, was, other), with(template, is), []string{
			"Auftrag M02 „Haushalt“: entfällt",
			"Auftrag M01, Auftragsart: leer → „Veranstaltung“", "Auftrag M01, Zweck: „alt“ → „neu“", "Auftrag M01, Status: „vorbereitet“ → „in Umsetzung“",
		}},
		{with(data.Template{}), with(template, other), []string{"Auftrag M02 „Haushalt“: neu"}},
		{with(data.Template{}, was), with(data.Template{}, is), []string{
			"Maßnahme M01, Maßnahmenart: leer → „Veranstaltung“", "Maßnahme M01, Ziel: „alt“ → „neu“", "Maßnahme M01, Status: „geplant“ → „in Umsetzung“",
		}},
	} {
		var got []string
		for _, line := range Differences(c.before, c.after) {
			if !strings.HasPrefix(line, "Vorhaben,") {
				got = append(got, line)
			}
		}
		slices.Sort(got)
		slices.Sort(c.want)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Error(diff)
		}
	}
}
