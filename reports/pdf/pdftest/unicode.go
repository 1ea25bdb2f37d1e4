package pdftest

import (
	"regexp"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// codeSet holds the codes of a font that have a Unicode value.
type codeSet map[uint16]bool

func (s codeSet) has(code uint16) bool { return s[code] }

var rangeLine = regexp.MustCompile(`<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>`)

// unicodeCodes reads the ToUnicode map of a font. Only the last byte of a code
// may vary in a range (ISO 32000-1, 9.10.3): strict readers ignore the rest.
func (f *file) unicodeCodes(font types.Object) codeSet {
	set := codeSet{}
	for _, m := range rangeLine.FindAllSubmatch(f.stream(f.dict(font)["ToUnicode"]), -1) {
		first, last, value := hex(m[1]), hex(m[2]), hex(m[3])
		for code := first; code <= last && code>>8 == first>>8; code++ {
			if unicode := value + code - first; unicode != 0 && unicode < 0xFFFE && unicode != 0xFEFF {
				set[uint16(code)] = true
			}
		}
	}
	return set
}

func hex(digits []byte) uint64 {
	v, _ := strconv.ParseUint(string(digits), 16, 16) // the pattern lets only such digits through
	return v
}
