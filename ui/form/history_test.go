package form

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"modellkommune/data"
	"modellkommune/data/store"
)

func TestHistoryIsReadable(t *testing.T) {
	at := time.Date(2018, 3, 12, 14, 3, 0, 0, time.Local)
	entries := []store.Entry{
		{At: at, Who: "a.weber", Label: "Neue Maßnahme M01", After: []byte(`{"id":"M01"}`)},
		{
			At: at, Who: "a.weber", Label: "Partner von M01",
			Before: []byte(`{"partners":[],"start":"","progress":null,"contributors":["Hauptamt"],"position":1}`),
			After:  []byte(`{"partners":[{"name":"Heimatverein","sort":"Verein","role":""}],"start":"2018-03-01","progress":45,"contributors":["Hauptamt","Bauamt"],"position":2}`),
			Undone: true,
		},
	}
	steps := historySteps(data.Measure{ID: "M01"}, entries)
	if len(steps) != 2 || steps[0].what != "Partner von M01 (zurückgenommen)" || steps[0].when != "12.03.2018 14:03" || steps[0].who != "a.weber" || steps[1].what != "Neue Maßnahme M01: angelegt" {
		t.Fatalf("steps %+v", steps)
	}
	want := []fieldChange{
		{"Mitwirkende Organisationseinheiten", "Hauptamt", "\n– Hauptamt\n– Bauamt"},
		{"Partner außerhalb der Verwaltung", "leer", "Name: Heimatverein, Art: Verein"},
		{"Beginn geplant", "leer", "01.03.2018"},
		{"Abweichender Fortschritt", "leer", "45"},
		{"Reihenfolge", "Platz 1", "Platz 2"},
	}
	if !reflect.DeepEqual(steps[0].changes, want) {
		t.Errorf("\n got %q\nwant %q", steps[0].changes, want)
	}
	money := historySteps(data.BudgetItem{ID: "F1"}, []store.Entry{{
		Before: []byte(`{"year":2017,"forecast_cents":null,"amounts":[]}`),
		After:  []byte(`{"year":2018,"forecast_cents":260000,"amounts":[{"plan":"FP1","amount_cents":12345}]}`),
	}})[0].changes
	if money[0].after != "2018" || !strings.Contains(money[1].after, "123,45\u00a0€") || !strings.Contains(money[1].after, "FP1") || money[2].before != "leer" || money[2].after != "2.600,00\u00a0€" {
		t.Errorf("changes %q", money)
	}
	done := historySteps(data.Reminder{ID: "WV1"}, []store.Entry{{Before: []byte(`{"done":0}`), After: []byte(`{"done":1}`)}})[0].changes
	if !reflect.DeepEqual(done, []fieldChange{{"Erledigt", "nein", "ja"}}) {
		t.Errorf("changes %q", done)
	}
}
