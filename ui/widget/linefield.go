package widget

import (
	"modellkommune/data"
)

// LineField holds one line of text.
type LineField struct{ textInput[string] }

// NewLineField makes a field for one line of text.
func NewLineField(about About, commit func(string)) *LineField {
	f := &LineField{}
	f.initLine(f, about, parseLine, func(text string) string { return text }, commit)
	return f
}

func parseLine(text string) (string, error) { return data.CleanLine(text), nil }
