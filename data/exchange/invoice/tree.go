package invoice

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"

	"modellkommune/data"
)

var errBroken = errors.New("malformed XML")

// tree is an XML while it is read.
type tree struct {
	root *element
	open []*element
}

// add takes the next token, which begins at that byte.
func (t *tree) add(token xml.Token, at int64) error {
	switch token := token.(type) {
	case xml.Directive:
		return unreadable("Die XML-Datei enthält eine Dokumenttyp-Angabe (DOCTYPE), die in einer E-Rechnung nicht erlaubt ist und schaden kann.", nil)
	case xml.ProcInst:
		if token.Target == "xml" && at > 0 {
			return errBroken
		}
	case xml.StartElement:
		return t.begin(token)
	case xml.EndElement:
		last := t.open[len(t.open)-1]
		if len(last.parts) > 0 {
			last.text = nil
		}
		t.open = t.open[:len(t.open)-1]
	case xml.CharData:
		return t.say(token)
	}
	return nil
}

func (t *tree) begin(token xml.StartElement) error {
	e := &element{name: token.Name}
	for _, a := range token.Attr {
		if !e.attribute(a) {
			return errBroken
		}
	}
	switch {
	case len(t.open) == deepest:
		return unreadable(fmt.Sprintf("Die XML-Datei ist tiefer als %s Ebenen verschachtelt und kann keine Rechnung sein.", data.Count(deepest)), nil)
	case len(t.open) > 0:
		parent := t.open[len(t.open)-1]
		parent.parts = append(parent.parts, e)
	case t.root != nil:
		return errBroken
	default:
		t.root = e
	}
	t.open = append(t.open, e)
	return nil
}

// say takes text. Outside of the outermost element there may be blanks only.
func (t *tree) say(text xml.CharData) error {
	if len(t.open) > 0 {
		last := t.open[len(t.open)-1]
		last.text = append(last.text, text...)
		return nil
	}
	if len(bytes.TrimSpace(text)) > 0 {
		return errBroken
	}
	return nil
}
