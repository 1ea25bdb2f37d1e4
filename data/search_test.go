package data

import (
	"fmt"
	"strings"
	"testing"
)

func TestSearch(t *testing.T) {
	p := Project{
		Contacts: []Contact{{ID: "K1", Name: "Jörg Weiß"}},
		Concepts: []Concept{{ID: "KON1", Baseline: Baseline{Actors: "Der Heimatverein\nträgt das Fest."}, Goals: []Goal{{Text: "Mehr Öffnung"}}}},
		Measures: []Measure{{ID: "M01", Title: "Bürgerbudget", Start: "2018-03-01", Milestones: []Milestone{{ID: "M01-MS1", Title: "Auftakt"}}}},
		Bookings: []Booking{{ID: "BU1", Amount: 1_234_56, Payee: "Druckerei Süß"}},
	}
	for query, want := range map[string]struct {
		id, field, label string
	}{
		"bürgerBUDGET":    {"M01", "title", "Titel"},
		"burgerbud":       {"M01", "title", "Titel"},
		"buergerbudget":   {"M01", "title", "Titel"},
		"weiss":           {"K1", "name", "Name"},
		"Joerg":           {"K1", "name", "Name"},
		"heimatverein":    {"KON1", "baseline.actors", "Akteure: Vernetzung und Kooperation"},
		"oeffnung":        {"KON1", "goals.text", "Ziel"},
		"01.03.2018":      {"M01", "start", "Beginn geplant"},
		"1.234,56":        {"BU1", "amount_cents", "Betrag"},
		"süss":            {"BU1", "payee", "Empfänger"},
		"M01-MS":          {"M01-MS1", "id", "Kennung"},
		"Druckerei 1.234": {"BU1", "payee", "Empfänger"},
	} {
		hits := p.Search(query)
		if len(hits) != 1 || hits[0].Key.ID != want.id || hits[0].Field != want.field || hits[0].Label != want.label {
			t.Errorf("%q finds %+v", query, hits)
		}
	}
	for _, query := range []string{"", "  ", "Bürgerbudget Auftakt", "xyz"} {
		if hits := p.Search(query); len(hits) > 0 {
			t.Errorf("%q finds %+v", query, hits)
		}
	}
	if text := p.Search("trägt")[0].Text; text != "Der Heimatverein trägt das Fest." {
		t.Errorf("text %q", text)
	}
}

// Of a Vorhabenvorlage its title is found; its words, which no field shows, are not.
func TestSearchLeavesTheTemplateOut(t *testing.T) {
	p := Project{Programme: Programme{Title: "Offene Stadt", Template: Template{
		Title: "OGP Local", Measure: MeasureWord{Singular: "Verpflichtung"}, Labels: []FieldLabel{{Of: KindMeasure, Field: "kind", Label: "Maßnahmenart"}},
	}}}
	for query, want := range map[string]string{"maßnahme": "", "verpflichtung": "", "ogp local": "template", "offene": "title"} {
		field := ""
		if hits := p.Search(query); len(hits) > 0 {
			field = hits[0].Field
		}
		if _, all := NewIndex(p.Records()).Search(query, 9); field != want || (all > 0) != (want != "") {
			t.Errorf("%q finds %q, the index %d", query, field, all)
		}
	}
}

// The index finds what Search finds.
func TestIndex(t *testing.T) {
	p := Project{
		Contacts: []Contact{{ID: "K1", Name: "Jörg Weiß"}},
		Measures: []Measure{{ID: "M01", Title: "Bürgerbudget", Milestones: []Milestone{{ID: "M01-MS1", Title: "Auftakt im Bürgerhaus"}}}},
		Bookings: []Booking{{ID: "BU1", Amount: 1_234_56, Payee: "Druckerei Süß"}},
	}
	x := NewIndex(p.Records())
	for _, query := range []string{"bürger", "buerger", "burger", "weiss", "Joerg", "M01", "süss 1.234", "Bürgerbudget Auftakt", "budgetM01", "", "xyz"} {
		want := p.Search(query)
		got, all := x.Search(query, 100)
		if all != len(want) || len(got) != len(want) {
			t.Errorf("%q: %d, want %d", query, all, len(want))
			continue
		}
		for i := range got {
			if got[i].Hit != want[i] || got[i].Record.Key() != want[i].Key {
				t.Errorf("%q: %+v, want %+v", query, got[i], want[i])
			}
		}
	}
	if hits, all := x.Search("m01", 1); len(hits) != 1 || all != 2 {
		t.Errorf("%d of %d", len(hits), all)
	}
}

// BenchmarkSearch is a key typed into the search of a very large project.
func BenchmarkSearch(b *testing.B) {
	x := NewIndex(vast().Records())
	for b.Loop() {
		x.Search("öffnung platz 7", 200)
	}
}

func BenchmarkIndex(b *testing.B) {
	p := vast()
	for b.Loop() {
		NewIndex(p.Records())
	}
}

// vast makes a project of 1,000 measures, 10,000 milestones and 20,000 readings.
func vast() Project {
	var p Project
	text := strings.Repeat("Die Maßnahme stärkt die Öffnung der Verwaltung. ", 8)
	for i := range 1000 {
		m := Measure{ID: fmt.Sprintf("M%04d", i), Title: fmt.Sprintf("Öffnung am Platz %d", i), Description: text, Goal: text, Start: "2018-01-01", End: "2019-06-30"}
		for n := range 10 {
			m.Milestones = append(m.Milestones, Milestone{ID: fmt.Sprintf("%s-MS%d", m.ID, n), Title: fmt.Sprintf("Schritt %d am Platz %d", n, i), PlannedDate: "2018-05-01"})
		}
		p.Measures = append(p.Measures, m)
		ind := Indicator{ID: fmt.Sprintf("I%d", i), Measure: m.ID, Name: "Zahl der Beiträge"}
		for n := range 20 {
			ind.Readings = append(ind.Readings, Reading{Date: Date("2018-01-01").AddDays(n), Value: Decimal(fmt.Sprint(n))})
		}
		p.Indicators = append(p.Indicators, ind)
	}
	return p
}
