package command

import (
	"fmt"
	"regexp"
	"strings"
)

// sentences turns the parser's English into German.
var sentences = []struct {
	english *regexp.Regexp
	german  string
}{
	{regexp.MustCompile(`^unknown flag (\S+?)(?:,.*)?$`), "Die Angabe %s gibt es nicht."},
	{regexp.MustCompile(`^unexpected argument (.+?)(?:, did you mean.*)?$`), "Die Angabe „%s“ ist zu viel."},
	{regexp.MustCompile(`^expected "(.+)"$`), "Es fehlt: %s."},
	{regexp.MustCompile(`^missing flags: (.+)$`), "Es fehlt: %s."},
	{regexp.MustCompile(`^(--\S+?): expected a valid \d+ bit u?int but got .*$`), "Bei %s wird eine Zahl erwartet."},
	{regexp.MustCompile(`^(--\S+?): expected .* value but got .*$`), "Nach %s fehlt der Wert."},
	{regexp.MustCompile(`^(--\S+?): .*$`), "Die Angabe bei %s passt nicht."},
}

var brackets = strings.NewReplacer("<", "", ">", "")

// translate says in German what is wrong with a call of the verb.
func translate(err error, verb string) error {
	sentence := "Dieser Aufruf ist nicht verständlich."
	for _, s := range sentences {
		if m := s.english.FindStringSubmatch(err.Error()); m != nil {
			sentence = fmt.Sprintf(s.german, brackets.Replace(m[1]))
			break
		}
	}
	return usage(fmt.Sprintf("%s „modellkommune %s --help“ zeigt, wie es geht.", sentence, verb))
}

func noVerb(args []string) string {
	if len(args) == 0 {
		return "Es fehlt ein Befehl. „modellkommune --help“ zeigt, was möglich ist."
	}
	return fmt.Sprintf("Den Befehl „%s“ gibt es nicht. „modellkommune --help“ zeigt, was möglich ist.", strings.ToValidUTF8(args[0], "?"))
}
