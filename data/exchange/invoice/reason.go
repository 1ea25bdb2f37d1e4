package invoice

import (
	"regexp"
	"slices"
	"strings"
)

// longestReason is how many characters a Grund may have.
const longestReason = 500

// subject is the code in front of a UBL note that says what it is about (BT-21).
var subject = regexp.MustCompile(`^#[A-Z]{3}#`)

// reason says what the invoice is for. The names of the items say it best: notes are mostly
// what a seller writes on every invoice.
func (t *terms) reason() string {
	var names []string
	length := 0
	for _, item := range t.items() {
		for _, e := range t.all(item, t.lineName) {
			if name := line(string(e.text)); name != "" && !slices.Contains(names, name) {
				names, length = append(names, name), length+len(name)
			}
		}
		if length > 4*longestReason { // four bytes a character: the rest would be cut off
			break
		}
	}
	if len(names) > 0 {
		return cut(strings.Join(names, "; "), longestReason)
	}
	for _, e := range t.all(t.root, t.notes) {
		if note := line(subject.ReplaceAllString(string(trimmed(e)), "")); note != "" {
			return cut(note, longestReason)
		}
	}
	if project := t.text(t.project, "das Projekt (BT-11)"); project != "" {
		return cut("Projekt "+project, longestReason)
	}
	if order := t.text(t.order, "die Bestellung (BT-13)"); order != "" {
		return cut("Bestellung "+order, longestReason)
	}
	return ""
}
