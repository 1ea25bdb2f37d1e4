package widget

import (
	"strings"

	"modellkommune/data"
)

// cleanText keeps of a text pasted from Word what a plain text can hold: its
// bullet characters become „• “, tabs blanks, optional hyphens go.
func cleanText(text string) string {
	lines := strings.Split(data.CleanText(text), "\n")
	for i, line := range lines {
		body := strings.TrimLeft(line, " \t")
		for _, sign := range wordBullets {
			if rest, ok := strings.CutPrefix(body, sign+"\t"); ok {
				line = "• " + strings.TrimLeft(rest, " \t")
			}
		}
		lines[i] = plain.Replace(line)
	}
	return strings.Join(lines, "\n")
}

// cleanLine is cleanText for one line: line breaks become blanks.
func cleanLine(text string) string {
	return strings.ReplaceAll(strings.TrimRight(cleanText(text), "\n"), "\n", " ")
}

var plain = strings.NewReplacer("\t", " ", "\u00ad", "")

// wordBullets are the characters that Word puts before a list item, as they
// arrive from Symbol, Wingdings and Courier New.
var wordBullets = []string{"•", "·", "\uf0b7", "\uf0a7", "\uf0d8", "\uf0fc", "§", "Ø", "o"}
