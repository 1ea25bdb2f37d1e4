package tagged

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf16"
)

// ref appends a reference to an object.
func ref(b []byte, n int) []byte {
	return append(strconv.AppendInt(b, int64(n), 10), " 0 R"...)
}

// longestString is the highest number of bytes in a string (ISO 19005-2, 6.1.13).
const longestString = 32767

// text gives a text string (ISO 32000-1, 7.9.2.2) in UTF-16, without control
// characters; what is too long for a string is cut off.
func text(s string) string {
	b := []byte{0xFE, 0xFF}
	for _, r := range s {
		if unicode.IsControl(r) && r != '\n' {
			continue
		}
		if len(b)+2*utf16.RuneLen(r) > longestString {
			break
		}
		for _, unit := range utf16.AppendRune(nil, r) {
			b = append(b, byte(unit>>8), byte(unit))
		}
	}
	return "<" + hex.EncodeToString(b) + ">"
}

// uri gives an address as a string of ASCII characters (ISO 32000-1, 12.6.4.7).
// No browser opens one that is too long for a string; it is cut off.
func uri(s string) string {
	var b strings.Builder
	b.WriteByte('(')
	for i := range min(len(s), longestString/len("%00")) {
		switch c := s[i]; {
		case c <= ' ', c >= 0x7F, c == '(', c == ')', c == '\\':
			fmt.Fprintf(&b, "%%%02X", c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte(')')
	return b.String()
}

// date gives a date string with its zone (ISO 32000-1, 7.9.4).
func date(t time.Time) string {
	zone := t.Format("-07:00")
	return "(D:" + t.Format("20060102150405") + zone[:3] + "'" + zone[4:] + "')"
}
