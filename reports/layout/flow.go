package layout

import (
	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// flow fills pages from top to bottom.
type flow struct {
	pages  []Page
	root   node
	header string
	// first is the page that carries no header: the cover, or the first one of a
	// letter.
	first int

	// y is where the page is filled to, gap the white space due there, foot
	// where it ends. fresh says that nothing flows on the page yet.
	y, gap, foot float64
	fresh        bool
	// turn starts a new page before the next slab.
	turn bool
	// chain holds slabs that wait for the one they are kept with.
	chain []slab
	// sheets wait for the end of the page on which they were called.
	sheets []*sheet

	bookmarks []Bookmark
	headings  []heading
	anchors   map[string]int
	entries   []entry
	jumps     []jump
}

// heading is where a heading came to stand.
type heading struct {
	document.Heading
	title string
	page  int
	y     float64
}

// entry is a line of the contents that waits for its page number.
type entry struct {
	heading int
	setting setting
	// from is where the dots may begin, baseline where they stand.
	from, baseline float64
	dots, number   *Content
}

// jump is a link inside the document whose target page is not known yet.
type jump struct{ page, link, heading int }

// add puts slabs into the flow.
func (f *flow) add(slabs ...slab) {
	for _, s := range slabs {
		f.chain = append(f.chain, s)
		if s.keep == loose {
			f.settle()
		}
	}
}

// settle places the slabs that wait.
func (f *flow) settle() {
	chain := f.chain
	f.chain = nil
	f.place(chain, aside)
}

// breakPage starts a new page unless the page is new.
func (f *flow) breakPage() {
	f.settle()
	f.turn = true
}

// sparse says whether the page is so empty that a section which wants a new
// page goes on there nevertheless: what overflowed from the page before is
// not worth a page.
func (f *flow) sparse() bool {
	f.settle()
	return f.y-top < (bottom-top)/4
}

// waste is the empty foot of a page in mm from which aside and gentle bonds give way.
const waste = (bottom - top) / 12

// place puts a chain onto one page, if need be the next one. A chain longer
// than a page, or one that would leave much of this page empty, is parted at its
// bonds up to b.
func (f *flow) place(chain []slab, b bond) {
	if len(chain) == 0 {
		return
	}
	last := len(chain) - 1
	wasteful := b <= gentle && !f.turn && f.foot-f.y > waste
	torn := b == strong && chain[last].cut != nil &&
		heightOnNew(chain)-chain[last].need()+leastCut <= f.foot-top
	switch {
	case f.fits(chain), f.tears(chain):
		f.print(chain)
	case last == 0, !wasteful && heightOnNew(chain) <= f.foot-top+tolerance, torn:
		f.turn = true
		f.print(chain)
	default:
		from := 0
		for i, s := range chain {
			if s.keep <= b || i == last {
				f.place(chain[from:i+1], b+1)
				from = i + 1
			}
		}
	}
}

// roomHere is the height in mm that is left on the page for the chain that waits
// and what joins it.
func (f *flow) roomHere() float64 {
	if f.turn || f.fresh || len(f.chain) == 0 {
		return f.foot - f.y - f.gap
	}
	return f.foot - f.y - max(f.gap, f.chain[0].before)
}

// fits says whether a chain has room on the page as it is.
func (f *flow) fits(chain []slab) bool {
	if f.turn {
		return false
	}
	space := 0.0
	if !f.fresh {
		space = max(f.gap, chain[0].before)
	}
	return f.y+space+height(chain) <= f.foot+tolerance
}

// tears says whether the last slab of a chain has room in part, where the chain holds nothing that should stay whole.
func (f *flow) tears(chain []slab) bool {
	last := len(chain) - 1
	if f.turn || chain[last].tears == nil || chain[last].long() {
		return false
	}
	for _, s := range chain[:last] {
		if s.keep <= gentle {
			return false
		}
	}
	room := f.foot - f.y - height(chain) + chain[last].height
	if !f.fresh {
		room -= max(f.gap, chain[0].before)
	}
	return chain[last].tears(room)
}

func (f *flow) print(chain []slab) {
	for _, s := range chain {
		f.printOne(s)
	}
}

func (f *flow) printOne(s slab) {
	if f.turn {
		f.newPage()
	}
	if f.fresh && s.again != nil {
		s.again.print(f.y)
		f.y += s.again.height
		f.gap, f.fresh = 0, false
	}
	if !f.fresh {
		f.y += max(f.gap, s.before)
	}
	if s.cut == nil || f.y+s.height <= f.foot+tolerance {
		s.print(f.y)
		f.y += s.height
		f.gap, f.fresh = s.after, false
		f.call(s.calls)
		return
	}
	part, rest := s.cut(f.foot - f.y)
	part.print(f.y)
	f.y += part.height
	f.gap, f.fresh = s.after, false
	if rest == nil {
		f.call(s.calls)
		return
	}
	f.turn = true
	rest.after, rest.calls = s.after, s.calls
	f.printOne(*rest)
}

// newPage begins a page, unless nothing flows on this one yet.
func (f *flow) newPage() {
	f.turn = false
	if f.fresh {
		return
	}
	f.printSheets()
	f.beginPage(pageWidth, pageHeight)
	f.y, f.gap, f.foot, f.fresh = top, 0, bottom, true
}

// beginPage adds an empty page with its header.
func (f *flow) beginPage(width, height float64) {
	f.pages = append(f.pages, Page{Width: width, Height: height})
	if len(f.pages)-1 > f.first {
		f.printHeader()
	}
}

func (f *flow) page() *Page { return &f.pages[len(f.pages)-1] }

// draw adds items to the page. They belong to an element, or are decoration if
// it is nil. Neighbours of one element share one content.
func (f *flow) draw(e *Element, items ...drawing.Item) {
	kind := NotArtifact
	if e == nil {
		kind = Decoration
	}
	f.drawAs(kind, e, items...)
}

func (f *flow) drawAs(kind Artifact, e *Element, items ...drawing.Item) {
	page := f.page()
	if n := len(page.Content); n > 0 && page.Content[n-1].Element == e && page.Content[n-1].Artifact == kind {
		page.Content[n-1].Items = append(page.Content[n-1].Items, items...)
		return
	}
	f.begin(kind, e).Items = items
}

// begin starts a content of its own.
func (f *flow) begin(kind Artifact, e *Element) *Content {
	page, c := f.page(), &Content{Element: e, Artifact: kind}
	page.Content = append(page.Content, c)
	if e != nil {
		e.Kids = append(e.Kids, &Part{Page: len(f.pages) - 1, Content: c})
	}
	return c
}

// link makes a sensitive area on the page. It leads to the web, or to a heading.
func (f *flow) link(e *Element, box Box, contents, url string, heading int) {
	page := f.page()
	if url == "" {
		f.jumps = append(f.jumps, jump{page: len(f.pages) - 1, link: len(page.Links), heading: heading})
	}
	page.Links = append(page.Links, Link{Element: e, Box: box, Contents: contents, URL: url})
}
