package invoice

import "encoding/xml"

// element is an element of an XML with what an invoice says in it.
type element struct {
	name xml.Name
	// currency and format are the attributes currencyID and format.
	currency, format string
	// text is what stands in an element without parts.
	text  []byte
	parts []*element
}

// named lists the parts of that name.
func (e *element) named(name xml.Name) []*element {
	var list []*element
	for _, part := range e.parts {
		if part.name == name {
			list = append(list, part)
		}
	}
	return list
}

// attribute takes one of the two attributes; false if it is there twice, which encoding/xml
// lets pass.
func (e *element) attribute(a xml.Attr) bool {
	var to *string
	switch a.Name {
	case xml.Name{Local: "currencyID"}:
		to = &e.currency
	case xml.Name{Local: "format"}:
		to = &e.format
	default:
		return true
	}
	if *to != "" {
		return false
	}
	*to = a.Value
	return true
}
