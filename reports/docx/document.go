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
