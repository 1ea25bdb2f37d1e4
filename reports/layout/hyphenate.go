package layout

import (
	"strings"
	"sync"
	"unicode"

	"modellkommune/assets"
)

// shortest is how many letters stand at least before and after a hyphen.
const shortest = 3

// patterns maps the letters of each of Liang's patterns to the pattern itself.
var patterns = sync.OnceValue(func() map[string]string {
	lines := strings.Fields(assets.Hyphenation)
	out := make(map[string]string, len(lines))
	for _, line := range lines {
		out[strings.Map(letterOnly, line)] = line
	}
	return out
})

// longestPattern is the number of letters in the longest pattern.
const longestPattern = 12

func letterOnly(r rune) rune {
	if isDigit(r) {
		return -1
	}
	return r
}

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
	key := make([]byte, 0, 4*longestPattern)
	known := patterns()
	for start := range dotted {
		key = key[:0]
		for _, r := range dotted[start:min(start+longestPattern, len(dotted))] {
			key = append(key, string(r)...)
			if pattern, ok := known[string(key)]; ok {
				weigh(weight[start:], pattern)
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
