package data

import (
	"slices"
	"strings"
	"testing"
)

// Who types the words of a title means that record, not those that mention it.
func TestTitlesAreFoundFirst(t *testing.T) {
	x := NewIndex([]Record{
		Measure{ID: "M01", Title: "Leitlinien", Description: "Grundlage für das Bürgerbudget und M03."},
		Measure{ID: "M02", Title: "Karte"},
		Measure{ID: "M03", Title: "Bürgerbudget"},
		Risk{ID: "R1", Title: "Zu wenig Anträge für das Buergerbudget"},
	})
	for query, want := range map[string]string{"buergerbudget": "M03 R1 M01", "bürgerbudget": "M03 R1 M01", "m03": "M03 M01", "budget grundlage": "M01"} {
		hits, all := x.Search(query, 10)
		var got []string
		for _, h := range hits {
			got = append(got, h.Key.ID)
		}
		if strings.Join(got, " ") != want || all != len(got) {
			t.Errorf("%q finds %q, %d in all", query, got, all)
		}
	}
	if hits, all := x.Search("budget", 1); all != 3 || !slices.ContainsFunc(hits, func(h Found) bool { return h.Key.ID == "M03" }) || len(hits) != 1 {
		t.Errorf("the first is %v of %d", hits, all)
	}
}
