package widget

import (
	"strings"
)

// ListField holds short texts, one on each line.
type ListField struct{ textInput[[]string] }

// NewListField makes a field for a list of short texts.
func NewListField(about About, rows int, commit func([]string)) *ListField {
	f := &ListField{}
	f.initGrowing(f, about, rows)
	f.initTextInput(parseLines, func(lines []string) string { return strings.Join(lines, "\n") }, commit)
	return f
}

// parseLines takes each line that is not empty, without Word's bullets. The
// result is never nil.
func parseLines(text string) ([]string, error) {
	lines := []string{}
	for line := range strings.SplitSeq(text, "\n") {
		for _, sign := range []string{"•", "–", "-"} {
			if rest, ok := strings.CutPrefix(strings.TrimSpace(line), sign+" "); ok {
				line = rest
				break
			}
		}
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines, nil
}
