package data

import (
	"fmt"
	"strings"
	"unicode"
)

// printable are the characters that the font of the reports has and that stand where they
// belong without joining: Latin, Greek, Cyrillic, punctuation and signs. A test holds it
// against the font.
var printable = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x0020, 0x007e, 1},
		{0x00a0, 0x0377, 1},
		{0x037a, 0x037f, 1},
		{0x0384, 0x038a, 1},
		{0x038c, 0x038c, 1},
		{0x038e, 0x03a1, 1},
		{0x03a3, 0x03e1, 1},
		{0x03f0, 0x052f, 1},
		{0x0951, 0x0954, 1},
		{0x0964, 0x0965, 1},
		{0x10fb, 0x10fb, 1},
		{0x1ab0, 0x1ac0, 1},
		{0x1ac5, 0x1ac5, 1},
		{0x1ac7, 0x1ace, 1},
		{0x1c80, 0x1c88, 1},
		{0x1d00, 0x1df9, 1},
		{0x1dfb, 0x1f15, 1},
		{0x1f18, 0x1f1d, 1},
		{0x1f20, 0x1f45, 1},
		{0x1f48, 0x1f4d, 1},
		{0x1f50, 0x1f57, 1},
		{0x1f59, 0x1f59, 1},
		{0x1f5b, 0x1f5b, 1},
		{0x1f5d, 0x1f5d, 1},
		{0x1f5f, 0x1f7d, 1},
		{0x1f80, 0x1fb4, 1},
		{0x1fb6, 0x1fc4, 1},
		{0x1fc6, 0x1fd3, 1},
		{0x1fd6, 0x1fdb, 1},
		{0x1fdd, 0x1fef, 1},
		{0x1ff2, 0x1ff4, 1},
		{0x1ff6, 0x1ffe, 1},
		{0x2000, 0x2064, 1},
		{0x2066, 0x2071, 1},
		{0x2074, 0x208e, 1},
		{0x2090, 0x209c, 1},
		{0x20a0, 0x20c0, 1},
		{0x20f0, 0x20f0, 1},
		{0x2100, 0x215f, 1},
		{0x2183, 0x2184, 1},
		{0x2189, 0x2189, 1},
		{0x2190, 0x22ff, 1},
		{0x25a0, 0x2609, 1},
		{0x260e, 0x2612, 1},
		{0x2614, 0x2623, 1},
		{0x2630, 0x2637, 1},
		{0x263c, 0x263c, 1},
		{0x2654, 0x2668, 1},
		{0x266d, 0x266f, 1},
		{0x267f, 0x268f, 1},
		{0x269e, 0x26a1, 1},
		{0x26aa, 0x26ac, 1},
		{0x26bd, 0x26cd, 1},
		{0x26cf, 0x26e1, 1},
		{0x2700, 0x2704, 1},
		{0x2706, 0x2709, 1},
		{0x270b, 0x271c, 1},
		{0x2722, 0x2727, 1},
		{0x2729, 0x274b, 1},
		{0x274d, 0x274d, 1},
		{0x274f, 0x2753, 1},
		{0x2756, 0x2775, 1},
		{0x2794, 0x2794, 1},
		{0x2798, 0x27af, 1},
		{0x27b1, 0x27be, 1},
		{0x2c60, 0x2c7f, 1},
		{0x2de0, 0x2e5d, 1},
		{0xa640, 0xa69f, 1},
		{0xa700, 0xa7ca, 1},
		{0xa7d0, 0xa7d1, 1},
		{0xa7d3, 0xa7d3, 1},
		{0xa7d5, 0xa7d9, 1},
		{0xa7f2, 0xa7ff, 1},
		{0xa92e, 0xa92e, 1},
		{0xab30, 0xab6b, 1},
		{0xfb00, 0xfb06, 1},
		{0xfe00, 0xfe00, 1},
		{0xfe20, 0xfe2f, 1},
		{0xfeff, 0xfeff, 1},
	},
	LatinOffset: 2,
}

// Printable says whether a report can print a character. Emoji and CJK are not in its
// font; Arabic, Hebrew and Indic scripts need joining or run from right to left.
func Printable(r rune) bool {
	return unicode.Is(printable, r) || unicode.In(r, unicode.Cc, unicode.Cf) // the latter are not seen
}

// unprintableSigns names in each text those that a report cannot print.
func unprintableSigns(c *checkup) {
	look := func(r Record) {
		named := map[string]bool{}
		eachField(r, func(field, _, text string) {
			if signs := unprintable(text); signs != "" && !named[field] && field != "correction" {
				named[field] = true
				c.at(r, field, "Die Schrift der Berichte hat diese Zeichen nicht: %s. Gedruckt fehlen sie oder sind entstellt. Bitte durch Wörter oder lateinische Buchstaben ersetzen.", signs)
			}
		})
	}
	for _, r := range c.Records() {
		switch r.(type) {
		case Reminder, Outline, Report: // what is not printed, and other reports
		default:
			look(r)
		}
	}
	look(c.report)
	for _, s := range c.outline.Sections {
		if signs := unprintable(s.Title); signs != "" {
			c.at(c.report, "outline", "Die Schrift der Berichte hat diese Zeichen der Überschrift „%s“ nicht: %s. Bitte in der Gliederung ersetzen.", s.Title, signs)
		}
	}
}

// unprintableCorrection finds them in the reason of a correction, which is entered when the
// report is about to be released for good.
func unprintableCorrection(c *checkup) {
	if signs := unprintable(c.report.Correction); signs != "" {
		c.at(c.report, "correction", "Der Grund der Korrektur enthält Zeichen, die die Schrift der Berichte nicht hat: %s. Bitte durch Wörter ersetzen.", signs)
	}
}

// unprintable lists the first characters of a text that cannot be printed, each once:
// „😀“ (U+1F600), „ب“ (U+0628).
func unprintable(text string) string {
	const shown = 3
	var list []string
	seen := map[rune]bool{}
	for _, r := range text {
		if Printable(r) || seen[r] {
			continue
		}
		seen[r] = true
		if len(list) == shown {
			return strings.Join(list, ", ") + " und weitere"
		}
		list = append(list, fmt.Sprintf("„%c“ (%U)", r, r))
	}
	return strings.Join(list, ", ")
}
