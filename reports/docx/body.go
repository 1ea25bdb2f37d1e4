package docx

import (
	"fmt"
	"strconv"

	"modellkommune/reports/document"
)

// The page in mm, as in the PDF.
const (
	pageWidth    = 210.0
	pageHeight   = 297.0
	marginLeft   = 25.0
	marginRight  = 20.0
	marginTop    = 27.0
	marginBottom = 23.0
	textWidth    = pageWidth - marginLeft - marginRight
	textHeight   = pageHeight - marginTop - marginBottom
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

// document writes the cover and all blocks.
func (b *body) document(doc document.Document) error {
	if err := b.cover(doc.Cover); err != nil {
		return err
	}
	if err := b.blocks(doc.Blocks); err != nil {
		return err
	}
	if b.table || len(b.kids) == 0 {
		b.gap() // a document ends in a paragraph
	}
	return nil
}

func (b *body) file() []byte {
	return el("w:document", "xmlns:w", wordMain, "xmlns:r", office,
		"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
		"xmlns:a", drawingMain, "xmlns:pic", pictureMain,
	).with(el("w:body").with(b.kids...).with(b.page())).file()
}

// page gives the section: its size and its header and footer.
func (b *body) page() element {
	return el("w:sectPr").with(
		el("w:headerReference", "w:type", "default", "r:id", b.header),
		el("w:footerReference", "w:type", "default", "r:id", b.footer),
		el("w:pgSz", "w:w", millimetres(pageWidth), "w:h", millimetres(pageHeight)),
		el("w:pgMar", "w:top", millimetres(marginTop), "w:right", millimetres(marginRight), "w:bottom", millimetres(marginBottom), "w:left", millimetres(marginLeft),
			"w:header", millimetres(12), "w:footer", millimetres(11), "w:gutter", "0"),
	)
}

func (b *body) blocks(blocks []document.Block) error {
	for i, block := range blocks {
		var err error
		switch v := block.(type) {
		case document.Heading:
			b.section(v)
		case document.Paragraph:
			b.text(v, i+1 < len(blocks) && isList(blocks[i+1]))
		case document.List:
			b.list(v)
		case document.Table:
			err = b.addTable(v)
		case document.Figure:
			err = b.figure(v)
		case document.OnePage:
			err = b.blocks(v.Variants[0]) // what Word breaks, it breaks
		case document.Contents:
			b.contents(v)
		case document.PageBreak:
			b.breaks = true
		default:
			err = fmt.Errorf("docx: unknown block %T", block)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func isList(block document.Block) bool {
	_, ok := block.(document.List)
	return ok
}

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
