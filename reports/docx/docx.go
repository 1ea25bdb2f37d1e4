// Package docx writes a document as a working copy for Word (Office Open XML,
// ECMA-376): real headings, lists and tables, which an office can go on writing
// in. Every page says that it is an Arbeitsfassung: what counts is the PDF.
package docx

import (
	"archive/zip"
	"errors"
	"io"
	"time"

	"modellkommune/reports/document"
)

// Mark is what the header of every page says, and the name of the file.
const Mark = "Arbeitsfassung"

// part is a file in the package.
type part struct {
	name  string
	bytes []byte
}

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

// pack writes the parts as ZIP. Their time is the earliest that a ZIP knows, as
// Word itself writes it.
func pack(w io.Writer, parts []part) error {
	z := zip.NewWriter(w)
	at := time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)
	for _, p := range parts {
		f, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: at})
		if err != nil {
			return err
		}
		if _, err := f.Write(p.bytes); err != nil {
			return err
		}
	}
	return z.Close()
}
