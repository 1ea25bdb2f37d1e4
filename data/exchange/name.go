package exchange

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "ß", "ss")

// PlainName writes a name in ASCII without blanks, as offices name files: words
// joined by „-“.
func PlainName(name string) string {
	words := strings.FieldsFunc(norm.NFD.String(umlauts.Replace(norm.NFC.String(name))), func(r rune) bool {
		return r < unicode.MaxASCII && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	ascii := strings.Map(func(r rune) rune {
		if r > unicode.MaxASCII {
			return -1
		}
		return r
	}, strings.Join(words, "-"))
	return strings.Trim(ascii, "-")
}
