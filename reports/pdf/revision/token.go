package revision

import (
	"bytes"
	"errors"
	"strings"
)

// errSyntax is turned into a clause, or into „everything is covered“, by who called.
var errSyntax = errors.New("syntax that is not understood")

// lexer reads the tokens of ISO 32000-1, 7.2 and 7.3. It knows no comments: nobody
// needs them inside of objects, and readers have differed over where they end.
type lexer struct {
	data []byte
	at   int
	// budget is how many more values may be read: a value takes much more memory
	// than the byte or two that stand for it.
	budget *int
}

func isSpace(c byte) bool { return strings.IndexByte("\x00\t\n\f\r ", c) >= 0 }

func isDelimiter(c byte) bool { return strings.IndexByte("()<>[]{}/%", c) >= 0 }

func isRegular(c byte) bool { return !isSpace(c) && !isDelimiter(c) }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// peek is the next byte, 0 at the end.
func (l *lexer) peek() byte {
	if l.at < len(l.data) {
		return l.data[l.at]
	}
	return 0
}

// space passes over white space.
func (l *lexer) space() {
	for l.at < len(l.data) && isSpace(l.data[l.at]) {
		l.at++
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
	if s == "" || len(s) > 10 { // no offset of a file that fits a cross-reference table is longer
		return 0, errSyntax
	}
	n := 0
	for i := range len(s) {
		if !isDigit(s[i]) {
			return 0, errSyntax
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, nil
}

// name reads a name after its slash (ISO 32000-1, 7.3.5).
func (l *lexer) name() (name, error) {
	raw := l.regular()
	if !strings.Contains(raw, "#") {
		return name(raw), nil
	}
	var b strings.Builder
	for i := 0; i < len(raw); i++ {
		if raw[i] != '#' {
			b.WriteByte(raw[i])
			continue
		}
		if i+2 >= len(raw) {
			return "", errSyntax
		}
		high, low := hexDigit(raw[i+1]), hexDigit(raw[i+2])
		if high < 0 || low < 0 || high+low == 0 {
			return "", errSyntax
		}
		b.WriteByte(byte(high<<4 | low))
		i += 2
	}
	return name(b.String()), nil
}

// hexDigit is the value of a digit, -1 if it is none.
func hexDigit(c byte) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// hexString reads a string after its < (ISO 32000-1, 7.3.4.3).
func (l *lexer) hexString() (str, error) {
	var b []byte
	half := -1
	for l.at < len(l.data) {
		c := l.data[l.at]
		l.at++
		d := hexDigit(c)
		switch {
		case c == '>' && half >= 0:
			return str(append(b, byte(half<<4))), nil
		case c == '>':
			return str(b), nil
		case isSpace(c):
		case d < 0 || !isRegular(c):
			return "", errSyntax
		case half < 0:
			half = d
		default:
			b, half = append(b, byte(half<<4|d)), -1
		}
	}
	return "", errSyntax
}

// literalString reads a string after its ( (ISO 32000-1, 7.3.4.2).
func (l *lexer) literalString() (str, error) {
	var b []byte
	for open := 1; l.at < len(l.data); {
		c := l.data[l.at]
		l.at++
		switch c {
		case '\\':
			var err error
			if b, err = l.escape(b); err != nil {
				return "", err
			}
			continue
		case '\r': // every end of a line is one line feed
			l.literal("\n")
			c = '\n'
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return str(b), nil
			}
		}
		b = append(b, c)
	}
	return "", errSyntax
}

// escape reads what follows a backslash.
func (l *lexer) escape(b []byte) ([]byte, error) {
	if l.at == len(l.data) {
		return b, errSyntax
	}
	c := l.data[l.at]
	l.at++
	if at := strings.IndexByte("nrtbf()\\", c); at >= 0 {
		return append(b, "\n\r\t\b\f()\\"[at]), nil
	}
	switch {
	case c == '\r':
		l.literal("\n")
		return b, nil
	case c == '\n':
		return b, nil
	case c < '0' || c > '7':
		return b, errSyntax
	}
	code := int(c - '0')
	for range 2 {
		if d := l.peek(); d < '0' || d > '7' {
			break
		}
		code = code<<3 | int(l.peek()-'0')
		l.at++
	}
	if code > 0xFF {
		return b, errSyntax
	}
	return append(b, byte(code)), nil
}
