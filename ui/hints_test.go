package ui

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// hintLimit is what two lines below a field hold.
const hintLimit = 100

// unGerman finds what no help text may hold: signs inside words that stand for
// gender, and straight quotes.
var unGerman = regexp.MustCompile(`\pL[*:_]\pL|"`)

// Every field of every page and of the guide says what belongs into it.
func TestEveryFieldHasHelpText(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	count := 0
	for _, p := range o.Shell.List {
		o.GoTo(desk.Location{Page: p.Name})
		count += checkHints(t, p.Title, o.Shell.Page(p.Name).Forms())
	}
	o.app.newFile()
	if o.app.guide == nil {
		t.Fatal("the guide does not open")
	}
	count += checkHints(t, "Neue Projektakte", o.app.guide.steps)
	if count < 100 {
		t.Errorf("only %d fields seen", count)
	}
}

// checkHints looks at the fields of forms and says how many they are.
func checkHints(t *testing.T, where string, forms []*widget.Form) int {
	t.Helper()
	count := 0
	for _, form := range forms {
		for _, f := range form.Fields() {
			count++
			switch hint := f.Hint(); {
			case hint == "":
				t.Errorf("%s, %s: no help text", where, f.Label())
			case !strings.HasSuffix(hint, "."):
				t.Errorf("%s, %s: %q has no full stop", where, f.Label(), hint)
			case utf8.RuneCountInString(hint) > hintLimit:
				t.Errorf("%s, %s: %q is too long", where, f.Label(), hint)
			case strings.TrimSuffix(hint, ".") == f.Label():
				t.Errorf("%s, %s: the help text only repeats the label", where, f.Label())
			case unGerman.MatchString(hint) || english.MatchString(hint):
				t.Errorf("%s, %s: %q is not as offices write", where, f.Label(), hint)
			}
		}
	}
	return count
}
