package layout

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"modellkommune/assets"
)

// shortest is how many letters stand at least before and after a hyphen.
const shortest = 3

// patterns maps the fingerprint of the letters of each of Liang's patterns to
// the place of the pattern in the list. Fingerprints instead of the letters
// themselves spare a twentieth of a report's time and memory; with 64 bits two
// words do not meet, and that no two patterns do is tested.
var patterns = sync.OnceValue(func() map[fingerprint]int32 {
	out := make(map[fingerprint]int32, strings.Count(assets.Hyphenation, "\n"))
	begin, letters := 0, noLetters
	for i := range len(assets.Hyphenation) {
		switch c := assets.Hyphenation[i]; {
		case c == '\n':
			out[letters] = int32(begin)
			begin, letters = i+1, noLetters
		case !isDigit(rune(c)):
			letters = letters.and(c)
		}
	}
	return out
})

// fingerprint is the FNV-1a hash of letters in UTF-8.
type fingerprint uint64

const noLetters fingerprint = 14695981039346656037

func (f fingerprint) and(letter byte) fingerprint { return (f ^ fingerprint(letter)) * 1099511628211 }

// pattern gives the pattern that begins at a place of the list.
func pattern(begin int32) string {
	line, _, _ := strings.Cut(assets.Hyphenation[begin:], "\n")
	return line
}

// longestPattern is the number of letters in the longest pattern.
const longestPattern = 12

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// hyphens gives the places in a word where a hyphen may stand: 5 means after
// the fifth letter. This is the method of Frank Liang, 1983.
func hyphens(word []rune) []int {
	if len(word) < 2*shortest {
		return nil
	}
	dotted := make([]rune, 0, len(word)+2)
	dotted = append(dotted, '.')
	for _, r := range word {
		dotted = append(dotted, unicode.ToLower(r))
	}
	dotted = append(dotted, '.')

	// weight[i] belongs to the gap before dotted[i]; an odd one is a hyphen.
	weight := make([]byte, len(dotted)+1)
	known := patterns()
	var utf [utf8.UTFMax]byte
	for start := range dotted {
		letters := noLetters
		for _, r := range dotted[start:min(start+longestPattern, len(dotted))] {
			for _, c := range utf[:utf8.EncodeRune(utf[:], r)] {
				letters = letters.and(c)
			}
			if begin, ok := known[letters]; ok {
				weigh(weight[start:], pattern(begin))
			}
		}
	}
	var out []int
	for i := shortest; i <= len(word)-shortest; i++ {
		if weight[i+1]%2 == 1 {
			out = append(out, i)
		}
	}
	return out
}

// weigh raises the weights of the gaps of a pattern such as „1ver3wa“.
func weigh(weight []byte, pattern string) {
	gap := 0
	for _, r := range pattern {
		if isDigit(r) {
			weight[gap] = max(weight[gap], byte(r-'0'))
		} else {
			gap++
		}
	}
}
