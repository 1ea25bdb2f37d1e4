package pdftest

import "bytes"

// token is a piece of a content stream. The text of a name comes without its
// slash, that of a string decoded; arrays and dictionaries come as written.
type token struct {
	kind tokenKind
	text string
}

type tokenKind int

const (
	end tokenKind = iota
	operand
	operator
)

const (
	space      = " \t\r\n\f\x00"
	delimiters = space + "()<>[]{}/%"
)

// scan reads the next token of a content stream (ISO 32000-1, 7.8.2), as far
// as gofpdf and qpdf write them: without inline images.
func scan(b []byte) (token, []byte) {
	b = bytes.TrimLeft(b, space)
	if len(b) == 0 {
		return token{}, nil
	}
	switch {
	case b[0] == '(':
		return scanLiteral(b[1:])
	case b[0] == '[':
		return scanEnclosed(b, "[", "]")
	case bytes.HasPrefix(b, []byte("<<")):
		return scanEnclosed(b, "<<", ">>")
	case b[0] == '<':
		return scanHex(b[1:])
	case b[0] == '/':
		text, rest := word(b[1:])
		return token{operand, text}, rest
	}
	text, rest := word(b)
	if text == "" { // a delimiter out of place
		return token{operator, string(b[:1])}, b[1:]
	}
	if bytes.IndexByte([]byte("+-.0123456789"), b[0]) >= 0 {
		return token{operand, text}, rest
	}
	return token{operator, text}, rest
}

func word(b []byte) (string, []byte) {
	n := bytes.IndexAny(b, delimiters)
	if n < 0 {
		n = len(b)
	}
	return string(b[:n]), b[n:]
}

// scanEnclosed reads an array or a dictionary with what is nested in it.
func scanEnclosed(b []byte, opening, closing string) (token, []byte) {
	depth := 0
	for i := 0; i < len(b); i++ {
		switch {
		case bytes.HasPrefix(b[i:], []byte(opening)):
			depth++
			i += len(opening) - 1
		case bytes.HasPrefix(b[i:], []byte(closing)):
			depth--
			i += len(closing) - 1
		}
		if depth == 0 {
			return token{operand, string(b[:i+1])}, b[i+1:]
		}
	}
	return token{}, nil
}

// scanLiteral reads a string behind its opening parenthesis.
func scanLiteral(b []byte) (token, []byte) {
	var out []byte
	for i, depth := 0, 1; i < len(b); i++ {
		switch b[i] {
		case '\\':
			i++
			if i == len(b) {
				return token{}, nil
			}
			if '0' <= b[i] && b[i] <= '7' {
				c, digits := octal(b[i:])
				out = append(out, c)
				i += digits - 1
				continue
			}
			out = append(out, unescape(b[i]))
			continue
		case '(':
			depth++
		case ')':
			depth--
			if depth == 0 {
				return token{operand, string(out)}, b[i+1:]
			}
		}
		out = append(out, b[i])
	}
	return token{}, nil
}

func unescape(c byte) byte {
	if i := bytes.IndexByte([]byte("nrtbf"), c); i >= 0 {
		return "\n\r\t\b\f"[i]
	}
	return c
}

// octal reads up to three octal digits.
func octal(b []byte) (c byte, digits int) {
	for digits < 3 && digits < len(b) && '0' <= b[digits] && b[digits] <= '7' {
		c = c<<3 | (b[digits] - '0')
		digits++
	}
	return c, digits
}

// scanHex reads a hexadecimal string behind its opening bracket.
func scanHex(b []byte) (token, []byte) {
	n := bytes.IndexByte(b, '>')
	if n < 0 {
		return token{}, nil
	}
	var out []byte
	high := -1
	for _, c := range b[:n] {
		digit := bytes.IndexByte([]byte("0123456789abcdef"), c|0x20)
		switch {
		case digit < 0:
		case high < 0:
			high = digit
		default:
			out = append(out, byte(high<<4|digit))
			high = -1
		}
	}
	if high >= 0 {
		out = append(out, byte(high<<4))
	}
	return token{operand, string(out)}, b[n+1:]
}
