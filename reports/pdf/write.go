// Package pdf writes laid out documents as PDF files that meet PDF/A-2a
// (ISO 19005-2), with attachments PDF/A-3a (ISO 19005-3), and PDF/UA-1 (ISO 14289-1).
package pdf

import (
	"fmt"
	"io"
	"time"

	"modellkommune/reports/layout"
	"modellkommune/reports/pdf/tagged"
)

// Meta describes a document. Title must not be empty.
type Meta struct {
	Title, Author, Subject string
	Keywords               []string
	// Date is the clock of the run; the file knows no other.
	Date time.Time
	// Claims are what the file says of itself beyond that; with any it can be signed.
	Claims []Claim
	// Attachments are files that the document carries with it.
	Attachments []Attachment
}

// Attachment is a file within a document.
type Attachment = tagged.Attachment

// Write writes a document. The same document gives the same bytes. Texts must
// hold only characters that their font has; anything else is an error, and
// then nothing is written.
func Write(w io.Writer, r layout.Result, m Meta) error {
	doc := tagged.New(tagged.Info{
		Title:    m.Title,
		Author:   m.Author,
		Subject:  m.Subject,
		Keywords: m.Keywords,
		Lang:     "de-DE",
		Producer: "Modellkommune",
		Date:     m.Date,
		Claims:   m.Claims,
	})
	t := tree{
		marks: map[*layout.Content]*tagged.Mark{},
		links: map[*layout.Element][]*tagged.Annotation{},
	}
	for _, p := range r.Pages {
		t.draw(doc, p)
	}
	for _, b := range r.Bookmarks {
		doc.Bookmark(b.Title, b.Level, b.Page, b.Y)
	}
	for _, a := range m.Attachments {
		doc.Attach(a)
	}
	root, err := t.element(r.Root)
	if err != nil {
		return err
	}
	return doc.Write(w, root)
}

// tree knows what was drawn, to place it in the structure tree.
type tree struct {
	marks map[*layout.Content]*tagged.Mark
	links map[*layout.Element][]*tagged.Annotation
}

// draw draws a page.
func (t tree) draw(doc *tagged.Doc, p layout.Page) {
	doc.AddPage(p.Width, p.Height)
	for _, c := range p.Content {
		if c.Element == nil {
			doc.Artifact(artifact(c.Artifact), c.Items)
			continue
		}
		t.marks[c] = doc.Mark(c.Element.Tag, c.Items)
	}
	for _, l := range p.Links {
		var a *tagged.Annotation
		if l.URL != "" {
			a = doc.LinkURL(tagged.Box(l.Box), l.Contents, l.URL)
		} else {
			a = doc.LinkPage(tagged.Box(l.Box), l.Contents, l.Page, l.Y)
		}
		t.links[l.Element] = append(t.links[l.Element], a)
	}
}

func artifact(a layout.Artifact) tagged.Artifact {
	switch a {
	case layout.PageHeader:
		return tagged.PageHeader
	case layout.PageFooter:
		return tagged.PageFooter
	}
	return tagged.Decoration
}

// element makes a structure element with all that is below it.
func (t tree) element(e *layout.Element) (*tagged.Elem, error) {
	out := &tagged.Elem{
		Tag: e.Tag, Alt: e.Alt, Lang: e.Lang, Scope: e.Scope,
		Summary: e.Summary, Ordered: e.Ordered, Box: tagged.Box(e.Box),
	}
	for _, kid := range e.Kids {
		switch kid := kid.(type) {
		case *layout.Element:
			below, err := t.element(kid)
			if err != nil {
				return nil, err
			}
			out.Kids = append(out.Kids, below)
		case *layout.Part:
			mark := t.marks[kid.Content]
			if mark == nil || kid.Content.Element != e {
				return nil, fmt.Errorf("%s: holds content that is not drawn for it", e.Tag)
			}
			out.Kids = append(out.Kids, mark)
		}
	}
	for _, a := range t.links[e] {
		out.Kids = append(out.Kids, a)
	}
	return out, nil
}
