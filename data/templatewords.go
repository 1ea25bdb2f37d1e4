package data

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// ValueWord is another word for a value of a fixed list, such as a status: the value stays, the word is what people read.
type ValueWord struct {
	Of    Kind   `json:"of" de:"Angabe von"`
	Field string `json:"field" de:"Feld"`
	Value string `json:"value" de:"Wert" limit:"60"`
	Word  string `json:"word" de:"Bezeichnung" limit:"60"`
}

// Offer says which values of a fixed list a programme offers, such as its Berichtsarten; of lists that it does not name it
// offers all.
type Offer struct {
	Of     Kind     `json:"of" de:"Angabe von"`
	Field  string   `json:"field" de:"Feld"`
	Values []string `json:"values" de:"Werte"`
}

// Word gives what a value is called in this programme.
func (t Template) Word(of Kind, field, value string) string {
	for _, w := range t.Words {
		if w.Of == of && w.Field == field && w.Value == value {
			return w.Word
		}
	}
	return value
}

// StatusWord gives what the status of a measure or a milestone is called in this programme, empty where it has none.
func (t Template) StatusWord(r Record) string {
	switch r := r.(type) {
	case Measure:
		return t.Word(KindMeasure, "status", string(r.Status))
	case Milestone:
		return t.Word(KindMilestone, "status", string(r.Status))
	}
	return ""
}

// offered lists what the programme offers of the values of an enumeration.
func (t Template) offered(of reflect.Type) []string {
	all := Vocabulary(of)
	for _, o := range t.Offers {
		if field, known := fieldNamed(o.Of, o.Field); known && field.Type() == of {
			return filtered(all, func(value string) bool { return slices.Contains(o.Values, value) })
		}
	}
	return all
}

// reword gives the values of changed fields the words that the programme has for them.
func (t Template) reword(of Kind, f FieldChange) FieldChange {
	f.Old, f.Now = t.reworded(of, f.Name, f.Old), t.reworded(of, f.Name, f.Now)
	return f
}

func (t Template) reworded(of Kind, field string, value any) any {
	v := reflect.ValueOf(value)
	if v.Kind() != reflect.String {
		return value
	}
	word := t.Word(of, field, v.String())
	if word == v.String() {
		return value
	}
	return reflect.ValueOf(word).Convert(v.Type()).Interface()
}

// wordRules checks words and offers: each names a field with fixed values, and some of these.
func (t Template) wordRules() error {
	for _, w := range t.Words {
		if err := fixedValues("words", w.Of, w.Field, w.Value); err != nil {
			return err
		}
		if strings.TrimSpace(w.Word) == "" {
			return &Error{Code: Invalid, Field: "template.words.word", Text: fmt.Sprintf("Für „%s“ fehlt die Bezeichnung.", w.Value)}
		}
	}
	for _, o := range t.Offers {
		if err := fixedValues("offers", o.Of, o.Field, o.Values...); err != nil {
			return err
		}
		if len(o.Values) == 0 {
			return &Error{Code: Invalid, Field: "template.offers.values", Text: fmt.Sprintf("Von „%s“ wird nichts angeboten. Bitte Werte nennen oder die Zeile weglassen.", o.Field)}
		}
	}
	return nil
}

// fieldNamed finds a field of a kind of record, where there are both.
func fieldNamed(of Kind, name string) (Field, bool) {
	if zero, known := zeros[of]; known {
		return FieldOf(zero, name)
	}
	return Field{}, false
}

func fixedValues(part string, of Kind, name string, values ...string) error {
	field, known := fieldNamed(of, name)
	if !known || Vocabulary(field.Type()) == nil {
		return &Error{Code: Invalid, Field: "template." + part + ".field", Text: fmt.Sprintf("Das Feld „%s“ von „%s“ hat keine festen Werte; für sie kann die Vorlage nichts bestimmen.", name, of)}
	}
	for _, value := range values {
		if !slices.Contains(Vocabulary(field.Type()), value) {
			return &Error{Code: Invalid, Field: "template." + part + ".value", Text: fmt.Sprintf("„%s“ ist kein Wert von „%s“. Möglich sind: %s.", value, field.Label(), Enumerated(Vocabulary(field.Type())))}
		}
	}
	return nil
}
