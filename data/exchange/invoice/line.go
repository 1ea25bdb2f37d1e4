package invoice

import (
	"strings"
	"unicode"

	"modellkommune/data"
)

// longestText is how many bytes of a text are looked at, many more than any field keeps.
const longestText = 10_000

// line makes a text of an invoice one line. Beyond data.CleanLine it takes out all that cannot
// be seen, such as marks of direction, which would show a name otherwise than it is.
func line(text string) string {
	if len(text) > longestText {
		text = strings.ToValidUTF8(text[:longestText], "")
	}
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, data.CleanLine(text))), " ")
}

// cut shortens a text to that many characters.
func cut(text string, most int) string {
	count, last := 0, 0
	for at := range text {
		if count == most {
			return text[:last] + "…"
		}
		count, last = count+1, at
	}
	return text
}
