package widget

import (
	"strings"
	"unicode"
)

// cleanText keeps of a pasted text what a plain text can hold: Windows line
// ends become \n, Word's bullet characters „•“ followed by a space, soft
// hyphens and control characters go.
func cleanText(text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u2028", "\n", "\u2029", "\n\n").Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = cleanLine(line)
	}
	return strings.Join(lines, "\n")
}

func cleanLine(line string) string {
	body := strings.TrimLeft(line, " \t")
	for _, sign := range wordBullets {
		if rest, ok := strings.CutPrefix(body, sign+"\t"); ok {
			line = "• " + strings.TrimLeft(rest, " \t")
		}
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case r == '\u00ad', r == '\ufeff', unicode.IsControl(r):
			return -1
		}
		return r
	}, line)
}

// wordBullets are the characters that Word puts before a list item in Symbol,
// Wingdings and Courier New.
var wordBullets = []string{"•", "·", "\uf0b7", "\uf0a7", "\uf0d8", "\uf0fc", "§", "Ø", "o"}
