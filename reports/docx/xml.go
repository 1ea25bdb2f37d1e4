package docx

import (
	"bytes"
	"encoding/xml"
	"strings"
	"unicode/utf8"
)

// element is an XML element. Its name has the usual prefix, such as „w:p“.
type element struct {
	name string
	// attrs are names and values in turn.
	attrs []string
	// text comes before kids; one of them is empty.
	text string
	kids []element
}

// el makes an element with attributes, names and values in turn.
func el(name string, attrs ...string) element { return element{name: name, attrs: attrs} }

// val makes an element whose one attribute is w:val.
func val(name, value string) element { return el(name, "w:val", value) }

// with gives the element with further ones inside.
func (e element) with(kids ...element) element {
	e.kids = append(e.kids[:len(e.kids):len(e.kids)], kids...)
	return e
}

// saying gives the element with a text inside.
func (e element) saying(text string) element {
	e.text = text
	return e
}

// file gives the bytes of an XML file with this root.
func (e element) file() []byte {
	var b bytes.Buffer
	b.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n")
	e.write(&b)
	return b.Bytes()
}

func (e element) write(b *bytes.Buffer) {
	b.WriteString("<" + e.name)
	for i := 0; i < len(e.attrs); i += 2 {
		b.WriteString(" " + e.attrs[i] + `="`)
		escape(b, e.attrs[i+1])
		b.WriteString(`"`)
	}
	if e.text == "" && len(e.kids) == 0 {
		b.WriteString("/>")
		return
	}
	b.WriteString(">")
	escape(b, e.text)
	for _, kid := range e.kids {
		kid.write(b)
	}
	b.WriteString("</" + e.name + ">")
}

func escape(b *bytes.Buffer, text string) {
	_ = xml.EscapeText(b, []byte(clean(text))) // a bytes.Buffer does not fail
}

// clean leaves what may stand in XML 1.0. Unlike the PDF, Word has other fonts for
// what Noto Sans lacks.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\u2028', r == '\u2029', r == '\u0085':
			return '\n'
		case r == '\n', r == '\t':
			return r
		case r == '\v', r == '\f', r == '\r':
			return ' '
		case r < ' ', r == 0x7F, r == 0xFFFE, r == 0xFFFF:
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, string(utf8.RuneError)))
}

// oneLine draws white space together, for what is no running text.
func oneLine(text string) string { return strings.Join(strings.Fields(clean(text)), " ") }
