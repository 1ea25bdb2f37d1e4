package layout

import (
	"strings"
	"testing"
	"unicode/utf8"

	"modellkommune/reports/drawing"
)

func TestHyphens(t *testing.T) {
	for _, want := range []string{
		"Ver-wal-tung", "Öffent-lich-keits-be-tei-li-gung", "Bür-ger-meis-te-rin",
		"Bun-des-mi-nis-te-rium", "Stadt-rat", "Daten-schutz-fol-gen-ab-schät-zung",
		"STRASSE", "Maß-nah-men", "Digi-ta-li-sie-rung", "Rat", "Ämter", "",
	} {
		word := []rune(strings.ReplaceAll(want, "-", ""))
		var got strings.Builder
		last := 0
		for _, at := range hyphens(word) {
			got.WriteString(string(word[last:at]) + "-")
			last = at
		}
		got.WriteString(string(word[last:]))
		if got.String() != want {
			t.Errorf("got %s, want %s", got.String(), want)
		}
	}
}

// The patterns must not have more letters than the search looks at.
func TestLongestPattern(t *testing.T) {
	for letters := range patterns() {
		if n := utf8.RuneCountInString(letters); n > longestPattern {
			t.Errorf("pattern %q has %d letters", letters, n)
		}
	}
}

func TestEveryCutHasTheHyphen(t *testing.T) {
	for _, style := range drawing.Styles {
		if !style.Has(softHyphen) || style.Advance(softHyphen) != style.Advance('-') {
			t.Errorf("cut %d cannot draw a hyphen", style)
		}
	}
}
