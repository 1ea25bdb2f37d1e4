package opendata

import (
	"maps"
	"slices"
	"strings"

	"modellkommune/data"
)

// prefixes are the vocabularies by the short names with which a graph is written.
var prefixes = map[string]string{
	"dcat":   "http://www.w3.org/ns/dcat#",
	"dcatde": "http://dcat-ap.de/def/dcatde/",
	"dct":    "http://purl.org/dc/terms/",
	"foaf":   "http://xmlns.com/foaf/0.1/",
	"rdf":    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
	"skos":   "http://www.w3.org/2004/02/skos/core#",
	"spdx":   "http://spdx.org/rdf/terms#",
	"vcard":  "http://www.w3.org/2006/vcard/ns#",
	"xsd":    "http://www.w3.org/2001/XMLSchema#",
}

// names lists the prefixes, always in the same order.
func names() []string { return slices.Sorted(maps.Keys(prefixes)) }

// graph is what is said of things that each have an address (RDF 1.1; there are
// no blank nodes, so that two spellings of a graph can be compared).
type graph struct{ nodes []node }

// node is one thing with its statements.
type node struct {
	iri string
	// is names its classes with prefix, such as „dcat:Dataset“.
	is   []string
	says []statement
}

// statement says one thing of a node; the name of the property has a prefix.
type statement struct {
	property string
	value    value
}

// value is the address of another thing, or a text in a language or of a type.
type value struct {
	iri            string
	text           string
	language, kind string
}

func iri(address string) value { return value{iri: address} }

// german is a text; what no XML may hold is left out.
func german(text string) value { return value{text: data.CleanLine(text), language: "de"} }

// typed is a text of an XSD type, such as „date“.
func typed(text, kind string) value { return value{text: text, kind: "xsd:" + kind} }

// full gives the whole address of a name with prefix.
func full(name string) string {
	prefix, rest, _ := strings.Cut(name, ":")
	return prefixes[prefix] + rest
}

func (n *node) say(property string, values ...value) {
	for _, v := range values {
		n.says = append(n.says, statement{property, v})
	}
}
