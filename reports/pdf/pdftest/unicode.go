package pdftest

import (
	"regexp"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// unicodes are the Unicode values of a font's codes.
type unicodes map[uint16]rune

var rangeLine = regexp.MustCompile(`<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>`)

// unicodeCodes reads the ToUnicode map of a font. Only the last byte of a code
// may vary in a range (ISO 32000-1, 9.10.3): strict readers ignore the rest.
func (f *file) unicodeCodes(font types.Object) unicodes {
	known := unicodes{}
	for _, m := range rangeLine.FindAllSubmatch(f.stream(f.dict(font)["ToUnicode"]), -1) {
		first, last, value := hex(m[1]), hex(m[2]), hex(m[3])
		for code := first; code <= last && code>>8 == first>>8; code++ {
			if unicode := value + code - first; unicode != 0 && unicode < 0xFFFE && unicode != 0xFEFF {
				known[uint16(code)] = rune(unicode)
			}
		}
	}
	return known
}

func hex(digits []byte) uint64 {
	v, _ := strconv.ParseUint(string(digits), 16, 16) // the pattern lets only such digits through
	return v
}
