package revision

import (
	"encoding/binary"
	"regexp"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// pdfDoc are the characters of PDFDocEncoding from 0x80 to 0xA0 (ISO 32000-1, annex
// D.2); those below and above are the ones of Unicode. Zero stands for none.
var pdfDoc = [...]rune{
	'•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘',
	'’', '‚', '™', 'ﬁ', 'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', 0,
	'€',
}

// readText reads a text string (ISO 32000-1, 7.9.2.2). Control characters are
// refused: the text is shown to people.
func readText(v object) (string, error) {
	s, is := v.(str)
	if !is {
		return "", errSyntax
	}
	text := string(s)
	switch {
	case strings.HasPrefix(text, "\xFE\xFF"):
		text = wide(text[2:])
	case strings.HasPrefix(text, "\xEF\xBB\xBF"):
		text = text[3:]
	default:
		text = narrow(text)
	}
	for _, r := range text {
		if r < ' ' || r == 0x7F || r == utf8.RuneError {
			return "", errSyntax
		}
	}
	return text, nil
}

// wide reads UTF-16; half a character becomes the sign of an error.
func wide(s string) string {
	units := make([]uint16, 0, len(s)/2)
	for ; len(s) > 1; s = s[2:] {
		units = append(units, binary.BigEndian.Uint16([]byte(s[:2])))
	}
	text := string(utf16.Decode(units))
	if s != "" {
		text += string(utf8.RuneError)
	}
	return text
}

// narrow reads PDFDocEncoding.
func narrow(s string) string {
	var b strings.Builder
	for i := range len(s) {
		r := rune(s[i])
		if r >= 0x80 && r <= 0xA0 {
			r = pdfDoc[r-0x80]
		}
		b.WriteRune(r)
	}
	return b.String()
}

var dateForm = regexp.MustCompile(`^D:\d{4}(\d\d){0,5}(Z|[+-]\d\d'?(\d\d'?)?)?(00'?00'?)?$`)

// isDate knows a date when it sees one (ISO 32000-1, 7.9.4).
func isDate(text string) bool { return dateForm.MatchString(text) }
