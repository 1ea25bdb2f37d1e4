package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"unicode/utf8"

	"modellkommune/data"
)

// MaxSize is the size in bytes up to which a JSON file is read. A Projektakte
// with 10,000 milestones takes a tenth of it.
const MaxSize = 64 << 20

// akte is what a file is called that has to be a Projektakte.
const akte = "Projektakte"

// byteOrderMark is what some Windows programs put before UTF-8.
var byteOrderMark = []byte("\ufeff")

// Unmarshal reads a project from JSON. Fields may be missing, but none may be
// unknown; texts are cleaned as if they were typed.
func Unmarshal(b []byte) (data.Project, error) { return UnmarshalFrozen(b, "") }

// UnmarshalFrozen reads a project that was frozen at a Stichtag. What a former format kept otherwise is
// lifted to how it was on that day.
func UnmarshalFrozen(b []byte, keyDate data.Date) (data.Project, error) {
	b = bytes.TrimPrefix(b, byteOrderMark)
	if err := checkText(b, akte); err != nil {
		return data.Project{}, err
	}
	format, err := checkFormat(b, akte)
	if err != nil {
		return data.Project{}, err
	}
	var p data.Project
	var money data.FormerMoney
	r := newReader(b, akte)
	if format <= data.LastFormerMoney {
		was := reflect.ValueOf(&money).Elem()
		r.former = map[string]reflect.Value{"programme.funding_cents": was.FieldByName("Funding"), "budget": was.FieldByName("Items"), "instalments": was.FieldByName("Instalments")}
	}
	if err := r.next("", reflect.ValueOf(&p).Elem()); err != nil {
		return data.Project{}, err
	}
	if r.former != nil {
		if err := money.Check(); err != nil {
			return data.Project{}, placed(err)
		}
		p = money.Lift(p, keyDate, "")
	}
	if format <= data.LastWithoutTemplate {
		p = p.LiftTemplate(Template2017())
	} else if format <= data.LastUninflected {
		p.Programme.Template = p.Programme.Template.Inflected()
	}
	if err := p.Validate(); err != nil {
		return data.Project{}, placed(err)
	}
	return p.Normal(), nil
}

// checkText says whether b is one whole JSON value and nothing else.
func checkText(b []byte, what string) error {
	if len(b) > MaxSize {
		return tooLarge(what)
	}
	if !utf8.Valid(b) {
		return data.Fail(data.Unreadable, "Die Datei ist nicht in UTF-8 gespeichert. Bitte beim Speichern die Kodierung „UTF-8“ wählen.", nil)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	var value json.RawMessage
	err := d.Decode(&value)
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, io.EOF):
		return data.Fail(data.Unreadable, "Die Datei ist leer.", err)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return data.Fail(data.Unreadable, fmt.Sprintf("Die Datei bricht in Zeile %d ab, der Rest fehlt. Bitte die Datei noch einmal exportieren oder übertragen.", lineOf(b, int64(len(b)))), err)
	case errors.As(err, &syntax):
		return data.Fail(data.Unreadable, fmt.Sprintf("Die Datei ist kein gültiges JSON: In Zeile %d steht etwas, das dort nicht hingehört.", lineOf(b, syntax.Offset)), err)
	case err != nil:
		return data.Fail(data.Unreadable, "Die Datei ist kein gültiges JSON.", err)
	}
	if end := d.InputOffset(); len(bytes.TrimSpace(b[end:])) > 0 {
		return data.Fail(data.Unreadable, fmt.Sprintf("Nach dem Ende der Daten in Zeile %d folgt noch anderer Text. Bitte die Datei noch einmal exportieren.", lineOf(b, end)), nil)
	}
	return nil
}

// checkFormat looks at the format version before anything else, for a newer
// format may have fields that are unknown here.
func checkFormat(b []byte, what string) (format int, err error) {
	var head struct {
		Format json.Number `json:"format"`
	}
	// Whatever else is wrong is said later, with its place.
	_ = json.Unmarshal(b, &head)
	version, err := strconv.Atoi(head.Format.String())
	if err != nil {
		return 0, data.Fail(data.Unreadable, fmt.Sprintf("Die Datei ist keine %s: Die Angabe „format“ fehlt.", what), err)
	}
	return version, data.Project{Format: version}.Validate()
}

// placed puts the place that an error names before its sentence.
func placed(err error) error {
	var e *data.Error
	if !errors.As(err, &e) || e.Field == "" {
		return err
	}
	return refused(e.Field, e.Text)
}

func refused(place, sentence string) error {
	if place == "" {
		return data.Fail(data.Invalid, sentence, nil)
	}
	return &data.Error{Code: data.Invalid, Field: place, Text: place + ": " + sentence}
}

func tooLarge(what string) error {
	return data.Fail(data.Unreadable, fmt.Sprintf("Die Datei ist größer als %d MB und kann keine %s sein.", MaxSize>>20, what), nil)
}

func lineOf(b []byte, offset int64) int {
	return bytes.Count(b[:min(offset, int64(len(b)))], []byte("\n")) + 1
}
