package invoice

import "errors"

// object is a value of ISO 32000-1, 7.3 as far as it is needed: int, name, array, dict, ref or
// *stream, else nil.
type object any

type (
	name  string
	array []object
	dict  map[name]object
	// ref leads to the object with this number.
	ref int
	// stream keeps the bytes as they stand in the file.
	stream struct {
		dict dict
		raw  []byte
	}
)

// deepestObject is how deep arrays and dictionaries may be nested.
const deepestObject = 50

// perValue is how much a value takes of what may be read, so that values, which take more
// memory than the bytes that stand for them, stay few.
const perValue = 100

var errMuch = errors.New("PDF with too much in it")

// object reads a value.
func (l *lexer) object(depth int) (object, error) {
	if *l.left -= perValue; *l.left < 0 {
		return nil, errMuch
	}
	if depth > deepestObject {
		return nil, errSyntax
	}
	l.space()
	switch {
	case l.literal("<<"):
		return l.dict(depth)
	case l.literal("<"):
		return l.text(true)
	case l.literal("("):
		return l.text(false)
	case l.literal("/"):
		return l.name()
	case l.literal("["):
		return l.array(depth)
	}
	return l.word()
}

func (l *lexer) array(depth int) (object, error) {
	a := array{}
	for {
		l.space()
		if l.literal("]") {
			return a, nil
		}
		v, err := l.object(depth + 1)
		if err != nil {
			return nil, err
		}
		a = append(a, v)
	}
}

// dict reads a dictionary after its <<. Readers differ over which of two equal keys counts, so
// that there may be none.
func (l *lexer) dict(depth int) (object, error) {
	d := dict{}
	for {
		l.space()
		if l.literal(">>") {
			return d, nil
		}
		if !l.literal("/") {
			return nil, errSyntax
		}
		key, _ := l.name()
		v, err := l.object(depth + 1)
		if err != nil {
			return nil, err
		}
		if _, twice := d[key.(name)]; twice {
			return nil, errSyntax
		}
		d[key.(name)] = v
	}
}

// word reads a number, the reference that begins with it, or true, false, null.
func (l *lexer) word() (object, error) {
	word := l.regular()
	if word == "" {
		return nil, errSyntax
	}
	n, err := digits(word)
	if err != nil {
		return nil, nil // all else is not needed
	}
	start := l.at
	if _, err := l.integer(); err == nil && l.keyword("R") {
		return ref(n), nil
	}
	l.at = start
	return n, nil
}
