package data

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Enumerated writes words as German does: „a, b und c“.
func Enumerated(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " und " + words[last]
}

// Plural gives the singular or the plural.
func Plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// Capital begins a sentence.
func Capital(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(r)) + text[size:]
}
