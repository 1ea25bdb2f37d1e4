// Package tagged writes tagged PDF files that meet PDF/A-2a (ISO 19005-2), with
// attachments PDF/A-3a (ISO 19005-3), and PDF/UA-1 (ISO 14289-1). gofpdf draws the pages; everything that makes them
// accessible and fit for archives is written here, and gofpdf's file is rewritten.
//
// All lengths are millimetres from the upper left corner of a page, as in
// package drawing.
package tagged

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"time"

	"github.com/jung-kurt/gofpdf"
)

// Info describes a document. Title and Lang must not be empty.
type Info struct {
	Title, Author, Subject string
	Keywords               []string
	// Lang is the language of the document as in RFC 3066, such as „de-DE“.
	Lang string
	// Producer names the program that makes the file.
	Producer string
	// Date is when the document was made; the package knows no other clock.
	Date time.Time
	// Claims are what the file says of itself beyond that; with any it can be signed.
	Claims []Claim
}

// Doc is a document that is being drawn. The first error sticks: it is what
// Write gives.
type Doc struct {
	info         Info
	pdf          *gofpdf.Fpdf
	pen          pen
	fonts        [3]*font                       // by drawing.Style, nil until used
	pictures     map[[sha256.Size]byte]*picture // by the hash of their file
	pictureOrder []*picture
	pages        []*page
	annotations  []*Annotation
	bookmarks    []bookmark
	attachments  []Attachment
	err          error
}

// page is what the structure tree must know of a page.
type page struct {
	height      float64 // mm
	marks       []*Mark
	annotations []*Annotation
}

// New begins a document without pages.
func New(info Info) *Doc {
	pdf := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "mm"})
	pdf.SetCatalogSort(true)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetCompression(false) // gofpdf makes a new compressor of 1 MB for each page; we do it better
	pdf.SetCreationDate(info.Date)
	pdf.SetModificationDate(info.Date)
	d := &Doc{info: info, pdf: pdf, pictures: map[[sha256.Size]byte]*picture{}}
	switch {
	case info.Title == "":
		d.fail(errors.New("document without title (ISO 14289-1, 7.1)"))
	case info.Lang == "":
		d.fail(errors.New("document without language (ISO 14289-1, 7.2)"))
	}
	return d
}

// AddPage begins the next page.
func (d *Doc) AddPage(width, height float64) {
	defer d.recover()
	d.pdf.AddPageFormat("P", gofpdf.SizeType{Wd: width, Ht: height})
	d.pages = append(d.pages, &page{height: height})
}

// current is the page that is being drawn. Without one it fails and gives nil.
func (d *Doc) current() *page {
	if len(d.pages) == 0 {
		d.fail(errors.New("content without page"))
		return nil
	}
	return d.pages[len(d.pages)-1]
}

// raw writes operators into the content of the current page.
func (d *Doc) raw(operators string) {
	if d.err == nil {
		d.pdf.RawWriteStr(operators)
	}
}

// fail keeps the first error.
func (d *Doc) fail(err error) {
	if d.err == nil {
		d.err = err
	}
}

// recover turns a panic of gofpdf, which has many on odd input, into an error.
// It must be deferred.
func (d *Doc) recover() {
	if r := recover(); r != nil {
		d.fail(fmt.Errorf("gofpdf panicked: %v", r))
	}
	if err := d.pdf.Error(); err != nil {
		d.fail(fmt.Errorf("gofpdf: %w", err))
	}
}
