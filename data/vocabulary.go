package data

import "reflect"

// vocabularies lists the values of every enumeration in the order in which they
// are offered.
var vocabularies = map[reflect.Type][]string{}

func enumerate[T ~string](values []T) {
	vocabularies[reflect.TypeFor[T]()] = wordsOf(values)
}

// Vocabulary lists the values of an enumeration by its type, nil for any other
// type. The empty value, none chosen, is allowed beside them.
func Vocabulary(t reflect.Type) []string { return vocabularies[t] }
