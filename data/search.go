package data

import (
	"fmt"
	"reflect"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Hit is a place at which a search found something.
type Hit struct {
	Key Key
	// Field is the JSON name of the field, Label its German one.
	Field, Label string
	// Text is what stands there, on one line.
	Text string
}

// Search finds the records in which all words of a query stand, in one field
// or spread over several, and names the first field that has one of them.
// Upper and lower case, umlauts and accents make no difference: „burger“ and
// „buerger“ find „Bürger“.
func (p Project) Search(query string) []Hit {
	words := strings.Fields(query)
	if len(words) == 0 {
		return nil
	}
	var hits []Hit
	for _, r := range p.Records() {
		if hit, ok := Match(r, words); ok {
			hits = append(hits, hit)
		}
	}
	return hits
}

// Match says whether all words stand in a record, and where the first one does.
func Match(r Record, words []string) (Hit, bool) {
	found, first := map[string]bool{}, Hit{Key: r.Key()}
	look := func(field, label, text string) {
		for _, w := range words {
			if !found[w] && contains(text, w) {
				found[w] = true
				if first.Label == "" {
					first.Field, first.Label, first.Text = field, label, strings.Join(strings.Fields(text), " ")
				}
			}
		}
	}
	eachField(r, look)
	return first, len(found) == len(words)
}

// eachField calls do with every text of a record, its Kennung first.
func eachField(r Record, do func(field, label, text string)) {
	do("id", "Kennung", r.Key().ID)
	v := reflect.ValueOf(r)
	for i := range v.NumField() {
		field := v.Type().Field(i)
		if t, is := v.Field(i).Interface().(Template); is { // its words stand in no field of the window
			do(field.Tag.Get("json"), field.Tag.Get("de"), t.Named())
		} else if field.Tag.Get("de") != "" {
			eachText(v.Field(i), field.Tag.Get("json"), field.Tag.Get("de"), do)
		}
	}
}

// eachText calls do with every text in a field, as the user reads it.
func eachText(v reflect.Value, field, label string, do func(field, label, text string)) {
	if text, ok := v.Interface().(fmt.Stringer); ok && v.Kind() != reflect.Pointer {
		do(field, label, text.String())
		return
	}
	switch v.Kind() {
	case reflect.String:
		do(field, label, v.String())
	case reflect.Int:
		if v.Int() != 0 {
			do(field, label, fmt.Sprint(v.Int()))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			eachText(v.Elem(), field, label, do)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), field, label, do)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			part := v.Type().Field(i)
			name, words := field, label
			if dotted := part.Tag.Get("json"); !strings.Contains(field, ".") && v.CanInterface() && dotted != "" {
				name, words = field+"."+dotted, part.Tag.Get("de")
			}
			eachText(v.Field(i), name, words, do)
		}
	}
}

// contains says whether a text has a word, both folded in the same one of the
// two ways in which umlauts are written without dots.
func contains(text, word string) bool {
	return strings.Contains(folded(text, ""), folded(word, "")) || strings.Contains(folded(text, "e"), folded(word, "e"))
}

// folded gives a text in small letters without accents; umlaut is what an
// umlaut's dots become.
func folded(text, umlaut string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(text)) {
		switch {
		case r == '\u0308':
			b.WriteString(umlaut)
		case r == 'ß':
			b.WriteString("ss")
		case r >= '\u0300' && r <= '\u036f':
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
