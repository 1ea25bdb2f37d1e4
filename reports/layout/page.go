// Package layout breaks a document into pages of drawings. It owns line and
// page breaks and builds the structure tree that makes the pages readable for
// screen readers; how a PDF writes that down is not its business.
package layout

import (
	"modellkommune/reports/drawing"
)

// Result is a document laid out.
type Result struct {
	Pages []Page
	// Root is the structure element „Document“.
	Root      *Element
	Bookmarks []Bookmark
}

// Page is one page. Its content is in reading order.
type Page struct {
	// Width and Height are mm.
	Width, Height float64
	Content       []*Content
	Links         []Link
}

// right is where the text area ends at the right.
func (p Page) right() float64 { return p.Width - atRight }

// bottom is where the text area ends at the foot.
func (p Page) bottom() float64 { return p.Height - atBottom }

// Drawing gives all that stands on the page, to be painted.
func (p Page) Drawing() drawing.Drawing {
	d := drawing.Drawing{Width: p.Width, Height: p.Height}
	for _, c := range p.Content {
		d.Add(c.Items...)
	}
	return d
}

// Content is a stretch of a page that belongs to one structure element, or to
// none: then it is an artifact, such as a rule, a page number or a repeated head.
// Its texts are clean. A line that wraps ends with a space, or with U+00AD where
// a word is hyphenated: both are drawn, so that a reader can join the lines.
type Content struct {
	Element  *Element
	Artifact Artifact
	Items    []drawing.Item
}

// Artifact says what content without an element is.
type Artifact int

// The kinds of artifact.
const (
	NotArtifact Artifact = iota
	// Decoration is a rule, a fill, a drawn sign or a repeated table head.
	Decoration
	PageHeader
	PageFooter
)

// Element is a structure element in the sense of ISO 32000-1, 14.8.
type Element struct {
	// Tag is a standard structure type: Document, Title, H1, P, L, LI, Lbl, LBody,
	// Table, THead, TBody, TR, TH, TD, Figure, Caption, TOC, TOCI, Reference, Link, Span.
	Tag    string
	Parent *Element
	// Kids are elements and stretches of content in reading order.
	Kids []Kid
	// Alt is the alternative text of a Figure.
	Alt string
	// Lang is the language where it is not that of the document.
	Lang string
	// Scope is Column or Row for a TH.
	Scope string
	// Summary describes a Table.
	Summary string
	// Ordered gives a list numbers.
	Ordered bool
	// Box is the bounding box of a Figure in mm.
	Box Box
}

// Kid is an *Element or a *Part.
type Kid interface{ kid() }

// Part is content on a page that belongs to the element.
type Part struct {
	// Page is the index of the page.
	Page    int
	Content *Content
}

func (*Element) kid() {}
func (*Part) kid()    {}

// Box is a rectangle in mm from the upper left corner.
type Box struct{ X, Y, Width, Height float64 }

// Link is a sensitive area of a page. Element is its structure element Link.
type Link struct {
	Element *Element
	Box     Box
	// Contents describes the link for screen readers.
	Contents string
	// URL is an address on the web; empty for a link inside the document.
	URL string
	// Page and Y are the target inside the document.
	Page int
	Y    float64
}

// Bookmark is an entry of the outline.
type Bookmark struct {
	Title string
	Level int // from 1
	Page  int // index
	Y     float64
}
