package html

import (
	"bytes"
	_ "embed" // the frame and the stylesheet
	"html/template"

	"modellkommune/reports/document"
)

//go:embed frame.html
var frameText string

var frame = template.Must(template.New("frame").Parse(frameText))

//go:embed stil.css
var style []byte

// StyleFile is the name of the stylesheet.
const StyleFile = "stil.css"

// Write gives the files of a site, each with its path in the folder: the pages,
// the stylesheet, the pictures. The same site gives the same bytes.
func Write(s document.Site, put func(name string, content []byte)) error {
	w := newWriter(s)
	for n := range s.Pages {
		b, err := w.page(n)
		if err != nil {
			return err
		}
		put(s.Pages[n].Name, b)
	}
	put(StyleFile, style)
	for _, p := range w.pictures {
		put(p.name, p.content)
	}
	return nil
}

// sheet is what the frame shows of a page.
type sheet struct {
	Heading, Description string
	Owner, Site, Home    string
	Menu                 []entry
	Kicker, Title, State string
	Contents             []document.Heading
	Body, Footer         template.HTML
	Before, After        *document.Page
}

// entry is a page in the navigation.
type entry struct {
	document.Page
	// Current is „page“ on the page itself and „true“ on those under it.
	Current string
}

func (w *writer) page(n int) ([]byte, error) {
	p := w.site.Pages[n]
	w.begin(p)
	v := sheet{
		Heading: p.Title + " – " + w.site.Title, Description: p.Description,
		Owner: w.site.Owner, Site: w.site.Title, Home: w.site.Pages[0].Name,
		Kicker: p.Kicker, Title: p.Title, State: w.site.State, Contents: contents(p),
	}
	if n == 0 {
		v.Heading = p.Title
	}
	for _, other := range w.site.Pages {
		if other.Menu == "" {
			continue
		}
		e := entry{Page: other}
		switch other.Anchor {
		case p.Anchor:
			e.Current = "page"
		case p.Under:
			e.Current = "true"
		}
		v.Menu = append(v.Menu, e)
	}
	v.Before, v.After = w.sibling(n, -1), w.sibling(n, 1)
	w.blocks(p.Blocks)
	v.Body = template.HTML(w.take()) //nolint:gosec // written by this package, which escapes
	for _, line := range w.site.Footer {
		w.paragraph(document.Paragraph{Runs: line})
	}
	v.Footer = template.HTML(w.take()) //nolint:gosec // as above
	var b bytes.Buffer
	err := frame.Execute(&b, v)
	return bytes.Map(allowed, bytes.ToValidUTF8(b.Bytes(), []byte("\uFFFD"))), err
}

// sibling gives the page before or after one that belongs under the same page.
func (w *writer) sibling(n, step int) *document.Page {
	under := w.site.Pages[n].Under
	if m := n + step; under != "" && m >= 0 && m < len(w.site.Pages) && w.site.Pages[m].Under == under {
		return &w.site.Pages[m]
	}
	return nil
}

// contents gives the sections of a page, none where there are few.
func contents(p document.Page) []document.Heading {
	const few = 3
	var list []document.Heading
	for _, b := range p.Blocks {
		if h, ok := b.(document.Heading); ok && h.Level == 1 {
			list = append(list, h)
		}
	}
	if len(list) < few {
		return nil
	}
	return list
}
