package data

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\u2028", "\n", "\u2029", "\n\n")

// CleanText makes what was typed or pasted fit to keep: valid UTF-8 in
// normal form C, lines ending in \n (Word's soft line ends too), no control
// characters but \n and tab, no byte order marks and other signs without width,
// which no search would find. All else is left as it is.
func CleanText(text string) string {
	text = strings.ToValidUTF8(text, "\ufffd")
	text = strings.Map(func(r rune) rune {
		if r == '\ufeff' || r == '\u200b' || r == '\u2060' || unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, lineEnds.Replace(text))
	return norm.NFC.String(text)
}

// CleanLine is CleanText for a text of one line: line ends and tabs become blanks,
// blanks around it fall away.
func CleanLine(text string) string {
	return strings.TrimSpace(strings.Join(strings.FieldsFunc(CleanText(text), func(r rune) bool {
		return r == '\n' || r == '\t'
	}), " "))
}
