package tagged

import (
	"fmt"

	"modellkommune/reports/drawing"
)

// Mark draws items on the current page as content of the structure tree. Tag
// is the structure type of the element in whose Kids the mark must be placed.
// Marks of a page are drawn in reading order.
func (d *Doc) Mark(tag string, items []drawing.Item) *Mark {
	p := d.current()
	if p == nil {
		return &Mark{}
	}
	m := &Mark{page: len(d.pages) - 1, id: len(p.marks)}
	p.marks = append(p.marks, m)
	d.raw(fmt.Sprintf("/%s <</MCID %d>> BDC", tag, m.id))
	d.draw(items)
	d.raw("EMC")
	return m
}

// Artifact says what content outside the structure tree is (ISO 32000-1, 14.8.2.2).
type Artifact int

// The kinds of artifact.
const (
	// Decoration is a rule, a fill, a drawn sign or a repeated table head.
	Decoration Artifact = iota
	// PageHeader is at the top of pages.
	PageHeader
	// PageFooter is at the foot of pages.
	PageFooter
)

// begin gives the operator that begins a marked content sequence of this kind.
func (a Artifact) begin() string {
	switch a {
	case PageHeader:
		return "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC"
	case PageFooter:
		return "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC"
	}
	return "/Artifact BMC"
}

// Artifact draws items that screen readers pass over.
func (d *Doc) Artifact(kind Artifact, items []drawing.Item) {
	if d.current() == nil {
		return
	}
	d.raw(kind.begin())
	d.draw(items)
	d.raw("EMC")
}
