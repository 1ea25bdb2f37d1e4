package docx

import (
	"fmt"

	"modellkommune/reports/document"
)

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
	size := el("w:pgSz", "w:w", millimetres(pageWidth), "w:h", millimetres(pageHeight))
	if b.landscape {
		size = el("w:pgSz", "w:w", millimetres(pageHeight), "w:h", millimetres(pageWidth), "w:orient", "landscape")
	}
	return el("w:sectPr").with(
		el("w:headerReference", "w:type", "default", "r:id", b.header),
		el("w:footerReference", "w:type", "default", "r:id", b.footer),
		size,
		el("w:pgMar", "w:top", millimetres(marginTop), "w:right", millimetres(marginRight), "w:bottom", millimetres(marginBottom), "w:left", millimetres(marginLeft),
			"w:header", millimetres(12), "w:footer", millimetres(11), "w:gutter", "0"),
	)
}

// turn begins a page in landscape format, or goes on in portrait format. A format ends
// with a section, of which its last paragraph says what it is.
func (b *body) turn(landscape bool) {
	if b.landscape == landscape {
		b.breaks = b.breaks || landscape
		return
	}
	b.breaks = false
	if last := len(b.kids) - 1; last >= 0 {
		if b.kids[last].name != "w:p" {
			b.gap()
			last++
		}
		kids := b.kids[last].kids
		kids[0] = kids[0].with(b.page())
	}
	b.landscape = landscape
}

func (b *body) blocks(blocks []document.Block) error {
	for i, block := range blocks {
		if _, ok := block.(document.PageBreak); !ok {
			b.turn(isLandscape(block))
		}
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

func isLandscape(block document.Block) bool {
	f, ok := block.(document.Figure)
	return ok && f.Landscape
}

func isList(block document.Block) bool {
	_, ok := block.(document.List)
	return ok
}
