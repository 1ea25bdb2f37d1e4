package desk

import (
	"strings"

	"modellkommune/data"
)

// mostLines is how many differences a dialog shows.
const mostLines = 20

// Lines gives as many differences as a dialog has room for, and says how many more there are. The font of the window has no
// arrow.
func Lines(lines []string) string {
	text := strings.ReplaceAll(strings.Join(lines[:min(len(lines), mostLines)], "\n"), " → ", " wird ")
	if more := len(lines) - mostLines; more > 0 {
		text += "\n… und " + data.Count(more) + " weitere"
	}
	return text
}
