package exchange

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"modellkommune/data"
)

// reader fills Go values from JSON. It exists beside encoding/json because it
// names the place of what it refuses, list positions included, takes field
// names literally and refuses a field that stands twice.
type reader struct {
	// of is what the file has to be: „Projektakte“.
	of     string
	tokens *json.Decoder
	fields map[reflect.Type]map[string]int
	// former says where what stands at a place goes that has no place in a project any more.
	former map[string]reflect.Value
}

func newReader(b []byte, of string) reader {
	tokens := json.NewDecoder(bytes.NewReader(b))
	tokens.UseNumber()
	return reader{of: of, tokens: tokens, fields: map[reflect.Type]map[string]int{}}
}

// next reads the next value into v, which stands at the place.
func (r reader) next(place string, v reflect.Value) error {
	token, err := r.tokens.Token()
	if err != nil {
		return data.Fail(data.Unreadable, "Die Datei ist kein gültiges JSON.", err)
	}
	return r.fill(place, token, v)
}

func (r reader) fill(place string, token json.Token, v reflect.Value) error {
	switch v := v.Addr().Interface().(type) {
	case *data.Date:
		return fillDate(place, "2018-03-01", token, v)
	case *data.Term:
		return fillDate(place, "2018-03-01 oder 2018-Q3", token, v)
	case *data.Decimal:
		return fillDecimal(place, token, v)
	}
	switch v.Kind() {
	case reflect.Struct:
		if token != json.Delim('{') {
			return mismatch(place, "eine Gruppe von Feldern", token)
		}
		return r.object(place, v)
	case reflect.Slice:
		if token != json.Delim('[') {
			return mismatch(place, "eine Liste", token)
		}
		return r.list(place, v)
	case reflect.Pointer:
		if token == nil {
			return nil
		}
		v.Set(reflect.New(v.Type().Elem()))
		return r.fill(place, token, v.Elem())
	case reflect.String:
		text, ok := token.(string)
		if !ok {
			return mismatch(place, "ein Text", token)
		}
		v.SetString(data.CleanText(text))
	case reflect.Bool:
		yes, ok := token.(bool)
		if !ok {
			return mismatch(place, "true oder false", token)
		}
		v.SetBool(yes)
	case reflect.Int, reflect.Int64:
		number, ok := token.(json.Number)
		if !ok {
			return mismatch(place, "eine ganze Zahl", token)
		}
		n, err := strconv.ParseInt(number.String(), 10, v.Type().Bits())
		if err != nil {
			return refused(place, fmt.Sprintf("Der Wert %s ist keine ganze Zahl oder zu groß.", number))
		}
		v.SetInt(n)
	default:
		panic("exchange: no rule for " + v.Type().String())
	}
	return nil
}

func (r reader) object(place string, v reflect.Value) error {
	fields, seen := r.fieldsOf(v.Type()), map[string]bool{}
	for r.tokens.More() {
		token, err := r.tokens.Token()
		if err != nil {
			return data.Fail(data.Unreadable, "Die Datei ist kein gültiges JSON.", err)
		}
		name, _ := token.(string)
		at := strings.TrimPrefix(place+"."+name, ".")
		field, known := fields[name]
		former, wasKnown := r.former[at]
		if !known && !wasKnown {
			return refused(at, fmt.Sprintf("Dieses Feld gibt es in einer %s nicht. Bitte die Schreibweise prüfen.", r.of))
		}
		if seen[name] {
			return refused(at, "Dieses Feld steht zweimal da.")
		}
		seen[name] = true
		value := former
		if !wasKnown {
			value = v.Field(field)
		}
		if err := r.next(at, value); err != nil {
			return err
		}
	}
	return r.end()
}

func (r reader) list(place string, v reflect.Value) error {
	for i := 0; r.tokens.More(); i++ {
		item := reflect.New(v.Type().Elem()).Elem()
		if err := r.next(fmt.Sprintf("%s[%d]", place, i), item); err != nil {
			return err
		}
		v.Set(reflect.Append(v, item))
	}
	return r.end()
}

// end takes the closing bracket.
func (r reader) end() error {
	_, err := r.tokens.Token()
	return err
}

// fieldsOf gives the position of each field of a struct by its JSON name.
func (r reader) fieldsOf(t reflect.Type) map[string]int {
	if known := r.fields[t]; known != nil {
		return known
	}
	fields := map[string]int{}
	for i := range t.NumField() {
		if name := t.Field(i).Tag.Get("json"); name != "-" {
			fields[name] = i
		}
	}
	r.fields[t] = fields
	return fields
}

func fillDate(place, like string, token json.Token, date json.Unmarshaler) error {
	if token == nil {
		return nil
	}
	text, ok := token.(string)
	if !ok {
		return mismatch(place, "ein Datum wie \""+like+"\"", token)
	}
	quoted, err := json.Marshal(text)
	if err == nil {
		err = date.UnmarshalJSON(quoted)
	}
	if sentence, ok := data.Sentence(err); ok {
		return refused(place, sentence)
	}
	return err
}

func fillDecimal(place string, token json.Token, d *data.Decimal) error {
	if token == nil {
		return nil
	}
	number, ok := token.(json.Number)
	if !ok {
		return mismatch(place, "eine Zahl", token)
	}
	err := d.UnmarshalJSON([]byte(number.String()))
	if sentence, ok := data.Sentence(err); ok {
		return refused(place, sentence)
	}
	return err
}

func mismatch(place, expected string, token json.Token) error {
	found := "eine Liste"
	switch token := token.(type) {
	case nil:
		found = "null"
	case string:
		found = "ein Text"
	case json.Number:
		found = "eine Zahl"
	case bool:
		found = "true oder false"
	case json.Delim:
		if token == '{' {
			found = "eine Gruppe von Feldern"
		}
	}
	return refused(place, fmt.Sprintf("Erwartet wird %s, gefunden wurde %s.", expected, found))
}
