package tagged

import "modellkommune/reports/drawing"

// Elem is a structure element (ISO 32000-1, 14.7.2).
type Elem struct {
	// Tag is a standard structure type (ISO 32000-1, 14.8.4), or Title.
	Tag string
	// Kids are what the element holds, in reading order.
	Kids []Kid
	// Alt is the alternative text; a Figure must have one.
	Alt string
	// Lang is the language where it is not that of the document.
	Lang string
	// Scope of a TH is Column or Row.
	Scope string
	// Summary describes a Table.
	Summary string
	// Ordered says that the items of an L are numbered.
	Ordered bool
	// Box is the bounding box of a Figure on the page where it begins.
	Box Box
}

// Kid is an *Elem, a *Mark or an *Annotation.
type Kid interface{ kid() }

// Mark is marked content on a page. It must be placed in one element.
type Mark struct {
	page, id int
	owner    int // object number of the element
}

// Annotation is a link. It must be placed in one element Link; a link over two
// lines has two annotations there.
type Annotation struct {
	page     int
	box      Box
	contents string
	url      string
	target   place
	object   int // object number
	owner    int // object number of the element
}

func (*Elem) kid()       {}
func (*Mark) kid()       {}
func (*Annotation) kid() {}

// Box is a rectangle. X and Y are its upper left corner.
type Box struct{ X, Y, Width, Height float64 }

// place is a spot to jump to.
type place struct {
	page int
	y    float64
}

// bookmark is an entry of the outline.
type bookmark struct {
	title string
	level int
	place place
}

// LinkURL makes an area of the current page a link to the web. Contents
// describes it for screen readers (ISO 14289-1, 7.18.5).
func (d *Doc) LinkURL(box Box, contents, url string) *Annotation {
	return d.link(&Annotation{box: box, contents: contents, url: url})
}

// LinkPage makes an area of the current page a link to the height y of a page,
// which is an index from 0.
func (d *Doc) LinkPage(box Box, contents string, page int, y float64) *Annotation {
	return d.link(&Annotation{box: box, contents: contents, target: place{page, y}})
}

func (d *Doc) link(a *Annotation) *Annotation {
	if p := d.current(); p != nil {
		a.page = len(d.pages) - 1
		p.annotations = append(p.annotations, a)
		d.annotations = append(d.annotations, a)
	}
	return a
}

// Bookmark adds an entry to the outline. Level counts from 1, page is an index from 0.
func (d *Doc) Bookmark(title string, level, page int, y float64) {
	d.bookmarks = append(d.bookmarks, bookmark{title, level, place{page, y}})
}

// pt converts mm to points.
func pt(mm float64) float64 { return mm / drawing.MillimetresPerPoint }
