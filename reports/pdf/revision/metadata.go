package revision

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// Programs that sign write the metadata anew in a form of their own, with their name and
// the moment. What a reader takes from them must be what was released.

// metadata compares the metadata stream (ISO 16684-1) by what it states.
func (s *state) metadata(before, now object) error {
	was, isWas := before.(*stream)
	is, isNow := now.(*stream)
	if !isWas || !isNow || !only(is.dict, "Type", "Subtype", "Length", "Filter", "DecodeParms") ||
		is.dict["Type"] != was.dict["Type"] || is.dict["Subtype"] != was.dict["Subtype"] {
		return errMetadata
	}
	old, err := inflate(was, &s.original.inflated)
	if err != nil {
		return errOriginal
	}
	text, err := inflate(is, &s.original.inflated)
	if err != nil {
		return errMetadata
	}
	stated, err := statements(old)
	if err != nil {
		return errOriginal
	}
	told, err := statements(text)
	if err != nil || !maps.Equal(stated, told) {
		return errMetadata
	}
	return nil
}

// isMetadata says whether an object is the metadata of the document.
func (o *original) isMetadata(n int) bool { return o.dict(ref(o.root))["Metadata"] == ref(n) }

const (
	rdfSpace  = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	metaSpace = "adobe:ns:meta/"
	xmpSpace  = "http://ns.adobe.com/xap/1.0/"
	pdfSpace  = "http://ns.adobe.com/pdf/1.3/"
)

// ofWriter are the properties in which a program says of itself that it wrote the file.
var ofWriter = []xml.Name{{Space: xmpSpace, Local: "ModifyDate"}, {Space: xmpSpace, Local: "MetadataDate"}, {Space: pdfSpace, Local: "Producer"}}

var errStatements = errors.New("metadata of an unknown form")

// statements gives what metadata state: the value of each property, of its parts and of
// the items of its lists, by the names that lead there. Elements that only hold others
// (ISO 16684-1, 7.9.2.3) do not count, and it is the same whether a value stands in an
// attribute, in an element or in a reference.
func statements(b []byte) (map[string]string, error) {
	d := xml.NewDecoder(bytes.NewReader(b))
	found, way := map[string]string{}, []element{{text: &strings.Builder{}}}
	for {
		token, err := d.Token()
		if err == io.EOF && len(way) == 1 {
			return found, nil
		}
		if err != nil {
			return nil, errStatements
		}
		switch t := token.(type) {
		case xml.StartElement:
			if len(way) > deepest {
				return nil, errStatements
			}
			e := way[len(way)-1].below(t.Name)
			if err := e.attributes(found, t.Attr); err != nil {
				return nil, err
			}
			way = append(way, e)
		case xml.CharData:
			way[len(way)-1].text.Write(t)
		case xml.EndElement:
			e := way[len(way)-1]
			if err := e.end(found); err != nil {
				return nil, err
			}
			way = way[:len(way)-1]
		case xml.Directive:
			return nil, errStatements
		}
	}
}

// element is an element that is being read.
type element struct {
	path    string
	silent  bool // a program's own, or only there to hold others
	text    *strings.Builder
	items   *int // so far in this list
	carrier bool
	inside  *bool // holds another element
}

func (e element) below(name xml.Name) element {
	if e.inside != nil {
		*e.inside = true
	}
	e.carrier = name == xml.Name{Space: metaSpace, Local: "xmpmeta"} || name == xml.Name{Space: rdfSpace, Local: "RDF"} || name == xml.Name{Space: rdfSpace, Local: "Description"}
	e.silent = e.silent || slices.Contains(ofWriter, name)
	if !e.carrier {
		e.path += "/" + name.Space + " " + name.Local
	}
	if e.items != nil && name == (xml.Name{Space: rdfSpace, Local: "li"}) {
		*e.items++
		e.path += fmt.Sprint(*e.items)
	}
	e.text, e.items, e.inside = &strings.Builder{}, new(int), new(bool)
	return e
}

// attributes takes the properties that stand in attributes.
func (e element) attributes(found map[string]string, list []xml.Attr) error {
	for _, a := range list {
		switch {
		case a.Name.Space == "xmlns" || a.Name.Local == "xmlns" && a.Name.Space == "":
		case a.Name.Space == metaSpace:
		case a.Name == xml.Name{Space: rdfSpace, Local: "about"}:
			if a.Value != "" {
				return errStatements
			}
		case a.Name == xml.Name{Space: rdfSpace, Local: "parseType"}:
			if a.Value != "Resource" {
				return errStatements
			}
		case a.Name == xml.Name{Space: rdfSpace, Local: "resource"}:
			e.text.WriteString(a.Value)
		case e.silent || slices.Contains(ofWriter, a.Name):
		default:
			if err := note(found, e.path+"/"+a.Name.Space+" "+a.Name.Local, a.Value); err != nil {
				return err
			}
		}
	}
	return nil
}

// end takes the value that stands in an element.
func (e element) end(found map[string]string) error {
	text := strings.TrimSpace(e.text.String())
	switch {
	case e.silent:
		return nil
	case e.carrier || *e.inside:
		if text != "" {
			return errStatements
		}
		return nil
	}
	return note(found, e.path, text)
}

// note notes a value; none is stated twice.
func note(found map[string]string, path, value string) error {
	if _, twice := found[path]; twice {
		return errStatements
	}
	found[path] = value
	return nil
}
