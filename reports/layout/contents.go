package layout

import (
	"strconv"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// numberColumn is kept free at the right for page numbers in mm.
const numberColumn = 16.0

// spacing is how far the lines of the contents, and its parts, stand apart in mm.
type spacing struct{ leading, part float64 }

var (
	wide   = spacing{leading: bodySetting.leading, part: 2.6}
	narrow = spacing{leading: 13 * point, part: 1.8}
)

// contents sets the table of contents, closer where that saves a page. The page
// numbers follow in complete, when they are known; they do not change the height.
func (f *flow) contents(c document.Contents) []slab {
	slabs, closer := f.contentsWith(c, wide), f.contentsWith(c, narrow)
	if pagesFor(closer) < pagesFor(slabs) {
		return closer
	}
	return slabs
}

// pagesFor says how many pages lines fill from the top of one.
func pagesFor(slabs []slab) int {
	pages, first := 0, 0
	for i := range slabs {
		if pages == 0 || height(slabs[first:i+1]) > bottom-top+tolerance {
			pages, first = pages+1, i
		}
	}
	return pages
}

func (f *flow) contentsWith(c document.Contents, apart spacing) []slab {
	var slabs []slab
	toc := f.root.child(Element{Tag: "TOC"})
	for i, h := range f.headings {
		if !h.Unlisted {
			slabs = append(slabs, f.entry(i, toc, apart)...)
		}
	}
	if len(slabs) == 0 {
		return nil
	}
	title := newText(document.Text(c.Title), headingSettings[1])
	head := f.setTitle(title, left, textWidth, f.root.child(Element{Tag: "H1"}))
	if len(head) > 0 {
		first := head[0].print
		head[0].print = func(y float64) {
			f.mark(title.String(), 1, y)
			first(y)
		}
	}
	return append(hold(head, strong), slabs...)
}

// entry sets the entry of the i-th heading.
func (f *flow) entry(i int, toc node, apart spacing) []slab {
	h := f.headings[i]
	indents := [...]float64{1: 0, 2: 8, 3: 18.5, 4: 31}
	hanging := [...]float64{1: 8, 2: 10.5, 3: 12.5, 4: 15}
	set := bodySetting
	set.leading, set.before, set.after = apart.leading, 0, 0
	if h.Level == 1 {
		set = set.bold()
		set.before = apart.part
	}
	number := newText(document.Text(h.Number), set)
	x, indent := left+indents[h.Level], 0.0
	if !number.empty() {
		indent = max(hanging[h.Level], number.length()+2)
	}
	t := newText(document.Text(h.Text), set)
	var link *Element
	lines := t.lines(right - numberColumn - x - indent)
	slabs := f.setLines(t, lines, x+indent, func() *Element { return link })
	for k, s := range slabs {
		slabs[k].keep = weak
		slabs[k].print = func(y float64) {
			if k == 0 {
				link = toc().child(Element{Tag: "TOCI"}).child(Element{Tag: "Reference"}).child(Element{Tag: "Link"})
				f.printLine(number, number.inOneLine(), x, y, link)
			}
			s.print(y)
			f.link(link, Box{X: x, Y: y, Width: right - x, Height: s.height}, h.title, "", i)
			if k == len(slabs)-1 {
				f.entries = append(f.entries, entry{
					heading: i, setting: set,
					from:     x + indent + t.lineWidth(lines[k]) + 1.5,
					baseline: y + set.baseline(),
					dots:     f.begin(Decoration, nil), number: f.begin(NotArtifact, link),
				})
			}
		}
	}
	slabs[len(slabs)-1].keep = loose
	return slabs
}

// complete fills in what only the finished pages know: the page numbers of the
// contents and the targets of links.
func (f *flow) complete() {
	for _, e := range f.entries {
		t := newText(document.Text(strconv.Itoa(f.headings[e.heading].page+1)), e.setting)
		x := right - t.length()
		e.number.Items = []drawing.Item{t.item(t.String(), x, e.baseline)}
		e.dots.Items = dots(e.from, x-1.5, e.baseline)
	}
	for _, j := range f.jumps {
		target := f.headings[j.heading]
		link := &f.pages[j.page].Links[j.link]
		link.Page, link.Y = target.page, target.y
	}
}

// dots leads the eye from a title to its page number. The dots of all lines
// stand below each other.
func dots(from, to, baseline float64) []drawing.Item {
	const period, size = 1.6, 0.28
	if to-from < 2*period {
		return nil
	}
	steps := float64(int((right - from) / period))
	start := right - steps*period
	return []drawing.Item{drawing.Line{
		From: drawing.Point{X: start, Y: baseline - size/2}, To: drawing.Point{X: to, Y: baseline - size/2},
		Width: size, Color: grey, Dash: []float64{size, period - size},
	}}
}
