package invoice

import (
	"fmt"

	"modellkommune/data"
)

// terms gives the terms of an invoice by their places. The first refusal is kept; what is asked
// for afterwards is empty.
type terms struct {
	*spelling
	root     *element
	currency string
	err      error
}

// refuse keeps a refusal, unless there is one already.
func (t *terms) refuse(format string, args ...any) {
	if t.err == nil {
		t.err = invalid(fmt.Sprintf(format, args...))
	}
}

// single gives the element of a term that may be there once, nil for none.
func (t *terms) single(from *element, path, what string) *element {
	e, once := t.one(from, path)
	if !once {
		t.refuse("In der Rechnung steht %s mehr als einmal.", what)
	}
	return e
}

// text gives a text of one line, empty for none.
func (t *terms) text(path, what string) string {
	e := t.single(t.root, path, what)
	if e == nil {
		return ""
	}
	if len(e.parts) > 0 || len(e.text) > longestText {
		t.refuse("In der Rechnung ist nicht lesbar: %s.", what)
	}
	return line(string(e.text))
}

// needed gives a text that every invoice has.
func (t *terms) needed(path, what string) string {
	text := t.text(path, what)
	if text == "" {
		t.refuse("In der Rechnung fehlt %s.", what)
	}
	return text
}

// day gives the day that an element says.
func (t *terms) day(e *element, what string) data.Date {
	if e == nil {
		return ""
	}
	day, err := parseDay(string(trimmed(e)), e.format, t.packed)
	if err != nil {
		t.refuse("In der Rechnung ist %s kein Datum, das es gibt: %s.", what, quoted(string(e.text)))
	}
	return day
}

// amount gives an amount of the document, 0 for none.
func (t *terms) amount(path, what string) data.Cents {
	return t.cents(t.single(t.root, path, what), what)
}

// neededAmount gives an amount that every invoice has.
func (t *terms) neededAmount(path, what string) data.Cents {
	e := t.single(t.root, path, what)
	if e == nil {
		t.refuse("In der Rechnung fehlt %s.", what)
	}
	return t.cents(e, what)
}

// cents reads an amount, which must be in the currency of the invoice.
func (t *terms) cents(e *element, what string) data.Cents {
	if e == nil {
		return 0
	}
	cents, err := parseAmount(string(trimmed(e)))
	switch {
	case e.currency != "" && e.currency != t.currency:
		t.refuse("Die Rechnung lautet auf %s, aber %s auf %s.", t.currency, what, quoted(e.currency))
	case err != nil:
		t.refuse("In der Rechnung ist %s %s: %s.", what, err, quoted(string(e.text)))
	}
	return cents
}
