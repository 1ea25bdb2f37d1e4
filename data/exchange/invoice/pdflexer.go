package invoice

import (
	"bytes"
	"errors"
	"strings"
)

// errSyntax says that a PDF, or a part of it, is not understood. Nothing is repaired: programs
// differ in how they do that, and a damaged invoice is better asked for again.
var errSyntax = errors.New("PDF syntax that is not understood")

// lexer reads the tokens of ISO 32000-1, 7.2 and 7.3.
type lexer struct {
	data []byte
	at   int
	// left is how much more may be read, see pdf.
	left *int
}

func isSpace(c byte) bool { return strings.IndexByte("\x00\t\n\f\r ", c) >= 0 }

func isRegular(c byte) bool { return !isSpace(c) && strings.IndexByte("()<>[]{}/%", c) < 0 }

// space passes over white space and comments.
func (l *lexer) space() {
	for ; l.at < len(l.data); l.at++ {
		switch c := l.data[l.at]; {
		case c == '%':
			end := bytes.IndexAny(l.data[l.at:], "\r\n")
			if end < 0 {
				l.at = len(l.data)
				return
			}
			l.at += end
		case !isSpace(c):
			return
		}
	}
}

// literal passes over exact bytes.
func (l *lexer) literal(s string) bool {
	if !bytes.HasPrefix(l.data[l.at:], []byte(s)) {
		return false
	}
	l.at += len(s)
	return true
}

// regular reads regular characters as they stand: a number or a keyword.
func (l *lexer) regular() string {
	start := l.at
	for l.at < len(l.data) && isRegular(l.data[l.at]) {
		l.at++
	}
	return string(l.data[start:l.at])
}

// keyword passes over white space and one keyword.
func (l *lexer) keyword(s string) bool {
	start := l.at
	l.space()
	if l.regular() == s {
		return true
	}
	l.at = start
	return false
}

// integer reads digits alone, as they stand in offsets and object numbers.
func (l *lexer) integer() (int, error) {
	l.space()
	return digits(l.regular())
}

// digits is the number that digits alone say.
func digits(s string) (int, error) {
	if s == "" || len(s) > 10 { // no offset of a cross-reference table is longer
		return 0, errSyntax
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, errSyntax
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, nil
}

// name reads a name after its slash (ISO 32000-1, 7.3.5).
func (l *lexer) name() (object, error) {
	raw := l.regular()
	if !strings.Contains(raw, "#") {
		return name(raw), nil
	}
	var b strings.Builder
	for i := 0; i < len(raw); i++ {
		if high, low := hexDigit(raw, i+1), hexDigit(raw, i+2); raw[i] == '#' && high >= 0 && low >= 0 {
			b.WriteByte(byte(high<<4 | low))
			i += 2
			continue
		}
		b.WriteByte(raw[i])
	}
	return name(b.String()), nil
}

// hexDigit is the value of a digit, -1 if there is none.
func hexDigit(s string, at int) int {
	if at >= len(s) {
		return -1
	}
	return strings.IndexByte("0123456789abcdef", s[at]|0x20)
}

// text passes over a string after its ( or <. What strings say is not needed.
func (l *lexer) text(hex bool) (object, error) {
	for open := 1; l.at < len(l.data); {
		c := l.data[l.at]
		l.at++
		switch {
		case hex && c == '>':
			return nil, nil
		case hex:
		case c == '\\':
			l.at++
		case c == '(':
			open++
		case c == ')':
			if open--; open == 0 {
				return nil, nil
			}
		}
	}
	return nil, errSyntax
}
