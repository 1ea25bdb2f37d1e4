// Package docx writes a document as a working copy for Word (Office Open XML,
// ECMA-376): real headings, lists and tables, which an office can go on writing
// in. Every page says that it is an Arbeitsfassung: what counts is the PDF.
package docx

import (
	"errors"
	"io"

	"modellkommune/reports/document"
)

// Write writes a document. The same document gives the same bytes. It fails where
// a picture cannot be painted, and for letters: they leave the house as they are.
func Write(w io.Writer, doc document.Document) error {
	if len(doc.Letters) > 0 {
		return errors.New("docx: a letter has no working copy")
	}
	b := newBody(doc)
	if err := b.document(doc); err != nil {
		return err
	}
	parts := []part{
		{"[Content_Types].xml", contentTypes().file()},
		{"_rels/.rels", packageRelations().file()},
		{"docProps/core.xml", coreProperties(doc).file()},
		{"docProps/app.xml", appProperties().file()},
		{"word/document.xml", b.file()},
		{"word/_rels/document.xml.rels", b.relations.file()},
		{"word/styles.xml", styleSheet().file()},
		{"word/numbering.xml", b.numbering().file()},
		{"word/settings.xml", settings().file()},
		{"word/fontTable.xml", fontTable().file()},
		{"word/header1.xml", header(doc).file()},
		{"word/footer1.xml", footer().file()},
	}
	return pack(w, append(parts, b.media...))
}
