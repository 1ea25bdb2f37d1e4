package widget

import (
	"strings"

	"modellkommune/data"
)

// TextField holds text of several paragraphs. It is as high as its text, from
// its first number of rows up to mostRows; what is longer scrolls inside.
type TextField struct{ textInput[string] }

// NewTextField makes a field for text that shows rows lines even when empty.
func NewTextField(about About, rows int, commit func(string)) *TextField {
	f := &TextField{}
	f.initGrowing(f, about, rows)
	f.initTextInput(parseText, func(text string) string { return text }, commit)
	return f
}

func parseText(text string) (string, error) {
	return strings.TrimRight(data.CleanText(text), " \n"), nil
}
