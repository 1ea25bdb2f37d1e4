package docx

import (
	"fmt"
	"strconv"

	"modellkommune/reports/document"
)

// body is the running text that grows.
type body struct {
	relations relations
	// header and footer are the Kennungen of those parts.
	header, footer string
	kids           []element
	media          []part
	// headings are all of the document, for the contents; marks names their
	// bookmarks by anchor.
	headings []document.Heading
	marks    map[string]string
	heading  int // how many stand already
	ordered  int // numbered lists so far
	pictures int
	// breaks says that what follows begins a new page.
	breaks bool
	// landscape says that the section is in landscape format.
	landscape bool
	// table says that the last thing is a table, which a following one would join.
	table bool
}

func newBody(doc document.Document) *body {
	b := &body{relations: relations{links: map[string]string{}}, marks: map[string]string{}}
	for _, name := range []string{"styles", "numbering", "settings", "fontTable"} {
		b.relations.add(office+"/"+name, name+".xml")
	}
	b.header = b.relations.add(office+"/header", "header1.xml")
	b.footer = b.relations.add(office+"/footer", "footer1.xml")
	for _, block := range doc.Blocks {
		if h, ok := block.(document.Heading); ok {
			if _, known := b.marks[h.Anchor]; !known && h.Anchor != "" {
				b.marks[h.Anchor] = markName(len(b.headings))
			}
			b.headings = append(b.headings, h)
		}
	}
	return b
}

// markName is the name of the bookmark at the i-th heading. Word takes letters and
// digits, at most 40.
func markName(i int) string { return fmt.Sprintf("Abschnitt_%d", i+1) }

// opens lists the styles that keep their distance from a table above.
var opens = func() map[string]bool {
	all := map[string]bool{styleCaption: true, styleFigure: true, styleGap: true}
	for i := range headings {
		level := strconv.Itoa(i + 1)
		all[styleHeading+level], all[styleHeading+level+unlisted] = true, true
	}
	return all
}()

// paragraph adds a paragraph with properties besides its style.
func (b *body) paragraph(style string, props, content []element) {
	props = append(props, val("w:pStyle", style))
	switch {
	case b.breaks:
		props = append(props, el("w:pageBreakBefore"), el("w:spacing", "w:before", "0"))
	case b.table && !opens[style]:
		props = append(props, el("w:spacing", "w:before", points(10)))
	}
	b.breaks, b.table = false, false
	b.kids = append(b.kids, el("w:p").with(properties("w:pPr", props...)).with(content...))
}

// gap adds an empty line of a few points.
func (b *body) gap() { b.paragraph(styleGap, nil, nil) }
