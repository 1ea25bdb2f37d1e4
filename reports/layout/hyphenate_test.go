package layout

import (
	"strings"
	"testing"
	"unicode/utf8"

	"modellkommune/assets"
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

// The patterns must not have more letters than the search looks at, and no two
// the same fingerprint.
func TestPatterns(t *testing.T) {
	lines := strings.Fields(assets.Hyphenation)
	for _, line := range lines {
		letters := strings.Map(func(r rune) rune {
			if isDigit(r) {
				return -1
			}
			return r
		}, line)
		if n := utf8.RuneCountInString(letters); n > longestPattern {
			t.Errorf("pattern %q has %d letters", line, n)
		}
		print := noLetters
		for _, c := range []byte(letters) {
			print = print.and(c)
		}
		if begin, ok := patterns()[print]; !ok || pattern(begin) != line {
			t.Errorf("pattern %q is not found", line)
		}
	}
	if len(patterns()) != len(lines) {
		t.Errorf("%d of %d patterns", len(patterns()), len(lines))
	}
}
