package revision

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// object is a value of ISO 32000-1, 7.3: nil, bool, number, name, str, array, dict,
// ref or *stream, and in content streams word.
type object any

type (
	name  string
	str   string
	array []object
	dict  map[name]object
	// ref leads to the object with this number. Generations other than 0 are refused.
	ref int
	// word is an operator of a content stream.
	word string
	// number is kept as its digits, which compare without rounding.
	number struct {
		digits string // without superfluous zeros
		real   bool   // written with a point
	}
	// stream keeps the bytes as they stand in the file (ISO 32000-1, 7.3.8).
	stream struct {
		dict dict
		raw  []byte
	}
)

// deepest is how deep arrays and dictionaries may be nested.
const deepest = 50

// object reads a value. There are references only where refs says so, words only
// where it does not.
func (l *lexer) object(depth int, refs bool) (object, error) {
	if depth > deepest || *l.budget <= 0 {
		return nil, errSyntax
	}
	*l.budget--
	l.space()
	switch c := l.peek(); {
	case l.literal("<<"):
		return l.dict(depth, refs)
	case l.literal("<"):
		return l.hexString()
	case l.literal("("):
		return l.literalString()
	case l.literal("/"):
		return l.name()
	case l.literal("["):
		return l.array(depth, refs)
	case isDigit(c) || c == '+' || c == '-' || c == '.':
		return l.number(refs)
	}
	switch s := l.regular(); {
	case s == "true" || s == "false":
		return s == "true", nil
	case s == "null":
		return nil, nil
	case s == "" || refs:
		return nil, errSyntax
	default:
		return word(s), nil
	}
}

func (l *lexer) array(depth int, refs bool) (object, error) {
	a := array{}
	for {
		l.space()
		if l.literal("]") {
			return a, nil
		}
		v, err := l.object(depth+1, refs)
		if _, is := v.(word); is || err != nil {
			return nil, errSyntax
		}
		a = append(a, v)
	}
}

// dict reads a dictionary after its <<. Readers differ over which of two equal keys
// counts, so that there may be none. A key with null is the same as no key.
func (l *lexer) dict(depth int, refs bool) (object, error) {
	d, seen := dict{}, map[name]bool{}
	for {
		l.space()
		if l.literal(">>") {
			return d, nil
		}
		if !l.literal("/") {
			return nil, errSyntax
		}
		key, err := l.name()
		if err != nil || seen[key] {
			return nil, errSyntax
		}
		seen[key] = true
		v, err := l.object(depth+1, refs)
		if _, is := v.(word); is || err != nil {
			return nil, errSyntax
		}
		if v != nil {
			d[key] = v
		}
	}
}

// number reads a number, or the reference that begins with it.
func (l *lexer) number(refs bool) (object, error) {
	n, err := parseNumber(l.regular())
	if err != nil || !refs || n.real {
		return n, err
	}
	start := l.at
	if generation, err := l.integer(); err == nil && l.keyword("R") {
		number, err := digits(n.digits)
		if err != nil || number == 0 || generation != 0 {
			return nil, errSyntax
		}
		return ref(number), nil
	}
	l.at = start
	return n, nil
}

// parseNumber brings a number into the one form in which it is compared.
func parseNumber(s string) (number, error) {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign = "-"
	}
	if sign != "" || strings.HasPrefix(s, "+") {
		s = s[1:]
	}
	whole, fraction, point := strings.Cut(s, ".")
	if whole+fraction == "" || len(s) > 30 || strings.Trim(whole+fraction, "0123456789") != "" {
		return number{}, errSyntax
	}
	whole, fraction = strings.TrimLeft(whole, "0"), strings.TrimRight(fraction, "0")
	if whole == "" {
		whole = "0"
	}
	if fraction != "" {
		whole += "." + fraction
	}
	if whole == "0" {
		sign = ""
	}
	return number{digits: sign + whole, real: point}, nil
}

// float is the value of a number. Its digits always make one.
func (n number) float() float64 {
	f, _ := strconv.ParseFloat(n.digits, 64)
	return f
}

// whole is the value of an integer that is not negative.
func whole(v object) (int, bool) {
	n, is := v.(number)
	if !is || n.real {
		return 0, false
	}
	i, err := digits(n.digits)
	return i, err == nil
}

// same says whether a value is what it was. A real number may have become an
// integer of the same value, which ISO 32000-1, 7.3.3 allows wherever a real one is
// wanted; the other way round it would be something else.
func same(before, now object) bool {
	switch before := before.(type) {
	case number:
		n, is := now.(number)
		return is && n.digits == before.digits && (before.real || !n.real)
	case array:
		a, is := now.(array)
		return is && slices.EqualFunc(before, a, same)
	case dict:
		d, is := now.(dict)
		return is && maps.EqualFunc(before, d, same)
	case *stream:
		s, is := now.(*stream)
		return is && same(before.dict, s.dict) && string(before.raw) == string(s.raw)
	}
	switch now.(type) {
	case array, dict: // which cannot be compared
		return false
	}
	return before == now
}

// indirect reads an indirect object: its number and its value (ISO 32000-1, 7.3.10).
func (l *lexer) indirect() (int, object, error) {
	n, err := l.integer()
	if err != nil || n == 0 {
		return 0, nil, errSyntax
	}
	if generation, err := l.integer(); err != nil || generation != 0 || !l.keyword("obj") {
		return 0, nil, errSyntax
	}
	v, err := l.object(0, true)
	if err != nil {
		return 0, nil, err
	}
	if d, is := v.(dict); is && l.keyword("stream") {
		if v, err = l.stream(d); err != nil {
			return 0, nil, err
		}
	}
	if _, is := v.(ref); is || !l.keyword("endobj") {
		return 0, nil, errSyntax
	}
	return n, v, nil
}

// stream reads the bytes of a stream after its keyword. The length must stand in the
// dictionary itself: otherwise another update could change where the stream ends.
// Nothing may be kept in another file.
func (l *lexer) stream(d dict) (object, error) {
	if !l.literal("\r\n") && !l.literal("\n") {
		return nil, errSyntax
	}
	length, is := whole(d["Length"])
	if !is || length > len(l.data)-l.at || d["F"] != nil {
		return nil, errSyntax
	}
	s := &stream{dict: d, raw: l.data[l.at : l.at+length]}
	l.at += length
	if !l.literal("\r\n") && !l.literal("\n") {
		l.literal("\r")
	}
	if !l.literal("endstream") || isRegular(l.peek()) && l.at < len(l.data) {
		return nil, errSyntax
	}
	return s, nil
}
